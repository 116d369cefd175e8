#include "level/checks/checks.hpp"

#include <algorithm>

namespace level {

namespace {

// True when the key, something inside it or something around it carries an error.
bool touches(const std::string& faulty, std::string_view key) {
    const auto inside = [](std::string_view outer, std::string_view inner) {
        return inner.starts_with(outer) &&
               (inner.size() == outer.size() || inner[outer.size()] == '.' || inner[outer.size()] == '[');
    };
    return !faulty.empty() && (inside(key, faulty) || inside(faulty, key));
}

bool sound(std::string_view needs, const std::vector<Issue>& issues) {
    while (!needs.empty()) {
        const std::size_t bar = needs.find('|');
        const std::string_view key = needs.substr(0, bar);
        const bool faulty = std::any_of(issues.begin(), issues.end(), [&](const Issue& issue) {
            return issue.severity == Severity::error && touches(issue.key, key);
        });
        if (faulty) return false;
        needs.remove_prefix(bar == std::string_view::npos ? needs.size() : bar + 1);
    }
    return true;
}

FilePlace placeOf(const FilePlaces& places, std::string key) {
    while (!key.empty()) {
        if (const auto found = places.find(key); found != places.end()) return found->second;
        const std::size_t end = key.find_last_of(".[");
        key.resize(end == std::string::npos ? 0 : end);
    }
    return {};
}

}  // namespace

void Checked::error(std::string code, const std::string& key, std::string message, std::string hint) {
    add({Severity::error, std::move(code), 1, 1, key, std::move(message), std::move(hint)});
}

void Checked::warning(std::string code, const std::string& key, std::string message, std::string hint) {
    add({Severity::warning, std::move(code), 1, 1, key, std::move(message), std::move(hint)});
}

void Checked::add(Issue issue) {
    const FilePlace at = placeOf(m_places, issue.key);
    issue.line = at.line;
    issue.column = at.column;
    m_issues.push_back(std::move(issue));
}

const std::vector<Check>& checks() {
    static const std::vector<Check> kChecks{
        {"rings", "No outline crosses itself or is empty.", "patch|zones|client|reference", checkRings},
        {"zones-in-patch", "Every zone lies inside the patch; a free zone has 3 mm of skin around it.",
         "patch|zones|reference", checkZonesInPatch},
        {"zone-ids", "Each zone has a name of its own.", "zones", checkZoneIds},
        {"density",
         "No density is so high that dots of this needle would run together, and none is 0 everywhere.",
         "zones|tools|reference", checkDensity},
        {"depth-targets", "The depth band lies inside the skin, where pigment holds and the needle reaches.",
         "zones|skin|tools", checkDepthTargets},
        {"skin-layers", "Fading, blowout and severe blowout follow one another downwards.", "skin",
         checkSkinLayers},
        {"client", "A client who takes part has skin with physics, and hair in the way is there.",
         "skin|client", checkClient},
        {"marks", "Each mark lies in a zone, and no two are nearer to each other than the cutoff.",
         "zones|reference", checkMarks},
        {"hairline-curve", "The hairline lies inside the patch.", "patch|reference", checkHairlineCurve},
        {"earlier",
         "Earlier dots belong to a zone, on a level of mode free, and leave a tenth of the work to do.",
         "patch|zones|reference|earlier", checkEarlier},
        {"criteria", "What is scored has what it is scored by.", "reference|scoring|pass", checkCriteria},
        {"expected-dots",
         "The number of dots stated is within a tenth of what densities or marks ask for beside the earlier "
         "ones.",
         "patch|zones|reference|earlier|limits", checkExpectedDots},
        {"limits", "The limits leave room for a good attempt at no more than three dots a second.", "limits",
         checkLimits},
    };
    return kChecks;
}

void runChecks(const Level& level, const FilePlaces& places, std::vector<Issue>& issues) {
    Checked checked(level, places, issues);
    for (const Check& check : checks()) {
        if (sound(check.needs, issues)) check.run(checked);
    }
}

}  // namespace level
