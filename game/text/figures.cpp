#include "text/figures.hpp"

#include <algorithm>
#include <cmath>

#include "text/number.hpp"

namespace text {

std::string figure(double value, int decimals) {
    std::string number = formatFixed(value, decimals);
    if (!number.empty() && number.front() == '-') number = "−" + number.substr(1);
    return number;
}

std::string shortFigure(double value) {
    const double tenths = std::round(value * 10.0) / 10.0;
    return formatFixed(tenths, tenths == std::floor(tenths) ? 0 : 1);
}

std::string clockFigure(double seconds) {
    const long whole = std::lround(std::floor(std::max(seconds, 0.0)));
    const auto two = [](long number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(whole / 60) + ":" + two(whole % 60);
}

std::string sentence(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    if (!text.empty() && text.back() != '.') text += '.';
    return text;
}

}  // namespace text
