// The sheet on the marking desk: what a marker's keys and clicks make of it, apart from drawing and keeping.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "assessment/mark_sheet.hpp"
#include "ui/kit/typed_line.hpp"

namespace ui {

using assessment::Pin;

class DeskSheet {
public:
    using Criterion = assessment::RubricCriterion;
    using Criteria = std::array<bool, assessment::kRubricCriteria>;

    // `has`: the criteria that the level has, at least one. A comment that was being typed goes on.
    DeskSheet(assessment::MarkSheet sheet, Criteria has);

    // As it is to be kept: with what is being typed.
    [[nodiscard]] const assessment::MarkSheet& sheet() const { return m_sheet; }
    // Grows with every change of sheet(), but not with the seconds.
    [[nodiscard]] std::uint64_t changes() const { return m_changes; }
    void used(double seconds);  // at the desk, >= 0

    [[nodiscard]] bool has(Criterion criterion) const { return m_has[static_cast<std::size_t>(criterion)]; }
    [[nodiscard]] std::optional<int> mark(Criterion criterion) const {
        return m_sheet.marks[static_cast<std::size_t>(criterion)];
    }
    [[nodiscard]] Criterion focus() const { return m_focus; }
    void moveFocus(int way);  // to the next (> 0) or the one before of the level's; round at the ends
    void focusOn(Criterion criterion);
    // 1..5 for the focused criterion; the next one without a mark gets the focus, if there is one.
    void give(int mark);
    [[nodiscard]] std::vector<Criterion> missing() const;

    // A comment is being written.
    [[nodiscard]] bool writing() const { return m_writing; }
    [[nodiscard]] const ui_kit::TypedLine& line() const { return m_line; }
    [[nodiscard]] const Pin& pin() const { return m_pin; }
    // Begins, or goes on with what was typed before, pinned anew. `us`: the moment of the replay. Does
    // nothing when there are kMostComments.
    void write(const Pin& pin, std::int64_t us);
    // Goes on with what was put off, at its pin; with nothing put off, as write().
    void writeOn(const Pin& pin, std::int64_t us);
    // The comment that is chosen, to be changed.
    void change();
    // Letters and keys while writing; whether it was one for the text.
    bool take(char32_t letter);
    bool take(const sf::Event::KeyEvent& key);
    // What was typed becomes a comment, or takes the changed one's place; empty, nothing does. Ends writing.
    void keepTyped();
    // Ends writing; what was typed stays for the next time.
    void rest();
    // A sentence as a comment at once; with one being written, at its pin.
    void add(const std::string& text, const Pin& pin, std::int64_t us);

    [[nodiscard]] std::optional<std::size_t> chosen() const { return m_chosen; }
    void choose(std::optional<std::size_t> comment);
    // The next (> 0) or the one before; round at the ends.
    void chooseNext(int way);
    void removeChosen();

private:
    void changed();
    void typed();

    assessment::MarkSheet m_sheet;
    Criteria m_has;
    Criterion m_focus = Criterion::spacing;
    ui_kit::TypedLine m_line{assessment::kLongestComment};
    Pin m_pin;
    std::int64_t m_pinUs = 0;
    std::optional<std::size_t> m_chosen;
    std::optional<std::size_t> m_changing;  // the comment whose words are in the line
    double m_rest = 0.0;                    // used, and less than a second
    std::uint64_t m_changes = 0;
    bool m_writing = false;
};

}  // namespace ui
