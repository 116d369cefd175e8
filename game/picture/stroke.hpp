// Lines, discs and filled shapes with smooth edges, drawn on the CPU. A shape is gathered in a
// mask first and laid down once, so that a half clear line is even where it meets itself.
#pragma once

#include <cstdint>
#include <vector>

#include "picture/image.hpp"
#include "sheet/sheet_view.hpp"

namespace picture {

// Lengths of ink and gap along a line, pixels; a solid line when `on` is 0.
struct Dash {
    double on = 0.0;
    double off = 0.0;
};

class Mask {
public:
    // Covers the whole of a picture of this size.
    Mask(int width, int height);

    // `half` is half the line's width, pixels. Ends are round.
    void segment(sheet::Pixel a, sheet::Pixel b, double half);
    void polyline(const std::vector<sheet::Pixel>& points, bool closed, double half, Dash dash = {});
    void disc(sheet::Pixel centre, double radius);
    void ring(sheet::Pixel centre, double radius, double half);
    // A ring of dashes, a whole number of them.
    void dashedRing(sheet::Pixel centre, double radius, double half, int dashes);
    // An upright rectangle with round corners.
    void box(sheet::Pixel low, sheet::Pixel high, double corner);
    void boxOutline(sheet::Pixel low, sheet::Pixel high, double corner, double half);
    // Inside by the even-odd rule.
    void polygon(const std::vector<sheet::Pixel>& points);

    // Lays the colour 0xRRGGBBAA where the mask is set, over what is there (source over, also
    // into clear pictures), and clears the mask.
    void lay(Image& image, std::uint32_t colour);

private:
    // Sets the mask to at least the coverage of a shape given by its signed distance (pixels,
    // negative inside) over a box of pixels.
    template <typename Distance>
    void cover(PixelBox box, Distance distance);
    void raise(int x, int y, float coverage);
    void piece(sheet::Pixel a, sheet::Pixel b, double half);

    int m_width;
    int m_height;
    PixelBox m_used;
    std::vector<float> m_coverage;
};

}  // namespace picture
