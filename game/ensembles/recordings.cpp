#include "ensembles/recordings.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <tuple>

#include "ensembles/scenario_key.hpp"

namespace ensembles {

namespace {

namespace fs = std::filesystem;

constexpr const char* kSuffix = ".csv";
constexpr std::size_t kLongestId = 40;
constexpr std::size_t kLongestNumber = 4;
constexpr std::uintmax_t kMostBytes = std::uintmax_t{16} << 20U;

FileIssue issueOf(const std::string& path, const char* code, std::string message, std::string hint) {
    return {path, {level::Severity::error, code, 1, 1, "", std::move(message), std::move(hint)}};
}

// Whoever wrote .CSV meant a recording too.
bool meantAsRecording(const fs::path& path) {
    std::string suffix = path.extension().string();
    std::transform(suffix.begin(), suffix.end(), suffix.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return suffix == kSuffix;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// PERSON and ATTEMPT of a name, or nothing.
std::optional<RecordingFile> parseName(const std::string& name) {
    if (!name.ends_with(kSuffix)) return std::nullopt;
    const std::string stem = name.substr(0, name.size() - std::string(kSuffix).size());
    const std::size_t dash = stem.rfind('-');
    if (dash == std::string::npos) return std::nullopt;
    const std::string number = stem.substr(dash + 1);
    if (number.empty() || number.size() > kLongestNumber || number.front() == '0' ||
        !std::all_of(number.begin(), number.end(), isDigit)) {
        return std::nullopt;
    }
    RecordingFile file;
    file.person = stem.substr(0, dash);
    file.attempt = std::stoi(number);
    return isPersonId(file.person) ? std::optional(file) : std::nullopt;
}

std::optional<std::string> bytesOf(const fs::path& path) {
    std::error_code code;
    if (!fs::is_regular_file(path, code) || fs::file_size(path, code) > kMostBytes || code)
        return std::nullopt;
    std::ifstream in(path, std::ios::binary);
    if (!in) return std::nullopt;
    std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    return in.bad() ? std::nullopt : std::optional(std::move(bytes));
}

void take(const fs::path& path, Recordings& recordings) {
    auto file = parseName(path.filename().string());
    if (!file) {
        recordings.issues.push_back(issueOf(path.string(), "recording-name",
                                            "the name is not PERSON-ATTEMPT.csv",
                                            "for example anna-1.csv: lower-case letters, digits and dashes, "
                                            "then the number of the attempt"));
        return;
    }
    auto bytes = bytesOf(path);
    if (!bytes) {
        recordings.issues.push_back(issueOf(path.string(), "recording-unreadable",
                                            "cannot be read as a plain file of at most 16 MiB",
                                            "make it readable or move it away"));
        return;
    }
    file->path = path.string();
    file->bytes = *std::move(bytes);
    recordings.files.push_back(*std::move(file));
}

void readFolder(const fs::path& folder, Recordings& recordings) {
    std::error_code code;
    if (!fs::exists(folder, code) && !code) return;
    fs::directory_iterator at(folder, code);
    for (; !code && at != fs::directory_iterator(); at.increment(code)) {
        if (meantAsRecording(at->path())) take(at->path(), recordings);
    }
    if (code) {
        recordings.issues.push_back(issueOf(folder.string(), "recordings-unreadable",
                                            "the folder cannot be read: " + code.message(),
                                            "make it readable or move it away"));
    }
}

// The same attempt in two folders: nobody can say which one is meant.
void findDoubles(Recordings& recordings) {
    for (std::size_t i = 1; i < recordings.files.size(); ++i) {
        const RecordingFile& one = recordings.files[i - 1];
        const RecordingFile& other = recordings.files[i];
        if (one.person != other.person || one.attempt != other.attempt) continue;
        recordings.issues.push_back(issueOf(other.path, "recording-twice",
                                            "the attempt is also in " + one.path, "keep one of the two"));
    }
}

}  // namespace

std::vector<std::size_t> Recordings::attemptsByPerson() const {
    std::vector<std::size_t> attempts;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (i == 0 || files[i].person != files[i - 1].person) attempts.push_back(0);
        ++attempts.back();
    }
    return attempts;
}

bool isPersonId(const std::string& id) {
    const auto allowed = [](char c) { return isDigit(c) || (c >= 'a' && c <= 'z') || c == '-'; };
    return !id.empty() && id.size() <= kLongestId && id.front() != '-' && id.back() != '-' &&
           std::all_of(id.begin(), id.end(), allowed);
}

std::string recordingName(const std::string& person, int attempt) {
    return person + "-" + std::to_string(attempt) + kSuffix;
}

std::string recordingFolder(const scoring::Scenario& scenario) {
    return crypto::hex(taskKey(scenario)).substr(0, 32);
}

Recordings findRecordings(const std::vector<std::string>& folders, const scoring::Scenario& scenario) {
    Recordings recordings;
    for (const std::string& folder : folders)
        readFolder(fs::path(folder) / recordingFolder(scenario), recordings);
    std::sort(recordings.files.begin(), recordings.files.end(),
              [](const RecordingFile& a, const RecordingFile& b) {
                  return std::tie(a.person, a.attempt, a.path) < std::tie(b.person, b.attempt, b.path);
              });
    std::sort(recordings.issues.begin(), recordings.issues.end(),
              [](const FileIssue& a, const FileIssue& b) { return a.path < b.path; });
    findDoubles(recordings);
    return recordings;
}

crypto::Hash hashOf(const Recordings& recordings) {
    crypto::Blake2b hash;
    hash.addU64(recordings.files.size());
    for (const RecordingFile& file : recordings.files) {
        hash.addU64(file.person.size()).add(file.person);
        hash.addU64(static_cast<std::uint64_t>(file.attempt));
        hash.addU64(file.bytes.size()).add(file.bytes);
    }
    return hash.finish();
}

std::string describe(const FileIssue& issue) { return level::describe(issue.path, issue.issue); }

}  // namespace ensembles
