// Which dots a finding is about, so that they can be compared with the others.
#pragma once

#include <optional>
#include <vector>

#include <scoring/dot.hpp>
#include <scoring/scenario.hpp>
#include <scoring/scorecard.hpp>

namespace practice {

// How far from its zone's target a depth ends, in half-widths of the band, > 0 too deep; outside every zone
// from the nearest one's, as the score has it. Nothing without a depth or a zone.
class DepthBands {
public:
    explicit DepthBands(const scoring::Scenario& scenario) : m_field(scenario) {}
    [[nodiscard]] std::optional<double> off(const scoring::Dot& dot, std::optional<double> depthMm) const;
    [[nodiscard]] std::optional<double> off(const scoring::Dot& dot) const;
    [[nodiscard]] const scoring::TargetField& field() const { return m_field; }

private:
    scoring::TargetField m_field;
};

// What those dots have in common, in words that the text catalogue knows.
enum class Blame {
    tooDeep,      // ended below the band
    tooShallow,   // above it
    outsideBand,  // either
    fromThen,     // made from the finding's moment on
    untilThen,    // before it
    fartherOff,   // the half of the dots that lies farther off its marks
    tooClose,     // nearer to a neighbour than 0.4 of the pitch
    mostUneven,   // the half whose distance to the nearest dot is farthest from the usual one
};
[[nodiscard]] const char* name(Blame blame);  // "too_deep" ...

struct BlamedDots {
    Blame blame{};
    std::vector<std::size_t> those;   // indices into the attempt's dots
    std::vector<std::size_t> others;  // the rest of those that can be compared
    double limit = 1.0;  // of the three about the band: half-widths off from which a dot is one of those
};

// Nothing for a finding that says nothing of single dots' depth or place (what is left undone, rows, a
// front's course). The groups may be empty.
[[nodiscard]] std::optional<BlamedDots> blamedDots(const DepthBands& bands,
                                                   const std::vector<scoring::Dot>& dots,
                                                   const scoring::Finding& finding);

}  // namespace practice
