#include "hands/row_places.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

namespace hands {
namespace {

constexpr double kJitterPitches = 0.05;
// Behind the leading edge and the transition, where the score judges the spacing and no longer
// the front: 9 mm of a hairline 10 mm deep, more of one that fades in more slowly.
constexpr double kFrontMm = 9.0;
constexpr double kFrontShare = 0.75;
constexpr double kWalkMm = 0.02;  // how finely the way to the next dot is measured

// Rows run along `along` and follow one another along `across`.
struct RowFrame {
    double firstAlong, lastAlong;    // mm
    double firstAcross, lastAcross;  // mm
    std::function<scoring::Point(double along, double across)> place;
};

scoring::Box boxOfZones(const scoring::TargetField& field) {
    const auto& zones = field.scenario().zones;
    if (zones.empty()) return {};
    scoring::Box box = scoring::bounds(zones.front().area);
    for (const scoring::Zone& zone : zones) {
        const scoring::Box other = scoring::bounds(zone.area);
        box.min = {std::min(box.min.x, other.min.x), std::min(box.min.y, other.min.y)};
        box.max = {std::max(box.max.x, other.max.x), std::max(box.max.y, other.max.y)};
    }
    return box;
}

// mm behind the drawn front.
double firstFault(const scoring::TargetField& field) {
    return std::max(kFrontMm, kFrontShare * field.scenario().hairline->depth.value);
}

RowFrame frameOf(const scoring::TargetField& field) {
    const scoring::Box box = boxOfZones(field);
    if (field.line() && field.scenario().hairline) {
        return {0.0, field.line()->length(), firstFault(field), box.height() + box.width(),
                [&field](double along, double across) { return field.line()->at(along, across); }};
    }
    const auto& zones = field.scenario().zones;
    const bool alongY = !zones.empty() && zones.front().density.axis == scoring::DensityAxis::x;
    if (alongY) {
        return {box.min.y, box.max.y, box.min.x, box.max.x, [](double along, double across) {
                    return scoring::Point{across, along};
                }};
    }
    return {box.min.x, box.max.x, box.min.y, box.max.y, [](double along, double across) {
                return scoring::Point{along, across};
            }};
}

double pitchAt(const scoring::TargetField& field, scoring::Point place) {
    return pitchOf(field, field.intensity(place));
}

}  // namespace

bool inHairline(const scoring::TargetField& field, scoring::Point place) {
    if (!field.line() || !field.scenario().hairline) return false;
    const scoring::LineCoordinates at = field.line()->project(place);
    return at.beyondEnds || at.n <= firstFault(field);
}

namespace {

// True where the frame's lines do not cross one another: behind a bend they do.
bool isOwnPlace(const scoring::TargetField& field, scoring::Point place, double across) {
    if (!field.line()) return true;
    return std::abs(field.line()->project(place).n - across) < 0.01;
}

// The pitch in a row's middle or, where the middle is left out, the least on its way.
double pitchOfRow(const scoring::TargetField& field, const RowFrame& frame, double across) {
    const scoring::Point middle = frame.place(0.5 * (frame.firstAlong + frame.lastAlong), across);
    if (field.intensity(middle) > 0.0) return pitchAt(field, middle);
    double least = pitchAt(field, middle);
    for (double along = frame.firstAlong; along < frame.lastAlong; along += least)
        least = std::min(least, pitchAt(field, frame.place(along, across)));
    return least;
}

// From row to row: farther where earlier dots leave fewer to set.
double gapBehindRow(const scoring::TargetField& field, const RowFrame& frame, double across) {
    return pitchOfRow(field, frame, across) / shareLeft(field);
}

void addRow(const scoring::TargetField& field, const RowFrame& frame, double across, Places& row) {
    std::optional<scoring::Point> last;
    for (double along = frame.firstAlong; along < frame.lastAlong; along += kWalkMm) {
        const scoring::Point place = frame.place(along, across);
        if (last && scoring::distance(place, *last) < pitchAt(field, place)) continue;
        if (field.intensity(place) <= 0.0 || !isOwnPlace(field, place, across)) continue;
        row.push_back(place);
        last = place;
    }
}

}  // namespace

Places rowPlaces(const scoring::TargetField& field, const Places& natural, scoring::Random& random) {
    Places places;
    const RowFrame frame = frameOf(field);
    double across = frame.firstAcross + 0.5 * gapBehindRow(field, frame, frame.firstAcross);
    while (across < frame.lastAcross) {
        RowFrame row = frame;
        row.firstAlong += random.uniform();
        addRow(field, row, across, places);
        across += gapBehindRow(field, frame, across);
    }
    for (scoring::Point& place : places) {
        const double jitter = kJitterPitches * field.pitch(place);
        const double dx = jitter * random.normal();
        const double dy = jitter * random.normal();
        place = place + scoring::Point{dx, dy};
    }
    std::copy_if(natural.begin(), natural.end(), std::back_inserter(places),
                 [&](scoring::Point place) { return inHairline(field, place); });
    return places;
}

}  // namespace hands
