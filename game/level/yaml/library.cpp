#include "level/yaml/library.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <tuple>

namespace level_yaml {

namespace {

level::Issue fault(std::string code, std::string message, std::string hint) {
    return {level::Severity::error, std::move(code), 1, 1, {}, std::move(message), std::move(hint)};
}

// The level files of one folder by name, so that the order never depends on the disk.
std::vector<std::string> filesOf(const Folder& folder, Library& library) {
    std::vector<std::string> paths;
    std::error_code code;
    std::filesystem::directory_iterator at(folder.path, code);
    if (code) {
        if (folder.required || std::filesystem::exists(folder.path))
            library.faults.push_back({folder.path,
                                      {fault("unreadable", "the folder cannot be read: " + code.message(),
                                             "Check the path and the rights of the folder.")}});
        return paths;
    }
    for (; at != std::filesystem::directory_iterator(); at.increment(code)) {
        if (code) break;
        if (at->path().extension() == ".yaml") paths.push_back(at->path().string());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

// An id held twice could mean either file: none of them is offered.
void dropTwins(Library& library) {
    std::map<std::string, std::vector<std::string>> paths;
    for (const level::Level& level : library.levels) paths[level.id].push_back(level.path);
    for (const auto& [id, files] : paths) {
        if (files.size() < 2) continue;
        for (std::size_t i = 0; i < files.size(); ++i) {
            const std::string& other = files[i == 0 ? 1 : 0];
            library.faults.push_back(
                {files[i],
                 {fault("duplicate-id", "the id '" + id + "' of " + files[i] + " is also that of " + other,
                        "Give one of the two levels another id.")}});
        }
    }
    std::erase_if(library.levels, [&](const level::Level& level) { return paths[level.id].size() > 1; });
}

}  // namespace

Library readLibrary(const std::vector<Folder>& folders) {
    Library library;
    for (const Folder& folder : folders) {
        for (const std::string& path : filesOf(folder, library)) {
            Loaded loaded = loadFile(path);
            if (loaded.level)
                library.levels.push_back(std::move(*loaded.level));
            else
                library.faults.push_back({path, std::move(loaded.issues)});
        }
    }
    dropTwins(library);
    std::sort(library.levels.begin(), library.levels.end(), [](const level::Level& a, const level::Level& b) {
        return std::tie(a.unit, a.id) < std::tie(b.unit, b.id);
    });
    return library;
}

}  // namespace level_yaml
