// What was released, as it is written down: whole, so that it stays what was told whatever later versions
// would work out.
#include <algorithm>

#include "assessment/json_members.hpp"
#include "assessment/mark_events.hpp"
#include "text/utf8.hpp"

namespace assessment {

namespace {

constexpr std::int64_t kMostVersion = 1'000'000;
constexpr double kMostPoints = 100.0;
constexpr std::size_t kLongestBecause = 2000;

std::string key(std::size_t criterion) { return std::string(name(static_cast<RubricCriterion>(criterion))); }

text::Json scoreJson(const std::optional<EngineScore>& score) {
    if (!score) return {};
    auto json = text::Json::object();
    json.set("scoring_version", score->scoringVersion).set("total", score->total);
    json.set("spacing", score->spacing).set("depth", score->depth).set("hairline", score->hairline);
    return json.set("passed", score->passed).set("undefined_because", score->undefinedBecause);
}

text::Json gradeJson(const Grade& grade) {
    auto below = text::Json::array();
    for (const RubricCriterion criterion : grade.belowFloor) below.push(name(criterion));
    auto json = text::Json::object();
    json.set("mark", grade.mark).set("by_marks", grade.byMarks).set("by_score", grade.byScore);
    json.set("passed", grade.passed).set("undefined_because", grade.undefinedBecause);
    return json.set("below_floor", std::move(below));
}

// May be empty, and long where reasons are joined.
std::string because(JsonMembers& members) {
    const std::string* const found = members.any("undefined_because").string();
    const bool good = found != nullptr && found->size() <= kLongestBecause && !text::firstBadUtf8(*found);
    if (!good) members.refuse("undefined_because", "is no text");
    return good ? *found : std::string();
}

EngineScore scoreOf(JsonMembers members) {
    EngineScore score;
    score.scoringVersion = static_cast<int>(members.whole("scoring_version", 0, kMostVersion));
    score.total = members.maybeNumber("total", 0.0, kMostPoints);
    score.spacing = members.maybeNumber("spacing", 0.0, kMostPoints);
    score.depth = members.maybeNumber("depth", 0.0, kMostPoints);
    score.hairline = members.maybeNumber("hairline", 0.0, kMostPoints);
    score.passed = members.maybeFlag("passed");
    score.undefinedBecause = because(members);
    members.noOthers();
    return score;
}

std::vector<RubricCriterion> belowOf(JsonMembers& members) {
    std::vector<RubricCriterion> below;
    const auto* const items = members.any("below_floor").items();
    bool good = items != nullptr && items->size() <= kRubricCriteria;
    for (std::size_t i = 0; good && i < items->size(); ++i) {
        std::size_t criterion = 0;
        const std::string* const word = (*items)[i].string();
        while (word != nullptr && criterion < kRubricCriteria && *word != key(criterion)) ++criterion;
        good = word != nullptr && criterion < kRubricCriteria;
        if (good) below.push_back(static_cast<RubricCriterion>(criterion));
    }
    if (!good) members.refuse("below_floor", "is no list of criteria");
    return below;
}

Grade gradeIn(JsonMembers members) {
    Grade grade;
    grade.mark = members.maybeNumber("mark", kLeastMark, kMostMark);
    grade.byMarks = members.maybeFlag("by_marks");
    grade.byScore = members.maybeFlag("by_score");
    grade.passed = members.maybeFlag("passed");
    grade.undefinedBecause = because(members);
    grade.belowFloor = belowOf(members);
    members.noOthers();
    return grade;
}

AgreedMarks marksIn(JsonMembers members) {
    AgreedMarks marks;
    for (std::size_t i = 0; i < kRubricCriteria; ++i)
        marks[i] = members.maybeNumber(key(i).c_str(), kLeastMark, kMostMark);
    members.noOthers();
    const bool none =
        std::none_of(marks.begin(), marks.end(), [](const auto& one) { return one.has_value(); });
    if (none) members.refuse("global", "and all others are null: one criterion at least is marked");
    return marks;
}

}  // namespace

text::Json agreedJson(const AgreedMarks& marks) {
    auto json = text::Json::object();
    for (std::size_t i = 0; i < kRubricCriteria; ++i) json.set(key(i), marks[i]);
    return json;
}

std::variant<AgreedMarks, std::string> agreedOf(const text::Json& json) {
    std::optional<std::string> fault;
    const AgreedMarks marks = marksIn({json, "", fault});
    if (fault) return *fault;
    return marks;
}

text::Json releasedJson(const ReleasedGrade& grade) {
    auto json = text::Json::object();
    json.set("rubric_version", grade.rubricVersion).set("policy", name(grade.policy));
    json.set("marks", agreedJson(grade.marks)).set("score", scoreJson(grade.score));
    return json.set("grade", gradeJson(grade.grade));
}

std::variant<ReleasedGrade, std::string> releasedOf(const text::Json& json) {
    std::optional<std::string> fault;
    JsonMembers members(json, "", fault);
    ReleasedGrade released;
    released.rubricVersion = static_cast<int>(members.whole("rubric_version", 1, kMostVersion));
    const std::string* const policy = members.any("policy").string();
    const auto known = policy != nullptr ? policyOf(*policy) : std::nullopt;
    if (!known) members.refuse("policy", "is not instructor, automatic or both");
    released.policy = known.value_or(GradePolicy::instructor);
    released.marks = marksIn(members.object("marks"));
    if (!members.any("score").isNull()) released.score = scoreOf(members.object("score"));
    released.grade = gradeIn(members.object("grade"));
    members.noOthers();
    if (fault) return *fault;
    return released;
}

}  // namespace assessment
