#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

#include <scoring/geometry.hpp>

namespace scoring {
namespace {

constexpr std::size_t kPiecesABlock = 8;

double squaredDistance(const Box& box, Point point) {
    const double dx = std::max({box.min.x - point.x, 0.0, point.x - box.max.x});
    const double dy = std::max({box.min.y - point.y, 0.0, point.y - box.max.y});
    return dx * dx + dy * dy;
}

}  // namespace

struct LineProjection::Nearest {
    double squared = std::numeric_limits<double>::infinity();
    double t = 0.0;
    std::size_t piece = 0;
    double share = 0.0;  // along the piece, before clamping to 0..1
};

LineProjection::LineProjection(std::vector<Point> curve) : m_curve(std::move(curve)) {
    assert(m_curve.size() >= 2);
    m_arc.reserve(m_curve.size());
    m_arc.push_back(0.0);
    for (std::size_t i = 1; i < m_curve.size(); ++i) {
        assert(m_curve[i] != m_curve[i - 1]);
        m_arc.push_back(m_arc.back() + distance(m_curve[i - 1], m_curve[i]));
    }
    for (std::size_t first = 0; first + 1 < m_curve.size(); first += kPiecesABlock) {
        const std::size_t last = std::min(first + kPiecesABlock, m_curve.size() - 1);
        m_blocks.push_back(bounds({{m_curve.begin() + static_cast<std::ptrdiff_t>(first),
                                    m_curve.begin() + static_cast<std::ptrdiff_t>(last) + 1},
                                   {}}));
    }
}

void LineProjection::tryPiece(std::size_t piece, Point point, Nearest& best) const {
    const Point a = m_curve[piece];
    const Point along = m_curve[piece + 1] - a;
    const double share = dot(point - a, along) / dot(along, along);
    const double clamped = std::clamp(share, 0.0, 1.0);
    const Point away = point - (a + along * clamped);
    const double squared = dot(away, away);
    const double t = m_arc[piece] + clamped * (m_arc[piece + 1] - m_arc[piece]);
    if (squared < best.squared || (squared == best.squared && t < best.t)) {
        best = {squared, t, piece, share};
    }
}

LineCoordinates LineProjection::project(Point point) const {
    std::size_t nearestBlock = 0;
    for (std::size_t i = 1; i < m_blocks.size(); ++i) {
        if (squaredDistance(m_blocks[i], point) < squaredDistance(m_blocks[nearestBlock], point)) {
            nearestBlock = i;
        }
    }
    Nearest best;
    const auto tryBlock = [&](std::size_t block) {
        const std::size_t first = block * kPiecesABlock;
        const std::size_t last = std::min(first + kPiecesABlock, m_curve.size() - 1);
        for (std::size_t piece = first; piece < last; ++piece) tryPiece(piece, point, best);
    };
    tryBlock(nearestBlock);
    for (std::size_t block = 0; block < m_blocks.size(); ++block) {
        if (block != nearestBlock && squaredDistance(m_blocks[block], point) <= best.squared) tryBlock(block);
    }

    const Point a = m_curve[best.piece];
    Point along = (m_curve[best.piece + 1] - a) * (1.0 / (m_arc[best.piece + 1] - m_arc[best.piece]));
    Point from = a;
    const bool pastStart = best.piece == 0 && best.share < 0.0;
    const bool pastEnd = best.piece + 2 == m_curve.size() && best.share > 1.0;
    // At a corner the side is judged by both pieces that meet there: one alone may say the
    // opposite of its neighbour.
    if (best.share <= 0.0 && best.piece > 0) {
        const Point before = a - m_curve[best.piece - 1];
        along = along + before * (1.0 / (m_arc[best.piece] - m_arc[best.piece - 1]));
    } else if (best.share >= 1.0 && best.piece + 2 < m_curve.size()) {
        from = m_curve[best.piece + 1];
        const Point after = m_curve[best.piece + 2] - from;
        along = along + after * (1.0 / (m_arc[best.piece + 2] - m_arc[best.piece + 1]));
    }
    const double side = cross(along, point - from);
    return {best.t, std::copysign(std::sqrt(best.squared), side), pastStart || pastEnd};
}

Point LineProjection::at(double t, double n) const {
    const double clamped = std::clamp(t, 0.0, length());
    const auto after = std::upper_bound(m_arc.begin() + 1, m_arc.end() - 1, clamped);
    const auto piece = static_cast<std::size_t>(after - m_arc.begin()) - 1;
    const double pieceLength = m_arc[piece + 1] - m_arc[piece];
    const Point along = (m_curve[piece + 1] - m_curve[piece]) * (1.0 / pieceLength);
    const Point normal{-along.y, along.x};
    return m_curve[piece] + along * (clamped - m_arc[piece]) + normal * n;
}

}  // namespace scoring
