#include "report/qr_code.hpp"

#include <memory>

#include <qrencode.h>

namespace report {

namespace {

struct QrFree {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

QrCode qrCodeOf(const std::string& text) {
    // 8 bits is only what is left for letters outside of the alphanumeric set; the library mixes modes.
    const std::unique_ptr<QRcode, QrFree> made(
        QRcode_encodeString(text.c_str(), 0, QR_ECLEVEL_Q, QR_MODE_8, 1));
    QrCode code;
    if (!made) return code;
    code.version = made->version;
    code.side = made->width;
    const auto modules = static_cast<std::size_t>(made->width) * static_cast<std::size_t>(made->width);
    for (std::size_t i = 0; i < modules; ++i) code.dark.push_back((made->data[i] & 1U) != 0);
    return code;
}

void drawQr(Flow& flow, double x, double y, double size, const QrCode& code) {
    if (code.side == 0) return;
    cairo_t* const cairo = flow.cairo();
    setInk(cairo, Ink::paper);
    cairo_rectangle(cairo, x, y, size, size);
    cairo_fill(cairo);
    setInk(cairo, Ink::text);
    const double module = size / (code.side + 2 * kQuietModules);
    for (int row = 0; row < code.side; ++row) {
        // Runs, so that no hairline of white shows between neighbours.
        for (int from = 0; from < code.side; ++from) {
            int to = from;
            while (to < code.side && code.at(to, row)) ++to;
            if (to == from) continue;
            cairo_rectangle(cairo, x + (kQuietModules + from) * module, y + (kQuietModules + row) * module,
                            (to - from) * module, module);
            from = to;
        }
    }
    cairo_fill(cairo);
}

}  // namespace report
