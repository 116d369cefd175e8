#include "record/store/attempt_shelf.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <system_error>
#include <tuple>

#include "record/attempt_file/journal.hpp"

namespace store {

namespace {

ShelvedAttempt shelved(const std::string& path, const record::Attempt& attempt) {
    ShelvedAttempt entry;
    entry.path = path;
    entry.attemptId = attempt.header.attemptId;
    entry.levelId = attempt.header.levelId;
    entry.levelHash = attempt.header.levelHash;
    entry.wallClock = attempt.header.wallClock;
    entry.kind = attempt.header.kind;
    entry.end = attempt.end;
    entry.dots = attempt.dots.size();
    entry.torn = attempt.torn;
    return entry;
}

// Letters, digits, hyphens and points; the rest of a text has no place in a file name.
std::string fileNamePart(const std::string& text) {
    std::string part;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 && byte < 0x80U) part += c;
        if (c == '-' || c == '_') part += c;
    }
    return part.substr(0, kLongestInFileName);
}

}  // namespace

Shelf readShelf(const std::string& folder) {
    Shelf shelf;
    std::error_code error;
    std::vector<std::string> paths;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry->path().extension() == ".attempt") paths.push_back(entry->path().string());
    }
    if (error && error != std::errc::no_such_file_or_directory) {
        shelf.problems.push_back(folder + ": cannot be listed: " + error.message());
    }
    for (const std::string& path : paths) {
        const auto read = record::readAttempt(path);
        if (const auto* fault = std::get_if<record::FileFault>(&read)) {
            shelf.problems.push_back(fault->message);
        } else {
            shelf.attempts.push_back(shelved(path, std::get<record::Attempt>(read)));
        }
    }
    std::sort(shelf.attempts.begin(), shelf.attempts.end(),
              [](const ShelvedAttempt& a, const ShelvedAttempt& b) {
                  return std::tie(b.wallClock, a.path) < std::tie(a.wallClock, b.path);
              });
    std::sort(shelf.problems.begin(), shelf.problems.end());
    return shelf;
}

std::string newAttemptPath(const std::string& folder, const record::AttemptHeader& header) {
    return folder + "/" + fileNamePart(header.wallClock.substr(0, 19)) + "Z-" + fileNamePart(header.levelId) +
           "-" + fileNamePart(header.attemptId.substr(0, 8)) + ".attempt";
}

}  // namespace store
