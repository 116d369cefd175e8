#include "picture/tint_map.hpp"

#include <algorithm>
#include <cmath>

#include "picture/noise.hpp"

namespace picture {
namespace {

constexpr float kUnit = 4096.0F;            // of the sums, one dot's redness at its middle
constexpr std::uint32_t kMost = 1U << 30U;  // far beyond the reddest
// Good work at 75 dots/cm2 sums to 8 dots and shows three tenths of the redness there is.
constexpr float kPerDot = 0.046F;
constexpr std::uint32_t kSeed = 71;
// What bloodless skin gains: it turns pale and yellowish, as all of it that is seen is collagen.
constexpr std::array<float, 3> kPale{0.075F, 0.150F, 0.185F};
constexpr float kBloodLeft = 0.25F;  // of the redness, in bloodless skin

// Factors on the sums, a tile of kTile x kTile places that repeats.
constexpr int kTile = 64;
using Blotches = std::array<float, std::size_t{kTile} * kTile>;

Blotches makeBlotches() {
    constexpr std::int32_t kCells = 9;  // of some 5 mm
    constexpr float kPlacesACell = static_cast<float>(kTile) / kCells;
    Blotches tile{};
    for (int y = 0; y < kTile; ++y) {
        for (int x = 0; x < kTile; ++x) {
            tile[static_cast<std::size_t>(y * kTile + x)] =
                0.70F + 0.60F * fractalNoise(static_cast<float>(x) / kPlacesACell,
                                             static_cast<float>(y) / kPlacesACell, kSeed, 2,
                                             {kCells, kCells});
        }
    }
    return tile;
}

const Blotches& blotches() {
    static const Blotches tile = makeBlotches();
    return tile;
}

}  // namespace

TintMap::TintMap(scoring::Box extent, const Complexion& complexion, const Pallor& pallor)
    : m_flush(complexion.flush),
      m_left(static_cast<float>(extent.min.x)),
      m_bottom(static_cast<float>(extent.min.y)),
      m_width(static_cast<int>(static_cast<float>(extent.width()) * kTintsPerMm) + 2),
      m_height(static_cast<int>(static_cast<float>(extent.height()) * kTintsPerMm) + 2) {
    const auto count = static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height);
    m_sums.resize(count);
    m_tints.resize(count);
    if (pallor.values.empty()) return;
    m_pallor.resize(count);
    for (int y = 0; y < m_height; ++y) {
        for (int x = 0; x < m_width; ++x) {
            m_pallor[static_cast<std::size_t>(y * m_width + x)] =
                pallor.at({static_cast<double>(m_left + static_cast<float>(x) / kTintsPerMm),
                           static_cast<double>(m_bottom + static_cast<float>(y) / kTintsPerMm)});
        }
    }
    note({0, 0, m_width - 1, m_height - 1});
}

void TintMap::note(const Span& span) {
    if (m_changed.left > m_changed.right) {
        m_changed = span;
        return;
    }
    m_changed = {std::min(m_changed.left, span.left), std::min(m_changed.bottom, span.bottom),
                 std::max(m_changed.right, span.right), std::max(m_changed.top, span.top)};
}

void TintMap::redden(scoring::Point place, float amount) {
    if (amount <= 0.0F) return;
    constexpr float kReach = kReachMm * kTintsPerMm;
    const float x = (static_cast<float>(place.x) - m_left) * kTintsPerMm;
    const float y = (static_cast<float>(place.y) - m_bottom) * kTintsPerMm;
    const auto width = static_cast<float>(m_width);
    const auto height = static_cast<float>(m_height);
    if (!(x > -kReach && y > -kReach && x < width + kReach && y < height + kReach)) return;
    // The border stays as it is: what lies beyond takes its tint from there.
    const Span span{std::max(1, static_cast<int>(std::ceil(x - kReach))),
                    std::max(1, static_cast<int>(std::ceil(y - kReach))),
                    std::min(m_width - 2, static_cast<int>(std::floor(x + kReach))),
                    std::min(m_height - 2, static_cast<int>(std::floor(y + kReach)))};
    if (span.left > span.right || span.bottom > span.top) return;
    const float strength = kUnit * std::min(amount, 16.0F);
    for (int row = span.bottom; row <= span.top; ++row) {
        const float dy = static_cast<float>(row) - y;
        std::uint32_t* sums = &m_sums[static_cast<std::size_t>(row * m_width)];
        for (int column = span.left; column <= span.right; ++column) {
            const float dx = static_cast<float>(column) - x;
            const float fall = std::max(0.0F, 1.0F - (dx * dx + dy * dy) * (1.0F / (kReach * kReach)));
            const auto more =
                static_cast<std::uint32_t>(static_cast<std::int32_t>(strength * fall * fall + 0.5F));
            sums[column] = std::min(kMost, sums[column] + more);
        }
    }
    note(span);
}

Tint TintMap::tintOf(std::size_t index) const {
    const float pale = m_pallor.empty() ? 0.0F : m_pallor[index];
    const std::uint32_t sum = m_sums[index];
    if (sum == 0 && pale <= 0.0F) return {};
    const std::size_t width = static_cast<std::size_t>(m_width);
    const std::size_t inTile = index / width % kTile * kTile + index % width % kTile;
    const float dots = static_cast<float>(sum) / kUnit * blotches()[inTile];
    const float red = (1.0F - std::exp(-kPerDot * dots)) * (1.0F - (1.0F - kBloodLeft) * pale);
    return {{(1.0F + red * (m_flush.r - 1.0F)) * (1.0F + kPale[0] * pale),
             (1.0F + red * (m_flush.g - 1.0F)) * (1.0F + kPale[1] * pale),
             (1.0F + red * (m_flush.b - 1.0F)) * (1.0F + kPale[2] * pale), 1.0F}};
}

std::optional<scoring::Box> TintMap::settle() {
    if (m_changed.left > m_changed.right) return std::nullopt;
    const Span span = m_changed;
    m_changed = {1, 1, 0, 0};
    for (int row = span.bottom; row <= span.top; ++row) {
        for (int column = span.left; column <= span.right; ++column) {
            const auto index = static_cast<std::size_t>(row * m_width + column);
            m_tints[index] = tintOf(index);
        }
    }
    m_tinted = true;
    // A place is mixed from its neighbours on all sides.
    const auto mm = [](float origin, int place) {
        return static_cast<double>(origin + static_cast<float>(place) / kTintsPerMm);
    };
    return scoring::Box{{mm(m_left, span.left - 1), mm(m_bottom, span.bottom - 1)},
                        {mm(m_left, span.right + 1), mm(m_bottom, span.top + 1)}};
}

float TintMap::redness(scoring::Point place) const {
    const Tint tint = at(static_cast<float>(place.x), static_cast<float>(place.y));
    return m_flush.g < 1.0F ? (1.0F - tint.factor[1]) / (1.0F - m_flush.g) : 0.0F;
}

}  // namespace picture
