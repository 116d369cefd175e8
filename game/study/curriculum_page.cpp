#include <cmath>

#include "study/curriculum.hpp"
#include "text/number.hpp"

namespace study {
namespace {

// What one core plays and scores [measured on the machine that made docs/curriculum.md first].
constexpr double kDotsASecond = 900.0;

std::string counted(std::size_t count, const char* noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string points(const std::optional<double>& value) {
    return value ? text::formatFixed(*value, 1) : "undefined";
}

std::string spread(const Quartiles& q) {
    return points(q.median) + " (" + points(q.low) + " to " + points(q.high) + ")";
}

std::string passes(const HandAtLevel& hand) {
    const Interval rate = hand.passRate();
    return std::to_string(hand.passed) + " of " + std::to_string(hand.attempts) + " [" +
           text::formatFixed(rate.low, 2) + ", " + text::formatFixed(rate.high, 2) + "]";
}

std::string commandOf(const CurriculumSettings& settings) {
    const CurriculumSettings usual;
    std::string words = "stipple levels try --page docs/curriculum.md";
    if (settings.idealSeeds != usual.idealSeeds)
        words += " --ideal-seeds " + std::to_string(settings.idealSeeds);
    if (settings.seeds != usual.seeds) words += " --seeds " + std::to_string(settings.seeds);
    return "`" + words + "`";
}

// The words that stand above every page, whatever came out.
std::string headOf(const Curriculum& course) {
    const double minutes = std::ceil(static_cast<double>(course.dots) / kDotsASecond / 60.0);
    return "# The course, played by synthetic hands\n\n"
           "Made by " +
           commandOf(course.settings) + ": scoring version " + std::to_string(course.scoringVersion) +
           ", skin " + course.physics + ", " + counted(course.levels.size(), "level") + ", " +
           counted(course.attempts, "attempt") + ", " + counted(course.dots, "dot") + ": about " +
           text::formatFixed(minutes, 0) +
           " min of one core, less on more. The same levels give the same page, whatever the number of "
           "threads.\n\n"
           "Each hand practises each level through samples, skin and dots, as `stipple practice LEVEL --hand "
           "NAME --seed N --headless` does: the\nideal hand with the seeds 1 to " +
           std::to_string(course.settings.idealSeeds) + ", the others 1 to " +
           std::to_string(course.settings.seeds) +
           ". What a hand does stands in `game/hands/habits.cpp`: the intermediate\nis half way between "
           "novice and expert, as the study's errors shrink with skill. **Generators, not people: this "
           "verifies\nthat the levels ask for skill and can be passed; it is no evidence that people learn "
           "from them.**\n\n";
}

std::string verdictOf(const Curriculum& course) {
    std::string page =
        "Asked of every level: the median total rises from novice over intermediate to expert; the ideal "
        "hand passes 19 in 20; from unit " +
        std::to_string(kFirstUnitForSkill) + " on\nthe novice passes 1 in 10 at most. ";
    std::string list;
    for (const LevelTrial& level : course.levels) {
        for (const std::string& miss : missesOf(level)) list += "- " + miss + "\n";
    }
    if (list.empty()) return page + "**All of it holds.**\n\n";
    return page + "**Missed:**\n\n" + list + "\n";
}

std::string overviewOf(const Curriculum& course) {
    std::string page = "Median total, and attempts passed:\n\n| unit | level |";
    if (course.levels.empty()) return "";
    for (const HandAtLevel& hand : course.levels.front().hands)
        page += " " + std::string(hands::name(hand.hand)) + " |";
    page += "\n| --- | --- |";
    for (std::size_t i = 0; i < course.levels.front().hands.size(); ++i) page += " --- |";
    page += "\n";
    for (const LevelTrial& level : course.levels) {
        page += "| " + std::to_string(level.unit) + " | " + level.title + " |";
        for (const HandAtLevel& hand : level.hands)
            page += " " + points(hand.total.median) + ", " + std::to_string(hand.passed) + "/" +
                    std::to_string(hand.attempts) + " |";
        page += "\n";
    }
    return page + "\n";
}

std::string tableOf(const LevelTrial& level) {
    std::string page = "### " + std::to_string(level.unit) + ": " + level.title + " (`" + level.id +
                       "`)\n\n| hand | total |";
    std::string rule = "\n| --- | --- |";
    for (const auto& [name, unused] : level.hands.front().criteria) {
        page += " " + name + " |";
        rule += " --- |";
    }
    page += level.hasPassLine ? " passed |" + rule + " --- |\n" : rule + "\n";
    for (const HandAtLevel& hand : level.hands) {
        page += "| " + std::string(hands::name(hand.hand)) + " | " + spread(hand.total) + " |";
        for (const auto& [name, quartiles] : hand.criteria) page += " " + spread(quartiles) + " |";
        page += level.hasPassLine ? " " + passes(hand) + " |\n" : "\n";
    }
    return page + "\n";
}

}  // namespace

std::string curriculumPage(const Curriculum& course) {
    std::string page = headOf(course) + verdictOf(course) + "## In short\n\n" + overviewOf(course) +
                       "## Level by level\n\n"
                       "Points: median (quartiles) over the seeds. Passed: how many, and Wilson's 95 % "
                       "interval of the rate.\n\n";
    for (const LevelTrial& level : course.levels) page += tableOf(level);
    page.pop_back();
    return page;
}

}  // namespace study
