// What hands that know their client's skin do otherwise.
#include "practice/attempt_runner.hpp"
#include "practice/performance.hpp"
#include "practice/steady_attempt.hpp"

using namespace practice;
using namespace practice::testing;

namespace {

// Marks far apart, so that the fingers have to move on where the skin is slack.
level::Level spreadLevel(level::SkinKind kind) {
    level::Level level = depthLevel();
    level.client.skin = kind;
    level.scenario.marks.clear();
    for (int i = 0; i < 40; ++i) level.scenario.marks.push_back({-20.0 + 4.0 * (i % 10), 3.0 * (i / 10)});
    return level;
}

struct Worked {
    std::vector<scoring::Dot> dots;
    bool slipped = false;  // under some touch
    [[nodiscard]] double meanDepthMm() const {
        double sum = 0.0;
        for (const scoring::Dot& dot : dots) sum += *dot.depthUm / 1000.0;
        return sum / static_cast<double>(dots.size());
    }
};

// By the level as it is, not as it was loaded.
Worked workedHere(const level::Level& level, hands::Kind kind, std::uint64_t seed = 3) {
    const Performance played = performanceOf(level, kind, seed);
    NoLog log;
    AttemptRunner runner(level, 1, log);
    Worked worked;
    std::size_t next = 0;
    for (const pen::Sample& sample : played.samples) {
        REQUIRE_FALSE(giveStretches(runner, played.stretches, next));
        REQUIRE_FALSE(runner.take(sample));
        worked.slipped = worked.slipped || runner.skin().lastTouch().slipped;
    }
    worked.dots = runner.dots();
    return worked;
}

level::Level heldLevel(level::SkinKind kind) {
    level::Level level = spreadLevel(kind);
    level.skin.stretch = 0.9;
    return level;
}

}  // namespace

TEST_CASE("whoever knows the skin presses thin skin less and thick skin more, and lands as deep") {
    using hands::Kind;
    const level::Level normal = heldLevel(level::SkinKind::normal);
    for (const auto skin : {level::SkinKind::thin, level::SkinKind::thick, level::SkinKind::dry}) {
        const level::Level level = heldLevel(skin);
        for (const Kind kind : {Kind::ideal, Kind::expert, Kind::rows}) {
            CAPTURE(hands::name(kind), static_cast<int>(skin));
            const double usual = workedHere(normal, kind).meanDepthMm();
            CHECK(workedHere(level, kind).meanDepthMm() == Approx(usual).margin(0.02));
        }
        // The intermediate goes part of the way, the novice none of it.
        const auto off = [&](Kind kind) {
            return std::abs(workedHere(level, kind).meanDepthMm() - workedHere(normal, kind).meanDepthMm());
        };
        CHECK(off(Kind::intermediate) > 0.02);
        CHECK(off(Kind::novice) > off(Kind::intermediate));
        CHECK(performanceOf(level, Kind::novice, 3).samples == hands::perform(level, Kind::novice, 3));
    }
}

TEST_CASE("skin that hardly differs is pressed as ever, a hard scar harder and nothing beside it") {
    level::Level level = heldLevel(level::SkinKind::normal);
    level.skin.thickness = {1.48};
    level::Scar scar;
    scar.area = scoring::rectangle({-30.0, -30.0}, {0.0, 30.0});
    level.client.scars.push_back(scar);
    const auto plain = hands::perform(level, hands::Kind::ideal, 3);
    CHECK(performanceOf(level, hands::Kind::ideal, 3).samples == plain);

    level.client.scars.front().stiffness = 3.0;
    const auto pressed = performanceOf(level, hands::Kind::ideal, 3).samples;
    REQUIRE(pressed.size() == plain.size());
    int harder = 0;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        pen::Sample as = pressed[i];
        as.pressure = plain[i].pressure;
        REQUIRE(as == plain[i]);
        if (plain[i].contact && plain[i].xUm > 500) REQUIRE(pressed[i].pressure == plain[i].pressure);
        if (plain[i].contact && plain[i].xUm < -500) {
            REQUIRE(*pressed[i].pressure > *plain[i].pressure);
            ++harder;
        }
    }
    CHECK(harder > 100);
}

TEST_CASE("on oily skin the fingers pull no harder than it holds") {
    level::Level level = spreadLevel(level::SkinKind::oily);
    CHECK_FALSE(workedHere(level, hands::Kind::ideal).slipped);
    // The pull for dry fingers does slip.
    level.client.skin = level::SkinKind::normal;
    const Performance hard = performanceOf(level, hands::Kind::ideal, 3);
    level.client.skin = level::SkinKind::oily;
    const Performance gentle = performanceOf(level, hands::Kind::ideal, 3);
    REQUIRE(hard.stretches.size() == gentle.stretches.size());
    CHECK(gentle.stretches.front().points.front().pullXUm > hard.stretches.front().points.front().pullXUm);
    CHECK(performanceOf(level, hands::Kind::intermediate, 3).stretches.front().points.front().pullXUm >
          gentle.stretches.front().points.front().pullXUm);
}
