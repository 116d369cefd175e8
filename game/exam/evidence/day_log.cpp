#include "exam/evidence/day_log.hpp"

#include <span>
#include <variant>

#include "exam/evidence/submission.hpp"
#include "text/wall_clock.hpp"
#include "trust/body.hpp"

namespace exam {

namespace {

constexpr const char* kDay = "day.json";
constexpr const char* kHead = "head";
constexpr std::size_t kMostDayBytes = std::size_t{8} << 20U;
constexpr std::size_t kMostEntries = 10000;
constexpr std::size_t kLongestLabel = 60;

trust::Reason notADay(const std::string& why) { return {"day-form", "The file is no day-log: " + why + "."}; }

// First byte of what is hashed: no entry can be taken for two hashes (RFC 6962, section 2.1).
constexpr char kLeaf = '\0';
constexpr char kNode = '\1';

crypto::Hash leafOf(const DayEntry& entry) {
    std::string bytes(1, kLeaf);
    for (const std::string& line : {entry.receipt, entry.hash, entry.candidate, entry.paper,
                                    std::string(entry.rehearsal ? "rehearsal" : "exam"), entry.at})
        bytes += line + "\n";
    return crypto::blake2b(bytes);
}

crypto::Hash rootOf(std::span<const crypto::Hash> leaves) {
    if (leaves.size() == 1) return leaves.front();
    std::size_t left = 1;
    while (2 * left < leaves.size()) left *= 2;
    const char mark = kNode;
    crypto::Blake2b hash;
    hash.add(std::string_view(&mark, 1));
    hash.add(rootOf(leaves.first(left)));
    return hash.add(rootOf(leaves.subspan(left))).finish();
}

text::Json jsonOf(const DayEntry& entry) {
    return text::Json::object()
        .set("receipt", entry.receipt)
        .set("hash", entry.hash)
        .set("candidate", entry.candidate)
        .set("paper", entry.paper)
        .set("rehearsal", entry.rehearsal)
        .set("at", entry.at);
}

bool isDate(const std::string& text) { return text::millisecondsOf(text + "T00:00:00Z").has_value(); }

DayEntry entryOf(const text::Json& json, trust::Body& whole) {
    trust::Body body = trust::Body::of(json);
    DayEntry entry{body.string("receipt"), body.hex("hash", 64),   body.string("candidate"),
                   body.string("paper"),   body.flag("rehearsal"), body.time("at")};
    body.require(typedReceipt(entry.receipt) == entry.receipt);
    body.require(trust::isPlainText(entry.candidate, kLongestLabel));
    body.require(trust::isPlainText(entry.paper, kLongestLabel));
    whole.require(body.done());
    return entry;
}

bool readDay(const std::string& json, DayLog& log) {
    trust::Body body(json, {kMostDayBytes, 4});
    body.require(body.whole("stipple_day") == 1);
    log.academy = body.string("academy");
    log.station = body.string("station");
    log.day = body.string("day");
    const auto entries = body.items("entries");
    body.require(entries.size() <= kMostEntries && isDate(log.day));
    body.require(trust::isPlainText(log.academy, trust::kLongestAcademy) && trust::isKeyLabel(log.station));
    if (!body.done()) return false;
    for (const text::Json& entry : entries) log.entries.push_back(entryOf(entry, body));
    return body.ok();
}

// The station signs what it holds, an examiner that it was all: the label of the station's key.
std::variant<std::string, trust::Reason> signedBy(const trust::SignedFile& file, const trust::KeyBook& book) {
    const auto station = book.signer(file, 0, trust::Purpose::day);
    if (const auto* reason = std::get_if<trust::Reason>(&station)) return *reason;
    const auto examiner = book.signer(file, 1, trust::Purpose::day);
    if (const auto* reason = std::get_if<trust::Reason>(&examiner)) return *reason;
    const auto& first = std::get<trust::KeyCertificate>(station);
    if (first.role == trust::KeyRole::station &&
        std::get<trust::KeyCertificate>(examiner).role == trust::KeyRole::examiner)
        return first.label;
    return trust::Reason{"day-signers", "The day-log is not signed by a station and then an examiner."};
}

}  // namespace

crypto::Hash merkleRoot(const std::vector<DayEntry>& entries) {
    if (entries.empty()) return crypto::blake2b(std::string_view());
    std::vector<crypto::Hash> leaves;
    leaves.reserve(entries.size());
    for (const DayEntry& entry : entries) leaves.push_back(leafOf(entry));
    return rootOf(leaves);
}

std::string headOf(const DayLog& log) {
    return log.academy + "/" + log.station + "/" + log.day + "\n" + std::to_string(log.entries.size()) +
           "\n" + crypto::hex(merkleRoot(log.entries)) + "\n";
}

trust::SignedFile dayFile(const DayLog& log) {
    auto entries = text::Json::array();
    for (const DayEntry& entry : log.entries) entries.push(jsonOf(entry));
    auto json = text::Json::object();
    json.set("stipple_day", 1).set("academy", log.academy).set("station", log.station).set("day", log.day);
    trust::SignedFile file;
    file.kind = trust::FileKind::dayLog;
    file.parts = {{kDay, json.set("entries", std::move(entries)).dump()}, {kHead, headOf(log)}};
    return file;
}

std::variant<DayLog, trust::Reason> readDayLog(const trust::SignedFile& file, const trust::KeyBook& book) {
    const std::string* day = file.part(kDay);
    const std::string* head = file.part(kHead);
    if (file.kind != trust::FileKind::dayLog || file.parts.size() != 2 || day == nullptr || head == nullptr)
        return notADay("it has other parts");
    if (file.signatures.size() > 2) return notADay("it has more than two signatures");
    const auto signer = signedBy(file, book);
    if (const auto* reason = std::get_if<trust::Reason>(&signer)) return *reason;
    DayLog log;
    if (!readDay(*day, log)) return notADay("its entries are incomplete");
    if (log.station != std::get<std::string>(signer) || log.academy != book.root().academy)
        return trust::Reason{"day-signers", "The day-log is of another station than the one that signed it."};
    if (*head != headOf(log))
        return trust::Reason{"day-head",
                             "The day-log's head is not that of its entries: one was changed, "
                             "added or taken out."};
    return log;
}

}  // namespace exam
