// What can go wrong with a database, by name. Thrown inside this layer only; Records and its
// neighbours catch it at their doors and hand on the sentence.
#pragma once

#include <stdexcept>
#include <string>

namespace store {

enum class Trouble {
    busy,          // another program holds it
    full,          // no space left
    inputOutput,   // the disk failed
    corrupt,       // the file's structure is broken
    readOnly,      // it may not be written to
    notADatabase,  // the file is no database, or another program's
    cannotOpen,    // it cannot be opened at all
    newer,         // made by a newer Stipple
    refused,       // a constraint or trigger said no
    other,
};
[[nodiscard]] const char* name(Trouble trouble);

class DatabaseError : public std::runtime_error {
public:
    // `sentence`: what, where, how to mend it.
    DatabaseError(Trouble trouble, const std::string& sentence)
        : std::runtime_error(sentence), m_trouble(trouble) {}
    [[nodiscard]] Trouble trouble() const { return m_trouble; }
    // The file itself is at fault and another one should take its place.
    [[nodiscard]] bool broken() const {
        return m_trouble == Trouble::corrupt || m_trouble == Trouble::notADatabase;
    }

private:
    Trouble m_trouble;
};

// The error for one of SQLite's result codes (primary or extended).
[[nodiscard]] DatabaseError databaseError(const std::string& path, int code, const std::string& detail);

}  // namespace store
