// The foot of the replay: play, speed, steps, and the attempt's time.
#include <algorithm>
#include <cmath>

#include "ui/kit/controls.hpp"
#include "ui/replay_screen.hpp"
#include "ui/result_words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr std::size_t kNumbered = 2;  // findings, as on the result

}  // namespace

std::vector<TimelineMark> ReplayScreen::marks() const {
    std::vector<TimelineMark> all;
    const double end = static_cast<double>(std::max<std::int64_t>(m_stage->head.endUs(), 1));
    std::vector<review::Moment> costliestLast = m_moments;
    std::sort(costliestLast.begin(), costliestLast.end(),
              [](const review::Moment& a, const review::Moment& b) { return a.finding > b.finding; });
    for (const review::Moment& moment : costliestLast) {
        const int number = moment.finding < kNumbered ? static_cast<int>(moment.finding) + 1 : 0;
        all.push_back({static_cast<float>(static_cast<double>(moment.fromUs) / end),
                       markOf(m_findings[moment.finding].direction), number});
    }
    return all;
}

void ReplayScreen::drawTimeline(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    fill(kit, box, Role::panel);
    horizontalRule(kit, box.x, box.y, box.width);
    const Rect inner = box.inset(kit.px(16), kit.px(12));
    drawControls(session, {inner.x, inner.y, inner.width, controlHeight(kit)});
    const std::vector<TimelineMark> found = m_findingsShown ? marks() : std::vector<TimelineMark>{};
    m_foot.drawTime(kit, {inner.x, inner.bottom() - timelineHeight(kit), inner.width, timelineHeight(kit)},
                    m_stage->track, m_stage->head, found);
}

void ReplayScreen::drawControls(Session& session, const Rect& row) {
    const Kit& kit = session.kit;
    review::Playhead& head = m_stage->head;
    float x = row.right();
    const auto put = [&](const char* id, const ButtonSpec& spec) {
        const float width = buttonWidth(kit, spec);
        x -= width;
        const bool pressedNow = button(kit, id, {x, row.y, width, row.height}, spec);
        x -= kit.px(4);
        return pressedNow;
    };
    const bool roomy = row.width >= kit.px(760);
    const ButtonSpec next{.label = roomy ? std::string_view(session.word("replay.nextFinding")) : "",
                          .icon = Icon::forward,
                          .key = roomy ? "F" : "",
                          .tip = session.word("replay.nextFinding.tip"),
                          .enabled = !m_moments.empty()};
    if (put("next", next)) head.toMoment(m_moments, 1);
    const ButtonSpec last{
        .icon = Icon::back, .tip = session.word("replay.lastFinding.tip"), .enabled = !m_moments.empty()};
    if (put("last", last)) head.toMoment(m_moments, -1);
    const ButtonSpec findings{.label = roomy ? std::string_view(session.word("replay.findings")) : "",
                              .look = Look::quiet,
                              .icon = Icon::eye,
                              .key = roomy ? "G" : "",
                              .tip = session.word("replay.findings.tip"),
                              .chosen = m_findingsShown};
    if (put("findings", findings)) m_findingsShown = !m_findingsShown;
    x = m_foot.drawSpeed(session, row, head, x - kit.px(8), "replay.slower", "replay.faster");
    m_foot.drawPlay(session, row, head, x);
}

}  // namespace ui
