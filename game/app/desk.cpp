#include "app/desk.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "app/exit_code.hpp"
#include "app/speech.hpp"
#include "ensembles/ensemble_shelf.hpp"

namespace app {

namespace {

// Levenshtein distance, for "did you mean".
std::size_t editDistance(const std::string& a, const std::string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

bool isPath(const std::string& text) {
    return text.find('/') != std::string::npos || text.ends_with(".yaml") || text.ends_with(".yml");
}

std::vector<std::string> describeAll(const std::string& path, const std::vector<level::Issue>& issues) {
    std::vector<std::string> lines;
    lines.reserve(issues.size());
    for (const auto& issue : issues) lines.push_back(level::describe(path, issue));
    return lines;
}

std::vector<std::string> unknownLevel(const level_yaml::Library& library, const std::string& id) {
    std::vector<std::string> lines;
    for (const auto& fault : library.faults) {
        for (auto& line : describeAll(fault.path, fault.issues)) lines.push_back(std::move(line));
    }
    std::string sentence = "no level has the id '" + id + "'";
    const auto nearest = std::min_element(
        library.levels.begin(), library.levels.end(),
        [&](const auto& a, const auto& b) { return editDistance(a.id, id) < editDistance(b.id, id); });
    if (nearest != library.levels.end()) sentence += "; did you mean '" + nearest->id + "'?";
    lines.push_back(sentence + " (see: stipple levels list)");
    return lines;
}

}  // namespace

std::variant<Desk, std::string> openDesk(const std::string& levelsFolder) {
    auto installation = findInstallation();
    if (auto* fault = std::get_if<std::string>(&installation)) return *fault;
    auto places = store::findPlaces(store::systemEnvironment());
    if (auto* fault = std::get_if<std::string>(&places)) return *fault;
    Desk desk{std::get<Installation>(installation), std::get<store::Places>(places), {}};
    if (!levelsFolder.empty()) desk.levelFolders.push_back({levelsFolder, true});
    desk.levelFolders.push_back({desk.places.levels, false});
    desk.levelFolders.push_back({desk.installation.levels, true});
    return desk;
}

std::variant<level::Level, std::vector<std::string>> findLevel(const Desk& desk,
                                                               const std::string& idOrPath) {
    if (isPath(idOrPath)) {
        auto loaded = level_yaml::loadFile(idOrPath);
        if (loaded.level) return std::move(*loaded.level);
        return describeAll(idOrPath, loaded.issues);
    }
    auto library = level_yaml::readLibrary(desk.levelFolders);
    for (auto& level : library.levels) {
        if (level.id == idOrPath) return std::move(level);
    }
    return unknownLevel(library, idOrPath);
}

ensembles::EnsembleShelf shelfOf(const Desk& desk) {
    return {desk.installation.ensembles,
            desk.places.cache + "/ensembles",
            {desk.places.experts, desk.installation.experts}};
}

std::string faultyExperts(const std::string& levelId, const std::vector<ensembles::FileIssue>& issues) {
    return "the recorded experts of '" + levelId + "' cannot be used: " + describe(issues.front()) +
           (issues.size() > 1 ? " and " + std::to_string(issues.size() - 1) + " more" : "") +
           "; mend them or move them away, then score again (see: stipple experts check " + levelId + ")";
}

std::variant<scoring::Ensemble, std::string> ensembleFor(const Desk& desk, const level::Level& level) {
    auto found = [&] {
        ProgressLine line("Preparing the reference of '" + level.id + "'");
        return shelfOf(desk).referenceFor(level.scenario, [&](double share) { return line.show(share); });
    }();
    if (interrupted()) return std::string("stopped");
    if (const auto* issues = std::get_if<std::vector<ensembles::FileIssue>>(&found))
        return faultyExperts(level.id, *issues);
    auto& reference = std::get<ensembles::Reference>(found);
    if (!reference.note.empty())
        remark("'" + level.id + "' is compared with synthetic experts: " + reference.note);
    return std::move(reference.ensemble);
}

int refuseAll(const std::vector<std::string>& lines) {
    for (const auto& line : lines) remark(line);
    return kWrongUse;
}

}  // namespace app
