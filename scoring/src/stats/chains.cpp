#include "stats/chains.hpp"

#include <algorithm>
#include <cmath>

namespace scoring {
namespace {

constexpr double kShortest = 0.45;  // pitches
constexpr double kLongest = 1.7;    // pitches
constexpr double kRatio = 1.22;
constexpr double kBendTangent = 0.19438;  // tan 11 degrees

constexpr std::size_t kLinksADot = 10;  // room for about so many

// A link in one direction.
struct Link {
    std::size_t from, to;
    Point along;    // mm
    double length;  // pitches
};

struct Links {
    std::vector<Link> all;           // by `from`
    std::vector<std::size_t> first;  // per dot, where its links start in `all`
};

Links linksOf(const Spots& spots) {
    Links links;
    links.all.reserve(kLinksADot * spots.places.size());
    links.first.reserve(spots.places.size() + 1);
    links.first.push_back(0);
    std::vector<double> perMm;  // 1/pitch of each dot
    for (const double pitch : spots.pitches) perMm.push_back(1.0 / pitch);
    const double least = perMm.empty() ? 0.0 : *std::min_element(perMm.begin(), perMm.end());
    for (std::size_t i = 0; i < spots.places.size(); ++i) {
        // No harmonic mean pitch is greater than the one with the greatest pitch; a little more for
        // its rounding.
        const double reach = 2.0 * kLongest * 1.000001 / (perMm[i] + least);
        spots.grid.visitWithin(spots.places[i], reach, [&](std::size_t j, Point along, double squared) {
            if (j == i) return;
            const double length = std::sqrt(squared) * 0.5 * (perMm[i] + perMm[j]);
            if (length >= kShortest && length <= kLongest) links.all.push_back({i, j, along, length});
        });
        links.first.push_back(links.all.size());
    }
    return links;
}

// The best link to go on with after `link`, or kNone.
std::size_t continuation(const Links& links, const Link& link) {
    std::size_t best = kNone;
    double bestCost = 0.0;
    for (std::size_t k = links.first[link.to]; k < links.first[link.to + 1]; ++k) {
        const Link& next = links.all[k];
        const double forward = dot(link.along, next.along);
        const double sideways = std::abs(cross(link.along, next.along));
        if (sideways >= kBendTangent * forward) continue;  // backwards too
        const double ratio = std::max(link.length, next.length) / std::min(link.length, next.length);
        if (ratio >= kRatio) continue;
        const double cost = sideways / (kBendTangent * forward) + (ratio - 1.0) / (kRatio - 1.0);
        if (best == kNone || cost < bestCost) {
            best = k;
            bestCost = cost;
        }
    }
    return best;
}

std::size_t reverseOf(const Links& links, std::size_t link) {
    const Link& there = links.all[link];
    for (std::size_t k = links.first[there.to]; k < links.first[there.to + 1]; ++k) {
        if (links.all[k].to == there.from) return k;
    }
    return kNone;
}

}  // namespace

std::vector<std::vector<std::size_t>> chains(const Spots& spots, std::size_t fewest) {
    const Links links = linksOf(spots);
    const std::size_t count = links.all.size();
    std::vector<std::size_t> wanted(count);
    for (std::size_t k = 0; k < count; ++k) wanted[k] = continuation(links, links.all[k]);
    // k goes on with w when, walking back, w's reverse goes on with k's reverse.
    std::vector<std::size_t> next(count, kNone);
    std::vector<bool> hasPrevious(count, false);
    for (std::size_t k = 0; k < count; ++k) {
        const std::size_t w = wanted[k];
        if (w == kNone) continue;
        const std::size_t back = reverseOf(links, w);
        if (back == kNone || wanted[back] != reverseOf(links, k)) continue;
        next[k] = w;
        hasPrevious[w] = true;
    }
    std::vector<std::vector<std::size_t>> found;
    for (std::size_t k = 0; k < count; ++k) {
        if (hasPrevious[k]) continue;  // closed rings have no start and are no rows
        std::size_t dots = 1;
        for (std::size_t at = k; at != kNone; at = next[at]) ++dots;
        if (dots < fewest) continue;
        std::vector<std::size_t> chain{links.all[k].from};
        for (std::size_t at = k; at != kNone; at = next[at]) chain.push_back(links.all[at].to);
        // Each chain is met twice, once in each direction.
        if (chain.front() < chain.back()) found.push_back(std::move(chain));
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return found;
}

}  // namespace scoring
