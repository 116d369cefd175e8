#include "ui/pen_screen.hpp"

#include <algorithm>
#include <cmath>

#include "record/store/settings.hpp"
#include "text/number.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/gauges.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/kit/top_bar.hpp"
#include "ui/pen_profiles.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;
using Step = pen::Calibration::Step;

namespace {

struct StepWords {
    const char* ask;
    const char* note;
};

StepWords wordsOf(Step step) {
    switch (step) {
        case Step::rest:
            return {"pen.rest", "pen.rest.note"};
        case Step::light:
            return {"pen.light", "pen.light.note"};
        case Step::working:
            return {"pen.working", "pen.working.note"};
        case Step::firm:
            return {"pen.firm", "pen.firm.note"};
        case Step::done:
            return {"pen.done", "pen.done.note"};
    }
    return {"pen.done", "pen.done.note"};
}

constexpr int kSteps = 4;
constexpr float kPadHigh = 300.0F;

}  // namespace

void PenScreen::feel(Session& session, const std::vector<PointerReport>& reports, bool covered) {
    if (covered) return;
    for (const PointerReport& report : reports) {
        if (report.rawPressure && !report.eraser) takeReport(session, report);
    }
}

void PenScreen::takeReport(const Session& session, const PointerReport& report) {
    if (report.gone) {
        m_touching = false;
        m_raw = 0.0;
        return;
    }
    if (m_device.empty() || report.device != m_index) {
        const std::vector<PointerDevice> devices = session.pointer->devices();
        if (report.device >= devices.size()) return;
        m_device = devices[report.device].name;
        m_index = report.device;
        m_health = {};
        startAgain();
    }
    m_raw = *report.rawPressure;
    m_touching = report.contact;
    m_health.take(
        {report.serverUs, report.arrivalUs, report.xPx, report.yPx, report.rawPressure, report.contact});
    const Step before = m_calibration.step();
    m_calibration.take(m_raw, report.contact,
                       m_pad.holds(static_cast<float>(report.xPx), static_cast<float>(report.yPx)));
    if (before != Step::done && m_calibration.step() == Step::done) finishSteps();
}

void PenScreen::finishSteps() {
    auto made = pen::profileFrom(m_device, m_calibration.presses());
    if (auto* fault = std::get_if<std::string>(&made)) {
        m_fault = *fault;
    } else {
        m_made = std::get<pen::PenProfile>(std::move(made));
    }
}

void PenScreen::startAgain() {
    m_calibration = {};
    m_made.reset();
    m_fault.clear();
}

void PenScreen::forget(Session& session) {
    const pen::PenProfile* known = profileOf(*session.services.settings, m_device);
    if (known == nullptr) return;
    keep(session, {m_device, 0.0, {}, std::nullopt, known->tablet});
    startAgain();
}

void PenScreen::save(Session& session) {
    if (!m_made) return;
    const auto grams = text::parseNumber(std::string_view(m_grams.data()));
    if (grams && *grams > 0.0) m_made->gramsAtWorking = *grams;
    const pen::PenProfile* known = profileOf(*session.services.settings, m_device);
    if (known != nullptr) m_made->tablet = known->tablet;
    keep(session, *m_made);
    ask(GoBack{});
}

void PenScreen::take(Session&, const sf::Event& event) {
    if (event.type == sf::Event::KeyPressed && event.key.code == sf::Keyboard::Escape) ask(GoBack{});
}

float PenScreen::drawSteps(Session& session, const Rect& column) {
    const Kit& kit = session.kit;
    float y = column.y;
    if (m_device.empty()) {
        y += paragraph(kit, {column.x, y, column.width, 0}, session.word("pen.none"),
                       {Type::heading, Role::text, Align::left});
        m_pad = {};
        return y;
    }
    const Step step = m_calibration.step();
    const StepWords words = wordsOf(step);
    const std::string number = std::to_string(std::min(static_cast<int>(step) + 1, kSteps));
    y += paragraph(
        kit, {column.x, y, column.width, 0},
        step == Step::done ? m_device : session.word("pen.step", {{"number", number}, {"device", m_device}}),
        {Type::body, Role::muted, Align::left});
    const bool failed = !m_fault.empty();
    y += paragraph(kit, {column.x, y, column.width, 0}, failed ? m_fault : session.word(words.ask),
                   {Type::title, failed ? Role::warn : Role::text, Align::left});
    y += paragraph(kit, {column.x, y, column.width, 0}, session.word(failed ? "pen.failed.note" : words.note),
                   {Type::body, Role::muted, Align::left});
    y += kit.px(12);
    progressBar(kit, {column.x, y, column.width, kit.px(8)}, m_calibration.progress());
    y += kit.px(20);
    m_pad = {column.x, y, column.width, kit.px(kPadHigh)};
    drawPad(session, m_pad);
    return m_pad.bottom();
}

void PenScreen::drawPad(Session& session, const Rect& pad) {
    const Kit& kit = session.kit;
    fill(kit, pad, m_touching ? Role::soft : Role::panel2, kit.px(8));
    outline(kit, pad, Role::edge, kit.px(8), kit.px(1.5F));
    const std::string& word = session.word(m_calibration.step() == Step::done ? "pen.try" : "pen.pad");
    label(kit, {pad.x, pad.y + kit.px(8), pad.width, kit.px(24)}, word,
          {Type::medium, Role::muted, Align::centre});
    // The press itself, as large as it is hard.
    const float radius = kit.px(4 + 80 * static_cast<float>(std::sqrt(std::clamp(m_raw, 0.0, 1.0))));
    const ImVec2 middle{pad.x + pad.width / 2, pad.y + pad.height / 2 + kit.px(10)};
    ImGui::GetWindowDrawList()->AddCircleFilled(middle, radius,
                                                kit.ink(Role::accent, m_touching ? 0.8 : 0.25), 48);
}

float PenScreen::drawButtons(Session& session, const Rect& row) {
    const Kit& kit = session.kit;
    float x = row.x;
    float y = row.y;
    const auto next = [&](const char* id, const ButtonSpec& spec) {
        const float width = buttonWidth(kit, spec);
        if (x > row.x && x + width > row.right()) {
            x = row.x;
            y += controlHeight(kit) + kit.px(8);
        }
        const bool pressed = button(kit, id, {x, y, width, controlHeight(kit)}, spec);
        x += width + kit.px(8);
        return pressed;
    };
    if (m_made && next("use", {.label = session.word("pen.use"), .look = Look::filled, .key = "\n"}))
        save(session);
    if (m_calibration.step() == Step::rest && next("noHover", {.label = session.word("pen.noHover")}))
        m_calibration.skipRest();
    if (m_calibration.step() != Step::rest &&
        next("again",
             {.label = session.word("pen.again"), .look = m_fault.empty() ? Look::outlined : Look::filled}))
        startAgain();
    const pen::PenProfile* known = profileOf(*session.services.settings, m_device);
    if (known != nullptr && calibrated(*known) &&
        next("forget", {.label = session.word("pen.forget"), .tip = session.word("pen.forget.tip")}))
        forget(session);
    if (next("area", {.label = session.word("pen.area"), .tip = session.word("pen.area.tip")}))
        ask(OpenTablet{m_device});
    return y + controlHeight(kit);
}

void PenScreen::draw(Session& session) {
    const Kit& kit = session.kit;
    const PageLayout layout = layoutPage(kit.frame);
    beginScreen(kit, "pen", true);
    fill(kit, layout.page, Role::panel);
    beginScroll(kit, "page", layout.page);
    const bool wide = kit.frame.unitsWide() >= 1000.0F;
    const float margin = kit.px(32);
    const float gap = kit.px(40);
    const float top = ImGui::GetCursorScreenPos().y + kit.px(24);
    const float whole = std::min(layout.page.width - 2 * margin, kit.px(1160));
    const float left = layout.page.x + (layout.page.width - whole) / 2;
    const float half = wide ? (whole - gap) / 2 : whole;
    float y = drawSteps(session, {left, top, half, 0}) + kit.px(16);
    if (!m_device.empty()) {
        if (m_made) y = drawGrams(session, {left, y, half, 0}) + kit.px(12);
        y = drawButtons(session, {left, y, half, 0});
        float other = wide ? top : y + kit.px(32);
        const float x = wide ? left + half + gap : left;
        other = drawPressure(session, {x, other, half, 0}) + kit.px(20);
        other = drawCurve(session, {x, other, half, kit.px(210)}) + kit.px(20);
        other = drawHealth(session, {x, other, half, 0});
        y = std::max(y, other);
    }
    ImGui::SetCursorScreenPos({left, y});
    ImGui::Dummy({1, kit.px(24)});
    endScroll();
    barGround(kit, layout.bar);
    if (barTitle(kit, layout.bar, layout.bar.right(), "", session.word("pen.title"))) ask(GoBack{});
    if (kit.enter && m_made) {
        kit.enter = false;
        save(session);
    }
    endScreen();
}

}  // namespace ui
