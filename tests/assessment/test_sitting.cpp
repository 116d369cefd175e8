// Whether an attempt at an assignment may begin, by which rules it is done, and handing it in.
#include "assessment/sitting.hpp"

#include <filesystem>
#include <fstream>

#include "assessment/classes.hpp"
#include "assessment/hand_in.hpp"
#include "assessment/own_tasks.hpp"
#include "crypto/random_id.hpp"
#include "hands/hand.hpp"
#include "level/yaml/load.hpp"
#include "practice/attempt_runner.hpp"
#include "practice/headless.hpp"
#include "practice/live_attempt.hpp"
#include "practice/replay.hpp"
#include "record/attempt_file/journal.hpp"
#include "record/store/attempt_shelf.hpp"
#include "record/store/ids.hpp"
#include "record/store/settle.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

using namespace assessment;

namespace {

constexpr std::int64_t kHour = 3'600'000;

const level::Level& singleDots() {
    static const level::Level level =
        *level_yaml::loadFile(STIPPLE_SOURCE_DIR "/levels/1-1-single-dots.yaml").level;
    return level;
}

// A home with a class of one, who has half as much time again, and an assignment of an hour.
class Home {
public:
    Home() : m_places(findOwn()), m_records(open()), m_people(m_records) {
        const store::Actor office{};
        person = std::get<store::Person>(m_people.add(office, {"Wren", {}, {}, {}})).row.id;
        Classes classes(m_records, m_people);
        const Class made = std::get<Class>(classes.make(office, "Spring"));
        REQUIRE(std::holds_alternative<Classes::Enrolled>(
            classes.enrol(office, made, {{"Wren", {}, "", 50, 0}})));
        Assignment wanted;
        wanted.classId = made.id;
        wanted.title = "First dots";
        wanted.levels = {{singleDots().id, singleDots().hash}};
        wanted.attempts = 2;
        wanted.due = m_now + kHour;
        wanted.aids = false;
        wanted.input = Assignment::Input::pen;
        assignment = std::get<Assignment>(classes.assign(office, wanted)).id;
    }
    [[nodiscard]] store::Records& records() { return m_records; }
    void wait(std::int64_t ms) { m_now += ms; }
    [[nodiscard]] std::variant<Sitting, NotBegun> sit(const level::Level& level = singleDots()) {
        auto found = sittingNow(m_records, person, assignment, level);
        REQUIRE_FALSE(std::holds_alternative<std::string>(found));
        if (auto* why = std::get_if<NotBegun>(&found)) return *why;
        return std::get<Sitting>(found);
    }
    [[nodiscard]] NoSitting refused(const level::Level& level = singleDots()) {
        return std::get<NotBegun>(sit(level)).why;
    }
    // An attempt begun at that task, closed or as a crash leaves it; its path.
    std::string play(bool crash) {
        const auto sitting = std::get<Sitting>(sit());
        record::AttemptHeader header;
        header.attemptId = crypto::hex(crypto::randomId());
        header.levelId = singleDots().id;
        header.input = record::InputKind::synthetic;
        header.depthSource = record::DepthSource::pressure;
        header.wallClock = store::wallClockOf(m_now);
        header.timeZone = "UTC";
        fillFromSitting(header, sitting);
        const std::string path = store::newAttemptPath(m_places.attempts, header);
        const auto samples = hands::perform(singleDots(), hands::Kind::ideal, 1);
        const auto played =
            practice::practiceHeadless(levelFor(sitting, singleDots()), header, samples, path);
        REQUIRE(std::holds_alternative<record::Attempt>(played));
        if (crash) std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
        return path;
    }
    [[nodiscard]] std::size_t handedIn() { return classBookOf(m_records.log().events()).handedIn.size(); }

    std::string person, assignment;

private:
    store::Places findOwn() {
        auto places = std::get<store::Places>(store::findPlaces([this](const std::string& name) {
            return name == "STIPPLE_HOME" ? std::optional(m_folder.path().string()) : std::nullopt;
        }));
        REQUIRE_FALSE(store::makePlaces(places));
        return places;
    }
    store::Records open() {
        store::RecordsOptions options;
        options.now = [this] { return store::wallClockOf(m_now); };
        options.tell = [](const std::string&) {};
        return std::get<store::Records>(store::Records::open(m_places, options));
    }

    std::int64_t m_now = *store::millisecondsOf("2026-06-01T00:00:00Z");
    test_support::TempFolder m_folder;
    store::Places m_places;
    store::Records m_records;
    store::People m_people;
};

}  // namespace

TEST_CASE("a task begins in time, as long as attempts are left, at the level that was assigned") {
    Home home;
    const auto found = home.sit();
    REQUIRE(std::holds_alternative<Sitting>(found));
    const auto& sitting = std::get<Sitting>(found);
    CHECK(sitting.title == "First dots");
    level::Level other = singleDots();
    other.hash[0] = other.hash[0] == 'a' ? 'b' : 'a';
    CHECK(home.refused(other) == NoSitting::levelChanged);
    other.id = "another";
    CHECK(home.refused(other) == NoSitting::notItsLevel);
    home.wait(kHour);
    CHECK(std::holds_alternative<Sitting>(home.sit()));
    home.wait(1);
    CHECK(home.refused() == NoSitting::closed);
}

TEST_CASE("whoever waits at the first touch beyond the due time may not begin") {
    Sitting sitting;
    sitting.task.opens = 10;
    sitting.task.due = 20;
    CHECK(whyNotAt(sitting, 9) == NoSitting::notOpen);
    CHECK_FALSE(whyNotAt(sitting, 10));
    CHECK_FALSE(whyNotAt(sitting, 20));
    CHECK(whyNotAt(sitting, 21) == NoSitting::closed);
}

TEST_CASE("the level of a task has the person's time, and its aids and pen as assigned") {
    Home home;
    const auto sitting = std::get<Sitting>(home.sit());
    const level::Level level = levelFor(sitting, singleDots());
    CHECK(level.limits.minutes == 1.5 * singleDots().limits.minutes);
    CHECK_FALSE(level.aids.guides);
    CHECK_FALSE(level.aids.gauges);
    CHECK_FALSE(level.aids.needleView);
    CHECK(level.aids.marks == singleDots().aids.marks);
    CHECK(level.hash == singleDots().hash);
    practice::NoLog log;
    practice::AttemptRunner runner(level, 1, log);
    pen::Sample mouse;
    mouse.contact = true;
    const auto refused = runner.take(mouse);
    REQUIRE(refused);
    CHECK(refused->find("pen") != std::string::npos);
}

TEST_CASE("a replay has the limit of time that the attempt had") {
    Home home;
    auto read = record::readAttempt(home.play(false));
    auto& attempt = std::get<record::Attempt>(read);
    REQUIRE(attempt.header.assignment);
    CHECK(attempt.header.kind == record::Kind::assessment);
    CHECK(attempt.header.pseudonym == home.person);
    CHECK(std::get<level::Level>(practice::levelOf(attempt)).limits.minutes ==
          1.5 * singleDots().limits.minutes);
    // A sample between the level's own end and the person's.
    pen::Sample late = attempt.samples.back();
    late.tUs = static_cast<std::int64_t>(1.2 * singleDots().limits.minutes * 60e6);
    late.arrivalUs.reset();
    attempt.samples.push_back(late);
    for (pen::Sample& sample : attempt.samples) sample.arrivalUs.reset();
    CHECK(std::holds_alternative<practice::Replay>(practice::replay(attempt)));
    attempt.header.assignment->extraTimePercent = 0;
    CHECK(std::holds_alternative<std::string>(practice::replay(attempt)));
}

TEST_CASE("an attempt is handed in once, by whom it is") {
    Home home;
    const auto read = record::readAttempt(home.play(false));
    const auto& header = std::get<record::Attempt>(read).header;
    CHECK_FALSE(handIn(home.records(), header));
    CHECK_FALSE(handIn(home.records(), header));
    REQUIRE(home.handedIn() == 1);
    const store::Event& event = home.records().log().events().back().event;
    CHECK(event.actor == home.person);
    CHECK_FALSE(event.reason);
    record::AttemptHeader practised = header;
    practised.kind = record::Kind::practice;
    practised.attemptId = std::string(32, '7');
    practised.assignment.reset();
    CHECK_FALSE(handIn(home.records(), practised));
    CHECK(home.handedIn() == 1);
}

TEST_CASE("what a crash left counts before the next attempt, whatever the records know of it") {
    Home home;
    const std::string path = home.play(true);
    const auto read = record::readAttempt(path);
    const auto& attempt = std::get<record::Attempt>(read);
    REQUIRE(attempt.end == record::EndState::interrupted);
    SECTION("nothing") {}
    SECTION("that it had begun") { CHECK_FALSE(home.records().enterBegun(path, attempt.header)); }
    SECTION("its file") { CHECK_FALSE(home.records().enter(path, attempt, nullptr)); }
    CHECK(std::get<Sitting>(home.sit()).task.made == 1);
    REQUIRE(home.handedIn() == 1);
    CHECK(home.records().log().events().back().event.reason == "interrupted");
    CHECK(home.records().attempts({}).front().state == "interrupted");
    (void)home.play(true);
    CHECK(home.refused() == NoSitting::done);
    CHECK(handInLeftOver(home.records()).handedIn == 0);
}

TEST_CASE("an attempt that is being made is not handed in for it") {
    Home home;
    const std::string path = home.play(false);
    auto read = record::readAttempt(path);
    record::AttemptHeader header = std::get<record::Attempt>(read).header;
    std::filesystem::remove(path);
    auto journal = record::Journal::create(path, header);
    REQUIRE(std::holds_alternative<record::Journal>(journal));
    CHECK(handInLeftOver(home.records()).handedIn == 0);
    CHECK_FALSE(std::get<record::Journal>(journal).close(record::EndState::abandoned, "test"));
    journal = record::FileFault{};
    CHECK(handInLeftOver(home.records()).handedIn == 1);
}

TEST_CASE("own tasks tell what was handed in, and nothing of a score") {
    Home home;
    const auto read = record::readAttempt(home.play(false));
    CHECK_FALSE(handIn(home.records(), std::get<record::Attempt>(read).header));
    const auto tasks = ownTasksNow(home.records(), home.person);
    REQUIRE(tasks.size() == 1);
    REQUIRE(tasks[0].work.size() == 1);
    CHECK_FALSE(tasks[0].work[0].released);
    CHECK(tasks[0].released() == nullptr);
    CHECK(ownTasksNow(home.records(), std::string(32, '9')).empty());
}
