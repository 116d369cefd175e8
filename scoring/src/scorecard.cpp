#include <scoring/scorecard.hpp>

namespace scoring {

const char* name(Direction direction) {
    switch (direction) {
        case Direction::tooWide:
            return "too_wide";
        case Direction::tooDense:
            return "too_dense";
        case Direction::tooUneven:
            return "too_uneven";
        case Direction::tooEven:
            return "too_even";
        case Direction::gap:
            return "gap";
        case Direction::clump:
            return "clump";
        case Direction::row:
            return "row";
        case Direction::missed:
            return "missed";
        case Direction::extra:
            return "extra";
        case Direction::offset:
            return "offset";
        case Direction::tooShallow:
            return "too_shallow";
        case Direction::tooDeep:
            return "too_deep";
        case Direction::uneven:
            return "uneven";
        case Direction::tooFarBack:
            return "too_far_back";
        case Direction::tooFarForward:
            return "too_far_forward";
        case Direction::tooStraight:
            return "too_straight";
        case Direction::tooRagged:
            return "too_ragged";
        case Direction::tooAbrupt:
            return "too_abrupt";
        case Direction::tooGradual:
            return "too_gradual";
        case Direction::drifting:
            return "drifting";
        case Direction::misshapen:
            return "misshapen";
        case Direction::mirrored:
            return "mirrored";
        case Direction::repeating:
            return "repeating";
        case Direction::duplicate:
            return "duplicate";
        case Direction::incomplete:
            return "incomplete";
    }
    return "";
}

}  // namespace scoring
