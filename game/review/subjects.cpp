#include "review/subjects.hpp"

#include <algorithm>
#include <cmath>

namespace review {

namespace {

// A finding of more dots than that is one of the whole work and not of a place [default].
constexpr std::size_t kMostOfAPlace = 60;
constexpr double kAboutMm = 1.0;  // around a finding's dots [default]

const scoring::Zone* zoneOf(const level::Level& level, const scoring::Dot& dot) {
    const auto& zones = level.scenario.zones;
    return dot.zone < zones.size() ? &zones[dot.zone] : nullptr;
}

// How much a dot asks to be looked at: half-widths beyond its band, and less for what else was noticed.
double badness(const level::Level& level, const scoring::Dot& dot) {
    const double off = std::max(0.0, std::abs(depthOff(level, dot).value_or(0.0)) - 1.0);
    const bool noticed = (dot.flags & (scoring::kDragged | scoring::kBledOut | scoring::kOverworked)) != 0;
    return off > 0.0 ? 1.0 + off : noticed ? 1.0 : 0.0;
}

bool holds(const ReplayTrack& track, const scoring::Finding& finding, scoring::Point place) {
    if (finding.at && finding.radius &&
        scoring::distance(*finding.at, place) <= std::max(finding.radius->value, kAboutMm))
        return true;
    if (finding.dots.empty() || finding.dots.size() > kMostOfAPlace) return false;
    const auto& dots = track.attempt().dots;
    return std::any_of(finding.dots.begin(), finding.dots.end(), [&](std::uint32_t dot) {
        return dot < dots.size() && scoring::distance(dots[dot].place(), place) <= kAboutMm;
    });
}

}  // namespace

std::optional<double> depthOff(const level::Level& level, const scoring::Dot& dot) {
    const scoring::Zone* const zone = zoneOf(level, dot);
    if (zone == nullptr || !dot.depthUm) return std::nullopt;
    return (*dot.depthUm / 1000.0 - zone->depthTarget.value) / zone->depthHalfWidth.value;
}

std::vector<Subject> worstFirst(const ReplayTrack& track, const std::vector<scoring::Finding>& findings) {
    std::vector<Subject> subjects;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Subject subject{Subject::Kind::finding, i};
        if (momentOf(track, findings, subject)) subjects.push_back(subject);
    }
    const auto& dots = track.attempt().dots;
    std::vector<std::pair<double, std::size_t>> order;
    order.reserve(dots.size());
    for (std::size_t i = 0; i < dots.size(); ++i) order.emplace_back(-badness(track.level(), dots[i]), i);
    std::sort(order.begin(), order.end());
    for (const auto& [bad, dot] : order) subjects.push_back({Subject::Kind::dot, dot});
    return subjects;
}

std::optional<Subject> subjectAt(const ReplayTrack& track, const std::vector<scoring::Finding>& findings,
                                 scoring::Point place, double reachMm) {
    if (const auto dot = track.nearestDot(place, reachMm, track.attempt().dots.size()))
        return Subject{Subject::Kind::dot, *dot};
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (holds(track, findings[i], place)) return Subject{Subject::Kind::finding, i};
    }
    return std::nullopt;
}

std::vector<std::size_t> findingsOf(const std::vector<scoring::Finding>& findings, std::size_t dot) {
    std::vector<std::size_t> of;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const auto& dots = findings[i].dots;
        if (std::find(dots.begin(), dots.end(), dot) != dots.end()) of.push_back(i);
    }
    return of;
}

std::optional<Moment> momentOf(const ReplayTrack& track, const std::vector<scoring::Finding>& findings,
                               Subject subject) {
    if (subject.kind == Subject::Kind::finding)
        return momentOf(track, findings[subject.index], subject.index);
    const auto touch = track.touchOf(subject.index);
    const std::int64_t end = track.timeOf(subject.index);
    const std::int64_t begin = touch ? track.touches()[*touch].fromUs : end;
    return Moment{0, std::max<std::int64_t>(0, begin - kLeadInUs), end};
}

std::optional<scoring::Point> placeOf(const ReplayTrack& track, const std::vector<scoring::Finding>& findings,
                                      Subject subject) {
    const auto& dots = track.attempt().dots;
    if (subject.kind == Subject::Kind::dot) return dots[subject.index].place();
    const scoring::Finding& finding = findings[subject.index];
    if (finding.at) return finding.at;
    const std::vector<std::size_t> about = dotsOf(track, finding);
    if (about.empty()) return std::nullopt;
    scoring::Point sum;
    for (const std::size_t dot : about) sum = sum + dots[dot].place();
    return sum * (1.0 / static_cast<double>(about.size()));
}

}  // namespace review
