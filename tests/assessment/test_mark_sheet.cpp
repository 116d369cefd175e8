#include "assessment/mark_sheet.hpp"

#include <rapidcheck.h>

#include "assessment/json_mutations.hpp"
#include "support/catch.hpp"

using namespace assessment;

namespace {

std::variant<MarkSheet, std::string> readBack(const text::Json& json) {
    const auto parsed = text::parseJson(json.dump());
    REQUIRE(std::holds_alternative<text::Json>(parsed));
    return sheetOf(std::get<text::Json>(parsed));
}

bool isRefused(const text::Json& json) { return std::holds_alternative<std::string>(readBack(json)); }

MarkSheet filled() {
    MarkSheet sheet;
    sheet.marks = {3, 4, std::nullopt, 5, 3};
    sheet.comments = {{"A row behind the middle.", DotPin{17, 1.25, -3.5}, 252'000'000},
                      {"Well broken here.", RegionPin{-2.0, 0.0, 4.5, 6.0}, 300'000'000},
                      {"Slow down: \"wait\" \xE2\x80\x93 then set.", MomentPin{468'000'000}, 468'000'000}};
    sheet.seconds = 171;
    return sheet;
}

Comment drawnComment() {
    Comment comment;
    comment.text = *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange(' ', '~')));
    comment.us = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000);
    const double at = *rc::gen::inRange(-90'000, 90'000) / 1000.0;
    switch (*rc::gen::inRange(0, 3)) {
        case 0:
            comment.pin = MomentPin{comment.us};
            break;
        case 1:
            comment.pin = DotPin{*rc::gen::inRange<std::int64_t>(0, 10'000), at, -at};
            break;
        default:
            comment.pin = RegionPin{at, at, at + 1.5, at + 0.001};
    }
    return comment;
}

}  // namespace

TEST_CASE("any sheet reads back the same") {
    CHECK(std::get<MarkSheet>(readBack(sheetJson(filled()))) == filled());
    CHECK(std::get<MarkSheet>(readBack(sheetJson({}))) == MarkSheet{});
    const bool held = rc::check("any sheet reads back the same", [] {
        MarkSheet sheet;
        for (auto& mark : sheet.marks) {
            const int drawn = *rc::gen::inRange(0, 6);
            if (drawn > 0) mark = drawn;
        }
        const auto comments = *rc::gen::inRange<std::size_t>(0, 5);
        for (std::size_t i = 0; i < comments; ++i) sheet.comments.push_back(drawnComment());
        sheet.typed = *rc::gen::container<std::string>(rc::gen::inRange(' ', '~'));
        sheet.seconds = *rc::gen::inRange<std::int64_t>(0, 100'000);
        RC_ASSERT(std::get<MarkSheet>(readBack(sheetJson(sheet))) == sheet);
    });
    CHECK(held);
}

TEST_CASE("sheets that differ anywhere are not the same") {
    const MarkSheet one = filled();
    std::vector<MarkSheet> others(7, one);
    others[0].marks[0] = 4;
    others[1].comments[0].text += "!";
    others[2].comments[0].pin = DotPin{18, 1.25, -3.5};
    others[3].comments[0].pin = MomentPin{17};
    others[4].comments.pop_back();
    others[5].typed = "x";
    others[6].seconds = 1;
    for (const MarkSheet& other : others) CHECK_FALSE(one == other);
}

TEST_CASE("every member of a sheet that is missing, wrong or unknown is refused") {
    MarkSheet sheet = filled();
    sheet.typed = "half a sen";
    std::size_t tried = 0;
    testing::eachMutation(sheetJson(sheet), "", [&](const std::string& place, const text::Json& changed) {
        if (place == "typed missing") return;
        INFO(place);
        CHECK(isRefused(changed));
        ++tried;
    });
    CHECK(tried > 50);
}

TEST_CASE("figures of a sheet outside their range are refused") {
    MarkSheet sheet = filled();
    SECTION("a mark of 0") { sheet.marks[0] = 0; }
    SECTION("a mark of 6") { sheet.marks[0] = 6; }
    SECTION("an empty comment") { sheet.comments[0].text.clear(); }
    SECTION("a comment too long") { sheet.comments[0].text = std::string(kLongestComment + 1, 'x'); }
    SECTION("a comment of two paragraphs") { sheet.comments[0].text = "one\ntwo"; }
    SECTION("a region of no size") { sheet.comments[1].pin = RegionPin{1.0, 1.0, 1.0, 2.0}; }
    SECTION("a moment before the start") { sheet.comments[2].pin = MomentPin{-1}; }
    SECTION("a hundred comments") { sheet.comments.resize(kMostComments + 1, sheet.comments[0]); }
    SECTION("time that ran backwards") { sheet.seconds = -1; }
    CHECK(isRefused(sheetJson(sheet)));
}

TEST_CASE("the longest sheet fits into a line of the event log") {
    MarkSheet sheet = filled();
    // Six bytes of JSON for one of text is the worst there is.
    sheet.comments.assign(kMostComments, {std::string(kLongestComment, '\x01'), MomentPin{1}, 1});
    CHECK_FALSE(isRefused(sheetJson(sheet)));
    CHECK(sheetJson(sheet).dump().size() < (std::size_t{1} << 20U) - 1000);
}
