#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "record/store/log_file.hpp"
#include "support/catch.hpp"
#include "support/file_bytes.hpp"
#include "support/temp_folder.hpp"

using store::LogFile;
using test_support::bytesOf;
using test_support::TempFolder;

TEST_CASE("a line carries its time and stays one line") {
    const TempFolder folder;
    LogFile log(folder / "stipple.log", [] { return std::string("2026-01-02T03:04:05.678Z"); });
    CHECK(log.write("saved 3"));
    CHECK(log.write("two\nlines \x1b[31m"));
    CHECK(bytesOf(folder / "stipple.log") ==
          "2026-01-02T03:04:05.678Z saved 3\n2026-01-02T03:04:05.678Z two lines  [31m\n");
}

TEST_CASE("the log begins anew at 1 MiB and keeps the one before") {
    const TempFolder folder;
    LogFile log(folder / "stipple.log", [] { return std::string("T"); });
    const std::string line(1021, 'x');  // 1024 bytes with time and line end
    for (int i = 0; i < 1024; ++i) REQUIRE(log.write(line));
    CHECK(bytesOf(folder / "stipple.log").size() == 1U << 20U);
    CHECK(log.write("after"));
    CHECK(bytesOf(folder / "stipple.log") == "T after\n");
    CHECK(bytesOf(folder / "stipple.log.1").size() == 1U << 20U);
}

TEST_CASE("a log that cannot be written says so and harms nothing") {
    LogFile log("/nonexistent/stipple.log");
    CHECK_FALSE(log.write("lost"));
}

TEST_CASE("lines of several threads do not mix") {
    const TempFolder folder;
    LogFile log(folder / "stipple.log", [] { return std::string("T"); });
    std::vector<std::thread> writers;
    for (int i = 0; i < 4; ++i) {
        writers.emplace_back([&log] {
            for (int line = 0; line < 200; ++line) log.write(std::string(50, 'y'));
        });
    }
    for (std::thread& writer : writers) writer.join();
    std::string expected;
    for (int i = 0; i < 800; ++i) expected += "T " + std::string(50, 'y') + "\n";
    CHECK(bytesOf(folder / "stipple.log") == expected);
}

TEST_CASE("the wall clock is RFC 3339 in UTC") {
    const std::string now = store::wallClockNow();
    REQUIRE(now.size() == 24);
    CHECK(now[4] == '-');
    CHECK(now[10] == 'T');
    CHECK(now[19] == '.');
    CHECK(now.back() == 'Z');
    CHECK(now > "2024");
}

TEST_CASE("the zone's name comes from TZ when that is set") {
    REQUIRE(::setenv("TZ", ":Europe/Vienna", 1) == 0);
    CHECK(store::timeZoneName() == "Europe/Vienna");
    REQUIRE(::unsetenv("TZ") == 0);
    CHECK_FALSE(store::timeZoneName().empty());
}
