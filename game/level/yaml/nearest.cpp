#include "level/yaml/nearest.hpp"

#include <algorithm>
#include <array>

namespace level_yaml {

namespace {

// Optimal string alignment distance.
std::size_t edits(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
    for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
    for (std::size_t k = 0; k <= b.size(); ++k) cost[0][k] = k;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t k = 1; k <= b.size(); ++k) {
            const std::size_t change = a[i - 1] == b[k - 1] ? 0 : 1;
            cost[i][k] = std::min({cost[i - 1][k] + 1, cost[i][k - 1] + 1, cost[i - 1][k - 1] + change});
            if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
                cost[i][k] = std::min(cost[i][k], cost[i - 2][k - 2] + 1);
        }
    }
    return cost[a.size()][b.size()];
}

constexpr std::array<std::string_view, 20> kUnits{"_mm_per_s", "_per_cm2", "_per_mm2", "_per_in2", "_minutes",
                                                  "_seconds",  "_percent", "_hours",   "_inch",    "_min",
                                                  "_mm2",      "_cm2",     "_mm",      "_cm",      "_um",
                                                  "_ms",       "_hz",      "_m",       "_s",       "_in"};

std::string_view withoutUnit(std::string_view key) {
    for (const std::string_view unit : kUnits) {
        if (key.size() > unit.size() && key.ends_with(unit)) return key.substr(0, key.size() - unit.size());
    }
    return key;
}

}  // namespace

std::string_view nearest(std::string_view wrong, const std::vector<std::string_view>& words) {
    std::string_view best;
    std::size_t least = std::max<std::size_t>(2, wrong.size() / 3) + 1;
    for (const std::string_view word : words) {
        const std::size_t distance = edits(wrong, word);
        if (distance >= least || distance >= word.size()) continue;
        least = distance;
        best = word;
    }
    return best;
}

std::string_view sameInOtherUnit(std::string_view wrong, const std::vector<std::string_view>& words) {
    for (const std::string_view word : words) {
        const bool aUnitSomewhere = withoutUnit(word) != word;
        if (aUnitSomewhere && word != wrong && withoutUnit(word) == withoutUnit(wrong)) return word;
    }
    return {};
}

}  // namespace level_yaml
