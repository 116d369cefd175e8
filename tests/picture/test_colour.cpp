#include <cmath>

#include "picture/colour.hpp"
#include "support/catch.hpp"

TEST_CASE("Bytes go to linear light and back unchanged") {
    const auto& linear = picture::linearOfByte();
    CHECK(linear[0] == 0.0F);
    CHECK(linear[255] == Approx(1.0F));
    CHECK(linear[188] == Approx(0.5029).margin(0.001));  // IEC 61966-2-1
    for (std::size_t byte = 0; byte < 256; ++byte) {
        CHECK(std::abs(static_cast<int>(picture::byteOfLinear(picture::bytesOfLinear(), linear[byte])) -
                       static_cast<int>(byte)) <= (byte < 4 ? 1 : 0));
    }
}

TEST_CASE("Mixing goes straight from one colour to the other") {
    const picture::Rgb mix = picture::mixed(picture::rgbOf(0x000000), picture::rgbOf(0x64C832), 0.5F);
    CHECK(mix.r == Approx(50.0F));
    CHECK(mix.g == Approx(100.0F));
    CHECK(mix.b == Approx(25.0F));
}
