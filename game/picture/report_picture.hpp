// A still of a level with dots: what `levels show`, `replay` and `heal` save.
#pragma once

#include <optional>
#include <vector>

#include <scoring/dot.hpp>

#include "level/level.hpp"
#include "picture/image.hpp"
#include "sheet/sheet_view.hpp"
#include "skin/healing.hpp"

namespace picture {

class SheetPainter;

struct ReportPicture {
    int width = 1280;  // pixels, 16..16384
    int height = 800;
    bool guides = false;
    bool marks = false;
    skin::Days age;                        // of the dots, 0 .. skin::kLastDay (asserted); the level's
                                           // earlier ones are older by its days
    std::optional<sheet::SheetView> view;  // absent: the whole of the work with a margin; its
                                           // width and height are replaced by those above
};

[[nodiscard]] Image paintReport(const level::Level& level, const std::vector<scoring::Dot>& dots,
                                const ReportPicture& wanted = {});
// The same with a painter of that level, which takes longest to make: for several pictures.
[[nodiscard]] Image paintReport(const SheetPainter& painter, const level::Level& level,
                                const std::vector<scoring::Dot>& dots, const ReportPicture& wanted = {});

}  // namespace picture
