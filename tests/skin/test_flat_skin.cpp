#include "skin/scene.hpp"
#include "support/catch.hpp"

namespace {

level::Level flatLevel() {
    level::Level level = scene::bareLevel();
    level.skin.model = level::SkinModel::flat;
    return level;
}

}  // namespace

TEST_CASE("a pressure asks for its share of the needle's hang", "[skin]") {
    level::Tools tools;
    tools.needleHang = {1.5};
    CHECK(skin::depthOfPressure(tools, 0).value == 0.0);
    CHECK(skin::depthOfPressure(tools, 65535).value == Approx(1.5));
    CHECK(skin::depthOfPressure(tools, 26214).value == Approx(0.6).margin(1e-4));
    CHECK(skin::pressureOfDepth(tools, {0.6}) == 26214);
    CHECK(skin::pressureOfDepth(tools, {-1.0}) == 0);
    CHECK(skin::pressureOfDepth(tools, {9.0}) == 65535);
}

TEST_CASE("a pen's dot is as deep as its greatest pressure and lies where it touched", "[skin]") {
    const level::Level level = flatLevel();
    const auto surface = skin::makeSkin(level, 1);
    CHECK(std::string(surface->physicsId()) == "flat-1");
    std::vector<pen::Sample> samples = scene::press(level, 1000000, {2.0, 3.0}, 0.6);
    samples[10].xUm += 40;  // a small slip while down
    const auto dot = scene::feed(*surface, samples);
    REQUIRE(dot);
    CHECK(dot->depthUm == 600);
    CHECK(dot->xTenthUm == 20000);
    CHECK(dot->yTenthUm == 30000);
    CHECK(dot->dragUm == 40);
    CHECK(dot->dwellUs == 100000);
    CHECK(dot->tUs == 1100000);
    CHECK(dot->zone == 255);
    CHECK(dot->flags == 0);
    CHECK(dot->diameterUm == 280);
    CHECK(dot->toneE4 == 8600);
}

TEST_CASE("a mouse sinks the needle by holding", "[skin]") {
    const level::Level level = flatLevel();
    const auto surface = skin::makeSkin(level, 1);
    CHECK(scene::feed(*surface, scene::hold(0, {0.0, 1.0}, 300000))->depthUm == 600);
    CHECK(scene::feed(*surface, scene::hold(1000000, {1.0, 1.0}, 100000))->depthUm == 200);
    CHECK(scene::feed(*surface, scene::hold(2000000, {2.0, 1.0}, 9000000))->depthUm == 1500);
    CHECK_FALSE(scene::feed(*surface, scene::hold(20000000, {3.0, 1.0}, 0)));
}

TEST_CASE("depth shows in width, darkness and flags", "[skin]") {
    const level::Level level = flatLevel();
    const auto surface = skin::makeSkin(level, 1);
    const auto shallow = scene::feed(*surface, scene::press(level, 1000000, {-5.0, 5.0}, 0.25));
    const auto good = scene::feed(*surface, scene::press(level, 2000000, {0.0, 5.0}, 0.60));
    const auto deep = scene::feed(*surface, scene::press(level, 3000000, {5.0, 5.0}, 1.05));
    const auto severe = scene::feed(*surface, scene::press(level, 4000000, {10.0, 5.0}, 1.25));
    CHECK(shallow->flags == scoring::kTooShallow);
    CHECK(good->flags == 0);
    CHECK(deep->flags == scoring::kBlownOut);
    CHECK(severe->flags == (scoring::kBlownOut | scoring::kBledOut));
    CHECK(*shallow->diameterUm == Approx(230).margin(5));
    CHECK(*deep->diameterUm >= 360);
    CHECK(*severe->diameterUm == Approx(600).margin(5));
    CHECK(shallow->toneE4 < good->toneE4);
    CHECK(deep->toneE4 < good->toneE4);
}

TEST_CASE("a long dwell widens a pen's dot, and a slip of more than the needle's width drags it", "[skin]") {
    const level::Level level = flatLevel();
    const auto surface = skin::makeSkin(level, 1);
    const auto quick = scene::feed(*surface, scene::press(level, 1000000, {0.0, 5.0}, 0.6));
    const auto slow = scene::feed(*surface, scene::press(level, 2000000, {3.0, 5.0}, 0.6, 600000));
    CHECK(*slow->diameterUm > *quick->diameterUm);
    std::vector<pen::Sample> samples = scene::press(level, 4000000, {6.0, 5.0}, 0.6);
    for (std::size_t i = 8; i < samples.size(); ++i) samples[i].xUm += 300;
    const auto dragged = scene::feed(*surface, samples);
    CHECK(dragged->flags == scoring::kDragged);
    CHECK(dragged->xTenthUm == 60000);
}

TEST_CASE("one place worked again and again is overworked, then bleeds", "[skin]") {
    const level::Level level = flatLevel();
    const auto surface = skin::makeSkin(level, 1);
    std::vector<int> flags;
    for (int i = 0; i < 9; ++i) {
        flags.push_back(
            scene::feed(*surface, scene::press(level, 1000000 * (i + 1), {0.1, 5.1}, 0.6))->flags);
    }
    CHECK(flags[3] == 0);
    CHECK(flags[4] == scoring::kOverworked);
    CHECK(flags[8] == (scoring::kOverworked | scoring::kBledOut));
}

TEST_CASE("scar tissue spreads a dot and keeps less of it", "[skin]") {
    level::Level level = flatLevel();
    level::Scar scar;
    scar.area = scoring::rectangle({0.0, 0.0}, {20.0, 20.0});
    level.client.scars.push_back(scar);
    const auto surface = skin::makeSkin(level, 1);
    const auto outside = scene::feed(*surface, scene::press(level, 1000000, {-5.0, 5.0}, 0.6));
    const auto inside = scene::feed(*surface, scene::press(level, 2000000, {5.0, 5.0}, 0.6));
    CHECK(*inside->diameterUm == Approx(1.3 * *outside->diameterUm).margin(1));
    CHECK(inside->toneE4 == Approx(0.6 * outside->toneE4).margin(1));
}

TEST_CASE("a lighter shade and thinner pigment leave a paler dot of the same width", "[skin]") {
    const auto made = [](level::Shade shade, double dilution) {
        level::Level level = flatLevel();
        level.tools.shade = shade;
        level.tools.dilution = dilution;
        return *scene::feed(*skin::makeSkin(level, 1), scene::press(level, 1000000, {0.0, 5.0}, 0.6));
    };
    const scoring::Dot usual = made(level::Shade::dark, 25.0);
    CHECK(usual.toneE4 == 8600);
    CHECK(made(level::Shade::medium, 25.0).toneE4 == 6880);
    CHECK(made(level::Shade::light, 25.0).toneE4 == 5160);
    // Half the pigment lets the root of the light through: 1 - sqrt(0.14); twice of it the square.
    CHECK(made(level::Shade::dark, 50.0).toneE4 == 6258);
    CHECK(made(level::Shade::dark, 12.5).toneE4 == 9804);
    for (const double dilution : {5.0, 20.0, 30.0, 100.0}) {
        const scoring::Dot other = made(level::Shade::dark, dilution);
        CHECK((other.toneE4 < usual.toneE4) == (dilution > 25.0));
        CHECK(other.diameterUm == usual.diameterUm);
    }
}
