#include <string>

#include <scoring/score.hpp>

#include "ensembles/ensemble_json.hpp"
#include "support/catch.hpp"

namespace {

scoring::Ensemble example() {
    scoring::Ensemble ensemble;
    ensemble.scoringVersion = scoring::kScoringVersion;
    ensemble.seed = 7;
    ensemble.experts = 200;
    ensemble.exemplars = 60;
    ensemble.anchors = {{"S2", -0.1, 0.1, true, true, -0.333333333, 1.0 / 3.0, 0.012345678, false},
                        {"D4", 0.0, 1e-9, false, true, 0.0, 0.25, 1e-7, true}};
    ensemble.gateLimits = {{"run6", 3.25}, {"smax", 0.1}};
    ensemble.hairlineOffset = -0.4;
    ensemble.transitionQuantiles = {0.1, 0.2, 3.0000001};
    ensemble.frontShape = {{-1.5, 0.1}, {0.25, 1.0 / 3.0}};
    return ensemble;
}

scoring::Ensemble recordedExample() {
    auto ensemble = example();
    ensemble.source = {true, 9, 36, {{"smax", 1}, {"sawtooth", 2}}};
    return ensemble;
}

const crypto::Hash kKey = crypto::blake2b("a scenario");

}  // namespace

TEST_CASE("an ensemble reads back as it was, to the last bit", "[ensembles]") {
    const auto ensemble = example();
    const std::string bytes = ensembles::writeEnsemble(ensemble, kKey);
    const auto again = ensembles::readEnsemble(bytes, kKey);
    REQUIRE(again.has_value());
    REQUIRE(again->anchors.size() == 2);
    CHECK(again->anchors[0].z2 == 1.0 / 3.0);
    CHECK(again->anchors[1].diagnostic);
    CHECK(again->gateLimits[0].limit == 3.25);
    CHECK(again->hairlineOffset == -0.4);
    CHECK(again->transitionQuantiles == ensemble.transitionQuantiles);
    CHECK(again->frontShape.low == ensemble.frontShape.low);
    CHECK(again->frontShape.high == ensemble.frontShape.high);
    CHECK(ensembles::writeEnsemble(*again, kKey) == bytes);
}

TEST_CASE("a recorded reference says whose it is; a synthetic one has no word of it", "[ensembles]") {
    const std::string bytes = ensembles::writeEnsemble(recordedExample(), kKey);
    const auto again = ensembles::readEnsemble(bytes, kKey);
    REQUIRE(again.has_value());
    CHECK(again->source.recorded);
    CHECK(again->source.persons == 9);
    CHECK(again->source.attempts == 36);
    REQUIRE(again->source.stopped.size() == 2);
    CHECK(again->source.stopped[1].gate == "sawtooth");
    CHECK(again->source.stopped[1].attempts == 2);
    CHECK(ensembles::writeEnsemble(*again, kKey) == bytes);
    const std::string plain = ensembles::writeEnsemble(example(), kKey);
    for (const char* member : {"source", "persons", "attempts", "stopped_by"})
        CHECK(plain.find(member) == std::string::npos);
    CHECK_FALSE(ensembles::readEnsemble(plain, kKey)->source.recorded);
}

TEST_CASE("no changed byte is taken", "[ensembles]") {
    const std::string bytes = ensembles::writeEnsemble(GENERATE(example(), recordedExample()), kKey);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        std::string changed = bytes;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        INFO("byte " << i);
        CHECK_FALSE(ensembles::readEnsemble(changed, kKey).has_value());
    }
    for (std::size_t length = 0; length < bytes.size(); length += 7)
        CHECK_FALSE(ensembles::readEnsemble(std::string_view(bytes).substr(0, length), kKey).has_value());
}

TEST_CASE("another key or another scoring version is not taken", "[ensembles]") {
    auto ensemble = example();
    CHECK_FALSE(ensembles::readEnsemble(ensembles::writeEnsemble(ensemble, kKey), crypto::blake2b("other"))
                    .has_value());
    ensemble.scoringVersion = scoring::kScoringVersion + 1;
    CHECK_FALSE(ensembles::readEnsemble(ensembles::writeEnsemble(ensemble, kKey), kKey).has_value());
}
