#include "app/exam_paper_text.hpp"

#include "app/speech.hpp"
#include "text/number.hpp"

namespace app {

namespace {

std::string inputsOf(const exam::PaperRules& rules) {
    std::string text;
    for (const record::InputKind input : rules.inputs)
        text += (text.empty() ? "" : ", ") + std::string(record::name(input));
    return text;
}

std::string extraTimeOf(const exam::PaperRules& rules) {
    std::string text;
    for (const int percent : rules.extraTimePercents)
        text += (text.empty() ? "" : ", ") + std::to_string(percent) + " %";
    return text.empty() ? "none" : text;
}

text::Json rulesJson(const exam::PaperRules& rules) {
    auto inputs = text::Json::array();
    for (const record::InputKind input : rules.inputs) inputs.push(record::name(input));
    auto extra = text::Json::array();
    for (const int percent : rules.extraTimePercents) extra.push(percent);
    return text::Json::object()
        .set("inputs", std::move(inputs))
        .set("min_pen_rate_hz", rules.minPenRate)
        .set("break_minutes", rules.breakMinutes)
        .set("extra_time_percents", std::move(extra))
        .set("resume_alone_s", rules.resumeAloneSeconds)
        .set("interruptions_before_decision", rules.interruptionsBeforeDecision);
}

}  // namespace

text::Json paperJson(const exam::Paper& paper, bool isSigned) {
    auto stations = text::Json::array();
    for (const exam::StationBrief& station : paper.stations)
        stations.push(text::Json::object()
                          .set("title", station.title)
                          .set("minutes", station.minutes)
                          .set("forms", static_cast<std::int64_t>(station.forms.size())));
    return text::Json::object()
        .set("id", paper.id)
        .set("title", paper.title)
        .set("edition", paper.edition)
        .set("specimen", paper.specimen)
        .set("stations", std::move(stations))
        .set("rules", rulesJson(paper.rules))
        .set("hash", paper.hash)
        .set("signed", isSigned);
}

std::string paperPage(const exam::Paper& paper, bool isSigned) {
    std::string page = paper.id + "  " + paper.title + ", edition " + std::to_string(paper.edition) +
                       (paper.specimen ? "  SPECIMEN" : "") + (isSigned ? "" : "  not signed yet") + "\n";
    double minutes = 0.0;
    for (std::size_t i = 0; i < paper.stations.size(); ++i) {
        const exam::StationBrief& station = paper.stations[i];
        minutes += station.minutes;
        page += "  " + std::to_string(i + 1) + "  " + station.title + ", " +
                text::formatNumber(std::round(station.minutes * 100.0) / 100.0) + " min, " +
                counted(station.forms.size(), "form") + "\n";
    }
    const exam::PaperRules& rules = paper.rules;
    return page + "  " + text::formatFixed(minutes, 0) + " minutes in all, breaks up to " +
           std::to_string(rules.breakMinutes) + " min; extra time: " + extraTimeOf(rules) +
           "\n  input: " + inputsOf(rules) + "\n  interruptions up to " +
           text::formatNumber(rules.resumeAloneSeconds) + " s go on alone; after " +
           std::to_string(rules.interruptionsBeforeDecision) + " an examiner decides\n  hash " + paper.hash;
}

}  // namespace app
