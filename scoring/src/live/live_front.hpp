// The front of the dots so far, and its mean: H1.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include <scoring/measured.hpp>

#include "stats/front.hpp"

namespace scoring {

// Each window keeps its dots in order of n, and for which other widths it would hold the same dots. The mean
// of f_lo is a fixed weighted sum of f; when its sixth decimal is in doubt, f is smoothed as in findFront().
class LiveFront {
public:
    // Keeps a reference to the windows; there must be some.
    explicit LiveFront(const FrontWindows& windows);

    // A dot that projects between the ends of the line with n <= n_max.
    void add(const LineCoordinates& dot);
    // The attempt's own over the target's, 0.5 to 2.
    void setDensity(double density);
    // As meanFront() of metrics/hairline.hpp where that is defined.
    [[nodiscard]] Measured meanFront() const;

private:
    struct Window {
        double at = 0.0;             // mm of arc
        std::vector<double> sorted;  // n of its dots, mm
        double least = 0.0;          // half width, mm, above which all of them are in it ...
        double most = 0.0;           // ... and below which no others are
    };
    [[nodiscard]] bool holds(const Window& window, double t) const {
        return t >= window.at - m_half && t <= window.at + m_half;
    }
    void gather(Window& window);
    void look(std::size_t window);
    void addUp();

    const FrontWindows& m_windows;
    double m_density = 1.0;
    double m_half;                                                 // of the windows' width, mm
    double m_farthest;                                             // from a window that any dot matters, mm
    std::vector<std::vector<std::pair<double, double>>> m_slices;  // t and n of the dots, by step of arc
    std::vector<Window> m_window;
    std::vector<double> m_reach;   // f, per window, mm
    std::vector<double> m_weight;  // of each f in the mean of f_lo
    double m_error;                // relative to the greatest |f|: what roundings may come to
    double m_sum = 0.0;            // of the f by their weights: their mean but for roundings
    double m_greatest = 0.0;       // |f|
};

}  // namespace scoring
