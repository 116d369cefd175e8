#include "skin/skin_kind.hpp"

namespace skin {

SkinFeel feelOf(level::SkinKind kind) {
    switch (kind) {
        case level::SkinKind::normal:
            return {};
        case level::SkinKind::oily:
            // "Fades a bit faster" (domain.md 4, C; the factor is its default). Fingers slide on it.
            return {.heelGrip = 0.5F, .fingerGrip = 0.8, .fading = 1.25};
        case level::SkinKind::dry:
            return {.epidermis = 2.0F};
        case level::SkinKind::thin:
            return {.toughness = 0.8F, .bleedingWear = 4};
        case level::SkinKind::thick:
            return {.toughness = 1.25F, .bleedingWear = 9};
    }
    return {};
}

}  // namespace skin
