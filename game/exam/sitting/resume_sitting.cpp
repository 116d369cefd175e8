// Taking a sitting up again from its folder.
#include <algorithm>
#include <filesystem>
#include <utility>

#include "exam/sitting/desk.hpp"
#include "exam/sitting/keys_at_hand.hpp"

namespace exam {

namespace {

using trust::Reason;
namespace files = std::filesystem;

// The opening, believed: an examiner signed it.
std::variant<Opening, Reason> believedOpening(const std::string& path, const trust::KeyBook& book) {
    const auto bytes = bytesOfFile(path);
    if (const auto* reason = std::get_if<Reason>(&bytes)) return *reason;
    const auto file = trust::parseSignedFile(std::get<std::string>(bytes));
    if (const auto* reason = std::get_if<Reason>(&file)) return *reason;
    const auto& opening = std::get<trust::SignedFile>(file);
    const auto signer = book.signer(opening, 0, trust::Purpose::open);
    if (const auto* reason = std::get_if<Reason>(&signer)) return *reason;
    const std::string* body = opening.part(kOpeningPart);
    if (body == nullptr) return Reason{"sitting-form", path + ": holds no opening."};
    return readOpening(*body);
}

struct Reopened {
    Opening opening;
    Paper paper;
    PublicPart publicPart;
    std::string publicBytes;
};

std::variant<Reopened, Reason> reopened(const SittingFolder& folder, const trust::KeyBook& book,
                                        const std::string& releasePassphrase) {
    Reopened all;
    auto opening = believedOpening(folder.opening(), book);
    if (auto* reason = std::get_if<Reason>(&opening)) return std::move(*reason);
    all.opening = std::move(std::get<Opening>(opening));
    const auto bytes = bytesOfFile(folder.paper());
    if (const auto* reason = std::get_if<Reason>(&bytes)) return *reason;
    const auto& paperBytes = std::get<std::string>(bytes);
    auto paper = readPaper(paperBytes, book);
    if (auto* reason = std::get_if<Reason>(&paper)) return std::move(*reason);
    all.paper = std::move(std::get<Paper>(paper));
    if (all.paper.hash != all.opening.paper)
        return Reason{"sitting-paper",
                      folder.paper() + ": is not the paper that the sitting was opened with."};
    auto publicBytes = publicBytesOf(paperBytes, releasePassphrase);
    if (auto* reason = std::get_if<Reason>(&publicBytes)) return std::move(*reason);
    all.publicBytes = std::move(std::get<std::string>(publicBytes));
    auto open = readPublic(all.publicBytes, all.paper);
    if (auto* reason = std::get_if<Reason>(&open)) return std::move(*reason);
    all.publicPart = std::move(std::get<PublicPart>(open));
    return all;
}

std::variant<std::unique_ptr<LiveSitting>, Reason> deskOf(const SittingRoom& room,
                                                          const SittingFolder& folder,
                                                          store::InstanceLock lock, std::string academy,
                                                          Reopened all) {
    auto key = keyById(*room.keys, all.opening.stationKey, std::nullopt);
    if (auto* reason = std::get_if<Reason>(&key)) return std::move(*reason);
    auto log = SittingLog::reopen(folder.log());
    if (const auto* fault = std::get_if<record::FileFault>(&log))
        return Reason{"sitting-folder", fault->message};
    auto& [file, read] = std::get<std::pair<SittingLog, SittingLog::Read>>(log);
    const Opening& opening = all.opening;
    const Draw drawn = draw(all.publicPart, opening.candidate, opening.examinerNonce, opening.stationNonce);
    SittingParts parts{room,
                       folder,
                       std::move(lock),
                       opening,
                       std::move(academy),
                       std::move(all.publicBytes),
                       std::move(all.paper),
                       std::move(all.publicPart),
                       drawn,
                       std::move(file),
                       std::make_shared<crypto::SigningKey>(std::move(std::get<crypto::SigningKey>(key))),
                       std::make_shared<crypto::SigningKey>(crypto::SigningKey::random())};
    return std::make_unique<LiveSitting>(std::move(parts), storyOf(read.entries));
}

bool isOpen(const files::path& path) {
    const SittingFolder folder{path.string()};
    std::error_code error;
    if (path.filename().string().size() != 32 || files::exists(folder.receipt(), error)) return false;
    if (!files::exists(folder.opening(), error)) return false;
    const auto log = bytesOfFile(folder.log());
    if (!std::holds_alternative<std::string>(log)) return true;
    if (files::exists(folder.sealed(), error)) return true;
    const Story story = storyOf(SittingLog::read(std::get<std::string>(log)).entries);
    return story.where != Story::Where::stopped;
}

}  // namespace

std::variant<Opened, Reason> resumeSitting(const SittingRoom& room, const Resume& what) {
    const SittingFolder folder{what.folder};
    auto keys = room.keys->open();
    if (auto* reason = std::get_if<Reason>(&keys)) return std::move(*reason);
    const trust::KeyBook& book = std::get<trust::KeyShelf::Opened>(keys).book;
    std::error_code error;
    if (!files::exists(folder.opening(), error))
        return Reason{"sitting-folder", what.folder + ": is no folder of a sitting."};
    auto lock = store::InstanceLock::take(folder.lock());
    if (const auto* why = std::get_if<std::string>(&lock)) return Reason{"sitting-runs", *why};
    auto all = reopened(folder, book, what.releasePassphrase);
    if (auto* reason = std::get_if<Reason>(&all)) return std::move(*reason);
    const Opening opening = std::get<Reopened>(all).opening;
    auto made = deskOf(room, folder, std::move(std::get<store::InstanceLock>(lock)), book.root().academy,
                       std::move(std::get<Reopened>(all)));
    if (auto* reason = std::get_if<Reason>(&made)) return std::move(*reason);
    auto& desk = std::get<std::unique_ptr<LiveSitting>>(made);
    if (const auto sealed = bytesOfFile(folder.sealed()); std::holds_alternative<std::string>(sealed)) {
        if (auto fault = desk->finishClosing(std::get<std::string>(sealed)))
            return Reason{"sitting-folder", *fault};
    } else if (auto fault = desk->takeUp()) {
        return std::move(*fault);
    }
    return Opened{std::move(desk), opening, {}};
}

std::vector<std::string> openSittings(const std::string& folder) {
    std::vector<std::pair<files::file_time_type, std::string>> found;
    std::error_code error;
    for (const auto& entry : files::directory_iterator(folder, error)) {
        if (entry.is_directory(error) && isOpen(entry.path()))
            found.emplace_back(files::last_write_time(SittingFolder{entry.path().string()}.opening(), error),
                               entry.path().string());
    }
    std::sort(found.rbegin(), found.rend());
    std::vector<std::string> paths;
    paths.reserve(found.size());
    for (auto& [time, path] : found) paths.push_back(std::move(path));
    return paths;
}

}  // namespace exam
