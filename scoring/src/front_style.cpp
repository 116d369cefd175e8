#include "front_style.hpp"

namespace scoring {

FrontStyle frontStyle(HairlineStyle style) {
    switch (style) {
        case HairlineStyle::soft:
            return {0.9, 1.7, 0.03, 0.10};
        case HairlineStyle::natural:
            return {1.0, 1.9, 0.06, 0.16};
        case HairlineStyle::broken:
            return {1.4, 2.4, 0.10, 0.24};
        case HairlineStyle::faded:
            return {0.7, 1.5, 0.00, 0.06};
        case HairlineStyle::defined:
            return {0.0, 0.3, 0.00, 0.00};
    }
    return {};
}

}  // namespace scoring
