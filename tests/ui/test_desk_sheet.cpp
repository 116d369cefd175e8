#include "ui/desk_sheet.hpp"

#include "support/catch.hpp"

using assessment::DotPin;
using assessment::MomentPin;
using assessment::RubricCriterion;
using ui::DeskSheet;

namespace {

constexpr DeskSheet::Criteria kAll{true, true, true, true, true};
constexpr DeskSheet::Criteria kNoHairline{true, true, false, true, true};

void type(DeskSheet& sheet, const std::string& words) {
    for (const char letter : words) sheet.take(static_cast<char32_t>(letter));
}

sf::Event::KeyEvent key(sf::Keyboard::Key code, bool control = false) {
    sf::Event::KeyEvent event{};
    event.code = code;
    event.control = control;
    return event;
}

}  // namespace

TEST_CASE("five digits mark the five criteria, one after the other") {
    DeskSheet sheet({}, kAll);
    CHECK(sheet.missing().size() == 5);
    for (const int mark : {3, 4, 2, 5, 1}) sheet.give(mark);
    CHECK(sheet.missing().empty());
    CHECK(sheet.mark(RubricCriterion::spacing) == 3);
    CHECK(sheet.mark(RubricCriterion::hairline) == 2);
    CHECK(sheet.mark(RubricCriterion::global) == 1);
    // With all marked it stays where it is, and the mark can be changed.
    CHECK(sheet.focus() == RubricCriterion::global);
    sheet.give(4);
    CHECK(sheet.mark(RubricCriterion::global) == 4);
}

TEST_CASE("a criterion that the level has not is passed over and takes no mark") {
    DeskSheet sheet({}, kNoHairline);
    for (const int mark : {3, 4, 5, 2}) sheet.give(mark);
    CHECK_FALSE(sheet.mark(RubricCriterion::hairline));
    CHECK(sheet.mark(RubricCriterion::cleanness) == 5);
    CHECK(sheet.missing().empty());
    sheet.focusOn(RubricCriterion::depth);
    sheet.moveFocus(1);
    CHECK(sheet.focus() == RubricCriterion::cleanness);
    sheet.moveFocus(-1);
    CHECK(sheet.focus() == RubricCriterion::depth);
    sheet.focusOn(RubricCriterion::hairline);
    CHECK(sheet.focus() == RubricCriterion::depth);
}

TEST_CASE("the focus goes to what is not marked yet, also before where it is") {
    DeskSheet sheet({}, kAll);
    sheet.focusOn(RubricCriterion::global);
    sheet.give(3);
    CHECK(sheet.focus() == RubricCriterion::spacing);
    sheet.give(9);  // no mark
    CHECK_FALSE(sheet.mark(RubricCriterion::spacing));
}

TEST_CASE("a comment is written, put off, gone on with and kept at its pin") {
    DeskSheet sheet({}, kAll);
    const std::uint64_t before = sheet.changes();
    sheet.write(MomentPin{5'000'000}, 5'000'000);
    type(sheet, "Slack ");
    CHECK(sheet.changes() > before);
    CHECK(sheet.sheet().typed == "Slack ");
    sheet.rest();
    CHECK_FALSE(sheet.writing());
    CHECK(sheet.sheet().typed == "Slack ");
    sheet.writeOn(MomentPin{9'000'000}, 9'000'000);
    type(sheet, "skin ");
    sheet.keepTyped();
    REQUIRE(sheet.sheet().comments.size() == 1);
    CHECK(sheet.sheet().comments.front().text == "Slack skin");
    CHECK(std::get<MomentPin>(sheet.sheet().comments.front().pin).us == 5'000'000);
    CHECK(sheet.sheet().typed.empty());
    CHECK_FALSE(sheet.sheet().typedPin);
}

TEST_CASE("what was typed comes back with its pin from a draft") {
    DeskSheet first({}, kAll);
    first.write(DotPin{41, 1.5, -2.0}, 7'000'000);
    type(first, "deep");
    const auto read = assessment::sheetOf(assessment::sheetJson(first.sheet()));
    REQUIRE(std::holds_alternative<assessment::MarkSheet>(read));
    CHECK(std::get<assessment::MarkSheet>(read) == first.sheet());
    DeskSheet again(std::get<assessment::MarkSheet>(read), kAll);
    CHECK(again.line().text() == "deep");
    again.writeOn(MomentPin{0}, 0);
    again.keepTyped();
    REQUIRE(again.sheet().comments.size() == 1);
    CHECK(std::get<DotPin>(again.sheet().comments.front().pin).ordinal == 41);
    CHECK(again.sheet().comments.front().us == 7'000'000);
}

TEST_CASE("nothing typed makes no comment") {
    DeskSheet sheet({}, kAll);
    sheet.write(MomentPin{1}, 1);
    type(sheet, "   ");
    sheet.keepTyped();
    CHECK(sheet.sheet().comments.empty());
}

TEST_CASE("a comment is changed in its place, and a change put off leaves it") {
    DeskSheet sheet({}, kAll);
    sheet.add("One", MomentPin{1}, 1);
    sheet.add("Two", MomentPin{2}, 2);
    sheet.choose(0);
    sheet.change();
    type(sheet, "!");
    sheet.rest();
    CHECK(sheet.sheet().comments.front().text == "One");
    CHECK(sheet.sheet().typed.empty());
    sheet.change();
    type(sheet, "!");
    sheet.keepTyped();
    CHECK(sheet.sheet().comments.front().text == "One!");
    CHECK(sheet.sheet().comments.size() == 2);
    CHECK(std::get<MomentPin>(sheet.sheet().comments.front().pin).us == 1);
}

TEST_CASE("comments are gone through and removed") {
    DeskSheet sheet({}, kAll);
    sheet.chooseNext(1);
    CHECK_FALSE(sheet.chosen());
    for (const char* text : {"a", "b", "c"}) sheet.add(text, MomentPin{1}, 1);
    sheet.chooseNext(-1);
    CHECK(sheet.chosen() == 2);
    sheet.chooseNext(1);
    CHECK(sheet.chosen() == 0);
    sheet.removeChosen();
    CHECK_FALSE(sheet.chosen());
    REQUIRE(sheet.sheet().comments.size() == 2);
    CHECK(sheet.sheet().comments.front().text == "b");
    sheet.removeChosen();
    CHECK(sheet.sheet().comments.size() == 2);
}

TEST_CASE("a sentence of the bank takes the pin of the comment that is begun") {
    DeskSheet sheet({}, kAll);
    sheet.write(DotPin{3, 0.0, 0.0}, 4);
    sheet.add("From the bank.", MomentPin{9}, 9);
    REQUIRE(sheet.sheet().comments.size() == 1);
    CHECK(std::holds_alternative<DotPin>(sheet.sheet().comments.front().pin));
    CHECK_FALSE(sheet.writing());
}

TEST_CASE("no more comments than a sheet holds") {
    DeskSheet sheet({}, kAll);
    for (std::size_t i = 0; i < assessment::kMostComments + 5; ++i) sheet.add("x", MomentPin{1}, 1);
    CHECK(sheet.sheet().comments.size() == assessment::kMostComments);
    sheet.write(MomentPin{1}, 1);
    CHECK_FALSE(sheet.writing());
}

TEST_CASE("seconds at the desk add up and are no change of the sheet") {
    DeskSheet sheet({}, kAll);
    for (int i = 0; i < 30; ++i) sheet.used(0.1);
    CHECK(sheet.sheet().seconds >= 2);
    CHECK(sheet.sheet().seconds <= 3);
    CHECK(sheet.changes() == 0);
}

TEST_CASE("a line takes letters, blanks and marks, and whole letters go") {
    ui_kit::TypedLine line(10);
    for (const char32_t letter : {U'd', U'\u00E9', U'\u2013', U'\r', U'\x08', U'x'}) line.take(letter);
    CHECK(line.text() == "d\u00E9\u2013x");
    CHECK(line.take(key(sf::Keyboard::Left)));
    CHECK(line.take(key(sf::Keyboard::Backspace)));
    CHECK(line.text() == "d\u00E9x");
    CHECK(line.take(key(sf::Keyboard::Home)));
    CHECK(line.take(key(sf::Keyboard::Delete)));
    CHECK(line.text() == "\u00E9x");
    CHECK_FALSE(line.take(key(sf::Keyboard::Up)));
}

TEST_CASE("a line is cut at a whole letter and refuses what does not fit") {
    ui_kit::TypedLine line(4);
    line.set("abc\u00E9");
    CHECK(line.text() == "abc");
    CHECK_FALSE(line.take(U'\u00E9'));
    CHECK(line.take(U'd'));
    CHECK(line.text() == "abcd");
}

TEST_CASE("with control a line goes by words") {
    ui_kit::TypedLine line(100);
    line.set("one two  three");
    CHECK(line.take(key(sf::Keyboard::Backspace, true)));
    CHECK(line.text() == "one two  ");
    CHECK(line.take(key(sf::Keyboard::Left, true)));
    CHECK(line.caret() == 4);
    CHECK(line.take(key(sf::Keyboard::Delete, true)));
    CHECK(line.text() == "one   ");
    CHECK(line.trimmed() == "one");
}
