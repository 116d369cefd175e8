// Recorded expert attempts on disk: FOLDER/TASK/PERSON-ATTEMPT.csv, each a dots.csv.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <scoring/recorded.hpp>

#include "crypto/blake2b.hpp"
#include "level/issue.hpp"

namespace ensembles {

struct RecordingFile {
    std::string person;  // as isPersonId() asks
    int attempt = 0;     // 1..9999, that person's number of it
    std::string path;
    std::string bytes;
};

// What is wrong with one file (or folder), and where in it.
struct FileIssue {
    std::string path;
    level::Issue issue;
};

struct Recordings {
    std::vector<RecordingFile> files;  // by person, then by attempt
    std::vector<FileIssue> issues;     // of names and reading; not of what the files hold
    [[nodiscard]] bool empty() const { return files.empty() && issues.empty(); }
    // Attempts of each person, in the order of the files.
    [[nodiscard]] std::vector<std::size_t> attemptsByPerson() const;
};

// 1 to 40 lower-case letters, digits and dashes, beginning and ending with no dash: a pseudonym.
[[nodiscard]] bool isPersonId(const std::string& id);
// "PERSON-ATTEMPT.csv".
[[nodiscard]] std::string recordingName(const std::string& person, int attempt);

// The name of the folder that holds a scenario's recordings: 32 hexadecimal digits of taskKey(). A scenario
// that is changed has other recordings.
[[nodiscard]] std::string recordingFolder(const scoring::Scenario& scenario);

// The recordings of the scenario in all these folders together; a folder may be missing. Files that do not
// end in .csv are passed over, so that notes may lie beside them; a .csv of another name, one that cannot
// be read and an attempt that lies in two folders are issues.
[[nodiscard]] Recordings findRecordings(const std::vector<std::string>& folders,
                                        const scoring::Scenario& scenario);
// BLAKE2b-256 over persons, attempts and all bytes, in the order of the files.
[[nodiscard]] crypto::Hash hashOf(const Recordings& recordings);

struct CheckedRecordings {
    scoring::RecordedExperts experts;  // whole only without issues
    std::vector<FileIssue> issues;     // those of the recordings first
};
// Reads the files and looks for what would make them a bad reference: bytes that are no dots.csv, the same
// dots twice, and all that scoring::recordedFaults() finds. Whether they are enough is whyTooFew()'s to say.
[[nodiscard]] CheckedRecordings checkRecordings(const scoring::Scenario& scenario,
                                                const Recordings& recordings);

// "path:line:column: error: message (hint)".
[[nodiscard]] std::string describe(const FileIssue& issue);

}  // namespace ensembles
