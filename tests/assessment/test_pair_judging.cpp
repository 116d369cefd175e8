// Pairs through their events: planned, judged, taken back, refused.
#include <map>
#include <set>

#include "assessment/naturalness.hpp"
#include "assessment/pair_judging.hpp"
#include "assessment/school.hpp"
#include "support/catch.hpp"

namespace assessment {
namespace {

using namespace assessment::testing;

struct Comparing {
    School school;
    store::Actor office, teacher, second;
    Assignment work;
    PairJudging judging{school.records, school.people};

    explicit Comparing(int pieces = 8) {
        office = school.known("Office", "admin");
        school.admin = office;
        teacher = school.known("Instructor 1", "instructor");
        second = school.known("Examiner 1", "examiner");
        work = school.workOf(teacher, pieces);
    }
    PairSeries planned(std::vector<std::string> judges, std::uint64_t seed = 7, std::size_t aPiece = 4) {
        return got(judging.plan(teacher, work, {"", std::move(judges), seed, aPiece}));
    }
    [[nodiscard]] PairSeries now(const std::string& id) const { return *judging.book().find(id); }
};

}  // namespace

TEST_CASE("A plan stays in the log as it was made, and every piece is compared as often") {
    Comparing all;
    const PairSeries series = all.planned({all.teacher.person, all.second.person});
    CHECK(series.pieces.size() == 8);
    CHECK(series.plan.size() == 16);
    std::map<std::size_t, int> seen;
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (const PlannedPair& pair : series.plan) {
        ++seen[pair.left];
        ++seen[pair.right];
        CHECK(pairs.insert(std::minmax(pair.left, pair.right)).second);
    }
    for (const auto& [piece, times] : seen) CHECK(times == 4);
    const auto again = planPairs(8, 7, 4);
    for (std::size_t i = 0; i < again.size(); ++i) CHECK(again[i].left == series.plan[i].left);
    CHECK(all.judging.book().misfits == 0);
}

TEST_CASE("Every choice is an event, and the last one is taken back once") {
    Comparing all;
    const PairSeries series = all.planned({all.teacher.person});
    const std::size_t before = all.school.logged();
    for (std::size_t pair = 0; pair < 3; ++pair)
        REQUIRE_FALSE(all.judging.choose(all.teacher, series.id, pair, pair != 1));
    CHECK(all.school.logged() == before + 3);
    CHECK(all.now(series.id).judged() == 3);
    CHECK_FALSE(all.now(series.id).choices[1]->left);
    REQUIRE_FALSE(all.judging.takeBack(all.teacher, series.id));
    CHECK(all.now(series.id).judged() == 2);
    CHECK(all.now(series.id).nextFor(all.teacher.person, 1) == std::vector<std::size_t>{2});
    CHECK(all.judging.takeBack(all.teacher, series.id));
    REQUIRE_FALSE(all.judging.choose(all.teacher, series.id, 2, false));
    CHECK_FALSE(all.now(series.id).choices[2]->left);
    CHECK(all.school.logged() == before + 5);
}

TEST_CASE("A judge is never shown their own work and cannot choose between it") {
    Comparing all;
    all.school.handIn(all.work, 20, all.second.person);
    const PairSeries series = all.planned({all.second.person, all.teacher.person}, 3);
    REQUIRE(series.pieces.size() == 9);
    std::size_t own = series.plan.size();
    for (std::size_t i = 0; i < series.plan.size(); ++i) {
        if (series.plan[i].left == 8 || series.plan[i].right == 8) own = i;
    }
    REQUIRE(own < series.plan.size());
    for (const std::size_t pair : series.nextFor(all.second.person, 99)) {
        CHECK(series.plan[pair].left != 8);
        CHECK(series.plan[pair].right != 8);
    }
    CHECK(series.nextFor(all.second.person, 99).size() == series.plan.size() - 4);
    CHECK(series.nextFor(all.teacher.person, 99).size() == series.plan.size());
    CHECK(all.judging.choose(all.second, series.id, own, true));
    CHECK(all.now(series.id).judged() == 0);
    // Alone they could not judge all.
    CHECK_FALSE(faultOf(all.judging.plan(all.teacher, all.work, {"", {all.second.person}, 1, 4})).empty());
}

TEST_CASE("What is not allowed or does not fit is refused and nothing is written") {
    Comparing all;
    const PairSeries series = all.planned({all.teacher.person});
    const store::Actor other = all.school.known("Instructor 2", "instructor");
    const store::Actor trainee = all.school.known("Somebody", "trainee");
    REQUIRE_FALSE(all.judging.choose(all.teacher, series.id, 0, true));
    const std::size_t before = all.school.logged();
    for (const store::Actor& actor : {store::Actor{}, other, trainee, all.second}) {
        CHECK_FALSE(faultOf(all.judging.plan(actor, all.work, {"", {all.second.person}, 1, 4})).empty());
        CHECK(all.judging.choose(actor, series.id, 1, true));
        CHECK(all.judging.takeBack(actor, series.id));
    }
    // The judge's number without the passphrase.
    CHECK(all.judging.choose({all.teacher.person, false}, series.id, 1, true));
    CHECK(all.judging.choose(all.office, series.id, 1, true));  // an admin who is no judge
    CHECK(all.judging.choose(all.teacher, series.id, 0, false));
    CHECK(all.judging.choose(all.teacher, series.id, series.plan.size(), false));
    CHECK(all.judging.choose(all.teacher, std::string(32, '9'), 0, false));
    const auto refused = [&](PairJudging::Wanted wanted) {
        return !faultOf(all.judging.plan(all.teacher, all.work, std::move(wanted))).empty();
    };
    CHECK(refused({"", {}, 1, 4}));
    CHECK(refused({"", {trainee.person}, 1, 4}));
    CHECK(refused({"", {all.teacher.person, all.teacher.person}, 1, 4}));
    CHECK(refused({"crown-field", {all.teacher.person}, 1, 4}));
    CHECK(refused({"", {all.teacher.person}, 1, 3}));
    CHECK(refused({"", {all.teacher.person}, 1, 42}));
    CHECK(all.school.logged() == before);
}

TEST_CASE("Two pieces are too few, and a newer plan takes the place of an older one") {
    Comparing few(2);
    CHECK(faultOf(few.judging.plan(few.teacher, few.work, {"", {few.teacher.person}, 1, 4}))
              .find("three pieces") != std::string::npos);
    Comparing all;
    const PairSeries first = all.planned({all.teacher.person});
    const PairSeries newer = all.planned({all.teacher.person}, 8);
    CHECK(all.judging.choose(all.teacher, first.id, 0, true));
    REQUIRE_FALSE(all.judging.choose(all.teacher, newer.id, 0, true));
    const auto waiting = all.judging.waitingFor(all.teacher.person);
    REQUIRE(waiting.size() == 1);
    CHECK(waiting.front().id == newer.id);
}

TEST_CASE("Events that do not fit are counted and do nothing") {
    Comparing all;
    const PairSeries series = all.planned({all.teacher.person});
    auto events = all.school.records.log().events();
    const auto with = [&](store::Event event, const std::string& actor) {
        event.actor = actor;
        event.at = "2026-06-01T10:00:00.000Z";
        auto more = events;
        more.push_back({event, "", {}, {}});
        return pairBookOf(more, classBookOf(more));
    };
    CHECK(with(pairJudged(series, 0, true), all.teacher.person).series.front().judged() == 1);
    store::Event swapped = pairJudged(series, 0, true);
    swapped.details.set("chosen", series.pieces[series.plan[1].left]);
    CHECK(with(swapped, all.teacher.person).misfits == 1);
    CHECK(with(pairJudged(series, 0, true), all.second.person).misfits == 1);
    CHECK(with(pairTakenBack(series, 0), all.teacher.person).misfits == 1);
    CHECK(with(pairsPlanned(series), all.teacher.person).misfits == 1);
    PairSeries strange = series;
    strange.id = std::string(32, '5');
    strange.pieces.back() = std::string(32, '6');
    CHECK(with(pairsPlanned(strange), all.teacher.person).misfits == 1);
    // Only the last choice is taken back.
    for (const std::size_t pair : {std::size_t{0}, std::size_t{1}})
        REQUIRE_FALSE(all.judging.choose(all.teacher, series.id, pair, true));
    events = all.school.records.log().events();
    CHECK(with(pairTakenBack(series, 0), all.teacher.person).misfits == 1);
    CHECK(with(pairTakenBack(series, 1), all.teacher.person).series.front().judged() == 1);
    store::Event beyond = pairJudged(series, 0, true);
    beyond.details.set("pair", 99);
    CHECK(with(beyond, all.teacher.person).misfits == 1);
}

TEST_CASE("Judged pairs make a scale in the order of the pieces") {
    Comparing all(6);
    const PairSeries series = all.planned({all.teacher.person, all.second.person}, 5, 10);
    REQUIRE(series.plan.size() == 15);
    CHECK_FALSE(naturalnessOf(series).scale.undefinedBecause.empty());
    for (std::size_t pair = 0; pair < series.plan.size(); ++pair) {
        const store::Actor& judge = pair % 3 == 2 ? all.second : all.teacher;
        const PlannedPair& shown = series.plan[pair];
        REQUIRE_FALSE(all.judging.choose(judge, series.id, pair, shown.left < shown.right));
    }
    const Naturalness result = naturalnessOf(all.now(series.id));
    CHECK(result.judged == 15);
    CHECK(result.order == std::vector<std::size_t>{0, 1, 2, 3, 4, 5});
    CHECK(result.fits[0].judgements == 10);
    CHECK(result.fits[1].judgements == 5);
    CHECK(result.fits[0].infit.value);
    CHECK_FALSE(result.fits[1].infit.value);
    CHECK(*result.scale.separation.value > 0.0);
}

}  // namespace assessment
