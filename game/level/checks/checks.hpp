// What a level must hold together, beyond single fields: one rule, one file. The loader runs
// all of them; each is skipped while a key that it depends on is itself at fault.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "level/issue.hpp"
#include "level/level.hpp"

namespace level {

struct FilePlace {
    int line = 1;
    int column = 1;
};

// Where each key stands in the file, by its dotted path ("zones[0].area").
using FilePlaces = std::map<std::string, FilePlace, std::less<>>;

// What a check sees and where it writes.
class Checked {
public:
    // All three must outlive this.
    Checked(const Level& level, const FilePlaces& places, std::vector<Issue>& issues)
        : m_level(level), m_places(places), m_issues(issues) {}

    [[nodiscard]] const Level& level() const { return m_level; }
    // Adds an issue at the key; at its nearest parent when the key itself is not in the file.
    void error(std::string code, const std::string& key, std::string message, std::string hint);
    void warning(std::string code, const std::string& key, std::string message, std::string hint);

private:
    void add(Issue issue);

    const Level& m_level;
    const FilePlaces& m_places;
    std::vector<Issue>& m_issues;
};

struct Check {
    std::string_view id;
    std::string_view about;  // one sentence for level authors
    std::string_view needs;  // keys that must be without error, separated by |
    void (*run)(Checked&);
};

// Every rule, in the order in which they run.
[[nodiscard]] const std::vector<Check>& checks();
// Runs those whose keys carry no error in `issues`, and adds what they find.
void runChecks(const Level& level, const FilePlaces& places, std::vector<Issue>& issues);

// The rules; checks() says what each one is about. A level reaches them only when the fields
// that they need were read without error.
void checkRings(Checked& checked);
void checkZonesInPatch(Checked& checked);
void checkZoneIds(Checked& checked);
void checkDensity(Checked& checked);
void checkDepthTargets(Checked& checked);
void checkSkinLayers(Checked& checked);
void checkClient(Checked& checked);
void checkMarks(Checked& checked);
void checkHairlineCurve(Checked& checked);
void checkEarlier(Checked& checked);
void checkCriteria(Checked& checked);
void checkExpectedDots(Checked& checked);
void checkLimits(Checked& checked);

}  // namespace level
