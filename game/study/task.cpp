#include "study/task.hpp"

#include <algorithm>
#include <cmath>

namespace study {
namespace {

constexpr double kMargin = 5.0;       // mm around the zones that a front may wander to
constexpr double kFrontMoves = 8.0;   // mm behind the line: up to here the front moves everything
constexpr double kFrontStays = 14.0;  // mm: from here it moves nothing
constexpr double kDefined = 14.0;     // mm: where the fade-in has become the defined zone
constexpr double kFirstN = -1.0;      // mm, of the profile
constexpr double kStepN = 0.1;        // mm
constexpr std::size_t kStepsN = 260;

scoring::DotsPerMm2 perCm2(double value) { return scoring::DotsPerMm2::fromPerCm2(value); }

}  // namespace

scoring::Scenario fieldScenario() {
    scoring::Scenario scenario;
    scenario.patch = scoring::rectangle({-17.5, -17.5}, {17.5, 17.5});
    const scoring::Density density{scoring::DensityAxis::uniform, {{{0}, perCm2(75)}}};
    scenario.zones = {{"field", scoring::rectangle({-12.5, -12.5}, {12.5, 12.5}), density, {0.5}, {0.15}}};
    scenario.criteria = {true, true, false};
    scenario.cuts = scoring::Cuts{};
    return scenario;
}

scoring::Scenario hairlineScenario() {
    scoring::Scenario scenario;
    scenario.patch = scoring::rectangle({-50, -12}, {50, 40});
    std::vector<scoring::Point> curve;
    for (int i = -20; i <= 20; ++i) curve.push_back({2.0 * i, 0.01 * i * i});
    scoring::Polygon band{curve, {}};
    for (auto point = curve.rbegin(); point != curve.rend(); ++point) {
        band.outer.push_back({point->x, point->y + 18.0});
    }
    const scoring::Density density{
        scoring::DensityAxis::hairline,
        {{{0}, perCm2(15)}, {{4}, perCm2(35)}, {{10}, perCm2(50)}, {{16}, perCm2(60)}}};
    scenario.zones = {{"front", band, density, {0.5}, {0.15}}};
    scenario.hairline = scoring::Hairline{curve, scoring::HairlineStyle::natural, {10}};
    scenario.criteria = {true, true, true};
    scenario.cuts = scoring::Cuts{};
    return scenario;
}

Ground::Ground(const scoring::Scenario& scenario) : m_field(scenario) {
    const scoring::Box box = scoring::bounds(scenario.zones.front().area);
    const double margin = m_field.line() ? kMargin : 0.0;
    m_corner = box.min - scoring::Point{margin, margin};
    m_cellColumns = static_cast<std::size_t>(std::ceil((box.width() + 2.0 * margin) / kStep));
    m_cellRows = static_cast<std::size_t>(std::ceil((box.height() + 2.0 * margin) / kStep));
    const auto blocksAlong = [](std::size_t cells) {
        return static_cast<std::size_t>(std::ceil(static_cast<double>(cells) * kStep / kBlock));
    };
    m_columns = blocksAlong(m_cellColumns);
    m_rows = blocksAlong(m_cellRows);
    m_blocks = m_columns * m_rows;
    for (std::size_t i = 0; i < m_cellRows * m_cellColumns; ++i) {
        addCell(m_corner + scoring::Point{static_cast<double>(i % m_cellColumns) + 0.5,
                                          static_cast<double>(i / m_cellColumns) + 0.5} *
                               kStep);
    }
    orderCells();
    if (m_field.line()) prepareProfile();
}

void Ground::addCell(scoring::Point middle) {
    Cell cell{middle, m_field.intensity(middle), 0.0, 0.0, false, blockAt(middle)};
    if (m_field.line()) {
        const scoring::LineCoordinates at = m_field.line()->project(middle);
        cell.t = at.t;
        cell.n = at.n;
        cell.hairline = !at.beyondEnds && at.n < kFrontStays;
    }
    if (cell.intensity > 0.0 || cell.hairline) m_cells.push_back(cell);
}

void Ground::orderCells() {
    std::stable_sort(m_cells.begin(), m_cells.end(),
                     [](const Cell& a, const Cell& b) { return a.block < b.block; });
    m_lookup.assign(m_cellRows * m_cellColumns, m_cells.size());
    double dots = 0.0, roots = 0.0;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const scoring::Point from = (m_cells[i].middle - m_corner) * (1.0 / kStep);
        m_lookup[static_cast<std::size_t>(from.y) * m_cellColumns + static_cast<std::size_t>(from.x)] = i;
        dots += m_cells[i].intensity;
        roots += std::sqrt(m_cells[i].intensity);
    }
    m_meanPitch = roots / dots;
}

std::size_t Ground::cellAt(scoring::Point place) const {
    const scoring::Point from = (place - m_corner) * (1.0 / kStep);
    if (from.x < 0.0 || from.y < 0.0) return m_cells.size();
    const auto column = static_cast<std::size_t>(from.x);
    const auto row = static_cast<std::size_t>(from.y);
    return column < m_cellColumns && row < m_cellRows ? m_lookup[row * m_cellColumns + column]
                                                      : m_cells.size();
}

void Ground::prepareProfile() {
    const scoring::LineProjection& line = *m_field.line();
    m_slices = static_cast<std::size_t>(line.length() / kSlice) + 1;
    for (std::size_t slice = 0; slice < m_slices; ++slice) {
        for (std::size_t k = 0; k < kStepsN; ++k) {
            const double n = kFirstN + (static_cast<double>(k) + 0.5) * kStepN;
            m_profile.push_back(m_field.intensity(line.at(static_cast<double>(slice) * kSlice, n)));
        }
    }
}

std::size_t Ground::blockAt(scoring::Point place) const {
    const auto along = [](double offset, std::size_t count) {
        const auto at = static_cast<long>(std::floor(offset / kBlock));
        return static_cast<std::size_t>(std::clamp(at, 0L, static_cast<long>(count) - 1));
    };
    const std::size_t row = along(place.y - m_corner.y, m_rows);
    const std::size_t column = along(place.x - m_corner.x, m_columns);
    return row * m_columns + (row % 2 == 0 ? column : m_columns - 1 - column);
}

std::vector<double> Ground::intensities(const std::vector<double>& front, double transition) const {
    std::vector<double> all;
    all.reserve(m_cells.size());
    for (const Cell& cell : m_cells) {
        if (front.empty() || !cell.hairline) {
            all.push_back(cell.intensity);
            continue;
        }
        const auto slice = std::min(static_cast<std::size_t>(cell.t / kSlice), m_slices - 1);
        const double follows = std::clamp((kFrontStays - cell.n) / (kFrontStays - kFrontMoves), 0.0, 1.0);
        const double behind = cell.n - front[slice];
        // A narrow fade ends at the density of the defined zone, however narrow it is.
        const double faded = std::min(behind / transition, std::max(behind, kDefined));
        const double n = follows * faded + (1.0 - follows) * cell.n;
        const double step = std::floor((n - kFirstN) / kStepN);
        const bool before = step < 0.0 || n < 0.0;
        const auto k = before ? 0 : std::min(static_cast<std::size_t>(step), kStepsN - 1);
        all.push_back(before ? 0.0 : m_profile[slice * kStepsN + k]);
    }
    return all;
}

}  // namespace study
