// For scripts/spatstat_speed.sh: writes the places of 10,000 dots as a CSV (first argument) and what K by
// translation comes to at 513 radii as another (second argument), and prints the processor time in ms
// that K, the pair correlation and Clark-Evans take together, the least of 20 rounds, and the window's side.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <limits>

#include "bench/scalp_fields.hpp"
#include "stats/clark_evans.hpp"
#include "stats/k_function.hpp"
#include "stats/pair_correlation.hpp"

namespace {

using scoring::PairCorrection;

bool writePlaces(const char* path, const bench::Work& work) {
    std::FILE* const file = std::fopen(path, "w");
    if (file == nullptr) return false;
    std::fprintf(file, "x,y\n");
    for (const scoring::Point place : work.places) std::fprintf(file, "%.17g,%.17g\n", place.x, place.y);
    return std::fclose(file) == 0;
}

bool writeCurve(const char* path, const std::vector<double>& radii, const scoring::Curve& curve) {
    std::FILE* const file = std::fopen(path, "w");
    if (file == nullptr) return false;
    std::fprintf(file, "r,k\n");
    for (std::size_t i = 0; i < radii.size(); ++i)
        std::fprintf(file, "%.17g,%.17g\n", radii[i], curve.values[i].value_or(-1.0));
    return std::fclose(file) == 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const bench::Work work(bench::squareOf(10000));
    const scoring::Window window(work.scenario.patch);
    const std::vector<double> radii = bench::radii();
    const double halfWidth = scoring::stoyanHalfWidth(work.places.size(), window);
    double least = std::numeric_limits<double>::infinity();
    double sum = 0.0;  // so that nothing is left out
    scoring::Curve k;
    for (int round = 0; round < 20; ++round) {
        const std::clock_t start = std::clock();
        k = scoring::kFunction(work.places, window, radii, PairCorrection::translation);
        const scoring::Curve g =
            scoring::pairCorrelation(work.places, window, radii, halfWidth, PairCorrection::translation);
        sum += *g.values.back() + *scoring::clarkEvans(work.places, window).cdf.value;
        least = std::min(least, 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    if (!writePlaces(argv[1], work) || !writeCurve(argv[2], radii, k)) return 2;
    std::printf("%.3f %.17g\n", least, window.box().width());
    return sum > 0.0 ? 0 : 1;
}
