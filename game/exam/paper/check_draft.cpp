#include "exam/paper/check_draft.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>

#include "practice/drill.hpp"
#include "text/number.hpp"

namespace exam {

namespace {

using level_yaml::Report;
using level_yaml::Section;

constexpr double kAlike = 0.10;         // of the dots expected
constexpr double kMostMinutes = 240.0;  // all stations together
constexpr double kLongMinutes = 90.0;

void warn(Report& report, const Section& at, const char* key, const char* code, const std::string& message,
          const std::string& hint) {
    report.warning(at.markOf(key), code, at.pathOf(key), message, hint);
}

// Why two forms of a station are not alike, or empty.
std::string difference(const level::Level& a, const level::Level& b) {
    const scoring::Criteria& left = a.scenario.criteria;
    const scoring::Criteria& right = b.scenario.criteria;
    if (a.scenario.mode != b.scenario.mode) return "one is of mode trace and the other free";
    if (left.spacing != right.spacing || left.depth != right.depth || left.hairline != right.hairline)
        return "they score other criteria";
    if (a.scenario.zones.size() != b.scenario.zones.size()) return "they have other numbers of zones";
    if (a.skin.model != b.skin.model) return "one skin has physics and the other none";
    const double more = std::max(a.limits.expectedDots, b.limits.expectedDots);
    const double less = std::min(a.limits.expectedDots, b.limits.expectedDots);
    if (more - less > kAlike * more)
        return "they expect " + std::to_string(a.limits.expectedDots) + " and " +
               std::to_string(b.limits.expectedDots) + " dots, more than a tenth apart";
    return {};
}

void checkForms(const DraftStation& station, const Section& section) {
    for (std::size_t i = 1; i < station.forms.size(); ++i) {
        const level::Level& first = station.forms.front();
        const level::Level& form = station.forms[i];
        const std::string why = difference(first, form);
        if (!why.empty())
            section.error("levels", "forms-not-alike",
                          "'" + first.id + "' and '" + form.id + "' are not alike: " + why,
                          "Who gets which is drawn, so all forms of a station must be as hard.");
        for (std::size_t k = 0; k < i; ++k) {
            if (station.forms[k].hash == form.hash)
                section.error("levels", "form-twice", "the level '" + form.id + "' stands twice",
                              "Keep one of the two.");
        }
    }
}

void checkLevel(const level::Level& level, double minutes, const Section& section) {
    if (practice::isDrill(level.id) || level.id.ends_with(kExamSuffix))
        section.error("levels", "practice-only", "'" + level.id + "' was cut out of another level",
                      "Name the whole level.");
    if (level.skin.model == level::SkinModel::flat)
        section.error("levels", "practice-only", "'" + level.id + "' is worked on skin without physics",
                      "Use a level with `skin: {model: layered}`.");
    if (level.scenario.mode == scoring::Mode::trace && !level.aids.marks)
        section.error("levels", "marks-hidden",
                      "'" + level.id + "' asks for dots on marks that are not shown",
                      "Set `aids: {marks: true}` in the level.");
    if (level.limits.expectedMinutes > minutes)
        section.error("minutes", "too-short",
                      "a good attempt at '" + level.id + "' takes " +
                          text::formatNumber(level.limits.expectedMinutes) +
                          " minutes, and the station has " + text::formatFixed(minutes, 1),
                      "Give more time, or a smaller level.");
}

struct Judged {
    const char* key;
    bool scored;
    bool cut;
};
std::array<Judged, 3> judgedBy(const DraftStation& station, const level::Level& level) {
    const scoring::Criteria& criteria = level.scenario.criteria;
    return {Judged{"spacing", criteria.spacing, station.cuts.spacing.has_value()},
            Judged{"depth", criteria.depth, station.cuts.depth.has_value()},
            Judged{"hairline", criteria.hairline, station.cuts.hairline.has_value()}};
}

void checkCuts(const DraftStation& station, const Section& section, Report& report) {
    const auto all = {station.cuts.spacing, station.cuts.depth, station.cuts.hairline};
    const bool any = std::any_of(all.begin(), all.end(), [](const auto& cut) { return cut.has_value(); });
    if (!any && section.has("cuts"))
        section.error("cuts", "no-cut", "nothing is judged at this station",
                      "Give a cut for each criterion.");
    if (station.forms.empty()) return;
    for (const Judged& judged : judgedBy(station, station.forms.front())) {
        if (judged.cut && !judged.scored)
            section.error("cuts", "cut-without-criterion",
                          std::string("'") + judged.key + "' has a cut, but the levels do not score it",
                          "Take the cut out, or name levels that score it.");
        if (judged.scored && !judged.cut && any)
            warn(report, section, "cuts", "criterion-not-judged",
                 std::string("the levels score '") + judged.key + "', which has no cut here",
                 "Without a cut it is told and never judged.");
    }
    if (station.cuts.standardError <= 0.0)
        warn(report, section, "standard_error", "no-standard-error",
             "without a standard error no result is near a cut",
             "docs/agreement.md says where it comes from.");
}

void checkWhole(const PaperDraft& draft, const Section& file, Report& report) {
    double minutes = 0.0;
    std::map<std::string, int> seen;
    for (const DraftStation& station : draft.stations) {
        minutes += station.minutes;
        for (const level::Level& form : station.forms) ++seen[form.id];
    }
    if (minutes > kMostMinutes)
        file.error("stations", "too-long",
                   "all stations together take " + text::formatFixed(minutes, 0) + " minutes",
                   "At most 240 minutes; make two papers of it.");
    else if (minutes > kLongMinutes)
        warn(report, file, "stations", "long-exam",
             "all stations together take " + text::formatFixed(minutes, 0) + " minutes",
             "Hands tire: more than 90 minutes measure endurance.");
    for (const auto& [id, count] : seen) {
        if (count > 1)
            warn(report, file, "stations", "level-twice",
                 "the level '" + id + "' stands at " + std::to_string(count) + " places",
                 "A candidate may then do it more than once.");
    }
    if (!draft.specimen && draft.rules.inputs != std::vector{record::InputKind::pen})
        file.error("rules", "input-rule", "only a pen measures depth, so a paper takes no other input",
                   "Take `inputs` out, or set `specimen: true`.");
}

}  // namespace

void checkDraft(const PaperDraft& draft, const Section& file, const std::vector<Section>& stations,
                Report& report) {
    for (std::size_t i = 0; i < stations.size(); ++i) {
        checkForms(draft.stations[i], stations[i]);
        for (const level::Level& form : draft.stations[i].forms)
            checkLevel(form, draft.stations[i].minutes, stations[i]);
        checkCuts(draft.stations[i], stations[i], report);
    }
    checkWhole(draft, file, report);
}

}  // namespace exam
