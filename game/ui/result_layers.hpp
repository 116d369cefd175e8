// The layers of the result's picture: their names, in the order of the row above it, and the keys that choose
// them.
#pragma once

#include <array>
#include <optional>

#include <SFML/Window/Keyboard.hpp>

namespace ui {

enum class ResultLayer { asSeen, findings, depth, pattern, healed, expert, afar };

struct ResultLayerName {
    ResultLayer layer;
    const char* word;  // key of its name
    sf::Keyboard::Key key;
    const char* cap;  // as the key is written
};
extern const std::array<ResultLayerName, 7> kResultLayers;
// The layer of a key; nothing when it chooses none.
[[nodiscard]] std::optional<ResultLayer> layerOfKey(sf::Keyboard::Key key);

// From how far one looks at a person one talks to, cm: near, usual, across a table [default].
inline constexpr std::array<int, 3> kTalkingDistancesCm{60, 80, 100};

}  // namespace ui
