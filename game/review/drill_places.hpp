// Where to drill: the places of a run that were worst.
#pragma once

#include <cstddef>
#include <vector>

#include <scoring/dot.hpp>
#include <scoring/geometry.hpp>
#include <scoring/scorecard.hpp>

#include "level/level.hpp"

namespace review {

inline constexpr std::size_t kMostPlaces = 3;
// A box reaches that far beyond the fault, mm [default]: the hand needs a beginning and an end.
inline constexpr double kAroundFault = 3.0;
// A finding whose dots lie over more than that is no place, mm [default].
inline constexpr double kWidestPlace = 25.0;

// Places that would be wider together stay apart, mm [default]: a drill is short.
inline constexpr double kWidestDrill = 16.0;

// Boxes for drills, worst first, at most `most`: around each finding that has a place, or whose dots lie
// together, worst first; each as large as practice::boxForDrill asks. Those that share more than a third of
// the smaller are one; where that would be wider than kWidestDrill, the worse one stands for both. Where no
// finding has a place, the box of a drill's least size around most dots that findings name. Empty when
// nothing was found.
[[nodiscard]] std::vector<scoring::Box> placesToDrill(const level::Level& level,
                                                      const std::vector<scoring::Finding>& findings,
                                                      const std::vector<scoring::Dot>& dots,
                                                      std::size_t most = kMostPlaces);

}  // namespace review
