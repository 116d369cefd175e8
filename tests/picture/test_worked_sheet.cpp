// What the skin does about the work: redness, blood, pallor. All over a ground of one colour, so that
// each pixel's change can be read.
#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <vector>

#include "picture/sheet_painter.hpp"
#include "picture/worked_sheet.hpp"
#include "scenes.hpp"
#include "support/catch.hpp"

namespace {

constexpr int kWide = 240;
constexpr int kHigh = 180;

sheet::SheetView viewOf(double pixelsPerMm = 12.0, double rotation = 0.0) {
    sheet::SheetView view;
    view.pixelsPerMm = pixelsPerMm;
    view.rotation = rotation;
    view.width = kWide;
    view.height = kHigh;
    return view;
}

picture::Image bare(const level::Level& level) {
    return picture::Image(kWide, kHigh, picture::SheetPainter::meanColour(level));
}

picture::WorkedSheet sheetOf(const level::Level& level, const sheet::SheetView& view, double days = 0.0,
                             const picture::Pallor& pallor = {}) {
    auto painter = std::make_shared<const picture::DotPainter>(level, skin::Days{days});
    picture::WorkedSheet sheet(bare(level), view, std::move(painter), pallor);
    sheet.compose();
    return sheet;
}

picture::Image worked(const level::Level& level, const std::vector<scoring::Dot>& dots,
                      const sheet::SheetView& view = viewOf(), double days = 0.0,
                      const picture::Pallor& pallor = {}) {
    picture::WorkedSheet sheet = sheetOf(level, view, days, pallor);
    sheet.lay(dots);
    sheet.compose();
    return sheet.image();
}

level::Level skinOfType(int type) {
    level::Level level = scenes::midScalp();
    level.skin.fitzpatrick = type;
    return level;
}

// How much redder a pixel is than another: red over green, as a ratio of ratios, less one.
double redder(const std::uint8_t* pixel, const std::uint8_t* than) {
    return (pixel[0] / static_cast<double>(pixel[1])) / (than[0] / static_cast<double>(than[1])) - 1.0;
}

// Dots on a circle about a place where nothing is drawn.
std::vector<scoring::Dot> ring(std::size_t count, double radius, unsigned flags = 0) {
    std::vector<scoring::Dot> dots;
    for (std::size_t i = 0; i < count; ++i) {
        const double angle = 6.28318 * static_cast<double>(i) / static_cast<double>(count);
        dots.push_back(scenes::dotAt(radius * std::cos(angle), radius * std::sin(angle)));
        dots.back().ordinal = static_cast<std::uint32_t>(i);
        dots.back().flags = static_cast<std::uint16_t>(flags);
    }
    return dots;
}

// Pixels of a saturated dark red, which neither skin of any type nor pigment has.
int bloodIn(const picture::Image& image) {
    int count = 0;
    for (std::size_t i = 0; i < image.rgba.size(); i += 4) {
        const int red = image.rgba[i];
        if (red > 70 && red > 3 * image.rgba[i + 1] && red > 3 * image.rgba[i + 2]) ++count;
    }
    return count;
}

picture::Pallor whiteAbout(scoring::Point middle) {
    picture::Pallor pallor;
    pallor.first = {-30.0, -30.0};
    pallor.columns = 31;
    pallor.rows = 31;
    for (int row = 0; row < 31; ++row) {
        for (int column = 0; column < 31; ++column) {
            const scoring::Point place = pallor.first + scoring::Point{2.0 * column, 2.0 * row};
            pallor.values.push_back(
                static_cast<float>(std::max(0.0, 1.0 - scoring::distance(place, middle) / 6.0)));
        }
    }
    return pallor;
}

std::vector<scoring::Dot> mixedWork(std::size_t count, std::uint64_t seed) {
    std::vector<scoring::Dot> dots = scenes::scattered(count, seed);
    for (std::size_t i = 0; i < dots.size(); ++i) {
        dots[i].depthUm = 200 + static_cast<int>(i * 37 % 1200);
        if (i % 5 == 1) dots[i].flags = scoring::kOverworked;
        if (i % 7 == 2) dots[i].flags = scoring::kBledOut | scoring::kOverworked;
        if (i % 11 == 3) dots[i].flags = scoring::kBledOut;
    }
    return dots;
}

}  // namespace

TEST_CASE("Worked skin reddens with every entry, up to a limit, and more where it is overworked") {
    for (int type = 1; type <= 6; ++type) {
        const level::Level level = skinOfType(type);
        const auto rednessOf = [&](std::size_t count, unsigned flags = 0) {
            picture::TintMap map(picture::DotPainter(level).extent(), picture::complexionOf(level), {});
            const picture::DotPainter painter(level);
            for (const scoring::Dot& dot : ring(count, 2.0, flags))
                map.redden(dot.place(), painter.lookOf(dot).flush);
            static_cast<void>(map.settle());
            return static_cast<double>(map.redness({0.0, 0.0}));
        };
        INFO("type " << type);
        CHECK(rednessOf(0) == 0.0);
        double last = 0.0;
        for (const std::size_t count : {1U, 2U, 5U, 12U, 40U, 150U}) {
            CHECK(rednessOf(count) > last);
            last = rednessOf(count);
        }
        CHECK(last < 1.0);
        CHECK(rednessOf(5000) == Approx(1.0).margin(1e-3));
        CHECK(rednessOf(12, scoring::kOverworked) > 1.3 * rednessOf(12));
        CHECK(rednessOf(12, scoring::kOverworked | scoring::kBledOut) > rednessOf(12, scoring::kOverworked));
    }
}

TEST_CASE("The redness is seen between the dots, less of it on darker skin") {
    double last = 1.0;
    for (int type = 1; type <= 6; ++type) {
        const level::Level level = skinOfType(type);
        const picture::Image image = worked(level, ring(40, 2.0));
        const double seen = redder(image.at(kWide / 2, kHigh / 2), bare(level).at(0, 0));
        INFO("type " << type << ": " << seen);
        CHECK(seen > 0.02);
        CHECK(seen < last + 0.005);  // bytes round
        last = seen;
    }
}

TEST_CASE("Where nothing was worked no pixel is changed") {
    const level::Level level = scenes::midScalp();
    const picture::Image ground = bare(level);
    CHECK(worked(level, {}) == ground);
    for (const double rotation : {0.0, 0.7}) {
        const sheet::SheetView view = viewOf(12.0, rotation);
        const std::vector<scoring::Dot> dots = ring(9, 1.0, scoring::kOverworked | scoring::kBledOut);
        const picture::Image image = worked(level, dots, view);
        // The reach of the redness, a place of its map and a stride of four pixels.
        const double reach = 1.0 + static_cast<double>(picture::TintMap::kReachMm) +
                             1.5 / static_cast<double>(picture::kTintsPerMm) + 4.0 / 12.0;
        int changed = 0;
        for (int y = 0; y < kHigh; ++y) {
            for (int x = 0; x < kWide; ++x) {
                const bool same = std::equal(image.at(x, y), image.at(x, y) + 4, ground.at(x, y));
                changed += same ? 0 : 1;
                if (scoring::distance(view.toSheet({x + 0.5, y + 0.5}), {0.0, 0.0}) > reach) REQUIRE(same);
            }
        }
        CHECK(changed > 3000);
    }
}

TEST_CASE("Redness leaves a dot its tone: it stands out from its ground as it did") {
    for (int type = 1; type <= 6; ++type) {
        const level::Level level = skinOfType(type);
        const std::vector<scoring::Dot> around = ring(60, 2.4, scoring::kOverworked);
        std::vector<scoring::Dot> dots = around;
        dots.push_back(scenes::dotAt(0.0, 0.0));
        // The dot's own tone, as the share of the ground's red light and of its green light that it takes
        // at its middle; the ground is the same work without that dot.
        const auto taken = [&](const std::vector<scoring::Dot>& with,
                               const std::vector<scoring::Dot>& without, std::size_t channel) {
            const picture::Image dot = worked(level, with);
            const picture::Image ground = worked(level, without);
            return 1.0 - static_cast<double>(dot.at(kWide / 2, kHigh / 2)[channel]) /
                             static_cast<double>(ground.at(kWide / 2, kHigh / 2)[channel]);
        };
        INFO("type " << type);
        for (const std::size_t channel : {0U, 1U}) {
            const double clean = taken({scenes::dotAt(0.0, 0.0)}, {}, channel);
            CHECK(clean > 0.5);
            CHECK(taken(dots, around, channel) == Approx(clean).margin(0.02));
        }
    }
}

TEST_CASE("A dot that bled has blood on it, a clean one none") {
    for (int type = 1; type <= 6; ++type) {
        const level::Level level = skinOfType(type);
        scoring::Dot dot = scenes::dotAt(0.3, -0.2);
        INFO("type " << type);
        CHECK(bloodIn(worked(level, {dot})) == 0);
        CHECK(bloodIn(worked(level, mixedWork(200, 3))) > 0);
        dot.flags = scoring::kBledOut;
        const int small = bloodIn(worked(level, {dot}));
        CHECK(small > 6);
        dot.flags = scoring::kBledOut | scoring::kOverworked;
        CHECK(bloodIn(worked(level, {dot})) > small);
        CHECK(bloodIn(worked(level, {dot}, viewOf(), 3.0)) == 0);  // wiped off with the redness
        dot.flags = scoring::kOverworked;
        CHECK(bloodIn(worked(level, {dot})) == 0);
    }
    level::Level latex = scenes::midScalp();
    latex.place = level::Place::practiceSkin;
    CHECK(bloodIn(worked(latex, ring(12, 2.0, scoring::kBledOut | scoring::kOverworked))) == 0);
}

TEST_CASE("Beads of blood differ from each other and are the same each time, however the view is turned") {
    const level::Level level = scenes::midScalp();
    std::vector<scoring::Dot> dots = ring(1, 0.0, scoring::kBledOut);
    const picture::Image first = worked(level, dots, viewOf(40.0));
    CHECK(first == worked(level, dots, viewOf(40.0)));
    const int pixels = bloodIn(first);
    CHECK(bloodIn(worked(level, dots, viewOf(40.0, 1.1))) == Approx(pixels).epsilon(0.03));
    dots.front().ordinal = 1;
    CHECK_FALSE(first == worked(level, dots, viewOf(40.0)));
}

TEST_CASE("Dot by dot and all at once make the same picture, and each names the pixels it changed") {
    const level::Level level = scenes::midScalp();
    for (const double rotation : {0.0, 0.4, -2.0}) {
        const sheet::SheetView view = viewOf(9.0, rotation);
        const picture::Pallor pallor = whiteAbout({2.0, 1.0});
        picture::WorkedSheet sheet = sheetOf(level, view, 0.0, pallor);
        const std::vector<scoring::Dot> dots = mixedWork(150, 8);
        for (const scoring::Dot& dot : dots) {
            const picture::Image before = sheet.image();
            const picture::PixelBox box = sheet.add(dot);
            for (int y = 0; y < kHigh; ++y) {
                for (int x = 0; x < kWide; ++x) {
                    if (x >= box.left && x < box.right && y >= box.top && y < box.bottom) continue;
                    REQUIRE(std::equal(before.at(x, y), before.at(x, y) + 4, sheet.image().at(x, y)));
                }
            }
        }
        CHECK(sheet.image() == worked(level, dots, view, 0.0, pallor));
    }
}

TEST_CASE("The order of the dots is not seen, but for the rounding of ink on ink") {
    const level::Level level = scenes::midScalp();
    std::vector<scoring::Dot> dots = mixedWork(400, 4);
    for (scoring::Dot& dot : dots) dot.depthUm = 550;  // another ink on top would be another picture
    const picture::Image one = worked(level, dots);
    std::reverse(dots.begin(), dots.end());
    const picture::Image other = worked(level, dots);
    int most = 0;
    for (std::size_t i = 0; i < one.rgba.size(); ++i)
        most = std::max(most, std::abs(static_cast<int>(one.rgba[i]) - static_cast<int>(other.rgba[i])));
    CHECK(most <= 4);
}

TEST_CASE("Overstretched skin pales, with its dots, and is as before when it is let go") {
    for (int type = 1; type <= 6; ++type) {
        const level::Level level = skinOfType(type);
        const std::vector<scoring::Dot> dots = ring(40, 2.0);
        const picture::Image slack = worked(level, dots);
        const picture::Image white = worked(level, dots, viewOf(), 0.0, whiteAbout({0.0, 0.0}));
        const std::uint8_t* before = slack.at(kWide / 2, kHigh / 2);
        const std::uint8_t* after = white.at(kWide / 2, kHigh / 2);
        INFO("type " << type);
        CHECK(after[1] > before[1] + 8);
        CHECK(redder(after, before) < -0.03);
        // The blood of the redness is pressed out with the rest.
        const picture::Image whiteBare = worked(level, {}, viewOf(), 0.0, whiteAbout({0.0, 0.0}));
        CHECK(redder(after, whiteBare.at(kWide / 2, kHigh / 2)) < 0.6 * redder(before, bare(level).at(0, 0)));
        // Six millimetres off it is as it was.
        CHECK(std::equal(slack.at(3, 3), slack.at(3, 3) + 4, white.at(3, 3)));
        CHECK(worked(level, dots, viewOf(), 0.0, picture::Pallor{}) == slack);
    }
}
