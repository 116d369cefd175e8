#include "metrics/spacing.hpp"

namespace scoring {
namespace {

constexpr double kFilled = 0.55;         // of the expected dots, for a cell to count as worked
constexpr double kFewestExpected = 8.0;  // a smaller cell is empty too often by chance

}  // namespace

double tracedPart(const Scenario& scenario, std::size_t dots) {
    if (scenario.marks.empty()) return 1.0;
    return static_cast<double>(dots) / static_cast<double>(scenario.marks.size());
}

bool filledBy(std::size_t dots, double expected) { return static_cast<double>(dots) >= kFilled * expected; }

double coverage(const Ground& ground, const Pattern& pattern) {
    std::vector<bool> again(pattern.places.size(), false);
    for (const std::size_t dot : duplicates(pattern)) again[dot] = true;
    std::vector<Point> once;
    for (std::size_t i = pattern.earlier; i < pattern.places.size(); ++i) {
        if (!again[i]) once.push_back(pattern.places[i]);
    }
    return coverage(ground, countInCells(ground.parts, ground.field.raster(), once));
}

double coverage(const Ground& ground, const std::vector<std::size_t>& counts) {
    double filled = 0.0;
    double whole = 0.0;
    for (std::size_t cell = 0; cell < counts.size(); ++cell) {
        if (ground.parts.expected[cell] < kFewestExpected) continue;
        const double toDo = ground.toDo[cell];
        whole += toDo;
        if (filledBy(counts[cell], toDo)) filled += toDo;
    }
    return whole > 0.0 ? filled / whole : 1.0;
}

}  // namespace scoring
