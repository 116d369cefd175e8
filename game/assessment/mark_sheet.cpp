#include "assessment/mark_sheet.hpp"

#include <algorithm>
#include <tuple>

#include "assessment/json_members.hpp"
#include "text/utf8.hpp"

namespace assessment {

namespace {

constexpr double kFarthestMm = 1000.0;                             // no patch of skin is larger
constexpr std::int64_t kLongestUs = std::int64_t{86'400'000'000};  // a day
constexpr std::int64_t kMostDots = 1'000'000'000;
constexpr std::int64_t kMostSeconds = 100'000'000;

text::Json pinJson(const Comment& comment) {
    auto json = text::Json::object();
    json.set("text", comment.text).set("at_us", comment.us);
    if (const auto* dot = std::get_if<DotPin>(&comment.pin)) {
        auto at = text::Json::object();
        at.set("ordinal", dot->ordinal).set("x_mm", dot->xMm).set("y_mm", dot->yMm);
        json.set("dot", std::move(at));
    } else if (const auto* region = std::get_if<RegionPin>(&comment.pin)) {
        auto corners = text::Json::array();
        for (const double mm : {region->x0Mm, region->y0Mm, region->x1Mm, region->y1Mm}) corners.push(mm);
        json.set("region", std::move(corners));
    } else {
        json.set("moment_us", std::get<MomentPin>(comment.pin).us);
    }
    return json;
}

DotPin dotOf(JsonMembers members) {
    DotPin pin;
    pin.ordinal = members.whole("ordinal", 0, kMostDots);
    pin.xMm = members.number("x_mm", -kFarthestMm, kFarthestMm);
    pin.yMm = members.number("y_mm", -kFarthestMm, kFarthestMm);
    members.noOthers();
    return pin;
}

RegionPin regionOf(JsonMembers& members) {
    std::array<double, 4> corners{};
    const auto* const items = members.any("region").items();
    bool good = items != nullptr && items->size() == corners.size();
    for (std::size_t i = 0; good && i < corners.size(); ++i) {
        const auto mm = (*items)[i].number();
        good = mm && *mm >= -kFarthestMm && *mm <= kFarthestMm;
        if (good) corners[i] = *mm;
    }
    if (!good || !(corners[0] < corners[2]) || !(corners[1] < corners[3]))
        members.refuse("region", "is not [x0, y0, x1, y1] in mm with x0 < x1 and y0 < y1");
    return {corners[0], corners[1], corners[2], corners[3]};
}

std::string textOf(JsonMembers& members, const char* name) {
    const std::string* const text = members.any(name).string();
    const bool good = text != nullptr && !text->empty() && text->size() <= kLongestComment &&
                      !text::firstBadUtf8(*text) && text->find_first_of("\r\n") == std::string::npos;
    if (!good) members.refuse(name, "is no paragraph of 1 to 1000 bytes");
    return good ? *text : std::string();
}

Comment commentOf(JsonMembers members) {
    Comment comment;
    comment.text = textOf(members, "text");
    comment.us = members.whole("at_us", 0, kLongestUs);
    const int pins = int{members.has("dot")} + int{members.has("region")} + int{members.has("moment_us")};
    if (pins != 1) members.refuse("text", "is not pinned to one dot, region or moment_us");
    if (members.has("dot")) {
        comment.pin = dotOf(members.object("dot"));
    } else if (members.has("region")) {
        comment.pin = regionOf(members);
    } else if (members.has("moment_us")) {
        comment.pin = MomentPin{members.whole("moment_us", 0, kLongestUs)};
    }
    members.noOthers();
    return comment;
}

void readMarks(MarkSheet& sheet, JsonMembers members) {
    for (std::size_t i = 0; i < kRubricCriteria; ++i) {
        const std::string criterion(name(static_cast<RubricCriterion>(i)));
        if (members.any(criterion.c_str()).isNull()) continue;
        sheet.marks[i] = static_cast<int>(members.whole(criterion.c_str(), kLeastMark, kMostMark));
    }
    members.noOthers();
}

void readComments(MarkSheet& sheet, JsonMembers& members, std::optional<std::string>& fault) {
    const auto* const items = members.any("comments").items();
    if (items == nullptr || items->size() > kMostComments) {
        members.refuse("comments", "are no list of at most " + std::to_string(kMostComments));
        return;
    }
    for (std::size_t i = 0; i < items->size(); ++i)
        sheet.comments.push_back(commentOf({(*items)[i], "comments[" + std::to_string(i) + "].", fault}));
}

auto fieldsOf(const DotPin& pin) { return std::tuple(pin.ordinal, pin.xMm, pin.yMm); }
auto fieldsOf(const RegionPin& pin) { return std::tuple(pin.x0Mm, pin.y0Mm, pin.x1Mm, pin.y1Mm); }
auto fieldsOf(const MomentPin& pin) { return std::tuple(pin.us); }

bool same(const Comment& a, const Comment& b) {
    if (a.text != b.text || a.us != b.us || a.pin.index() != b.pin.index()) return false;
    return std::visit(
        [&](const auto& pin) {
            return fieldsOf(pin) == fieldsOf(std::get<std::decay_t<decltype(pin)>>(b.pin));
        },
        a.pin);
}

}  // namespace

bool operator==(const MarkSheet& a, const MarkSheet& b) {
    return a.marks == b.marks && a.typed == b.typed && a.seconds == b.seconds &&
           std::equal(a.comments.begin(), a.comments.end(), b.comments.begin(), b.comments.end(), same);
}

text::Json sheetJson(const MarkSheet& sheet) {
    auto marks = text::Json::object();
    for (std::size_t i = 0; i < kRubricCriteria; ++i)
        marks.set(std::string(name(static_cast<RubricCriterion>(i))), sheet.marks[i]);
    auto comments = text::Json::array();
    for (const Comment& comment : sheet.comments) comments.push(pinJson(comment));
    auto json = text::Json::object();
    json.set("marks", std::move(marks)).set("comments", std::move(comments)).set("seconds", sheet.seconds);
    if (!sheet.typed.empty()) json.set("typed", sheet.typed);
    return json;
}

std::variant<MarkSheet, std::string> sheetOf(const text::Json& json) {
    std::optional<std::string> fault;
    JsonMembers members(json, "", fault);
    MarkSheet sheet;
    readMarks(sheet, members.object("marks"));
    readComments(sheet, members, fault);
    sheet.seconds = members.whole("seconds", 0, kMostSeconds);
    if (members.has("typed")) sheet.typed = textOf(members, "typed");
    members.noOthers();
    if (fault) return *fault;
    return sheet;
}

}  // namespace assessment
