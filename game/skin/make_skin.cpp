#include "skin/flat_skin.hpp"
#include "skin/skin_surface.hpp"

namespace skin {

std::unique_ptr<SkinSurface> makeSkin(const level::Level& level, std::uint64_t) {
    return std::make_unique<FlatSkin>(level);
}

}  // namespace skin
