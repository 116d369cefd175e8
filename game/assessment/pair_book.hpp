// What the event log says of pieces that are compared two at a time: made from its events alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "assessment/class_book.hpp"
#include "assessment/pair_plan.hpp"

namespace assessment {

// The work of one level of an assignment, and which two of it are shown to whom.
struct PairSeries {
    struct Choice {
        std::string judge;  // person's id
        bool left = true;   // the left piece looks more natural
        std::int64_t at = 0;
    };

    std::string id, assignment, level;
    std::vector<std::string> pieces;             // attempts
    std::vector<std::string> makers;             // persons, by piece
    std::vector<std::string> judges;             // persons
    std::uint64_t seed = 0;                      // of the plan, below 2^62
    std::vector<PlannedPair> plan;               // as it was planned; its rounds are not kept (0)
    std::vector<std::optional<Choice>> choices;  // by pair
    std::map<std::string, std::size_t> last;     // by judge: the pair that may be taken back

    [[nodiscard]] std::size_t judged() const;
    [[nodiscard]] bool isJudge(const std::string& person) const;
    // Which pieces the person made.
    [[nodiscard]] std::vector<bool> ownOf(const std::string& person) const;
    // The next pairs for a judge, at most so many, never with a piece of their own.
    [[nodiscard]] std::vector<std::size_t> nextFor(const std::string& judge, std::size_t most) const;
};

struct PairBook {
    std::vector<PairSeries> series;  // in order of planning
    std::size_t misfits = 0;         // events about these that do not fit: of a newer Stipple

    [[nodiscard]] const PairSeries* find(const std::string& id) const;
    // The newest of an assignment at a level; it counts, earlier ones stay in the log.
    [[nodiscard]] const PairSeries* newest(const std::string& assignment, const std::string& level) const;
};

// `classes`: whose pieces they are.
[[nodiscard]] PairBook pairBookOf(const std::vector<store::LoggedEvent>& events, const ClassBook& classes);

// The events that make a book; `at` and `actor` are left empty. The plan is written out, so that it stays
// what it was when a later Stipple plans otherwise.
[[nodiscard]] store::Event pairsPlanned(const PairSeries& series);
[[nodiscard]] store::Event pairJudged(const PairSeries& series, std::size_t pair, bool left);
[[nodiscard]] store::Event pairTakenBack(const PairSeries& series, std::size_t pair);

}  // namespace assessment
