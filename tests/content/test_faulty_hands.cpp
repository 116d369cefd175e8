#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

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
const std::vector<scoring::Scorecard>& idealCards(const level::Level& level, std::uint64_t seeds) {
    static std::map<std::string, std::vector<scoring::Scorecard>> played;
    const auto [entry, isNew] = played.try_emplace(level.id);
    if (isNew) entry->second = content::attempts(level, hands::Kind::ideal, seeds);
    return entry->second;
}

// Five tell enough; a quick run plays two.
std::uint64_t faultySeeds() { return static_cast<std::uint64_t>(std::clamp(content::seeds() / 2, 1, 5)); }

// `fault` fails; every other criterion keeps within five points of the ideal hand's.
void checkFault(const level::Level& level, const std::string& fault, const scoring::Scorecard& card,
                const scoring::Scorecard& idealCard) {
    const scoring::Scenario& scenario = level.scenario;
    const bool bears = level.client.flinch <= 0.0;
    const Points ideal = pointsOf(idealCard);
    const Points faulty = pointsOf(card);
    CHECK(card.passed == false);
    REQUIRE(faulty.size() == ideal.size());
    for (const auto& [criterion, points] : faulty) {
        CAPTURE(criterion);
        if (criterion == fault) {
            CHECK(points < cutOf(scenario, criterion));
        } else if (!bears || !level.earlier.dots.empty()) {
            // A hand that hurts this client is jerked off its places as well; one that leaves the holes of
            // earlier work open leaves work undone, which every criterion counts.
            CHECK(points <= ideal.at(criterion) + 5.0);
        } else {
            CHECK(std::abs(points - ideal.at(criterion)) <= 5.0);
        }
    }
}

void failsOnly(hands::Kind kind, const std::string& fault) {
    const std::uint64_t seeds = faultySeeds();
    for (const level::Level& level : content::levels()) {
        if (level.scenario.mode != scoring::Mode::free || !level.scenario.cuts) continue;
        const auto& ideal = idealCards(level, seeds);
        const auto cards = content::attempts(level, kind, seeds);
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            CAPTURE(level.id, hands::name(kind), seed);
            checkFault(level, fault, cards[seed], ideal[seed]);
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
