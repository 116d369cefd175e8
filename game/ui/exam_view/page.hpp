// The pages between stations: what somebody reads, fills in and confirms.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "ui/exam_view/room.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_field.hpp"

namespace exam_ui {

class Page {
public:
    virtual ~Page() = default;
    // Draws itself into a column that scrolls; returns the height it took, px.
    [[nodiscard]] virtual float draw(Room& room, const ui_kit::Rect& column) = 0;
};

// The page of a stage; null while a station runs.
[[nodiscard]] std::unique_ptr<Page> pageOf(exam_types::Stage stage);
[[nodiscard]] std::unique_ptr<Page> identityPage();
[[nodiscard]] std::unique_ptr<Page> readyPage();
[[nodiscard]] std::unique_ptr<Page> breakPage();
[[nodiscard]] std::unique_ptr<Page> pausedPage();
[[nodiscard]] std::unique_ptr<Page> codePage();
[[nodiscard]] std::unique_ptr<Page> decisionPage();
[[nodiscard]] std::unique_ptr<Page> closePage();
[[nodiscard]] std::unique_ptr<Page> receiptPage();
[[nodiscard]] std::unique_ptr<Page> stoppedPage();

// Sets things below each other.
class Column {
public:
    Column(const ui_kit::Kit& kit, const ui_kit::Rect& box) : m_kit(kit), m_box(box), m_y(box.y) {}

    void gap(float units) { m_y += m_kit.px(units); }
    void rule();
    void say(std::string_view text, ui_kit::TextStyle style = {});
    // A quiet name at the left, what it stands for beside it.
    void row(std::string_view name, std::string_view value);
    // The field's name above it; true when Enter was pressed in it.
    [[nodiscard]] bool field(const char* id, std::string_view name, ui_kit::TextField& field);
    // As wide as its words, 44 units high.
    [[nodiscard]] bool press(const char* id, ui_kit::ButtonSpec spec);
    // One of several beside each other, or below each other where they are too wide.
    [[nodiscard]] int choose(const char* id, std::span<const std::string_view> labels, int chosen);
    // A sentence about what went wrong, or that something is being done.
    void answer(const Room& room, const std::optional<std::string>& refusal);

    [[nodiscard]] float y() const { return m_y; }
    [[nodiscard]] float used() const { return m_y - m_box.y; }
    [[nodiscard]] const ui_kit::Rect& box() const { return m_box; }

private:
    const ui_kit::Kit& m_kit;
    ui_kit::Rect m_box;
    float m_y;
};

// A card of the column's width in the middle of the window, which scrolls where it is higher than that.
// `draw` gets the box inside and says how much of its height it took, px.
void onCard(const ui_kit::Kit& kit, const ui_kit::Rect& column,
            const std::function<float(const ui_kit::Rect&)>& draw);

// Enter, that nothing with the focus has taken.
[[nodiscard]] bool takesEnter(const ui_kit::Kit& kit);

}  // namespace exam_ui
