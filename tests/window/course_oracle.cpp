#include "window/course_oracle.hpp"

#include <algorithm>
#include <variant>

#include "level/yaml/library.hpp"
#include "record/attempt_file/journal.hpp"
#include "record/attempt_file/names.hpp"
#include "support/catch.hpp"

namespace window_test {

namespace {

constexpr double kPace = 1.5;
constexpr double kSame = 0.00051;  // scorecards have three decimals
constexpr std::size_t kLookBack = 5;
constexpr double kWeakBelow = 60.0;

const text::Json& member(const text::Json& object, const char* key) {
    const text::Json* found = object.find(key);
    INFO(key);
    REQUIRE(found != nullptr);
    return *found;
}

std::string wordOf(const text::Json& object, const char* key) {
    const std::string* word = member(object, key).string();
    INFO(key);
    REQUIRE(word != nullptr);
    return *word;
}

std::optional<double> numberOf(const text::Json& object, const char* key) {
    return member(object, key).number();
}

const std::vector<text::Json>& itemsOf(const text::Json& object, const char* key) {
    const auto* items = member(object, key).items();
    INFO(key);
    REQUIRE(items != nullptr);
    return *items;
}

text::Json parsed(const std::string& words) {
    auto json = text::parseJson(words);
    REQUIRE(std::holds_alternative<text::Json>(json));
    return std::get<text::Json>(std::move(json));
}

double medianOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2.0;
}

void readCriterion(const std::string& name, const text::Json& criterion,
                   std::map<std::string, double>& points, std::map<std::string, double>& figures) {
    const auto own = numberOf(criterion, "points");
    if (!own) return;
    points[name] = *own;
    for (const auto& [id, metric] : *member(criterion, "metrics").members()) {
        if (const auto value = numberOf(metric, "points")) figures[name + " " + id] = *value;
    }
    for (const text::Json& gate : itemsOf(criterion, "gates")) {
        const bool* const tripped = member(gate, "tripped").boolean();
        if (tripped != nullptr && *tripped) figures[name + " gate " + wordOf(gate, "id")] = *own;
    }
}

}  // namespace

CourseOracle::CourseOracle(const std::string& levels) {
    for (const level::Level& level : level_yaml::readLibrary({{levels, true}}).levels)
        m_expectedSeconds[level.id] = level.limits.expectedMinutes * 60.0;
    REQUIRE(m_expectedSeconds.size() > 10);
}

void CourseOracle::add(const test_support::Account& account, const std::string& file) {
    const auto read = record::readAttempt(file);
    REQUIRE(std::holds_alternative<record::Attempt>(read));
    const auto& attempt = std::get<record::Attempt>(read);
    Run run;
    run.started = attempt.header.wallClock;
    run.level = attempt.header.levelId;
    run.state = record::name(attempt.end);
    run.dots = attempt.dots.size();
    if (!attempt.samples.empty()) run.seconds = static_cast<double>(attempt.samples.back().tUs) / 1e6;
    const auto scored = test_support::runProgram(account, {"score", "--level", run.level, file, "--json"});
    INFO(scored.errors);
    REQUIRE((scored.exit.code == 0 || scored.exit.code == 1));
    const text::Json card = parsed(scored.output);
    run.total = numberOf(card, "total_points");
    const bool* const passed = member(card, "passed").boolean();
    run.accurate = passed != nullptr && *passed;
    for (const char* name : {"spacing", "depth", "hairline"}) {
        const text::Json& criterion = member(member(card, "criteria"), name);
        if (!criterion.isNull()) readCriterion(name, criterion, run.criteria, run.figures);
    }
    const auto later = [&](const Run& other) { return other.started > run.started; };
    m_runs.insert(std::find_if(m_runs.begin(), m_runs.end(), later), run);
}

std::optional<CourseOracle::Mark> CourseOracle::markOf(const Run& run) const {
    if (run.dots == 0) return std::nullopt;
    if (run.state != "finished") return Mark::aborted;
    if (!run.accurate) return Mark::failed;
    return run.seconds <= kPace * m_expectedSeconds.at(run.level) ? Mark::passed : Mark::slow;
}

std::vector<CourseOracle::Mark> CourseOracle::marksAt(const std::string& level) const {
    std::vector<Mark> marks;
    for (const Run& run : m_runs) {
        const auto mark = markOf(run);
        if (run.level == level && mark) marks.push_back(*mark);
    }
    return marks;
}

void CourseOracle::checkMap(const text::Json& progress) const {
    const std::vector<std::string> names{"passed", "slow", "failed", "aborted"};
    double passedLevels = 0.0;
    for (const text::Json& level : itemsOf(progress, "levels")) {
        const std::string id = wordOf(level, "id");
        INFO(id);
        const std::vector<Mark> marks = marksAt(id);
        bool accurate = false;
        bool passed = false;
        for (std::size_t end = 1; end <= marks.size(); ++end) {
            const std::size_t begin = end < 3 ? 0 : end - 3;
            const auto first = marks.begin() + static_cast<std::ptrdiff_t>(begin);
            const auto last = marks.begin() + static_cast<std::ptrdiff_t>(end);
            const auto good = std::count(first, last, Mark::passed);
            passed = passed || good >= 2;
            accurate = accurate || good + std::count(first, last, Mark::slow) >= 2;
        }
        const char* const state = passed          ? "passed"
                                  : accurate      ? "accurate"
                                  : marks.empty() ? "untried"
                                                  : "begun";
        CHECK(wordOf(level, "state") == state);
        passedLevels += passed ? 1.0 : 0.0;
        CHECK(numberOf(level, "runs") == static_cast<double>(marks.size()));
        const auto& last = itemsOf(level, "last");
        REQUIRE(last.size() == std::min<std::size_t>(3, marks.size()));
        for (std::size_t i = 0; i < last.size(); ++i) {
            const Mark mark = marks[marks.size() - last.size() + i];
            CHECK(wordOf(last[i], "mark") == names[static_cast<std::size_t>(mark)]);
        }
        std::optional<double> best;
        for (const Run& run : m_runs) {
            const bool counts = run.level == id && run.state == "finished" && run.dots > 0 && run.total;
            if (counts && (!best || *run.total > *best)) best = run.total;
        }
        const auto said = numberOf(level, "best_points");
        REQUIRE(said.has_value() == best.has_value());
        if (best) CHECK(*said == Approx(*best).margin(kSame));
    }
    CHECK(numberOf(progress, "passed") == passedLevels);
}

void CourseOracle::checkCurves(const text::Json& progress) const {
    const text::Json& curves = member(progress, "curves");
    for (const char* criterion : {"spacing", "depth", "hairline"}) {
        INFO(criterion);
        std::vector<std::pair<std::string, double>> wanted;
        for (const Run& run : m_runs) {
            const auto points = run.criteria.find(criterion);
            if (run.state == "finished" && run.dots > 0 && points != run.criteria.end())
                wanted.emplace_back(run.level, points->second);
        }
        const auto& said = itemsOf(member(curves, criterion), "points");
        REQUIRE(said.size() == wanted.size());
        for (std::size_t i = 0; i < said.size(); ++i) {
            CHECK(wordOf(said[i], "level") == wanted[i].first);
            CHECK(*numberOf(said[i], "points") == Approx(wanted[i].second).margin(kSame));
        }
    }
}

// Over the last finished runs, of what at least two of them have.
std::optional<double> CourseOracle::lowestMedian(std::size_t& figures) const {
    std::map<std::string, std::vector<double>> all;
    std::size_t looked = 0;
    for (auto run = m_runs.rbegin(); run != m_runs.rend() && looked < kLookBack; ++run) {
        if (run->state != "finished" || run->dots == 0) continue;
        ++looked;
        for (const auto& [name, points] : run->figures) all[name].push_back(points);
    }
    std::optional<double> lowest;
    for (const auto& [name, values] : all) {
        if (values.size() < 2) continue;
        ++figures;
        if (!lowest || medianOf(values) < *lowest) lowest = medianOf(values);
    }
    return lowest;
}

void CourseOracle::checkProposal(const text::Json& progress) {
    const text::Json& next = member(progress, "next");
    m_proposed = wordOf(next, "level");
    const std::string reason = wordOf(next, "reason");
    INFO("proposed " << m_proposed << ": " << reason);
    CHECK(m_expectedSeconds.contains(m_proposed));
    const bool any =
        std::any_of(m_runs.begin(), m_runs.end(), [&](const Run& run) { return markOf(run).has_value(); });
    CHECK((reason == "first") == !any);
    if (!any) return;
    std::size_t figures = 0;
    const auto lowest = lowestMedian(figures);
    INFO("of " << figures << " figures");
    CHECK((reason == "weakness") == (lowest && *lowest < kWeakBelow));
    if (reason == "weakness")
        CHECK(*numberOf(member(next, "weakest"), "points") == Approx(*lowest).margin(kSame));
}

void CourseOracle::checkHeat(const text::Json& progress) const {
    const text::Json& heat = member(member(progress, "level"), "heat");
    const auto& cells = itemsOf(heat, "cells");
    CHECK(static_cast<double>(cells.size()) == *numberOf(heat, "columns") * *numberOf(heat, "rows"));
    double most = 0.0;
    for (const text::Json& cell : cells) most = std::max(most, cell.number().value_or(0.0));
    CHECK(most > 0.0);
    CHECK(*numberOf(heat, "most") == Approx(most).epsilon(1e-5));
}

}  // namespace window_test
