#include <cmath>

#include <rapidcheck.h>

#include <scoring/dot.hpp>

#include "sheet/sheet_view.hpp"
#include "support/catch.hpp"

namespace {

using scoring::Point;
using sheet::Pixel;
using sheet::SheetView;

double between(double low, double high) {
    return low + (high - low) * static_cast<double>(*rc::gen::inRange(0, 1000001)) / 1e6;
}

SheetView anyView() {
    SheetView view;
    view.centre = {between(-80.0, 80.0), between(-80.0, 80.0)};
    view.pixelsPerMm = between(1.0, 120.0);
    view.rotation = between(-3.14, 3.14);
    view.width = *rc::gen::inRange(320, 4000);
    view.height = *rc::gen::inRange(240, 3000);
    return view;
}

Point anyPlace() { return {between(-120.0, 120.0), between(-120.0, 120.0)}; }
Pixel anyPixel(const SheetView& view) { return {between(0.0, view.width), between(0.0, view.height)}; }
bool near(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y) < 1e-9; }
bool near(Pixel a, Pixel b) { return std::hypot(a.x - b.x, a.y - b.y) < 1e-7; }

}  // namespace

TEST_CASE("The middle of the canvas shows the centre, forehead below") {
    SheetView view;
    view.centre = {3.0, 4.0};
    view.pixelsPerMm = 10.0;
    view.width = 640;
    view.height = 480;
    CHECK(near(view.toPixel({3.0, 4.0}), Pixel{320.0, 240.0}));
    CHECK(near(view.toPixel({4.0, 4.0}), Pixel{330.0, 240.0}));  // the client's left is right
    CHECK(near(view.toPixel({3.0, 5.0}), Pixel{320.0, 230.0}));  // the crown is up
    view.rotation = 3.14159265358979323846 / 2.0;                // a quarter counter-clockwise: right goes up
    CHECK(near(view.toPixel({4.0, 4.0}), Pixel{320.0, 230.0}));
}

TEST_CASE("Millimetres and pixels are each other's inverse") {
    CHECK(rc::check("toSheet(toPixel(p)) = p", [] {
        const SheetView view = anyView();
        const Point place = anyPlace();
        RC_ASSERT(near(view.toSheet(view.toPixel(place)), place));
    }));
    CHECK(rc::check("toPixel(toSheet(q)) = q", [] {
        const SheetView view = anyView();
        const Pixel pixel = anyPixel(view);
        RC_ASSERT(near(view.toPixel(view.toSheet(pixel)), pixel));
    }));
}

TEST_CASE("A place in whole micrometres comes back as the same micrometres") {
    CHECK(rc::check("integers survive any view", [] {
        const SheetView view = anyView();
        const int xUm = *rc::gen::inRange(-120000, 120001);
        const int yUm = *rc::gen::inRange(-120000, 120001);
        const Point back = view.toSheet(view.toPixel({xUm / 1000.0, yUm / 1000.0}));
        RC_ASSERT(std::lround(back.x * 1000.0) == xUm);
        RC_ASSERT(std::lround(back.y * 1000.0) == yUm);
        RC_ASSERT(scoring::Dot::tenthUm(back.x) == xUm * 10);
    }));
}

TEST_CASE("A view is a similarity that never mirrors") {
    CHECK(rc::check("distances scale, turning sense flips once (y points down on the screen)", [] {
        const SheetView view = anyView();
        const Point a = anyPlace();
        const Point b = anyPlace();
        const Point c = anyPlace();
        const auto flat = [&view](Point p) {
            const Pixel q = view.toPixel(p);
            return Point{q.x, -q.y};
        };
        const double before = scoring::cross(b - a, c - a);
        const double after = scoring::cross(flat(b) - flat(a), flat(c) - flat(a));
        const double scale = view.pixelsPerMm * view.pixelsPerMm;
        RC_ASSERT(std::abs(after - before * scale) <= 1e-9 * scale * (1.0 + std::abs(before)));
    }));
}

TEST_CASE("Zooming keeps the fixed place and stays within bounds") {
    CHECK(rc::check("fixed place", [] {
        const SheetView view = anyView();
        const Pixel fixed = anyPixel(view);
        const double factor = between(0.05, 20.0);
        const SheetView zoomed = view.zoomed(factor, fixed);
        RC_ASSERT(near(zoomed.toSheet(fixed), view.toSheet(fixed)));
        RC_ASSERT(zoomed.pixelsPerMm >= 1.0);
        RC_ASSERT(zoomed.pixelsPerMm <= 120.0);
        RC_ASSERT(zoomed.rotation == view.rotation);
    }));
    SheetView view;
    view.pixelsPerMm = 8.0;
    CHECK(view.zoomed(2.0, {0.0, 0.0}).pixelsPerMm == 16.0);
    CHECK(view.zoomed(100.0, {0.0, 0.0}).pixelsPerMm == 120.0);
    CHECK(view.zoomed(0.001, {0.0, 0.0}).pixelsPerMm == 1.0);
}

TEST_CASE("Panning carries the place along") {
    CHECK(rc::check("from goes to to", [] {
        const SheetView view = anyView();
        const Pixel from = anyPixel(view);
        const Pixel to = anyPixel(view);
        const SheetView moved = view.panned(from, to);
        RC_ASSERT(near(moved.toSheet(to), view.toSheet(from)));
        RC_ASSERT(near(moved.panned(to, from).centre, view.centre));
    }));
}

TEST_CASE("Turning keeps the fixed place, adds up and stays within half a turn") {
    CHECK(rc::check("fixed place", [] {
        const SheetView view = anyView();
        const Pixel fixed = anyPixel(view);
        const double angle = between(-7.0, 7.0);
        const SheetView turned = view.turned(angle, fixed);
        RC_ASSERT(near(turned.toSheet(fixed), view.toSheet(fixed)));
        RC_ASSERT(std::abs(turned.rotation) <= 3.1415926536);
        const double excess =
            std::remainder(turned.rotation - view.rotation - angle, 2.0 * 3.14159265358979323846);
        RC_ASSERT(std::abs(excess) < 1e-9);
        RC_ASSERT(near(turned.turned(-angle, fixed).centre, view.centre));
    }));
}

TEST_CASE("A fitted view shows the whole box inside the margin") {
    CHECK(rc::check("corners", [] {
        const Point low = anyPlace();
        const scoring::Box box{low, low + Point{between(5.0, 150.0), between(5.0, 150.0)}};
        const SheetView view = sheet::fitted(box, 1280, 800, 20.0);
        for (const Point corner :
             {box.min, box.max, Point{box.min.x, box.max.y}, Point{box.max.x, box.min.y}}) {
            const Pixel at = view.toPixel(corner);
            RC_ASSERT(at.x >= 20.0 - 1e-6);
            RC_ASSERT(at.x <= 1260.0 + 1e-6);
            RC_ASSERT(at.y >= 20.0 - 1e-6);
            RC_ASSERT(at.y <= 780.0 + 1e-6);
        }
        RC_ASSERT(view.rotation == 0.0);
    }));
    // A single place is shown as near as a view goes.
    CHECK(sheet::fitted({{1.0, 2.0}, {1.0, 2.0}}, 640, 480, 10.0).pixelsPerMm == 120.0);
}

TEST_CASE("Views are equal only in all their parts") {
    SheetView a;
    SheetView b = a;
    CHECK(a == b);
    b.rotation = 0.1;
    CHECK_FALSE(a == b);
}
