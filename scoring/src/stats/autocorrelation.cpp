#include "stats/autocorrelation.hpp"

#include <cstddef>

#include "stats/order.hpp"

namespace scoring {

double lagOneAutocorrelation(const std::vector<double>& values) {
    if (values.size() < 3) return 0.0;
    const double middle = mean(values);
    double products = 0.0;
    double squares = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        squares += (values[i] - middle) * (values[i] - middle);
        if (i > 0) products += (values[i - 1] - middle) * (values[i] - middle);
    }
    return squares > 0.0 ? products / squares : 0.0;
}

}  // namespace scoring
