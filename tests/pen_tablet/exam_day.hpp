// A specimen exam for the real window: an academy with its keys, a paper of two stations, a candidate, and
// the station with its pen at which it is sat. All of it by the program's own commands.
#pragma once

#include <string>
#include <vector>

#include "pen_tablet/pen_station.hpp"
#include "pen_tablet/scripted_pen.hpp"

namespace pen_tablet {

// Numbers that only the whole levels of the paper hold: densities, depths, tolerances, a hairline that the
// station does not show, cuts. And what a station must have.
struct Hidden {
    static const std::vector<const char*> numbers;
    static constexpr double openNumber = 31.4183;  // the patch's right edge, mm
    static constexpr const char* openWords = "Fill the field evenly, as the invigilator said";
};

class ExamDay {
public:
    static constexpr const char* kExaminer = "the examiners own words";

    explicit ExamDay(Driver driver);

    // Opens the sitting's window and waits for its first page.
    void sit();
    // The same sitting once more, after it broke off.
    void resume();
    // Presses the key and waits for that page ("working", "closing" ...).
    void go(const std::string& key, const std::string& page);
    void waitForPage(const std::string& page);
    void type(const std::string& words);
    // Says who sits there, and begins the first station.
    void identify();
    // Holds F10 as long as it takes, and waits for the page.
    void finishStation(const std::string& page);
    // Touches of the pen, each some 0.1 s, at places of their own; waits until the window says the last dot.
    void draw(ScriptedPen& pen, int touches);

    [[nodiscard]] PenStation& station() { return m_station; }
    // The folder of the only sitting.
    [[nodiscard]] std::string sitting() const;
    // Files below `folder` of the account whose names end so.
    [[nodiscard]] std::vector<std::string> files(const std::string& ending) const;

private:
    // A line that the program says after its first `from` ones.
    void waitFor(const std::string& line, std::size_t from);
    void must(const std::vector<std::string>& command) const;
    [[nodiscard]] std::string file(const std::string& name, const std::string& words) const;
    void makeKeys() const;
    void makePaper() const;

    PenStation m_station;
    int m_touched = 0;       // in all
    std::size_t m_dots = 0;  // of the running station
};

}  // namespace pen_tablet
