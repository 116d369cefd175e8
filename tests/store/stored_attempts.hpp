// Attempts and scores as the records take them, small and told apart by a number.
#pragma once

#include <string>

#include "practice/judge.hpp"
#include "record/attempt_file/journal.hpp"
#include "record/store/ids.hpp"
#include "support/catch.hpp"

namespace store::testing {

inline std::string idOf(int number) {
    const std::string digits = std::to_string(number);
    return std::string(32 - digits.size(), 'a') + digits;
}

inline record::AttemptHeader headerOf(int number, const std::optional<std::string>& person = {}) {
    record::AttemptHeader header;
    header.attemptId = idOf(number);
    header.pseudonym = person;
    header.levelId = number % 2 == 0 ? "even-run" : "soft-hairline";
    header.levelHash = std::string(64, 'b');
    header.levelBytes = "stipple: 1\n";
    header.build = "0.1.0";
    header.physicsId = "flat-1";
    header.scoringVersion = 3;
    header.input = record::InputKind::synthetic;
    header.depthSource = record::DepthSource::pressure;
    header.wallClock = wallClockOf(1'780'000'000'000 + number * 60'000LL);
    header.timeZone = "UTC";
    return header;
}

inline scoring::Dot dotOf(std::uint32_t ordinal) {
    scoring::Dot dot;
    dot.ordinal = ordinal;
    dot.tUs = 100'000 * (std::int64_t{ordinal} + 1);
    dot.xTenthUm = static_cast<std::int32_t>(ordinal) * 10'000;
    return dot;
}

// Writes an attempt with so many dots to FOLDER/N.attempt and reads it back.
inline record::Attempt writeAttempt(const std::string& folder, int number, record::EndState end,
                                    const std::optional<std::string>& person = {},
                                    record::Kind kind = record::Kind::practice) {
    auto header = headerOf(number, person);
    header.kind = kind;
    const std::string path = folder + "/" + std::to_string(number) + ".attempt";
    auto made = record::Journal::create(path, header);
    REQUIRE(std::holds_alternative<record::Journal>(made));
    auto& journal = std::get<record::Journal>(made);
    for (std::uint32_t i = 0; i < 3; ++i) journal.add(dotOf(i));
    REQUIRE_FALSE(journal.close(end, "test"));
    return std::get<record::Attempt>(record::readAttempt(path));
}

// A score that hangs on the attempt alone.
inline practice::ScoredFile scoreOf(const record::Attempt& attempt) {
    practice::ScoredFile scored;
    scored.attemptId = attempt.header.attemptId;
    scoring::Criterion spacing;
    spacing.points = 61.2345;
    scoring::Metric metric;
    metric.id = "S2";
    metric.value = 0.1234 * static_cast<double>(attempt.dots.size());
    metric.desirability = 0.75;
    spacing.metrics = {metric};
    scoring::Gate gate;
    gate.id = "smax";
    gate.tripped = true;
    spacing.gates = {gate};
    scoring::Criterion depth;
    depth.undefinedBecause = "there are too few dots";
    scored.scorecard.spacing = spacing;
    scored.scorecard.depth = depth;
    scored.scorecard.totalPoints = 61.2345;
    scored.scorecard.passed = false;
    return scored;
}

}  // namespace store::testing
