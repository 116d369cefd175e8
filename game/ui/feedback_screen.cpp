#include "ui/feedback_screen.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>
#include <variant>

#include "assessment/marking.hpp"
#include "picture/report_picture.hpp"
#include "practice/replay.hpp"
#include "record/attempt_file/journal.hpp"
#include "record/store/places.hpp"
#include "sheet/guides.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/pixels.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/kit/top_bar.hpp"
#include "ui/person_progress.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr double kMarginPx = 24.0;  // around the work

}  // namespace

FeedbackScreen::FeedbackScreen(Session& session, OpenFeedback what) : m_what(std::move(what)) {
    m_shown = m_what.attempts.size() - 1;  // the newest
    if (Seat::taken(session)) askAgain(session);
}

FeedbackScreen::~FeedbackScreen() = default;

void FeedbackScreen::askAgain(Session& session) {
    m_asked = true;
    m_question.ask(session.services, [person = personInUse(session.services),
                                      attempt = m_what.attempts[m_shown]](store::Records& records) {
        return assessment::feedbackNow(records, person, attempt);
    });
}

void FeedbackScreen::collect(Session& session) {
    m_seat.update(session);
    if (!m_asked && Seat::taken(session)) askAgain(session);
    if (auto taken = m_question.take()) {
        if (auto* fault = std::get_if<std::string>(&*taken)) {
            m_fault = std::move(*fault);
            session.services.log(m_fault);
        } else {
            m_feedback = std::get<assessment::Feedback>(std::move(*taken));
        }
    }
    if (auto sent = m_sending.take()) {
        const auto* fault = std::get_if<std::string>(&*sent);
        m_appealFault = fault != nullptr ? *fault : std::string();
        if (fault == nullptr) {
            m_appeals = false;
            m_reason.clear();
            session.tasks.renew();
            session.services.log("appealed");
        }
        askAgain(session);
    }
    if (!m_painting.valid() || m_painting.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
        return;
    Painted painted = m_painting.get();
    if (!painted.fault.empty()) {
        m_fault = painted.fault;
        return;
    }
    upload(m_texture, painted.image);
    m_view = painted.view;
    m_levelTitle = painted.levelTitle;
}

void FeedbackScreen::paint(Session& session, int width, int height) {
    const std::string path = session.services.places->attempts + "/" + m_feedback->file;
    m_painting = std::async(std::launch::async, [path, width, height] {
        Painted painted;
        const auto read = record::readAttempt(path);
        if (const auto* fault = std::get_if<record::FileFault>(&read)) {
            painted.fault = fault->message;
            return painted;
        }
        const auto& attempt = std::get<record::Attempt>(read);
        const auto level = practice::levelOf(attempt);
        if (const auto* fault = std::get_if<std::string>(&level)) {
            painted.fault = *fault;
            return painted;
        }
        const auto& carried = std::get<level::Level>(level);
        painted.levelTitle = carried.title;
        painted.view = sheet::fitted(sheet::firstSight(carried), width, height, kMarginPx);
        picture::ReportPicture wanted;
        wanted.width = width;
        wanted.height = height;
        wanted.view = painted.view;
        painted.image = picture::paintReport(carried, attempt.dots, wanted);
        return painted;
    });
}

std::optional<scoring::Point> FeedbackScreen::placeOf(const assessment::Comment& comment) {
    if (const auto* dot = std::get_if<assessment::DotPin>(&comment.pin))
        return scoring::Point{dot->xMm, dot->yMm};
    if (const auto* region = std::get_if<assessment::RegionPin>(&comment.pin))
        return scoring::Point{(region->x0Mm + region->x1Mm) / 2, (region->y0Mm + region->y1Mm) / 2};
    return std::nullopt;
}

// The work, and on it the number of each comment that points somewhere.
void FeedbackScreen::drawPicture(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    const int width = static_cast<int>(box.width);
    const int height = static_cast<int>(box.height);
    const bool fits =
        m_view && static_cast<int>(m_view->width) == width && static_cast<int>(m_view->height) == height;
    if (!fits && m_feedback && m_fault.empty() && !m_painting.valid() && width > 16 && height > 16)
        paint(session, width, height);
    fill(kit, box, Role::panel2, kit.px(8));
    if (m_view) drawTexture(box, m_texture, kit.px(8));
    outline(kit, box, Role::line, kit.px(8));
    if (!fits || !m_feedback) return;
    for (std::size_t i = 0; i < m_feedback->comments.size(); ++i) {
        const assessment::Comment& comment = m_feedback->comments[i];
        const auto place = placeOf(comment);
        if (!place) continue;
        const sheet::Pixel at = m_view->toPixel(*place);
        if (const auto* region = std::get_if<assessment::RegionPin>(&comment.pin)) {
            const sheet::Pixel a = m_view->toPixel({region->x0Mm, region->y0Mm});
            const sheet::Pixel b = m_view->toPixel({region->x1Mm, region->y1Mm});
            outline(kit,
                    {box.x + static_cast<float>(std::min(a.x, b.x)),
                     box.y + static_cast<float>(std::min(a.y, b.y)), static_cast<float>(std::abs(a.x - b.x)),
                     static_cast<float>(std::abs(a.y - b.y))},
                    Role::accent, kit.px(4));
        }
        drawNumber(kit, {box.x + static_cast<float>(at.x), box.y + static_cast<float>(at.y)}, i + 1);
    }
}

void FeedbackScreen::drawNumber(const Kit& kit, ImVec2 at, std::size_t number) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddCircleFilled(at, kit.px(11), packed(rgb(0x14201E)), 28);
    list.AddCircle(at, kit.px(11), packed(rgb(0xFFFFFF)), 28, kit.px(2));
    const std::string text = std::to_string(number);
    const ImFont* const font = (*kit.fonts)[Type::strong];
    list.AddText(
        font, font->FontSize,
        {std::round(at.x - textWidth(kit, Type::strong, text) / 2), std::round(at.y - font->FontSize / 2)},
        packed(rgb(0xFFFFFF)), text.c_str());
}

void FeedbackScreen::showAttempt(Session& session, std::size_t attempt) {
    m_shown = attempt;
    m_feedback.reset();
    m_view.reset();
    m_appeals = false;
    m_appealFault.clear();
    askAgain(session);
}

void FeedbackScreen::openReplay(Session& session, std::int64_t fromUs) {
    OpenReplay replay;
    replay.attemptPath = session.services.places->attempts + "/" + m_feedback->file;
    replay.fromUs = fromUs;
    replay.plays = fromUs > 0;
    ask(std::move(replay));
}

// One at a time.
void FeedbackScreen::beginAppeal() {
    const auto isOpen = [](const assessment::Appeal& appeal) { return !appeal.upheld; };
    if (!m_feedback || std::any_of(m_feedback->appeals.begin(), m_feedback->appeals.end(), isOpen)) return;
    m_appeals = true;
    m_seated = false;
}

void FeedbackScreen::send(Session& session) {
    if (m_reason.empty() || m_sending.waits() || !Seat::taken(session)) return;
    m_sending.ask(session.services, [actor = *session.marker, attempt = m_what.attempts[m_shown],
                                     reason = m_reason.text()](store::Records& records) {
        using Result = RecordsQuestion<bool>::Result;
        store::People people(records);
        if (auto fault = assessment::Marking(records, people).appeal(actor, attempt, reason))
            return Result(std::move(*fault));
        return Result(true);
    });
}

void FeedbackScreen::take(Session& session, const sf::Event& event) {
    if (event.type != sf::Event::KeyPressed) return;
    if (event.key.code == sf::Keyboard::Escape) {
        if (!std::exchange(m_appeals, false)) ask(GoBack{});
    }
    if (m_appeals || !Seat::taken(session)) return;  // keys are letters of the reason, or of a passphrase
    if (event.key.code == sf::Keyboard::A) beginAppeal();
    if (event.key.code == sf::Keyboard::P && m_feedback) openReplay(session, 0);
}

void FeedbackScreen::drawBar(Session& session, const Rect& bar) {
    const Kit& kit = session.kit;
    barGround(kit, bar);
    FromRight right(kit, bar);
    const ButtonSpec back{.label = session.word("warmup.on"), .look = Look::filled, .key = "Esc"};
    if (button(kit, "back", right.take(buttonWidth(kit, back)), back)) ask(GoBack{});
    const ButtonSpec replay{.label = session.word("result.replay"),
                            .icon = Icon::play,
                            .key = "P",
                            .enabled = m_feedback.has_value()};
    if (button(kit, "replay", right.take(buttonWidth(kit, replay)), replay)) openReplay(session, 0);
    const std::string above = session.word("task.above", {{"title", m_what.title}});
    const std::string title = m_levelTitle.empty() ? session.word("feedback.title") : m_levelTitle;
    if (barTitle(kit, bar, right.left(), above, title)) ask(GoBack{});
}

void FeedbackScreen::draw(Session& session) {
    const Kit& kit = session.kit;
    collect(session);
    const ResultLayout layout = layoutResult(kit.frame);
    beginScreen(kit, "feedback", true);
    if (!layout.stacked) drawPicture(session, layout.left.inset(kit.px(16)));
    const Rect side = layout.stacked ? layout.left : layout.right;
    fill(kit, side, Role::panel);
    beginScroll(kit, "words", side);
    const float x = side.x + kit.px(20);
    const float width = side.width - kit.px(40);
    float y = ImGui::GetCursorScreenPos().y + kit.px(16);
    if (layout.stacked) {
        const float high = std::round(std::min(width * 0.62F, side.height * 0.85F));
        drawPicture(session, {x, y, width, high});
        y += high + kit.px(16);
    }
    y = drawWords(session, x, y, width);
    ImGui::SetCursorScreenPos({x, y});
    ImGui::Dummy({1, kit.px(16)});
    endScroll();
    drawBar(session, layout.bar);
    endScreen();
}

}  // namespace ui
