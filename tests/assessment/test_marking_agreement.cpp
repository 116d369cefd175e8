// The panel from events on: which marks count, tables by hand counts, markers and metrics told apart.
#include <cmath>

#include "assessment/marking_agreement.hpp"
#include "assessment/marks.hpp"
#include "assessment/scripted_book.hpp"
#include "support/catch.hpp"

namespace assessment {
namespace {

using namespace assessment::testing;
using Given = std::array<std::optional<int>, 5>;

const std::string kWork = numbered('d', 1), kOther = numbered('d', 2);
const std::string kAnn = numbered('f', 1), kBea = numbered('f', 2), kCid = numbered('f', 3),
                  kDan = numbered('f', 4);
constexpr auto kGlobal = static_cast<std::size_t>(RubricCriterion::global);

MarkingRules rulesFor(std::vector<std::string> markers, double twice = 1.0) {
    MarkingRules rules;
    rules.markers = std::move(markers);
    rules.doubleShare = twice;
    return rules;
}

Given all(int mark) { return {mark, mark, mark, mark, mark}; }

EngineFigures scored(double points, double metric) {
    EngineFigures figures;
    figures.total = points;
    for (const char* criterion : {"spacing", "depth", "hairline"})
        figures.criteria[criterion] = {points, {{"X1", metric}}};
    return figures;
}

std::optional<MarkerVerdict> verdictOf(const MarkingAgreement& agreement, const std::string& marker) {
    const auto at = std::find(agreement.markers.begin(), agreement.markers.end(), marker);
    REQUIRE(at != agreement.markers.end());
    return agreement.criteria[kGlobal]
        .standings.at(static_cast<std::size_t>(at - agreement.markers.begin()))
        .verdict;
}

// A class marked twice by these, from events to the panel.
MarkingAgreement markedClass(const std::vector<SyntheticMarker>& markers, int attempts, std::uint64_t seed) {
    scoring::Random chance(seed);
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < markers.size(); ++i) ids.push_back(numbered('f', static_cast<int>(i)));
    const auto rules = rulesFor(ids);
    const auto qualities = classOf(static_cast<std::size_t>(attempts), chance);
    std::map<std::string, EngineFigures> scores;
    ScriptedBook script;
    script.assign(kWork, rules);
    script.markAll(kWork, rules, 1, attempts, [&](const std::string& marker, int number) {
        const auto who = static_cast<std::size_t>(std::find(ids.begin(), ids.end(), marker) - ids.begin());
        const double quality = qualities[static_cast<std::size_t>(number - 1)];
        return all(static_cast<int>(markers[who].mark({quality}, chance).front()));
    });
    for (int number = 1; number <= attempts; ++number) {
        const double quality = qualities[static_cast<std::size_t>(number - 1)];
        scores[numbered('a', number)] =
            scored(std::clamp(60.0 + 20.0 * (quality - 3.0) + 4.0 * chance.normal(), 0.0, 100.0),
                   100.0 * chance.uniform());
    }
    return markingAgreementOf(script.book(), {kWork}, scores);
}

}  // namespace

TEST_CASE("The table holds what was submitted, a row an attempt, a column a marker") {
    ScriptedBook script;
    const auto rules = rulesFor({kAnn, kBea});
    script.assign(kWork, rules);
    for (int number = 1; number <= 3; ++number) script.handIn(kWork, number);
    script.mark(kAnn, 1, {1, 2, std::nullopt, 4, 5});
    script.mark(kBea, 1, {2, 2, std::nullopt, 4, 4});
    script.mark(kBea, 2, {5, 4, 3, 2, 1});
    script.mark(kAnn, 2, {4, 4, 3, 3, 2});
    script.mark(kAnn, 3, all(3));
    const MarkingAgreement agreement =
        markingAgreementOf(script.book(), {kWork}, {{numbered('a', 2), scored(75.0, 50.0)}});
    CHECK(agreement.attempts == std::vector<std::string>{numbered('a', 1), numbered('a', 2)});
    CHECK(agreement.markers == std::vector<std::string>{kAnn, kBea});
    CHECK(agreement.markedOnce == 1);
    const std::array<std::vector<Marks>, 5> wanted{
        {{{1, 2}, {4, 5}}, {{2, 2}, {4, 4}}, {{{}, {}}, {3, 3}}, {{4, 4}, {3, 2}}, {{5, 4}, {2, 1}}}};
    for (std::size_t i = 0; i < kRubricCriteria; ++i) CHECK(agreement.criteria[i].marks.rows == wanted[i]);
    CHECK(agreement.criteria[0].score == Marks{std::nullopt, 3.5});
    CHECK(agreement.criteria[kGlobal].score == Marks{std::nullopt, 3.5});
    CHECK(agreement.criteria[3].score == Marks{std::nullopt, std::nullopt});
    CHECK_FALSE(agreement.criteria[3].noScoreBecause.empty());
    CHECK(agreement.criteria[0].noScoreBecause.empty());
}

TEST_CASE("A third mark, a conference and marks in the open do not count") {
    ScriptedBook script;
    auto rules = rulesFor({kAnn, kBea, kCid});
    rules.resolution = Resolution::thirdMarker;
    script.assign(kWork, rules);
    script.handIn(kWork, 1);
    const auto order = allotmentOf(rules, numbered('a', 1), numbered('b', 1), false).order;
    script.mark(order[1], 1, all(5));
    script.mark(order[0], 1, all(1));
    script.mark(order[2], 1, all(4));
    auto open = rules;
    open.blind = false;
    script.assign(kOther, open);
    script.markAll(kOther, open, 2, 4, [](const std::string&, int) { return all(3); });
    REQUIRE(script.book().find(numbered('a', 1))->marks.size() == 3);
    const MarkingAgreement agreement = markingAgreementOf(script.book(), {kWork, kOther}, {});
    CHECK(agreement.attempts.size() == 1);
    CHECK(agreement.inTheOpen == 3);
    REQUIRE(agreement.markers.size() == 2);
    CHECK(std::find(agreement.markers.begin(), agreement.markers.end(), order[2]) == agreement.markers.end());
    CHECK(agreement.criteria[0].marks.rows.front()[0].value() +
              agreement.criteria[0].marks.rows.front()[1].value() ==
          6.0);
}

TEST_CASE("Below ten attempts marked twice everything is undefined, with the reason") {
    for (const int attempts : {0, 1, 9}) {
        const MarkingAgreement agreement = markedClass({{}, {}}, attempts, 3);
        for (const CriterionAgreement& each : agreement.criteria) {
            for (const PairAgreement& pair : each.panel.betweenMarkers) {
                for (const Estimate* figure : {&pair.spearman, &pair.intraclass, &pair.kappa,
                                               &pair.difference.bias, &pair.difference.slope}) {
                    CHECK_FALSE(figure->value);
                    CHECK(figure->undefinedBecause == kTooFewDoubleMarked);
                }
            }
            CHECK_FALSE(each.panel.meanWithScore.spearman.value);
            CHECK_FALSE(each.panel.allMarkers.value);
            for (const MarkerStanding& standing : each.standings) CHECK_FALSE(standing.verdict);
            for (const MetricInPanel& metric : each.metrics) {
                CHECK_FALSE(metric.agreement.advisory);
                CHECK_FALSE(metric.agreement.spearman.undefinedBecause.empty());
            }
        }
        CHECK_FALSE(agreement.standard.borderline.cut.value);
        CHECK(agreement.standard.borderline.cut.undefinedBecause == kTooFewDoubleMarked);
        CHECK(agreement.standard.groups.undefinedBecause == kTooFewDoubleMarked);
    }
    const MarkingAgreement enough = markedClass({{}, {}}, 10, 3);
    CHECK(enough.criteria[kGlobal].panel.betweenMarkers.front().spearman.value);
    CHECK(enough.criteria[kGlobal].panel.betweenMarkers.front().n == 10);
}

TEST_CASE("A lenient marker and one who marks at random are told apart, from events to panel") {
    // Every attempt is marked by two of them: each marker is compared with whoever shared the attempt. At
    // least so many verdicts of 100 classes are right; docs/agreement.md has what came out.
    struct Room {
        std::vector<SyntheticMarker> markers;
        int attempts;
        std::vector<MarkerVerdict> right;
        int least;
    };
    const SyntheticMarker honest, lenient{0.5, 1.0, false}, random{0.5, 0.0, true};
    using V = MarkerVerdict;
    const std::vector<Room> rooms{
        {{honest, honest, lenient, random}, 72, {V::agrees, V::agrees, V::lenient, V::doesNotAgree}, 78},
        {{honest, honest, lenient, random}, 144, {V::agrees, V::agrees, V::lenient, V::doesNotAgree}, 90},
        {{honest, honest, lenient}, 72, {V::agrees, V::agrees, V::lenient}, 90},
        {{honest, honest, random}, 72, {V::agrees, V::agrees, V::doesNotAgree}, 90}};
    for (const Room& room : rooms) {
        std::vector<int> right(room.markers.size());
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            const auto agreement = markedClass(room.markers, room.attempts, seed);
            for (std::size_t i = 0; i < right.size(); ++i)
                right[i] += verdictOf(agreement, numbered('f', static_cast<int>(i))) == room.right[i] ? 1 : 0;
        }
        for (std::size_t i = 0; i < right.size(); ++i) {
            INFO(room.markers.size() << " markers, " << room.attempts << " attempts, marker " << i << ": "
                                     << right[i] << " right of 100");
            CHECK(right[i] >= room.least);
        }
    }
}

TEST_CASE("A metric that follows the marks counts, one that is chance is advisory") {
    int followed = 0, chance = 0;
    const int seeds = 40;
    for (int seed = 1; seed <= seeds; ++seed) {
        const auto agreement = markedClass({{}, {}}, 40, static_cast<std::uint64_t>(100 + seed));
        const auto& spacing = agreement.criteria[0];
        REQUIRE(spacing.metrics.size() == 1);
        CHECK(spacing.metrics.front().id == "X1");
        chance += spacing.metrics.front().agreement.advisory.value() ? 1 : 0;
        const auto& global = agreement.criteria[kGlobal];
        REQUIRE(global.metrics.size() == 3);
        CHECK(global.metrics.front().id == "depth");
        followed += global.metrics.front().agreement.advisory.value() ? 0 : 1;
        CHECK(agreement.criteria[3].metrics.empty());
    }
    CHECK(chance >= 38);
    CHECK(followed == seeds);
}

TEST_CASE("The line can be set otherwise") {
    scoring::Random unused(1);
    ScriptedBook script;
    const auto rules = rulesFor({kAnn, kBea});
    script.assign(kWork, rules);
    std::map<std::string, EngineFigures> scores;
    script.markAll(kWork, rules, 1, 12, [](const std::string& marker, int number) {
        return all(1 + (number + (marker == kAnn && number % 4 == 0 ? 1 : 0)) % 5);
    });
    for (int number = 1; number <= 12; ++number)
        scores[numbered('a', number)] = scored(20.0 * (1 + number % 5) - (number % 3), 10.0 * number);
    const auto at = [&](double line) {
        return markingAgreementOf(script.book(), {kWork}, scores, line)
            .criteria[kGlobal]
            .metrics.front()
            .agreement;
    };
    const double low = at(0.0).spearman.interval->low;
    CHECK(at(low + 0.01).advisory.value());
    CHECK_FALSE(at(low - 0.01).advisory.value());
}

TEST_CASE("Cut scores rest on marks of people who had not seen the score") {
    ScriptedBook script;
    auto rules = rulesFor({kAnn, kBea});
    script.assign(kWork, rules);
    std::map<std::string, EngineFigures> scores;
    // Marks 1..5 in turn, both markers alike: 60 points go with a 3.
    script.markAll(kWork, rules, 1, 20, [](const std::string&, int number) { return all(1 + number % 5); });
    for (int number = 1; number <= 22; ++number)
        scores[numbered('a', number)] = scored(20.0 * (1 + number % 5) + number % 3, 50.0);
    // One on which both differ, decided by a conference.
    script.handIn(kWork, 21);
    script.mark(kAnn, 21, all(1));
    script.mark(kBea, 21, all(5));
    AgreedMarks conferred;
    conferred.fill(1.0);
    script.add(marksConferred(numbered('a', 21), conferred, "looked at together"), ScriptedBook::kTeacher);
    REQUIRE(script.book().find(numbered('a', 21))->agreed);
    const StandardSetting standard = markingAgreementOf(script.book(), {kWork}, scores).standard;
    CHECK(standard.informed == 1);
    CHECK(standard.ratings.size() == 20);
    CHECK(standard.failed.size() == 8);   // marks 1 and 2
    CHECK(standard.passed.size() == 12);  // 3 to 5; the standard rubric passes from 3 on
    REQUIRE(standard.borderline.cut.value);
    CHECK(*standard.borderline.cut.value == Approx(51.0).margin(1.0));
    REQUIRE(standard.groups.cut);
    CHECK(*standard.groups.cut > 40.0);
    CHECK(*standard.groups.cut < 60.0);
    CHECK(standard.groups.wrong->shouldFail == 8);
}

TEST_CASE("An assignment that is not asked for stays out") {
    ScriptedBook script;
    const auto rules = rulesFor({kAnn, kBea});
    for (const auto& work : {kWork, kOther}) script.assign(work, rules);
    script.markAll(kWork, rules, 1, 4, [](const std::string&, int) { return all(3); });
    script.markAll(kOther, rules, 5, 6, [](const std::string&, int) { return all(4); });
    CHECK(markingAgreementOf(script.book(), {kWork}, {}).attempts.size() == 4);
    CHECK(markingAgreementOf(script.book(), {kWork, kOther}, {}).attempts.size() == 6);
    CHECK(markingAgreementOf(script.book(), {}, {}).attempts.empty());
}

}  // namespace assessment
