#include "ui/kit/typed_line.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"

namespace ui_kit {

namespace {

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }
bool blank(char byte) { return byte == ' '; }

std::string utf8Of(char32_t letter) {
    const auto part = [&](unsigned shift, unsigned mark, unsigned bits) {
        return static_cast<char>(mark | ((letter >> shift) & ((1U << bits) - 1U)));
    };
    if (letter < 0x80) return {part(0, 0, 7)};
    if (letter < 0x800) return {part(6, 0xC0, 5), part(0, 0x80, 6)};
    if (letter < 0x10000) return {part(12, 0xE0, 4), part(6, 0x80, 6), part(0, 0x80, 6)};
    return {part(18, 0xF0, 3), part(12, 0x80, 6), part(6, 0x80, 6), part(0, 0x80, 6)};
}

bool writable(char32_t letter) {
    const bool control = letter < 0x20 || (letter >= 0x7F && letter < 0xA0);
    const bool surrogate = letter >= 0xD800 && letter < 0xE000;
    return !control && !surrogate && letter < 0x110000;
}

// A line of the broken text: from where in it, and how many bytes.
struct Row {
    std::size_t from = 0;
    std::size_t size = 0;
};

std::vector<Row> rowsOf(const Kit& kit, const std::string& text, float width) {
    std::vector<Row> rows;
    std::size_t at = 0;
    for (const std::string& line : wrapped(kit, Type::body, text, width)) {
        const std::size_t from = text.find(line, at);
        rows.push_back({from == std::string::npos ? at : from, line.size()});
        at = rows.back().from + line.size();
    }
    if (rows.empty()) rows.push_back({});
    rows.back().size = text.size() - rows.back().from;  // blanks at the end are typed too
    return rows;
}

constexpr float kSide = 12.0F;  // units

}  // namespace

std::string TypedLine::trimmed() const {
    const std::size_t from = m_text.find_first_not_of(' ');
    if (from == std::string::npos) return {};
    return m_text.substr(from, m_text.find_last_not_of(' ') - from + 1);
}

void TypedLine::set(const std::string& text) {
    std::size_t size = std::min(text.size(), m_longest);
    while (size > 0 && size < text.size() && continues(text[size])) --size;
    m_text = text.substr(0, size);
    m_caret = size;
}

bool TypedLine::take(char32_t letter) {
    if (!writable(letter)) return false;
    const std::string bytes = utf8Of(letter);
    if (m_text.size() + bytes.size() > m_longest) return false;
    m_text.insert(m_caret, bytes);
    m_caret += bytes.size();
    return true;
}

std::size_t TypedLine::before(bool word) const {
    std::size_t at = m_caret;
    const auto back = [&] {
        do --at;
        while (at > 0 && continues(m_text[at]));
    };
    if (!word) {
        if (at > 0) back();
        return at;
    }
    while (at > 0 && blank(m_text[at - 1])) back();
    while (at > 0 && !blank(m_text[at - 1])) back();
    return at;
}

std::size_t TypedLine::after(bool word) const {
    std::size_t at = m_caret;
    const auto on = [&] {
        do ++at;
        while (at < m_text.size() && continues(m_text[at]));
    };
    if (!word) {
        if (at < m_text.size()) on();
        return at;
    }
    while (at < m_text.size() && blank(m_text[at])) on();
    while (at < m_text.size() && !blank(m_text[at])) on();
    return at;
}

bool TypedLine::take(const sf::Event::KeyEvent& key) {
    switch (key.code) {
        case sf::Keyboard::Backspace: {
            const std::size_t from = before(key.control);
            m_text.erase(from, m_caret - from);
            m_caret = from;
            return true;
        }
        case sf::Keyboard::Delete:
            m_text.erase(m_caret, after(key.control) - m_caret);
            return true;
        case sf::Keyboard::Left:
            m_caret = before(key.control);
            return true;
        case sf::Keyboard::Right:
            m_caret = after(key.control);
            return true;
        case sf::Keyboard::Home:
            m_caret = 0;
            return true;
        case sf::Keyboard::End:
            m_caret = m_text.size();
            return true;
        default:
            return false;
    }
}

float typedLineHeight(const Kit& kit, const TypedLine& line, float width) {
    const std::size_t rows = rowsOf(kit, line.text(), width - 2 * kit.px(kSide)).size();
    const float high = lineHeight(kit, Type::body) * static_cast<float>(rows) + kit.px(16);
    return std::max(controlHeight(kit), std::ceil(high));
}

bool drawTypedLine(const Kit& kit, const char* id, const Rect& box, const TypedLine& line, bool active,
                   std::string_view placeholder) {
    const bool pressed = pressable(kit, id, box, kit.px(6));
    fill(kit, box, Role::panel, kit.px(6));
    outline(kit, box, active ? Role::accent : Role::edge, kit.px(6), active ? kit.px(2) : 1.0F);
    const float x = box.x + kit.px(kSide);
    const float width = box.width - 2 * kit.px(kSide);
    const float high = lineHeight(kit, Type::body);
    const auto rows = rowsOf(kit, line.text(), width);
    float y = box.y + std::max(kit.px(8), (box.height - high * static_cast<float>(rows.size())) / 2);
    if (line.text().empty() && !active)
        label(kit, {x, y, width, high}, placeholder, {Type::body, Role::muted, Align::left});
    for (std::size_t i = 0; i < rows.size(); ++i, y += high) {
        const std::string_view row = std::string_view(line.text()).substr(rows[i].from, rows[i].size);
        const float lower = std::round((high - (*kit.fonts)[Type::body]->FontSize) / 2);
        textAt(kit, {x, y + lower}, row, {Type::body, Role::text, Align::left});
        const std::size_t end = i + 1 < rows.size() ? rows[i + 1].from : line.text().size() + 1;
        if (!active || line.caret() < rows[i].from || line.caret() >= end) continue;
        const std::size_t within = std::min(line.caret() - rows[i].from, rows[i].size);
        const float at = x + textWidth(kit, Type::body, row.substr(0, within));
        fill(kit, {std::round(at), y, std::max(1.0F, std::round(kit.px(1.5F))), high}, Role::accent);
    }
    return pressed;
}

}  // namespace ui_kit
