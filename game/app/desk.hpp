// What every command needs: the installation, the person's folders, the levels and the
// reference tables. Opened once, at the start of a command.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include <scoring/ensemble.hpp>

#include "app/installation.hpp"
#include "ensembles/ensemble_shelf.hpp"
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

// Reference tables and recorded experts of this installation and person.
[[nodiscard]] ensembles::EnsembleShelf shelfOf(const Desk& desk);

// The reference of the level: by its recorded experts, or shipped, cached or made now, with progress on a
// terminal; says on standard error when there are recordings too few to be used. A sentence when the
// recordings have faults or the person pressed Ctrl-C meanwhile.
[[nodiscard]] std::variant<scoring::Ensemble, std::string> ensembleFor(const Desk& desk,
                                                                       const level::Level& level);
// The sentence for recordings with faults (one at least).
[[nodiscard]] std::string faultyExperts(const std::string& levelId,
                                        const std::vector<ensembles::FileIssue>& issues);

// Shows each line and returns kWrongUse.
int refuseAll(const std::vector<std::string>& lines);

}  // namespace app
