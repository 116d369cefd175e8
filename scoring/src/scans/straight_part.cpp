#include "scans/straight_part.hpp"

#include <cmath>

#include "stats/smoothing.hpp"

namespace scoring {
namespace {

constexpr double kSmoothing = 7.0;  // mm, as the front's
constexpr double kReading = 3.0;    // mm that tell one thing
constexpr double kSkilled = 0.75;   // of the style's RMS: what a likely front shows of it
constexpr double kRuler = 0.35;     // of the same

}  // namespace

std::optional<StraightPart> straightPart(const std::vector<double>& front, double step, double usual) {
    if (usual <= 0.0 || front.empty()) return std::nullopt;
    const std::vector<double> smooth = gaussianSmooth(front, step, kSmoothing);
    const double skilled = kSkilled * usual;
    const double ruler = kRuler * usual;
    StraightPart best;
    double sum = 0.0;
    std::size_t first = 0;
    for (std::size_t k = 0; k < front.size(); ++k) {
        const double away = front[k] - smooth[k];
        const double gain = std::log(skilled / ruler) -
                            0.5 * away * away * (1.0 / (ruler * ruler) - 1.0 / (skilled * skilled));
        if (sum <= 0.0) {
            sum = 0.0;
            first = k;
        }
        sum += gain * step / kReading;
        if (sum <= best.sureness) continue;
        best = {static_cast<double>(first) * step, static_cast<double>(k + 1) * step, sum};
    }
    return best;
}

}  // namespace scoring
