// An academy made by commands, as the suites about examinations begin with one.
#pragma once

#include <string>

#include "app/commands.hpp"

namespace commands {

// The files with the passphrases of the two who hold the root.
inline const std::string kRoot = " --first-file first.txt --second-file second.txt";
inline const std::string kNewAcademy =
    "keys new-academy --name 'Test Academy' --specimen --cost quick --sealing-file office.txt" + kRoot;

// first.txt, second.txt and office.txt.
inline void writeRootPassphrases(const Bench& bench) {
    bench.write("first.txt", "the director's passphrase\n");
    bench.write("second.txt", "the auditor's passphrase\n");
    bench.write("office.txt", "the office's passphrase\n");
}

inline void foundAcademy(const Bench& bench) {
    writeRootPassphrases(bench);
    bench.must(kNewAcademy);
}

// A person's key, made and certified.
inline void addKey(const Bench& bench, const std::string& role, const std::string& holder,
                   const std::string& label, const std::string& passphraseFile) {
    bench.must("keys new " + role + " --holder " + holder + " --label " + label + " --passphrase-file " +
               passphraseFile + " --cost quick");
    bench.must("keys certify " + label + " --days 365" + kRoot);
}

inline void addStation(const Bench& bench, const std::string& label) {
    bench.must("keys new station --label " + label);
    bench.must("keys certify " + label + " --days 365" + kRoot);
}

}  // namespace commands
