#include "ui/pairs_screen.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "picture/from_afar.hpp"
#include "record/store/settings.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/gauges.hpp"
#include "ui/kit/pixels.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/kit/top_bar.hpp"
#include "ui/result_layers.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;
using assessment::PairSeries;

namespace {

constexpr double kCommonScreenPerMm = 96.0 / 25.4;  // where the screen is not calibrated
constexpr std::size_t kAhead = 3;                   // pairs that are painted

}  // namespace

PairsScreen::PairsScreen(Session&) {}
PairsScreen::~PairsScreen() = default;

void PairsScreen::take(Session& session, const sf::Event& event) {
    if (event.type != sf::Event::KeyPressed) return;
    if (event.key.code == sf::Keyboard::Escape) return ask(GoBack{});
    if (!Seat::taken(session)) return;  // a passphrase is typed
    switch (event.key.code) {
        case sf::Keyboard::Left:
        case sf::Keyboard::Num1:
            choose(session, true);
            break;
        case sf::Keyboard::Right:
        case sf::Keyboard::Num2:
            choose(session, false);
            break;
        case sf::Keyboard::H:
            m_healed = !m_healed;
            break;
        case sf::Keyboard::X:
            m_distance = (m_distance + 1) % kTalkingDistancesCm.size();
            break;
        case sf::Keyboard::Z:
            takeBack(session);
            break;
        default:
            break;
    }
}

void PairsScreen::askWork(Session& session) {
    m_asked = true;
    m_judge = session.marker->person;
    m_workQuestion.ask(
        session.services,
        [actor = *session.marker, judge = m_judge, notYours = session.word("pairs.notYours")](
            store::Records& records) -> std::variant<Work, std::string> {
            store::People people(records);
            // Named as a judge once, and perhaps none any more: then the pieces are not shown either.
            if (people.whyNot(store::Act::judgePairs, actor, actor.person)) return notYours;
            Work work;
            auto waiting = assessment::PairJudging(records, people).waitingFor(judge);
            if (waiting.empty()) return work;
            work.series = std::move(waiting.front());
            const auto book = assessment::classBookOf(records.log().events());
            if (const auto* assignment = book.findAssignment(work.series->assignment))
                work.title = assignment->title;
            work.paths.resize(work.series->pieces.size());
            for (const store::AttemptRow& row : records.attempts({std::nullopt, work.series->level})) {
                const auto& pieces = work.series->pieces;
                const auto at = std::find(pieces.begin(), pieces.end(), row.attemptId);
                if (at != pieces.end())
                    work.paths[static_cast<std::size_t>(at - pieces.begin())] =
                        records.places().attempts + "/" + row.file;
            }
            return work;
        });
}

void PairsScreen::collect(Session& session) {
    m_seat.update(session);
    if (Seat::taken(session) && !m_asked) askWork(session);
    if (auto taken = m_workQuestion.take()) {
        if (auto* fault = std::get_if<std::string>(&*taken)) {
            m_fault = std::move(*fault);
        } else {
            m_work = std::get<Work>(std::move(*taken));
            m_finished = !m_work->series;
            if (m_work->series) m_painter = std::make_unique<PairPainter>(m_work->paths);
        }
    }
    settle(session);
    if (m_painter && !m_fault) {
        if (auto fault = m_painter->fault()) m_fault = session.word("pairs.unreadable", {{"why", *fault}});
    }
}

// What the log says is what counts; while acts are on their way this screen runs ahead of it.
void PairsScreen::settle(Session& session) {
    while (!m_acts.empty()) {
        auto taken = m_acts.front().take();
        if (!taken) return;
        m_acts.pop_front();
        if (auto* fault = std::get_if<std::string>(&*taken)) {
            session.services.log(*fault);
            session.notices.push_back(*fault);
            m_acts.clear();
            askWork(session);  // and shows what there is
            return;
        }
        if (m_acts.empty()) m_work->series = std::get<Acted>(std::move(*taken)).series;
    }
}

std::optional<std::size_t> PairsScreen::pairNow() const {
    if (!m_work || !m_work->series) return std::nullopt;
    const auto next = m_work->series->nextFor(m_judge, 1);
    return next.empty() ? std::nullopt : std::optional(next.front());
}

void PairsScreen::choose(Session& session, bool left) {
    const auto pair = pairNow();
    if (!pair || !m_seen || m_fault) return;  // nobody chooses what they have not seen
    m_acts.emplace_back();
    m_acts.back().ask(session.services,
                      [actor = *session.marker, id = m_work->series->id, pair = *pair,
                       left](store::Records& records) -> std::variant<Acted, std::string> {
                          store::People people(records);
                          assessment::PairJudging judging(records, people);
                          if (auto fault = judging.choose(actor, id, pair, left)) return *fault;
                          return Acted{*judging.book().find(id)};
                      });
    m_work->series->choices[*pair] = PairSeries::Choice{m_judge, left, 0};
    m_work->series->last[m_judge] = *pair;
    m_seen = false;
}

void PairsScreen::takeBack(Session& session) {
    if (!m_work || !m_work->series || m_fault) return;
    const auto last = m_work->series->last.find(m_judge);
    if (last == m_work->series->last.end()) return;
    m_acts.emplace_back();
    m_acts.back().ask(session.services,
                      [actor = *session.marker,
                       id = m_work->series->id](store::Records& records) -> std::variant<Acted, std::string> {
                          store::People people(records);
                          assessment::PairJudging judging(records, people);
                          if (auto fault = judging.takeBack(actor, id)) return *fault;
                          return Acted{*judging.book().find(id)};
                      });
    m_work->series->choices[last->second].reset();
    m_work->series->last.erase(last);
    m_seen = false;
}

void PairsScreen::draw(Session& session) {
    const Kit& kit = session.kit;
    collect(session);
    const PageLayout layout = layoutPage(kit.frame);
    // While pairs are shown the arrows choose, they move no focus.
    const bool choosing = pairNow() && !m_fault;
    beginScreen(kit, "pairs", true, !choosing);
    fill(kit, layout.page, Role::panel);
    if (choosing) {
        drawPair(session, layout.page);
    } else {
        drawWords(session, layout.page);
    }
    drawBar(session, layout.bar);
    endScreen();
}

void PairsScreen::drawBar(Session& session, const Rect& bar) {
    const Kit& kit = session.kit;
    barGround(kit, bar);
    FromRight right(kit, bar);
    const ButtonSpec help{.look = Look::quiet, .icon = Icon::help, .tip = session.word("bar.help")};
    if (button(kit, "help", right.take(buttonWidth(kit, help)), help)) ask(OpenHelp{});
    if (m_work && m_work->series) {
        const std::string done =
            session.word("pairs.done", {{"judged", std::to_string(m_work->series->judged())},
                                        {"planned", std::to_string(m_work->series->plan.size())}});
        const float wide = textWidth(kit, Type::medium, done) + 1.0F;
        label(kit, right.take(wide), done, {Type::medium, Role::text, Align::right});
    }
    const std::string above =
        session.word("pairs.title") + (m_work && !m_work->title.empty() ? " · " + m_work->title : "");
    if (barTitle(kit, bar, right.left(), above, session.word("pairs.question"))) ask(GoBack{});
}

void PairsScreen::drawWords(Session& session, const Rect& page) {
    const Kit& kit = session.kit;
    beginScroll(kit, "page", page);
    const float width = std::min(kit.px(760), page.width - kit.px(56));
    const float x = std::round(page.x + (page.width - width) / 2);
    float y = ImGui::GetCursorScreenPos().y + kit.px(24);
    y += m_seat.draw(session, x, y, width);
    const bool none = !session.services.withRecords;
    const bool over = m_finished || (m_work && !pairNow());
    const std::string text = m_fault ? sentence(*m_fault)
                             : none  ? session.word("people.none")
                             : over  ? session.word("pairs.over")
                                     : session.word("progress.reading");
    if (!m_seat.rests())
        y += paragraph(kit, {x, y, width, 0}, text, {Type::body, Role::text, Align::left}) + kit.px(14);
    if (over && m_work->series && m_work->series->last.contains(m_judge)) {
        const ButtonSpec back{.label = session.word("pairs.takeBack"), .icon = Icon::again, .key = "Z"};
        if (button(kit, "takeBack", {x, y, std::min(buttonWidth(kit, back), width), controlHeight(kit)},
                   back))
            takeBack(session);
        y += controlHeight(kit);
    }
    ImGui::SetCursorScreenPos({x, y});
    ImGui::Dummy({1, kit.px(16)});
    endScroll();
}

void PairsScreen::drawPair(Session& session, const Rect& page) {
    const Kit& kit = session.kit;
    Foot foot = footOf(session, page);
    const Halves halves = halvesOf({page.x, page.y, page.width, page.height - foot.height});
    wantPictures(session, halves.first);
    const assessment::PlannedPair& pair = m_work->series->plan[*pairNow()];
    drawHalf(session, halves.first, 0, pair.left);
    drawHalf(session, halves.second, 1, pair.right);
    verticalRule(kit, halves.first.right(), page.y, halves.first.height);
    m_seen = m_sides[0].image && m_sides[1].image;
    drawFoot(session, page, std::move(foot));
}

void PairsScreen::wantPictures(Session& session, const Rect& half) {
    const double screen = session.services.settings->pixelsPerMm.value_or(kCommonScreenPerMm);
    PairSight sight;
    sight.width = static_cast<int>(std::max(16.0F, std::round(half.width)));
    sight.height = static_cast<int>(std::max(16.0F, std::round(half.height)));
    sight.awayMm = 10.0 * kTalkingDistancesCm.at(m_distance);
    sight.pixelsPerMm = picture::pixelsPerMmFrom(sight.awayMm, screen);
    std::vector<std::size_t> pieces;
    for (const std::size_t pair : m_work->series->nextFor(m_judge, kAhead)) {
        pieces.push_back(m_work->series->plan[pair].left);
        pieces.push_back(m_work->series->plan[pair].right);
    }
    m_painter->want(pieces, sight, m_healed);
}

void PairsScreen::drawHalf(Session& session, const Rect& box, std::size_t side, std::size_t piece) {
    const Kit& kit = session.kit;
    Side& shown = m_sides[side];
    const auto image = m_painter->picture(piece, m_healed);
    if (image && image != shown.image) upload(shown.texture, *image);
    shown.image = image;
    if (!image) {
        fill(kit, box, Role::surround);
        label(kit, box, session.word("pairs.painting"), {Type::body, Role::muted, Align::centre});
        return;
    }
    drawTexture(box, shown.texture, 0.0F);
}

}  // namespace ui
