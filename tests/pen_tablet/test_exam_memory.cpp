// What the memory of a sitting's process holds while a candidate works, at the real window with a scripted
// pen: what the station shows, and neither the hidden part of the paper nor a score.
#include <cstdio>
#include <set>

#include "pen_tablet/academy_day.hpp"
#include "pen_tablet/exam_day.hpp"
#include "pen_tablet/inputtest_pen.hpp"
#include "pen_tablet/memory_of.hpp"
#include "pen_tablet/rehearsed.hpp"
#include "support/catch.hpp"

using namespace pen_tablet;

namespace {

using Memory = std::vector<std::string>;

bool cannot(Driver driver) {
    const std::string why = Xorg::whyNot(driver);
    if (!why.empty()) std::printf("skipped: no X server with a pen can start: %s\n", why.c_str());
    return !why.empty();
}

// A candidate who has begun, with the pen over the skin.
struct Seated {
    ExamDay day{Driver::inputtest};
    InputtestPen pen{day.station().server().penSocket()};
    Seated() {
        day.sit();
        day.identify();
        pen.enter({620, 380});
    }
};

std::optional<Memory> memoryOf(const PenStation& station) {
    auto memory = pen_tablet::memoryOf(station.program().pid());
    if (!memory) std::printf("skipped: only the administrator can look into a sitting\n");
    return memory;
}

void saysNothingHidden(const Memory& memory) {
    for (const char* number : Hidden::numbers) {
        INFO(number);
        CHECK_FALSE(holds(memory, std::string_view(number)));
        CHECK_FALSE(holds(memory, std::stod(number)));
    }
}

// At least five digits, first to last without zeros at either end: no memory holds them by chance.
bool telling(const std::string& number) {
    std::string digits;
    for (const char letter : number) {
        if (letter == 'e') return false;
        if (letter >= '0' && letter <= '9') digits += letter;
    }
    const std::size_t first = digits.find_first_not_of('0');
    return first != std::string::npos && digits.find_last_not_of('0') - first >= 4;
}

// Points and measured values of scorecards: the score rounds them before it judges, so that these are they to
// the last bit.
void collect(const text::Json& json, std::set<std::string>& figures) {
    for (const auto& [name, value] : json.members() ? *json.members() : text::Json::Object{}) {
        const bool figure =
            name == "value" || name == "lost_points" || name.starts_with("points") || name == "total_points";
        if (figure && value.number() && telling(value.dump())) figures.insert(value.dump());
        collect(value, figures);
    }
    for (const text::Json& item : json.items() ? *json.items() : text::Json::Array{}) collect(item, figures);
}

std::set<std::string> figuresOf(const text::Json& json) {
    std::set<std::string> figures;
    collect(json, figures);
    return figures;
}

bool holdsFigure(const Memory& memory, const std::string& figure) {
    return holds(memory, std::string_view(figure)) || holds(memory, std::stod(figure));
}

// The scorecards of what was handed in, with the figures that the candidate's process must not have had.
text::Json scored(const ExamDay& day) {
    for (const std::string& path : day.files(".submission")) {
        if (path.find("/exam/out/") == std::string::npos) continue;
        const auto& folder = day.station().account().folder();
        return member(parsed(day.must({"verify", path, "--json", "--key",
                                       day.station().account().home() + "/data/exam/keys/sealing.key",
                                       "--passphrase-file", folder / "office.txt"})),
                      "stations");
    }
    FAIL("nothing was handed in");
    return {};
}

}  // namespace

TEST_CASE("the memory of a running sitting holds what the station shows, and nothing of the hidden part") {
    if (cannot(Driver::inputtest)) return;
    Seated seated;
    ExamDay& day = seated.day;
    for (const char* station : {"resting", "closing"}) {
        day.draw(seated.pen, 4);
        const auto memory = memoryOf(day.station());
        if (!memory) return;
        // So that the search finds what is there.
        REQUIRE(holds(*memory, Hidden::openNumber));
        REQUIRE(holds(*memory, std::string_view(Hidden::openWords)));
        saysNothingHidden(*memory);
        day.finishStation(station);
        if (std::string(station) == "closing") break;
        day.beginNext();
    }
}

TEST_CASE(
    "no score is in the memory of a sitting: not at work, not when all stations are done, not at the "
    "receipt") {
    if (cannot(Driver::inputtest)) return;
    Seated seated;
    ExamDay& day = seated.day;
    std::vector<std::pair<std::string, Memory>> looks;
    const auto look = [&](const std::string& when) {
        auto memory = memoryOf(day.station());
        if (memory) looks.emplace_back(when, std::move(*memory));
        return !looks.empty();
    };
    day.draw(seated.pen, 60);
    if (!look("at work")) return;
    day.finishStation("resting");
    day.beginNext();
    day.draw(seated.pen, 60);
    (void)look("at work again");
    day.finishStation("closing");
    (void)look("all stations done");
    day.type(ExamDay::kExaminer);
    day.go("Return", "closed");
    (void)look("at the receipt");
    const auto figures = figuresOf(scored(day));
    INFO(figures.size() << " figures");
    CHECK(figures.size() > 20);
    for (const auto& [when, memory] : looks) {
        for (const std::string& figure : figures) {
            INFO(when << ": " << figure);
            CHECK_FALSE(holdsFigure(memory, figure));
        }
    }
}

TEST_CASE("a score that a process has is found in its memory") {
    if (cannot(Driver::inputtest)) return;
    PenStation station(Driver::inputtest);
    InputtestPen pen(station.server().penSocket());
    station.open({"practice", "mid-scalp-field"});
    station.waitForSkin();
    pen.enter({620, 380});
    for (int i = 0; i < 60; ++i) press(pen, {{560.0 + 22.0 * (i % 10), 340.0 + 22.0 * (i / 10)}, 0.4});
    pen.leave();
    station.hand().key("Return");
    station.waitForLine("result ");
    const auto memory = memoryOf(station);
    if (!memory) return;
    const auto ran = test_support::runProgram(station.account(), {"score", station.attempt(), "--json"});
    INFO(ran.output << ran.errors);
    const auto figures = figuresOf(parsed(ran.output));
    std::size_t found = 0;
    for (const std::string& figure : figures) found += holdsFigure(*memory, figure) ? 1U : 0U;
    // The points of a single metric are worked out for the page of figures alone.
    INFO(found << " of " << figures.size() << " figures found");
    CHECK(found >= 6);
    CHECK(2 * found > figures.size());
}
