// The tables in assets/ensembles are those that the shipped levels give, to the byte.
// UPDATE_GOLDEN=1 makes them anew.
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>

#include "ensembles/ensemble_json.hpp"
#include "ensembles/ensemble_shelf.hpp"
#include "ensembles/scenario_key.hpp"
#include "level/yaml/library.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"

namespace fs = std::filesystem;

namespace {

const fs::path kShipped = STIPPLE_SOURCE_DIR "/assets/ensembles";

std::vector<level::Level> freeLevels() {
    auto levels = level_yaml::readLibrary({{STIPPLE_SOURCE_DIR "/levels", true}}).levels;
    std::erase_if(levels,
                  [](const level::Level& level) { return level.scenario.mode == scoring::Mode::trace; });
    return levels;
}

std::string remade(const scoring::Scenario& scenario) {
    const scoring::EnsembleSettings settings;
    return ensembles::writeEnsemble(scoring::buildEnsemble(scenario, settings),
                                    ensembles::scenarioKey(scenario, settings));
}

}  // namespace

TEST_CASE("every shipped free level has its table, and no table is left over", "[ensembles]") {
    std::set<std::string> wanted;
    for (const level::Level& level : freeLevels())
        wanted.insert(ensembles::EnsembleShelf::fileName(level.scenario));
    std::set<std::string> there;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(kShipped, code)) {
        const std::string name = entry.path().filename().string();
        if (test_support::updatingGoldens() && wanted.count(name) == 0)
            fs::remove(entry.path());
        else
            there.insert(name);
    }
    if (!test_support::updatingGoldens()) CHECK(there == wanted);
}

TEST_CASE("the shipped tables equal a rebuild to the byte", "[ensembles]") {
    fs::create_directories(kShipped);
    // One field and one hairline tell whether the score's code moved; another scenario has another
    // file name, which the case above looks for. ./test hands makes them all anew.
    const bool all = std::getenv("STIPPLE_SEEDS") != nullptr || std::getenv("UPDATE_GOLDEN") != nullptr;
    for (const level::Level& level : freeLevels()) {
        if (!all && level.id != "scar-patch" && level.id != "soft-hairline") continue;
        const fs::path path = kShipped / ensembles::EnsembleShelf::fileName(level.scenario);
        const std::string bytes = remade(level.scenario);
        INFO("the table of '" << level.id << "' is stale: run this test with UPDATE_GOLDEN=1");
        CHECK(test_support::isGolden(path, bytes));
    }
}
