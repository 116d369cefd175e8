#include "app/level_text.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "level/fields.hpp"
#include "text/number.hpp"

namespace app {

namespace {

std::vector<std::string> criteriaOf(const level::Level& level) {
    std::vector<std::string> names;
    if (level.scenario.criteria.spacing) names.emplace_back("spacing");
    if (level.scenario.criteria.depth) names.emplace_back("depth");
    if (level.scenario.criteria.hairline) names.emplace_back("hairline");
    return names;
}

const char* modeOf(const level::Level& level) {
    return level.scenario.mode == scoring::Mode::trace ? "trace" : "free";
}

bool isClean(const CheckedLevel& file) {
    return std::none_of(file.issues.begin(), file.issues.end(),
                        [](const level::Issue& issue) { return issue.severity == level::Severity::error; });
}

// What a client who takes part does, in the level format's words.
std::string clientOf(const level::Client& client) {
    const auto kinds = level::choicesOf(*level::findField("client.skin"));
    std::string text = fmt::format("{} skin", kinds[static_cast<std::size_t>(client.skin)]);
    if (client.breathing.value > 0.0)
        text += fmt::format("; breathes {} mm, {} times a minute", text::formatNumber(client.breathing.value),
                            text::formatNumber(client.breathsPerMin));
    if (client.flinch > 0.0) text += fmt::format("; flinches ({} of 1)", text::formatNumber(client.flinch));
    if (client.hairInTheWay) text += "; hair in the way";
    return text;
}

std::string beginningOf(const level::Earlier& earlier) {
    const std::string dots = fmt::format("on {} earlier dots, ", earlier.dots.size());
    if (earlier.days <= 0.0) return dots + "a layer of the same session";
    return dots + fmt::format("{} days old", text::formatNumber(earlier.days));
}

}  // namespace

text::Json issueJson(const level::Issue& issue) {
    return text::Json::object()
        .set("severity", issue.severity == level::Severity::error ? "error" : "warning")
        .set("code", issue.code)
        .set("line", issue.line)
        .set("column", issue.column)
        .set("key", issue.key)
        .set("message", issue.message)
        .set("hint", issue.hint);
}

text::Json levelSummary(const level::Level& level) {
    text::Json criteria = text::Json::array();
    for (const auto& name : criteriaOf(level)) criteria.push(name);
    return text::Json::object()
        .set("id", level.id)
        .set("title", level.title)
        .set("unit", level.unit)
        .set("mode", modeOf(level))
        .set("criteria", std::move(criteria))
        .set("dots", level.limits.expectedDots)
        .set("minutes", level.limits.minutes)
        .set("hash", level.hash)
        .set("path", level.path);
}

std::string levelLine(const level::Level& level) {
    return fmt::format("{}  {:<18} {:<34} {:>5} dots  {:>4} min  {}", level.unit, level.id, level.title,
                       level.limits.expectedDots, text::formatNumber(level.limits.minutes), modeOf(level));
}

std::string levelPage(const level::Level& level) {
    std::string page =
        fmt::format("{}  ({}, unit {})\n\n{}\n\n", level.title, level.id, level.unit, level.brief);
    page += fmt::format("Mode      {}\n", modeOf(level));
    std::string criteria;
    for (const auto& name : criteriaOf(level)) criteria += (criteria.empty() ? "" : ", ") + name;
    page += fmt::format("Scored    {}\n", criteria);
    page += fmt::format("Expected  {} dots in about {} minutes; ends after {} minutes\n",
                        level.limits.expectedDots, text::formatNumber(level.limits.expectedMinutes),
                        text::formatNumber(level.limits.minutes));
    if (!level.earlier.dots.empty()) page += fmt::format("Begins    {}\n", beginningOf(level.earlier));
    for (const auto& zone : level.scenario.zones) {
        page += fmt::format("Zone      {}: depth {} mm, give or take {}\n", zone.id,
                            text::formatNumber(zone.depthTarget.value),
                            text::formatNumber(zone.depthHalfWidth.value));
    }
    if (!level.client.passive()) page += fmt::format("Client    {}\n", clientOf(level.client));
    if (level.scenario.cuts) {
        page += "Pass      every criterion at or above its line (a default unless your academy set it)\n";
    } else {
        page += "Pass      this level has no pass line\n";
    }
    return page + fmt::format("File      {}\nHash      {}", level.path, level.hash);
}

bool allClean(const std::vector<CheckedLevel>& checked) {
    return std::all_of(checked.begin(), checked.end(), isClean);
}

text::Json checkJson(const std::vector<CheckedLevel>& checked) {
    text::Json files = text::Json::array();
    for (const auto& file : checked) {
        text::Json issues = text::Json::array();
        for (const auto& issue : file.issues) issues.push(issueJson(issue));
        files.push(text::Json::object()
                       .set("path", file.path)
                       .set("ok", isClean(file))
                       .set("issues", std::move(issues)));
    }
    return text::Json::object().set("files", std::move(files)).set("ok", allClean(checked));
}

std::string checkPage(const std::vector<CheckedLevel>& checked, const std::string& files) {
    std::string page;
    std::size_t clean = 0;
    for (const auto& file : checked) {
        for (const auto& issue : file.issues) page += level::describe(file.path, issue) + "\n";
        if (isClean(file)) ++clean;
    }
    return page + fmt::format("{} of {} {} are clean", clean, checked.size(), files);
}

}  // namespace app
