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
    int dots = 0;         // how many: the field's expected number
};

// Reads the field. `frontRms` is the spread of the front about the drawn curve in mm (0 = as
// drawn); it matters only with a hairline.
[[nodiscard]] Brief readBrief(const scoring::TargetField& field, double frontRms, scoring::Random& random);

// The pitch that an intensity asks for, mm; no wider than where the field fades out.
[[nodiscard]] double pitchOf(const scoring::TargetField& field, double intensity);

}  // namespace hands
