// Guides and marks are drawn on skin, and go where the fingers take it.
#include "level/level.hpp"
#include "picture/guide_painter.hpp"
#include "support/catch.hpp"

namespace {

sheet::Guides square() {
    sheet::Guides guides;
    guides.lines.push_back(
        {sheet::GuideKind::zone, {{-10, -10}, {10, -10}, {10, 10}, {-10, 10}}, true, "field"});
    guides.landmarks.push_back({sheet::LandmarkKind::midFrontalPoint, {0, -10}, ""});
    guides.marks = {{-4, 0}, {3, 2}};
    return guides;
}

skin::StretchField oneFinger() {
    skin::StretchField field;
    field.set({{-4000, 0, -2000, 0}});
    return field;
}

}  // namespace

TEST_CASE("guides lie as they were drawn while no finger is set") {
    const sheet::Guides guides = picture::onStretchedSkin(square(), {});
    CHECK(guides.marks == square().marks);
    CHECK(guides.lines.front().points == square().lines.front().points);
    CHECK(guides.lines.front().closed);
}

TEST_CASE("marks, lines and landmarks go where the skin goes, as dots do") {
    const skin::StretchField field = oneFinger();
    const sheet::Guides guides = picture::onStretchedSkin(square(), field);
    CHECK(guides.marks.front() == field.shown({-4, 0}));
    CHECK(guides.marks.front().x == Approx(-6.0).margin(0.01));  // under the finger: all of its pull
    CHECK(guides.marks.back() == field.shown({3, 2}));
    CHECK(guides.landmarks.front().at == field.shown({0, -10}));
    const auto& line = guides.lines.front();
    CHECK_FALSE(line.closed);
    CHECK(line.points.front() == field.shown({-10, -10}));
    CHECK(line.points.back() == line.points.front());
    CHECK(line.points.size() == 4 * 20 + 1);  // a millimetre apart, so that it bends
}
