#include "review/warm_up.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace review {

namespace {

constexpr double kPi = 3.14159265358979323846;
constexpr std::int64_t kWindowUs = 1'000'000;
constexpr std::int64_t kHopUs = 500'000;
constexpr std::int64_t kWidestGapUs = 60'000;
constexpr std::size_t kFewestSamples = 40;
constexpr std::size_t kMoments = 128;
constexpr int kLowest = 4, kHighest = 12;  // Hz

double medianOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

scoring::Point placeOf(const pen::Sample& sample) { return {sample.xUm / 1000.0, sample.yUm / 1000.0}; }

// The mark nearest to the place; nothing beyond kFollows.
std::optional<std::size_t> followed(scoring::Point place, const std::vector<scoring::Point>& marks) {
    std::optional<std::size_t> nearest;
    double least = kFollows;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const double away = scoring::distance(place, marks[i]);
        if (away > least) continue;
        least = away;
        nearest = i;
    }
    return nearest;
}

using Window = std::pair<std::size_t, std::size_t>;  // of samples, from .. to (not included)

bool follows(const std::vector<pen::Sample>& samples, Window window, std::int64_t fromUs,
             const std::vector<scoring::Point>& marks) {
    const auto [from, to] = window;
    if (to - from < kFewestSamples) return false;
    const auto mark = followed(placeOf(samples[from]), marks);
    if (!mark || samples[from].tUs - fromUs > kWidestGapUs) return false;
    if (fromUs + kWindowUs - samples[to - 1].tUs > kWidestGapUs) return false;
    for (std::size_t i = from + 1; i < to; ++i) {
        if (samples[i].tUs - samples[i - 1].tUs > kWidestGapUs) return false;
        if (followed(placeOf(samples[i]), marks) != mark) return false;
    }
    return true;
}

// One coordinate at even moments of the window, mm, straight between the samples.
template <typename Coordinate>
std::array<double, kMoments> evenly(const std::vector<pen::Sample>& samples, Window window,
                                    std::int64_t fromUs, Coordinate coordinate) {
    std::array<double, kMoments> values{};
    std::size_t next = window.first;
    for (std::size_t k = 0; k < kMoments; ++k) {
        const double at =
            static_cast<double>(fromUs) + static_cast<double>(kWindowUs) * static_cast<double>(k) / kMoments;
        while (next < window.second && static_cast<double>(samples[next].tUs) < at) ++next;
        if (next == window.first) {
            values[k] = coordinate(samples[next]);
        } else if (next == window.second) {
            values[k] = coordinate(samples[next - 1]);
        } else {
            const pen::Sample& before = samples[next - 1];
            const auto step = static_cast<double>(samples[next].tUs - before.tUs);
            const double share = step > 0 ? (at - static_cast<double>(before.tUs)) / step : 1.0;
            values[k] = coordinate(before) + share * (coordinate(samples[next]) - coordinate(before));
        }
    }
    return values;
}

void takeOffSlope(std::array<double, kMoments>& values) {
    double mean = 0.0;
    for (const double value : values) mean += value / kMoments;
    double along = 0.0;
    double squares = 0.0;
    const double middle = (kMoments - 1) / 2.0;
    for (std::size_t k = 0; k < kMoments; ++k) {
        const double at = static_cast<double>(k) - middle;
        along += at * (values[k] - mean);
        squares += at * at;
    }
    for (std::size_t k = 0; k < kMoments; ++k)
        values[k] -= mean + along / squares * (static_cast<double>(k) - middle);
}

// mm2: mean square of the part inside the band.
double bandPower(std::array<double, kMoments> values) {
    takeOffSlope(values);
    double weights = 0.0;
    for (std::size_t k = 0; k < kMoments; ++k) {
        const double weight = 0.5 - 0.5 * std::cos(2.0 * kPi * static_cast<double>(k) / kMoments);
        weights += weight * weight;
        values[k] *= weight;
    }
    double power = 0.0;
    for (int hertz = kLowest; hertz <= kHighest; ++hertz) {
        double real = 0.0;
        double imaginary = 0.0;
        for (std::size_t k = 0; k < kMoments; ++k) {
            const double turn = 2.0 * kPi * hertz * static_cast<double>(k) / kMoments;
            real += values[k] * std::cos(turn);
            imaginary -= values[k] * std::sin(turn);
        }
        power += 2.0 * (real * real + imaginary * imaginary) / (kMoments * weights);
    }
    return power;
}

}  // namespace

HandFigure tremorOf(const std::vector<pen::Sample>& samples, const std::vector<scoring::Point>& marks,
                    record::InputKind input) {
    if (input == record::InputKind::mouse) return {{}, Missing::mouse};
    std::vector<double> powers;
    std::size_t from = 0;
    std::size_t to = 0;
    const std::int64_t endUs = samples.empty() ? 0 : samples.back().tUs;
    for (std::int64_t fromUs = samples.empty() ? 0 : samples.front().tUs; fromUs + kWindowUs <= endUs;
         fromUs += kHopUs) {
        while (from < samples.size() && samples[from].tUs < fromUs) ++from;
        to = std::max(to, from);
        while (to < samples.size() && samples[to].tUs <= fromUs + kWindowUs) ++to;
        if (!follows(samples, {from, to}, fromUs, marks)) continue;
        const auto x =
            evenly(samples, {from, to}, fromUs, [](const pen::Sample& s) { return s.xUm / 1000.0; });
        const auto y =
            evenly(samples, {from, to}, fromUs, [](const pen::Sample& s) { return s.yUm / 1000.0; });
        powers.push_back(bandPower(x) + bandPower(y));
    }
    if (powers.size() < kFewestWindows) return {{}, Missing::tooLittleRest};
    return {std::sqrt(medianOf(std::move(powers))), {}};
}

HandFigure pressureSpreadOf(const std::vector<pen::Sample>& samples, record::InputKind input) {
    if (input == record::InputKind::mouse) return {{}, Missing::mouse};
    std::vector<double> peaks;
    bool before = false;
    for (const pen::Sample& sample : samples) {
        if (sample.contact && !before) peaks.push_back(0.0);
        if (sample.contact && sample.pressure)
            peaks.back() = std::max(peaks.back(), static_cast<double>(*sample.pressure));
        before = sample.contact;
    }
    std::erase_if(peaks, [](double peak) { return peak <= 0.0; });
    if (peaks.size() < kFewestTouches) return {{}, Missing::tooFewTouches};
    const auto count = static_cast<double>(peaks.size());
    double mean = 0.0;
    for (const double peak : peaks) mean += peak / count;
    double squares = 0.0;
    for (const double peak : peaks) squares += (peak - mean) * (peak - mean);
    return {std::sqrt(squares / (count - 1)) / mean, {}};
}

WarmUp warmUpOf(const record::Attempt& attempt, const std::vector<scoring::Point>& marks) {
    return {tremorOf(attempt.samples, marks, attempt.header.input),
            pressureSpreadOf(attempt.samples, attempt.header.input)};
}

std::optional<HandNorm> normOf(const std::vector<double>& oldestFirst) {
    if (oldestFirst.size() < kNormFrom) return std::nullopt;
    const auto over = std::min(oldestFirst.size(), kNormOver);
    const std::vector<double> newest(oldestFirst.end() - static_cast<std::ptrdiff_t>(over),
                                     oldestFirst.end());
    HandNorm norm;
    norm.over = over;
    norm.median = medianOf(newest);
    std::vector<double> deviations;
    for (const double value : newest) deviations.push_back(std::abs(value - norm.median));
    norm.spread = std::max(1.4826 * medianOf(deviations), kLeastSpread * norm.median);
    return norm;
}

Standing standingOf(const HandFigure& today, const std::optional<HandNorm>& norm) {
    if (!today.value || !norm) return Standing::unknown;
    const double off = *today.value - norm->median;
    if (off > kOff * norm->spread) return Standing::shakier;
    if (off < -kOff * norm->spread) return Standing::steadier;
    return Standing::within;
}

Standing together(Standing tremor, Standing pressure) {
    for (const Standing which : {Standing::shakier, Standing::within, Standing::steadier}) {
        if (tremor == which || pressure == which) return which;
    }
    return Standing::unknown;
}

}  // namespace review
