#include <algorithm>

#include "judge/findings.hpp"

namespace scoring {

Finding findingOfDots(const Attempt& attempt, const char* metric, Direction direction,
                      const std::vector<std::size_t>& dots, double lost) {
    Finding finding;
    finding.metric = metric;
    finding.direction = direction;
    finding.size = static_cast<double>(dots.size());
    finding.unit = "dots";
    finding.at = middleOf(attempt, dots);
    std::size_t last = 0;
    for (const std::size_t dot : dots) {
        const Dot* const own = attempt.own(dot);
        if (own == nullptr) continue;
        finding.dots.push_back(own->ordinal);
        if (dot >= last) finding.time = timeOf(*own);
        last = std::max(last, dot);
    }
    finding.located = true;
    finding.lostPoints = lost;
    return finding;
}

Point middleOf(const Attempt& attempt, const std::vector<std::size_t>& dots) {
    Point middle;
    for (const std::size_t dot : dots) {
        middle = middle + attempt.pattern.places[dot] * (1.0 / static_cast<double>(dots.size()));
    }
    return middle;
}

}  // namespace scoring
