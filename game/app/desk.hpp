// What every command needs: the installation, the person's folders, the levels and the
// reference tables. Opened once, at the start of a command.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <scoring/ensemble.hpp>

#include "app/installation.hpp"
#include "level/level.hpp"
#include "level/yaml/library.hpp"
#include "record/store/places.hpp"

namespace app {

struct Desk {
    Installation installation;
    store::Places places;
    std::vector<level_yaml::Folder> levelFolders;  // --levels, the person's, the shipped ones
};

// A sentence when a folder is missing. `levelsFolder`: the value of --levels, or empty.
[[nodiscard]] std::variant<Desk, std::string> openDesk(const std::string& levelsFolder);

// The level of that id or path (a path holds a slash or ends in .yaml), or the lines to show:
// an unknown id with the nearest known one, an id held twice, or the issues of the file.
[[nodiscard]] std::variant<level::Level, std::vector<std::string>> findLevel(const Desk& desk,
                                                                             const std::string& idOrPath);

// The reference of the level: shipped, cached or made now, with progress on a terminal.
// Nothing when the person pressed Ctrl-C meanwhile.
[[nodiscard]] std::optional<scoring::Ensemble> ensembleFor(const Desk& desk, const level::Level& level);

// Shows each line and returns kWrongUse.
int refuseAll(const std::vector<std::string>& lines);

}  // namespace app
