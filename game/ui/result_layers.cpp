#include "ui/result_layers.hpp"

namespace ui {

const std::array<ResultLayerName, 7> kResultLayers{{
    {ResultLayer::asSeen, "view.asSeen", sf::Keyboard::S, "S"},
    {ResultLayer::findings, "view.findings", sf::Keyboard::F, "F"},
    {ResultLayer::depth, "view.depth", sf::Keyboard::D, "D"},
    {ResultLayer::pattern, "view.pattern", sf::Keyboard::T, "T"},
    {ResultLayer::healed, "view.healed", sf::Keyboard::H, "H"},
    {ResultLayer::expert, "view.expert", sf::Keyboard::E, "E"},
    {ResultLayer::afar, "view.afar", sf::Keyboard::V, "V"},
}};

std::optional<ResultLayer> layerOfKey(sf::Keyboard::Key key) {
    for (const ResultLayerName& one : kResultLayers) {
        if (one.key == key) return one.layer;
    }
    return std::nullopt;
}

}  // namespace ui
