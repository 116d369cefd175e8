// A text that is being typed on a screen whose keys mean other things: it takes the window's own letters, so
// that none is lost between the key that opens it and the first frame that shows it.
#pragma once

#include <cstddef>
#include <string>

#include <SFML/Window/Event.hpp>

#include "ui/kit/kit.hpp"

namespace ui_kit {

class TypedLine {
public:
    // Takes at most so many bytes of UTF-8.
    explicit TypedLine(std::size_t longest) : m_longest(longest) {}

    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] std::size_t caret() const { return m_caret; }  // bytes before it
    // Without blanks at either end; nothing else to say: empty.
    [[nodiscard]] std::string trimmed() const;
    // Replaces all; the caret stands at the end. What is too long is cut at a whole letter.
    void set(const std::string& text);
    void clear() { set({}); }

    // A letter that the window gave (TextEntered); control characters and what does not fit are passed
    // over. Whether the text changed.
    bool take(char32_t letter);
    // Backspace, Delete, the arrows, Home and End; with Ctrl by words. Whether the key was one of those.
    bool take(const sf::Event::KeyEvent& key);

private:
    [[nodiscard]] std::size_t before(bool word) const;
    [[nodiscard]] std::size_t after(bool word) const;

    std::string m_text;
    std::size_t m_caret = 0;
    std::size_t m_longest;
};

// Height of the box that shows the whole text in that width, px; at least a control's height.
[[nodiscard]] float typedLineHeight(const Kit& kit, const TypedLine& line, float width);
// The box with the text, broken into lines, and the caret while it is `active`; else `placeholder` where
// nothing is typed. True when it was pressed.
[[nodiscard]] bool drawTypedLine(const Kit& kit, const char* id, const Rect& box, const TypedLine& line,
                                 bool active, std::string_view placeholder);

}  // namespace ui_kit
