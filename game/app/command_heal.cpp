#include <algorithm>
#include <variant>

#include "app/commands.hpp"
#include "app/desk.hpp"
#include "app/dots_file.hpp"
#include "app/exit_code.hpp"
#include "app/speech.hpp"
#include "pen/dots_csv.hpp"
#include "picture/report_picture.hpp"
#include "practice/replay.hpp"
#include "record/attempt_file/journal.hpp"
#include "text/number.hpp"
#include "ui/kit/png.hpp"

namespace app {

namespace {

struct Work {
    level::Level level;
    std::vector<scoring::Dot> dots;
};
using Faults = std::vector<std::string>;  // one a line
using Found = std::variant<Work, Faults>;

std::variant<skin::Days, std::string> ageOf(const std::string& days) {
    const auto number = text::parseNumber(days);
    if (number && *number >= 0.0 && *number <= skin::kLastDay.value) return skin::Days{*number};
    return "--days " + days + ": this is no age. To mend it: write days from 0 to " +
           text::formatNumber(skin::kLastDay.value) + ", such as 30 or 1825.";
}

Found workOfAttempt(const HealOptions& options) {
    if (!options.level.empty())
        return Faults{options.file + ": an attempt carries its own level. To mend it: leave --level out."};
    auto read = record::readAttempt(options.file);
    if (const auto* fault = std::get_if<record::FileFault>(&read)) return Faults{fault->message};
    auto& attempt = std::get<record::Attempt>(read);
    auto level = practice::levelOf(attempt);
    if (const auto* fault = std::get_if<std::string>(&level)) return Faults{options.file + ": " + *fault};
    return Work{std::get<level::Level>(std::move(level)), std::move(attempt.dots)};
}

std::variant<std::vector<scoring::Dot>, std::string> dotsIn(const std::string& path) {
    auto read = readDotsFile(path);
    if (auto* fault = std::get_if<std::string>(&read)) return std::move(*fault);
    auto& [bytes, dots] = std::get<DotsFile>(read);
    for (std::size_t i = 0; i < dots.size(); ++i) {
        if (dots[i].depthUm) continue;
        const auto fault = pen::dotFault(bytes, i, "depth_mm", "no depth, and depth decides how a dot heals");
        return path + ":" + std::to_string(fault.line) + ":" + std::to_string(fault.column) + ": " +
               fault.message + ". To mend it: fill depth_mm.";
    }
    return std::move(dots);
}

// Tones, and diameters where the file has none, are those that the level's skin would have given.
Found workOfTable(const CommandLine& line, const HealOptions& options) {
    if (options.level.empty())
        return Faults{options.file + ": a dots file names no level; add --level LEVEL"};
    auto read = dotsIn(options.file);
    if (auto* fault = std::get_if<std::string>(&read)) return Faults{*fault};
    auto opened = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&opened)) return Faults{*fault};
    auto found = findLevel(std::get<Desk>(opened), options.level);
    if (auto* lines = std::get_if<std::vector<std::string>>(&found)) return *lines;
    Work work{std::get<level::Level>(std::move(found)), {}};
    for (const scoring::Dot& dot : std::get<std::vector<scoring::Dot>>(read))
        work.dots.push_back(skin::asLeftBySkin(work.level, dot));
    return work;
}

std::string sentenceOn(const Work& work, skin::Days age) {
    const skin::Healing healing(work.level, age);
    const auto lost = std::count_if(work.dots.begin(), work.dots.end(),
                                    [&](const scoring::Dot& dot) { return healing.of(dot).lost(); });
    return "Level " + work.level.id + ", day " + text::formatNumber(age.value) + ": " +
           std::to_string(work.dots.size()) + " dots, " + std::to_string(lost) +
           " of them lost. A model: most of its figures are defaults.";
}

}  // namespace

int healFile(const CommandLine& line, const HealOptions& options) {
    const auto age = ageOf(options.days);
    if (const auto* fault = std::get_if<std::string>(&age)) return refuse(*fault);
    const bool table = options.file.ends_with(".csv");
    const Found found = table ? workOfTable(line, options) : workOfAttempt(options);
    if (const auto* faults = std::get_if<Faults>(&found)) return refuseAll(*faults);
    const Work& work = std::get<Work>(found);
    picture::ReportPicture wanted;
    wanted.age = std::get<skin::Days>(age);
    const auto picture = picture::paintReport(work.level, work.dots, wanted);
    if (auto fault = ui_kit::savePng(picture, options.png)) return refuse(*fault);
    print(sentenceOn(work, wanted.age));
    return kGood;
}

}  // namespace app
