// The words beside the picture of released work.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "ui/feedback_screen.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/result_words.hpp"
#include "ui/task_words.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;
using assessment::GradePolicy;
using assessment::RubricCriterion;

namespace {

constexpr TextStyle kHead{Type::strong, Role::text, Align::left};
constexpr TextStyle kBody{Type::body, Role::text, Align::left};
constexpr TextStyle kQuiet{Type::body, Role::muted, Align::left};

// "4", "3.5".
std::string markFigure(double mark) { return figure(mark, mark == std::floor(mark) ? 0 : 1); }

// What the mark stands for; between two whole marks, what both do.
std::string anchorOf(const assessment::RubricPart& part, double mark) {
    const auto lower = static_cast<std::size_t>(std::floor(mark));
    std::string words = part.anchors[lower - 1];
    if (mark > std::floor(mark)) words += " / " + part.anchors[lower];
    return words;
}

const char* policyKey(GradePolicy policy) {
    switch (policy) {
        case GradePolicy::instructor:
            return "feedback.policy.instructor";
        case GradePolicy::automatic:
            return "feedback.policy.automatic";
        case GradePolicy::both:
            return "feedback.policy.both";
    }
    return "";
}

std::string momentFigure(std::int64_t us) { return clockFigure(static_cast<double>(us) / 1e6); }

}  // namespace

float FeedbackScreen::drawVerdict(Session& session, float x, float y, float width) const {
    const Kit& kit = session.kit;
    const assessment::ReleasedGrade& told = m_feedback->grade;
    const assessment::Grade& grade = told.grade;
    const bool known = grade.passed.has_value();
    y += paragraph(kit, {x, y, width, 0},
                   session.word(!known          ? "feedback.noVerdict"
                                : *grade.passed ? "feedback.passed"
                                                : "feedback.notPassed"),
                   {Type::title, known && *grade.passed ? Role::accent : Role::text, Align::left});
    if (!known && !grade.undefinedBecause.empty())
        y += paragraph(kit, {x, y, width, 0}, sentence(grade.undefinedBecause), kBody);
    std::string line = session.word(policyKey(told.policy));
    if (grade.mark)
        line = session.word("feedback.whole",
                            {{"mark", figure(*grade.mark, 2)}, {"cut", markFigure(m_feedback->rubric.cut)}}) +
               " " + line;
    y += paragraph(kit, {x, y, width, 0}, line, kBody);
    const std::string at = session.word("feedback.at", {{"time", timeHere(told.at)}});
    y +=
        paragraph(kit, {x, y, width, 0}, told.reason.empty() ? at : at + " " + sentence(told.reason), kQuiet);
    return y + kit.px(16);
}

float FeedbackScreen::drawMarks(Session& session, float x, float y, float width) const {
    const Kit& kit = session.kit;
    const float value = kit.px(72);
    y += paragraph(kit, {x, y, width, 0}, session.word("feedback.marks"), kHead) + kit.px(4);
    const auto& below = m_feedback->grade.grade.belowFloor;
    for (std::size_t i = 0; i < assessment::kRubricCriteria; ++i) {
        const auto criterion = static_cast<RubricCriterion>(i);
        const auto& mark = m_feedback->grade.marks[i];
        if (!mark) continue;
        const std::string key = "rubric." + std::string(assessment::name(criterion));
        const float line = lineHeight(kit, Type::medium) + kit.px(2);
        label(kit, {x, y, width - value, line}, session.word(key), {Type::medium, Role::text, Align::left});
        label(kit, {x + width - value, y, value, line},
              session.word("feedback.ofFive", {{"mark", markFigure(*mark)}}),
              {Type::strong, Role::text, Align::right});
        y += line;
        y += paragraph(kit, {x, y, width, 0}, anchorOf(m_feedback->rubric.parts[i], *mark), kQuiet);
        if (std::find(below.begin(), below.end(), criterion) != below.end())
            y += paragraph(kit, {x, y, width, 0}, session.word("feedback.belowFloor"),
                           {Type::medium, Role::stop, Align::left});
        y += kit.px(8);
    }
    return y + kit.px(8);
}

float FeedbackScreen::drawScore(Session& session, float x, float y, float width) const {
    const Kit& kit = session.kit;
    const auto& score = m_feedback->grade.score;
    y += paragraph(kit, {x, y, width, 0}, session.word("feedback.score"), kHead);
    if (!score)
        return y + paragraph(kit, {x, y, width, 0}, session.word("feedback.noScore"), kQuiet) + kit.px(16);
    const struct {
        const char* key;
        const std::optional<double>& points;
    } rows[] = {{"criterion.spacing", score->spacing},
                {"criterion.depth", score->depth},
                {"criterion.hairline", score->hairline},
                {"feedback.total", score->total}};
    const float line = lineHeight(kit, Type::body) + kit.px(2);
    for (const auto& row : rows) {
        if (!row.points) continue;
        label(kit, {x, y, width * 0.7F, line}, session.word(row.key), kBody);
        label(kit, {x + width * 0.7F, y, width * 0.3F, line}, pointsFigure(row.points),
              {Type::strong, Role::text, Align::right});
        y += line;
    }
    if (!score->undefinedBecause.empty())
        y += paragraph(kit, {x, y, width, 0}, sentence(score->undefinedBecause), kQuiet);
    return y + kit.px(16);
}

float FeedbackScreen::drawComments(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    y += paragraph(kit, {x, y, width, 0}, session.word("feedback.comments"), kHead) + kit.px(4);
    if (m_feedback->comments.empty())
        return y + paragraph(kit, {x, y, width, 0}, session.word("feedback.noComments"), kQuiet) + kit.px(16);
    for (std::size_t i = 0; i < m_feedback->comments.size(); ++i) {
        const assessment::Comment& comment = m_feedback->comments[i];
        const auto* const moment = std::get_if<assessment::MomentPin>(&comment.pin);
        const std::int64_t us = moment != nullptr ? moment->us : comment.us;
        const std::string when = momentFigure(us);
        const ButtonSpec watch{.label = when,
                               .look = Look::quiet,
                               .icon = Icon::play,
                               .tip = session.word("feedback.watch", {{"time", when}})};
        const float wide = buttonWidth(kit, watch);
        const float left = x + kit.px(32);
        if (placeOf(comment)) drawNumber(kit, {x + kit.px(12), y + kit.px(12)}, i + 1);
        const float high =
            paragraph(kit, {left, y + kit.px(2), width - kit.px(32 + 8) - wide, 0}, comment.text, kBody);
        const std::string id = "watch" + std::to_string(i);
        if (button(kit, id.c_str(), {x + width - wide, y - kit.px(4), wide, controlHeight(kit)}, watch))
            openReplay(session, us);
        y += std::max(high, controlHeight(kit) - kit.px(8)) + kit.px(10);
    }
    return y + kit.px(8);
}

float FeedbackScreen::drawAppealForm(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    if (!std::exchange(m_seated, true)) m_reason.focus();
    y += paragraph(kit, {x, y, width, 0}, session.word("feedback.appeal.reason"), kBody) + kit.px(4);
    const ButtonSpec go{.label = session.word("feedback.appeal.send"),
                        .enabled = !m_reason.empty() && !m_sending.waits()};
    const bool entered = m_reason.draw(kit, "##reason", {x, y, width, 0});
    y += controlHeight(kit) + kit.px(10);
    if (button(kit, "send", {x, y, buttonWidth(kit, go), controlHeight(kit)}, go) || entered) send(session);
    const ButtonSpec no{.label = session.word("feedback.appeal.leave"), .look = Look::quiet, .key = "Esc"};
    if (button(kit, "leave",
               {x + buttonWidth(kit, go) + kit.px(8), y, buttonWidth(kit, no), controlHeight(kit)}, no))
        m_appeals = false;
    return y + controlHeight(kit) + kit.px(8);
}

float FeedbackScreen::drawAppeals(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    bool open = false;
    for (const assessment::Appeal& appeal : m_feedback->appeals) {
        y += paragraph(kit, {x, y, width, 0},
                       session.word("feedback.appeal.made",
                                    {{"time", timeHere(appeal.at)}, {"reason", sentence(appeal.reason)}}),
                       kBody);
        open = open || !appeal.upheld;
        const char* const key = !appeal.upheld   ? "feedback.appeal.open"
                                : *appeal.upheld ? "feedback.appeal.upheld"
                                                 : "feedback.appeal.refused";
        const std::string answer = appeal.upheld ? " " + sentence(appeal.answer) : std::string();
        y += paragraph(kit, {x, y, width, 0}, session.word(key) + answer,
                       {Type::medium, Role::text, Align::left}) +
             kit.px(10);
    }
    if (!m_appealFault.empty())
        y += paragraph(kit, {x, y, width, 0}, sentence(m_appealFault),
                       {Type::medium, Role::stop, Align::left}) +
             kit.px(6);
    if (open) return y;
    if (m_appeals) return drawAppealForm(session, x, y, width);
    const ButtonSpec appeal{
        .label = session.word("feedback.appeal"), .key = "A", .tip = session.word("feedback.appeal.tip")};
    if (button(kit, "appeal", {x, y, buttonWidth(kit, appeal), controlHeight(kit)}, appeal)) beginAppeal();
    return y + controlHeight(kit) + kit.px(8);
}

float FeedbackScreen::drawWords(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    if (!m_fault.empty())
        return y +
               paragraph(kit, {x, y, width, 0}, sentence(m_fault), {Type::medium, Role::stop, Align::left});
    y += m_seat.draw(session, x, y, width);
    if (!Seat::taken(session)) return y;
    if (m_what.attempts.size() > 1) {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < m_what.attempts.size(); ++i)
            names.push_back(session.word("feedback.attempt", {{"number", std::to_string(i + 1)}}));
        const std::vector<std::string_view> labels(names.begin(), names.end());
        const int chosen = segmented(kit, "attempts", {x, y}, labels, static_cast<int>(m_shown));
        y += controlHeight(kit) + kit.px(14);
        if (chosen != static_cast<int>(m_shown)) showAttempt(session, static_cast<std::size_t>(chosen));
    }
    if (!m_feedback) return y + paragraph(kit, {x, y, width, 0}, session.word("feedback.reading"), kQuiet);
    y = drawVerdict(session, x, y, width);
    y = drawMarks(session, x, y, width);
    y = drawScore(session, x, y, width);
    y = drawComments(session, x, y, width);
    return drawAppeals(session, x, y, width);
}

}  // namespace ui
