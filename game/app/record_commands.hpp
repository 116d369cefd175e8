// The commands about records and people; commands.hpp has the others.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "app/records_desk.hpp"

namespace app {

struct PeopleOptions {
    std::string person;  // a name, an id or its first digits
    std::string name;
    std::optional<std::string> mail;
    std::vector<std::string> roles;
    bool take = false;           // the role; else give
    std::string passphraseFile;  // the new one; empty: none
    bool none = false;           // take the passphrase away
    std::string reason;
    By by;
    bool json = false;
};
[[nodiscard]] int listPeople(const CommandLine& line, bool json);
// Makes it the person whose attempts the window records.
[[nodiscard]] int usePerson(const CommandLine& line, const PeopleOptions& options);
[[nodiscard]] int addPerson(const CommandLine& line, const PeopleOptions& options);
[[nodiscard]] int renamePerson(const CommandLine& line, const PeopleOptions& options);
[[nodiscard]] int changeRole(const CommandLine& line, const PeopleOptions& options);
[[nodiscard]] int changePassphrase(const CommandLine& line, const PeopleOptions& options);
[[nodiscard]] int erasePerson(const CommandLine& line, const PeopleOptions& options);

struct ArchiveOptions {
    std::string person;  // of an export
    std::string file;
    bool over = false;  // of a restore
    By by;
    bool json = false;
};
[[nodiscard]] int exportToFile(const CommandLine& line, const ArchiveOptions& options);
[[nodiscard]] int importFromFile(const CommandLine& line, const ArchiveOptions& options);
[[nodiscard]] int backUpToFile(const CommandLine& line, const ArchiveOptions& options);
[[nodiscard]] int restoreFromFile(const CommandLine& line, const ArchiveOptions& options);

struct ProgressOptions {
    std::string person;  // empty: whom the window records for
    std::string passphraseFile;
    std::string level;  // an id; empty: the whole course
    bool json = false;
};
[[nodiscard]] int showProgress(const CommandLine& line, const ProgressOptions& options);

[[nodiscard]] int rebuildRecords(const CommandLine& line, bool json);

}  // namespace app
