#include <algorithm>
#include <filesystem>
#include <optional>
#include <thread>
#include <utility>

#include "app/commands.hpp"
#include "app/desk.hpp"
#include "app/exit_code.hpp"
#include "app/result_folder.hpp"
#include "app/speech.hpp"
#include "study/curriculum.hpp"

namespace app {

namespace {

using Levels = std::vector<level::Level>;

// Those named, or all; else the lines to show.
std::variant<Levels, std::vector<std::string>> chosen(const Desk& desk,
                                                      const std::vector<std::string>& names) {
    Levels levels;
    for (const auto& name : names) {
        auto found = findLevel(desk, name);
        if (auto* lines = std::get_if<std::vector<std::string>>(&found)) return std::move(*lines);
        levels.push_back(std::get<level::Level>(std::move(found)));
    }
    if (!names.empty()) return levels;
    auto library = level_yaml::readLibrary(desk.levelFolders);
    if (library.faults.empty()) {
        // The files' names carry the order of the course ("2-1-...").
        const auto rank = [](const level::Level& level) {
            return std::pair(level.unit, std::filesystem::path(level.path).filename().string());
        };
        std::stable_sort(library.levels.begin(), library.levels.end(),
                         [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
        return std::move(library.levels);
    }
    std::vector<std::string> lines;
    for (const auto& fault : library.faults) {
        for (const auto& issue : fault.issues) lines.push_back(level::describe(fault.path, issue));
    }
    return lines;
}

// The levels with their references; or a sentence.
std::variant<std::vector<study::CourseLevel>, std::string> courseOf(const Desk& desk, Levels levels) {
    std::vector<study::CourseLevel> course;
    for (auto& level : levels) {
        auto reference = ensembleFor(desk, level);
        if (auto* fault = std::get_if<std::string>(&reference)) return std::move(*fault);
        course.push_back({std::move(level), std::get<scoring::Ensemble>(std::move(reference))});
    }
    return course;
}

// Half an hour of work must not end at a folder that is missing.
std::optional<std::string> pageFault(const std::string& page) {
    if (page.empty()) return std::nullopt;
    std::error_code error;
    const auto folder = std::filesystem::absolute(page, error).parent_path();
    if (std::filesystem::is_directory(folder, error)) return std::nullopt;
    return "there is no folder " + folder.string() + " for the page; make it or name another with --page";
}

int conclude(const LevelTrialsOptions& options, const study::Curriculum& course) {
    if (!options.page.empty()) {
        if (auto fault = writeFile(options.page, study::curriculumPage(course))) return refuse(*fault);
    }
    print(options.json ? study::curriculumJson(course).dump(2) : study::curriculumPage(course));
    bool well = true;
    for (const auto& level : course.levels) {
        for (const auto& miss : study::missesOf(level)) {
            remark(miss);
            well = false;
        }
    }
    return well ? kGood : kNo;
}

}  // namespace

int tryLevels(const CommandLine& line, const LevelTrialsOptions& options) {
    auto opened = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    const Desk& desk = std::get<Desk>(opened);
    auto levels = chosen(desk, options.levels);
    if (auto* lines = std::get_if<std::vector<std::string>>(&levels)) return refuseAll(*lines);
    if (auto fault = pageFault(options.page)) return refuse(*fault);
    watchForInterrupt();
    auto course = courseOf(desk, std::get<Levels>(std::move(levels)));
    if (auto* fault = std::get_if<std::string>(&course)) return refuse(*fault);
    study::CurriculumSettings settings;
    settings.idealSeeds = options.idealSeeds;
    settings.seeds = options.seeds;
    settings.threads = std::max(1U, std::thread::hardware_concurrency());
    ProgressLine progress("The hands practise");
    const auto made = study::runCurriculum(std::get<std::vector<study::CourseLevel>>(course), settings,
                                           [&](const char*, double share) { return progress.show(share); });
    if (!made) return refuse("stopped before the end; nothing was written");
    return conclude(options, *made);
}

}  // namespace app
