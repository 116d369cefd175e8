// The files of earlier work that levels begin on are those that a program makes, to the byte.
// UPDATE_GOLDEN=1 makes them anew.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "content/attempts.hpp"
#include "hands/earlier_dots.hpp"
#include "level/yaml/load.hpp"
#include "pen/dots_csv.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"

namespace {

// Made at that level, as `stipple levels earlier LEVEL` does.
struct EarlierFile {
    const char* file;
    const char* level;  // file name
    hands::EarlierPlan plan;
};

std::vector<EarlierFile> files() {
    const auto expert = hands::Kind::expert;
    return {{"4-1-second-pass.csv", "4-1-second-pass.yaml", {expert, 41, {0.5}, 0.0}},
            {"4-2-even-out.csv", "4-2-even-out.yaml", {expert, 42, {0.5}, 1.0}},
            {"9-2-case-second-session.csv", "9-3-case-third-session.yaml", {expert, 91, {0.7, 0.3}, 0.0}},
            {"9-3-case-third-session.csv", "9-3-case-third-session.yaml", {expert, 91, {0.7}, 0.0}}};
}

const std::string kLevels = STIPPLE_SOURCE_DIR "/levels/";

}  // namespace

TEST_CASE("every file of earlier work is what its command makes", "[content]") {
    std::set<std::string> made;
    for (const EarlierFile& one : files()) {
        CAPTURE(one.file);
        const auto loaded = level_yaml::loadFile(kLevels + one.level);
        REQUIRE(loaded.level);
        made.insert(one.file);
        CHECK(test_support::isGolden(kLevels + one.file,
                                     pen::writeDotsCsv(hands::earlierDots(*loaded.level, one.plan))));
    }
    for (const level::Level& level : content::levels()) {
        if (!level.earlier.dots.empty()) CHECK(made.count(level.files.front().name) == 1);
    }
}

TEST_CASE("each session stands on dots of the one before", "[content]") {
    std::vector<std::vector<scoring::Point>> sessions;
    for (const level::Level& level : content::levels()) {
        if (level.unit == 9 && !level.scenario.earlier.empty()) sessions.push_back(level.scenario.earlier);
    }
    REQUIRE(sessions.size() == 2);
    const auto& later = sessions[0].size() > sessions[1].size() ? sessions[0] : sessions[1];
    const auto& sooner = &later == &sessions[0] ? sessions[1] : sessions[0];
    for (const scoring::Point place : sooner)
        CHECK(std::find(later.begin(), later.end(), place) != later.end());
}
