// A specimen exam for the real window: an academy with its keys, a paper of two stations, a candidate, and
// the station with its pen at which it is sat. All of it by the program's own commands.
#pragma once

#include <string>
#include <vector>

#include "pen_tablet/exam_seat.hpp"
#include "pen_tablet/scripted_pen.hpp"
#include "text/json.hpp"

namespace pen_tablet {

// Numbers that only the whole levels of the paper hold: densities, depths, tolerances, a hairline that the
// station does not show, cuts. And what a station must have.
struct Hidden {
    static const std::vector<const char*> numbers;
    static constexpr double openNumber = 31.4183;  // the patch's right edge, mm
    static constexpr const char* openWords = "Fill the field evenly, as the invigilator said";
};

class ExamDay : public ExamSeat {
public:
    static constexpr const char* kExaminer = "the examiners own words";

    explicit ExamDay(Driver driver);

    // Opens the page of a preflight that looks at the pen; its record goes to preflight.json of the account.
    void lookAtPen();
    // Waits for the end of that, which ends with this exit code; the pen's check of the record.
    [[nodiscard]] text::Json penChecked(int exit);
    // Opens the sitting's window, with these further options, and waits for its first page.
    void sit(const std::vector<std::string>& more = {});
    // The same sitting once more, after it broke off.
    void resume();
    // Touches of the pen, each some 0.1 s, at places of their own; waits until the window says the last dot.
    void draw(ScriptedPen& pen, int touches);

    // The folder of the only sitting.
    [[nodiscard]] std::string sitting() const;

private:
    void makeKeys() const;
    void makePaper() const;

    int m_touched = 0;  // in all
};

}  // namespace pen_tablet
