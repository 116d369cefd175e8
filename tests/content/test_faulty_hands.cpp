#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "content/attempts.hpp"
#include "support/catch.hpp"

namespace {

using Points = std::map<std::string, double>;  // by criterion, those that have points

Points pointsOf(const scoring::Scorecard& card) {
    Points points;
    for (const auto* criterion : {&card.spacing, &card.depth, &card.hairline}) {
        if (*criterion && (*criterion)->points) points[(*criterion)->name] = *(*criterion)->points;
    }
    return points;
}

double cutOf(const scoring::Scenario& scenario, const std::string& criterion) {
    if (criterion == "spacing") return scenario.cuts->spacing;
    if (criterion == "depth") return scenario.cuts->depth;
    return scenario.cuts->hairline;
}

// The same for every faulty hand, so played once.
const Points& idealPoints(const level::Level& level, std::uint64_t seed) {
    static std::map<std::pair<std::string, std::uint64_t>, Points> played;
    const auto [entry, isNew] = played.try_emplace({level.id, seed});
    if (isNew) entry->second = pointsOf(content::attempt(level, hands::Kind::ideal, seed));
    return entry->second;
}

std::uint64_t faultySeeds() { return static_cast<std::uint64_t>(std::min(5, content::seeds())); }

// The criterion named fails; every other one keeps within five points of the ideal hand's with
// the same seed.
void failsOnly(hands::Kind kind, const std::string& fault) {
    for (const level::Level& level : content::levels()) {
        if (level.scenario.mode != scoring::Mode::free || !level.scenario.cuts) continue;
        for (std::uint64_t seed = 0; seed < faultySeeds(); ++seed) {
            const Points& ideal = idealPoints(level, seed);
            const auto card = content::attempt(level, kind, seed);
            const Points faulty = pointsOf(card);
            CAPTURE(level.id, hands::name(kind), seed);
            CHECK(card.passed == false);
            REQUIRE(faulty.size() == ideal.size());
            for (const auto& [criterion, points] : faulty) {
                CAPTURE(criterion);
                if (criterion == fault) {
                    CHECK(points < cutOf(level.scenario, criterion));
                } else {
                    CHECK(std::abs(points - ideal.at(criterion)) <= 5.0);
                }
            }
        }
    }
}

}  // namespace

TEST_CASE("a heavy hand fails depth alone", "[content]") { failsOnly(hands::Kind::heavy, "depth"); }

TEST_CASE("a hand that works in rows fails spacing alone", "[content]") {
    failsOnly(hands::Kind::rows, "spacing");
}

TEST_CASE("a hand that clumps fails spacing alone", "[content]") {
    failsOnly(hands::Kind::clumping, "spacing");
}
