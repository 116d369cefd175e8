#include <cstdio>

#include "content/attempts.hpp"
#include "practice/performance.hpp"
#include "support/catch.hpp"

TEST_CASE("nineteen of twenty ideal hands pass each level", "[content]") {
    const auto seeds = static_cast<std::uint64_t>(content::seeds());
    for (const level::Level& level : content::levels()) {
        std::uint64_t passed = 0;
        for (const auto& card : content::attempts(level, hands::Kind::ideal, seeds)) {
            CHECK(card.passed.has_value());
            passed += card.passed.value_or(false) ? 1U : 0U;
        }
        std::printf("%s: %d of %d ideal hands pass\n", level.id.c_str(), static_cast<int>(passed),
                    static_cast<int>(seeds));
        CAPTURE(level.id, passed, seeds);
        CHECK(20 * passed >= 19 * seeds);
    }
}

TEST_CASE("who does nothing is told why there is no score, and does not pass", "[content]") {
    for (const level::Level& level : content::levels()) {
        const auto card = content::attempt(level, hands::Kind::absent, 1);
        CAPTURE(level.id);
        CHECK(card.dots == 0);
        CHECK(card.passed == false);
        CHECK_FALSE(card.totalPoints);
        for (const auto* criterion : {&card.spacing, &card.depth, &card.hairline}) {
            if (!*criterion) continue;
            CHECK_FALSE((*criterion)->points);
            CHECK_FALSE((*criterion)->undefinedBecause.empty());
        }
    }
}

TEST_CASE("where the skin is slack, the same hand that does not stretch it fails depth", "[content]") {
    int slack = 0;
    for (const level::Level& level : content::levels()) {
        if (level.skin.stretch > practice::kNeedsFingers) continue;
        ++slack;
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            CAPTURE(level.id, seed);
            const auto card = content::attemptWithoutFingers(level, hands::Kind::ideal, seed);
            CHECK(card.passed == false);
            REQUIRE(card.depth);
            REQUIRE(card.depth->points);
            CHECK(*card.depth->points < level.scenario.cuts->depth);
        }
    }
    CHECK(slack >= 1);
}

TEST_CASE("an expert passes, a novice does not", "[content]") {
    for (const level::Level& level : content::levels()) {
        CAPTURE(level.id);
        CHECK(content::attempt(level, hands::Kind::expert, 1).passed == true);
        CHECK(content::attempt(level, hands::Kind::novice, 1).passed == false);
    }
}
