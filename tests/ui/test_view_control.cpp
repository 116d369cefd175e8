#include <cmath>

#include "support/catch.hpp"
#include "ui/kit/view_control.hpp"

namespace {

constexpr scoring::Box kWork{{-20, -10}, {20, 10}};
constexpr ui_kit::Rect kCanvas{0, 56, 960, 744};

ui_kit::ViewControl control() {
    ui_kit::ViewControl view(kWork);
    view.setCanvas(kCanvas);
    return view;
}

sf::Event wheelAt(int x, int y, float delta) {
    sf::Event event{};
    event.type = sf::Event::MouseWheelScrolled;
    event.mouseWheelScroll.x = x;
    event.mouseWheelScroll.y = y;
    event.mouseWheelScroll.delta = delta;
    return event;
}

sf::Event mouse(sf::Event::EventType type, sf::Mouse::Button button, int x, int y) {
    sf::Event event{};
    event.type = type;
    event.mouseButton.button = button;
    event.mouseButton.x = x;
    event.mouseButton.y = y;
    return event;
}

sf::Event moved(int x, int y) {
    sf::Event event{};
    event.type = sf::Event::MouseMoved;
    event.mouseMove.x = x;
    event.mouseMove.y = y;
    return event;
}

}  // namespace

TEST_CASE("the first view shows the whole work") {
    const ui_kit::ViewControl view = control();
    for (const scoring::Point corner : {kWork.min, kWork.max}) {
        const sheet::Pixel at = view.view().toPixel(corner);
        CHECK(at.x > 0.0);
        CHECK(at.x < 960.0);
        CHECK(at.y > 0.0);
        CHECK(at.y < 744.0);
    }
}

TEST_CASE("the wheel zooms about the pointer") {
    ui_kit::ViewControl view = control();
    const scoring::Point under = view.view().toSheet(view.inCanvas(300, 500));
    const double before = view.view().pixelsPerMm;
    CHECK(view.take(wheelAt(300, 500, 2.0F)));
    CHECK(view.view().pixelsPerMm > before);
    const scoring::Point after = view.view().toSheet(view.inCanvas(300, 500));
    CHECK(scoring::distance(under, after) < 1e-9);
}

TEST_CASE("the wheel beside the canvas is not the canvas's") {
    ui_kit::ViewControl view = control();
    const sheet::SheetView before = view.view();
    CHECK_FALSE(view.take(wheelAt(1100, 500, 1.0F)));
    CHECK_FALSE(view.take(wheelAt(300, 20, 1.0F)));
    CHECK(view.view() == before);
}

TEST_CASE("a drag with the middle button carries the skin along, to the pixel") {
    ui_kit::ViewControl view = control();
    const scoring::Point grabbed = view.view().toSheet(view.inCanvas(400, 400));
    CHECK(view.take(mouse(sf::Event::MouseButtonPressed, sf::Mouse::Middle, 400, 400)));
    CHECK(view.dragging());
    view.take(moved(420, 410));
    view.take(moved(470, 380));
    view.take(mouse(sf::Event::MouseButtonReleased, sf::Mouse::Middle, 470, 380));
    CHECK_FALSE(view.dragging());
    CHECK(scoring::distance(view.view().toSheet(view.inCanvas(470, 380)), grabbed) < 1e-9);
}

TEST_CASE("the left button drags only while the space bar is held") {
    ui_kit::ViewControl view = control();
    CHECK_FALSE(view.take(mouse(sf::Event::MouseButtonPressed, sf::Mouse::Left, 400, 400)));
    sf::Event key{};
    key.type = sf::Event::KeyPressed;
    key.key.code = sf::Keyboard::Space;
    view.take(key);
    CHECK(view.dragging());
    CHECK(view.take(mouse(sf::Event::MouseButtonPressed, sf::Mouse::Left, 400, 400)));
}

TEST_CASE("keys zoom, turn and fit again") {
    ui_kit::ViewControl view = control();
    const sheet::SheetView before = view.view();
    sf::Event key{};
    key.type = sf::Event::KeyPressed;
    key.key.code = sf::Keyboard::Add;
    CHECK(view.take(key));
    key.key.code = sf::Keyboard::Q;
    CHECK(view.take(key));
    CHECK(view.view().rotation > 0.0);
    CHECK(view.view().pixelsPerMm > before.pixelsPerMm);
    key.key.code = sf::Keyboard::Num0;
    CHECK(view.take(key));
    CHECK(view.view() == before);
}

TEST_CASE("a place off the canvas is brought to its middle, one on it stays") {
    ui_kit::ViewControl control({{-10, -10}, {10, 10}});
    control.setCanvas({0, 0, 400, 300});
    const sheet::SheetView before = control.view();
    control.bringIn({0.0, 0.0}, 40.0);
    CHECK(control.view() == before);
    control.bringIn({300.0, 0.0}, 40.0);
    const sheet::Pixel at = control.view().toPixel({300.0, 0.0});
    CHECK(at.x == Approx(200.0));
    CHECK(at.y == Approx(150.0));
    CHECK(control.view().pixelsPerMm == before.pixelsPerMm);
}
