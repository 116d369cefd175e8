#include <algorithm>

#include "skin/scene.hpp"
#include "support/catch.hpp"

namespace {

std::vector<std::vector<pen::Sample>> script(const level::Level& level) {
    std::vector<std::vector<pen::Sample>> touches;
    for (int i = 0; i < 12; ++i) {
        const double depth = 0.35 + 0.07 * i;
        // The last touches return to one place, so that its wear matters.
        const scoring::Point place{i < 6 ? -4.0 + 0.9 * i : 1.2, 4.0 + 0.01 * i};
        touches.push_back(scene::press(level, 500000 * (i + 1) + 1000 * i, place, depth, 40000 + 3000 * i));
    }
    return touches;
}

void restoreAtEveryTouch(level::SkinModel model) {
    level::Level level = scene::bareLevel();
    level.skin.model = model;
    const auto touches = script(level);
    std::vector<skin::State> before;
    std::vector<scoring::Dot> dots;
    const auto surface = skin::makeSkin(level, 7);
    const auto pull = [](skin::SkinSurface& under, std::size_t touch) {
        if (touch == 3) under.stretch({{-14000, 4000, -900, 100}, {6000, 5000, 800, 0}});
        if (touch == 8) under.stretch({{9000, 4000, 2500, 300}});  // overstretched: it slips
        if (touch == 10) under.stretch({});
    };
    for (std::size_t i = 0; i < touches.size(); ++i) {
        before.push_back(surface->state());
        pull(*surface, i);
        dots.push_back(scene::feed(*surface, touches[i]).value());
    }
    const skin::State last = surface->state();
    for (std::size_t from = 0; from < touches.size(); ++from) {
        const auto resumed = skin::makeSkin(level, 7);
        REQUIRE(resumed->restore(before[from]));
        for (std::size_t i = from; i < touches.size(); ++i) {
            CHECK(resumed->state() == before[i]);
            pull(*resumed, i);
            CHECK(scene::feed(*resumed, touches[i]) == dots[i]);
        }
        CHECK(resumed->state() == last);
    }
}

void refusesForeignState(level::SkinModel model) {
    level::Level level = scene::bareLevel();
    level.skin.model = model;
    const auto surface = skin::makeSkin(level, 7);
    const skin::State good = surface->state();
    for (std::size_t length = 0; length < good.size(); length += 1 + length / 3) {
        CHECK_FALSE(
            surface->restore(skin::State(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(length))));
    }
    skin::State longer = good;
    longer.push_back(std::byte{0});
    CHECK_FALSE(surface->restore(longer));
    skin::State other = good;
    other[0] ^= std::byte{1};
    CHECK_FALSE(surface->restore(other));
    CHECK(surface->state() == good);
    level::Level wider = level;
    wider.scenario.patch = scoring::rectangle({-30.0, 0.0}, {30.0, 20.0});
    CHECK_FALSE(skin::makeSkin(wider, 7)->restore(good));
}

}  // namespace

TEST_CASE("the flat skin goes on from any touch", "[skin]") { restoreAtEveryTouch(level::SkinModel::flat); }

TEST_CASE("the physical skin goes on from any touch", "[skin]") {
    restoreAtEveryTouch(level::SkinModel::layered);
}

TEST_CASE("a skin refuses bytes that are no state of its own", "[skin]") {
    refusesForeignState(level::SkinModel::flat);
    refusesForeignState(level::SkinModel::layered);
}
