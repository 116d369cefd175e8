// The layers of the result's picture and their keys.
#include "ui/result_layers.hpp"

#include <set>
#include <string>

#include "support/catch.hpp"

TEST_CASE("each layer has a key of its own that nothing else on the result takes") {
    std::set<sf::Keyboard::Key> keys{sf::Keyboard::R,    sf::Keyboard::P,   sf::Keyboard::W,
                                     sf::Keyboard::N,    sf::Keyboard::X,   sf::Keyboard::Num0,
                                     sf::Keyboard::Num1, sf::Keyboard::Num2};
    const std::size_t others = keys.size();
    std::set<std::string> words;
    std::set<std::string> caps;
    for (const ui::ResultLayerName& one : ui::kResultLayers) {
        keys.insert(one.key);
        words.insert(one.word);
        caps.insert(one.cap);
        CHECK(ui::layerOfKey(one.key) == one.layer);
    }
    CHECK(keys.size() == others + ui::kResultLayers.size());
    CHECK(words.size() == ui::kResultLayers.size());
    CHECK(caps.size() == ui::kResultLayers.size());
    CHECK_FALSE(ui::layerOfKey(sf::Keyboard::R));
}
