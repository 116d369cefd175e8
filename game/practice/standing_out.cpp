#include "practice/standing_out.hpp"

#include <algorithm>
#include <cmath>

namespace practice {

namespace {

double shareOf(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

double logChoose(std::size_t from, std::size_t take) {
    double sum = 0.0;
    for (std::size_t i = 1; i <= take; ++i)
        sum += std::log(static_cast<double>(from - take + i)) - std::log(static_cast<double>(i));
    return sum;
}

}  // namespace

double Contrast::share() const { return shareOf(thoseWith, those); }
double Contrast::otherShare() const { return shareOf(othersWith, others); }

double chanceOf(const Contrast& contrast) {
    if (contrast.those == 0 || contrast.others == 0) return 1.0;
    const std::size_t all = contrast.those + contrast.others;
    const std::size_t with = contrast.thoseWith + contrast.othersWith;
    const std::size_t most = std::min(with, contrast.those);
    const std::size_t least = with > contrast.others ? with - contrast.others : 0;
    // Each term from the one before it, beginning where most of the weight may lie beyond.
    std::size_t k = std::max(contrast.thoseWith, least);
    double term =
        std::exp(logChoose(contrast.those, k) + logChoose(contrast.others, with - k) - logChoose(all, with));
    double sum = 0.0;
    for (; k <= most; ++k) {
        sum += term;
        term *= static_cast<double>(contrast.those - k) * static_cast<double>(with - k) /
                (static_cast<double>(k + 1) * static_cast<double>(contrast.others + k + 1 - with));
    }
    return std::min(1.0, sum);
}

bool standsOut(const Contrast& contrast) {
    return contrast.those >= kFewestDots && contrast.others >= kFewestDots &&
           contrast.share() >= kLeastShare && contrast.share() - contrast.otherShare() >= kLeastGap &&
           chanceOf(contrast) <= kMostChance;
}

}  // namespace practice
