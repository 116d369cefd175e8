#include <algorithm>

#include <unistd.h>

#include "record/store/event_log.hpp"
#include "record/store/ids.hpp"
#include "support/catch.hpp"
#include "support/faulty_disk.hpp"
#include "support/file_bytes.hpp"
#include "support/temp_folder.hpp"

using namespace store;
using test_support::bytesOf;
using test_support::TempFolder;
using test_support::writeBytes;

namespace {

EventLog opened(const std::string& path) {
    auto log = EventLog::open(path);
    if (const auto* fault = std::get_if<std::string>(&log)) FAIL(*fault);
    return std::get<EventLog>(std::move(log));
}

Event eventNumber(int number) {
    Event event;
    event.at = wallClockOf(number * 1000);
    event.actor = kGuest;
    event.action = "person_added";
    event.subject = std::string(31, 'a') + std::to_string(number % 10);
    if (number % 2 == 0) event.reason = "\"why\" \xC3\xA4\n";
    event.details.set("number", number);
    return event;
}

std::string written(const std::string& path, int count) {
    EventLog log = opened(path);
    for (int i = 0; i < count; ++i) REQUIRE_FALSE(log.append(eventNumber(i)));
    return bytesOf(path);
}

}  // namespace

TEST_CASE("events are read back as they were written, one a line") {
    const TempFolder folder;
    const std::string path = folder / "events.log";
    CHECK(opened(path).events().empty());
    const std::string bytes = written(path, 5);
    CHECK(std::count(bytes.begin(), bytes.end(), '\n') == 5);
    const EventLog log = opened(path);
    REQUIRE(log.events().size() == 5);
    for (int i = 0; i < 5; ++i) {
        const Event& event = log.events()[static_cast<std::size_t>(i)].event;
        CHECK(event.at == eventNumber(i).at);
        CHECK(event.subject == eventNumber(i).subject);
        CHECK(event.reason == eventNumber(i).reason);
        CHECK(event.details.dump() == eventNumber(i).details.dump());
    }
    CHECK(log.tornNote().empty());
    CHECK(crypto::hex(log.head()) == bytes.substr(bytes.rfind('\n', bytes.size() - 2) + 1, 64));
}

TEST_CASE("the hashes are those of the documented form") {
    const TempFolder folder;
    const std::string bytes = written(folder / "events.log", 2);
    const std::string first = bytes.substr(65, bytes.find('\n') - 65);
    const crypto::Hash hash = crypto::Blake2b().add(std::string(32, '\0')).add(first).finish();
    CHECK(bytes.substr(0, 64) == crypto::hex(hash));
}

TEST_CASE("cut anywhere, the whole lines are kept and the rest is set aside") {
    const TempFolder folder;
    const std::string path = folder / "events.log";
    const std::string bytes = written(path, 3);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        writeBytes(path, bytes.substr(0, size));
        const EventLog log = opened(path);
        const auto whole = std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size), '\n');
        REQUIRE(log.events().size() == static_cast<std::size_t>(whole));
        const std::size_t keep = size == 0 ? 0 : bytes.substr(0, size).rfind('\n') + 1;
        CHECK(bytesOf(path) == bytes.substr(0, keep));
        CHECK(log.tornNote().empty() == (keep == size));
        if (keep != size) CHECK(bytesOf(path + ".torn") == bytes.substr(keep, size - keep));
    }
}

TEST_CASE("a changed byte is never believed") {
    const TempFolder folder;
    const std::string path = folder / "events.log";
    const std::string bytes = written(path, 3);
    const std::size_t last = bytes.rfind('\n', bytes.size() - 2) + 1;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        writeBytes(path, changed);
        const auto log = EventLog::open(path);
        INFO(at);
        if (at + 1 < last) {
            // In the middle it is no crash's work: nothing is touched.
            REQUIRE(std::holds_alternative<std::string>(log));
            CHECK(std::get<std::string>(log).find("altered") != std::string::npos);
            CHECK(bytesOf(path) == changed);
        } else {
            REQUIRE(std::holds_alternative<EventLog>(log));
            // The end of the line before the last makes one line of two.
            CHECK(std::get<EventLog>(log).events().size() == (at < last ? 1 : 2));
        }
    }
}

TEST_CASE("on a disk that fails, what was acknowledged is there and nothing is half believed") {
    using test_support::DiskFault;
    const TempFolder folder;
    int number = 0;
    for (const DiskFault fault :
         {DiskFault::noSpace, DiskFault::inputOutput, DiskFault::syncFails, DiskFault::shortWrite}) {
        for (int call = 1; call <= 12; ++call) {
            const std::string path = folder / std::to_string(++number);
            std::size_t acknowledged = 0;
            {
                const test_support::DiskGuard guard;
                EventLog log = opened(path);
                test_support::breakDisk(fault, call);
                for (int i = 0; i < 4; ++i) {
                    const auto said = log.append(eventNumber(i));
                    if (!said) ++acknowledged;
                    // After a failure nothing more is taken, even when the disk is well again.
                    if (said) test_support::mendDisk();
                }
                CHECK(acknowledged == log.events().size());
            }
            const EventLog after = opened(path);
            CHECK(after.events().size() >= acknowledged);
            CHECK(after.events().size() <= acknowledged + 1);
            if (fault == DiskFault::shortWrite) CHECK(acknowledged == 4);
        }
    }
}
