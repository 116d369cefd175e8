// What is done about pairs. Every act is checked against the permissions and against the state of the series,
// written to the event log and thereby done.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "assessment/pair_book.hpp"
#include "record/store/people.hpp"

namespace assessment {

class PairJudging {
public:
    using Fault = std::optional<std::string>;  // nothing, or one sentence

    // Both must outlive it.
    PairJudging(store::Records& records, store::People& people) : m_records(records), m_people(people) {}

    // As the records are now.
    [[nodiscard]] PairBook book() const;

    struct Wanted {
        std::string level;                        // of the assignment; empty: its only one
        std::vector<std::string> judges;          // persons' ids, each once
        std::uint64_t seed = 0;                   // only its lower 62 bits count
        std::size_t aPiece = kComparisonsAPiece;  // comparisons, even, 2..kMostComparisonsAPiece
    };
    static constexpr std::size_t kMostComparisonsAPiece = 40;
    // By an instructor of the class. All work of that level that was handed in until now; three pieces at
    // least. Judges need the role of an instructor or examiner, and every pair a judge who made neither
    // piece.
    [[nodiscard]] std::variant<PairSeries, std::string> plan(const store::Actor& actor,
                                                             const Assignment& assignment, Wanted wanted);
    // The series of the judge's that still have a pair for them, oldest first.
    [[nodiscard]] std::vector<PairSeries> waitingFor(const std::string& judge) const;

    // By a judge of the series, on a pair that nobody has judged and that shows no piece of their own.
    [[nodiscard]] Fault choose(const store::Actor& actor, const std::string& series, std::size_t pair,
                               bool left);
    // The judge's last choice, once, as long as they have not made another.
    [[nodiscard]] Fault takeBack(const store::Actor& actor, const std::string& series);

private:
    [[nodiscard]] std::variant<PairSeries, std::string> seriesFor(const store::Actor& actor,
                                                                  const std::string& id) const;
    [[nodiscard]] Fault write(const store::Actor& actor, store::Event event);

    store::Records& m_records;
    store::People& m_people;
};

}  // namespace assessment
