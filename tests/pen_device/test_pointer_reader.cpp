#include <chrono>
#include <cstdlib>
#include <memory>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "pen/device/clock.hpp"
#include "pen/device/pointer_reader.hpp"
#include "pen_device/bare_window.hpp"
#include "support/catch.hpp"
#include "support/x_hand.hpp"
#include "support/xvfb.hpp"

using pen_device::PointerReader;
using pen_device::RawEvent;
using pen_device_test::BareWindow;
using test_support::Place;
using test_support::XHand;

namespace {

constexpr int kLeft = 137;
constexpr int kTop = 61;
constexpr double kPatience = 20.0;

// A display with a window at kLeft, kTop of 800 x 600 pixels, a hand and the reader.
struct Desk {
    Desk() : window(server.display(), kLeft, kTop, 800, 600), hand(server.display()) {
        setenv("DISPLAY", server.display().c_str(), 1);
        auto opened = PointerReader::open(window.id());
        if (auto* why = std::get_if<std::string>(&opened)) FAIL(*why);
        reader = std::get<std::unique_ptr<PointerReader>>(std::move(opened));
    }

    // All events up to and with the first for which `last` holds.
    template <class Last>
    std::vector<RawEvent> takeUntil(Last last) {
        std::vector<RawEvent> all;
        const double end = test_support::now() + kPatience;
        while (test_support::now() < end) {
            for (const RawEvent& event : reader->take()) all.push_back(event);
            if (!all.empty() && last(all.back())) return all;
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        FAIL("the last event did not come; " << all.size() << " came");
        return all;
    }

    test_support::Xvfb server;
    BareWindow window;
    XHand hand;
    std::unique_ptr<PointerReader> reader;
};

bool isRelease(const RawEvent& event) { return event.pressOrRelease && !event.contact && event.buttons == 0; }

void checkTimesNeverFall(const std::vector<RawEvent>& events) {
    for (std::size_t i = 1; i < events.size(); ++i) {
        INFO("event " << i);
        REQUIRE(events[i].serverMs >= events[i - 1].serverMs);
        REQUIRE(events[i].arrivalUs >= events[i - 1].arrivalUs);
    }
}

void checkAt(const RawEvent& event, double x, double y) {
    CHECK(event.x == x);
    CHECK(event.y == y);
}

}  // namespace

TEST_CASE("a touch is read to the pixel, with the server's time and its hold") {
    Desk desk;
    const std::int64_t before = pen_device::monotonicUs();
    desk.hand.touch({kLeft + 40, kTop + 30}, 120);
    desk.hand.touch({kLeft + 333, kTop + 222}, 60);
    std::vector<RawEvent> all = desk.takeUntil([](const RawEvent& e) { return isRelease(e) && e.x == 333; });
    const std::int64_t after = pen_device::monotonicUs();

    REQUIRE(all.size() == 6);
    checkTimesNeverFall(all);
    for (std::size_t i = 0; i < 3; ++i) checkAt(all[i], 40, 30);
    for (std::size_t i = 3; i < 6; ++i) checkAt(all[i], 333, 222);
    CHECK_FALSE(all[0].contact);
    CHECK(all[1].contact);
    CHECK_FALSE(all[2].contact);
    CHECK(all[1].pressOrRelease);
    CHECK(all[2].serverMs - all[1].serverMs >= 119);
    CHECK(all[5].serverMs - all[4].serverMs >= 59);
    // The server's milliseconds are those of this machine's monotonic clock.
    CHECK(all[0].serverMs >= before / 1000 - 1);
    for (const RawEvent& event : all) CHECK(event.arrivalUs >= event.serverMs * 1000 - 2000);
    CHECK(all[5].serverMs <= after / 1000 + 1);
    CHECK(desk.reader->timesFallen() == 0);
    REQUIRE(all[0].device < desk.reader->devices().size());
    CHECK_FALSE(desk.reader->devices()[all[0].device].name.empty());
}

TEST_CASE("the window library still gets its own events") {
    Desk desk;
    desk.hand.touch({kLeft + 10, kTop + 10}, 10);
    desk.hand.touch({kLeft + 20, kTop + 20}, 10);
    (void)desk.takeUntil([](const RawEvent& e) { return isRelease(e) && e.x == 20; });
    const auto counts = desk.window.coreEvents();
    CHECK(counts.motions >= 2);
    CHECK(counts.presses == 2);
}

TEST_CASE("a thousand motions in a second are all taken by a reader that was held up") {
    Desk desk;
    std::vector<Place> path;
    for (int i = 0; i < 1000; ++i) path.push_back({kLeft + 1 + i % 700, kTop + 1 + i / 2});
    std::thread injector([&] {
        desk.hand.follow(path, 1);
        desk.hand.touch({kLeft + 5, kTop + 5}, 20);
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    std::vector<RawEvent> all = desk.takeUntil(isRelease);
    injector.join();

    REQUIRE(all.size() == path.size() + 3);
    checkTimesNeverFall(all);
    for (std::size_t i = 0; i < path.size(); ++i) {
        INFO("motion " << i);
        REQUIRE(all[i].x == path[i].x - kLeft);
        REQUIRE(all[i].y == path[i].y - kTop);
    }
    CHECK(desk.reader->timesFallen() == 0);
}

TEST_CASE("two buttons are told apart and the wheel is left out") {
    Desk desk;
    desk.hand.moveTo({kLeft + 50, kTop + 50});
    desk.hand.press(1);
    desk.hand.press(3);
    desk.hand.wheel(2);
    desk.hand.moveTo({kLeft + 60, kTop + 50});
    desk.hand.release(1);
    desk.hand.wheel(-1);
    desk.hand.release(3);
    const std::vector<RawEvent> all = desk.takeUntil(isRelease);
    REQUIRE(all.size() == 6);
    const std::vector<bool> contact{false, true, true, true, false, false};
    const std::vector<int> buttons{0, 0, 0b100, 0b100, 0b100, 0};
    for (std::size_t i = 0; i < all.size(); ++i) {
        INFO("event " << i);
        CHECK(all[i].contact == contact[i]);
        CHECK(all[i].buttons == buttons[i]);
    }
}

TEST_CASE("a held button is followed outside the window, and its release comes") {
    Desk desk;
    desk.hand.drag({kLeft + 700, kTop + 300}, {kLeft + 900, kTop + 300}, 4, 1);
    const std::vector<RawEvent> all = desk.takeUntil(isRelease);
    REQUIRE(all.size() == 7);
    checkAt(all[4], 850, 300);
    CHECK(all[4].contact);
    checkAt(all[6], 900, 300);
    CHECK_FALSE(all[6].contact);

    // Not held, the outside is not this window's business.
    desk.hand.moveTo({kLeft + 1000, kTop + 300});
    desk.hand.touch({kLeft + 10, kTop + 300}, 5);
    for (const RawEvent& event : desk.takeUntil(isRelease)) CHECK(event.x == 10);
}

TEST_CASE("a window that moves is followed") {
    Desk desk;
    desk.hand.touch({kLeft + 40, kTop + 30}, 5);
    checkAt(desk.takeUntil(isRelease).back(), 40, 30);
    desk.window.moveTo(300, 90);
    desk.hand.touch({340, 120}, 5);
    for (const RawEvent& event : desk.takeUntil([](const RawEvent& e) { return isRelease(e); })) {
        checkAt(event, 40, 30);
    }
}

TEST_CASE("a killed server ends the reader, not the program") {
    Desk desk;
    desk.hand.touch({kLeft + 40, kTop + 30}, 5);
    (void)desk.takeUntil(isRelease);
    CHECK(desk.reader->alive());
    desk.server.kill();
    const double end = test_support::now() + kPatience;
    while (desk.reader->alive() && test_support::now() < end) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    CHECK_FALSE(desk.reader->alive());
    CHECK(desk.reader->take().empty());
    desk.reader.reset();
}

TEST_CASE("what cannot be read is said in a sentence") {
    setenv("DISPLAY", ":4294967", 1);
    auto none = PointerReader::open(1);
    REQUIRE(std::holds_alternative<std::string>(none));
    CHECK(std::get<std::string>(none).find("no X display") != std::string::npos);

    test_support::Xvfb server;
    setenv("DISPLAY", server.display().c_str(), 1);
    auto noWindow = PointerReader::open(0x7FFFFF);
    REQUIRE(std::holds_alternative<std::string>(noWindow));
    CHECK(std::get<std::string>(noWindow).find("no such window") != std::string::npos);
}

TEST_CASE("what a program plays by XTEST is marked, its keys are counted, in whatever window") {
    Desk desk;
    desk.hand.touch({kLeft + 40, kTop + 30}, 20);
    for (const RawEvent& event : desk.takeUntil(isRelease)) CHECK(event.synthetic);
    std::size_t synthetic = 0;
    for (const auto& device : desk.reader->devices()) {
        synthetic += device.synthetic ? 1U : 0U;
        CHECK(device.synthetic == (device.name == "Virtual core XTEST pointer"));
        CHECK_FALSE(device.virtualBus);
    }
    CHECK(synthetic == 1);
    CHECK(desk.reader->takeSyntheticKeys() == 0);
    desk.hand.key("a");
    desk.hand.key("F1");
    // The pointer's next report comes after the keys.
    desk.hand.touch({kLeft + 50, kTop + 30}, 20);
    (void)desk.takeUntil([](const RawEvent& event) { return isRelease(event) && event.x == 50; });
    CHECK(desk.reader->takeSyntheticKeys() == 2);
    CHECK(desk.reader->takeSyntheticKeys() == 0);
}
