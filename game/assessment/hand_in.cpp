#include "assessment/hand_in.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "assessment/class_book.hpp"
#include "record/attempt_file/journal.hpp"
#include "record/store/attempt_shelf.hpp"
#include "record/store/ids.hpp"

namespace assessment {

namespace {

bool isHandedIn(const ClassBook& book, const std::string& attempt) {
    return std::any_of(book.handedIn.begin(), book.handedIn.end(),
                       [&](const HandedIn& one) { return one.attempt == attempt; });
}

// The paths of files that may hold an attempt which is still to be handed in.
std::vector<std::string> suspects(const store::Records& records, const ClassBook& book,
                                  const std::optional<std::string>& level) {
    const std::string& folder = records.places().attempts;
    std::vector<std::string> paths;
    std::set<std::string> known;
    for (const store::AttemptRow& row : records.attempts({})) {
        known.insert(row.file);
        if (row.kind != "assessment" || row.state == "void") continue;
        if (row.state == "open" || !isHandedIn(book, row.attemptId)) paths.push_back(folder + "/" + row.file);
    }
    const std::string part = level ? "-" + level->substr(0, store::kLongestInFileName) + "-" : "";
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (entry->path().extension() != ".attempt" || known.contains(name)) continue;
        if (name.find(part) != std::string::npos) paths.push_back(entry->path().string());
    }
    std::sort(paths.begin(), paths.end());  // by the time of their beginning
    return paths;
}

}  // namespace

std::optional<std::string> handIn(store::Records& records, const record::AttemptHeader& header, bool left) {
    if (!header.assignment || header.kind != record::Kind::assessment) return std::nullopt;
    const ClassBook book = classBookOf(records.log().events());
    if (isHandedIn(book, header.attemptId)) return std::nullopt;
    if (book.findAssignment(header.assignment->id) == nullptr) return std::nullopt;
    const std::string person = store::personOf(header.pseudonym);
    store::Event event =
        attemptHandedIn({header.attemptId, person, header.assignment->id, header.levelId, 0});
    event.actor = left ? std::string(store::kGuest) : person;
    if (left) event.reason = "interrupted";
    return records.act(std::move(event));
}

LeftOver handInLeftOver(store::Records& records, const std::optional<std::string>& level) {
    LeftOver left;
    const ClassBook book = classBookOf(records.log().events());
    if (book.assignments.empty()) return left;
    for (const std::string& path : suspects(records, book, level)) {
        if (record::isBeingWritten(path)) continue;
        const auto read = record::readAttempt(path);
        const auto* attempt = std::get_if<record::Attempt>(&read);
        if (attempt == nullptr || !attempt->header.assignment) continue;
        const std::size_t before = records.log().events().size();
        const bool cut = attempt->end == record::EndState::interrupted;
        if (auto fault = handIn(records, attempt->header, cut)) left.problems.push_back(std::move(*fault));
        if (records.log().events().size() > before) ++left.handedIn;
        // Not open any more: the records take one open sitting of a person at a time.
        if (auto fault = records.enter(path, *attempt, nullptr)) left.problems.push_back(std::move(*fault));
    }
    return left;
}

}  // namespace assessment
