// The scale of the healed view.
#include <cmath>
#include <fstream>
#include <iterator>
#include <set>

#include "support/catch.hpp"
#include "ui/age_scale.hpp"

namespace {

text::Catalogue english() {
    std::ifstream file(STIPPLE_SOURCE_DIR "/assets/text/en.json", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    return std::get<text::Catalogue>(text::Catalogue::parse(bytes));
}

}  // namespace

TEST_CASE("the scale rises from fresh to five years, and the first month has room") {
    CHECK(ui::shareOf({0.0}) == 0.0F);
    CHECK(ui::shareOf(ui::kOldestShown) == 1.0F);
    CHECK(ui::shareOf(skin::kHealed) > 0.4F);
    float before = -1.0F;
    for (int day = 0; day <= 1825; ++day) {
        const float share = ui::shareOf({static_cast<double>(day)});
        REQUIRE(share > before);
        before = share;
    }
}

TEST_CASE("a knob let go at an age is at that age, and near a named one at that") {
    for (const skin::Days age : ui::kNamedAges) {
        CHECK(ui::ageAt(ui::shareOf(age)) == age);
        CHECK(ui::ageAt(ui::shareOf(age) + 0.015F) == age);
        CHECK(ui::ageAt(ui::shareOf(age) - 0.015F) == age);
    }
    for (const double day : {2.0, 7.0, 8.0, 20.0, 120.0, 700.0, 1400.0})
        CHECK(std::abs(ui::ageAt(ui::shareOf({day})).value - day) <= 1.0);
    CHECK(ui::ageAt(-3.0F).value == 0.0);
    CHECK(ui::ageAt(7.0F) == ui::kOldestShown);
    // Every day of the first month can be reached by dragging over 560 pixels, but for those beside a name.
    std::set<double> reached;
    for (int px = 0; px <= 560; ++px) reached.insert(ui::ageAt(static_cast<float>(px) / 560.0F).value);
    for (int day = 0; day <= 30; ++day) {
        bool beside = false;
        for (const skin::Days age : ui::kNamedAges)
            beside = beside || std::abs(ui::shareOf({double{1} * day}) - ui::shareOf(age)) < 0.02F;
        CAPTURE(day);
        CHECK((beside || reached.count(day) == 1));
    }
}

TEST_CASE("arrows reach every day of the first month, every named age, and stop at both ends") {
    skin::Days age;
    std::set<double> stops{0.0};
    for (int i = 0; i < 100; ++i) {
        age = ui::stepped(age, 1);
        stops.insert(age.value);
    }
    CHECK(age == ui::kOldestShown);
    for (int day = 0; day <= 30; ++day) CHECK(stops.count(day) == 1);
    for (const skin::Days named : ui::kNamedAges) CHECK(stops.count(named.value) == 1);
    for (int i = 0; i < 100; ++i) {
        age = ui::stepped(age, -1);
        CHECK(stops.count(age.value) == 1);
    }
    CHECK(age.value == 0.0);
    CHECK(ui::stepped({33.0}, 1).value > 33.0);
    CHECK(ui::stepped({33.0}, -1) == skin::kHealed);
    CHECK(ui::stepped({5.0}, 3).value == 8.0);
}

TEST_CASE("an age has words") {
    const text::Catalogue words = english();
    ui_kit::Kit kit;
    kit.words = &words;
    CHECK(ui::ageWord(kit, {0.0}) == "Fresh");
    CHECK(ui::ageWord(kit, {5.0}) == "Day 5");
    CHECK(ui::ageWord(kit, {30.0}) == "Day 30");
    CHECK(ui::ageWord(kit, {91.0}) == "3 months");
    CHECK(ui::ageWord(kit, {364.0}) == "11 months");
    CHECK(ui::ageWord(kit, {365.0}) == "1 year");
    CHECK(ui::ageWord(kit, {456.0}) == "1.25 years");
    CHECK(ui::ageWord(kit, {913.0}) == "2.5 years");
    CHECK(ui::ageWord(kit, {1825.0}) == "5 years");
}

TEST_CASE("the scabbed days say so, and every text is told of some day") {
    for (const double day : {2.0, 5.0, 8.0}) CHECK(std::string(ui::ageText({day})) == "age.scab.text");
    CHECK(std::string(ui::ageText({0.0})) == "age.fresh.text");
    CHECK(std::string(ui::ageText({10.0})) == "age.day10.text");
    CHECK(std::string(ui::ageText({30.0})) == "age.day30.text");
    CHECK(std::string(ui::ageText({1825.0})) == "age.year5.text");
    std::set<std::string> told;
    for (int day = 0; day <= 1825; ++day) told.insert(ui::ageText({double{1} * day}));
    CHECK(told.size() == ui::kAgeTexts.size());
}

TEST_CASE("healed work is looked at after a month, one year, three and five") {
    skin::Days age{0.0};
    for (const double days : {30.0, 365.0, 1095.0, 1825.0, 30.0}) {
        age = ui::nextNamedAge(age);
        CHECK(age.value == days);
    }
}
