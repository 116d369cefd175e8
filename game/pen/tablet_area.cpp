#include "pen/tablet_area.hpp"

#include <algorithm>
#include <cmath>

namespace pen {

namespace {

constexpr double kRounding = 1e-9;  // of what a sum of two shares may be too large

PlaceMatrix product(const PlaceMatrix& a, const PlaceMatrix& b) {
    PlaceMatrix c{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            for (std::size_t k = 0; k < 3; ++k) c[3 * row + column] += a[3 * row + k] * b[3 * k + column];
        }
    }
    return c;
}

// What a tablet that lies turned clockwise reports, to what the hand did: its right edge is then the lower
// one.
PlaceMatrix turned(int quarters) {
    switch (quarters) {
        case 1:
            return {0, -1, 1, 1, 0, 0, 0, 0, 1};
        case 2:
            return {-1, 0, 1, 0, -1, 1, 0, 0, 1};
        case 3:
            return {0, 1, 0, -1, 0, 1, 0, 0, 1};
        default:
            return kPlaceAsItIs;
    }
}

double sign(double value) { return value < 0.0 ? -1.0 : 1.0; }

std::optional<double> share(const text::Json& json, const char* key, double least) {
    const text::Json* member = json.find(key);
    if (!member || !member->number()) return std::nullopt;
    const double value = *member->number();
    if (!(value >= least && value <= 1.0)) return std::nullopt;
    return value;
}

}  // namespace

TabletArea lyingTurned(const TabletArea& area, int quarters) {
    const PlaceMatrix turn = turned(quarters % 4);
    const Place one = through(turn, {area.left, area.top});
    const Place other = through(turn, {area.left + area.width, area.top + area.height});
    TabletArea lying = area;
    lying.left = std::min(one.x, other.x);
    lying.top = std::min(one.y, other.y);
    lying.width = std::abs(other.x - one.x);
    lying.height = std::abs(other.y - one.y);
    return lying;
}

TabletArea usedOf(const TabletArea& area, Extent tablet, Extent screen) {
    if (!area.keepShape) return area;
    TabletArea used = area;
    const bool upright = area.turn % 2 != 0;
    const double wanted = upright ? screen.height / screen.width : screen.width / screen.height;
    const double wide = area.width * tablet.width;
    const double high = area.height * tablet.height;
    if (wide > wanted * high) {
        used.width = wanted * high / tablet.width;
        used.left += (area.width - used.width) / 2;
    } else {
        used.height = wide / wanted / tablet.height;
        used.top += (area.height - used.height) / 2;
    }
    return used;
}

PlaceMatrix matrixOf(const TabletArea& area, const PlaceMatrix& desktop) {
    const PlaceMatrix whole{
        1 / area.width, 0, -area.left / area.width, 0, 1 / area.height, -area.top / area.height, 0, 0, 1};
    return product(desktop, product(turned(area.turn), whole));
}

Place through(const PlaceMatrix& m, Place place) {
    return {m[0] * place.x + m[1] * place.y + m[2], m[3] * place.x + m[4] * place.y + m[5]};
}

Extent reachOf(const PlaceMatrix& m, Extent screen) {
    return {std::hypot(m[0] * screen.width, m[3] * screen.height),
            std::hypot(m[1] * screen.width, m[4] * screen.height)};
}

Place cornerOf(const PlaceMatrix& m, Extent screen) {
    const Place one = through(m, {0, 0});
    const Place other = through(m, {1, 1});
    return {std::min(one.x, other.x) * screen.width, std::min(one.y, other.y) * screen.height};
}

Place leanThrough(const PlaceMatrix& m, Place lean) {
    if (std::abs(m[0]) + std::abs(m[4]) >= std::abs(m[1]) + std::abs(m[3]))
        return {sign(m[0]) * lean.x, sign(m[4]) * lean.y};
    return {sign(m[1]) * lean.y, sign(m[3]) * lean.x};
}

text::Json jsonOf(const TabletArea& area) {
    text::Json json = text::Json::object();
    json.set("left", area.left)
        .set("top", area.top)
        .set("width", area.width)
        .set("height", area.height)
        .set("quarter_turns", area.turn)
        .set("keep_shape", area.keepShape);
    return json;
}

std::optional<TabletArea> readTabletArea(const text::Json& json) {
    const auto left = share(json, "left", 0.0);
    const auto top = share(json, "top", 0.0);
    const auto width = share(json, "width", TabletArea::kLeast);
    const auto height = share(json, "height", TabletArea::kLeast);
    const text::Json* turn = json.find("quarter_turns");
    const text::Json* keep = json.find("keep_shape");
    if (!left || !top || !width || !height || !turn || !turn->whole() || !keep || !keep->boolean())
        return std::nullopt;
    if (*left + *width > 1.0 + kRounding || *top + *height > 1.0 + kRounding) return std::nullopt;
    if (*turn->whole() < 0 || *turn->whole() > 3) return std::nullopt;
    return TabletArea{*left, *top, *width, *height, static_cast<int>(*turn->whole()), *keep->boolean()};
}

text::Json jsonOf(const PlaceMatrix& matrix) {
    text::Json row = text::Json::array();
    for (const double number : matrix) row.push(number);
    return row;
}

std::optional<PlaceMatrix> readPlaceMatrix(const text::Json& json) {
    PlaceMatrix matrix{};
    if (!json.items() || json.items()->size() != matrix.size()) return std::nullopt;
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        const auto number = (*json.items())[i].number();
        if (!number || !std::isfinite(*number)) return std::nullopt;
        matrix[i] = *number;
    }
    return matrix;
}

}  // namespace pen
