#include "ui/desk_sheet.hpp"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

using assessment::kRubricCriteria;

std::size_t indexOf(DeskSheet::Criterion criterion) { return static_cast<std::size_t>(criterion); }

}  // namespace

DeskSheet::DeskSheet(assessment::MarkSheet sheet, Criteria has) : m_sheet(std::move(sheet)), m_has(has) {
    m_line.set(m_sheet.typed);
    m_pin = m_sheet.typedPin.value_or(Pin{});
    m_pinUs = m_sheet.typedUs;
    const auto open = missing();
    if (!open.empty()) {
        m_focus = open.front();
    } else {
        while (!m_has[indexOf(m_focus)]) moveFocus(1);
    }
}

void DeskSheet::changed() { ++m_changes; }

void DeskSheet::used(double seconds) {
    m_rest += seconds;
    const auto whole = static_cast<std::int64_t>(m_rest);
    m_sheet.seconds += whole;
    m_rest -= static_cast<double>(whole);
}

void DeskSheet::moveFocus(int way) {
    std::size_t at = indexOf(m_focus);
    for (std::size_t i = 0; i < kRubricCriteria; ++i) {
        at = (at + (way > 0 ? 1 : kRubricCriteria - 1)) % kRubricCriteria;
        if (m_has[at]) break;
    }
    m_focus = static_cast<Criterion>(at);
}

void DeskSheet::focusOn(Criterion criterion) {
    if (has(criterion)) m_focus = criterion;
}

void DeskSheet::give(int mark) {
    if (mark < assessment::kLeastMark || mark > assessment::kMostMark) return;
    m_sheet.marks[indexOf(m_focus)] = mark;
    changed();
    for (std::size_t i = 1; i < kRubricCriteria; ++i) {
        const std::size_t at = (indexOf(m_focus) + i) % kRubricCriteria;
        if (!m_has[at] || m_sheet.marks[at]) continue;
        m_focus = static_cast<Criterion>(at);
        return;
    }
}

std::vector<DeskSheet::Criterion> DeskSheet::missing() const {
    std::vector<Criterion> open;
    for (std::size_t i = 0; i < kRubricCriteria; ++i) {
        if (m_has[i] && !m_sheet.marks[i]) open.push_back(static_cast<Criterion>(i));
    }
    return open;
}

void DeskSheet::write(const Pin& pin, std::int64_t us) {
    if (m_sheet.comments.size() >= assessment::kMostComments) return;
    m_writing = true;
    m_pin = pin;
    m_pinUs = us;
    typed();
}

void DeskSheet::writeOn(const Pin& pin, std::int64_t us) {
    if (m_line.text().empty()) {
        write(pin, us);
    } else {
        write(m_pin, m_pinUs);
    }
}

void DeskSheet::change() {
    if (!m_chosen) return;
    const assessment::Comment& comment = m_sheet.comments[*m_chosen];
    m_writing = true;
    m_changing = m_chosen;
    m_pin = comment.pin;
    m_pinUs = comment.us;
    m_line.set(comment.text);
    typed();
}

void DeskSheet::typed() {
    m_sheet.typed = m_line.text();
    m_sheet.typedPin.reset();
    m_sheet.typedUs = 0;
    if (!m_sheet.typed.empty()) {
        m_sheet.typedPin = m_pin;
        m_sheet.typedUs = m_pinUs;
    }
    changed();
}

bool DeskSheet::take(char32_t letter) {
    if (!m_line.take(letter)) return false;
    typed();
    return true;
}

bool DeskSheet::take(const sf::Event::KeyEvent& key) {
    const std::string before = m_line.text();
    if (!m_line.take(key)) return false;
    if (m_line.text() != before) typed();
    return true;
}

void DeskSheet::keepTyped() {
    const std::string text = m_line.trimmed();
    m_line.clear();
    m_writing = false;
    const auto changing = std::exchange(m_changing, std::nullopt);
    if (!text.empty()) {
        const assessment::Comment comment{text, m_pin, m_pinUs};
        if (changing && *changing < m_sheet.comments.size()) {
            m_sheet.comments[*changing] = comment;
        } else {
            m_sheet.comments.push_back(comment);
        }
    }
    typed();
}

void DeskSheet::rest() {
    m_writing = false;
    if (std::exchange(m_changing, std::nullopt)) {  // its words are in the list
        m_line.clear();
        typed();
    }
}

void DeskSheet::add(const std::string& text, const Pin& pin, std::int64_t us) {
    if (m_sheet.comments.size() >= assessment::kMostComments || text.empty()) return;
    const bool pinned = m_writing && !m_changing;
    m_sheet.comments.push_back({text, pinned ? m_pin : pin, pinned ? m_pinUs : us});
    if (m_line.text().empty()) m_writing = false;
    changed();
}

void DeskSheet::choose(std::optional<std::size_t> comment) {
    m_chosen = comment && *comment < m_sheet.comments.size() ? comment : std::nullopt;
}

void DeskSheet::chooseNext(int way) {
    const std::size_t count = m_sheet.comments.size();
    if (count == 0) return;
    if (!m_chosen) {
        m_chosen = way > 0 ? 0 : count - 1;
    } else {
        m_chosen = (*m_chosen + (way > 0 ? 1 : count - 1)) % count;
    }
}

void DeskSheet::removeChosen() {
    if (!m_chosen) return;
    m_sheet.comments.erase(m_sheet.comments.begin() + static_cast<std::ptrdiff_t>(*m_chosen));
    m_chosen.reset();
    if (std::exchange(m_changing, std::nullopt)) m_writing = false;
    changed();
}

}  // namespace ui
