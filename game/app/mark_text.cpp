#include "app/mark_text.hpp"

#include <algorithm>

#include "assessment/mark_events.hpp"
#include "record/store/ids.hpp"
#include "text/number.hpp"

namespace app {

namespace {

using assessment::kRubricCriteria;
using assessment::MarkedAttempt;
using assessment::RubricCriterion;

std::string criterion(std::size_t i) {
    return std::string(assessment::name(static_cast<RubricCriterion>(i)));
}

bool waitsFor(const MarkedAttempt& work, const std::string& person) {
    const auto all = work.waitsFor();
    return !person.empty() && std::find(all.begin(), all.end(), person) != all.end();
}

text::Json markJson(const assessment::SubmittedMark& mark, std::size_t number, const std::string& asking) {
    auto json = text::Json::object();
    json.set("marker", static_cast<std::int64_t>(number)).set("yours", mark.marker == asking);
    json.set("at", store::wallClockOf(mark.at)).set("rubric_version", mark.rubricVersion);
    return json.set("sheet", assessment::sheetJson(mark.sheet));
}

text::Json marksJson(const MarkedAttempt& work, const std::string& asking) {
    auto marks = text::Json::array();
    const bool all = assessment::seesScore(work, asking);
    for (std::size_t i = 0; i < work.marks.size(); ++i) {
        if (all || work.marks[i].marker == asking) marks.push(markJson(work.marks[i], i + 1, asking));
    }
    return marks;
}

text::Json discrepancyJson(const MarkedAttempt& work) {
    if (!work.discrepancy) return {};
    auto criteria = text::Json::array();
    for (const RubricCriterion each : work.discrepancy->criteria) criteria.push(assessment::name(each));
    auto json = text::Json::object();
    return json.set("criteria", std::move(criteria)).set("whole", work.discrepancy->whole);
}

text::Json releasesJson(const MarkedAttempt& work) {
    auto told = text::Json::array();
    for (const assessment::ReleasedGrade& grade : work.released) {
        auto json = assessment::releasedJson(grade);
        told.push(json.set("at", store::wallClockOf(grade.at)).set("reason", grade.reason));
    }
    return told;
}

text::Json appealsJson(const MarkedAttempt& work) {
    auto appeals = text::Json::array();
    for (const assessment::Appeal& appeal : work.appeals) {
        auto json = text::Json::object();
        json.set("at", store::wallClockOf(appeal.at)).set("reason", appeal.reason);
        json.set("upheld", appeal.upheld);
        json.set("decided_at",
                 appeal.upheld ? text::Json(store::wallClockOf(appeal.decidedAt)) : text::Json());
        appeals.push(json.set("answer", appeal.answer));
    }
    return appeals;
}

assessment::AgreedMarks asAgreed(const assessment::MarkSheet& sheet) {
    assessment::AgreedMarks marks;
    for (std::size_t i = 0; i < kRubricCriteria; ++i) {
        if (sheet.marks[i]) marks[i] = *sheet.marks[i];
    }
    return marks;
}

}  // namespace

text::Json rowJson(const MarkedAttempt& work, const std::string& asking) {
    auto json = text::Json::object();
    json.set("attempt", work.attempt).set("assignment", work.assignment).set("level", work.level);
    json.set("pseudonym", work.pseudonym).set("turn", work.turn);
    json.set("handed_in", store::wallClockOf(work.handedIn)).set("state", assessment::name(work.state));
    json.set("marks_in", static_cast<std::int64_t>(work.marks.size()));
    json.set("marks_waiting", static_cast<std::int64_t>(work.waitsFor().size()));
    json.set("waits_for_you", waitsFor(work, asking)).set("conference_due", work.waitsForConference());
    return json.set("appeal_open", work.openAppeal() != nullptr);
}

std::string rowText(const MarkedAttempt& work, const std::string& asking) {
    std::string line = work.attempt.substr(0, 8) + "  " + work.pseudonym + "  " + work.level + "  attempt " +
                       std::to_string(work.turn) + "  " + std::string(assessment::name(work.state)) + "  " +
                       std::to_string(work.marks.size()) + " of " +
                       std::to_string(work.marks.size() + work.waitsFor().size()) + " marks";
    if (waitsFor(work, asking)) line += "  waits for you";
    if (work.waitsForConference()) line += "  waits for a conference";
    return line + (work.openAppeal() != nullptr ? "  appeal open" : "");
}

text::Json workJson(const MarkedAttempt& work, const std::string& asking) {
    auto json = rowJson(work, asking);
    const bool all = assessment::seesScore(work, asking);
    json.set("hidden", assessment::whyNotSeen(work, asking)).set("marks", marksJson(work, asking));
    json.set("discrepancy", all ? discrepancyJson(work) : text::Json());
    json.set("agreed", all && work.agreed ? assessment::agreedJson(*work.agreed) : text::Json());
    json.set("by_conference", all && work.byConference);
    json.set("overruled", all && work.overridden ? text::Json(work.overridden->passed) : text::Json());
    json.set("released", releasesJson(work));
    return json.set("appeals", appealsJson(work));
}

std::string workText(const MarkedAttempt& work, const std::string& asking) {
    std::string text = rowText(work, asking);
    const bool all = assessment::seesScore(work, asking);
    for (std::size_t i = 0; i < work.marks.size(); ++i) {
        const auto& mark = work.marks[i];
        if (!all && mark.marker != asking) continue;
        text += "\n  marker " + std::to_string(i + 1) + (mark.marker == asking ? " (you): " : ": ") +
                marksText(asAgreed(mark.sheet)) + "; rubric version " + std::to_string(mark.rubricVersion);
        for (const assessment::Comment& comment : mark.sheet.comments) text += "\n    " + comment.text;
    }
    if (all && work.discrepancy) text += "\n  the first two differ too much";
    if (all && work.agreed)
        text += std::string("\n  agreed") + (work.byConference ? " by a conference: " : ": ") +
                marksText(*work.agreed);
    for (const assessment::ReleasedGrade& told : work.released)
        text +=
            "\n  released: " + gradeText(told.grade) + (told.reason.empty() ? "" : " (" + told.reason + ")");
    for (const assessment::Appeal& appeal : work.appeals)
        text +=
            "\n  appeal: " + appeal.reason +
            (!appeal.upheld ? ""
                            : std::string(*appeal.upheld ? "; upheld: " : "; not upheld: ") + appeal.answer);
    if (const auto hidden = assessment::whyNotSeen(work, asking)) text += "\n  " + *hidden;
    return text;
}

std::string marksText(const assessment::AgreedMarks& marks) {
    std::string text;
    for (std::size_t i = 0; i < kRubricCriteria; ++i) {
        if (marks[i]) text += (text.empty() ? "" : ", ") + criterion(i) + " " + text::formatNumber(*marks[i]);
    }
    return text;
}

std::string gradeText(const assessment::Grade& grade) {
    const std::string mark = grade.mark ? ", " + text::formatFixed(*grade.mark, 2) + " of 5" : "";
    if (!grade.passed) return "not decided" + mark + ": " + grade.undefinedBecause;
    std::string text = (*grade.passed ? "passed" : "failed") + mark;
    for (const RubricCriterion below : grade.belowFloor)
        text += ", " + std::string(assessment::name(below)) + " below its floor";
    return text;
}

text::Json gradeJson(const assessment::Grade& grade) {
    assessment::ReleasedGrade told;
    told.grade = grade;
    return *assessment::releasedJson(told).find("grade");
}

std::variant<assessment::AgreedMarks, std::string> marksIn(const std::string& text) {
    auto json = text::Json::object();
    for (std::size_t i = 0; i < kRubricCriteria; ++i) json.set(criterion(i), text::Json());
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t end = std::min(text.find(',', from), text.size());
        const std::string part = text.substr(from, end - from);
        const std::size_t equals = part.find('=');
        const auto number =
            equals == std::string::npos ? std::nullopt : text::parseNumber(part.substr(equals + 1));
        if (!number) return "'" + part + "' is no mark; write --marks spacing=3,depth=3.5,global=4";
        json.set(part.substr(0, equals), *number);
        from = end + 1;
    }
    auto read = assessment::agreedOf(json);
    if (auto* fault = std::get_if<std::string>(&read)) return "--marks: " + *fault;
    return read;
}

}  // namespace app
