// The lines and places that the brief draws on the sheet, as geometry in millimetres. What a
// label says is the reader's business: here it has a kind.
#pragma once

#include <string>
#include <vector>

#include <scoring/geometry.hpp>

#include "level/level.hpp"

namespace sheet {

enum class GuideKind {
    front,        // the front edge of the hairline, as the brief draws it
    behindFront,  // the line 10 mm behind it (the hairline's depth when that is less)
    midline,      // x = 0 from the forehead into the work
    zone,         // outline of a zone
    patch,        // outline of the patch
};

// A polyline on the sheet.
struct GuideLine {
    GuideKind kind{};
    std::vector<scoring::Point> points;  // mm, at least two
    bool closed = false;                 // the last point is joined to the first
    std::string zone;                    // id of the zone for GuideKind::zone, else empty
};

enum class LandmarkKind {
    midFrontalPoint,  // where the front edge crosses the midline
    leftTemplePoint,  // the end of the front edge on the client's left (+x)
    rightTemplePoint,
    frontLabel,  // where the words for the front edge stand: on the line, off the middle
    behindFrontLabel,
    zoneLabel,  // inside the zone, near its upper edge
};

struct Landmark {
    LandmarkKind kind{};
    scoring::Point at;  // mm
    std::string zone;   // id of the zone for zoneLabel, else empty
};

struct Guides {
    std::vector<GuideLine> lines;
    std::vector<Landmark> landmarks;
    std::vector<scoring::Point> marks;  // trace mode: the marked spots, mm
    double behindFrontMm = 0.0;         // how far behind the front GuideKind::behindFront runs, mm
};

[[nodiscard]] Guides guidesOf(const level::Level& level);

// The part of the sheet that a first view shows: the patch, or the work in it with 6 mm of
// skin around when the patch is much larger.
[[nodiscard]] scoring::Box firstSight(const level::Level& level);

}  // namespace sheet
