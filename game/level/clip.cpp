#include "level/clip.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace level {

namespace {

using Ring = std::vector<scoring::Point>;

// The side of a line along an axis that is kept: coordinate * sign >= at * sign.
struct HalfPlane {
    bool ofX = true;
    double at = 0.0;
    double sign = 1.0;
    [[nodiscard]] double inside(scoring::Point place) const {
        return sign * ((ofX ? place.x : place.y) - at);
    }
    [[nodiscard]] double along(scoring::Point place) const { return ofX ? place.y : place.x; }
    [[nodiscard]] scoring::Point crossing(scoring::Point a, scoring::Point b) const {
        const double share = inside(a) / (inside(a) - inside(b));
        scoring::Point place = a + (b - a) * share;
        (ofX ? place.x : place.y) = at;
        return place;
    }
};

// A run of the ring on the kept side, from where it comes in to where it goes out.
struct Run {
    Ring places;
    std::size_t next = 0;  // the run that its end is joined to along the line
    bool used = false;
};

std::vector<Run> runsOf(const Ring& ring, const HalfPlane& half) {
    const std::size_t count = ring.size();
    std::size_t first = 0;  // an entry: outside there, inside at the next
    while (first < count && !(half.inside(ring[first]) < 0 && half.inside(ring[(first + 1) % count]) >= 0))
        ++first;
    std::vector<Run> runs;
    for (std::size_t k = 0; first < count && k < count; ++k) {
        const scoring::Point a = ring[(first + k) % count];
        const scoring::Point b = ring[(first + k + 1) % count];
        const bool from = half.inside(a) >= 0;
        const bool to = half.inside(b) >= 0;
        if (!from && to) runs.push_back({{half.crossing(a, b)}, 0, false});
        if (to) runs.back().places.push_back(b);
        if (from && !to) runs.back().places.push_back(half.crossing(a, b));
    }
    return runs;
}

// On the line a simple ring is inside between the first and the second crossing, the third and the
// fourth, and so on: there ends are joined to beginnings.
void join(std::vector<Run>& runs, const HalfPlane& half) {
    struct Crossing {
        double at = 0.0;
        std::size_t run = 0;
        bool end = false;
    };
    std::vector<Crossing> crossings;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        crossings.push_back({half.along(runs[i].places.front()), i, false});
        crossings.push_back({half.along(runs[i].places.back()), i, true});
    }
    std::stable_sort(crossings.begin(), crossings.end(),
                     [](const Crossing& a, const Crossing& b) { return a.at < b.at; });
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
        const Crossing& a = crossings[i];
        const Crossing& b = crossings[i + 1];
        if (a.end) runs[a.run].next = b.run;
        if (b.end) runs[b.run].next = a.run;
    }
}

void addRing(std::vector<Ring>& rings, Ring ring) {
    ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
    while (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
    if (ring.size() >= 3 && scoring::area({ring, {}}) >= kLeastPiece) rings.push_back(std::move(ring));
}

std::vector<Ring> cut(const Ring& ring, const HalfPlane& half) {
    const auto inside = [&](scoring::Point place) { return half.inside(place) >= 0; };
    if (std::all_of(ring.begin(), ring.end(), inside)) return {ring};
    std::vector<Run> runs = runsOf(ring, half);
    join(runs, half);
    std::vector<Ring> rings;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        Ring whole;
        for (std::size_t k = i; !runs[k].used; k = runs[k].next) {
            runs[k].used = true;
            whole.insert(whole.end(), runs[k].places.begin(), runs[k].places.end());
        }
        addRing(rings, std::move(whole));
    }
    return rings;
}

double fromPiece(scoring::Point place, scoring::Point a, scoring::Point b) {
    const scoring::Point along = b - a;
    const double length2 = scoring::dot(along, along);
    const double share = length2 > 0 ? std::clamp(scoring::dot(place - a, along) / length2, 0.0, 1.0) : 0.0;
    return scoring::distance(place, a + along * share);
}

// Marks which places of a line between two kept ones are needed.
void keepFarthest(const Ring& line, std::size_t from, std::size_t to, double tolerance,
                  std::vector<bool>& kept) {
    double farthest = tolerance;
    std::size_t which = from;
    for (std::size_t i = from + 1; i < to; ++i) {
        const double away = fromPiece(line[i], line[from], line[to]);
        if (away <= farthest) continue;
        farthest = away;
        which = i;
    }
    if (which == from) return;
    kept[which] = true;
    keepFarthest(line, from, which, tolerance, kept);
    keepFarthest(line, which, to, tolerance, kept);
}

}  // namespace

std::vector<scoring::Polygon> clipped(const scoring::Polygon& area, const scoring::Box& box) {
    const HalfPlane sides[] = {
        {true, box.min.x, 1.0}, {true, box.max.x, -1.0}, {false, box.min.y, 1.0}, {false, box.max.y, -1.0}};
    std::vector<Ring> rings{area.outer};
    for (const HalfPlane& side : sides) {
        std::vector<Ring> left;
        for (const Ring& ring : rings) {
            for (Ring& piece : cut(ring, side)) left.push_back(std::move(piece));
        }
        rings = std::move(left);
    }
    std::vector<scoring::Polygon> pieces;
    for (Ring& ring : rings) pieces.push_back({std::move(ring), {}});
    return pieces;
}

std::vector<scoring::Point> between(const std::vector<scoring::Point>& line, double x0, double x1) {
    std::vector<scoring::Point> part;
    const auto add = [&](scoring::Point place) {
        if (part.empty() || place.x > part.back().x) part.push_back(place);
    };
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0) {
            const scoring::Point a = line[i - 1];
            const scoring::Point step = line[i] - a;
            for (const double at : {x0, x1}) {
                if (a.x < at && at < line[i].x) add({at, a.y + step.y * (at - a.x) / step.x});
            }
        }
        if (x0 <= line[i].x && line[i].x <= x1) add(line[i]);
    }
    if (part.size() < 2) part.clear();
    return part;
}

std::vector<scoring::Point> simplified(const std::vector<scoring::Point>& ring, double tolerance,
                                       std::size_t most) {
    if (ring.size() <= 4) return ring;
    Ring closed = ring;
    closed.push_back(ring.front());
    // The corner farthest from the first is kept as well, so that the ring falls into two lines.
    std::size_t across = 1;
    for (std::size_t i = 2; i < ring.size(); ++i) {
        if (scoring::distance(ring[i], ring[0]) > scoring::distance(ring[across], ring[0])) across = i;
    }
    for (;; tolerance *= 2) {
        std::vector<bool> kept(closed.size(), false);
        kept[0] = kept[across] = true;
        keepFarthest(closed, 0, across, tolerance, kept);
        keepFarthest(closed, across, closed.size() - 1, tolerance, kept);
        Ring few;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            if (kept[i]) few.push_back(ring[i]);
        }
        if (few.size() <= most || tolerance > 1e3) return few;
    }
}

}  // namespace level
