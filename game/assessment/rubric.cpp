#include "assessment/rubric.hpp"

#include <cassert>

#include "assessment/json_members.hpp"

namespace assessment {

namespace {

constexpr const char* kSchema = "stipple.rubric/1";
constexpr std::size_t kLongestLine = 200;  // bytes of a title or an anchor
constexpr double kMostWeight = 10.0;
constexpr std::int64_t kMostVersion = 9999;

// The asset as the build found it.
constexpr const char* kStandard =
#include "assessment/standard_rubric.inc"
    ;

text::Json partJson(const RubricPart& part) {
    auto anchors = text::Json::array();
    for (const std::string& anchor : part.anchors) anchors.push(anchor);
    auto json = text::Json::object();
    return json.set("weight", part.weight).set("floor", part.floor).set("anchors", std::move(anchors));
}

RubricPart partOf(JsonMembers members) {
    RubricPart part;
    part.weight = members.number("weight", 0.0, kMostWeight);
    part.floor = members.number("floor", kLeastMark, kMostMark);
    const auto* const anchors = members.any("anchors").items();
    bool good = anchors != nullptr && anchors->size() == part.anchors.size();
    for (std::size_t i = 0; good && i < part.anchors.size(); ++i) {
        const std::string* const anchor = (*anchors)[i].string();
        good = anchor != nullptr && isLine(*anchor, kLongestLine);
        if (good) part.anchors[i] = *anchor;
    }
    if (!good) members.refuse("anchors", "are not five lines of 1 to 200 bytes, for the marks 1 to 5");
    members.noOthers();
    return part;
}

}  // namespace

std::string_view name(RubricCriterion criterion) {
    constexpr std::array<std::string_view, kRubricCriteria> kNames{"spacing", "depth", "hairline",
                                                                   "cleanness", "global"};
    return kNames.at(static_cast<std::size_t>(criterion));
}

text::Json rubricJson(const Rubric& rubric) {
    auto criteria = text::Json::object();
    for (std::size_t i = 0; i < kRubricCriteria; ++i)
        criteria.set(std::string(name(static_cast<RubricCriterion>(i))), partJson(rubric.parts[i]));
    auto json = text::Json::object();
    json.set("schema", kSchema).set("title", rubric.title).set("version", rubric.version);
    return json.set("cut", rubric.cut).set("criteria", std::move(criteria));
}

std::variant<Rubric, std::string> rubricOf(const text::Json& json) {
    std::optional<std::string> fault;
    JsonMembers members(json, "", fault);
    Rubric rubric;
    if (members.line("schema", kLongestLine) != kSchema)
        members.refuse("schema", "is not " + std::string(kSchema));
    rubric.title = members.line("title", kLongestLine);
    if (members.has("version")) rubric.version = static_cast<int>(members.whole("version", 1, kMostVersion));
    rubric.cut = members.number("cut", kLeastMark, kMostMark);
    JsonMembers criteria = members.object("criteria");
    double weights = 0.0;
    for (std::size_t i = 0; i < kRubricCriteria; ++i) {
        const std::string criterion(name(static_cast<RubricCriterion>(i)));
        rubric.parts[i] = partOf(criteria.object(criterion.c_str()));
        weights += rubric.parts[i].weight;
    }
    criteria.noOthers();
    members.noOthers();
    if (!(weights > 0.0)) members.refuse("criteria", "have no weight: give one at least a weight above 0");
    if (fault) return *fault;
    return rubric;
}

const Rubric& standardRubric() {
    static const Rubric kRubric = [] {
        const auto parsed = text::parseJson(kStandard);
        assert(std::holds_alternative<text::Json>(parsed));
        auto rubric = rubricOf(std::get<text::Json>(parsed));
        assert(std::holds_alternative<Rubric>(rubric));
        return std::get<Rubric>(std::move(rubric));
    }();
    return kRubric;
}

}  // namespace assessment
