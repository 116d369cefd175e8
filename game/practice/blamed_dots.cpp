#include "practice/blamed_dots.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace practice {

namespace {

using scoring::Direction;
using Dots = std::vector<scoring::Dot>;

constexpr double kBand = 1.0 + 1e-9;  // as the score: the band's edge is inside
constexpr double kFar = 2.0 + 1e-9;
constexpr double kClumped = 0.4;  // pitches, as the score's S5

bool isOff(Blame blame, double z, double limit) {
    if (blame == Blame::tooDeep) return z > limit;
    return blame == Blame::tooShallow ? z < -limit : std::abs(z) > limit;
}

BlamedDots outsideBand(const DepthBands& bands, const Dots& dots, const scoring::Finding& finding) {
    BlamedDots blamed;
    blamed.blame = finding.direction == Direction::tooDeep      ? Blame::tooDeep
                   : finding.direction == Direction::tooShallow ? Blame::tooShallow
                                                                : Blame::outsideBand;
    blamed.limit = finding.metric == "D4" || finding.metric == "depth_safety" ? kFar : kBand;
    for (std::size_t i = 0; i < dots.size(); ++i) {
        const std::optional<double> z = bands.off(dots[i]);
        if (!z) continue;
        (isOff(blamed.blame, *z, blamed.limit) ? blamed.those : blamed.others).push_back(i);
    }
    return blamed;
}

// The side of the moment on which the strokes end farther off.
BlamedDots besideStep(const DepthBands& bands, const Dots& dots, scoring::Seconds moment) {
    std::vector<std::size_t> before;
    std::vector<std::size_t> after;
    double offBefore = 0.0;
    double offAfter = 0.0;
    for (std::size_t i = 0; i < dots.size(); ++i) {
        const std::optional<double> z = bands.off(dots[i]);
        if (!z || !dots[i].tUs) continue;
        const bool later = static_cast<double>(*dots[i].tUs) / 1e6 >= moment.value;
        (later ? after : before).push_back(i);
        (later ? offAfter : offBefore) += *z;
    }
    offBefore /= std::max(1.0, static_cast<double>(before.size()));
    offAfter /= std::max(1.0, static_cast<double>(after.size()));
    if (std::abs(offAfter) >= std::abs(offBefore)) return {Blame::fromThen, after, before};
    return {Blame::untilThen, before, after};
}

// Of the dots in `which`, those with the greater half of the values are blamed.
BlamedDots greaterHalf(Blame blame, std::vector<std::size_t> which, const std::vector<double>& values) {
    std::stable_sort(which.begin(), which.end(),
                     [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
    const auto middle = which.begin() + static_cast<std::ptrdiff_t>(which.size() / 2);
    return {blame, {which.begin(), middle}, {middle, which.end()}};
}

BlamedDots offTheirMarks(const scoring::Scenario& scenario, const Dots& dots) {
    std::vector<double> off(dots.size(), 0.0);
    std::vector<std::size_t> met;
    for (std::size_t i = 0; i < dots.size(); ++i) {
        off[i] = std::numeric_limits<double>::infinity();
        for (const scoring::Point mark : scenario.marks)
            off[i] = std::min(off[i], scoring::distance(mark, dots[i].place()));
        if (off[i] <= scenario.cutoff.value) met.push_back(i);
    }
    return greaterHalf(Blame::fartherOff, std::move(met), off);
}

// Of each dot, to the nearest other one, earlier ones too, in pitches; infinite for one dot alone.
std::vector<double> spacings(const scoring::TargetField& field, const Dots& dots) {
    std::vector<scoring::Point> places = scoring::placesOf(dots);
    places.insert(places.end(), field.scenario().earlier.begin(), field.scenario().earlier.end());
    std::vector<std::size_t> byX(places.size());
    std::iota(byX.begin(), byX.end(), std::size_t{0});
    std::stable_sort(byX.begin(), byX.end(),
                     [&](std::size_t a, std::size_t b) { return places[a].x < places[b].x; });
    std::vector<double> nearest(dots.size(), std::numeric_limits<double>::infinity());
    for (std::size_t k = 0; k < byX.size(); ++k) {
        if (byX[k] >= dots.size()) continue;
        const scoring::Point place = places[byX[k]];
        double& own = nearest[byX[k]];
        const auto closer = [&](std::size_t other) {
            const scoring::Point there = places[byX[other]];
            if (std::abs(there.x - place.x) >= own) return false;
            own = std::min(own, scoring::distance(there, place));
            return true;
        };
        for (std::size_t j = k + 1; j < byX.size() && closer(j); ++j) continue;
        for (std::size_t j = k; j > 0 && closer(j - 1); --j) continue;
    }
    for (std::size_t i = 0; i < dots.size(); ++i) nearest[i] /= field.pitch(dots[i].place());
    return nearest;
}

BlamedDots byTheirSpacing(const scoring::TargetField& field, const Dots& dots, Direction direction) {
    std::vector<double> spacing = spacings(field, dots);
    std::vector<std::size_t> inside;
    for (std::size_t i = 0; i < dots.size(); ++i) {
        if (field.zoneAt(dots[i].place()) >= 0 && std::isfinite(spacing[i])) inside.push_back(i);
    }
    if (direction != Direction::tooUneven) {
        BlamedDots blamed{Blame::tooClose, {}, {}};
        for (const std::size_t i : inside)
            (spacing[i] < kClumped ? blamed.those : blamed.others).push_back(i);
        return blamed;
    }
    if (inside.empty()) return {Blame::mostUneven, {}, {}};
    std::vector<double> logs;
    for (const std::size_t i : inside) logs.push_back(std::log(std::max(spacing[i], 1e-6)));
    std::nth_element(logs.begin(), logs.begin() + static_cast<std::ptrdiff_t>(logs.size() / 2), logs.end());
    const double usual = logs[logs.size() / 2];
    for (double& one : spacing) one = std::abs(std::log(std::max(one, 1e-6)) - usual);
    return greaterHalf(Blame::mostUneven, std::move(inside), spacing);
}

}  // namespace

std::optional<double> DepthBands::off(const scoring::Dot& dot, std::optional<double> depthMm) const {
    const std::vector<scoring::Zone>& zones = m_field.scenario().zones;
    if (zones.empty() || !depthMm) return std::nullopt;
    const scoring::Point place = dot.place();
    const int zone = m_field.zoneAt(place);
    const scoring::Zone& band =
        zone >= 0 ? zones[static_cast<std::size_t>(zone)]
                  : *std::min_element(zones.begin(), zones.end(), [&](const auto& a, const auto& b) {
                        return scoring::distanceToBoundary(a.area, place) <
                               scoring::distanceToBoundary(b.area, place);
                    });
    return (*depthMm - band.depthTarget.value) / band.depthHalfWidth.value;
}

std::optional<double> DepthBands::off(const scoring::Dot& dot) const {
    if (!dot.depthUm) return std::nullopt;
    return off(dot, *dot.depthUm / 1000.0);
}

const char* name(Blame blame) {
    switch (blame) {
        case Blame::tooDeep:
            return "too_deep";
        case Blame::tooShallow:
            return "too_shallow";
        case Blame::outsideBand:
            return "outside_band";
        case Blame::fromThen:
            return "from_then";
        case Blame::untilThen:
            return "until_then";
        case Blame::fartherOff:
            return "farther_off";
        case Blame::tooClose:
            return "too_close";
        case Blame::mostUneven:
            return "most_uneven";
    }
    return "";
}

std::optional<BlamedDots> blamedDots(const DepthBands& bands, const Dots& dots,
                                     const scoring::Finding& finding) {
    if (finding.direction == Direction::incomplete) return std::nullopt;
    if (finding.criterion == "depth") {
        const bool step = finding.metric == "D2" && finding.located && finding.time;
        return step ? besideStep(bands, dots, *finding.time) : outsideBand(bands, dots, finding);
    }
    if (finding.criterion != "spacing") return std::nullopt;
    const scoring::TargetField& field = bands.field();
    switch (finding.direction) {
        case Direction::offset:
            return offTheirMarks(field.scenario(), dots);
        case Direction::tooUneven:
        case Direction::clump:
        case Direction::duplicate:
            return byTheirSpacing(field, dots, finding.direction);
        default:
            return std::nullopt;
    }
}

}  // namespace practice
