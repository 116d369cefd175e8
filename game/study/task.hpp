// The two tasks of the study and the ground that synthetic hands work on.
#pragma once

#include <vector>

#include <scoring/dot.hpp>
#include <scoring/ensemble.hpp>
#include <scoring/scenario.hpp>

#include "study/person.hpp"

namespace study {

// A square of 25 mm at 75 dots/cm2: spacing and depth.
[[nodiscard]] scoring::Scenario fieldScenario();
// A gently curved hairline 80 mm long, 18 mm deep, at the densities of domain figures 2d: all criteria.
[[nodiscard]] scoring::Scenario hairlineScenario();

// Small squares of the sheet in the order in which a hand works: block after block, to and fro.
class Ground {
public:
    struct Cell {
        scoring::Point middle;    // mm
        double intensity = 0.0;   // the target's, dots/mm2
        double t = 0.0, n = 0.0;  // hairline coordinates, mm
        bool hairline = false;    // the front moves it
        std::size_t block = 0;
    };
    static constexpr double kStep = 0.5;   // mm, side of a cell
    static constexpr double kBlock = 6.0;  // mm, side of a block: what is worked at a stretch

    explicit Ground(const scoring::Scenario& scenario);
    [[nodiscard]] const scoring::TargetField& field() const { return m_field; }
    [[nodiscard]] const std::vector<Cell>& cells() const { return m_cells; }  // by block
    [[nodiscard]] std::size_t blocks() const { return m_blocks; }
    // The target with another front: intensity of each cell, dots/mm2. `front` in mm behind the line every
    // kSlice mm of it; `transition` widens the fade-in. Without a hairline the target itself.
    [[nodiscard]] std::vector<double> intensities(const std::vector<double>& front, double transition) const;
    static constexpr double kSlice = 0.5;  // mm of line
    [[nodiscard]] std::size_t slices() const { return m_slices; }
    // The block of a place (the nearest one for places off the ground).
    [[nodiscard]] std::size_t blockAt(scoring::Point place) const;
    // The cell that holds the place; cells().size() where there is none.
    [[nodiscard]] std::size_t cellAt(scoring::Point place) const;
    [[nodiscard]] double meanPitch() const { return m_meanPitch; }  // mm, by dots

private:
    void addCell(scoring::Point middle);
    void orderCells();
    void prepareProfile();

    scoring::TargetField m_field;
    scoring::Point m_corner;
    std::size_t m_columns = 0, m_rows = 0, m_blocks = 0, m_slices = 0;  // columns and rows of blocks
    std::size_t m_cellColumns = 0, m_cellRows = 0;
    std::vector<Cell> m_cells;
    std::vector<std::size_t> m_lookup;  // by row and column: index of the cell
    std::vector<double> m_profile;      // target by slice, then by n
    double m_meanPitch = 0.0;
};

// A scenario with its reference and ground; kept whole while the study runs.
struct Task {
    Task(scoring::Scenario what, scoring::Ensemble against)
        : scenario(std::move(what)), reference(std::move(against)), ground(scenario) {}
    scoring::Scenario scenario;
    scoring::Ensemble reference;
    Ground ground;
};

}  // namespace study
