#include <filesystem>
#include <string>

#include "ensembles/ensemble_json.hpp"
#include "ensembles/ensemble_shelf.hpp"
#include "ensembles/scenario_key.hpp"
#include "ensembles/small_scenario.hpp"
#include "support/catch.hpp"
#include "support/file_bytes.hpp"
#include "support/temp_folder.hpp"

namespace fs = std::filesystem;
using ensembles::EnsembleShelf;
using ensembles::scenarioKey;
using test_ensembles::smallScenario;

namespace {

std::string asFile(const scoring::Ensemble& ensemble) {
    return ensembles::writeEnsemble(ensemble, crypto::blake2b("any"));
}

// Counts how often work was done.
struct Work {
    int calls = 0;
    scoring::Progress progress() {
        return [this](double) {
            ++calls;
            return true;
        };
    }
};

}  // namespace

TEST_CASE("the key follows what the experts do and nothing else", "[ensembles]") {
    const scoring::EnsembleSettings settings;
    const auto key = scenarioKey(smallScenario(), settings);
    auto other = smallScenario();
    other.zones[0].id = "renamed";
    other.cuts = scoring::Cuts{};
    CHECK(scenarioKey(other, settings) == key);
    CHECK(scenarioKey(smallScenario(76), settings) != key);
    other = smallScenario();
    other.zones[0].area.outer[0].x += 0.001;
    CHECK(scenarioKey(other, settings) != key);
    other = smallScenario();
    other.criteria.depth = false;
    CHECK(scenarioKey(other, settings) != key);
    scoring::EnsembleSettings more = settings;
    more.seed = 2;
    CHECK(scenarioKey(smallScenario(), more) != key);
    other = smallScenario();
    other.earlier = {{0.5, 0.5}};
    CHECK(scenarioKey(other, settings) == key);
}

TEST_CASE("synthetic experts are the same whatever stood there before them", "[ensembles]") {
    scoring::EnsembleSettings few;
    few.experts = 20;
    few.exemplars = 8;
    auto begun = smallScenario();
    for (int i = 0; i < 40; ++i) begun.earlier.push_back({-4.0 + 0.2 * i, 0.1 * i - 2.0});
    CHECK(asFile(scoring::buildEnsemble(begun, few)) == asFile(scoring::buildEnsemble(smallScenario(), few)));
}

TEST_CASE("what was made once is read the next time", "[ensembles]") {
    const test_support::TempFolder folder;
    const std::string cache = folder / "cache";
    const EnsembleShelf shelf("", cache);
    Work first;
    const auto made = shelf.ensembleFor(smallScenario(), first.progress());
    CHECK(first.calls > 0);
    CHECK(made.experts == 200);

    Work second;
    const auto read = shelf.ensembleFor(smallScenario(), second.progress());
    CHECK(second.calls == 0);
    CHECK(asFile(read) == asFile(made));

    SECTION("as a shipped table too") {
        Work third;
        CHECK(asFile(EnsembleShelf(cache, "").ensembleFor(smallScenario(), third.progress())) ==
              asFile(made));
        CHECK(third.calls == 0);
    }
    SECTION("but not when the file is damaged") {
        const fs::path file = fs::path(cache) / EnsembleShelf::fileName(smallScenario());
        std::string bytes = test_support::bytesOf(file.string());
        bytes.replace(bytes.find("\"a1\": ") + 6, 1, "9");
        test_support::writeBytes(file.string(), bytes);
        Work third;
        CHECK(asFile(shelf.ensembleFor(smallScenario(), third.progress())) == asFile(made));
        CHECK(third.calls > 0);
        CHECK(test_support::bytesOf(file.string()) != bytes);  // mended
    }
}

TEST_CASE("stopped work leaves nothing behind", "[ensembles]") {
    const test_support::TempFolder folder;
    const EnsembleShelf shelf("", folder / "cache");
    const auto stopped = shelf.ensembleFor(smallScenario(), [](double) { return false; });
    CHECK(stopped.experts == 0);
    CHECK_FALSE(fs::exists(folder / "cache"));
}

TEST_CASE("a cache that cannot be written does not matter", "[ensembles]") {
    const EnsembleShelf shelf("/no/such/folder", "/dev/null/cache");
    CHECK(shelf.ensembleFor(smallScenario()).experts == 200);
}
