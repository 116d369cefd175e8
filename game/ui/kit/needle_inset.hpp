// The needle in the skin, seen from the side, its layers to scale.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <tuple>

#include <SFML/Graphics/Texture.hpp>

#include <scoring/units.hpp>

#include "ui/kit/kit.hpp"

namespace ui_kit {

struct NeedleInset {
    scoring::Millimetres thickness{1.18};  // epidermis and dermis
    scoring::Millimetres aimLow{0.35};     // the aim band
    scoring::Millimetres aimHigh{0.65};
    scoring::Millimetres depth{0.0};     // of the tip, < 0 above the skin
    scoring::Millimetres dip{0.0};       // how far the skin gives way
    std::optional<double> resistanceMn;  // what it holds against the needle, mN; absent: not known
    bool inContact = false;
    std::span<const scoring::Millimetres> last;  // depths of the last deposits, oldest first, at most 3
    bool showAim = true;
};

struct LayerWords {
    std::string_view epidermis, upperDermis, deepDermis, fat, resistance;
};

// The layers as a texture, painted anew when the inset's size or the skin changes.
class NeedleInsetArt {
public:
    [[nodiscard]] const sf::Texture& painted(int width, int height, float surfacePx, float perMm,
                                             scoring::Millimetres thickness);

private:
    using Key = std::tuple<int, int, float, float, double>;
    std::optional<Key> m_key;
    sf::Texture m_texture;
};

void needleInset(const Kit& kit, const Rect& box, NeedleInsetArt& art, const NeedleInset& inset,
                 const LayerWords& words);

}  // namespace ui_kit
