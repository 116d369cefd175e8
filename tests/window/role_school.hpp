// A school of all kinds of people, with work at each of its steps: what the window's matrix of roles and acts
// is tried on. Made once by commands, copied for whoever sits at it.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "support/program.hpp"

namespace window_roles {

// Work of the school, by its title.
inline const char* const kTeachersWork = "Work of one";       // marked by Teacher; three pieces, in pairs
inline const char* const kAssessorsWork = "Work of two";      // by Assessor
inline const char* const kFormersWork = "Work of three";      // by Former, an instructor until the day before
inline const char* const kBaresWork = "Work of four";         // by Bare, who has no passphrase
inline const char* const kColleaguesWork = "Work of others";  // of the other class, by Colleague
inline const char* const kReleased = "Work of before";        // Hazel's, released

class School {
public:
    School();
    // Everything of the school in that account, and its window records for the person (a name, or "guest").
    void copyTo(const test_support::Account& account, const std::string& person) const;
    // The number of the person of that name.
    [[nodiscard]] std::string id(const std::string& name) const;
    // What they type; empty for who has none.
    [[nodiscard]] static std::string passphraseOf(const std::string& name);
    // The ids of all levels.
    [[nodiscard]] std::set<std::string> levels() const;
    [[nodiscard]] const std::string& erased() const { return m_erased; }

private:
    void must(const std::vector<std::string>& command) const;
    void makePeople();
    void makeClasses() const;
    void handIn(const std::string& title, const std::vector<std::string>& people) const;
    void mark() const;
    void shutTheDoors();
    [[nodiscard]] std::string file(const std::string& name, const std::string& words) const;

    test_support::Account m_account;
    std::string m_erased;
};

}  // namespace window_roles
