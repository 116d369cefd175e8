#include <algorithm>
#include <cmath>

#include "picture/stubble.hpp"
#include "scenes.hpp"
#include "skin/skin_extent.hpp"
#include "support/catch.hpp"

namespace {

std::vector<skin::Hair> stubble(const level::Level& level) {
    return skin::growStubble(level, skin::HairField(level), skin::skinExtent(level));
}

std::size_t rootsIn(const std::vector<skin::Hair>& hairs, float left, float low, float right, float high) {
    return static_cast<std::size_t>(std::count_if(hairs.begin(), hairs.end(), [=](const skin::Hair& hair) {
        return hair.rootX >= left && hair.rootX < right && hair.rootY >= low && hair.rootY < high;
    }));
}

}  // namespace

TEST_CASE("A client without hair has none, one with hair the density asked for") {
    CHECK(stubble(scenes::midScalp()).empty());
    const std::vector<skin::Hair> hairs = stubble(scenes::withHair());
    // 20 x 6 mm well inside, 80 units/cm2, 1.9 hairs a unit.
    const double perCm2 = static_cast<double>(rootsIn(hairs, -10.0F, 9.0F, 10.0F, 15.0F)) / 1.2 / 1.9;
    CHECK(perCm2 > 60.0);
    CHECK(perCm2 < 100.0);
    CHECK(rootsIn(hairs, -20.0F, -15.0F, 20.0F, -1.5F) == 0);
}

TEST_CASE("Hair thins towards bald skin and goes on beyond the patch") {
    const skin::HairField field(scenes::withHair());
    CHECK(field.fullest() == 80.0F);
    CHECK(field.share(0.0F, 1.5F) > 0.0F);
    CHECK(field.share(0.0F, 1.5F) < 0.5F);
    CHECK(field.share(0.0F, 12.0F) == Approx(1.0F));
    CHECK(field.share(0.0F, 40.0F) == Approx(1.0F));
    CHECK(field.share(-40.0F, 10.0F) == Approx(1.0F));
    CHECK(field.share(0.0F, -5.0F) == 0.0F);
}

TEST_CASE("Nothing grows in a scar") {
    level::Level level = scenes::withHair();
    level::Scar scar;
    scar.area = scoring::rectangle({-5.0, 8.0}, {5.0, 12.0});
    level.client.scars.push_back(scar);
    const std::vector<skin::Hair> hairs = stubble(level);
    CHECK(rootsIn(hairs, -4.8F, 8.2F, 4.8F, 11.8F) == 0);
    CHECK(rootsIn(hairs, 6.0F, 8.0F, 16.0F, 12.0F) > 20);
}

TEST_CASE("Stubble is the same for the same client, of the sizes drawn") {
    const std::vector<skin::Hair> hairs = stubble(scenes::withHair());
    const std::vector<skin::Hair> again = stubble(scenes::withHair());
    REQUIRE(hairs.size() == again.size());
    for (std::size_t i = 0; i < hairs.size(); i += 97) {
        CHECK(hairs[i].rootX == again[i].rootX);
        CHECK(hairs[i].tipY == again[i].tipY);
        const float length = std::hypot(hairs[i].tipX - hairs[i].rootX, hairs[i].tipY - hairs[i].rootY);
        CHECK(length > 0.2F);
        CHECK(length < 0.8F);
        CHECK(hairs[i].width <= 0.11F);
    }
}

TEST_CASE("Every hair in the view darkens it, in pieces or at once") {
    const level::Level level = scenes::withHair();
    const std::vector<skin::Hair> hairs = stubble(level);
    sheet::SheetView view;
    view.centre = {0.0, 12.0};
    view.pixelsPerMm = 8.0;
    view.width = 100;
    view.height = 80;
    picture::Image whole(100, 80, 0xDDB498FF);
    picture::Image pieces = whole;
    const picture::Rgb black{20.0F, 20.0F, 20.0F};
    picture::paintStubble(whole, view, hairs, black, 0, hairs.size());
    picture::paintStubble(pieces, view, hairs, black, 0, hairs.size() / 2);
    picture::paintStubble(pieces, view, hairs, black, hairs.size() / 2, hairs.size());
    CHECK(whole == pieces);
    CHECK(std::count(whole.rgba.begin(), whole.rgba.end(), std::uint8_t{0xDD}) < 8000);
}
