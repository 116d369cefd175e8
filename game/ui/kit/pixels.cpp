#include "ui/kit/pixels.hpp"

#include <cstring>
#include <sstream>
#include <vector>

#include <SFML/System/Err.hpp>

namespace ui_kit {

std::optional<std::string> savePng(const sf::Image& image, const std::string& path) {
    std::ostringstream said;
    std::streambuf* const before = sf::err().rdbuf(said.rdbuf());
    const bool saved = image.saveToFile(path);
    sf::err().rdbuf(before);
    if (saved) return std::nullopt;
    return path +
           ": the picture could not be written. To mend it: check that the folder exists and that the disk "
           "has room.";
}

std::optional<std::string> savePng(const picture::Image& image, const std::string& path) {
    sf::Image copy;
    copy.create(static_cast<unsigned>(image.width), static_cast<unsigned>(image.height), image.rgba.data());
    return savePng(copy, path);
}

void upload(sf::Texture& texture, const picture::Image& image) {
    const sf::Vector2u size(static_cast<unsigned>(image.width), static_cast<unsigned>(image.height));
    if (size.x == 0 || size.y == 0) return;
    if (texture.getSize() != size) {
        texture.create(size.x, size.y);
        texture.setSmooth(true);
    }
    texture.update(image.rgba.data());
}

void upload(sf::Texture& texture, const picture::Image& image, picture::PixelBox box) {
    box = box.clipped(image.width, image.height);
    if (box.empty()) return;
    if (box.right - box.left == image.width) {
        texture.update(image.at(0, box.top), static_cast<unsigned>(image.width),
                       static_cast<unsigned>(box.bottom - box.top), 0, static_cast<unsigned>(box.top));
        return;
    }
    const std::size_t row = static_cast<std::size_t>(box.right - box.left) * 4U;
    std::vector<std::uint8_t> part(row * static_cast<std::size_t>(box.bottom - box.top));
    for (int y = box.top; y < box.bottom; ++y) {
        std::memcpy(part.data() + row * static_cast<std::size_t>(y - box.top), image.at(box.left, y), row);
    }
    texture.update(part.data(), static_cast<unsigned>(box.right - box.left),
                   static_cast<unsigned>(box.bottom - box.top), static_cast<unsigned>(box.left),
                   static_cast<unsigned>(box.top));
}

}  // namespace ui_kit
