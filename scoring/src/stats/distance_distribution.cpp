#include "stats/distance_distribution.hpp"

#include <algorithm>
#include <cstddef>

#include "stats/eroded_area.hpp"

namespace scoring {
namespace {

bool isEvent(const CutDistance& one) { return one.distance <= one.toEdge; }

double timeOf(const CutDistance& one) { return std::min(one.distance, one.toEdge); }

void sortByTime(std::vector<CutDistance>& seen) {
    std::sort(seen.begin(), seen.end(),
              [](const CutDistance& p, const CutDistance& q) { return timeOf(p) < timeOf(q); });
}

// Calls visit(time, survival after it) at every time with an event, ascending.
template <class Visit>
void eachKaplanMeierStep(std::vector<CutDistance> seen, Visit visit) {
    sortByTime(seen);
    double survival = 1.0;
    for (std::size_t i = 0; i < seen.size();) {
        const double time = timeOf(seen[i]);
        const auto atRisk = static_cast<double>(seen.size() - i);
        double events = 0.0;
        // Whoever is cut at this very time was still there when the event came.
        for (; i < seen.size() && timeOf(seen[i]) == time; ++i) events += isEvent(seen[i]) ? 1.0 : 0.0;
        if (events == 0.0) continue;
        survival *= 1.0 - events / atRisk;
        visit(time, survival);
    }
}

Curve kaplanMeier(std::vector<CutDistance> seen, const std::vector<double>& radii) {
    std::vector<CutDistance> steps;  // time, survival
    eachKaplanMeierStep(std::move(seen), [&](double time, double survival) {
        steps.push_back({time, survival});
    });
    Curve curve;
    std::size_t next = 0;
    for (const double radius : radii) {
        while (next < steps.size() && steps[next].distance <= radius) ++next;
        curve.values.emplace_back(next == 0 ? 0.0 : 1.0 - steps[next - 1].toEdge);
    }
    return curve;
}

Curve reducedSample(const std::vector<CutDistance>& seen, const std::vector<double>& radii) {
    std::vector<double> edges;
    std::vector<double> from;  // a place is counted at radii d <= r <= b
    std::vector<double> to;
    for (const CutDistance& one : seen) {
        edges.push_back(one.toEdge);
        if (!isEvent(one)) continue;
        from.push_back(one.distance);
        to.push_back(one.toEdge);
    }
    for (auto* list : {&edges, &from, &to}) std::sort(list->begin(), list->end());
    const auto reached = [](const std::vector<double>& list, double radius) {
        return std::upper_bound(list.begin(), list.end(), radius) - list.begin();
    };
    const auto below = [](const std::vector<double>& list, double radius) {
        return std::lower_bound(list.begin(), list.end(), radius) - list.begin();
    };
    Curve curve;
    for (const double radius : radii) {
        const auto sample = static_cast<std::ptrdiff_t>(edges.size()) - below(edges, radius);
        if (sample == 0) {
            curve.values.emplace_back();
            curve.undefinedBecause = "no place is that far from the window's edge";
            continue;
        }
        const auto near = reached(from, radius) - below(to, radius);
        curve.values.emplace_back(static_cast<double>(near) / static_cast<double>(sample));
    }
    return curve;
}

Curve hanisch(std::vector<CutDistance> seen, const Window& window, const std::vector<double>& radii) {
    std::erase_if(seen, [](const CutDistance& one) { return !isEvent(one); });
    sortByTime(seen);
    std::vector<double> sums;
    double sum = 0.0;
    for (const CutDistance& one : seen) {
        const double area = erodedArea(window, one.distance);
        sum += area > 0.0 ? 1.0 / area : 0.0;
        sums.push_back(sum);
    }
    if (!(sum > 0.0)) return Curve::undefined(radii.size(), "every distance reaches the window's edge first");
    Curve curve;
    std::size_t next = 0;
    for (const double radius : radii) {
        while (next < seen.size() && seen[next].distance <= radius) ++next;
        curve.values.emplace_back(next == 0 ? 0.0 : sums[next - 1] / sum);
    }
    return curve;
}

}  // namespace

Curve distanceDistribution(std::vector<CutDistance> seen, const Window& window,
                           const std::vector<double>& radii, DistanceCorrection correction) {
    if (seen.empty()) return Curve::undefined(radii.size(), "there are no distances");
    switch (correction) {
        case DistanceCorrection::kaplanMeier:
            return kaplanMeier(std::move(seen), radii);
        case DistanceCorrection::reducedSample:
            return reducedSample(seen, radii);
        case DistanceCorrection::hanisch:
            return hanisch(std::move(seen), window, radii);
    }
    return {};
}

std::optional<double> kaplanMeierMean(std::vector<CutDistance> seen) {
    double before = 1.0;
    double sum = 0.0;
    eachKaplanMeierStep(std::move(seen), [&](double time, double survival) {
        sum += time * (before - survival);
        before = survival;
    });
    if (before == 1.0) return std::nullopt;
    return sum / (1.0 - before);
}

}  // namespace scoring
