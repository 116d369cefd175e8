#include "stats/chains.hpp"

#include <algorithm>
#include <cmath>

namespace scoring {
namespace {

constexpr double kShortest = 0.45;  // pitches
constexpr double kLongest = 1.7;    // pitches
constexpr double kRatio = 1.22;
constexpr double kBendTangent = 0.19438;  // tan 11 degrees

// A link in one direction.
struct Link {
    std::size_t from, to;
    double length;  // pitches
};

struct Links {
    std::vector<Link> all;           // by `from`
    std::vector<std::size_t> first;  // per dot, where its links start in `all`
};

Links linksOf(const Spots& spots) {
    Links links;
    links.first.push_back(0);
    for (std::size_t i = 0; i < spots.places.size(); ++i) {
        // The harmonic mean pitch is less than twice the smaller one.
        for (const Neighbour& near : spots.grid.within(spots.places[i], 2.0 * kLongest * spots.pitches[i])) {
            if (near.index == i) continue;
            const double length =
                near.distance * 0.5 * (1.0 / spots.pitches[i] + 1.0 / spots.pitches[near.index]);
            if (length >= kShortest && length <= kLongest) links.all.push_back({i, near.index, length});
        }
        links.first.push_back(links.all.size());
    }
    return links;
}

// The best link to go on with after `link`, or kNone.
std::size_t continuation(const Links& links, const Spots& spots, const Link& link) {
    const Point along = spots.places[link.to] - spots.places[link.from];
    std::size_t best = kNone;
    double bestCost = 0.0;
    for (std::size_t k = links.first[link.to]; k < links.first[link.to + 1]; ++k) {
        const Link& next = links.all[k];
        const Point onward = spots.places[next.to] - spots.places[next.from];
        const double forward = dot(along, onward);
        const double sideways = std::abs(cross(along, onward));
        if (forward <= 0.0 || sideways >= kBendTangent * forward) continue;
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

std::size_t reverseOf(const Links& links, const Link& link) {
    for (std::size_t k = links.first[link.to]; k < links.first[link.to + 1]; ++k) {
        if (links.all[k].to == link.from) return k;
    }
    return kNone;
}

}  // namespace

std::vector<std::vector<std::size_t>> chains(const Spots& spots, std::size_t fewest) {
    const Links links = linksOf(spots);
    const std::size_t count = links.all.size();
    std::vector<std::size_t> reverse(count);
    std::vector<std::size_t> wanted(count);
    for (std::size_t k = 0; k < count; ++k) {
        reverse[k] = reverseOf(links, links.all[k]);
        wanted[k] = continuation(links, spots, links.all[k]);
    }
    // k goes on with w when, walking back, w's reverse goes on with k's reverse.
    std::vector<std::size_t> next(count, kNone);
    std::vector<bool> hasPrevious(count, false);
    for (std::size_t k = 0; k < count; ++k) {
        const std::size_t w = wanted[k];
        if (w == kNone || reverse[w] == kNone || wanted[reverse[w]] != reverse[k]) continue;
        next[k] = w;
        hasPrevious[w] = true;
    }
    std::vector<std::vector<std::size_t>> found;
    for (std::size_t k = 0; k < count; ++k) {
        if (hasPrevious[k]) continue;  // closed rings have no start and are no rows
        std::vector<std::size_t> chain{links.all[k].from};
        for (std::size_t at = k; at != kNone; at = next[at]) chain.push_back(links.all[at].to);
        // Each chain is met twice, once in each direction.
        if (chain.size() >= fewest && chain.front() < chain.back()) found.push_back(std::move(chain));
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return found;
}

}  // namespace scoring
