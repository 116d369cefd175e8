// Write, sync, and only then say so: seen from outside, through the program's system calls.
#include <algorithm>
#include <fstream>
#include <string>

#include "support/catch.hpp"
#include "window/station.hpp"
#include "window/trace.hpp"

using window_test::Call;

TEST_CASE("a dot counts as saved only after write and sync, and is shown as saved only then") {
    window_test::Station station;
    const std::string trace = station.account().folder() / "trace.txt";
    station.openPractice("mid-scalp-field", {"strace", "-f", "-y", "-s", "64", "--seccomp-bpf", "-e",
                                             "trace=pwrite64,write,fdatasync", "-o", trace});
    constexpr int kTouches = 12;
    for (int i = 0; i < kTouches; ++i) {
        const auto place = window_test::spot(i);
        station.hand().touch(station.at(place.x, place.y), 200);
    }
    const auto allShown = station.program().waitFor(
        [](const test_support::Line& line) { return line.text == "shown " + std::to_string(kTouches); },
        window_test::kPatience);
    INFO(station.program().output(true));
    REQUIRE(allShown);
    CHECK(station.close() == 0);

    std::ifstream file(trace);
    const std::vector<Call> calls = window_test::callsOf(file);
    const auto count = [&](Call::Kind kind) {
        return std::count_if(calls.begin(), calls.end(), [&](const Call& call) { return call.kind == kind; });
    };
    CHECK(window_test::faultOf(calls) == "");
    // Saved while the work went on, not in one piece at its end.
    CHECK(count(Call::Kind::sync) >= 4);
    CHECK(count(Call::Kind::write) >= count(Call::Kind::saved));
    CHECK(count(Call::Kind::shown) >= 1);
}
