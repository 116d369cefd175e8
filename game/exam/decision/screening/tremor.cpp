#include "exam/decision/screening/tremor.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "exam/decision/screening/clocks.hpp"
#include "exam/decision/screening/landings.hpp"

namespace exam {

namespace {

constexpr double kGrid = 100.0;  // resampled, per second
constexpr std::size_t kPiece = 100;
constexpr std::size_t kLeastPieces = 5;
constexpr double kLeastRate = 90.0;
constexpr std::size_t kLowest = 4, kHighest = 40;  // Hz; a piece of one second: one bin each
constexpr double kPi = 3.14159265358979323846;
constexpr double kLongestGapS = 0.06;

using Spectrum = std::array<double, kHighest + 1>;

// A part of the stream without a gap, at kGrid by straight lines, mm.
std::vector<std::vector<scoring::Point>> evenParts(const std::vector<pen::Sample>& samples) {
    std::vector<std::vector<scoring::Point>> parts;
    double next = 0.0;
    for (std::size_t i = 1; i < samples.size(); ++i) {
        const double from = static_cast<double>(samples[i - 1].tUs) * 1e-6;
        const double to = static_cast<double>(samples[i].tUs) * 1e-6;
        if (parts.empty() || to - from > kLongestGapS) {
            parts.emplace_back();
            next = to;
            continue;
        }
        const scoring::Point a{samples[i - 1].xUm / 1000.0, samples[i - 1].yUm / 1000.0};
        const scoring::Point b{samples[i].xUm / 1000.0, samples[i].yUm / 1000.0};
        for (; next <= to && to > from; next += 1.0 / kGrid)
            parts.back().push_back(a + (b - a) * ((next - from) / (to - from)));
    }
    return parts;
}

// Second differences, under a Hann window.
void addPiece(const scoring::Point* at, Spectrum& spectrum) {
    for (std::size_t f = kLowest; f <= kHighest; ++f) {
        double realX = 0.0, imaginaryX = 0.0, realY = 0.0, imaginaryY = 0.0;
        for (std::size_t i = 1; i + 1 < kPiece; ++i) {
            const scoring::Point bend = at[i - 1] - at[i] * 2.0 + at[i + 1];
            const auto turn = static_cast<double>(i) / kPiece;
            const double window = 0.5 - 0.5 * std::cos(2.0 * kPi * turn);
            const double c = window * std::cos(2.0 * kPi * static_cast<double>(f) * turn);
            const double s = window * std::sin(2.0 * kPi * static_cast<double>(f) * turn);
            realX += c * bend.x;
            imaginaryX += s * bend.x;
            realY += c * bend.y;
            imaginaryY += s * bend.y;
        }
        spectrum[f] += realX * realX + imaginaryX * imaginaryX + realY * realY + imaginaryY * imaginaryY;
    }
}

}  // namespace

std::optional<TremorPeak> tremorPeakOf(const std::vector<pen::Sample>& samples) {
    const auto rate = reportRateOf(samples);
    if (!rate || *rate < kLeastRate) return std::nullopt;
    Spectrum spectrum{};
    std::size_t pieces = 0;
    for (const auto& part : evenParts(samples)) {
        for (std::size_t first = 0; first + kPiece <= part.size(); first += kPiece / 2, ++pieces)
            addPiece(&part[first], spectrum);
    }
    if (pieces < kLeastPieces) return std::nullopt;
    const auto peak = std::max_element(spectrum.begin() + kLowest, spectrum.end());
    const double usual = medianOf({spectrum.begin() + kLowest, spectrum.end()});
    if (usual <= 0.0) return std::nullopt;
    return TremorPeak{static_cast<double>(peak - spectrum.begin()), *peak / usual};
}

}  // namespace exam
