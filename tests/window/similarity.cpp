#include "window/similarity.hpp"

#include <algorithm>
#include <stdexcept>

namespace window_test {

namespace {

using Complex = std::complex<double>;
using test_support::Place;

Complex upright(Place pixel) { return {static_cast<double>(pixel.x), -static_cast<double>(pixel.y)}; }
Complex onSheet(Millimetres place) { return {place.x, place.y}; }

}  // namespace

Similarity Similarity::fit(const std::vector<Place>& pixels, const std::vector<Millimetres>& sheet) {
    if (pixels.size() < 2 || pixels.size() != sheet.size()) throw std::runtime_error("nothing to fit");
    const auto count = static_cast<double>(pixels.size());
    Complex pixelMean;
    Complex sheetMean;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        pixelMean += upright(pixels[i]) / count;
        sheetMean += onSheet(sheet[i]) / count;
    }
    Complex product;
    double spread = 0.0;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const Complex from = upright(pixels[i]) - pixelMean;
        product += std::conj(from) * (onSheet(sheet[i]) - sheetMean);
        spread += std::norm(from);
    }
    if (spread == 0.0) throw std::runtime_error("all pixels are one place");
    Similarity found;
    found.m_turn = product / spread;
    found.m_shift = sheetMean - found.m_turn * pixelMean;
    return found;
}

Millimetres Similarity::toSheet(Place pixel) const {
    const Complex place = m_turn * upright(pixel) + m_shift;
    return {place.real(), place.imag()};
}

double Similarity::worst(const std::vector<Place>& pixels, const std::vector<Millimetres>& sheet) const {
    double most = 0.0;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        most = std::max(most, std::abs(onSheet(toSheet(pixels[i])) - onSheet(sheet[i])));
    }
    return most;
}

}  // namespace window_test
