#include "stats/assignment.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <limits>
#include <queue>
#include <span>

#include "stats/neighbour_grid.hpp"

namespace scoring {
namespace {

// 32 bits each: no path is longer than a row's own edge to "no dot", so that no sum goes beyond a few
// times kUnmatched.
using Cost = std::int32_t;
using Index = std::uint32_t;
constexpr Index kNobody = std::numeric_limits<Index>::max();
constexpr Cost kUnmatched = Cost{1} << 20;  // the cutoff, in cost units
constexpr Cost kFar = std::numeric_limits<Cost>::max();

constexpr std::size_t kMostRows = std::size_t{1} << 28;

struct Edge {
    Index column;
    Cost cost;
};

// The edges of all rows, one after another.
struct Edges {
    std::vector<Edge> all;        // by row, then by column
    std::vector<Index> first{0};  // per row, where its edges start; behind the last one too

    [[nodiscard]] std::size_t rows() const { return first.size() - 1; }
    [[nodiscard]] std::span<const Edge> of(std::size_t row) const {
        return {all.data() + first[row], first[row + 1] - first[row]};
    }
};

// Rows are marks; columns are dots and, behind them, one private column a row that stands
// for "no dot".
class Solver {
public:
    Solver(Edges edges, std::size_t columns)
        : m_edges(std::move(edges)),
          m_owner(columns, kNobody),
          m_columnPotential(columns, 0),
          m_rowPotential(m_edges.rows(), 0),
          m_reach(columns, kFar),
          m_from(columns, kNobody),
          m_done(columns, false) {}

    // The row of each column, or kNobody.
    [[nodiscard]] std::vector<Index> solve() {
        for (Index row = 0; row < m_edges.rows(); ++row) {
            if (!takeFree(row)) place(row);
        }
        return m_owner;
    }

private:
    using Candidate = std::pair<Cost, Index>;  // length, column: ties go to the smaller column
    using Frontier = std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>>;

    void relax(Index row, Cost base, Frontier& frontier) {
        for (const Edge& edge : m_edges.of(row)) {
            if (m_done[edge.column]) continue;
            const Cost length = base + edge.cost - m_rowPotential[row] - m_columnPotential[edge.column];
            if (length >= m_reach[edge.column]) continue;
            if (m_reach[edge.column] == kFar) m_touched.push_back(edge.column);
            m_reach[edge.column] = length;
            m_from[edge.column] = row;
            frontier.emplace(length, edge.column);
        }
    }

    // The path of one edge, where nothing is shorter: what place() would find.
    bool takeFree(Index row) {
        Candidate best{kFar, kNobody};
        for (const Edge& edge : m_edges.of(row)) {
            best = std::min(best, Candidate{edge.cost - m_columnPotential[edge.column], edge.column});
        }
        if (m_owner[best.second] != kNobody) return false;
        m_rowPotential[row] += best.first;
        m_owner[best.second] = row;
        return true;
    }

    // Finds the shortest augmenting path for one more row and turns it over.
    void place(Index row) {
        Frontier frontier;
        relax(row, 0, frontier);
        Index end = kNobody;
        while (end == kNobody) {
            const auto [length, column] = frontier.top();  // never empty: the private columns end every path
            frontier.pop();
            if (m_done[column]) continue;
            if (m_owner[column] == kNobody) {
                end = column;
            } else {
                m_done[column] = true;
                relax(m_owner[column], length, frontier);
            }
        }
        const Cost total = m_reach[end];
        m_rowPotential[row] += total;
        for (const Index column : m_touched) {
            if (!m_done[column]) continue;
            m_rowPotential[m_owner[column]] += total - m_reach[column];
            m_columnPotential[column] -= total - m_reach[column];
        }
        turnOver(row, end);
        for (const Index column : m_touched) {
            m_reach[column] = kFar;
            m_done[column] = false;
        }
        m_touched.clear();
    }

    void turnOver(Index row, Index end) {
        // The column that each row of the path gives up is the one that led to it.
        Index column = end;
        while (true) {
            const Index taker = m_from[column];
            Index givenUp = kNobody;
            if (taker != row) {
                for (const Edge& edge : m_edges.of(taker)) {
                    if (m_owner[edge.column] == taker) givenUp = edge.column;
                }
            }
            m_owner[column] = taker;
            if (taker == row) return;
            column = givenUp;
        }
    }

    Edges m_edges;
    std::vector<Index> m_owner;
    std::vector<Cost> m_columnPotential;
    std::vector<Cost> m_rowPotential;
    std::vector<Cost> m_reach;
    std::vector<Index> m_from;
    std::vector<bool> m_done;
    std::vector<Index> m_touched;
};

Edges edgesWithin(const std::vector<Point>& marks, const std::vector<Point>& dots, double cutoff, double p) {
    const NeighbourGrid grid(dots, cutoff);
    Edges edges;
    edges.all.reserve(2 * marks.size());
    edges.first.reserve(marks.size() + 1);
    for (std::size_t mark = 0; mark < marks.size(); ++mark) {
        grid.visitWithin(marks[mark], cutoff, [&](std::size_t dot, Point, double squared) {
            const double share = std::sqrt(squared) / cutoff;
            const auto cost = static_cast<Cost>(
                std::lround((p == 1.0 ? share : std::pow(share, p)) * static_cast<double>(kUnmatched)));
            if (cost < kUnmatched) edges.all.push_back({static_cast<Index>(dot), cost});
        });
        const auto first = edges.all.begin() + static_cast<std::ptrdiff_t>(edges.first.back());
        std::sort(first, edges.all.end(), [](const Edge& a, const Edge& b) { return a.column < b.column; });
        // The later mark's private column comes first, so that of two equals the earlier mark
        // keeps its dot.
        edges.all.push_back({static_cast<Index>(dots.size() + marks.size() - 1 - mark), kUnmatched});
        edges.first.push_back(static_cast<Index>(edges.all.size()));
    }
    return edges;
}

}  // namespace

Matching match(const std::vector<Point>& marks, const std::vector<Point>& dots, double cutoff, double p) {
    assert(cutoff > 0.0 && p >= 1.0 && marks.size() < kMostRows);
    Solver solver(edgesWithin(marks, dots, cutoff, p), dots.size() + marks.size());
    const std::vector<Index> owner = solver.solve();
    Matching matching;
    matching.cutoff = cutoff;
    std::vector<std::size_t> dotOf(marks.size(), kNone);
    for (std::size_t column = 0; column < dots.size(); ++column) {
        if (owner[column] == kNobody) {
            matching.extra.push_back(column);
        } else {
            dotOf[owner[column]] = column;
        }
    }
    for (std::size_t mark = 0; mark < marks.size(); ++mark) {
        if (dotOf[mark] == kNone) {
            matching.missed.push_back(mark);
        } else {
            matching.pairs.push_back({mark, dotOf[mark], distance(marks[mark], dots[dotOf[mark]])});
        }
    }
    return matching;
}

bool tooDenseToMatch(const std::vector<Point>& marks, const std::vector<Point>& dots, double cutoff) {
    constexpr std::size_t kMostPairs = 1'000'000;
    const NeighbourGrid grid(dots, cutoff);
    std::size_t pairs = 0;
    for (const Point mark : marks) {
        grid.visitWithin(mark, cutoff, [&](std::size_t, Point, double) { ++pairs; });
        if (pairs > kMostPairs) return true;
    }
    return false;
}

double gospa(const Matching& matching) {
    double sum = 0.0;
    for (const Pair& pair : matching.pairs) sum += pair.distance;
    const auto leftOver = static_cast<double>(matching.missed.size() + matching.extra.size());
    return sum + matching.cutoff / 2.0 * leftOver;
}

double softDice(const Matching& matching) {
    const std::size_t both = 2 * matching.pairs.size() + matching.missed.size() + matching.extra.size();
    assert(both > 0);
    return 1.0 - gospa(matching) / (matching.cutoff * static_cast<double>(both) / 2.0);
}

}  // namespace scoring
