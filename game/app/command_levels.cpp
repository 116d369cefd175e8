#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>

#include "app/commands.hpp"
#include "app/desk.hpp"
#include "app/exit_code.hpp"
#include "app/level_text.hpp"
#include "app/speech.hpp"
#include "level/yaml/load.hpp"
#include "picture/report_picture.hpp"
#include "ui/kit/png.hpp"

namespace app {

namespace fs = std::filesystem;

int listLevels(const CommandLine& line, bool json) {
    auto opened = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    const auto library = level_yaml::readLibrary(std::get<Desk>(opened).levelFolders);
    if (json) {
        text::Json all = text::Json::array();
        for (const auto& level : library.levels) all.push(levelSummary(level));
        print(all.dump(2));
    } else {
        for (const auto& level : library.levels) print(levelLine(level));
    }
    for (const auto& fault : library.faults) {
        for (const auto& issue : fault.issues) remark(level::describe(fault.path, issue));
    }
    return library.faults.empty() ? kGood : kWrongUse;
}

int showLevel(const CommandLine& line, const std::string& idOrPath, const std::string& png, bool json) {
    auto opened = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    auto found = findLevel(std::get<Desk>(opened), idOrPath);
    if (auto* lines = std::get_if<std::vector<std::string>>(&found)) return refuseAll(*lines);
    const level::Level& level = std::get<level::Level>(found);
    if (json) {
        print(levelSummary(level).dump(2));
    } else {
        print(levelPage(level));
    }
    if (png.empty()) return kGood;
    picture::ReportPicture wanted;
    wanted.guides = true;
    wanted.marks = true;
    if (auto fault = ui_kit::savePng(picture::paintReport(level, {}, wanted), png)) return refuse(*fault);
    return kGood;
}

namespace {

// The level files that the paths name: a file itself, or the *.yaml of a folder.
std::variant<std::vector<std::string>, std::string> levelFiles(const std::vector<std::string>& paths) {
    std::vector<std::string> files;
    for (const auto& path : paths) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            files.push_back(path);
            continue;
        }
        std::vector<std::string> inside;
        for (const auto& entry : fs::directory_iterator(path, error)) {
            if (entry.path().extension() == ".yaml") inside.push_back(entry.path().string());
        }
        if (error) return "cannot read the folder " + path + ": " + error.message();
        if (inside.empty())
            return "no *.yaml in the folder " + path + "; name a level file or a folder of levels";
        std::sort(inside.begin(), inside.end());
        files.insert(files.end(), inside.begin(), inside.end());
    }
    return files;
}

}  // namespace

int checkLevels(const std::vector<std::string>& paths, bool json) {
    auto files = levelFiles(paths);
    if (auto* fault = std::get_if<std::string>(&files)) return refuse(*fault);
    std::map<std::string, std::string> firstPathOfId;
    std::vector<CheckedLevel> checked;
    for (const auto& path : std::get<std::vector<std::string>>(files)) {
        auto loaded = level_yaml::loadFile(path);
        if (loaded.level) {
            const auto [first, isNew] = firstPathOfId.emplace(loaded.level->id, path);
            if (!isNew) {
                loaded.issues.push_back({level::Severity::error, "id-held-twice", 1, 1, "id",
                                         "the id '" + loaded.level->id + "' is also that of " + first->second,
                                         "give one of the two another id"});
            }
        }
        checked.push_back({path, std::move(loaded.issues)});
    }
    print(json ? checkJson(checked).dump(2) : checkPage(checked));
    return allClean(checked) ? kGood : kNo;
}

}  // namespace app
