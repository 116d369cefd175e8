#include "review/moments.hpp"

#include <algorithm>
#include <cmath>

namespace review {

namespace {

std::int64_t beginOf(const ReplayTrack& track, std::size_t dot) {
    const auto touch = track.touchOf(dot);
    return touch ? track.touches()[*touch].fromUs : track.timeOf(dot);
}

// The first of those stretches of dots, none longer than a moment, that holds most of them.
Moment fullest(const ReplayTrack& track, const std::vector<std::size_t>& dots) {
    std::size_t bestFirst = 0;
    std::size_t bestLast = 0;
    std::size_t last = 0;
    for (std::size_t first = 0; first < dots.size(); ++first) {
        last = std::max(last, first);
        while (last + 1 < dots.size() &&
               track.timeOf(dots[last + 1]) - beginOf(track, dots[first]) <= kLongestMomentUs)
            ++last;
        if (last - first <= bestLast - bestFirst) continue;
        bestFirst = first;
        bestLast = last;
    }
    return {0, beginOf(track, dots[bestFirst]), track.timeOf(dots[bestLast])};
}

}  // namespace

std::vector<std::size_t> dotsOf(const ReplayTrack& track, const scoring::Finding& finding) {
    const std::vector<scoring::Dot>& dots = track.attempt().dots;
    std::vector<std::size_t> found;
    for (const std::uint32_t ordinal : finding.dots) {
        if (ordinal < dots.size()) found.push_back(ordinal);
    }
    if (found.empty() && finding.at && !finding.time) {
        const double reach = (finding.radius ? finding.radius->value : 0.0) + kBesideGapMm;
        for (std::size_t i = 0; i < dots.size(); ++i) {
            if (scoring::distance(dots[i].place(), *finding.at) <= reach) found.push_back(i);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::optional<Moment> momentOf(const ReplayTrack& track, const scoring::Finding& finding, std::size_t index) {
    Moment moment;
    if (const auto dots = dotsOf(track, finding); !dots.empty()) {
        moment = fullest(track, dots);
    } else if (finding.time) {
        moment.fromUs = std::clamp<std::int64_t>(std::llround(finding.time->value * 1e6), 0, track.endUs());
        moment.toUs = std::min(moment.fromUs + kLongestMomentUs, track.endUs());
    } else {
        return std::nullopt;
    }
    moment.finding = index;
    moment.fromUs = std::max<std::int64_t>(0, moment.fromUs - kLeadInUs);
    return moment;
}

std::vector<Moment> momentsOf(const ReplayTrack& track, const std::vector<scoring::Finding>& findings) {
    std::vector<Moment> moments;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (auto moment = momentOf(track, findings[i], i)) moments.push_back(*moment);
    }
    std::stable_sort(moments.begin(), moments.end(),
                     [](const Moment& a, const Moment& b) { return a.fromUs < b.fromUs; });
    return moments;
}

}  // namespace review
