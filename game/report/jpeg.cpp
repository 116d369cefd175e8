#include "report/jpeg.hpp"

#include <stb/stb_image_write.h>

namespace report {

namespace {

constexpr int kQuality = 93;  // above 90 stb keeps the colours' full resolution

void append(void* bytes, void* data, int length) {
    static_cast<std::string*>(bytes)->append(static_cast<const char*>(data),
                                             static_cast<std::size_t>(length));
}

}  // namespace

std::string jpegOf(const picture::Image& image) {
    std::string bytes;
    stbi_write_jpg_to_func(&append, &bytes, image.width, image.height, 4, image.rgba.data(), kQuality);
    return bytes;
}

}  // namespace report
