#include <algorithm>
#include <fstream>
#include <sstream>

#include "picture/head_outline.hpp"
#include "picture/needle_cursor.hpp"
#include "picture/thumbnail.hpp"
#include "scenes.hpp"
#include "support/catch.hpp"

namespace {

std::string fileText(const std::string& path) {
    std::ifstream in(std::string(STIPPLE_SOURCE_DIR) + "/" + path, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

std::size_t covered(const picture::Image& image) {
    std::size_t count = 0;
    for (std::size_t i = 3; i < image.rgba.size(); i += 4) count += image.rgba[i] > 0 ? 1U : 0U;
    return count;
}

}  // namespace

TEST_CASE("The cursor leans towards the working hand, its tip in the ring") {
    const picture::NeedleCursor right = picture::paintNeedleCursor(picture::WorkingHand::right, 1.0);
    const picture::NeedleCursor left = picture::paintNeedleCursor(picture::WorkingHand::left, 1.0);
    CHECK(right.pen.width == left.pen.width);
    CHECK(right.pen.width == right.shadow.width);
    CHECK(right.tip.x < right.pen.width / 4.0);
    CHECK(left.tip.x > left.pen.width * 0.75);
    CHECK(right.tip.y > right.pen.height * 0.75);
    // Mirror pictures of each other.
    for (int y = 0; y < right.pen.height; y += 7) {
        for (int x = 0; x < right.pen.width; x += 5) {
            CHECK(std::abs(right.pen.at(x, y)[3] - left.pen.at(right.pen.width - 1 - x, y)[3]) <= 2);
        }
    }
    // The pen has faded out at the borders: it never looks cut off.
    for (int x = 0; x < right.pen.width; ++x) CHECK(right.pen.at(x, 0)[3] <= 24);
    for (int y = 0; y < right.pen.height; ++y) CHECK(right.pen.at(right.pen.width - 1, y)[3] <= 24);
    // The ring has 19 px across.
    const auto tipX = static_cast<int>(right.tip.x);
    const auto tipY = static_cast<int>(right.tip.y);
    CHECK(right.pen.at(tipX - 10, tipY)[3] > 120);
    CHECK(right.pen.at(tipX - 5, tipY)[3] == 0);
}

TEST_CASE("The cursor grows with the screen's scale") {
    const picture::NeedleCursor one = picture::paintNeedleCursor(picture::WorkingHand::right, 1.0);
    const picture::NeedleCursor two = picture::paintNeedleCursor(picture::WorkingHand::right, 2.0);
    CHECK(two.pen.width == Approx(2 * one.pen.width).margin(4));
    CHECK(static_cast<double>(covered(two.pen)) ==
          Approx(4.0 * static_cast<double>(covered(one.pen))).epsilon(0.05));
}

TEST_CASE("A thumbnail shows what the level is about and is always the same") {
    const level::Level level = scenes::midScalp();
    const picture::Image picture = picture::paintThumbnail(level, 180, 120);
    CHECK(picture.width == 180);
    CHECK(picture.height == 120);
    CHECK(picture == picture::paintThumbnail(level, 180, 120));
    level::Level bald = level;
    bald.scenario.zones.clear();
    CHECK_FALSE(picture == picture::paintThumbnail(bald, 180, 120));  // without a task, no dots
    level::Level trace = bald;
    trace.scenario.mode = scoring::Mode::trace;
    const picture::Image empty = picture::paintThumbnail(trace, 180, 120);
    trace.scenario.marks = {{0.0, 0.0}, {4.0, 0.0}};
    CHECK_FALSE(empty == picture::paintThumbnail(trace, 180, 120));
    CHECK(picture::paintThumbnail(level, 1, 1).width == 16);
}

TEST_CASE("The shipped outlines read, and each place on the head is in one of them") {
    std::vector<level::Place> places;
    for (const char* name : {"top", "front", "back"}) {
        picture::OutlineFault fault;
        const auto outline =
            picture::readHeadOutline(fileText("assets/outlines/" + std::string(name) + ".json"), fault);
        INFO(name << ": " << fault.message);
        REQUIRE(outline.has_value());
        CHECK(outline->view == name);
        for (const auto& patch : outline->patches) {
            places.push_back(patch.place);
            const picture::Image with =
                picture::paintHeadOutline(*outline, patch.place, 48, 0x14201EFF, 0x0A5C5580);
            const picture::Image without =
                picture::paintHeadOutline(*outline, level::Place::practiceSkin, 48, 0x14201EFF, 0x0A5C5580);
            CHECK(covered(with) > covered(without));
        }
    }
    for (const level::Place place : {level::Place::front, level::Place::leftTemple, level::Place::rightTemple,
                                     level::Place::midScalp, level::Place::crown, level::Place::back}) {
        CHECK(std::find(places.begin(), places.end(), place) != places.end());
    }
}

TEST_CASE("The client's left is on the right of the view from above and from the front") {
    for (const char* name : {"top", "front"}) {
        picture::OutlineFault fault;
        const auto outline =
            picture::readHeadOutline(fileText("assets/outlines/" + std::string(name) + ".json"), fault);
        REQUIRE(outline.has_value());
        for (const auto& patch : outline->patches) {
            if (patch.place == level::Place::leftTemple) CHECK(patch.ring.front().x > 0.0);
            if (patch.place == level::Place::rightTemple) CHECK(patch.ring.front().x < 0.0);
        }
    }
}

TEST_CASE("A broken outline is refused with what and where") {
    const auto message = [](const char* json) {
        picture::OutlineFault fault;
        CHECK_FALSE(picture::readHeadOutline(json, fault).has_value());
        return fault.message;
    };
    CHECK(message("{").find("byte") != std::string::npos);
    CHECK(message("{\"lines\": []}").find("view") != std::string::npos);
    CHECK(message("{\"view\": \"top\"}").find("lines") != std::string::npos);
    CHECK(message("{\"view\": \"top\", \"lines\": [{\"points\": [[0, 1]]}]}").find("Line 1") !=
          std::string::npos);
    CHECK(message("{\"view\": \"top\", \"lines\": [], \"patches\": {\"nose\": []}}").find("no such place") !=
          std::string::npos);
    CHECK(message("{\"view\": \"top\", \"lines\": [], \"patches\": {\"back\": [[0, 1], [1, \"a\"], [2, 2]]}}")
              .find("three pairs") != std::string::npos);
}
