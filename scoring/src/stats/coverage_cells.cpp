#include "stats/coverage_cells.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <utility>

namespace scoring {
namespace {

// A little less than one half: where two sides weigh the same, rounding does not choose.
constexpr double kHalf = 0.5 * (1.0 - 1e-9);

struct RasterCell {  // smaller than IntensityRaster::Cell: there are hundreds of thousands
    std::uint32_t column = 0, row = 0;
    double mass = 0.0;  // dots expected in it
};

// Some of the cells, one after the other, in the order in which their mass is summed.
struct Piece {
    std::size_t first, last;
    bool byRows;
    double mass = 0.0;
    RasterCell least, most;  // of its columns and of its rows
};

// All cells that expect dots, halved where they lie: pieces are ranges of them.
class Halving {
public:
    explicit Halving(const IntensityRaster& raster) {
        raster.forEachCell([this](IntensityRaster::Cell cell, double intensity) {
            m_cells.push_back({static_cast<std::uint32_t>(cell.column), static_cast<std::uint32_t>(cell.row),
                               intensity * IntensityRaster::kCellArea});
        });
        m_sorted.resize(m_cells.size());
    }

    [[nodiscard]] const std::vector<RasterCell>& cells() const { return m_cells; }
    [[nodiscard]] Piece whole() const {
        Piece whole = pieceFrom(0, true);
        while (whole.last < m_cells.size()) add(whole);
        return whole;
    }

    // Halves the piece until nothing of it expects more than `most`; calls done(piece) for each.
    template <class Done>
    void divide(Piece whole, double most, Done done) {
        std::vector<Piece> open{whole};
        while (!open.empty()) {
            const Piece piece = open.back();
            open.pop_back();
            if (piece.last - piece.first < 2 || piece.mass <= most) {
                if (piece.mass > 0.0) done(piece);
                continue;
            }
            const auto [one, other] = halve(piece);
            open.push_back(other);
            open.push_back(one);
        }
    }

private:
    [[nodiscard]] Piece pieceFrom(std::size_t first, bool byRows) const {
        Piece piece{first, first, byRows, 0.0, {}, {}};
        if (first < m_cells.size()) piece.least = piece.most = m_cells[first];
        return piece;
    }
    // The next cell.
    void add(Piece& piece) const {
        const RasterCell& cell = m_cells[piece.last++];
        piece.mass += cell.mass;
        piece.least.column = std::min(piece.least.column, cell.column);
        piece.least.row = std::min(piece.least.row, cell.row);
        piece.most.column = std::max(piece.most.column, cell.column);
        piece.most.row = std::max(piece.most.row, cell.row);
    }

    // Counting sort by `key`, which lies in low .. high; cells with equal keys keep their order.
    template <class Key>
    void sort(const Piece& piece, std::uint32_t low, std::uint32_t high, Key key) {
        m_next.assign(high - low + 2, piece.first);
        for (std::size_t i = piece.first; i < piece.last; ++i) ++m_next[key(m_cells[i]) - low + 1];
        for (std::size_t i = 1; i < m_next.size(); ++i) m_next[i] += m_next[i - 1] - piece.first;
        for (std::size_t i = piece.first; i < piece.last; ++i)
            m_sorted[m_next[key(m_cells[i]) - low]++] = m_cells[i];
        const auto at = [](std::vector<RasterCell>& cells, std::size_t i) {
            return cells.begin() + static_cast<std::ptrdiff_t>(i);
        };
        std::copy(at(m_sorted, piece.first), at(m_sorted, piece.last), at(m_cells, piece.first));
    }

    // Sorted across its longer side and cut where half of the mass lies on each side.
    std::pair<Piece, Piece> halve(const Piece& piece) {
        const RasterCell& least = piece.least;
        const RasterCell& most = piece.most;
        const bool byRows = most.column - least.column < most.row - least.row;
        if (byRows && !piece.byRows) {
            sort(piece, least.row, most.row, [](const RasterCell& cell) { return cell.row; });
        } else if (!byRows && piece.byRows) {
            sort(piece, least.column, most.column, [](const RasterCell& cell) { return cell.column; });
        }
        Piece one = pieceFrom(piece.first, byRows);
        while (one.last + 1 < piece.last && one.mass < kHalf * piece.mass) add(one);
        Piece other = pieceFrom(one.last, byRows);
        while (other.last < piece.last) add(other);
        return {one, other};
    }

    std::vector<RasterCell> m_cells;
    std::vector<RasterCell> m_sorted;  // room to sort in
    std::vector<std::size_t> m_next;   // room to sort by
};

void close(CoverageCells& cells, const Halving& halving, const Piece& piece, const IntensityRaster& raster) {
    Point middle;
    for (std::size_t i = piece.first; i < piece.last; ++i) {
        const RasterCell& cell = halving.cells()[i];
        const IntensityRaster::Cell at{cell.column, cell.row};
        middle = middle + raster.middle(at) * (cell.mass / piece.mass);
        cells.owner[raster.indexOf(at)] = static_cast<std::uint32_t>(cells.expected.size());
    }
    cells.expected.push_back(piece.mass);
    cells.middle.push_back(middle);
}

CoverageCells noneOf(const IntensityRaster& raster) {
    CoverageCells cells;
    cells.owner.assign(raster.intensity.size(), CoverageCells::kNobody);
    return cells;
}

}  // namespace

CoverageCells coverageCells(const IntensityRaster& raster, double most) {
    CoverageCells cells = noneOf(raster);
    Halving halving(raster);
    halving.divide(halving.whole(), most, [&](const Piece& piece) { close(cells, halving, piece, raster); });
    return cells;
}

std::pair<CoverageCells, CoverageCells> coverageCells(const IntensityRaster& raster, double most,
                                                      double mostInAPart) {
    assert(most <= mostInAPart);
    std::pair<CoverageCells, CoverageCells> both{noneOf(raster), noneOf(raster)};
    Halving halving(raster);
    halving.divide(halving.whole(), mostInAPart, [&](const Piece& part) {
        close(both.second, halving, part, raster);
        halving.divide(part, most, [&](const Piece& piece) { close(both.first, halving, piece, raster); });
    });
    return both;
}

std::vector<std::size_t> countInCells(const CoverageCells& cells, const IntensityRaster& raster,
                                      const std::vector<Point>& places) {
    std::vector<std::size_t> counts(cells.expected.size(), 0);
    for (const Point place : places) {
        const std::size_t cell = cells.ownerOf(raster.cellAt(place));
        if (cell != kNone) ++counts[cell];
    }
    return counts;
}

}  // namespace scoring
