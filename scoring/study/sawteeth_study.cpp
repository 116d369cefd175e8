// How often saw-teeth are found, and at which price: thresholds from one seed, the table from
// another. Built on request: ninja sawteeth_study; sawteeth_study [experts] [lines a cell].
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <numbers>
#include <string>
#include <vector>

#include "ensemble/expert_pattern.hpp"
#include "front_style.hpp"
#include "metrics/hairline.hpp"
#include "stats/order.hpp"
#include "stats/saw_teeth.hpp"

using namespace scoring;

namespace {

using Values = std::vector<double>;
constexpr double kFalseAlarms = 0.01;
constexpr std::size_t kLinesAPerson = 4;
const Values kLengths = {5, 6, 8, 10, 12, 14, 16};  // mm

// An 80 mm hairline, 20 mm deep, at the densities of the soft hairline level.
Scenario hairline() {
    Scenario scenario;
    scenario.patch = rectangle({-50, -12}, {50, 40});
    std::vector<Point> curve;
    for (int i = -20; i <= 20; ++i) curve.push_back({1.99 * i, 4.0 * i * i / 400.0});
    Polygon band{curve, {}};
    for (auto point = curve.rbegin(); point != curve.rend(); ++point) {
        band.outer.push_back({point->x, point->y + 20.0});
    }
    const auto knot = [](double at, double perCm2) {
        return DensityKnot{{at}, DotsPerMm2::fromPerCm2(perCm2)};
    };
    scenario.zones = {{"zone",
                       band,
                       {DensityAxis::hairline, {knot(0, 15), knot(4, 35), knot(10, 50), knot(16, 60)}},
                       {0.5},
                       {0.15}}};
    scenario.hairline = Hairline{curve, HairlineStyle::natural, {10}};
    scenario.criteria = {false, false, true};
    return scenario;
}

// Triangle waves of this RMS and random phase. `jitter`: standard deviation of each tooth's
// length and height, as a share.
Values triangleWave(std::size_t count, double length, double rms, double jitter, Random& random) {
    Values at;
    Values height;
    for (double t = -length * (1.0 + random.uniform());
         t < static_cast<double>(count) * PatternMaker::kFrontStep + 2.0 * length;) {
        const double tooth = length * (1.0 + jitter * random.normal());
        const double top = rms * std::numbers::sqrt3 * (1.0 + jitter * random.normal());
        at.insert(at.end(), {t, t + 0.5 * tooth});
        height.insert(height.end(), {-top, top});
        t += tooth;
    }
    Values front;
    std::size_t k = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double t = static_cast<double>(i) * PatternMaker::kFrontStep;
        while (at[k + 1] <= t) ++k;
        front.push_back(height[k] + (height[k + 1] - height[k]) * (t - at[k]) / (at[k + 1] - at[k]));
    }
    return front;
}

// The share of the front's variance at its strongest wavelength (Fisher 1929).
double greatestShare(const Front& front, double step) {
    Values away;
    for (std::size_t k = 0; k < front.at.size(); ++k) away.push_back(front.reach[k] - front.smooth[k]);
    double whole = 0.0;
    double most = 0.0;
    for (std::size_t j = 1; 2 * j < away.size(); ++j) {
        double cosines = 0.0;
        double sines = 0.0;
        for (std::size_t k = 0; k < away.size(); ++k) {
            const double angle =
                2.0 * std::numbers::pi * static_cast<double>(j * k) / static_cast<double>(away.size());
            cosines += away[k] * std::cos(angle);
            sines += away[k] * std::sin(angle);
        }
        const double power = cosines * cosines + sines * sines;
        whole += power;
        const double length = static_cast<double>(away.size()) * step / static_cast<double>(j);
        if (length >= 4.5 && length <= 17.0) most = std::max(most, power);
    }
    return whole > 0.0 ? most / whole : 0.0;
}

// The highest peak of the front's autocorrelation beyond the first trough, lags 4 to 17 mm.
double echo(const Front& front, double step) {
    Values away;
    for (std::size_t k = 0; k < front.at.size(); ++k) away.push_back(front.reach[k] - front.smooth[k]);
    const auto at = [&](std::size_t lag) {
        double sum = 0.0;
        for (std::size_t k = 0; k + lag < away.size(); ++k) sum += away[k] * away[k + lag];
        return sum / static_cast<double>(away.size() - lag);
    };
    const auto last = std::min(static_cast<std::size_t>(17.0 / step), away.size() / 2);
    std::size_t lag = 1;
    while (lag < last && at(lag + 1) < at(lag)) ++lag;
    double most = 0.0;
    for (; lag <= last; ++lag) most = std::max(most, at(lag) / at(0));
    return most;
}

// Of the front about its course, mm.
double rootMeanSquare(const Front& front) {
    double sum = 0.0;
    for (std::size_t k = 0; k < front.at.size(); ++k) {
        const double away = front.reach[k] - front.smooth[k];
        sum += away * away;
    }
    return std::sqrt(sum / static_cast<double>(front.at.size()));
}

struct Line {
    double fisher = 0.0, echo = 0.0;
    Values evidence;  // per wavelength of the detector
    double irregularity = 0.0;
};

class Study {
public:
    Study() : m_scenario(hairline()), m_ground(m_scenario), m_maker(m_ground), m_detector(m_ground) {}

    // Lines of experts, or with teeth of a length (> 0); every person makes four.
    std::vector<Line> draw(std::uint64_t seed, std::size_t count, double length, double jitter,
                           double rms) const {
        std::vector<Line> lines;
        const auto kind = static_cast<std::uint64_t>(length * 10.0 + (jitter > 0.0 ? 5000.0 : 0.0));
        for (std::size_t i = 0; i < count; ++i) {
            Random person(seed, (kind * 2 + 1) * 1'000'000 + i / kLinesAPerson);
            Random random(seed, (kind * 2 + 2) * 1'000'000 + i);
            ExpertHand hand = drawExpert(HairlineStyle::natural, person);
            if (length > 0.0) hand.frontMicro = 0.0;
            Values front = m_maker.drawFront(hand, random);
            if (length > 0.0) {
                const Values teeth = triangleWave(front.size(), length, rms, jitter, random);
                for (std::size_t k = 0; k < front.size(); ++k) front[k] += teeth[k];
            }
            lines.push_back(look(m_maker.make(hand, front, random)));
        }
        return lines;
    }

private:
    Line look(const std::vector<Point>& places) const {
        const HairlineView view(m_ground, places);
        const double step = m_ground.front->step;
        return {greatestShare(view.front, step), echo(view.front, step), m_detector.look(view.dots).evidence,
                rootMeanSquare(view.front)};
    }

    Scenario m_scenario;
    Ground m_ground;
    PatternMaker m_maker;
    SawToothDetector m_detector;
};

struct Detector {
    std::string name;
    std::size_t pooled;
    std::function<double(const Line* first)> value;  // of `pooled` lines in a row
};

double most(const Values& values) { return *std::max_element(values.begin(), values.end()); }

Detector eachAlone(std::size_t pooled) {
    return {"dots, " + std::to_string(pooled) + " lines, own wavelengths", pooled,
            [pooled](const Line* line) {
                double sum = 0.0;
                for (std::size_t i = 0; i < pooled; ++i) sum += most(line[i].evidence);
                return sum;
            }};
}

Detector together(std::size_t pooled) {
    return {"dots, " + std::to_string(pooled) + " lines, one wavelength", pooled, [pooled](const Line* line) {
                Values sum(line->evidence.size(), 0.0);
                for (std::size_t i = 0; i < pooled; ++i) {
                    for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += line[i].evidence[k];
                }
                return most(sum);
            }};
}

Values valuesOf(const Detector& detector, const std::vector<Line>& lines) {
    Values values;
    const std::size_t step = detector.pooled == 1 ? 1 : kLinesAPerson;
    for (std::size_t i = 0; i + step <= lines.size(); i += step) values.push_back(detector.value(&lines[i]));
    return values;
}

double shareAbove(const Values& values, double limit) {
    const auto above = std::count_if(values.begin(), values.end(), [&](double v) { return v > limit; });
    return 100.0 * static_cast<double>(above) / static_cast<double>(values.size());
}

// One row of the table: the limit from one seed, the rest from the other.
void printRow(const Detector& detector, const std::vector<Line>& calibration, const std::vector<Line>& report,
              const std::vector<std::vector<Line>>& teeth) {
    const double limit = quantile(valuesOf(detector, calibration), 1.0 - kFalseAlarms);
    std::printf("%-34s %8.3f %6.2f", detector.name.c_str(), limit,
                shareAbove(valuesOf(detector, report), limit));
    for (std::size_t jittered = 0; jittered < 2; ++jittered) {
        double sum = 0.0;
        std::printf(" |");
        for (std::size_t k = 0; k < kLengths.size(); ++k) {
            const double found = shareAbove(valuesOf(detector, teeth[jittered * kLengths.size() + k]), limit);
            sum += found;
            std::printf(" %3.0f", found);
        }
        std::printf(" %5.1f", sum / static_cast<double>(kLengths.size()));
    }
    std::printf("\n");
}

}  // namespace

int main(int argc, char** argv) {
    const std::size_t experts = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 4000;
    const std::size_t cell = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 400;
    const Study study;
    const std::vector<Line> calibration = study.draw(101, experts, 0.0, 0.0, 0.0);
    const std::vector<Line> report = study.draw(202, experts, 0.0, 0.0, 0.0);
    Values irregularity;
    for (const Line& line : calibration) irregularity.push_back(line.irregularity);
    const double rms = median(irregularity);
    std::printf(
        "experts' median irregularity, the RMS of the teeth: %.3f mm; %zu expert lines a seed, %zu a cell\n",
        rms, experts, cell);
    std::vector<std::vector<Line>> teeth;
    for (const double jitter : {0.0, 0.1}) {
        for (const double length : kLengths) teeth.push_back(study.draw(202, cell, length, jitter, rms));
    }
    const std::vector<Detector> detectors = {
        {"Fisher's g on the front", 1, [](const Line* line) { return line->fisher; }},
        {"autocorrelation peak of the front", 1, [](const Line* line) { return line->echo; }},
        eachAlone(1),
        eachAlone(3),
        together(3),
        eachAlone(4),
        together(4)};
    std::printf("%-34s %8s %6s | teeth 5 6 8 10 12 14 16 mm, mean | with 10 %% jitter\n", "detector", "limit",
                "FA %");
    for (const Detector& detector : detectors) printRow(detector, calibration, report, teeth);
    return 0;
}
