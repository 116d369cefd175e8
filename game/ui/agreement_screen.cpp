#include "ui/agreement_screen.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "assessment/pair_judging.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/kit/top_bar.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr std::array<const char*, AgreementScreen::kTabs> kTabWords{
    "agreement.tab.spacing", "agreement.tab.depth",    "agreement.tab.hairline",   "agreement.tab.cleanness",
    "agreement.tab.global",  "agreement.tab.passLine", "agreement.tab.naturalness"};
constexpr std::array<const char*, AgreementScreen::kTabs> kTabKeys{"1", "2", "3", "4", "5", "6", "7"};

}  // namespace

AgreementScreen::AgreementScreen(Session&, std::string assignment) : m_wanted(std::move(assignment)) {}

// Back from the pairs, the figures are others.
void AgreementScreen::feel(Session& session, const std::vector<PointerReport>&, bool covered) {
    if (m_covered && !covered && m_asked) askEntries(session);
    m_covered = covered;
}

void AgreementScreen::take(Session& session, const sf::Event& event) {
    if (event.type != sf::Event::KeyPressed) return;
    if (event.key.code == sf::Keyboard::Escape) return ask(GoBack{});
    if (!Seat::taken(session)) return;  // a passphrase is typed
    const float page = session.kit.frame.height * 0.8F;
    switch (event.key.code) {
        case sf::Keyboard::Comma:
            turnTo(session, -1);
            break;
        case sf::Keyboard::Period:
            turnTo(session, 1);
            break;
        case sf::Keyboard::J:
            if (m_judges) ask(OpenPairs{});
            break;
        case sf::Keyboard::PageDown:
            m_scroll += page;
            break;
        case sf::Keyboard::PageUp:
            m_scroll -= page;
            break;
        default:
            if (event.key.code >= sf::Keyboard::Num1 && event.key.code <= sf::Keyboard::Num7)
                show(static_cast<Tab>(event.key.code - sf::Keyboard::Num1));
            break;
    }
}

void AgreementScreen::turnTo(Session& session, int step) {
    if (m_entries.empty()) return;
    const auto count = static_cast<int>(m_entries.size());
    m_entry = static_cast<std::size_t>((static_cast<int>(m_entry) + step + count) % count);
    m_wanted = m_entries[m_entry].work ? m_entries[m_entry].work->id : m_entries[m_entry].theClass.id;
    askReport(session);
}

// Every class that whoever sits here may read, each assignment before all of them together.
void AgreementScreen::askEntries(Session& session) {
    m_asked = true;
    m_entriesQuestion.ask(session.services, [actor = *session.marker](store::Records& records) {
        store::People people(records);
        Found found;
        const auto book = assessment::classBookOf(records.log().events());
        for (const assessment::Class& each : book.classes) {
            const bool teaches = std::find(each.instructors.begin(), each.instructors.end(), actor.person) !=
                                 each.instructors.end();
            if (people.whyNotInClass(store::Act::readAgreement, actor, teaches)) continue;
            for (const assessment::Assignment& work : book.assignments) {
                if (work.classId == each.id) found.entries.push_back({each, work});
            }
            found.entries.push_back({each, std::nullopt});
        }
        found.judges = !people.whyNot(store::Act::judgePairs, actor, actor.person) &&
                       !assessment::PairJudging(records, people).waitingFor(actor.person).empty();
        return found;
    });
}

void AgreementScreen::askReport(Session& session) {
    m_report.reset();
    m_fault.reset();
    m_pair.reset();
    m_reportQuestion.ask(
        session.services, [actor = *session.marker, entry = m_entries[m_entry]](store::Records& records) {
            store::People people(records);
            return assessment::Agreements(records, people).report(actor, entry.theClass, entry.work);
        });
}

void AgreementScreen::collect(Session& session) {
    m_seat.update(session);
    if (Seat::taken(session) && !m_asked) askEntries(session);
    if (auto taken = m_entriesQuestion.take()) {
        if (auto* fault = std::get_if<std::string>(&*taken)) {
            m_fault = std::move(*fault);
        } else {
            auto& found = std::get<Found>(*taken);
            m_entries = std::move(found.entries);
            m_judges = found.judges;
            m_entry = 0;
            for (std::size_t i = 0; i < m_entries.size(); ++i) {
                const Entry& each = m_entries[i];
                if ((each.work ? each.work->id : each.theClass.id) == m_wanted) m_entry = i;
            }
            if (m_entries.empty()) {
                m_fault = session.word("agreement.none");
            } else {
                askReport(session);
            }
        }
    }
    auto taken = m_reportQuestion.take();
    if (!taken) return;
    if (auto* fault = std::get_if<std::string>(&*taken)) {
        m_fault = std::move(*fault);
    } else {
        m_report = std::get<assessment::AgreementReport>(std::move(*taken));
    }
}

void AgreementScreen::draw(Session& session) {
    const Kit& kit = session.kit;
    collect(session);
    const ProgressLayout layout = layoutProgress(kit.frame);
    beginScreen(kit, "agreement", true);
    fill(kit, layout.page, Role::panel);
    beginScroll(kit, "page", layout.page);
    if (m_scroll != 0.0F) ImGui::SetScrollY(ImGui::GetScrollY() + std::exchange(m_scroll, 0.0F));
    if (std::exchange(m_toTop, false)) ImGui::SetScrollY(0.0F);
    const float width = layout.right.right() - layout.left.x;
    float y = ImGui::GetCursorScreenPos().y + kit.px(18);
    y += m_seat.draw(session, layout.left.x, y, width);
    if (!m_entries.empty()) {
        y = drawChoice(session, layout.left.x, y, width) + kit.px(12);
        y = drawTabs(session, layout.left.x, y, width) + kit.px(16);
    }
    if (m_report) {
        drawPage(session, layout, y);
    } else {
        const std::string& text =
            m_fault ? *m_fault
                    : session.word(session.services.withRecords ? "progress.reading" : "people.none");
        if (!m_seat.rests())
            y += paragraph(kit, {layout.left.x, y, width, 0}, sentence(text),
                           {Type::body, Role::muted, Align::left});
        ImGui::SetCursorScreenPos({layout.left.x, y});
        ImGui::Dummy({1, kit.px(16)});
    }
    endScroll();
    drawBar(session, layout.bar);
    endScreen();
}

void AgreementScreen::drawBar(Session& session, const Rect& bar) {
    const Kit& kit = session.kit;
    barGround(kit, bar);
    FromRight right(kit, bar);
    if (m_judges) {
        const ButtonSpec judge{.label = session.word("agreement.judge"), .look = Look::filled, .key = "J"};
        if (button(kit, "judge", right.take(buttonWidth(kit, judge)), judge)) ask(OpenPairs{});
    }
    const ButtonSpec help{.look = Look::quiet, .icon = Icon::help, .tip = session.word("bar.help")};
    if (button(kit, "help", right.take(buttonWidth(kit, help)), help)) ask(OpenHelp{});
    std::string above = session.word("agreement.title");
    std::string title;
    if (!m_entries.empty()) {
        const Entry& entry = m_entries[m_entry];
        above += " · " + entry.theClass.title;
        title = entry.work ? entry.work->title : session.word("agreement.all");
    }
    if (barTitle(kit, bar, right.left(), title.empty() ? "" : above, title.empty() ? above : title))
        ask(GoBack{});
}

std::string AgreementScreen::countLine(const Session& session) const {
    const auto& marking = m_report->marking;
    std::string line = session.word("agreement.counts", {{"twice", std::to_string(marking.attempts.size())},
                                                         {"once", std::to_string(marking.markedOnce)}});
    if (marking.inTheOpen > 0)
        line += " " + session.word("agreement.open", {{"number", std::to_string(marking.inTheOpen)}});
    return line;
}

// Which work, and how much of it there is to go by.
float AgreementScreen::drawChoice(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const float high = controlHeight(kit);
    const ButtonSpec before{.label = session.word("agreement.before"), .icon = Icon::back, .key = ","};
    const ButtonSpec after{.label = session.word("agreement.after"), .icon = Icon::forward, .key = "."};
    Rect place{x, y, std::min(buttonWidth(kit, before), width), high};
    if (button(kit, "before", place, before)) turnTo(session, -1);
    place.x = place.right() + kit.px(8);
    place.width = std::min(buttonWidth(kit, after), width);
    if (place.right() > x + width) place = {x, place.bottom() + kit.px(8), place.width, high};
    if (button(kit, "after", place, after)) turnTo(session, 1);
    if (!m_report) return place.bottom();
    const std::string counts = countLine(session);
    const float left = place.right() + kit.px(16);
    if (left + textWidth(kit, Type::body, counts) < x + width) {
        label(kit, {left, place.y, x + width - left, high}, counts, {Type::body, Role::muted, Align::left});
        return place.bottom();
    }
    return place.bottom() + kit.px(8) +
           paragraph(kit, {x, place.bottom() + kit.px(8), width, 0}, counts,
                     {Type::body, Role::muted, Align::left});
}

float AgreementScreen::drawTabs(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    Rect place{x, y, 0, controlHeight(kit)};
    for (std::size_t i = 0; i < kTabs; ++i) {
        const ButtonSpec tab{
            .label = session.word(kTabWords[i]), .key = kTabKeys[i], .chosen = m_tab == static_cast<Tab>(i)};
        place.width = std::min(buttonWidth(kit, tab), width);
        if (place.x > x && place.right() > x + width)
            place = {x, place.bottom() + kit.px(8), place.width, place.height};
        if (button(kit, kTabWords[i], place, tab)) show(static_cast<Tab>(i));
        place.x = place.right() + kit.px(8);
    }
    return place.bottom();
}

void AgreementScreen::drawPage(Session& session, const ProgressLayout& layout, float y) {
    const Kit& kit = session.kit;
    Column left{layout.left.x, y, layout.left.width};
    Column right{layout.right.x, y, layout.right.width};
    Column& second = layout.stacked ? left : right;
    if (m_tab == Tab::passLine) {
        drawBorderline(session, left);
        drawGroups(session, second);
    } else if (m_tab == Tab::naturalness) {
        drawNaturalness(session, left, second);
    } else {
        drawCriterion(session, left, second);
    }
    ImGui::SetCursorScreenPos({left.x, std::max(left.y, right.y)});
    ImGui::Dummy({1, kit.px(16)});
}

}  // namespace ui
