// What suites do in a sitting: identify, draw, break off, read its log.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "exam/sitting/desk.hpp"
#include "exam/sitting_home.hpp"
#include "support/file_bytes.hpp"

namespace exam::testing {

using exam_types::Stage;

inline const exam_types::DeviceWord kPen{0, "Test pen", true, false, R"({"name":"Test pen"})"};

inline void identify(SittingHome& home, exam_types::StationDesk& desk) {
    desk.describe(kPen, home.now());
    REQUIRE_FALSE(desk.confirmIdentity("I-02", "passport", home.now()));
    REQUIRE(desk.stage() == Stage::ready);
}

// Draws for so long; ticks as a window does.
inline void draw(SittingHome& home, exam_types::StationDesk& desk, SteadyPen& pen, double seconds) {
    const std::int64_t until = home.now() + static_cast<std::int64_t>(seconds * 1e6);
    while (home.now() < until && desk.stage() == Stage::working) {
        home.clocks().pass(0.005);
        const std::int64_t tUs = home.now() - desk.originUs();
        if (pen.tUs() > tUs) {
            desk.tick(home.now());
            continue;
        }
        desk.tick(home.now());
        if (desk.stage() != Stage::working) return;
        const auto refused = desk.take(pen.next());
        if (refused) INFO(*refused);
        REQUIRE_FALSE(refused);
    }
}

inline std::vector<Entry> logOf(const std::string& folder) {
    return SittingLog::read(test_support::bytesOf(folder + "/sitting.log")).entries;
}

inline int count(const std::vector<Entry>& log, const std::string& kind) {
    return static_cast<int>(
        std::count_if(log.begin(), log.end(), [&](const Entry& entry) { return entry.kind == kind; }));
}

inline std::string codeOf(const std::variant<Opened, trust::Reason>& refused) {
    const auto* reason = std::get_if<trust::Reason>(&refused);
    return reason != nullptr ? reason->code : "";
}

// A sitting with ten seconds' work at its first station, broken off.
struct Broken {
    SittingHome home;
    Opening opening;
    std::vector<std::string> codes;
    SteadyPen pen;
    std::size_t dots = 0;

    explicit Broken(double seconds = 10.1, const PaperWish& wish = {}) : home(wish) {
        Opened sitting = home.opened();
        opening = sitting.opening;
        codes = sitting.codes;
        identify(home, *sitting.desk);
        sitting.desk->begin(home.now());
        draw(home, *sitting.desk, pen, seconds);
        dots = sitting.desk->dots().size();
        REQUIRE(dots > 10);
    }
    Opened after(double gap) {
        home.clocks().pass(gap);
        return again();
    }
    Opened again() {
        Opened sitting = home.resumed(opening);
        sitting.desk->describe(kPen, home.now());
        return sitting;
    }
    [[nodiscard]] std::vector<Entry> log() const { return logOf(home.folderOf(opening)); }
};

}  // namespace exam::testing
