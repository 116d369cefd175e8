#include "ui/result_screen.hpp"

#include <algorithm>
#include <cmath>

#include "sheet/guides.hpp"
#include "text/json.hpp"
#include "ui/age_scale.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/gauges.hpp"
#include "ui/kit/pixels.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/kit/top_bar.hpp"
#include "ui/result_words.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

// "result TOTAL SPACING DEPTH HAIRLINE", points as in the scorecard.
std::string resultLine(const scoring::Scorecard& card) {
    const auto points = [](const std::optional<double>& value) {
        return value ? " " + text::Json(*value).dump() : std::string(" -");
    };
    std::string line = "result" + points(card.totalPoints);
    for (const auto* criterion : {&card.spacing, &card.depth, &card.hairline}) {
        line += points(*criterion ? (*criterion)->points : std::nullopt);
    }
    return line;
}

}  // namespace

ResultScreen::ResultScreen(Session& session, ShowResult what)
    : m_index(what.level),
      m_beside(what.beside),
      m_level(levelOf(session, what.level, what.beside)),
      m_attemptPath(what.attemptPath),
      m_canvas(m_level),
      m_view(sheet::firstSight(m_level)) {
    const float scale = session.window.scale();
    const JudgingTask::Pictures pictures{static_cast<int>(std::lround(164 * scale)),
                                         static_cast<int>(std::lround(176 * scale)),
                                         static_cast<double>(scale)};
    m_task = std::make_unique<JudgingTask>(session.services, m_level, std::move(what.attemptPath),
                                           std::move(what.reference), pictures);
}

ResultScreen::~ResultScreen() = default;

void ResultScreen::take(Session& session, const sf::Event& event) {
    if (event.type == sf::Event::KeyPressed) {
        if (!takeDrillKey(session, event.key)) takeKey(session, event);
        return;
    }
    if (event.type == sf::Event::MouseWheelScrolled &&
        covered(static_cast<float>(event.mouseWheelScroll.x), static_cast<float>(event.mouseWheelScroll.y)))
        return;
    if (m_view.take(event)) return;
    if (event.type != sf::Event::MouseButtonPressed || event.mouseButton.button != sf::Mouse::Left) return;
    const auto x = static_cast<float>(event.mouseButton.x);
    const auto y = static_cast<float>(event.mouseButton.y);
    if (asksAbout() && m_view.canvas().holds(x, y) && !covered(x, y)) m_subject = under(session, x, y);
}

void ResultScreen::takeKey(Session& session, const sf::Event& event) {
    if (const auto layer = layerOfKey(event.key.code)) {
        const bool again = m_shown == ResultLayer::healed && *layer == ResultLayer::healed;
        if (again) m_age = nextNamedAge(m_age);
        showLayer(*layer);
        return;
    }
    switch (event.key.code) {
        case sf::Keyboard::Escape:
            if (!m_subject) ask(GoHome{});
            m_subject.reset();
            break;
        case sf::Keyboard::R:
            ask(Practise{m_index, m_beside});
            break;
        case sf::Keyboard::P:
            openReplay(nullptr);
            break;
        case sf::Keyboard::Num1:
        case sf::Keyboard::Num2:
            if (const auto* moment = momentOf(event.key.code == sf::Keyboard::Num1 ? 0 : 1))
                openReplay(moment);
            break;
        default:
            takePictureKey(session, event);
            break;
    }
}

void ResultScreen::takePictureKey(Session& session, const sf::Event& event) {
    switch (event.key.code) {
        case sf::Keyboard::Comma:
            walk(-1, event.key.shift);
            break;
        case sf::Keyboard::Period:
            walk(1, event.key.shift);
            break;
        case sf::Keyboard::W:
            openSubject();
            break;
        case sf::Keyboard::N:
            if (m_shown == ResultLayer::expert) nextExpert(session);
            break;
        case sf::Keyboard::X:
            m_distance = (m_distance + 1) % kTalkingDistancesCm.size();
            break;
        // The arrows move the focus here, and the other letters have no meaning.
        case sf::Keyboard::Space:
        case sf::Keyboard::LShift:
        case sf::Keyboard::RShift:
            m_view.take(event);
            break;
        default:
            if (ViewControl::isZoomKey(event.key.code)) m_view.take(event);
            break;
    }
}

void ResultScreen::showLayer(ResultLayer layer) {
    m_shown = layer;
    if (layer == ResultLayer::expert) m_subject.reset();
}

void ResultScreen::collect(Session& session) {
    if (m_judged != nullptr || m_fault != nullptr) return;
    const JudgingTask::Result* const result = m_task->ready();
    if (result == nullptr) return;
    m_fault = std::get_if<std::string>(result);
    if (m_fault != nullptr) {
        session.services.log(*m_fault);
        return;
    }
    m_judged = &std::get<Judged>(*result);
    session.services.log(resultLine(card()));
    m_canvas.setDots(m_judged->attempt().dots);
    m_goodHolds = goodHolds(session);
    m_findingTextures.resize(m_judged->pictures.size());
    for (std::size_t i = 0; i < m_judged->pictures.size(); ++i) {
        upload(m_findingTextures[i], m_judged->pictures[i].image);
    }
}

bool ResultScreen::complete() const {
    const bool layer = m_shown != ResultLayer::expert || m_held == Held::experts;
    return m_judged != nullptr && m_painted == m_shown && m_paintedSharp && layer &&
           m_task->causes() != nullptr && m_task->run();
}

void ResultScreen::openReplay(const review::Moment* moment) {
    if (m_judged == nullptr) return;
    ask(OpenReplay{m_attemptPath, card().findings, moment != nullptr ? moment->fromUs : 0});
}

const review::Moment* ResultScreen::momentOf(std::size_t finding) const {
    if (m_judged == nullptr) return nullptr;
    const std::vector<review::Moment>& all = m_judged->moments;
    const auto found = std::find_if(all.begin(), all.end(), [finding](const review::Moment& moment) {
        return moment.finding == finding;
    });
    return found == all.end() ? nullptr : &*found;
}

void ResultScreen::draw(Session& session) {
    const Kit& kit = session.kit;
    collect(session);
    session.progress.update(session.services);
    m_plates.clear();
    const ResultLayout layout = layoutResult(kit.frame);
    beginScreen(kit, "result", true);
    if (m_judged == nullptr) {
        drawWaiting(session,
                    {0, layout.bar.bottom(), kit.frame.width, kit.frame.height - layout.bar.bottom()});
    } else if (layout.stacked) {
        fill(kit, layout.left, Role::surround);
        beginScroll(kit, "all", layout.left);
        const float x = layout.left.x + kit.px(16);
        const float width = layout.left.width - kit.px(32 + 12);
        float y = ImGui::GetCursorScreenPos().y + kit.px(16);
        y = drawVerdict(session, x, y, width) + kit.px(12);
        y = drawCoaching(session, x, y, width);
        y = drawCards(session, x, y, width) + kit.px(12);
        const float high = std::round(std::min(width * 0.62F, layout.left.height * 0.85F));
        drawPicture(session, {x, y, width, high});
        y += high + kit.px(16);
        y = m_all ? drawTable(session, x, y, width) : drawFindings(session, x, y, width);
        ImGui::SetCursorScreenPos({x, y});
        ImGui::Dummy({1, kit.px(16)});
        endScroll();
    } else {
        const Rect left = layout.left.inset(kit.px(16));
        const float below = drawCards(session, left.x, left.y, left.width) + kit.px(12);
        drawPicture(session, {left.x, below, left.width, left.bottom() - below});
        fill(kit, layout.right, Role::panel);
        verticalRule(kit, layout.right.x, layout.right.y, layout.right.height);
        beginScroll(kit, "findings",
                    {layout.right.x + 1.0F, layout.right.y, layout.right.width - 1.0F, layout.right.height});
        const float x = layout.right.x + kit.px(20);
        const float width = layout.right.width - kit.px(40);
        float y = ImGui::GetCursorScreenPos().y + kit.px(14);
        y = drawVerdict(session, x, y, width);
        y = drawCoaching(session, x, y, width);
        y = m_all ? drawTable(session, x, y, width) : drawFindings(session, x, y, width);
        ImGui::SetCursorScreenPos({x, y});
        ImGui::Dummy({1, kit.px(12)});
        endScroll();
    }
    drawBar(session, layout.bar);
    if (kit.enter) {
        kit.enter = false;
        ask(nextStep());
    }
    endScreen();
}

void ResultScreen::drawWaiting(Session& session, const Rect& page) {
    const Kit& kit = session.kit;
    const float width = std::min(kit.px(460), page.width - kit.px(48));
    const float x = page.x + (page.width - width) / 2;
    const std::string& text = m_fault != nullptr ? *m_fault : session.word("result.judging");
    const float high = paragraphHeight(kit, Type::medium, text, width - kit.px(32)) + kit.px(32 + 24);
    const Rect box{x, page.y + page.height * 0.35F, width, high};
    ui_kit::card(kit, box);
    const float y = box.y + kit.px(16);
    const float used = paragraph(kit, {box.x + kit.px(16), y, width - kit.px(32), 0}, text,
                                 {Type::medium, m_fault != nullptr ? Role::stop : Role::text, Align::left});
    if (m_fault == nullptr) {
        progressBar(kit, {box.x + kit.px(16), y + used + kit.px(10), width - kit.px(32), kit.px(10)},
                    m_task->progress());
    }
}

void ResultScreen::drawBar(Session& session, const Rect& bar) {
    const Kit& kit = session.kit;
    barGround(kit, bar);
    FromRight right(kit, bar);
    const bool more = m_beside.next().has_value();
    const ButtonSpec again{.label = session.word(more ? "drill.nextPart" : "result.again"),
                           .look = Look::filled,
                           .icon = more ? Icon::forward : Icon::again,
                           .key = "\n"};
    if (button(kit, "again", right.take(buttonWidth(kit, again)), again)) ask(nextStep());
    const ButtonSpec replay{.label = session.word("result.replay"),
                            .icon = Icon::play,
                            .key = "P",
                            .enabled = m_judged != nullptr};
    if (button(kit, "replay", right.take(buttonWidth(kit, replay)), replay)) openReplay(nullptr);
    // The arrow at the left stands for it as well.
    const ButtonSpec home{.label = session.word("result.home"), .key = "Esc"};
    if (right.left() - buttonWidth(kit, home) > kit.px(64 + 24 + 240) &&
        button(kit, "home", right.take(buttonWidth(kit, home)), home))
        ask(GoHome{});
    const ButtonSpec help{.look = Look::quiet, .icon = Icon::help, .tip = session.word("bar.help")};
    if (button(kit, "help", right.take(buttonWidth(kit, help)), help)) ask(OpenHelp{});
    if (m_judged != nullptr) {
        const std::vector<pen::Sample>& samples = m_judged->attempt().samples;
        const double seconds = samples.empty() ? 0.0 : static_cast<double>(samples.back().tUs) / 1e6;
        const std::string line = session.word(
            "result.run", {{"time", clockFigure(seconds)}, {"dots", std::to_string(card().dots)}});
        const float width = std::ceil(textWidth(kit, Type::body, line)) + 1.0F;
        if (right.left() - width > kit.px(64 + 280)) {
            right.rule();
            const Rect at = right.take(width);
            label(kit, at, line, {Type::body, Role::muted, Align::left});
        }
    }
    const std::string above = lineAbove(session, m_level, m_beside);
    if (barTitle(kit, bar, right.left(), above, m_level.title)) ask(GoHome{});
}

}  // namespace ui
