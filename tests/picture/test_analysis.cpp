#include <algorithm>

#include "picture/analysis.hpp"
#include "picture/finding_mark.hpp"
#include "scenes.hpp"
#include "support/catch.hpp"

using scenes::view;

namespace {

picture::Image skin() { return {320, 240, 0x643F2DFF}; }  // dark skin: the hardest to mark

scoring::Finding at(scoring::Direction direction, double x, double y, double radius = 0.0) {
    scoring::Finding finding;
    finding.direction = direction;
    finding.at = scoring::Point{x, y};
    if (radius > 0.0) finding.radius = scoring::Millimetres{radius};
    return finding;
}

bool has(const picture::Image& image, std::uint32_t rgb) {
    for (std::size_t i = 0; i < image.rgba.size(); i += 4) {
        const bool same = image.rgba[i] == ((rgb >> 16U) & 255U) &&
                          image.rgba[i + 1] == ((rgb >> 8U) & 255U) && image.rgba[i + 2] == (rgb & 255U);
        if (same) return true;
    }
    return false;
}

constexpr std::uint32_t kShallow = 0x1A63A6;
constexpr std::uint32_t kDeep = 0xA84300;
constexpr std::uint32_t kGap = 0x5A48B0;
constexpr std::uint32_t kClump = 0xA12A5C;
constexpr std::uint32_t kRow = 0x735600;

}  // namespace

TEST_CASE("A dot's depth is judged by its zone's band, its ends within") {
    const level::Level level = scenes::midScalp();  // 0.45 .. 0.75
    const auto classOf = [&](int depthUm, double x = 0.0) {
        return picture::depthClassOf(level, scenes::dotAt(x, 0.0, depthUm));
    };
    CHECK(classOf(449) == picture::DepthClass::shallow);
    CHECK(classOf(450) == picture::DepthClass::good);
    CHECK(classOf(750) == picture::DepthClass::good);
    CHECK(classOf(751) == picture::DepthClass::deep);
    // Outside every zone only pigment that is shed or spreads is wrong.
    CHECK(classOf(400, 18.0) == picture::DepthClass::good);
    CHECK(classOf(290, 18.0) == picture::DepthClass::shallow);
    CHECK(classOf(910, 18.0) == picture::DepthClass::deep);
    scoring::Dot dot = scenes::dotAt(0.0, 0.0);
    dot.depthUm.reset();
    CHECK(picture::depthClassOf(level, dot) == picture::DepthClass::unknown);
}

TEST_CASE("Depth shows by shape and colour, and only where it is asked for") {
    const level::Level level = scenes::midScalp();
    const auto paint = [&](int depthUm, bool depth) {
        picture::Image image = skin();
        picture::AnalysisLayers layers;
        layers.depth = depth;
        picture::paintAnalysis(image, view(), level, {scenes::dotAt(0.0, 0.0, depthUm)}, {}, layers);
        return image;
    };
    const picture::Image shallow = paint(200, true);
    const picture::Image good = paint(600, true);
    const picture::Image deep = paint(900, true);
    CHECK(has(shallow, kShallow));
    CHECK(has(deep, kDeep));
    CHECK_FALSE(has(good, kShallow));
    CHECK_FALSE(has(good, kDeep));
    // A ring is open in the middle, a square reaches into its corner, a disc does neither.
    const std::uint8_t veiled = paint(600, false).at(160, 120)[0];
    CHECK(std::abs(shallow.at(160, 120)[0] - veiled) < 60);
    CHECK(good.at(160, 120)[0] < 60);
    CHECK(deep.at(163, 123)[0] == 0xA8);
    CHECK(good.at(163, 123)[0] > 60);
    CHECK_FALSE(has(paint(900, false), kDeep));
}

TEST_CASE("The veil lies over everything at 26 %") {
    picture::Image image = skin();
    picture::AnalysisLayers layers;
    picture::paintAnalysis(image, view(), scenes::midScalp(), {}, {}, layers);
    CHECK(image.at(5, 5)[0] == Approx(0x64 + 0.26 * (255 - 0x64)).margin(1.0));
    CHECK(image.at(319, 239)[2] == Approx(0x2D + 0.26 * (255 - 0x2D)).margin(1.0));
    picture::Image bare = skin();
    layers.veil = false;
    picture::paintAnalysis(bare, view(), scenes::midScalp(), {}, {}, layers);
    CHECK(bare == skin());
}

TEST_CASE("Every kind of fault has its own mark") {
    using scoring::Direction;
    const auto mark = [](const scoring::Finding& finding) {
        picture::Image image = skin();
        picture::paintFinding(image, view(), {}, finding);
        return image;
    };
    CHECK(has(mark(at(Direction::gap, 0.0, 0.0, 2.0)), kGap));
    CHECK(has(mark(at(Direction::clump, 0.0, 0.0, 1.0)), kClump));
    CHECK(has(mark(at(Direction::tooDeep, 0.0, 0.0)), kDeep));
    CHECK(has(mark(at(Direction::tooShallow, 0.0, 0.0)), kShallow));
    CHECK(mark(at(Direction::gap, 500.0, 0.0)) == skin());
    CHECK(mark(scoring::Finding{}) == skin());
}

TEST_CASE("A row is marked along the dots that make it") {
    std::vector<scoring::Dot> dots;
    scoring::Finding finding;
    finding.direction = scoring::Direction::row;
    for (std::uint32_t i = 0; i < 6; ++i) {
        dots.push_back(scenes::dotAt(-5.0 + 2.0 * i, 0.5 * i));
        dots.back().ordinal = i;
        finding.dots.push_back(i);
    }
    picture::Image image = skin();
    picture::paintFinding(image, view(), dots, finding);
    CHECK(has(image, kRow));
    // Between the rails the row itself stays in sight.
    const sheet::Pixel middle = view().toPixel({0.0, 1.25});
    CHECK(image.at(static_cast<int>(middle.x), static_cast<int>(middle.y))[0] == 0x64);
}

TEST_CASE("The two costliest findings that have a place are numbered, within the picture") {
    using scoring::Direction;
    scoring::Scorecard card;
    card.findings.push_back(scoring::Finding{});                    // no place
    card.findings.push_back(at(Direction::gap, -19.9, 14.9, 2.0));  // in the corner
    card.findings.push_back(at(Direction::clump, 3.0, 0.0, 1.0));
    card.findings.push_back(at(Direction::tooDeep, 8.0, 5.0));
    picture::Image image = skin();
    const std::vector<picture::Badge> badges =
        picture::paintAnalysis(image, view(), scenes::midScalp(), {}, card);
    REQUIRE(badges.size() == 2);
    CHECK(badges[0].number == 1);
    CHECK(badges[0].finding == 1);
    CHECK(badges[1].number == 2);
    CHECK(badges[1].finding == 2);
    CHECK(badges[0].at.x >= badges[0].radius);
    CHECK(badges[0].at.y >= badges[0].radius);
    CHECK(has(image, 0x14201E));
    CHECK(has(image, kDeep));  // the third is marked, but not numbered
}

TEST_CASE("A finding's own view holds its dots, near enough to see them") {
    const std::vector<scoring::Dot> dots{scenes::dotAt(3.0, 4.0), scenes::dotAt(3.0, 4.0),
                                         scenes::dotAt(9.0, 5.0)};
    scoring::Finding finding;
    CHECK_FALSE(picture::findingView(finding, dots, 160, 170).has_value());
    std::vector<scoring::Dot> numbered = dots;
    for (std::uint32_t i = 0; i < 3; ++i) numbered[i].ordinal = i + 10;  // not in their places
    finding.dots = {10, 12};
    finding.at = scoring::Point{0.0, 0.0};
    const auto close = picture::findingView(finding, numbered, 160, 170);
    REQUIRE(close.has_value());
    for (const scoring::Point place : {scoring::Point{3.0, 4.0}, {9.0, 5.0}}) {
        const sheet::Pixel pixel = close->toPixel(place);
        CHECK(pixel.x > 0.0);
        CHECK(pixel.x < 160.0);
        CHECK(pixel.y > 0.0);
        CHECK(pixel.y < 170.0);
    }
    CHECK(close->pixelsPerMm > 10.0);
    CHECK(picture::placesOf(finding, numbered).size() == 2);
}
