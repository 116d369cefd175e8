// From what is seen on the result's picture to the seconds that made it: a dot or a fault under the pointer,
// or walked to by keys, with its figures and the way to its replay.
#include <algorithm>
#include <cmath>
#include <utility>

#include <imgui_internal.h>

#include "ui/kit/controls.hpp"
#include "ui/result_screen.hpp"

namespace ui {

using namespace ui_kit;
using review::Subject;

namespace {

constexpr float kReachPx = 11.0F;     // units around a dot
constexpr float kRingPx = 9.0F;       // around what is asked about
constexpr float kOfFindingPx = 6.0F;  // around the dots of a finding
constexpr std::size_t kMostRinged = 60;
constexpr double kMarginPx = 60.0;  // that a walked-to place keeps from the picture's edge

}  // namespace

bool ResultScreen::asksAbout() const {
    if (m_drill) return false;
    return m_judged != nullptr && m_judged->track() != nullptr && m_shown != ResultLayer::expert;
}

bool ResultScreen::covered(float x, float y) const {
    return std::any_of(m_plates.begin(), m_plates.end(),
                       [&](const Rect& plate) { return plate.holds(x, y); });
}

std::optional<Subject> ResultScreen::under(const Session& session, float x, float y) const {
    const scoring::Point place = m_paintedView.toSheet(m_view.inCanvas(x, y));
    const double reach = static_cast<double>(session.kit.px(kReachPx)) / m_paintedView.pixelsPerMm;
    return review::subjectAt(*m_judged->track(), card().findings, place, reach);
}

bool ResultScreen::askAboutWorst() {
    m_subject.reset();
    walk(1, false);
    return m_subject.has_value();
}

// Through the worst first, or dot by dot in the order in which they were made.
void ResultScreen::walk(int steps, bool byTime) {
    if (!asksAbout()) return;
    if (m_subjects.empty()) m_subjects = review::worstFirst(*m_judged->track(), card().findings);
    if (m_subjects.empty()) return;
    const auto moved = [](std::size_t from, int by, std::size_t count) {
        const auto last = static_cast<std::ptrdiff_t>(count) - 1;
        return static_cast<std::size_t>(
            std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(from) + by, 0, last));
    };
    const std::size_t dots = m_judged->attempt().dots.size();
    if (byTime && m_subject && m_subject->kind == Subject::Kind::dot) {
        m_subject->index = moved(m_subject->index, steps, dots);
    } else {
        const auto at =
            m_subject ? std::find(m_subjects.begin(), m_subjects.end(), *m_subject) : m_subjects.end();
        const std::size_t next =
            at == m_subjects.end()
                ? 0
                : moved(static_cast<std::size_t>(at - m_subjects.begin()), steps, m_subjects.size());
        m_subject = m_subjects[next];
    }
    if (const auto place = review::placeOf(*m_judged->track(), card().findings, *m_subject))
        m_view.bringIn(*place, kMarginPx);
}

void ResultScreen::openSubject() {
    if (!m_subject || !asksAbout()) return;
    if (const auto moment = review::momentOf(*m_judged->track(), card().findings, *m_subject))
        openReplay(&*moment);
}

// The picture takes the focus, so that the arrows walk; what the pointer is over is shown before it is
// pressed.
void ResultScreen::drawSubject(Session& session, const Rect& box) {
    if (!asksAbout()) return;
    const Kit& kit = session.kit;
    ImGui::SetCursorScreenPos({box.x, box.y});
    ImGui::InvisibleButton("picture", {std::max(box.width, 1.0F), std::max(box.height, 1.0F)});
    ImGui::SetItemAllowOverlap();
    if (ImGui::IsItemFocused() && kit.steps != 0) {
        walk(std::exchange(kit.steps, 0), false);
        ImGui::NavMoveRequestCancel();  // the arrows move on the picture, not the focus
    }
    focusRing(kit, box, kit.px(8));
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool over = ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows) && box.holds(mouse.x, mouse.y) &&
                      !covered(mouse.x, mouse.y);
    const auto hovered = over ? under(session, mouse.x, mouse.y) : std::nullopt;
    const auto shown = m_subject ? m_subject : hovered;
    if (hovered && hovered != shown) drawSubjectRings(session, box, *hovered);
    if (!shown) return;
    drawSubjectRings(session, box, *shown);
    drawSubjectCard(session, box, *shown);
}

void ResultScreen::drawSubjectRings(const Session& session, const Rect& box, Subject subject) const {
    const Kit& kit = session.kit;
    const std::vector<scoring::Dot>& dots = m_judged->attempt().dots;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, true);
    const auto ring = [&](scoring::Point place, float radius, std::uint32_t colour) {
        const sheet::Pixel at = m_paintedView.toPixel(place);
        const ImVec2 centre{box.x + static_cast<float>(at.x), box.y + static_cast<float>(at.y)};
        list.AddCircle(centre, kit.px(radius), packed(rgb(0xFFFFFF)), 28, kit.px(5));
        list.AddCircle(centre, kit.px(radius), packed(rgb(colour)), 28, kit.px(2));
    };
    if (subject.kind == Subject::Kind::dot) {
        ring(dots[subject.index].place(), kRingPx, 0x0A5C55);
    } else {
        const auto about = review::dotsOf(*m_judged->track(), card().findings[subject.index]);
        if (about.size() <= kMostRinged) {
            for (const std::size_t dot : about) ring(dots[dot].place(), kOfFindingPx, 0x0A5C55);
        } else if (const auto place = review::placeOf(*m_judged->track(), card().findings, subject)) {
            ring(*place, 2 * kRingPx, 0x0A5C55);
        }
    }
    list.PopClipRect();
}

}  // namespace ui
