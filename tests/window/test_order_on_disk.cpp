// Write, sync, and only then say so: seen from outside, through the program's system calls.
#include <algorithm>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "window/station.hpp"

namespace {

struct Call {
    enum class Kind { write, sync, saved, shown };
    Kind kind = Kind::write;
    int dots = 0;  // of saved and shown
};

// The number after `word` in a traced write to standard error, if it is there.
std::optional<int> numberAfter(const std::string& line, const std::string& word) {
    const auto place = line.find("\"" + word + " ");
    if (place == std::string::npos) return std::nullopt;
    return std::stoi(line.substr(place + word.size() + 2));
}

bool onAttempt(const std::string& line, const std::string& call) {
    return line.find(call + "(") != std::string::npos && line.find(".attempt>") != std::string::npos;
}

// A call that another thread's line interrupts appears twice, "unfinished" and "resumed". A
// write and a line on the terminal count from where they begin, a sync from where it has ended:
// the order that is hardest to keep.
std::vector<Call> callsOf(const std::string& trace) {
    std::ifstream file(trace);
    std::vector<Call> calls;
    std::vector<std::string> syncing;  // threads inside a sync of the attempt
    for (std::string line; std::getline(file, line);) {
        const std::string thread = line.substr(0, line.find(' '));
        if (onAttempt(line, "pwrite64") || onAttempt(line, "write")) calls.push_back({Call::Kind::write});
        const bool unfinished = line.find("<unfinished ...>") != std::string::npos;
        const auto inside = std::find(syncing.begin(), syncing.end(), thread);
        if (onAttempt(line, "fdatasync") && unfinished) {
            syncing.push_back(thread);
        } else if (onAttempt(line, "fdatasync")) {
            calls.push_back({Call::Kind::sync});
        } else if (line.find("fdatasync resumed") != std::string::npos && inside != syncing.end()) {
            syncing.erase(inside);
            calls.push_back({Call::Kind::sync});
        }
        if (const auto dots = numberAfter(line, "saved")) calls.push_back({Call::Kind::saved, *dots});
        if (const auto dots = numberAfter(line, "shown")) calls.push_back({Call::Kind::shown, *dots});
    }
    return calls;
}

}  // namespace

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

    int saved = 0;
    int shown = 0;
    int blocks = 0;
    bool unsynced = false;
    for (const Call& call : callsOf(trace)) {
        INFO("after " << blocks << " blocks, saved " << saved << ", shown " << shown);
        if (call.kind == Call::Kind::write) {
            unsynced = true;
        } else if (call.kind == Call::Kind::sync) {
            blocks += unsynced ? 1 : 0;
            unsynced = false;
        } else if (call.kind == Call::Kind::saved) {
            // Nothing of the attempt lies written but not synced when the word is given.
            CHECK_FALSE(unsynced);
            CHECK(call.dots >= saved);
            saved = call.dots;
        } else {
            CHECK(call.dots <= saved);
            shown = call.dots;
        }
    }
    CHECK(blocks >= 3);
    CHECK(saved == kTouches);
    CHECK(shown == kTouches);
}
