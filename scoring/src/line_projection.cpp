#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>

#include <scoring/geometry.hpp>

namespace scoring {
namespace {

constexpr std::size_t kRemembered = 64;  // blocks whose distance is worked out once a place

double squaredDistance(const Box& box, Point point) {
    const double dx = std::max(std::max(box.min.x - point.x, point.x - box.max.x), 0.0);
    const double dy = std::max(std::max(box.min.y - point.y, point.y - box.max.y), 0.0);
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
    for (std::size_t first = 0; first + 1 < m_curve.size(); first += Block::kPieces) {
        const std::size_t last = std::min(first + Block::kPieces, m_curve.size() - 1);
        Block block;
        block.box = bounds({{m_curve.begin() + static_cast<std::ptrdiff_t>(first),
                             m_curve.begin() + static_cast<std::ptrdiff_t>(last) + 1},
                            {}});
        block.left.fill(std::numeric_limits<double>::infinity());
        for (std::size_t piece = first; piece < last; ++piece) {
            const Box box = bounds({{m_curve[piece], m_curve[piece + 1]}, {}});
            block.left[piece - first] = box.min.x;
            block.right[piece - first] = box.max.x;
            block.low[piece - first] = box.min.y;
            block.high[piece - first] = box.max.y;
        }
        m_blocks.push_back(block);
    }
}

void LineProjection::tryPiece(std::size_t piece, Point point, Nearest& best) const {
    const Point a = m_curve[piece];
    const Point along = m_curve[piece + 1] - a;
    const double share = dot(point - a, along) / dot(along, along);
    const double clamped = std::clamp(share, 0.0, 1.0);
    const Point away = point - (a + along * clamped);
    const double squared = dot(away, away);
    if (squared > best.squared) return;
    const double t = m_arc[piece] + clamped * (m_arc[piece + 1] - m_arc[piece]);
    // Of equals in all the first piece of a block, in whatever order they are tried.
    const bool before = piece < best.piece && piece / Block::kPieces == best.piece / Block::kPieces;
    if (squared < best.squared || t < best.t || (t == best.t && before)) best = {squared, t, piece, share};
}

// The nearest by its box first: it lets most of the others be skipped.
void LineProjection::tryBlock(std::size_t block, Point point, Nearest& best) const {
    const Block& here = m_blocks[block];
    std::array<double, Block::kPieces> away{};
    for (std::size_t k = 0; k < Block::kPieces; ++k) {
        const double dx = std::max(std::max(here.left[k] - point.x, point.x - here.right[k]), 0.0);
        const double dy = std::max(std::max(here.low[k] - point.y, point.y - here.high[k]), 0.0);
        away[k] = dx * dx + dy * dy;
    }
    const auto nearest = static_cast<std::size_t>(std::min_element(away.begin(), away.end()) - away.begin());
    const std::size_t first = block * Block::kPieces;
    tryPiece(first + nearest, point, best);
    for (std::size_t k = 0; k < Block::kPieces; ++k) {
        // A little farther than the best: what rounding may take off the distance to a piece.
        if (k == nearest || away[k] > best.squared * (1.0 + 1e-9) + 1e-12) continue;
        if (first + k + 1 < m_curve.size()) tryPiece(first + k, point, best);
    }
}

LineCoordinates LineProjection::project(Point point) const {
    std::array<double, kRemembered> remembered;
    const auto away = [&](std::size_t block) {
        return block < kRemembered ? remembered[block] : squaredDistance(m_blocks[block].box, point);
    };
    std::size_t nearestBlock = 0;
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        if (i < kRemembered) remembered[i] = squaredDistance(m_blocks[i].box, point);
        if (away(i) < away(nearestBlock)) nearestBlock = i;
    }
    Nearest best;
    tryBlock(nearestBlock, point, best);
    for (std::size_t block = 0; block < m_blocks.size(); ++block) {
        if (block != nearestBlock && away(block) <= best.squared) tryBlock(block, point, best);
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
