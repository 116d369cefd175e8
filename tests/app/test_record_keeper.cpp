// The records behind the window: what screens ask is answered, soon, and always.
#include <atomic>
#include <chrono>
#include <thread>

#include "app/record_keeper.hpp"
#include "crypto/random_id.hpp"
#include "hands/hand.hpp"
#include "practice/headless.hpp"
#include "record/store/attempt_shelf.hpp"
#include "record/store/ids.hpp"
#include "record/store/instance_lock.hpp"
#include "support/catch.hpp"
#include "support/file_bytes.hpp"
#include "support/temp_folder.hpp"

namespace {

// A home with the shipped levels and nothing else.
struct Home {
    test_support::TempFolder folder;
    app::Desk desk;
    std::vector<std::string> said;
    std::atomic<int> references{0};
    std::function<void()> onReference = [] {};

    Home() {
        desk.places = std::get<store::Places>(store::findPlaces([this](const std::string& name) {
            return name == "STIPPLE_HOME" ? std::optional(folder.path().string()) : std::nullopt;
        }));
        REQUIRE_FALSE(store::makePlaces(desk.places));
    }
    // Without a reference there is no score; the attempt is entered all the same.
    [[nodiscard]] app::RecordKeeper::CancellableReference reference() {
        return [this](const level::Level&,
                      const scoring::Progress&) -> std::variant<scoring::Ensemble, std::string> {
            ++references;
            onReference();
            return std::string("no reference here");
        };
    }
    // Plays a shipped level into the folder of attempts; the path.
    std::string practise(const std::string& file) {
        auto loaded = level_yaml::loadFile(STIPPLE_SOURCE_DIR "/levels/" + file);
        REQUIRE(loaded.level);
        record::AttemptHeader header;
        header.attemptId = crypto::hex(crypto::randomId());
        header.levelId = loaded.level->id;
        header.input = record::InputKind::synthetic;
        header.depthSource = record::DepthSource::pressure;
        header.wallClock = "2026-06-01T10:00:00.000Z";
        header.timeZone = "UTC";
        const std::string path = store::newAttemptPath(desk.places.attempts, header);
        const auto samples = hands::perform(*loaded.level, hands::Kind::ideal, 1);
        REQUIRE(std::holds_alternative<record::Attempt>(
            practice::practiceHeadless(*loaded.level, header, samples, path)));
        return path;
    }
};

bool waitFor(const std::function<bool()>& done) {
    for (int i = 0; i < 3000 && !done(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    return done();
}

std::size_t runsIn(store::Records& records) { return records.runs({std::string(store::kGuest), {}}).size(); }

}  // namespace

TEST_CASE("a question is answered, and an attempt that has ended shows as a change") {
    Home home;
    app::RecordKeeper keeper(home.desk, home.reference(), [](const std::string&) {});
    std::atomic<int> found{-1};
    keeper.consult([&](store::Records& records) { found = static_cast<int>(runsIn(records)); },
                   [](const std::string& fault) { FAIL(fault); });
    REQUIRE(waitFor([&] { return found >= 0; }));
    CHECK(found == 0);
    const std::uint64_t before = keeper.changes();
    keeper.ended(home.practise("1-1-single-dots.yaml"), nullptr);
    REQUIRE(waitFor([&] { return keeper.changes() > before; }));
    found = -1;
    keeper.consult([&](store::Records& records) { found = static_cast<int>(runsIn(records)); },
                   [](const std::string& fault) { FAIL(fault); });
    REQUIRE(waitFor([&] { return found >= 0; }));
    CHECK(found == 1);
}

TEST_CASE("a question does not wait until all of the settling is done") {
    Home home;
    home.practise("1-1-single-dots.yaml");
    home.practise("1-2-even-run.yaml");
    app::RecordKeeper* asked = nullptr;
    std::atomic<bool> answered{false};
    std::atomic<bool> inTime{false};
    std::atomic<bool> known{false};
    home.onReference = [&] {
        // Each level's reference is prepared once, when its first attempt is scored.
        if (home.references == 1) {
            REQUIRE(waitFor([&] { return known.load(); }));
            asked->consult([&](store::Records&) { answered = true; }, [](const std::string&) {});
        } else {
            inTime = answered.load();
        }
    };
    app::RecordKeeper keeper(home.desk, home.reference(), [](const std::string&) {});
    asked = &keeper;
    known = true;
    REQUIRE(waitFor([&] { return home.references == 2; }));
    CHECK(waitFor([&] { return inTime.load(); }));
}

TEST_CASE("whoever asks is told when the records cannot be used, and when the window closes") {
    Home home;
    std::atomic<int> told{0};
    std::atomic<int> answered{0};
    {
        auto lock =
            store::InstanceLock::await(home.desk.places.recordsLock, std::chrono::milliseconds(0), "a test");
        REQUIRE(std::holds_alternative<store::InstanceLock>(lock));
        app::RecordKeeper keeper(home.desk, home.reference(), [](const std::string&) {});
        keeper.consult([&](store::Records&) { ++answered; },
                       [&](const std::string& fault) {
                           CHECK_FALSE(fault.empty());
                           ++told;
                       });
        CHECK(waitFor([&] { return told == 1; }));
    }
    {
        app::RecordKeeper keeper(home.desk, home.reference(), [](const std::string&) {});
        for (int i = 0; i < 20; ++i)
            keeper.consult([&](store::Records&) { ++answered; }, [&](const std::string&) { ++told; });
    }
    CHECK(answered == 20);
    CHECK(told == 1);
}

TEST_CASE("a question whose answer fails is told so, the next is answered") {
    Home home;
    app::RecordKeeper keeper(home.desk, home.reference(), [](const std::string&) {});
    std::atomic<bool> failed{false};
    std::atomic<bool> answered{false};
    keeper.consult([](store::Records&) { throw store::DatabaseError(store::Trouble::other, "no"); },
                   [&](const std::string& fault) { failed = fault == "no"; });
    keeper.consult([&](store::Records&) { answered = true; }, [](const std::string&) {});
    CHECK(waitFor([&] { return failed && answered; }));
}

TEST_CASE("records that break while the window is open are mended, and nothing is missing then") {
    Home home;
    std::string told;  // written on the keeper's thread, read after a question
    app::RecordKeeper keeper(home.desk, home.reference(),
                             [&](const std::string& line) { told += line + "\n"; });
    const auto runs = [&] {
        std::atomic<int> found{-1};
        keeper.consult([&](store::Records& records) { found = static_cast<int>(runsIn(records)); },
                       [&](const std::string&) { found = -2; });
        REQUIRE(waitFor([&] { return found != -1; }));
        return found.load();
    };
    for (const char* file : {"1-1-single-dots.yaml", "1-2-even-run.yaml"})
        keeper.ended(home.practise(file), nullptr);
    REQUIRE(waitFor([&] { return runs() == 2; }));
    std::string bytes = test_support::bytesOf(home.desk.places.recordsFile);
    for (std::size_t at = 4096; at < bytes.size(); ++at) bytes[at] = static_cast<char>(bytes[at] ^ 0x5A);
    test_support::writeBytes(home.desk.places.recordsFile, bytes);
    CHECK(waitFor([&] { return runs() == 2; }));
    CHECK(told.find("it was moved to") != std::string::npos);
}
