#include "stats/front_likelihood.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "stats/smoothing.hpp"

namespace scoring {
namespace {

constexpr double kStep = FrontProfile::kStep;
constexpr double kBlur = 0.3;       // mm; sharper edges add false fronts to climb to
constexpr double kSentinels = 0.1;  // single hairs per mm of line, 1 to 3 mm ahead
constexpr double kStray = 0.004;    // dots/mm2 anywhere: no single dot makes a front impossible
constexpr double kFirstN = -6.0;    // mm, of the empty places looked at
constexpr double kStepN = 0.2;      // mm
// nats/mm2 by which a slice's likelihood bends down beyond its table, so that no front runs away.
constexpr double kFallsOff = 10.0;
constexpr double kFade = 1.0;  // mm before FrontProfile::kFarthest over which places come to count nothing
constexpr double kNear = 5.0;  // mm: beyond, the nearest dot does not matter

std::size_t stepsN() { return static_cast<std::size_t>((FrontProfile::kFarthest - kFirstN) / kStepN + 0.5); }

std::size_t fronts() {
    return static_cast<std::size_t>(2.0 * FrontLikelihood::kFarthestFront / kStep + 0.5) + 1;
}

// How much likelier than the target alone a dot is, where the nearest other one is `apart` pitches
// away. Doubles every twentieth of a pitch, as with the synthetic experts of all styles (study:
// scoring/study/sawteeth_study.cpp); held at 4 where theirs goes on to 30, which Poisson-like hands
// would pay for.
double roomAt(double apart) { return std::clamp(std::exp2((apart - 0.608) * 20.0), 0.01, 4.0); }

// The same out of a table: it is asked for a million times an attempt.
class Room {
public:
    Room() {
        for (std::size_t i = 0; i <= kEntries; ++i)
            m_table.push_back(roomAt(static_cast<double>(i) * kEntry));
    }
    [[nodiscard]] double operator()(double apart) const {
        return m_table[static_cast<std::size_t>(std::min(apart, 1.0) * static_cast<double>(kEntries) + 0.5)];
    }

private:
    static constexpr std::size_t kEntries = 2000;
    static constexpr double kEntry = 1.0 / kEntries;
    std::vector<double> m_table;  // by kEntry pitches, up to one
};

// A place between an entry of a table and the next: its share of the next.
struct Between {
    std::size_t entry = 0;
    double share = 0.0;
};

// Of `at` in steps from the first entry; at the table's ends the last two entries.
Between between(double at, std::size_t entries) {
    const double inside = std::clamp(at, 0.0, static_cast<double>(entries - 1));
    const std::size_t entry = std::min(static_cast<std::size_t>(inside), entries - 2);
    return {entry, inside - static_cast<double>(entry)};
}

// How much a place n mm behind the line counts. No dot is told of all at once when it comes nearer.
double weightOf(double n) { return std::clamp((FrontProfile::kFarthest - n) / kFade, 0.0, 1.0); }

// Distance of each dot to the nearest other one, mm. `dots` by growing t.
std::vector<double> nearestOther(const std::vector<LineCoordinates>& dots) {
    std::vector<double> apart(dots.size(), kNear);
    for (std::size_t i = 0; i < dots.size(); ++i) {
        for (std::size_t j = i + 1; j < dots.size() && dots[j].t - dots[i].t < kNear; ++j) {
            const double here = std::hypot(dots[j].t - dots[i].t, dots[j].n - dots[i].n);
            apart[i] = std::min(apart[i], here);
            apart[j] = std::min(apart[j], here);
        }
    }
    return apart;
}

// Distance of each place (per slice, by n) to the nearest dot, mm.
std::vector<double> nearestDot(const FrontProfile& profile, const std::vector<LineCoordinates>& dots) {
    const std::size_t slices = profile.slices;
    std::vector<double> squared(slices * stepsN(), kNear * kNear);
    const auto entry = [](double at, double step, std::size_t count) {
        return static_cast<std::size_t>(std::clamp(at / step, 0.0, static_cast<double>(count)));
    };
    for (const LineCoordinates& dot : dots) {
        const std::size_t lastSlice = entry(dot.t - profile.from + kNear, FrontProfile::kSlice, slices);
        const std::size_t lastStep = entry(dot.n + kNear - kFirstN, kStepN, stepsN());
        for (std::size_t k = entry(dot.t - profile.from - kNear, FrontProfile::kSlice, slices); k < lastSlice;
             ++k) {
            const double along = profile.middleOf(k) - dot.t;
            for (std::size_t j = entry(dot.n - kNear - kFirstN, kStepN, stepsN()); j < lastStep; ++j) {
                const double across = kFirstN + (static_cast<double>(j) + 0.5) * kStepN - dot.n;
                double& here = squared[k * stepsN() + j];
                here = std::min(here, along * along + across * across);
            }
        }
    }
    for (double& here : squared) here = std::sqrt(here);
    return squared;
}

}  // namespace

FrontProfile::FrontProfile(const Ground& ground)
    : steps(static_cast<std::size_t>(2.0 * kReach / kStep + 0.5) + 1) {
    assert(ground.field.line());
    const double length = ground.field.line()->length();
    // An even number: where a line bends in its middle, no slice's own middle lies on the bend.
    slices = 2 * std::max<std::size_t>(static_cast<std::size_t>(0.5 * length / kSlice), 1);
    from = 0.5 * (length - static_cast<double>(slices) * kSlice);
    for (std::size_t k = 0; k < slices; ++k) addSlice(ground, k);
    for (std::size_t i = 0; i < steps; ++i) {
        const double u = uOf(i);
        ahead.push_back(kStray + (u > -3.0 && u < -1.0 ? kSentinels / 2.0 : 0.0));
    }
}

void FrontProfile::addSlice(const Ground& ground, std::size_t slice) {
    const double fadeOut = 0.09 * ground.field.maxIntensity();  // as TargetField::pitch
    // Half a step to each side of the place and not at it: a zone's edge, where rounding decides, lies at
    // whole steps.
    const auto target = [&](std::size_t step) {
        return ground.field.intensity(ground.field.line()->at(middleOf(slice), uOf(step) - 0.5 * kStep));
    };
    std::vector<double> here;
    double edge = 0.0;
    double before = target(0);
    for (std::size_t i = 0; i < steps; ++i) {
        const double behind = target(i + 1);
        here.push_back(0.5 * (before + behind));
        pitch.push_back(std::max(before, behind));
        if (edge <= 0.0) edge = pitch.back();
        before = behind;
    }
    for (auto there = pitch.end() - static_cast<std::ptrdiff_t>(steps); there != pitch.end(); ++there) {
        *there = 1.0 / std::sqrt(std::max({*there > 0.0 ? *there : edge, fadeOut, 1e-6}));
    }
    here = gaussianSmooth(here, kStep, kBlur);
    intensity.insert(intensity.end(), here.begin(), here.end());
}

FrontLikelihood::FrontLikelihood(const FrontProfile& profile, const std::vector<LineCoordinates>& dots,
                                 double density)
    : m_slices(profile.slices),
      m_density(density),
      m_pitches(std::sqrt(density)),
      m_table(profile.slices * fronts(), 0.0) {
    addEmptyPlaces(profile, dots);
    addDots(profile, dots);
}

void FrontLikelihood::addEmptyPlaces(const FrontProfile& profile, const std::vector<LineCoordinates>& dots) {
    const std::vector<double> apart = nearestDot(profile, dots);
    const Room room;
    std::vector<double> target(profile.steps);
    std::vector<double> perPitch(profile.steps);
    for (std::size_t k = 0; k < m_slices; ++k) {
        for (std::size_t u = 0; u < profile.steps; ++u) {
            const double intensity = profile.intensity[k * profile.steps + u];
            target[u] = intensity > 1e-6 ? m_density * intensity : 0.0;
            perPitch[u] = m_pitches / profile.pitch[k * profile.steps + u];
        }
        // Ahead of it nothing is asked for, whatever room there is.
        const auto edge = static_cast<std::size_t>(
            std::find_if(target.begin(), target.end(), [](double here) { return here > 0.0; }) -
            target.begin());
        double* const row = &m_table[k * fronts()];
        for (std::size_t j = 0; j < stepsN(); ++j) {
            const double n = kFirstN + (static_cast<double>(j) + 0.5) * kStepN;
            const double nearest = apart[k * stepsN() + j];
            const double area = FrontProfile::kSlice * kStepN * weightOf(n);
            // A front one step farther back is a place one step nearer to it. Places lie at whole steps.
            const auto first =
                static_cast<std::size_t>((n + kFarthestFront + FrontProfile::kReach) / kStep + 0.5);
            std::size_t i = 0;
            for (std::size_t u = first; i < fronts() && u >= edge; ++i, --u)
                row[i] -= area * (profile.ahead[u] + target[u] * room(nearest * perPitch[u]));
            for (; i < fronts(); ++i) row[i] -= area * profile.ahead[first - i];
        }
    }
}

void FrontLikelihood::addDots(const FrontProfile& profile, const std::vector<LineCoordinates>& dots) {
    const std::vector<double> apart = nearestOther(dots);
    const Room room;
    const auto add = [&](std::size_t dot, std::size_t slice, double share) {
        // In dots/mm2, at an entry of the profile.
        const auto expected = [&](std::size_t u) {
            const std::size_t at = slice * profile.steps + u;
            return profile.ahead[u] +
                   m_density * profile.intensity[at] * room(m_pitches * apart[dot] / profile.pitch[at]);
        };
        // From the foremost front on, each of which is an entry farther back.
        const Between u =
            between((dots[dot].n + kFarthestFront + FrontProfile::kReach) / kStep, profile.steps);
        double* const row = &m_table[slice * fronts()];
        double next = expected(u.entry + 1);
        for (std::size_t i = 0; i < fronts(); ++i) {
            const double here = expected(u.entry - i);
            row[i] += share * std::log((1.0 - u.share) * here + u.share * next);
            next = here;
        }
    };
    for (std::size_t dot = 0; dot < dots.size(); ++dot) {
        const double weight = weightOf(dots[dot].n);
        if (weight <= 0.0 || dots[dot].n < kFirstN) continue;
        // It belongs to the two slices whose middles it lies between, by how near.
        const Between slice = between((dots[dot].t - profile.middleOf(0)) / FrontProfile::kSlice, m_slices);
        add(dot, slice.entry, weight * (1.0 - slice.share));
        add(dot, slice.entry + 1, weight * slice.share);
    }
}

void FrontLikelihood::widened(std::size_t slice, std::size_t reach, std::vector<double>& into) const {
    const double* const row = &m_table[slice * fronts()];
    const std::size_t last = fronts() - 1;
    into.resize(fronts() + 2 * reach);
    std::copy(row, row + fronts(), into.begin() + static_cast<std::ptrdiff_t>(reach));
    for (std::size_t i = 1; i <= reach; ++i) {
        const auto away = static_cast<double>(i);
        const double falls = 0.5 * kFallsOff * kStep * kStep * away * away;
        into[reach - i] = row[0] + away * (row[0] - row[1]) - falls;
        into[reach + last + i] = row[last] + away * (row[last] - row[last - 1]) - falls;
    }
}

FrontLikelihood FrontLikelihood::averagedOver(const FrontSpread& spread) const {
    assert(spread.slices() == m_slices);
    FrontLikelihood averaged = *this;
    std::vector<double> wide;
    for (std::size_t k = 0; k < m_slices; ++k) {
        const std::vector<double>& weights = spread.weights(k);
        const std::size_t reach = weights.size() - 1;
        widened(k, reach, wide);
        double* const row = &averaged.m_table[k * fronts()];
        for (std::size_t i = 0; i < fronts(); ++i) row[i] *= weights[0];
        for (std::size_t away = 1; away <= reach; ++away) {
            const double* const before = &wide[reach - away];
            const double* const after = &wide[reach + away];
            for (std::size_t i = 0; i < fronts(); ++i) row[i] += weights[away] * (before[i] + after[i]);
        }
    }
    return averaged;
}

// Beyond the table, whose last entries at either end serve the differences, a parabola goes on from there.
FrontLikelihood::Entry FrontLikelihood::entryAt(std::size_t slice, double front) const {
    const double at = (front + kFarthestFront) / kStep;
    const double inside = std::clamp(at, 1.0, static_cast<double>(fronts()) - 2.001);
    const auto below = static_cast<std::size_t>(inside);
    const double share = inside - static_cast<double>(below);
    const double* const row = &m_table[slice * fronts() + below - 1];
    // The slopes half a step below and above, and between them in proportion.
    const double low = (row[2] - row[0]) / (2.0 * kStep);
    const double high = (row[3] - row[1]) / (2.0 * kStep);
    const double value =
        0.25 * (row[0] + 2.0 * row[1] + row[2]) + kStep * share * (low + 0.5 * share * (high - low));
    const double slope = low + share * (high - low);
    if (at == inside) return {value, slope, (high - low) / kStep};
    const double beyond = (at - inside) * kStep;
    return {value + beyond * (slope - 0.5 * kFallsOff * beyond), slope - kFallsOff * beyond, -kFallsOff};
}

double FrontLikelihood::value(const std::vector<double>& front) const {
    assert(front.size() == m_slices);
    double total = 0.0;
    for (std::size_t k = 0; k < m_slices; ++k) total += entryAt(k, front[k]).value;
    return total;
}

void FrontLikelihood::slope(const std::vector<double>& front, std::vector<double>& into) const {
    assert(front.size() == m_slices);
    into.resize(m_slices);
    for (std::size_t k = 0; k < m_slices; ++k) into[k] = entryAt(k, front[k]).slope;
}

void FrontLikelihood::curvature(const std::vector<double>& front, std::vector<double>& into) const {
    assert(front.size() == m_slices);
    into.resize(m_slices);
    for (std::size_t k = 0; k < m_slices; ++k) into[k] = entryAt(k, front[k]).curvature;
}

}  // namespace scoring
