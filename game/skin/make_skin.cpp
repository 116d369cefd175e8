#include "skin/box2d_skin.hpp"
#include "skin/flat_skin.hpp"
#include "skin/skin_surface.hpp"

namespace skin {

std::unique_ptr<SkinSurface> makeSkin(const level::Level& level, std::uint64_t seed) {
    switch (level.skin.model) {
        case level::SkinModel::flat:
            return std::make_unique<FlatSkin>(level);
        case level::SkinModel::layered:
            break;
    }
    return std::make_unique<Box2dSkin>(level, seed);
}

}  // namespace skin
