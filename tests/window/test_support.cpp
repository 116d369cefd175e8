// The supports themselves: a wrong one would let every test above it pass.
#include <csignal>
#include <cstdlib>
#include <filesystem>

#include "support/catch.hpp"
#include "support/child_process.hpp"
#include "support/program.hpp"
#include "support/temp_folder.hpp"
#include "support/x_hand.hpp"
#include "support/xvfb.hpp"

using test_support::ChildProcess;
using test_support::Line;

namespace {

ChildProcess::Start shell(const std::string& script) {
    return {{"sh", "-c", script}, {"PATH=/usr/bin:/bin"}, ""};
}

}  // namespace

TEST_CASE("a child's lines, outputs and exit code are kept") {
    const auto ran = test_support::run(shell("echo one; echo two >&2; printf three; exit 3"), 20);
    CHECK(ran.output == "one\nthree\n");
    CHECK(ran.errors == "two\n");
    CHECK(ran.exit.code == 3);
    CHECK(ran.exit.signal == 0);
}

TEST_CASE("a child that is killed says so, and a line can be waited for") {
    ChildProcess child(shell("echo ready; exec sleep 100"));
    const auto ready = child.waitFor([](const Line& line) { return line.text == "ready"; }, 20);
    REQUIRE(ready);
    CHECK(ready->at <= test_support::now());
    CHECK_FALSE(child.waitFor([](const Line& line) { return line.text == "never"; }, 0.05));
    CHECK_FALSE(child.wait(0.05));
    child.signal(SIGKILL);
    const auto exit = child.wait(20);
    REQUIRE(exit);
    CHECK(exit->signal == SIGKILL);
    CHECK(exit->code == -1);
}

TEST_CASE("a child that goes with its object leaves nobody behind") {
    int pid = 0;
    {
        ChildProcess child(shell("echo ready; exec sleep 100"));
        REQUIRE(child.waitFor([](const Line& line) { return line.text == "ready"; }, 20));
        pid = child.pid();
    }
    CHECK(kill(pid, 0) != 0);
}

TEST_CASE("a child sees the environment that it is given and no other") {
    setenv("STIPPLE_TEST_STRAY", "1", 1);
    const test_support::Account account;
    auto start = shell("env");
    start.environment = account.environment(":5");
    const auto ran = test_support::run(start, 20);
    CHECK(ran.output.find("STIPPLE_TEST_STRAY") == std::string::npos);
    CHECK(ran.output.find("DISPLAY=:5\n") != std::string::npos);
    CHECK(ran.output.find("STIPPLE_HOME=" + account.home() + "\n") != std::string::npos);
}

TEST_CASE("a temporary folder goes with what is in it") {
    std::filesystem::path path;
    {
        const test_support::TempFolder folder;
        path = folder.path();
        std::filesystem::create_directories(path / "a" / "b");
    }
    CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("two displays at once have numbers of their own") {
    const test_support::Xvfb first;
    const test_support::Xvfb second(640, 480);
    CHECK(first.display() != second.display());
    const test_support::XHand hand(second.display());
    CHECK(hand.pixels({639, 479}, 1, 1).size() == 1);
    CHECK_FALSE(hand.window("Nobody", 0.05));
}
