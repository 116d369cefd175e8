#include "outline.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace scoring {
namespace {

constexpr double kBeside = 1e-6;  // mm: how far beside an edge its two sides are judged
constexpr std::size_t kPiecesABlock = 8;

using Piece = std::pair<Point, Point>;

std::vector<Piece> edgesOf(const std::vector<Zone>& zones) {
    std::vector<Piece> edges;
    const auto ring = [&](const std::vector<Point>& corners) {
        for (std::size_t i = 0; i < corners.size(); ++i) {
            const Point next = corners[(i + 1) % corners.size()];
            if (corners[i] != next) edges.emplace_back(corners[i], next);
        }
    };
    for (const Zone& zone : zones) {
        ring(zone.area.outer);
        for (const auto& hole : zone.area.holes) ring(hole);
    }
    return edges;
}

// Where other edges meet this one, as shares of its length, with 0 and 1.
std::vector<double> cuts(const Piece& edge, const std::vector<Piece>& edges) {
    std::vector<double> shares{0.0, 1.0};
    const Point along = edge.second - edge.first;
    const double length2 = dot(along, along);
    const auto add = [&](double share) {
        if (share > 0.0 && share < 1.0) shares.push_back(share);
    };
    for (const Piece& other : edges) {
        const Point across = other.second - other.first;
        const double turn = cross(along, across);
        const Point between = other.first - edge.first;
        if (std::abs(turn) > 1e-12 * length2) {
            const double otherShare = cross(between, along) / turn;
            if (otherShare >= 0.0 && otherShare <= 1.0) add(cross(between, across) / turn);
        } else if (std::abs(cross(between, along)) <= kBeside * std::sqrt(length2)) {
            add(dot(between, along) / length2);
            add(dot(other.second - edge.first, along) / length2);
        }
    }
    std::sort(shares.begin(), shares.end());
    return shares;
}

bool inAnyZone(const std::vector<Zone>& zones, Point place) {
    return std::any_of(zones.begin(), zones.end(),
                       [&](const Zone& zone) { return contains(zone.area, place); });
}

double squaredDistance(const Piece& piece, Point point) {
    const Point along = piece.second - piece.first;
    const double share = std::clamp(dot(point - piece.first, along) / dot(along, along), 0.0, 1.0);
    const Point away = point - (piece.first + along * share);
    return dot(away, away);
}

}  // namespace

Outline::Outline(const std::vector<Zone>& zones) {
    const std::vector<Piece> edges = edgesOf(zones);
    for (const Piece& edge : edges) {
        const Point along = edge.second - edge.first;
        const double length = std::sqrt(dot(along, along));
        const Point beside = Point{-along.y, along.x} * (kBeside / length);
        const std::vector<double> shares = cuts(edge, edges);
        for (std::size_t i = 1; i < shares.size(); ++i) {
            if ((shares[i] - shares[i - 1]) * length <= kBeside) continue;
            const Point middle = edge.first + along * (0.5 * (shares[i] + shares[i - 1]));
            if (inAnyZone(zones, middle + beside) && inAnyZone(zones, middle - beside)) continue;
            m_pieces.emplace_back(edge.first + along * shares[i - 1], edge.first + along * shares[i]);
        }
    }
    makeBlocks();
}

void Outline::makeBlocks() {
    for (std::size_t first = 0; first < m_pieces.size(); first += kPiecesABlock) {
        std::vector<Point> ends;
        for (std::size_t i = first; i < std::min(first + kPiecesABlock, m_pieces.size()); ++i) {
            ends.push_back(m_pieces[i].first);
            ends.push_back(m_pieces[i].second);
        }
        m_blocks.push_back(bounds({ends, {}}));
    }
}

double Outline::distanceTo(Point place) const {
    double best = std::numeric_limits<double>::infinity();
    for (const Piece& piece : m_pieces) best = std::min(best, squaredDistance(piece, place));
    return std::sqrt(best);
}

bool Outline::isNearerThan(double distance, Point place) const {
    const double wide = distance * (1.0 + 1e-9) + kBeside;  // what rounding may hide of a block
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t block = 0; block < m_blocks.size(); ++block) {
        const Box& box = m_blocks[block];
        if (place.x < box.min.x - wide || place.x > box.max.x + wide || place.y < box.min.y - wide ||
            place.y > box.max.y + wide)
            continue;
        const std::size_t first = block * kPiecesABlock;
        for (std::size_t i = first; i < std::min(first + kPiecesABlock, m_pieces.size()); ++i)
            best = std::min(best, squaredDistance(m_pieces[i], place));
    }
    return std::sqrt(best) < distance;
}

}  // namespace scoring
