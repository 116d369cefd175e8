#include <algorithm>

#include "study/trainees.hpp"

namespace study {
namespace {

// Cuts of the least of three from the persons with an odd index.
void setCuts(const Levels& levels, Classification& result) {
    std::array<Group, kLevels> groups;
    for (std::size_t level = 0; level < kLevels; ++level) {
        std::vector<double> odd;
        for (std::size_t i = 1; i < levels[level].size(); i += 2) {
            odd.push_back(levels[level][i].mean(Measure::least));
        }
        groups[level] = groupOf(odd);
        groups[level].spread = std::max(groups[level].spread, 0.1);  // all at the floor: no curve to cross
    }
    for (std::size_t i = 0; i < 2; ++i) result.cuts[i] = contrastingGroups(groups[i], groups[i + 1]);
}

// The persons with an even index by those cuts.
void decide(const Levels& levels, Classification& result) {
    Table counts(kLevels, std::vector<double>(kLevels, 0.0));
    Table squares = counts;
    std::size_t right = 0;
    std::size_t all = 0;
    for (std::size_t level = 0; level < kLevels; ++level) {
        for (std::size_t j = 0; j < kLevels; ++j) {
            const double apart = static_cast<double>(level) - static_cast<double>(j);
            squares[level][j] = apart * apart;
        }
        for (std::size_t i = 0; i < levels[level].size(); i += 2) {
            const double value = levels[level][i].mean(Measure::least);
            const std::size_t decided =
                (value >= result.cuts[0].cut ? 1U : 0U) + (value >= result.cuts[1].cut ? 1U : 0U);
            ++result.table[level][decided];
            counts[level][decided] += 1.0;
            right += decided == level ? 1U : 0U;
            ++all;
        }
    }
    result.right = wilson(right, all);
    result.weightedKappa = weightedKappa(counts, squares);
}

// Verdicts of the first two attempts at the level's own pass line.
void compareVerdicts(const Levels& levels, Classification& result) {
    Table verdicts{{0, 0}, {0, 0}};
    double all = 0.0;
    for (std::size_t level = 0; level < kLevels; ++level) {
        std::size_t passed = 0;
        for (const Trainee& trainee : levels[level]) {
            const bool first = trainee.attempts.front().passed;
            const bool second =
                trainee.attempts[std::min<std::size_t>(1, trainee.attempts.size() - 1)].passed;
            passed += first ? 1U : 0U;
            verdicts[first ? 1 : 0][second ? 1 : 0] += 1.0;
            all += 1.0;
        }
        result.passRate[level] = wilson(passed, levels[level].size());
    }
    result.consistency = (verdicts[0][0] + verdicts[1][1]) / all;
    result.consistencyKappa = kappa(verdicts);
}

}  // namespace

Classification classify(const Levels& levels) {
    Classification result;
    setCuts(levels, result);
    decide(levels, result);
    compareVerdicts(levels, result);
    return result;
}

}  // namespace study
