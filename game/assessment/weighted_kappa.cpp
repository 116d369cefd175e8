#include "assessment/weighted_kappa.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "assessment/quantiles.hpp"

namespace assessment {
namespace {

struct Shares {
    BandTable both;
    std::vector<double> first, second;  // each rater's share of each band
};

Shares sharesOf(const BandTable& counts, double total) {
    const std::size_t size = counts.size();
    Shares shares{counts, std::vector<double>(size, 0.0), std::vector<double>(size, 0.0)};
    for (std::size_t i = 0; i < size; ++i) {
        assert(counts[i].size() == size);
        for (std::size_t j = 0; j < size; ++j) {
            shares.both[i][j] /= total;
            shares.first[i] += shares.both[i][j];
            shares.second[j] += shares.both[i][j];
        }
    }
    return shares;
}

// Sums of weight times share, as seen and as by chance.
struct Disagreement {
    double observed = 0.0;
    double expected = 0.0;
};

Disagreement disagreementOf(const Shares& shares, const BandTable& weights) {
    Disagreement sum;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        for (std::size_t j = 0; j < weights.size(); ++j) {
            sum.observed += weights[i][j] * shares.both[i][j];
            sum.expected += weights[i][j] * shares.first[i] * shares.second[j];
        }
    }
    return sum;
}

// The paper's formula in weights of disagreement v instead of agreement 1 - v: its terms are
// (1 - v_ij) c - (2 - a_i - b_j) o with c = 1 - p_c = the expected, o = 1 - p_o = the observed disagreement.
double varianceOf(const Shares& shares, const BandTable& weights, const Disagreement& sum, double n) {
    const std::size_t size = weights.size();
    std::vector<double> ofFirst(size, 0.0),
        ofSecond(size, 0.0);  // mean weight of a band against the other rater's
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j) {
            ofFirst[i] += weights[i][j] * shares.second[j];
            ofSecond[j] += weights[i][j] * shares.first[i];
        }
    }
    const double c = sum.expected, o = sum.observed;
    double squares = 0.0;
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j) {
            const double term = (1.0 - weights[i][j]) * c - (2.0 - ofFirst[i] - ofSecond[j]) * o;
            squares += shares.both[i][j] * term * term;
        }
    }
    const double po = 1.0 - o, pc = 1.0 - c;
    const double centre = po * pc - 2.0 * pc + po;
    return std::max(0.0, squares - centre * centre) / (n * c * c * c * c);
}

}  // namespace

BandTable quadraticDisagreement(std::size_t bands) {
    BandTable weights(bands, std::vector<double>(bands, 0.0));
    for (std::size_t i = 0; i < bands; ++i) {
        for (std::size_t j = 0; j < bands; ++j) {
            const double apart = static_cast<double>(i) - static_cast<double>(j);
            weights[i][j] = apart * apart;
        }
    }
    return weights;
}

Estimate weightedKappa(const BandTable& counts, const BandTable& disagreement) {
    assert(counts.size() == disagreement.size());
    double n = 0.0;
    for (const auto& row : counts) {
        for (const double count : row) n += count;
    }
    const auto attempts = static_cast<std::size_t>(std::llround(n));
    if (attempts < kFewestForKappa)
        return Estimate::undefined("fewer than three attempts have both marks", attempts);
    const Shares shares = sharesOf(counts, n);
    const Disagreement sum = disagreementOf(shares, disagreement);
    if (!(sum.expected > 0.0)) {
        return Estimate::undefined("all marks are in one band, where chance alone would agree", attempts);
    }
    Estimate kappa;
    kappa.n = attempts;
    kappa.value = 1.0 - sum.observed / sum.expected;
    if (!(sum.observed > 0.0)) {
        kappa.noIntervalBecause = "nobody disagreed, so that its formula gives no width";
        return kappa;
    }
    const double half = kNormal95 * std::sqrt(varianceOf(shares, disagreement, sum, n));
    kappa.interval = Interval{std::max(-1.0, *kappa.value - half), std::min(1.0, *kappa.value + half)};
    return kappa;
}

int bandOf(double mark, Bands bands) {
    const double within =
        std::clamp(mark, static_cast<double>(bands.lowest), static_cast<double>(bands.highest));
    return static_cast<int>(std::floor(within + 0.5));
}

BandTable bandCounts(const Marks& first, const Marks& second, Bands bands) {
    assert(bands.lowest < bands.highest);
    const PairedMarks both = pairedMarks(first, second);
    const auto size = static_cast<std::size_t>(bands.highest - bands.lowest) + 1;
    const auto indexOf = [&](double mark) {
        return static_cast<std::size_t>(bandOf(mark, bands) - bands.lowest);
    };
    BandTable counts(size, std::vector<double>(size, 0.0));
    for (std::size_t i = 0; i < both.size(); ++i)
        counts[indexOf(both.first[i])][indexOf(both.second[i])] += 1.0;
    return counts;
}

Estimate quadraticKappa(const Marks& first, const Marks& second, Bands bands) {
    const BandTable counts = bandCounts(first, second, bands);
    Estimate kappa = weightedKappa(counts, quadraticDisagreement(counts.size()));
    kappa.leftOut = pairedMarks(first, second).leftOut;
    return kappa;
}

}  // namespace assessment
