#include "stats/front_spread.hpp"

#include <cassert>
#include <cmath>

#include "stats/front_likelihood.hpp"

namespace scoring {
namespace {

constexpr double kReach = 3.5;  // standard deviations

}  // namespace

FrontSpread::FrontSpread(const std::vector<double>& sds) {
    for (const double sd : sds) {
        assert(sd > 0.0);
        const double steps = sd / FrontProfile::kStep;
        const auto reach = static_cast<std::size_t>(kReach * steps);
        std::vector<double> weights;
        double sum = 0.0;
        for (std::size_t i = 0; i <= reach; ++i) {
            const double away = static_cast<double>(i) / steps;
            weights.push_back(std::exp(-0.5 * away * away));
            sum += i == 0 ? weights.back() : 2.0 * weights.back();
        }
        for (double& weight : weights) weight /= sum;
        m_weights.push_back(std::move(weights));
    }
}

}  // namespace scoring
