// Opening a sitting: everything is looked at before the folder is made, and the folder appears whole.
#include <algorithm>
#include <filesystem>
#include <utility>

#include "crypto/blake2b.hpp"
#include "crypto/random_id.hpp"
#include "exam/sitting/desk.hpp"
#include "exam/sitting/keys_at_hand.hpp"
#include "record/store/durable_file.hpp"

namespace exam {

namespace {

using trust::Reason;
namespace files = std::filesystem;

constexpr int kSpareCodes = 2;

// What is put together on the way.
struct Making {
    const SittingRoom& room;
    const NewSitting& what;
    trust::KeyShelf::Opened keys;
    Paper paper;
    PublicPart publicPart;
    std::string publicBytes;
    Opening opening;
    std::shared_ptr<const crypto::SigningKey> station;
    std::shared_ptr<const crypto::SigningKey> session;
    std::optional<crypto::SigningKey> examiner;
    std::vector<std::string> codes;
    trust::SignedFile signedOpening;
};
using Fault = std::optional<Reason>;

// The value of a variant into `to`, or its reason.
template <typename T>
Fault into(std::variant<T, Reason> from, T& to) {
    if (auto* reason = std::get_if<Reason>(&from)) return std::move(*reason);
    to = std::move(std::get<T>(from));
    return std::nullopt;
}

Fault readThePaper(Making& making) {
    const NewSitting& what = making.what;
    if (auto fault = into(readPaper(what.paperBytes, making.keys.book), making.paper)) return fault;
    if (auto fault = into(publicBytesOf(what.paperBytes, what.releasePassphrase), making.publicBytes))
        return fault;
    return into(readPublic(making.publicBytes, making.paper), making.publicPart);
}

Fault lookAtRules(const Making& making) {
    const PaperRules& rules = making.paper.rules;
    const Opening& opening = making.what.opening;
    const bool trying = making.paper.specimen || opening.rehearsal;
    if (making.room.surface == record::Surface::headless && !trying)
        return Reason{"input-rule",
                      "Without a window only specimen papers are sat, and rehearsals: nobody works there."};
    const auto& given = rules.extraTimePercents;
    const int percent = opening.extraTimePercent;
    if (percent != 0 && std::find(given.begin(), given.end(), percent) == given.end())
        return Reason{"time-rule", "The paper does not allow " + std::to_string(percent) +
                                       " % more time; give one of those that it names."};
    return std::nullopt;
}

const trust::KeyCertificate* certificateOf(const trust::KeyShelf& shelf, const trust::KeyBook& book,
                                           const std::string& label) {
    for (const trust::KeyShelf::Lying& lying : shelf.keys()) {
        if (lying.label == label && lying.certificate) return book.find(lying.certificate->id());
    }
    return nullptr;
}

Reason noKey(const char* code, const std::string& label, const char* role) {
    return {code, "There is no certified key of " + std::string(role) + " '" + label +
                      "' on this machine; look at stipple keys list."};
}

Fault takeKeys(Making& making) {
    trust::KeyShelf& shelf = *making.room.keys;
    const auto* station = certificateOf(shelf, making.keys.book, making.what.stationLabel);
    if (station == nullptr || station->role != trust::KeyRole::station)
        return noKey("station-key", making.what.stationLabel, "a station");
    const auto* examiner = certificateOf(shelf, making.keys.book, making.what.examinerLabel);
    if (examiner == nullptr || examiner->role != trust::KeyRole::examiner)
        return noKey("examiner-key", making.what.examinerLabel, "an examiner");
    making.opening.examiner = examiner->holder;
    making.opening.examinerKey = examiner->id();
    making.opening.station = station->label;
    making.opening.stationKey = station->id();
    auto key = shelf.unlock(making.what.stationLabel, std::nullopt);
    if (auto* reason = std::get_if<Reason>(&key)) return std::move(*reason);
    making.station = std::make_shared<crypto::SigningKey>(std::move(std::get<crypto::SigningKey>(key)));
    making.session = std::make_shared<crypto::SigningKey>(crypto::SigningKey::random());
    return std::nullopt;
}

// Whoever teaches a candidate, or is the candidate, does not examine them.
Fault lookAtDuties(const Making& making) {
    const Opening& opening = making.opening;
    if (opening.candidate == opening.examiner)
        return Reason{"own-exam", "Nobody examines themselves; another examiner opens the sitting."};
    const auto& teaches = making.what.teaches;
    if (!teaches || !teaches(opening.candidate, opening.examiner)) return std::nullopt;
    std::vector<std::string> others;
    for (const Allowing& one : making.what.overrideBy) {
        const auto* key = certificateOf(*making.room.keys, making.keys.book, one.label);
        if (key == nullptr || key->role != trust::KeyRole::examiner)
            return noKey("teaches", one.label, "an examiner");
        const bool again = std::find(others.begin(), others.end(), key->holder) != others.end();
        if (again || key->holder == opening.examiner || key->holder == opening.candidate)
            return Reason{"teaches", "Two persons must allow it, neither of them the examiner."};
        if (teaches(opening.candidate, key->holder))
            return Reason{"teaches", one.label + " teaches the candidate, too; another examiner allows it."};
        others.push_back(key->holder);
    }
    if (others.size() >= 2 && opening.overrideReason) return std::nullopt;
    return Reason{"teaches",
                  "The examiner teaches the candidate; another examiner opens the sitting, or two others "
                  "allow it with a reason."};
}

void fillOpening(Making& making) {
    Opening& opening = making.opening;
    opening.sitting = crypto::hex(crypto::randomId());
    opening.paper = making.paper.hash;
    opening.examinerNonce = crypto::hex(crypto::randomId());
    opening.stationNonce = crypto::hex(crypto::randomId());
    opening.sessionKey = crypto::hex(making.session->publicKey().bytes);
    opening.preflight = crypto::hex(crypto::blake2b(making.what.preflightRecord));
    opening.at = making.room.clock.wall();
    opening.resumeCodes.clear();
    opening.overrideBy.clear();
    for (const Allowing& one : making.what.overrideBy) opening.overrideBy.push_back(one.label);
    for (int i = 0; i < making.paper.rules.interruptionsBeforeDecision + kSpareCodes; ++i) {
        making.codes.push_back(newResumeCode());
        opening.resumeCodes.push_back(hashOfCode(opening.sitting, making.codes.back()));
    }
}

// Last, because a wrong passphrase costs time: everything else is right by now.
Fault signOpening(Making& making) {
    trust::SignedFile& file = making.signedOpening;
    file.kind = trust::FileKind::submission;
    file.parts = {{std::string(kOpeningPart), writeOpening(making.opening)}};
    if (auto read = readOpening(file.parts.front().bytes); auto* reason = std::get_if<Reason>(&read))
        return std::move(*reason);
    std::vector<Allowing> signers{{making.what.examinerLabel, making.what.examinerPassphrase}};
    signers.insert(signers.end(), making.what.overrideBy.begin(), making.what.overrideBy.end());
    for (std::size_t i = 0; i < signers.size(); ++i) {
        auto key = making.room.keys->unlock(signers[i].label, signers[i].passphrase);
        if (auto* reason = std::get_if<Reason>(&key)) return std::move(*reason);
        const char* meaning =
            i == 0 ? "I was there and open the sitting." : "I allow that the candidate's teacher examines.";
        trust::sign(file, std::get<crypto::SigningKey>(key), trust::Purpose::open, making.opening.at,
                    meaning);
        auto held = making.keys.book.signer(file, i, trust::Purpose::open);
        if (auto* reason = std::get_if<Reason>(&held)) return std::move(*reason);
    }
    return std::nullopt;
}

Reason folderFault(const std::string& what) { return {"sitting-folder", what}; }

// Under another name first: whoever looks sees the folder whole or not at all.
std::variant<SittingFolder, Reason> makeFolder(const Making& making) {
    const SittingFolder made{making.room.folder + "/.new-" + making.opening.sitting};
    const SittingFolder whole{making.room.folder + "/" + making.opening.sitting};
    std::error_code error;
    files::create_directories(made.attempts(), error);
    if (error) return folderFault(made.path + ": cannot be made: " + error.message());
    files::permissions(made.path, files::perms::owner_all, error);
    for (const auto& [path, bytes] : {std::pair(made.opening(), trust::bytesOf(making.signedOpening)),
                                      std::pair(made.paper(), making.what.paperBytes),
                                      std::pair(made.preflight(), making.what.preflightRecord)}) {
        if (auto fault = store::replaceFile(path, bytes)) return folderFault(*fault);
    }
    if (const auto log = SittingLog::create(made.log()); std::holds_alternative<record::FileFault>(log))
        return folderFault(std::get<record::FileFault>(log).message);
    files::rename(made.path, whole.path, error);
    if (error) return folderFault(whole.path + ": cannot be made: " + error.message());
    if (auto fault = store::syncFolder(making.room.folder)) return folderFault(*fault);
    return whole;
}

Fault lookForOpen(const Making& making) {
    for (const std::string& path : openSittings(making.room.folder)) {
        const auto bytes = bytesOfFile(SittingFolder{path}.opening());
        if (!std::holds_alternative<std::string>(bytes)) continue;
        const auto file = trust::parseSignedFile(std::get<std::string>(bytes));
        const auto* parsed = std::get_if<trust::SignedFile>(&file);
        const std::string* body = parsed != nullptr ? parsed->part(kOpeningPart) : nullptr;
        if (body == nullptr) continue;
        const auto opening = readOpening(*body);
        const auto* open = std::get_if<Opening>(&opening);
        if (open != nullptr && open->candidate == making.opening.candidate)
            return Reason{"candidate-open", "A sitting of " + open->number + " is open already (" + path +
                                                "); resume it, or end it by a decision."};
    }
    return std::nullopt;
}

std::variant<Opened, Reason> openDesk(Making& making, const SittingFolder& folder) {
    auto lock = store::InstanceLock::take(folder.lock());
    if (const auto* why = std::get_if<std::string>(&lock)) return Reason{"sitting-runs", *why};
    auto log = SittingLog::reopen(folder.log());
    if (const auto* fault = std::get_if<record::FileFault>(&log)) return folderFault(fault->message);
    const Opening& opening = making.opening;
    const Draw drawn =
        draw(making.publicPart, opening.candidate, opening.examinerNonce, opening.stationNonce);
    SittingParts parts{making.room,
                       folder,
                       std::move(std::get<store::InstanceLock>(lock)),
                       opening,
                       making.keys.book.root().academy,
                       std::move(making.publicBytes),
                       std::move(making.paper),
                       std::move(making.publicPart),
                       drawn,
                       std::move(std::get<std::pair<SittingLog, SittingLog::Read>>(log).first),
                       making.station,
                       making.session};
    auto desk = std::make_unique<LiveSitting>(std::move(parts), Story{});
    if (auto fault = desk->beginRecord()) return std::move(*fault);
    return Opened{std::move(desk), opening, std::move(making.codes)};
}

}  // namespace

std::variant<Opened, Reason> openSitting(const SittingRoom& room, const NewSitting& what) {
    auto keys = room.keys->open();
    if (auto* reason = std::get_if<Reason>(&keys)) return std::move(*reason);
    Making making{
        room, what, std::move(std::get<trust::KeyShelf::Opened>(keys)), {}, {}, {}, what.opening, {}, {}, {},
        {},   {}};
    std::error_code error;
    files::create_directories(room.folder, error);
    // Two starts at once: the second waits, and then sees the first one's folder.
    auto lock = store::InstanceLock::await(room.folder + "/lock", std::chrono::seconds(10), "The sittings");
    if (const auto* why = std::get_if<std::string>(&lock)) return folderFault(*why);
    for (const auto& step : {readThePaper, takeKeys}) {
        if (auto fault = step(making)) return std::move(*fault);
    }
    for (const auto& look : {lookAtRules, lookAtDuties, lookForOpen}) {
        if (auto fault = look(making)) return std::move(*fault);
    }
    fillOpening(making);
    if (auto fault = signOpening(making)) return std::move(*fault);
    auto folder = makeFolder(making);
    if (auto* reason = std::get_if<Reason>(&folder)) return std::move(*reason);
    return openDesk(making, std::get<SittingFolder>(folder));
}

}  // namespace exam
