#include "ui/replay_foot.hpp"

#include <algorithm>
#include <cmath>

#include "text/number.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr std::size_t kDotsABar = 4;
constexpr float kBarStep = 6.0F;  // units between two bars of the strip

std::string speedFigure(double speed) {
    const int decimals = speed >= 1.0 ? 0 : speed == 0.5 ? 1 : 2;
    return text::formatFixed(speed, decimals) + "×";
}

double seconds(std::int64_t us) { return static_cast<double>(us) / 1e6; }

}  // namespace

void ReplayFoot::drawPlay(const Session& session, const Rect& row, review::Playhead& head,
                          float right) const {
    const Kit& kit = session.kit;
    const float size = row.height;
    const ButtonSpec play{.icon = head.playing() ? Icon::pause : Icon::play,
                          .tip = session.word(head.playing() ? "replay.pause" : "replay.play")};
    if (button(kit, "play", {row.x, row.y, size, size}, play)) head.togglePlaying();
    const std::string now = clockFigure(seconds(head.atUs()));
    const float nowX = row.x + size + kit.px(10);
    const float nowWide = std::ceil(textWidth(kit, Type::clock, now)) + 1.0F;
    label(kit, {nowX, row.y, nowWide, size}, now, {Type::clock, Role::text, Align::left});
    const std::string of = session.word("practice.of", {{"time", clockFigure(seconds(head.endUs()))}});
    const float ofX = nowX + nowWide + kit.px(8);
    const float ofWide = std::ceil(textWidth(kit, Type::body, of)) + 1.0F;
    if (ofX + ofWide < right)
        label(kit, {ofX, row.y, ofWide, size}, of, {Type::body, Role::muted, Align::left});
}

float ReplayFoot::drawSpeed(const Session& session, const Rect& row, review::Playhead& head, float right,
                            const char* slowerTip, const char* fasterTip) const {
    const Kit& kit = session.kit;
    const float gap = kit.px(4);
    float x = right;
    const auto quiet = [&](const char* id, const ButtonSpec& spec) {
        x -= row.height;
        const bool pressedNow = button(kit, id, {x, row.y, row.height, row.height}, spec);
        x -= gap;
        return pressedNow;
    };
    if (quiet("faster", {.look = Look::quiet, .icon = Icon::plus, .tip = session.word(fasterTip)}))
        head.changeSpeed(1);
    const float speedWide = kit.px(48);
    x -= speedWide - gap;
    label(kit, {x, row.y, speedWide, row.height}, speedFigure(head.speed()),
          {Type::strong, Role::text, Align::centre});
    if (quiet("slower", {.look = Look::quiet, .icon = Icon::minus, .tip = session.word(slowerTip)}))
        head.changeSpeed(-1);
    x -= kit.px(8);
    if (quiet("dotOn", {.look = Look::quiet, .icon = Icon::stepOn, .tip = session.word("replay.dotOn")}))
        head.stepDot(1);
    if (quiet("dotBack",
              {.look = Look::quiet, .icon = Icon::stepBack, .tip = session.word("replay.dotBack")}))
        head.stepDot(-1);
    return x;
}

// The clock may go on for an attempt beside, when this one has no more dots.
void ReplayFoot::countDots(const review::ReplayTrack& track, std::int64_t endUs, std::size_t parts) {
    if (m_dots.size() == parts && m_countedTo == endUs) return;
    m_countedTo = endUs;
    const double share = static_cast<double>(track.endUs()) / static_cast<double>(endUs);
    const auto own = static_cast<std::size_t>(std::lround(static_cast<double>(parts) * share));
    m_dots = track.dotsAPart(std::max<std::size_t>(own, 1));
    m_dots.resize(parts);
}

void ReplayFoot::drawTime(const Kit& kit, const Rect& box, const review::ReplayTrack& track,
                          review::Playhead& head, std::span<const TimelineMark> marks) {
    // Bars of a dot or two would show the grid of the bars, not the hand.
    const std::size_t telling = std::max<std::size_t>(track.attempt().dots.size() / kDotsABar, 12);
    const auto fitting = static_cast<std::size_t>(std::max(box.width / kit.px(kBarStep), 1.0F));
    const std::int64_t endUs = std::max<std::int64_t>(head.endUs(), 1);
    countDots(track, endUs, std::min(fitting, telling));
    const std::size_t most =
        std::max<std::size_t>(1, m_dots.empty() ? 1 : *std::max_element(m_dots.begin(), m_dots.end()));
    std::vector<float> bars;
    for (const std::size_t count : m_dots)
        bars.push_back(static_cast<float>(count) / static_cast<float>(most));
    const std::string start = clockFigure(0.0);
    const std::string end = clockFigure(seconds(head.endUs()));
    const auto whole = static_cast<double>(endUs);
    const Timeline line{.bars = bars,
                        .marks = marks,
                        .at = static_cast<float>(static_cast<double>(head.atUs()) / whole),
                        .startText = start,
                        .endText = end};
    const std::optional<float> to = timeline(kit, "time", box, line);
    m_scrubbing = to.has_value();
    if (to) head.seek(std::llround(static_cast<double>(*to) * whole));
}

}  // namespace ui
