// The foot of the replay: play, speed, steps, and the attempt's time.
#include <algorithm>
#include <cmath>

#include "text/number.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/replay_screen.hpp"
#include "ui/result_words.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr std::size_t kDotsABar = 4;
constexpr float kBarStep = 6.0F;      // units between two bars of the strip
constexpr std::size_t kNumbered = 2;  // findings, as on the result

std::string speedFigure(double speed) {
    const int decimals = speed >= 1.0 ? 0 : speed == 0.5 ? 1 : 2;
    return text::formatFixed(speed, decimals) + "×";
}

double seconds(std::int64_t us) { return static_cast<double>(us) / 1e6; }

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
    // Bars of a dot or two would show the grid of the bars, not the hand.
    const std::size_t telling = std::max<std::size_t>(m_stage->track.attempt().dots.size() / kDotsABar, 12);
    const auto fitting = static_cast<std::size_t>(std::max(inner.width / kit.px(kBarStep), 1.0F));
    const std::size_t parts = std::min(fitting, telling);
    if (m_stage->bars.size() != parts) {
        // The clock may go on for the attempt beside, when this one has no more dots.
        const double share = static_cast<double>(m_stage->track.endUs()) /
                             static_cast<double>(std::max<std::int64_t>(m_stage->head.endUs(), 1));
        const auto own = static_cast<std::size_t>(std::lround(static_cast<double>(parts) * share));
        m_stage->bars = m_stage->track.dotsAPart(std::max<std::size_t>(own, 1));
        m_stage->bars.resize(parts);
    }
    const std::size_t most = std::max<std::size_t>(
        1, m_stage->bars.empty() ? 1 : *std::max_element(m_stage->bars.begin(), m_stage->bars.end()));
    std::vector<float> bars;
    for (const std::size_t count : m_stage->bars)
        bars.push_back(static_cast<float>(count) / static_cast<float>(most));
    const std::vector<TimelineMark> found = m_findingsShown ? marks() : std::vector<TimelineMark>{};
    const std::string start = clockFigure(0.0);
    const std::string end = clockFigure(seconds(m_stage->head.endUs()));
    const double whole = static_cast<double>(std::max<std::int64_t>(m_stage->head.endUs(), 1));
    const Timeline line{.bars = bars,
                        .marks = found,
                        .at = static_cast<float>(static_cast<double>(m_stage->head.atUs()) / whole),
                        .startText = start,
                        .endText = end};
    const Rect place{inner.x, inner.bottom() - timelineHeight(kit), inner.width, timelineHeight(kit)};
    const std::optional<float> to = timeline(kit, "time", place, line);
    m_scrubbing = to.has_value();
    if (to) m_stage->head.seek(std::llround(static_cast<double>(*to) * whole));
}

void ReplayScreen::drawControls(Session& session, const Rect& row) {
    const Kit& kit = session.kit;
    review::Playhead& head = m_stage->head;
    const float size = row.height;
    const float gap = kit.px(4);
    const ButtonSpec play{.icon = head.playing() ? Icon::pause : Icon::play,
                          .tip = session.word(head.playing() ? "replay.pause" : "replay.play")};
    if (button(kit, "play", {row.x, row.y, size, size}, play)) head.togglePlaying();
    const std::string now = clockFigure(seconds(head.atUs()));
    const float nowX = row.x + size + kit.px(10);
    const float nowWide = std::ceil(textWidth(kit, Type::clock, now)) + 1.0F;
    label(kit, {nowX, row.y, nowWide, size}, now, {Type::clock, Role::text, Align::left});

    float x = row.right();
    const auto quiet = [&](const char* id, const ButtonSpec& spec) {
        const float width = buttonWidth(kit, spec);
        x -= width;
        const bool pressedNow = button(kit, id, {x, row.y, width, size}, spec);
        x -= gap;
        return pressedNow;
    };
    const bool roomy = row.width >= kit.px(760);
    const ButtonSpec next{.label = roomy ? std::string_view(session.word("replay.nextFinding")) : "",
                          .icon = Icon::forward,
                          .key = roomy ? "F" : "",
                          .tip = session.word("replay.nextFinding.tip"),
                          .enabled = !m_moments.empty()};
    if (quiet("next", next)) head.toMoment(m_moments, 1);
    const ButtonSpec last{
        .icon = Icon::back, .tip = session.word("replay.lastFinding.tip"), .enabled = !m_moments.empty()};
    if (quiet("last", last)) head.toMoment(m_moments, -1);
    const ButtonSpec findings{.label = roomy ? std::string_view(session.word("replay.findings")) : "",
                              .look = Look::quiet,
                              .icon = Icon::eye,
                              .key = roomy ? "G" : "",
                              .tip = session.word("replay.findings.tip"),
                              .chosen = m_findingsShown};
    if (quiet("findings", findings)) m_findingsShown = !m_findingsShown;
    x -= kit.px(8);
    if (quiet("faster", {.look = Look::quiet, .icon = Icon::plus, .tip = session.word("replay.faster")}))
        head.changeSpeed(1);
    const float speedWide = kit.px(48);
    x -= speedWide - gap;
    label(kit, {x, row.y, speedWide, size}, speedFigure(head.speed()),
          {Type::strong, Role::text, Align::centre});
    if (quiet("slower", {.look = Look::quiet, .icon = Icon::minus, .tip = session.word("replay.slower")}))
        head.changeSpeed(-1);
    x -= kit.px(8);
    if (quiet("dotOn", {.look = Look::quiet, .icon = Icon::stepOn, .tip = session.word("replay.dotOn")}))
        head.stepDot(1);
    if (quiet("dotBack",
              {.look = Look::quiet, .icon = Icon::stepBack, .tip = session.word("replay.dotBack")}))
        head.stepDot(-1);
    const std::string of =
        session.word("practice.of", {{"time", clockFigure(seconds(m_stage->head.endUs()))}});
    const float ofX = nowX + nowWide + kit.px(8);
    const float ofWide = std::ceil(textWidth(kit, Type::body, of)) + 1.0F;
    if (ofX + ofWide < x) label(kit, {ofX, row.y, ofWide, size}, of, {Type::body, Role::muted, Align::left});
}

}  // namespace ui
