#include <algorithm>

#include <scoring/random.hpp>

#include "skin/scene.hpp"
#include "support/catch.hpp"

namespace {

// A legal stream that no hand would make: leaps over the sheet, times that stand still or jump by
// minutes, contact without pressure and pressure without contact.
std::vector<pen::Sample> wildStream(scoring::Random& random, bool withPressure) {
    std::vector<pen::Sample> samples;
    std::int64_t t = 0;
    scoring::Point place{0.0, 5.0};
    for (int i = 0; i < 150; ++i) {
        const std::uint32_t kind = random.below(10);
        t += kind < 2 ? 0 : kind < 9 ? random.below(12000) : random.below(90000000);
        const double leap = random.below(12) == 0 ? 990.0 : 0.3;
        place = {std::clamp(place.x + random.uniform(-leap, leap), -1000.0, 1000.0),
                 std::clamp(place.y + random.uniform(-leap, leap), -1000.0, 1000.0)};
        pen::Sample sample = scene::at(t, place.x, place.y, random.below(3) != 0);
        if (withPressure) sample.pressure = static_cast<std::uint16_t>(random.below(65536));
        samples.push_back(sample);
    }
    samples.push_back(scene::at(t + 1000, place.x, place.y, false));
    if (withPressure) samples.back().pressure = 0;
    return samples;
}

void soundDots(const level::Level& level, std::uint64_t seed) {
    scoring::Random random(seed);
    const auto surface = skin::makeSkin(level, seed);
    const auto again = skin::makeSkin(level, seed);
    std::uint32_t ordinal = 0;
    for (const pen::Sample& sample : wildStream(random, seed % 2 == 0)) {
        const auto dot = surface->feel(sample);
        CHECK(again->feel(sample) == dot);
        if (!dot) continue;
        CHECK_FALSE(sample.contact);
        CHECK(dot->ordinal == ordinal++);
        CHECK(*dot->depthUm > 0);
        CHECK(*dot->depthUm < 2.0 * level.tools.needleHang.value * 1000.0);
        CHECK(*dot->diameterUm > 0);
        CHECK(*dot->diameterUm < 2000);
        CHECK(dot->toneE4 >= 0);
        CHECK(dot->toneE4 <= 10000);
        CHECK(std::abs(dot->place().x) < 1002.0);
        CHECK(std::abs(dot->place().y) < 1002.0);
        const skin::State state = surface->state();
        CHECK(again->restore(state));
        CHECK(again->state() == state);
    }
}

}  // namespace

TEST_CASE("any legal stream gives sound dots, the same each time", "[skin]") {
    for (const double stretch : {0.0, 0.8, 1.0}) {
        level::Level level = scene::bareLevel();
        level.skin.stretch = stretch;
        for (std::uint64_t seed = 0; seed < 4; ++seed) soundDots(level, seed);
    }
    level::Level restless = scene::bareLevel();
    restless.client.breathing = {2.0};
    restless.client.flinch = 1.0;
    for (std::uint64_t seed = 0; seed < 8; ++seed) soundDots(restless, seed);
    level::Level flat = scene::bareLevel();
    flat.skin.model = level::SkinModel::flat;
    for (std::uint64_t seed = 0; seed < 20; ++seed) soundDots(flat, seed);
}
