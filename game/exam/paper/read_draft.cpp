#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

#include "exam/paper/check_draft.hpp"
#include "text/number.hpp"
#include "trust/key_certificate.hpp"

namespace exam {

namespace {

using level_yaml::Node;
using level_yaml::Report;
using level_yaml::Section;

bool formatIsRight(const Node& root, Report& report) {
    if (root.kind != Node::Kind::map) return true;  // said elsewhere
    const level_yaml::Member* first = root.members.empty() ? nullptr : &root.members.front();
    const auto number = first == nullptr ? std::nullopt : text::parseWhole(first->value.text);
    if (first != nullptr && first->key == "stipple-paper" && number == 1) return true;
    const bool newer = first != nullptr && first->key == "stipple-paper" && number && *number > 1;
    report.error(first == nullptr ? root.mark : first->mark, newer ? "newer-format" : "wrong-format",
                 "stipple-paper",
                 newer ? "the paper was written for a newer Stipple" : "the file does not begin as a paper",
                 newer ? "Update the program." : std::string(paperTable().start));
    return false;
}

std::vector<level::Level> readForms(const Section& station, const FindLevel& find) {
    std::vector<level::Level> forms;
    for (const std::string& name : station.texts("levels")) {
        auto found = find(name);
        if (auto* level = std::get_if<level::Level>(&found)) {
            forms.push_back(std::move(*level));
            continue;
        }
        station.error("levels", "unknown-level", std::get<std::string>(found),
                      "`stipple levels list` names those that there are.");
    }
    return forms;
}

std::optional<std::int64_t> cutIn(const Section& cuts, const char* key) {
    if (!cuts.has(key)) return std::nullopt;
    return std::llround(cuts.number(key) * 1000.0);
}

std::vector<CriticalError> readCritical(const Section& critical) {
    std::vector<CriticalError> errors;
    if (critical.has("gates")) {
        for (const std::string_view gate : critical.words("gates"))
            errors.push_back({"gate:" + std::string(gate), 0.0});
    }
    if (!critical.has("dots")) return errors;
    const Section dots = critical.section("dots");
    for (const char* kind : {"too_shallow", "blown_out", "bled_out", "overworked", "dragged"}) {
        if (dots.has(kind)) errors.push_back({std::string("dots:") + kind, dots.number(kind)});
    }
    return errors;
}

DraftStation readStation(const Section& section, const FindLevel& find) {
    DraftStation station;
    station.title = section.text("title");
    // To the second, as the paper's file keeps it.
    station.minutes = std::round(section.number("minutes") * 60.0) / 60.0;
    station.forms = readForms(section, find);
    const Section cuts = section.section("cuts");
    station.cuts.spacing = cutIn(cuts, "spacing");
    station.cuts.depth = cutIn(cuts, "depth");
    station.cuts.hairline = cutIn(cuts, "hairline");
    station.cuts.method = section.text("method");
    station.cuts.standardError = section.number("standard_error");
    if (section.has("critical")) station.critical = readCritical(section.section("critical"));
    return station;
}

std::vector<record::InputKind> readInputs(const Section& rules, bool specimen) {
    using enum record::InputKind;
    constexpr std::array kAll{pen, mouse, synthetic, samplesFile};
    std::vector<record::InputKind> inputs;
    if (rules.has("inputs")) {
        for (const std::string_view word : rules.words("inputs")) {
            for (const record::InputKind kind : kAll) {
                if (word == record::name(kind)) inputs.push_back(kind);
            }
        }
        return inputs;
    }
    if (specimen) return {kAll.begin(), kAll.end()};
    return {pen};
}

std::vector<int> readExtraTime(const Section& rules) {
    constexpr int kMostExtra = 300;
    std::vector<int> percents;
    if (!rules.has("extra_time_percents")) return percents;
    for (const std::string& text : rules.texts("extra_time_percents")) {
        const auto percent = text::parseWhole(text);
        if (percent && *percent >= 1 && *percent <= kMostExtra) {
            percents.push_back(static_cast<int>(*percent));
            continue;
        }
        rules.error("extra_time_percents", "out-of-range", "'" + text + "' is no percentage of extra time",
                    "Allowed are whole numbers from 1 to 300.");
    }
    return percents;
}

PaperRules readRules(const Section& section, bool specimen) {
    PaperRules rules;
    rules.inputs = readInputs(section, specimen);
    rules.minPenRate = static_cast<double>(section.whole("min_pen_rate_hz"));
    rules.breakMinutes = static_cast<int>(section.whole("break_minutes"));
    rules.extraTimePercents = readExtraTime(section);
    rules.resumeAloneSeconds = static_cast<double>(section.whole("resume_alone_s"));
    rules.interruptionsBeforeDecision = static_cast<int>(section.whole("interruptions_before_decision"));
    return rules;
}

}  // namespace

ReadDraft readDraft(std::string_view yaml, const FindLevel& find) {
    auto tree = level_yaml::parseTree(yaml);
    if (auto* issue = std::get_if<level::Issue>(&tree)) return {std::nullopt, {std::move(*issue)}};
    const Node& root = std::get<Node>(tree);
    Report report;
    if (!formatIsRight(root, report)) return {std::nullopt, report.sorted()};
    const Section file = Section::ofFile(report, root, paperTable());
    PaperDraft draft;
    draft.id = file.text("id");
    if (file.has("id") && !trust::isKeyLabel(draft.id))
        file.error("id", "bad-id", "'" + draft.id + "' is no id", "Use letters, digits and hyphens.");
    draft.title = file.text("title");
    draft.edition = static_cast<int>(file.whole("edition"));
    draft.specimen = file.flag("specimen");
    draft.rules = readRules(file.section("rules"), draft.specimen);
    draft.nearCutSems = file.number("near_cut_sems");
    const std::vector<Section> stations = file.sections("stations");
    for (const Section& station : stations) draft.stations.push_back(readStation(station, find));
    checkDraft(draft, file, stations, report);
    if (report.hasErrors()) return {std::nullopt, report.sorted()};
    return {std::move(draft), report.sorted()};
}

}  // namespace exam
