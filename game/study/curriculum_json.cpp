#include "study/curriculum.hpp"

namespace study {
namespace {

text::Json whole(std::size_t value) { return text::Json(static_cast<std::int64_t>(value)); }

text::Json quartilesJson(const Quartiles& q) {
    return text::Json::object().set("low", q.low).set("median", q.median).set("high", q.high);
}

text::Json handJson(const HandAtLevel& hand) {
    const Interval rate = hand.passRate();
    text::Json criteria = text::Json::object();
    for (const auto& [name, quartiles] : hand.criteria) criteria.set(name, quartilesJson(quartiles));
    return text::Json::object()
        .set("hand", hands::name(hand.hand))
        .set("attempts", whole(hand.attempts))
        .set("passed", whole(hand.passed))
        .set("pass_rate",
             text::Json::object().set("value", rate.value).set("low", rate.low).set("high", rate.high))
        .set("total", quartilesJson(hand.total))
        .set("criteria", std::move(criteria));
}

}  // namespace

text::Json curriculumJson(const Curriculum& course) {
    text::Json levels = text::Json::array();
    for (const LevelTrial& level : course.levels) {
        text::Json hands = text::Json::array();
        for (const HandAtLevel& hand : level.hands) hands.push(handJson(hand));
        text::Json misses = text::Json::array();
        for (const std::string& miss : missesOf(level)) misses.push(miss);
        levels.push(text::Json::object()
                        .set("id", level.id)
                        .set("title", level.title)
                        .set("unit", level.unit)
                        .set("has_pass_line", level.hasPassLine)
                        .set("hands", std::move(hands))
                        .set("misses", std::move(misses)));
    }
    return text::Json::object()
        .set("schema", "stipple.curriculum/1")
        .set("scoring_version", course.scoringVersion)
        .set("physics", course.physics)
        .set("attempts", whole(course.attempts))
        .set("dots", whole(course.dots))
        .set("levels", std::move(levels));
}

}  // namespace study
