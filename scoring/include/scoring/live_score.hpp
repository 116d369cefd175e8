// The score while the dots come: the figures that can be kept up to date dot by dot.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>

#include <scoring/dot.hpp>
#include <scoring/ensemble.hpp>
#include <scoring/measured.hpp>
#include <scoring/scenario.hpp>
#include <scoring/score.hpp>

namespace scoring {

// What Scorer::score() says of the same dots, to the last bit: values, and reasons where there are none.
struct LiveReading {
    std::size_t dots = 0;
    // Of the task, what completeness is made of: in free mode the share of the target's mass in cells that
    // hold dots enough, 0..1; in trace mode dots over marks.
    double coverage = 0.0;
    // Absent: not part of this level.
    std::optional<Measured> spacingBias;  // S2, pitches
    std::optional<Measured> evenness;     // S3, nats
    std::optional<Measured> clumps;       // S5, fraction
    std::optional<Measured> inBand;       // D1, fraction
    std::optional<Measured> depthLoss;    // D2, half-widths squared
    std::optional<Measured> farTail;      // D4, fraction
    std::optional<Measured> frontOffset;  // H1, mm
};

// Keeps the dots of one attempt with, of each, its nearest neighbour; the spacings of the core in order;
// the counts of the cells; running sums of the depths; and the windows of the front. About 150 bytes a dot.
//
// add() and reading() look at the dots around the new one and at trees: O(log n) on work that is
// about as dense as the target. A dot more than three pitches from all others and a time before
// the last one's take O(n). A sum that the batch adds up anew is first bounded, and only
// when its sixth decimal is in doubt added up as the batch does, O(n).
//
// One thread at a time; several may share a Scorer.
class LiveScore {
public:
    LiveScore(const Scenario& scenario, const Ensemble& ensemble);
    // By what the scorer has worked out already.
    explicit LiveScore(const Scorer& scorer);
    ~LiveScore();
    LiveScore(LiveScore&&) noexcept;
    LiveScore& operator=(LiveScore&&) noexcept;

    // The next dot in the order of deposit.
    void add(const Dot& dot);
    // Back to no dots.
    void clear();

    [[nodiscard]] std::size_t dots() const;
    [[nodiscard]] LiveReading reading() const;
    // From the dot (0, 1 ... in the order added) to its nearest neighbour, in pitches; in the core or
    // not. Absent while there is no other dot.
    [[nodiscard]] std::optional<double> spacing(std::size_t dot) const;

private:
    struct State;
    std::shared_ptr<const Scorer::Prepared> m_prepared;
    std::unique_ptr<State> m_state;
};

}  // namespace scoring
