// The page of a preflight's look at the pen: what to do, what came of it so far.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "exam/types/pen_desk.hpp"
#include "ui/kit/kit.hpp"

namespace exam_ui {

class PenPage {
public:
    PenPage(const exam_types::PenDesk& desk, const ui_kit::Kit& kit) : m_desk(desk), m_kit(kit) {}

    // Bar, banner and card over the whole window. `leftUs`: until it ends by itself.
    void draw(std::int64_t leftUs);
    // The button or its key was pressed.
    [[nodiscard]] bool ends() const { return m_ends; }
    // Escape.
    void end() { m_ends = true; }

private:
    [[nodiscard]] float drawInside(const ui_kit::Rect& box, std::int64_t leftUs);
    [[nodiscard]] std::string word(const char* key) const { return m_kit(key); }
    [[nodiscard]] std::string word(const char* key,
                                   const std::vector<std::pair<std::string, std::string>>& values) const {
        return (*m_kit.words)(key, values);
    }
    [[nodiscard]] std::string rateWords() const;
    [[nodiscard]] std::string pressureWords() const;
    [[nodiscard]] std::string closingWords(std::int64_t leftUs) const;

    const exam_types::PenDesk& m_desk;
    const ui_kit::Kit& m_kit;
    bool m_ends = false;
};

}  // namespace exam_ui
