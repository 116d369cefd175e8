// A QR code (ISO/IEC 18004) by libqrencode.
#pragma once

#include <string>
#include <vector>

#include "report/flow.hpp"

namespace report {

struct QrCode {
    int version = 0;         // 1 .. 40
    int side = 0;            // modules
    std::vector<bool> dark;  // side x side, row by row
    [[nodiscard]] bool at(int x, int y) const { return dark[static_cast<std::size_t>(y * side + x)]; }
};
inline constexpr int kQuietModules = 4;  // of white around, which readers need

// The smallest that holds the text, a quarter of it spare (level Q). Empty (side 0) when it does not fit any.
[[nodiscard]] QrCode qrCodeOf(const std::string& text);
// In a square of `size` points, the white around it included.
void drawQr(Flow& flow, double x, double y, double size, const QrCode& code);

}  // namespace report
