// The marks of the result screen over the skin: depth of every dot by shape, and the faults
// found. Marks keep the light theme's colours and a white casing, whatever the theme, since
// they lie on skin.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <scoring/dot.hpp>
#include <scoring/scorecard.hpp>

#include "level/level.hpp"
#include "picture/image.hpp"
#include "sheet/sheet_view.hpp"

namespace picture {

// What a dot's depth is against its zone's band; no depth is known without a reading.
enum class DepthClass { unknown, shallow, good, deep };
[[nodiscard]] DepthClass depthClassOf(const level::Level& level, const scoring::Dot& dot);

struct AnalysisLayers {
    bool veil = true;      // 26 % white over the skin
    bool depth = true;     // ring (shallow), disc (good), square (deep) on every dot
    bool findings = true;  // gaps, clumps, rows and groups of dots of the wrong depth
    double scale = 1.0;    // of the marks, for high-resolution screens
};

// A numbered finding: 1 and 2 for the two costliest that have a place.
struct Badge {
    int number = 0;
    std::size_t finding = 0;  // index into Scorecard::findings
    sheet::Pixel at;          // centre of the badge
    double radius = 0.0;      // pixels
};

// Draws over a picture of `view`, in which skin and dots are painted already. Returns the
// badges drawn, in the order of their numbers.
std::vector<Badge> paintAnalysis(Image& image, const sheet::SheetView& view, const level::Level& level,
                                 const std::vector<scoring::Dot>& dots, const scoring::Scorecard& card,
                                 const AnalysisLayers& layers = {});

// The view that shows one finding from near, for its own small picture; nothing when the
// finding has no place.
[[nodiscard]] std::optional<sheet::SheetView> findingView(const scoring::Finding& finding,
                                                          const std::vector<scoring::Dot>& dots, double width,
                                                          double height);
// Draws the mark of one finding alone (as seen, no veil, no badge).
void paintFinding(Image& image, const sheet::SheetView& view, const std::vector<scoring::Dot>& dots,
                  const scoring::Finding& finding, double scale = 1.0);

}  // namespace picture
