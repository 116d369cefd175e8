#include "content/attempts.hpp"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <cstdlib>
#include <future>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>

#include <scoring/score.hpp>

#include "ensembles/ensemble_shelf.hpp"
#include "level/yaml/library.hpp"
#include "practice/attempt_runner.hpp"
#include "practice/performance.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

namespace content {
namespace {

const scoring::Ensemble& reference(const level::Level& level) {
    static const test_support::TempFolder cache;
    static const ensembles::EnsembleShelf shelf(STIPPLE_SOURCE_DIR "/assets/ensembles", cache / "ensembles");
    static std::map<std::string, scoring::Ensemble> made;
    const auto known = made.find(level.id);
    if (known != made.end()) return known->second;
    return made.emplace(level.id, shelf.ensembleFor(level.scenario)).first->second;
}

scoring::Scorecard played(const level::Level& level, const scoring::Ensemble& ensemble,
                          const practice::Performance& performance, std::uint64_t seed) {
    practice::NoLog log;
    practice::AttemptRunner runner(level, seed, log);
    const auto feed = [](const std::optional<std::string>& why) {
        if (why) throw std::runtime_error("a sample was refused: " + *why);
    };
    std::size_t next = 0;
    for (const pen::Sample& sample : performance.samples) {
        feed(practice::giveStretches(runner, performance.stretches, next));
        feed(runner.take(sample));
    }
    return scoring::score(level.scenario, ensemble, runner.dots());
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
    return played(level, reference(level), practice::performanceOf(level, kind, seed), seed);
}

scoring::Scorecard attemptWithoutFingers(const level::Level& level, hands::Kind kind, std::uint64_t seed) {
    return played(level, reference(level), {hands::perform(level, kind, seed), {}}, seed);
}

std::vector<scoring::Scorecard> attempts(const level::Level& level, hands::Kind kind, std::uint64_t count) {
    const scoring::Ensemble& ensemble = reference(level);
    std::vector<scoring::Scorecard> cards(count);
    std::atomic<std::uint64_t> next = 0;
    const auto work = [&] {
        for (std::uint64_t seed = next++; seed < count; seed = next++) {
            cards[seed] = played(level, ensemble, practice::performanceOf(level, kind, seed), seed);
        }
    };
    std::vector<std::future<void>> workers;
    for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i) {
        workers.push_back(std::async(std::launch::async, work));
    }
    for (std::future<void>& worker : workers) worker.get();  // a refused sample is thrown here
    return cards;
}

int seeds() {
    const char* const asked = std::getenv("STIPPLE_SEEDS");
    int count = 4;
    if (asked == nullptr) return count;
    const std::string_view text(asked);
    const auto read = std::from_chars(text.data(), text.data() + text.size(), count);
    REQUIRE(read.ec == std::errc{});
    REQUIRE(count > 0);
    return count;
}

}  // namespace content
