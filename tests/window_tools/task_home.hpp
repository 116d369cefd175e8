// Tasks of somebody in a home: one to be begun, one whose work was marked and released.
#pragma once

#include <string>

#include "app/desk.hpp"
#include "app/records_desk.hpp"
#include "assessment/classes.hpp"
#include "assessment/hand_in.hpp"
#include "assessment/marking.hpp"
#include "assessment/sitting.hpp"
#include "practice/headless.hpp"
#include "practice/performance.hpp"
#include "record/store/attempt_shelf.hpp"
#include "record/store/ids.hpp"
#include "window_tools/tool_desk.hpp"

namespace window_tools {

inline assessment::Assignment assignLevel(assessment::Classes& classes, const assessment::Class& theClass,
                                          const level::Level& level, const std::string& title,
                                          std::optional<std::int64_t> due) {
    assessment::Assignment wanted;
    wanted.classId = theClass.id;
    wanted.title = title;
    wanted.levels = {{level.id, level.hash}};
    wanted.attempts = due ? 2 : 1;
    wanted.due = due;
    return std::get<assessment::Assignment>(classes.assign({}, wanted));
}

// Plays the level for the assignment and hands it in; the attempt's id.
inline std::string sit(const app::Desk& desk, store::Records& records, const std::string& person,
                       const assessment::Assignment& work, const level::Level& level) {
    const auto sitting =
        std::get<assessment::Sitting>(assessment::sittingNow(records, person, work.id, level));
    const auto played = practice::performanceOf(level, hands::Kind::novice, 5);
    record::AttemptHeader header;
    header.attemptId = std::string(30, '0') + "99";
    header.levelId = level.id;
    header.build = "0.1.0";
    header.input = record::InputKind::synthetic;
    header.depthSource = record::DepthSource::pressure;
    header.timeSource = pen::TimeSource::file;
    header.wallClock = records.now();
    header.timeZone = "UTC";
    assessment::fillFromSitting(header, sitting);
    const std::string path = store::newAttemptPath(desk.places.attempts, header);
    (void)practice::practiceHeadless(assessment::levelFor(sitting, level), header, played.samples, path,
                                     played.stretches);
    (void)assessment::handIn(records, header);
    (void)store::settle(
        records, app::makeJudge([&](const level::Level& asked) { return app::ensembleFor(desk, asked); }),
        {});
    return header.attemptId;
}

inline assessment::MarkSheet sheetOfMarks() {
    assessment::MarkSheet sheet;
    sheet.marks = {3, 2, 4, 4, 3};
    sheet.comments = {{"Here the dots run together; lift sooner and move on by a dot's width.",
                       assessment::RegionPin{-20, -4, -12, 3}, 60'000'000},
                      {"Steady and well placed.", assessment::DotPin{40, 8.0, 0.0}, 90'000'000},
                      {"You sped up from here on, and the spacing shows it.",
                       assessment::MomentPin{200'000'000}, 200'000'000}};
    sheet.seconds = 150;
    return sheet;
}

// At `now`, ms since 1970, by which the released work is dated; `due` of the other. The released attempt's
// id.
inline std::string fillTasks(const app::Desk& desk, const store::Person& trainee,
                             const store::Person& instructor, std::int64_t now, std::int64_t due) {
    store::RecordsOptions options = app::recordsOptions();
    options.now = [now] { return store::wallClockOf(now); };
    auto opened = store::Records::open(desk.places, options);
    auto& records = std::get<store::Records>(opened);
    store::People people(records);
    assessment::Classes classes(records, people);
    const auto spring = std::get<assessment::Class>(classes.make({}, "Spring course"));
    (void)classes.enrol({}, spring, {{trainee.name, {}, "", 25, 0}});
    (void)assignLevel(classes, spring, levelNamed(desk, "mid-scalp-field"), "First fields", due);
    const level::Level hairline = levelNamed(desk, "soft-hairline");
    const auto work = assignLevel(classes, spring, hairline, "Hairlines A", std::nullopt);
    const std::string attempt = sit(desk, records, trainee.row.id, work, hairline);
    assessment::Marking marking(records, people);
    assessment::MarkingRules rules;
    rules.markers = {instructor.row.id};
    (void)marking.setRules({}, work, rules);
    (void)marking.submit({instructor.row.id, true}, attempt, sheetOfMarks());
    (void)marking.release({}, work);
    return attempt;
}

}  // namespace window_tools
