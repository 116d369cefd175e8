// The off hand on the practice screen: fingers set, pulled and let go, the dots that move with the skin,
// where it goes white, and how taut it is under the needle.
#include <algorithm>
#include <cmath>

#include "ui/kit/gauges.hpp"
#include "ui/kit/stretched_skin.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/practice_screen.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr double kTaut = 0.8;     // [default] from here on the skin hardly bounces
constexpr double kShownTo = 1.3;  // the gauge's end

}  // namespace

void PracticeScreen::holdSkin(bool holding, scoring::Point place) {
    const std::vector<skin::StretchPoint> before = m_offHand.fingers();
    if (!m_offHand.hold(holding, place)) return;
    if (m_feed.stretch(m_offHand.fingers())) {
        showStretched();
    } else {
        m_offHand.setFingers(before);
    }
}

void PracticeScreen::letGo() {
    const std::vector<skin::StretchPoint> before = m_offHand.fingers();
    if (m_feed.contact() || !m_offHand.letGo()) return;
    if (m_feed.stretch({})) {
        showStretched();
    } else {
        m_offHand.setFingers(before);
    }
}

void PracticeScreen::playFingers(const std::vector<skin::StretchPoint>& fingers) {
    if (!m_feed.stretch(fingers)) return;
    m_offHand.setFingers(fingers);
    showStretched();
}

scoring::Dot PracticeScreen::shownDot(const scoring::Dot& dot) const {
    const skin::SkinSurface* skin = m_feed.skin();
    if (skin == nullptr) return dot;
    const scoring::Point place = skin->shown(dot.place());
    scoring::Dot moved = dot;
    moved.xTenthUm = scoring::Dot::tenthUm(place.x);
    moved.yTenthUm = scoring::Dot::tenthUm(place.y);
    return moved;
}

// All dots where the skin has them now.
void PracticeScreen::showStretched() {
    std::vector<scoring::Dot> shown;
    shown.reserve(m_drawnDots);
    for (std::size_t i = 0; i < m_drawnDots; ++i) shown.push_back(shownDot(m_feed.dots()[i]));
    m_picture.setDots(std::move(shown), pallor());
    m_overlays.fingers = m_feed.skin() != nullptr ? m_feed.skin()->fingers() : m_offHand.fingers();
}

// Where the fingers have drawn the blood out of the skin. Nothing while no finger is set.
picture::Pallor PracticeScreen::pallor() const {
    if (m_offHand.fingers().empty()) return {};
    return pallorOf(m_level, [this](scoring::Point place) { return stretchAt(place).whitening; });
}

skin::StretchReading PracticeScreen::stretchNow() const { return stretchAt(underPointer()); }

// Before the first touch there is no skin yet, but fingers may hold it.
skin::StretchReading PracticeScreen::stretchAt(scoring::Point shown) const {
    if (const skin::SkinSurface* skin = m_feed.skin()) return skin->stretchAt(shown);
    skin::StretchReading reading;
    skin::StretchField field;
    field.set(m_offHand.fingers());
    reading.stretch = m_level.skin.stretch + field.tension(field.relaxed(shown));
    if (m_level.skin.model == level::SkinModel::layered)
        reading.whitening = skin::whiteningOf(reading.stretch);
    return reading;
}

void PracticeScreen::drawFingers(const Session& session, const Rect& canvas) {
    const Kit& kit = session.kit;
    std::vector<skin::StretchPoint> all = m_offHand.fingers();
    if (const auto finger = m_offHand.pulling()) all.push_back(*finger);
    drawFingerMarks(kit, canvas, m_view.view(), headShift(), all);
}

float PracticeScreen::drawStretch(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    const review::Help help = m_coach.help().stretch;
    if (help == review::Help::none) {
        return drawFaded(session, box, "gauge.stretch",
                         lineHeight(kit, Type::strong) + kit.px(4) + bandRulerHeight(kit));
    }
    const skin::StretchReading reading = stretchNow();
    const bool over = reading.stretch > 1.0 || reading.slipped;
    const std::string& word = session.word(reading.slipped                ? "stretch.slipped"
                                           : over                         ? "stretch.over"
                                           : reading.stretch >= kTaut     ? "stretch.taut"
                                           : reading.stretch >= kTaut / 2 ? "stretch.firm"
                                                                          : "stretch.slack");
    const float line = lineHeight(kit, Type::strong) + kit.px(4);
    label(kit, {box.x, box.y, box.width * 0.45F, line}, session.word("gauge.stretch"),
          {Type::strong, Role::text, Align::left});
    label(kit, {box.x + box.width * 0.45F, box.y, box.width * 0.55F, line}, word,
          {Type::body, over ? Role::warn : Role::muted, Align::right});
    BandRuler ruler;
    ruler.high = kShownTo;
    if (help == review::Help::full) {
        ruler.bandLow = kTaut;
        ruler.bandHigh = 1.0;
    }
    ruler.value = std::clamp(reading.stretch, 0.0, kShownTo);
    const std::string& slack = session.word("stretch.slackEnd");
    const std::string& white = session.word("stretch.whiteEnd");
    ruler.lowText = slack;
    ruler.highText = white;
    return line + bandRuler(kit, {box.x, box.y + line, box.width, 0}, ruler);
}

}  // namespace ui
