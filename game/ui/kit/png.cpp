#include "ui/kit/png.hpp"

#include <sstream>

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

}  // namespace ui_kit
