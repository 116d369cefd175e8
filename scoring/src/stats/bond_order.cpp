#include "stats/bond_order.hpp"

#include <cmath>

namespace scoring {

std::vector<std::optional<std::complex<double>>> bondOrder(const VoronoiCells& cells,
                                                           const std::vector<Point>& places, int fold) {
    std::vector<std::optional<std::complex<double>>> order(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const VoronoiCell& cell = cells.cells[cells.owner[i]];
        if (cell.cut) continue;
        const Point site = places[cells.owner[i]];
        std::complex<double> sum;
        double total = 0.0;
        for (const VoronoiEdge& edge : cell.edges) {
            const Point towards = places[edge.across] - site;
            sum += std::polar(edge.length, fold * std::atan2(towards.y, towards.x));
            total += edge.length;
        }
        if (total > 0.0) order[i] = sum / total;
    }
    return order;
}

BondOrderSummary summarise(const std::vector<std::optional<std::complex<double>>>& order) {
    std::complex<double> sum;
    double moduli = 0.0;
    double count = 0.0;
    for (const auto& value : order) {
        if (!value) continue;
        sum += *value;
        moduli += std::abs(*value);
        count += 1.0;
    }
    if (count == 0.0) {
        const Measured none = Measured::undefined("no dot has a Voronoi cell wholly inside the window");
        return {none, none};
    }
    return {{moduli / count, {}}, {std::abs(sum) / count, {}}};
}

}  // namespace scoring
