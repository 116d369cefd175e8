// The canvas of the marking desk: the work fresh, healed or by its depths, and the pins of the comments.
#include <array>
#include <cmath>

#include "picture/depth_layer.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/scale_plate.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/marking_screen.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr float kRingPx = 9.0F;   // around the dot looked at
constexpr float kFoundPx = 6.0F;  // around a dot that a finding names
constexpr std::size_t kMostRinged = 200;
constexpr float kPinRadius = 13.0F;
constexpr float kPinHigh = 24.0F;  // of the pin's head above its tip
constexpr std::uint32_t kPinInk = 0x14201E;
constexpr std::uint32_t kChosenInk = 0x0A5C55;

// The shape of a map pin, its tip at `tip`.
void drawPin(const Kit& kit, ImVec2 tip, const std::string& number, bool chosen) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 head{tip.x, tip.y - kit.px(kPinHigh)};
    const float radius = kit.px(kPinRadius);
    const auto shape = [&](float more, std::uint32_t colour) {
        const ImU32 ink = packed(rgb(colour));
        list.AddTriangleFilled({head.x - (radius + more) * 0.86F, head.y + radius * 0.5F},
                               {head.x + (radius + more) * 0.86F, head.y + radius * 0.5F},
                               {tip.x, tip.y + more * 1.6F}, ink);
        list.AddCircleFilled(head, radius + more, ink, 32);
    };
    shape(kit.px(2), 0xFFFFFF);
    shape(0.0F, chosen ? kChosenInk : kPinInk);
    const ImFont* const font = (*kit.fonts)[Type::strong];
    list.AddText(font, font->FontSize,
                 {std::round(head.x - textWidth(kit, Type::strong, number) / 2),
                  std::round(head.y - font->FontSize / 2)},
                 packed(rgb(0xFFFFFF)), number.c_str());
}

void drawBox(const Kit& kit, const std::array<ImVec2, 4>& corners, std::uint32_t colour) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddPolyline(corners.data(), 4, packed(rgb(0xFFFFFF)), ImDrawFlags_Closed, kit.px(5));
    list.AddPolyline(corners.data(), 4, packed(rgb(colour)), ImDrawFlags_Closed, kit.px(2));
}

}  // namespace

ImVec2 MarkingScreen::onScreen(scoring::Point relaxed) const {
    const Stage& stage = *m_work->stage;
    if (m_tab == Tab::replay) return stage.sheet.onScreen(relaxed);
    const sheet::Pixel at = stage.view.view().toPixel(relaxed);
    return {stage.view.canvas().x + static_cast<float>(at.x),
            stage.view.canvas().y + static_cast<float>(at.y)};
}

scoring::Point MarkingScreen::under(float x, float y) const {
    const Stage& stage = *m_work->stage;
    if (m_tab == Tab::replay) return stage.sheet.relaxedAt(x, y);
    return stage.view.view().toSheet(stage.view.inCanvas(static_cast<double>(x), static_cast<double>(y)));
}

// Where on the skin a comment is about: of a moment, where the pen was then.
std::optional<scoring::Point> MarkingScreen::placeOf(const Pin& pin) const {
    if (const auto* dot = std::get_if<assessment::DotPin>(&pin)) return scoring::Point{dot->xMm, dot->yMm};
    if (const auto* region = std::get_if<assessment::RegionPin>(&pin))
        return scoring::Point{(region->x0Mm + region->x1Mm) / 2, (region->y0Mm + region->y1Mm) / 2};
    const auto needle = m_work->stage->track.needleAt(std::get<assessment::MomentPin>(pin).us);
    return needle ? std::optional(needle->place) : std::nullopt;
}

std::optional<ImVec2> MarkingScreen::pinPlace(const Pin& pin) const {
    const auto place = placeOf(pin);
    return place ? std::optional(onScreen(*place)) : std::nullopt;
}

void MarkingScreen::drawFinished(Session& session, sf::RenderTarget& target) {
    Stage& stage = *m_work->stage;
    if (stage.finished == nullptr) {
        stage.finished = std::make_unique<CanvasPicture>(stage.track.level());
        stage.finished->setDots(stage.track.attempt().dots);
        stage.painted = Tab::finished;
    }
    if (stage.painted != m_tab) {
        stage.painted = m_tab;
        stage.finished->setAge(m_tab == Tab::healed ? skin::kHealed : skin::Days{});
        CanvasPicture::PaintOver paint;
        if (m_tab == Tab::depth) {
            paint = [&track = stage.track, scale = static_cast<double>(session.kit.frame.scale)](
                        picture::Image& image, const sheet::SheetView& view) {
                picture::paintDepths(image, view, track.level(), track.attempt().dots, scale);
            };
        }
        stage.finished->paintOver(std::move(paint));
    }
    // Marked spots are wiped off long before the work heals.
    const bool marks = stage.track.level().aids.marks && m_tab != Tab::healed;
    stage.finished->setView(stage.view.view(), {.guides = false, .marks = marks});
    stage.finished->draw(target, stage.view.canvas());
    m_work->task->runSamples();
}

const scoring::Finding* MarkingScreen::findingNow() const {
    if (!m_findingsShown || m_tab != Tab::replay) return nullptr;
    const review::Moment* best = nullptr;
    const std::int64_t now = m_work->stage->head.atUs();
    for (const review::Moment& moment : m_work->moments) {
        const bool holds = moment.fromUs <= now && now <= moment.toUs;
        if (holds && (best == nullptr || moment.finding < best->finding)) best = &moment;
    }
    return best == nullptr ? nullptr : &m_work->findings[best->finding];
}

void MarkingScreen::drawOnCanvas(Session& session, const Rect& canvas) {
    const Kit& kit = session.kit;
    Stage& stage = *m_work->stage;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect({canvas.x, canvas.y}, {canvas.right(), canvas.bottom()}, true);
    const std::vector<scoring::Dot>& dots = stage.track.attempt().dots;
    if (m_tab == Tab::replay) {
        stage.sheet.drawFingers(kit);
        const scoring::Finding* const finding = findingNow();
        if (finding != nullptr && finding->dots.size() <= kMostRinged) {
            for (const std::uint32_t ordinal : finding->dots) {
                if (ordinal < stage.sheet.laid())
                    drawRingOnSkin(kit, onScreen(dots[ordinal].place()), kFoundPx, kPinInk);
            }
        }
        const auto dot = stage.head.dot();
        if (dot && *dot < stage.sheet.laid())
            drawRingOnSkin(kit, onScreen(dots[*dot].place()), kRingPx, kChosenInk);
    }
    drawPins(session, canvas);
    list.PopClipRect();
    drawTabs(session, canvas);
    drawFindingNow(session, canvas);
    const double perMm = stage.view.view().pixelsPerMm;
    const Rect box =
        plateAt(kit.frame, canvas, Corner::bottomNear, scalePlateWidth(kit, perMm), std::round(kit.px(40)));
    scalePlate(kit, box, perMm);
    m_plates.push_back(box);
    if (m_tab == Tab::replay) drawFigures(session, canvas);
    if (m_tab == Tab::depth) drawDepthLegend(session, canvas);
}

void MarkingScreen::drawPins(const Session& session, const Rect&) const {
    const Kit& kit = session.kit;
    const DeskSheet& sheet = m_work->sheet;
    const auto corners = [this](const assessment::RegionPin& region) {
        return std::array<ImVec2, 4>{
            onScreen({region.x0Mm, region.y0Mm}), onScreen({region.x1Mm, region.y0Mm}),
            onScreen({region.x1Mm, region.y1Mm}), onScreen({region.x0Mm, region.y1Mm})};
    };
    const auto draw = [&](const Pin& pin, const std::string& number, bool chosen) {
        if (const auto* region = std::get_if<assessment::RegionPin>(&pin))
            drawBox(kit, corners(*region), chosen ? kChosenInk : kPinInk);
        if (std::holds_alternative<assessment::DotPin>(pin))
            drawRingOnSkin(kit, *pinPlace(pin), kRingPx, chosen ? kChosenInk : kPinInk);
        if (const auto at = pinPlace(pin)) drawPin(kit, *at, number, chosen);
    };
    const auto& comments = sheet.sheet().comments;
    for (std::size_t i = 0; i < comments.size(); ++i)
        draw(comments[i].pin, std::to_string(i + 1), sheet.chosen() == i);
    if (sheet.writing()) draw(sheet.pin(), "+", true);
    if (!m_pull || !m_pull->wide || !open()) return;
    const Pull& pull = *m_pull;
    drawBox(kit,
            {ImVec2{pull.fromX, pull.fromY}, ImVec2{pull.x, pull.fromY}, ImVec2{pull.x, pull.y},
             ImVec2{pull.fromX, pull.y}},
            kChosenInk);
}

void MarkingScreen::drawTabs(Session& session, const Rect& canvas) {
    const Kit& kit = session.kit;
    const std::array<std::string_view, 4> names{session.word("marking.replay"),
                                                session.word("marking.finished"),
                                                session.word("marking.healed"), session.word("view.depth")};
    const float width = segmentedWidth(kit, names);
    const Rect at = plateAt(kit.frame, canvas, Corner::topNear, width, std::round(kit.px(36)));
    showTab(static_cast<Tab>(segmented(kit, "tabs", {at.x, at.y}, names, static_cast<int>(m_tab))));
    m_plates.push_back(at);
}

}  // namespace ui
