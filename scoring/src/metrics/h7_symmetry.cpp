#include <algorithm>
#include <cmath>

#include "metrics/hairline.hpp"
#include "stats/order.hpp"

namespace scoring {
namespace {

constexpr double kTolerance = 2.0;        // mm: left and right differ by as much on people
constexpr std::size_t kFewestPairs = 16;  // windows a side, about ten millimetres

// Window that mirrors window `k` about the middle of the windows.
std::size_t mirrored(const HairlineView& view, std::size_t k) { return view.front.at.size() - 1 - k; }

std::string whyUndefined(const HairlineView& view) {
    if (!view.undefinedBecause.empty()) return view.undefinedBecause;
    if (view.front.at.size() < 2 * kFewestPairs) return "the front is too short to have two halves";
    return {};
}

}  // namespace

Measured lopsidedness(const HairlineView& view) {
    const std::string because = whyUndefined(view);
    if (!because.empty()) return Measured::undefined(because);
    const std::size_t pairs = view.front.at.size() / 2;
    double sum = 0.0;
    for (std::size_t k = 0; k < pairs; ++k) {
        const double apart = std::abs(view.front.smooth[k] - view.front.smooth[mirrored(view, k)]);
        const double over = std::max(0.0, apart - kTolerance);
        sum += over * over;
    }
    return Measured::of(std::sqrt(sum / static_cast<double>(pairs)));
}

Measured mirrorLikeness(const HairlineView& view) {
    const std::string because = whyUndefined(view);
    if (!because.empty()) return Measured::undefined(because);
    const std::size_t pairs = view.front.at.size() / 2;
    std::vector<double> left;
    std::vector<double> right;
    for (std::size_t k = 0; k < pairs; ++k) {
        const std::size_t other = mirrored(view, k);
        left.push_back(view.front.reach[k] - view.front.smooth[k]);
        right.push_back(view.front.reach[other] - view.front.smooth[other]);
    }
    double products = 0.0;
    double leftSquares = 0.0;
    double rightSquares = 0.0;
    for (std::size_t k = 0; k < pairs; ++k) {
        const double l = left[k] - mean(left);
        const double r = right[k] - mean(right);
        products += l * r;
        leftSquares += l * l;
        rightSquares += r * r;
    }
    if (leftSquares <= 0.0 || rightSquares <= 0.0) return Measured::undefined("the front is a straight line");
    return Measured::of(products / std::sqrt(leftSquares * rightSquares));
}

}  // namespace scoring
