// A line that somebody types: a name, or a passphrase that is not shown and not kept.
#pragma once

#include <array>
#include <string>

#include "ui/kit/kit.hpp"

namespace ui_kit {

class TextField {
public:
    enum class Kind { plain, secret };
    explicit TextField(Kind kind = Kind::plain) : m_kind(kind) {}
    ~TextField() { clear(); }
    TextField(const TextField&) = delete;
    TextField& operator=(const TextField&) = delete;

    // Draws the field over the box's width. True in the frame in which Enter was pressed in it.
    [[nodiscard]] bool draw(const Kit& kit, const char* id, const Rect& box);
    // The keyboard goes there with the next frame.
    void focus() { m_focus = true; }
    [[nodiscard]] bool empty() const { return m_text[0] == '\0'; }
    [[nodiscard]] std::string text() const { return m_text.data(); }
    // What was typed is overwritten.
    void clear();

private:
    std::array<char, 1002> m_text{};
    Kind m_kind;
    bool m_focus = false;
};

}  // namespace ui_kit
