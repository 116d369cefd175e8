#include "exam/decision/screening/exact_run.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace exam {

namespace {

constexpr std::size_t kSteps = kShortestRun - 1;
constexpr std::size_t kLeastMoves = 20;
constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15ULL;

struct Step {
    std::int64_t us = 0, x = 0, y = 0;
    friend bool operator==(const Step&, const Step&) = default;
    [[nodiscard]] bool moves() const { return x != 0 || y != 0; }
    [[nodiscard]] std::uint64_t mixed() const {
        auto bits = static_cast<std::uint64_t>(us) * 0xBF58476D1CE4E5B9ULL;
        bits ^= static_cast<std::uint64_t>(x) * 0x94D049BB133111EBULL;
        bits ^= (static_cast<std::uint64_t>(y) * 0xD6E8FEB86659FD93ULL) ^ (bits >> 31U);
        return bits * kBase;
    }
};

std::vector<Step> stepsOf(const std::vector<pen::Sample>& samples) {
    std::vector<Step> steps;
    for (std::size_t i = 1; i < samples.size(); ++i) {
        const pen::Sample& from = samples[i - 1];
        const pen::Sample& to = samples[i];
        steps.push_back(
            {to.tUs - from.tUs, std::int64_t{to.xUm} - from.xUm, std::int64_t{to.yUm} - from.yUm});
    }
    return steps;
}

// Walks a window of kSteps over the steps; hash and number of moves of the one that begins at `first()`.
class Window {
public:
    explicit Window(const std::vector<Step>& steps) : m_steps(steps) {
        for (std::size_t i = 1; i < kSteps; ++i) m_top *= kBase;
        for (std::size_t i = 0; i < std::min(kSteps, steps.size()); ++i) push(steps[i]);
    }
    [[nodiscard]] bool there() const { return m_first + kSteps <= m_steps.size(); }
    [[nodiscard]] bool moves() const { return m_moves >= kLeastMoves; }
    [[nodiscard]] std::size_t first() const { return m_first; }
    [[nodiscard]] std::uint64_t hash() const { return m_hash; }
    void next() {
        const Step& gone = m_steps[m_first++];
        m_hash -= gone.mixed() * m_top;
        m_moves -= gone.moves() ? 1U : 0U;
        if (there()) push(m_steps[m_first + kSteps - 1]);
    }

private:
    void push(const Step& step) {
        m_hash = m_hash * kBase + step.mixed();
        m_moves += step.moves() ? 1U : 0U;
    }
    const std::vector<Step>& m_steps;
    std::size_t m_first = 0;
    std::uint64_t m_hash = 0;
    std::uint64_t m_top = 1;
    std::size_t m_moves = 0;
};

std::size_t commonLength(const std::vector<Step>& a, std::size_t i, const std::vector<Step>& b,
                         std::size_t k) {
    std::size_t length = 0;
    while (i + length < a.size() && k + length < b.size() && a[i + length] == b[k + length]) ++length;
    return length;
}

}  // namespace

std::size_t longestExactRun(const std::vector<pen::Sample>& mine, const std::vector<pen::Sample>& theirs) {
    const std::vector<Step> own = stepsOf(mine);
    const std::vector<Step> other = stepsOf(theirs);
    std::unordered_map<std::uint64_t, std::size_t> known;
    for (Window window(other); window.there(); window.next()) {
        if (window.moves()) known.emplace(window.hash(), window.first());
    }
    std::size_t longest = 0;
    std::size_t covered = 0;  // steps before this one lie in a run that was measured
    for (Window window(own); window.there(); window.next()) {
        if (!window.moves() || window.first() + kSteps <= covered) continue;
        const auto found = known.find(window.hash());
        if (found == known.end()) continue;
        const std::size_t steps = commonLength(own, window.first(), other, found->second);
        if (steps < kSteps) continue;
        covered = window.first() + steps;
        longest = std::max(longest, steps + 1);
    }
    return longest;
}

}  // namespace exam
