#include "content/attempts.hpp"

#include <charconv>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>

#include <scoring/score.hpp>

#include "ensembles/ensemble_shelf.hpp"
#include "level/yaml/library.hpp"
#include "practice/attempt_runner.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

namespace content {
namespace {

class NoLog : public practice::AttemptLog {
public:
    void add(const pen::Sample&) override {}
    void add(const scoring::Dot&) override {}
    void add(const record::Event&) override {}
    void add(const record::StateMark&) override {}
};

const scoring::Ensemble& reference(const level::Level& level) {
    static const test_support::TempFolder cache;
    static const ensembles::EnsembleShelf shelf(STIPPLE_SOURCE_DIR "/assets/ensembles", cache / "ensembles");
    static std::map<std::string, scoring::Ensemble> made;
    const auto known = made.find(level.id);
    if (known != made.end()) return known->second;
    return made.emplace(level.id, shelf.ensembleFor(level.scenario)).first->second;
}

}  // namespace

const std::vector<level::Level>& levels() {
    static const std::vector<level::Level> all = [] {
        level_yaml::Library library = level_yaml::readLibrary({{STIPPLE_SOURCE_DIR "/levels", true}});
        REQUIRE(library.faults.empty());
        REQUIRE_FALSE(library.levels.empty());
        return std::move(library.levels);
    }();
    return all;
}

scoring::Scorecard attempt(const level::Level& level, hands::Kind kind, std::uint64_t seed) {
    NoLog log;
    practice::AttemptRunner runner(level, seed, log);
    std::string refused;
    for (const pen::Sample& sample : hands::perform(level, kind, seed)) {
        if (const auto why = runner.take(sample)) refused = *why;
    }
    CHECK(refused.empty());
    return scoring::score(level.scenario, reference(level), runner.dots());
}

int seeds() {
    const char* const asked = std::getenv("STIPPLE_SEEDS");
    int count = 8;
    if (asked == nullptr) return count;
    const std::string_view text(asked);
    const auto read = std::from_chars(text.data(), text.data() + text.size(), count);
    REQUIRE(read.ec == std::errc{});
    REQUIRE(count > 0);
    return count;
}

}  // namespace content
