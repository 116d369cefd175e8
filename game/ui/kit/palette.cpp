#include "ui/kit/palette.hpp"

namespace ui_kit {

namespace {

constexpr Palette kLight{
    false,
    {rgb(0xE6EAE9), rgb(0xFFFFFF), rgb(0xF2F5F4), rgb(0xD3DBD9), rgb(0x788884), rgb(0x14201E), rgb(0x4D5D59),
     rgb(0x0A5C55), rgb(0xFFFFFF), rgb(0xDCECE9), rgb(0x1A63A6), rgb(0x2B3836), rgb(0xA84300), rgb(0x5A48B0),
     rgb(0xA12A5C), rgb(0x735600), rgb(0x8A5200), rgb(0xA3261B), withAlpha(rgb(0xFFFFFF), 0.93)}};

constexpr Palette kDark{
    true,
    {rgb(0x0D1112), rgb(0x161C1D), rgb(0x1E2627), rgb(0x2E393A), rgb(0x6E807D), rgb(0xE8EEEC), rgb(0xA5B4B0),
     rgb(0x63C7B7), rgb(0x06201D), rgb(0x17352F), rgb(0x82BBF2), rgb(0xDCE6E3), rgb(0xF09A5C), rgb(0xB6A8F7),
     rgb(0xF291B5), rgb(0xDDBA55), rgb(0xE8B45A), rgb(0xF58F84), withAlpha(rgb(0x161C1D), 0.94)}};

struct Named {
    Role role;
    const char* name;
};

// The lightest and the darkest skin that can lie under a plate on the canvas.
constexpr Colour kPalestSkin = rgb(0xFFE9D6);
constexpr Colour kDarkestSkin = rgb(0x2A1A14);

}  // namespace

const Palette& lightPalette() { return kLight; }
const Palette& darkPalette() { return kDark; }

std::vector<TextPair> textPairs(const Palette& palette) {
    constexpr Named words[] = {{Role::text, "text"},
                               {Role::muted, "muted"},
                               {Role::accent, "accent"},
                               {Role::warn, "warn"},
                               {Role::stop, "stop"}};
    constexpr Named grounds[] = {
        {Role::panel, "panel"}, {Role::panel2, "panel2"}, {Role::surround, "surround"}, {Role::soft, "soft"}};
    std::vector<TextPair> pairs;
    for (const Named& ground : grounds) {
        for (const Named& word : words) {
            pairs.push_back(
                {std::string(word.name) + " on " + ground.name, palette[word.role], palette[ground.role]});
        }
    }
    pairs.push_back({"onAccent on accent", palette[Role::onAccent], palette[Role::accent]});
    for (const Colour skin : {kPalestSkin, kDarkestSkin}) {
        for (const Named& word : {words[0], words[1], words[2]}) {
            pairs.push_back(
                {std::string(word.name) + " on hud", palette[word.role], blend(skin, palette[Role::hud])});
        }
    }
    return pairs;
}

}  // namespace ui_kit
