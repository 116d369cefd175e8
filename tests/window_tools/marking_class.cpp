#include "window_tools/marking_class.hpp"

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <utility>
#include <variant>

#include "app/records_desk.hpp"
#include "assessment/classes.hpp"
#include "assessment/hand_in.hpp"
#include "assessment/marking.hpp"
#include "hands/hand.hpp"
#include "practice/headless.hpp"
#include "practice/performance.hpp"
#include "record/store/attempt_shelf.hpp"
#include "record/store/ids.hpp"
#include "record/store/settings.hpp"
#include "window_tools/tool_desk.hpp"

namespace window_tools {

namespace {

constexpr std::array kHands{hands::Kind::novice, hands::Kind::expert,   hands::Kind::rows,
                            hands::Kind::heavy,  hands::Kind::drifting, hands::Kind::clumping};
constexpr std::int64_t kFirst = 1'781'000'000'000;
constexpr std::int64_t kHour = 3'600'000;

[[noreturn]] void fail(const std::string& why) {
    std::fprintf(stderr, "%s\n", why.c_str());
    std::exit(2);
}

template <typename Good>
Good orFail(std::variant<Good, std::string> made) {
    if (const auto* fault = std::get_if<std::string>(&made)) fail(*fault);
    return std::get<Good>(std::move(made));
}

void orFail(const std::optional<std::string>& fault) {
    if (fault) fail(*fault);
}

store::Person person(store::People& people, const std::string& name, const std::string& role,
                     const std::string& passphrase) {
    store::People::New wanted{name, {}, {role}, {}};
    if (!passphrase.empty()) wanted.passphrase = passphrase;
    return orFail<store::Person>(people.add({}, wanted));
}

record::AttemptHeader headerOf(const level::Level& level, const std::string& trainee,
                               const std::string& assignment, std::uint64_t number) {
    record::AttemptHeader header;
    header.attemptId = "a" + std::string(29, '0') + std::to_string(10 + number);
    header.kind = record::Kind::assessment;
    header.pseudonym = trainee;
    header.assignment = record::ForAssignment{assignment, 0};
    header.levelId = level.id;
    header.skinSeed = number;
    header.build = "tools";
    header.input = record::InputKind::synthetic;
    header.depthSource = record::DepthSource::pressure;
    header.timeSource = pen::TimeSource::file;
    header.wallClock = store::wallClockOf(kFirst + static_cast<std::int64_t>(number) * kHour);
    header.timeZone = "UTC";
    return header;
}

void setUp(store::Records& records, const level::Level& level, const MarkingClassPlan& plan,
           MarkingClass& made) {
    store::People people(records);
    const auto marker = person(people, "Instructor 2", "instructor", plan.passphrase);
    const auto other = person(people, "Examiner 1", "examiner", {});
    made.marker = marker.row.id;
    made.other = other.row.id;
    const store::Actor actor{made.marker, !plan.passphrase.empty()};
    assessment::Classes classes(records, people);
    const auto theClass = orFail<assessment::Class>(classes.make(actor, "Spring course"));
    std::vector<assessment::RosterRow> rows;
    for (std::size_t i = 0; i < plan.trainees; ++i) {
        assessment::RosterRow row;
        row.name = "Learner " + std::to_string(i + 1);
        rows.push_back(row);
    }
    static_cast<void>(orFail<assessment::Classes::Enrolled>(classes.enrol(actor, theClass, rows)));
    const assessment::ClassBook book = classes.book();
    for (const assessment::Member& member : book.findClass(theClass.id)->members)
        made.trainees.push_back(member.person);
    assessment::Assignment wanted;
    wanted.classId = theClass.id;
    wanted.title = "Hairlines A";
    wanted.levels = {{level.id, level.hash}};
    wanted.attempts = static_cast<int>(plan.attempts);
    const auto assignment = orFail<assessment::Assignment>(classes.assign(actor, wanted));
    made.assignment = assignment.id;
    assessment::Marking marking(records, people);
    assessment::MarkingRules rules;
    rules.markers = {made.marker};
    if (plan.doubleShare > 0) rules.markers.push_back(made.other);
    rules.doubleShare = plan.doubleShare;
    orFail(marking.setRules(actor, assignment, rules));
}

}  // namespace

MarkingClass makeMarkingClass(const app::Desk& desk, const MarkingClassPlan& plan) {
    const level::Level level = plan.own ? *plan.own : levelNamed(desk, plan.level);
    auto records = orFail<store::Records>(app::openRecords(desk));
    MarkingClass made;
    setUp(records, level, plan, made);
    std::uint64_t number = 0;
    for (std::size_t attempt = 0; attempt < plan.attempts; ++attempt) {
        for (const std::string& trainee : made.trainees) {
            const auto header = headerOf(level, trainee, made.assignment, ++number);
            const auto played = practice::performanceOf(
                level, plan.hand.value_or(kHands[(number - 1) % kHands.size()]), number);
            const auto written = practice::practiceHeadless(
                level, header, played.samples, store::newAttemptPath(desk.places.attempts, header),
                played.stretches);
            if (const auto* fault = std::get_if<record::FileFault>(&written)) fail(fault->message);
            orFail(assessment::handIn(records, header));
            made.attempts.push_back(header.attemptId);
        }
    }
    const app::ReferenceOf reference = plan.reference ? plan.reference : [&](const level::Level& one) {
        return app::ensembleFor(desk, one);
    };
    static_cast<void>(store::settle(records, app::makeJudge(reference), {}));
    auto settings = store::loadSettings(desk.places.settingsFile).settings;
    settings.person = made.marker;
    settings.name = "Instructor 2";
    settings.firstRunDone = true;
    orFail(store::saveSettings(desk.places.settingsFile, settings));
    return made;
}

}  // namespace window_tools
