// Where a synthetic expert puts the dots: variable-radius dart throwing on the target.
#pragma once

#include <vector>

#include "ensemble/expert_hand.hpp"
#include "ground.hpp"

namespace scoring {

class PatternMaker {
public:
    // Keeps a reference to the ground.
    explicit PatternMaker(const Ground& ground);

    // The places of one attempt, in no meaningful order.
    [[nodiscard]] std::vector<Point> make(const ExpertHand& hand, Random& random) const;
    // The same on a front that is given: how far it lies behind the line, in mm, every kFrontStep
    // mm of line as drawFront() gives it. Empty without a hairline.
    [[nodiscard]] std::vector<Point> make(const ExpertHand& hand, const std::vector<double>& front,
                                          Random& random) const;
    // The front of one attempt: own offset, slow wander and irregularity. Needs a hairline.
    [[nodiscard]] std::vector<double> drawFront(const ExpertHand& hand, Random& random) const;
    static constexpr double kFrontStep = 0.5;  // mm of line

private:
    struct Cell {
        Point middle;            // mm
        double intensity = 0.0;  // the target's, dots/mm2
        double t = 0.0;          // hairline coordinates, mm
        double n = 0.0;
        bool movesWithFront = false;
    };
    struct Target {
        std::vector<std::size_t> cells;  // those with some intensity
        std::vector<double> intensity;   // per entry of `cells`
        double expected = 0.0;           // dots
        double greatest = 0.0;           // dots/mm2
    };
    void prepareFront();
    [[nodiscard]] double shiftedIntensity(const Cell& cell, double front, double transition) const;
    [[nodiscard]] Target targetOf(const ExpertHand& hand, const std::vector<double>& front) const;
    [[nodiscard]] std::vector<Point> throwDarts(const Target& target, const ExpertHand& hand,
                                                Random& random) const;
    void addSentinels(std::vector<Point>& places, const ExpertHand& hand, const std::vector<double>& front,
                      Random& random) const;

    const Ground& m_ground;
    SheetFrame m_frame;  // the cells lie along its axes
    std::vector<Cell> m_cells;
    Box m_bounds;                     // of the cells' middles, mm
    std::size_t m_slices = 0;         // of the line
    std::vector<double> m_alongLine;  // target intensity by slice of t, then by n
};

}  // namespace scoring
