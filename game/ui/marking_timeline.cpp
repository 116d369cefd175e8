// The foot of the marking desk: the replay's time with the comments' pins, and what may be done there.
#include <algorithm>
#include <vector>

#include "ui/kit/controls.hpp"
#include "ui/marking_screen.hpp"
#include "ui/result_words.hpp"

namespace ui {

using namespace ui_kit;

void MarkingScreen::drawTimeline(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    Stage& stage = *m_work->stage;
    fill(kit, box, Role::panel);
    horizontalRule(kit, box.x, box.y, box.width);
    const Rect inner = box.inset(kit.px(16), kit.px(12));
    drawControls(session, {inner.x, inner.y, inner.width, controlHeight(kit)});
    const std::int64_t before = stage.head.atUs();
    const auto marks = timeMarks();
    m_foot.drawTime(kit, {inner.x, inner.bottom() - timelineHeight(kit), inner.width, timelineHeight(kit)},
                    stage.track, stage.head, marks);
    if (m_foot.scrubbing() && stage.head.atUs() != before) m_tab = Tab::replay;
}

// Comment here; after the own mark the findings instead.
void MarkingScreen::drawControls(Session& session, const Rect& row) {
    const Kit& kit = session.kit;
    review::Playhead& head = m_work->stage->head;
    const bool roomy = row.width >= kit.px(640);
    float x = row.right();
    const auto put = [&](const char* id, const ButtonSpec& spec) {
        const float width = buttonWidth(kit, spec);
        x -= width;
        const bool pressedNow = button(kit, id, {x, row.y, width, row.height}, spec);
        x -= kit.px(8);
        return pressedNow;
    };
    if (!submitted()) {
        const ButtonSpec here{.label = session.word(roomy ? "marking.commentHere" : "marking.comment"),
                              .icon = Icon::pin,
                              .key = "C",
                              .enabled = open()};
        if (put("comment", here)) writeHere();
    } else if (!m_work->moments.empty()) {
        const ButtonSpec next{.label = roomy ? std::string_view(session.word("replay.nextFinding")) : "",
                              .icon = Icon::forward,
                              .key = roomy ? "F" : "",
                              .tip = session.word("replay.nextFinding.tip")};
        if (put("nextFinding", next)) {
            m_tab = Tab::replay;
            head.toMoment(m_work->moments, 1);
        }
        const ButtonSpec findings{.label = roomy ? std::string_view(session.word("replay.findings")) : "",
                                  .look = Look::quiet,
                                  .icon = Icon::eye,
                                  .key = roomy ? "G" : "",
                                  .tip = session.word("replay.findings.tip"),
                                  .chosen = m_findingsShown};
        if (put("findings", findings)) m_findingsShown = !m_findingsShown;
    }
    x = m_foot.drawSpeed(session, row, head, x, "marking.slower", "marking.faster");
    m_foot.drawPlay(session, row, head, x);
}

// When the comment is about: of a region, when it was pulled.
std::int64_t MarkingScreen::momentOf(const assessment::Comment& comment) const {
    const review::ReplayTrack& track = m_work->stage->track;
    if (const auto* moment = std::get_if<assessment::MomentPin>(&comment.pin)) return moment->us;
    const auto* const dot = std::get_if<assessment::DotPin>(&comment.pin);
    const bool known = dot != nullptr && dot->ordinal >= 0 &&
                       static_cast<std::size_t>(dot->ordinal) < track.attempt().dots.size();
    return known ? track.timeOf(static_cast<std::size_t>(dot->ordinal)) : comment.us;
}

std::vector<TimelineMark> MarkingScreen::timeMarks() const {
    std::vector<TimelineMark> marks;
    const auto end = static_cast<double>(std::max<std::int64_t>(m_work->stage->head.endUs(), 1));
    const auto at = [&](std::int64_t us) { return static_cast<float>(static_cast<double>(us) / end); };
    if (m_findingsShown) {
        for (const review::Moment& moment : m_work->moments)
            marks.push_back({at(moment.fromUs), markOf(m_work->findings[moment.finding].direction), 0});
    }
    int number = 0;
    for (const assessment::Comment& comment : m_work->sheet.sheet().comments)
        marks.push_back({at(momentOf(comment)), std::nullopt, ++number});
    return marks;
}

}  // namespace ui
