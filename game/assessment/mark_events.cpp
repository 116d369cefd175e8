#include "assessment/mark_events.hpp"

namespace assessment {

namespace {

store::Event eventOf(const char* action, const std::string& subject, const std::string& reason) {
    store::Event event;
    event.action = action;
    event.subject = subject;
    if (!reason.empty()) event.reason = reason;
    return event;
}

}  // namespace

store::Event markingRulesSet(const std::string& assignment, const MarkingRules& rules) {
    store::Event event = eventOf("marking_rules_set", assignment, "");
    event.details = rulesJson(rules);
    return event;
}

store::Event rubricSet(const std::string& assignment, const Rubric& rubric, const std::string& reason) {
    store::Event event = eventOf("rubric_set", assignment, reason);
    event.details = rubricJson(rubric);
    return event;
}

store::Event markSubmitted(const std::string& attempt, int rubricVersion, const MarkSheet& sheet) {
    store::Event event = eventOf("mark_submitted", attempt, "");
    event.details.set("rubric_version", rubricVersion).set("sheet", sheetJson(sheet));
    return event;
}

store::Event secondMarkAsked(const std::string& attempt, const std::string& reason) {
    return eventOf("second_mark_asked", attempt, reason);
}

store::Event marksConferred(const std::string& attempt, const AgreedMarks& marks, const std::string& reason) {
    store::Event event = eventOf("marks_conferred", attempt, reason);
    event.details.set("marks", agreedJson(marks));
    return event;
}

store::Event gradeOverruled(const std::string& attempt, bool passed, const std::string& reason) {
    store::Event event = eventOf("grade_overruled", attempt, reason);
    event.details.set("passed", passed);
    return event;
}

store::Event gradeReleased(const std::string& attempt, const ReleasedGrade& grade) {
    store::Event event = eventOf("grade_released", attempt, grade.reason);
    event.details = releasedJson(grade);
    return event;
}

store::Event gradeRegraded(const std::string& attempt, const ReleasedGrade& grade) {
    store::Event event = eventOf("grade_regraded", attempt, grade.reason);
    event.details = releasedJson(grade);
    return event;
}

store::Event appealMade(const std::string& attempt, const std::string& reason) {
    return eventOf("appeal_made", attempt, reason);
}

store::Event appealDecided(const std::string& attempt, const std::optional<ReleasedGrade>& grade,
                           const std::optional<bool>& verdict, const std::string& answer) {
    store::Event event = eventOf("appeal_decided", attempt, answer);
    event.details.set("upheld", grade.has_value());
    if (grade) event.details.set("released", releasedJson(*grade)).set("verdict", verdict);
    return event;
}

}  // namespace assessment
