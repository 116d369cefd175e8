// Where a hand means to put its dots, before it works: what all the patterns share.
#pragma once

#include <functional>
#include <vector>

#include <scoring/random.hpp>
#include <scoring/scenario.hpp>

namespace hands {

using Places = std::vector<scoring::Point>;  // mm on the sheet
// Intensity meant at a place, dots/mm2; 0 = no dot there.
using Intensity = std::function<double(scoring::Point)>;

// The level's task as a hand sees it. The field must outlive the brief.
struct Brief {
    const scoring::TargetField& field;
    scoring::Box reach;   // where dots may fall: the patch's box
    Intensity intensity;  // the field, its front made irregular when there is a hairline
    Places lone;          // sentinels ahead of the front
    Places earlier;       // dots that stand there already: neighbours that nobody can take away
    int dots = 0;         // how many besides: with sentinels and earlier dots the field's expected number
};

// Reads the field. `naturalness` 1 = the front as irregular as the style asks, 0 = the drawn
// curve, without sentinels; it matters only with a hairline. Where earlier dots make a front, a natural one
// follows it.
[[nodiscard]] Brief readBrief(const scoring::TargetField& field, double naturalness, scoring::Random& random);

// Of the field's expected dots, the share that earlier ones leave to do, 0.05 .. 1.
[[nodiscard]] double shareLeft(const scoring::TargetField& field);

// The pitch that an intensity asks for, mm; no wider than where the field fades out.
[[nodiscard]] double pitchOf(const scoring::TargetField& field, double intensity);

}  // namespace hands
