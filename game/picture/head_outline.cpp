#include "picture/head_outline.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "picture/stroke.hpp"
#include "text/json.hpp"

namespace picture {
namespace {

using Points = std::vector<scoring::Point>;

constexpr std::array<std::pair<const char*, level::Place>, 7> kPlaces{{
    {"practice_skin", level::Place::practiceSkin},
    {"front", level::Place::front},
    {"left_temple", level::Place::leftTemple},
    {"right_temple", level::Place::rightTemple},
    {"mid_scalp", level::Place::midScalp},
    {"crown", level::Place::crown},
    {"back", level::Place::back},
}};

std::optional<level::Place> placeNamed(const std::string& name) {
    for (const auto& [known, place] : kPlaces) {
        if (name == known) return place;
    }
    return std::nullopt;
}

// Reads [[x, y], ...] of at least `least` points.
std::optional<Points> readPoints(const text::Json* json, std::size_t least) {
    const text::Json::Array* items = json != nullptr ? json->items() : nullptr;
    if (items == nullptr || items->size() < least) return std::nullopt;
    Points points;
    for (const text::Json& item : *items) {
        const text::Json::Array* pair = item.items();
        if (pair == nullptr || pair->size() != 2) return std::nullopt;
        const auto x = (*pair)[0].number();
        const auto y = (*pair)[1].number();
        if (!x || !y) return std::nullopt;
        points.push_back({*x, *y});
    }
    return points;
}

bool readLines(const text::Json& json, HeadOutline& outline, OutlineFault& fault) {
    const text::Json* lines = json.find("lines");
    if (lines == nullptr || lines->items() == nullptr) {
        fault.message = R"("lines" must be a list of {"closed", "points"}.)";
        return false;
    }
    for (const text::Json& item : *lines->items()) {
        auto points = readPoints(item.find("points"), 2);
        if (!points) {
            fault.message = "Line " + std::to_string(outline.lines.size() + 1) +
                            ": \"points\" must be at least two pairs of numbers [x, y], in millimetres.";
            return false;
        }
        const text::Json* closed = item.find("closed");
        outline.lines.push_back(
            {std::move(*points), closed != nullptr && closed->boolean() != nullptr && *closed->boolean()});
    }
    return true;
}

bool readPatches(const text::Json& json, HeadOutline& outline, OutlineFault& fault) {
    const text::Json* patches = json.find("patches");
    if (patches == nullptr || patches->members() == nullptr) {
        fault.message = "\"patches\" must be an object of rings by place.";
        return false;
    }
    for (const auto& [name, ring] : *patches->members()) {
        const auto place = placeNamed(name);
        auto points = readPoints(&ring, 3);
        if (!place || !points) {
            fault.message = "Patch \"" + name + "\": " +
                            (place ? "a ring needs at least three pairs of numbers [x, y], in millimetres."
                                   : "no such place on the head.");
            return false;
        }
        outline.patches.push_back({*place, std::move(*points)});
    }
    return true;
}

// Fits the outline into a square with a margin.
class Fit {
public:
    Fit(const HeadOutline& outline, int size) : m_size(size) {
        scoring::Point low{1e9, 1e9};
        scoring::Point high{-1e9, -1e9};
        for (const HeadOutline::Line& line : outline.lines) {
            for (const scoring::Point p : line.points) {
                low = {std::min(low.x, p.x), std::min(low.y, p.y)};
                high = {std::max(high.x, p.x), std::max(high.y, p.y)};
            }
        }
        m_middle = (low + high) * 0.5;
        m_scale = 0.88 * size / std::max({high.x - low.x, high.y - low.y, 1e-6});
    }
    [[nodiscard]] std::vector<sheet::Pixel> operator()(const Points& points) const {
        std::vector<sheet::Pixel> pixels;
        for (const scoring::Point p : points) {
            pixels.push_back(
                {m_size / 2.0 + (p.x - m_middle.x) * m_scale, m_size / 2.0 - (p.y - m_middle.y) * m_scale});
        }
        return pixels;
    }

private:
    int m_size;
    double m_scale = 1.0;
    scoring::Point m_middle;
};

}  // namespace

std::optional<HeadOutline> readHeadOutline(std::string_view json, OutlineFault& fault) {
    const auto parsed = text::parseJson(json);
    if (const auto* error = std::get_if<text::JsonError>(&parsed)) {
        fault.message = error->what + " (byte " + std::to_string(error->byte) + ")";
        return std::nullopt;
    }
    const text::Json& root = std::get<text::Json>(parsed);
    HeadOutline outline;
    const text::Json* view = root.find("view");
    if (view == nullptr || view->string() == nullptr) {
        fault.message = "\"view\" must name the view of the head.";
        return std::nullopt;
    }
    outline.view = *view->string();
    if (!readLines(root, outline, fault) || !readPatches(root, outline, fault)) return std::nullopt;
    return outline;
}

Image paintHeadOutline(const HeadOutline& outline, level::Place place, int size, std::uint32_t line,
                       std::uint32_t fill) {
    size = std::max(size, 8);
    Image image(size, size, line & 0xFFFFFF00U);
    Mask mask(size, size);
    const Fit fit(outline, size);
    for (const HeadOutline::Patch& patch : outline.patches) {
        if (patch.place == place) mask.polygon(fit(patch.ring));
    }
    mask.lay(image, fill);
    const double half = std::max(0.6, size / 72.0);
    for (const HeadOutline::Line& outlineLine : outline.lines)
        mask.polyline(fit(outlineLine.points), outlineLine.closed, half);
    mask.lay(image, line);
    return image;
}

}  // namespace picture
