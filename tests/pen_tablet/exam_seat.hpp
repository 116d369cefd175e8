// A candidate's place: a station with its pen, the program's commands at it, and the pages of a sitting's
// window, which are turned by keys as people do.
#pragma once

#include <string>
#include <vector>

#include "pen_tablet/pen_station.hpp"

namespace pen_tablet {

class ExamSeat {
public:
    explicit ExamSeat(Driver driver) : m_station(driver) {}

    // Presses the key and waits for that page ("working", "closing" ...).
    void go(const std::string& key, const std::string& page);
    void waitForPage(const std::string& page);
    void type(const std::string& words);
    // Says who sits there, and begins the first station.
    void identify();
    // After a break: the next station, begun.
    void beginNext();
    // Holds F10 as long as it takes, and waits for the page.
    void finishStation(const std::string& page);
    // Closes with the examiner's passphrase and leaves the receipt's page.
    void close(const std::string& passphrase);
    // What `make` does makes so many dots more; waits until the window says the last of them.
    template <class Make>
    void makeDots(std::size_t count, const Make& make) {
        const std::size_t said = m_station.program().lines().size();
        make();
        m_dots += count;
        waitFor("dots " + std::to_string(m_dots), said);
    }

    [[nodiscard]] PenStation& station() { return m_station; }
    [[nodiscard]] const PenStation& station() const { return m_station; }
    // Files of the account whose names end so.
    [[nodiscard]] std::vector<std::string> files(const std::string& ending) const;
    // A new file of the account; its path.
    std::string file(const std::string& name, const std::string& words) const;
    // What a command of the account prints; a failed test when it ends otherwise.
    std::string must(const std::vector<std::string>& command, int exit = 0) const;

private:
    // A line that the program says after its first `from` ones.
    void waitFor(const std::string& line, std::size_t from);

    PenStation m_station;
    std::size_t m_dots = 0;  // of the running station
};

}  // namespace pen_tablet
