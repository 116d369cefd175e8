#include "scans/close_groups.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace scoring {
namespace {

constexpr double kStretch = 3.0;  // pitches from one doubled dot to the next of a stretch

class Groups {
public:
    explicit Groups(std::size_t count) : m_parent(count) {
        std::iota(m_parent.begin(), m_parent.end(), std::size_t{0});
    }
    void join(std::size_t a, std::size_t b) {
        const std::size_t one = rootOf(a);
        const std::size_t other = rootOf(b);
        m_parent[std::max(one, other)] = std::min(one, other);
    }
    // Of two and more, largest first.
    [[nodiscard]] std::vector<std::vector<std::size_t>> all() {
        std::vector<std::vector<std::size_t>> byRoot(m_parent.size());
        for (std::size_t i = 0; i < m_parent.size(); ++i) byRoot[rootOf(i)].push_back(i);
        byRoot.erase(
            std::remove_if(byRoot.begin(), byRoot.end(), [](const auto& group) { return group.size() < 2; }),
            byRoot.end());
        std::stable_sort(byRoot.begin(), byRoot.end(),
                         [](const auto& a, const auto& b) { return a.size() > b.size(); });
        return byRoot;
    }

private:
    std::size_t rootOf(std::size_t i) {
        while (m_parent[i] != i) i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }
    std::vector<std::size_t> m_parent;
};

}  // namespace

std::vector<std::vector<std::size_t>> closeGroups(const Pattern& pattern, double apart) {
    Groups groups(pattern.places.size());
    std::vector<bool> inCore(pattern.places.size(), false);
    for (const std::size_t i : pattern.core) inCore[i] = true;
    for (const std::size_t i : pattern.core) {
        // The harmonic mean pitch is less than twice the smaller one.
        pattern.grid.visitWithin(pattern.places[i], 2.0 * apart * pattern.pitches[i],
                                 [&](std::size_t j, Point, double squared) {
                                     if (j != i && pattern.scaled(i, j, std::sqrt(squared)) < apart) {
                                         groups.join(i, j);
                                     }
                                 });
    }
    return groups.all();
}

std::vector<std::vector<std::size_t>> doubledStretches(const Pattern& pattern) {
    const std::vector<std::size_t> again = duplicates(pattern);
    Groups groups(again.size());
    for (std::size_t a = 0; a < again.size(); ++a) {
        for (std::size_t b = a + 1; b < again.size(); ++b) {
            const double away = distance(pattern.places[again[a]], pattern.places[again[b]]);
            if (pattern.scaled(again[a], again[b], away) < kStretch) groups.join(a, b);
        }
    }
    std::vector<std::vector<std::size_t>> stretches = groups.all();
    for (auto& stretch : stretches) {
        for (std::size_t& dot : stretch) dot = again[dot];
    }
    return stretches;
}

}  // namespace scoring
