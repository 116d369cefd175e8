// Outline views of the head, which show where on it a patch lies.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <scoring/geometry.hpp>

#include "level/level.hpp"
#include "picture/image.hpp"

namespace picture {

// One view of the head as lines, in head millimetres: +x to the right of the view, +y up.
struct HeadOutline {
    struct Line {
        std::vector<scoring::Point> points;
        bool closed = false;
    };
    struct Patch {
        level::Place place{};
        std::vector<scoring::Point> ring;  // where the patch lies in this view
    };
    std::string view;  // "top", "front", "left" ...
    std::vector<Line> lines;
    std::vector<Patch> patches;
};

// Reads assets/outlines/*.json. On a fault the message says what and where.
struct OutlineFault {
    std::string message;
};
[[nodiscard]] std::optional<HeadOutline> readHeadOutline(std::string_view json, OutlineFault& fault);

// The outline on a clear ground with the patch filled, `size` pixels square; line and fill are
// 0xRRGGBBAA. A view without the place is drawn without a fill.
[[nodiscard]] Image paintHeadOutline(const HeadOutline& outline, level::Place place, int size,
                                     std::uint32_t line, std::uint32_t fill);

}  // namespace picture
