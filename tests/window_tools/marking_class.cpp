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
#include "crypto/blake2b.hpp"
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

// Ids that are the same every time: pseudonyms and the order of the work hang on them, and so do pictures.
std::string idOf(const std::string& what) { return crypto::hex(crypto::blake2b(what)).substr(0, 32); }

std::string admit(store::People& people, const std::string& name, const std::string& role) {
    store::People::Newcomer newcomer;
    newcomer.id = idOf(name);
    newcomer.name = name;
    newcomer.roles = {role};
    std::vector<std::string> notes;
    orFail(people.admit({}, newcomer, notes));
    return newcomer.id;
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

void act(store::Records& records, const std::string& actor, store::Event event) {
    event.actor = actor;
    orFail(records.act(std::move(event)));
}

// The class and its members; returns the assignment.
assessment::Assignment gather(store::Records& records, const level::Level& level,
                              const MarkingClassPlan& plan, MarkingClass& made) {
    store::People people(records);
    const std::string theClass = idOf("class");
    act(records, made.marker, assessment::classMade(theClass, "Evening course"));
    for (std::size_t i = 0; i < plan.trainees; ++i) {
        made.trainees.push_back(admit(people, "Learner " + std::to_string(i + 1), "trainee"));
        act(records, made.marker, assessment::memberSet(theClass, {made.trainees.back(), {}, 0}));
    }
    assessment::Assignment wanted;
    wanted.id = made.assignment = idOf("assignment");
    wanted.classId = theClass;
    wanted.title = "Hairlines A";
    wanted.levels = {{level.id, level.hash}};
    wanted.attempts = static_cast<int>(plan.attempts);
    act(records, made.marker, assessment::assignmentMade(wanted));
    return wanted;
}

void setUp(store::Records& records, const level::Level& level, const MarkingClassPlan& plan,
           MarkingClass& made) {
    store::People people(records);
    made.marker = admit(people, "Instructor 2", "instructor");
    made.other = admit(people, "Examiner 1", "examiner");
    const auto assignment = gather(records, level, plan, made);
    assessment::MarkingRules rules;
    rules.markers = {made.marker};
    if (plan.doubleShare > 0) rules.markers.push_back(made.other);
    rules.doubleShare = plan.doubleShare;
    assessment::Marking marking(records, people);
    orFail(marking.setRules({made.marker, false}, assignment, rules));
    if (plan.passphrase.empty()) return;
    const auto marker = orFail<store::Person>(people.find(made.marker));
    orFail(people.setPassphrase({made.marker, false}, marker, plan.passphrase));
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
