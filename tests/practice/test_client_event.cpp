// A client who breathes and flinches through the one attempt path: in the file and replayed.
#include <algorithm>

#include "practice/attempt_runner.hpp"
#include "practice/client_event.hpp"
#include "practice/practised.hpp"
#include "practice/replay.hpp"
#include "support/temp_folder.hpp"

using namespace practice;
using namespace practice::testing;
using test_support::TempFolder;

namespace {

level::Level restlessLevel() {
    std::string yaml = kLevelYaml;
    yaml.replace(yaml.find("model: flat"), 11, "model: layered");
    yaml += "client: {breathing_mm: 0.4, breaths_per_min: 20, flinch: 1, skin: thin}\n";
    const auto loaded =
        level_yaml::load(yaml, "three-dots.yaml", [](const std::string&) { return std::nullopt; });
    REQUIRE(loaded.level);
    return *loaded.level;
}

// Far too deep, and at one place.
std::vector<pen::Sample> roughTouches(int count) {
    std::vector<pen::Sample> samples = touches(count);
    for (pen::Sample& sample : samples) {
        sample.xUm = 0;
        if (sample.contact)
            sample.pressure = static_cast<std::uint16_t>(std::min(65535, 2 * *sample.pressure));
    }
    return samples;
}

record::Attempt roughAttempt(std::uint64_t seed = 5) {
    const TempFolder folder;
    record::AttemptHeader header = someHeader();
    header.skinSeed = seed;
    return attemptOf(practiceHeadless(restlessLevel(), header, roughTouches(19), folder / "a.attempt"));
}

std::size_t clientEvents(const record::Attempt& attempt) {
    return static_cast<std::size_t>(
        std::count_if(attempt.events.begin(), attempt.events.end(),
                      [](const record::Event& event) { return event.kind == kClientKind; }));
}

}  // namespace

TEST_CASE("what the client makes of it stands in the attempt") {
    const auto attempt = roughAttempt();
    REQUIRE(clientEvents(attempt) >= 3);
    const auto first = std::find_if(attempt.events.begin(), attempt.events.end(),
                                    [](const record::Event& event) { return event.kind == kClientKind; });
    CHECK(first->json.find("\"mood\":\"tense\"") != std::string::npos);
    CHECK(first->json.find("flinch_us") == std::string::npos);  // nobody flinches unwarned
    const auto flinches = flinchesOf(attempt);
    REQUIRE(flinches.size() >= 2);
    CHECK(std::is_sorted(flinches.begin(), flinches.end()));
    CHECK(flinches.front() > first->tUs);
    CHECK(flinchesOf(roughAttempt(6)) != flinches);
}

TEST_CASE("a replay breathes and flinches as the attempt did, with or without its events") {
    auto attempt = roughAttempt();
    for (const bool with : {true, false}) {
        if (!with) attempt.events.clear();
        const auto made = replay(attempt);
        REQUIRE(std::holds_alternative<Replay>(made));
        const auto& again = std::get<Replay>(made);
        CHECK_FALSE(again.difference);
        CHECK(again.states == attempt.states);
    }
    attempt.header.skinSeed += 1;
    CHECK(std::get<Replay>(replay(attempt)).difference);
}

TEST_CASE("a client of whom the level says nothing is in no event") {
    const TempFolder folder;
    const auto attempt = attemptOf(
        practiceHeadless(threeDots("layered"), someHeader(), roughTouches(19), folder / "a.attempt"));
    CHECK(attempt.dots.size() == 19);
    CHECK(clientEvents(attempt) == 0);
}

TEST_CASE("events that are no client's are passed over") {
    record::Attempt attempt;
    attempt.events = {{1, "note", R"({"flinch_us":1})"},
                      {2, kClientKind, "no json"},
                      {3, kClientKind, R"({"mood":"calm"})"},
                      {4, kClientKind, R"({"flinch_us":"late"})"},
                      {5, kClientKind, R"({"flinch_us":4200})"}};
    CHECK(flinchesOf(attempt) == std::vector<std::int64_t>{4200});
}
