#include "live/ordered_values.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

#include "stats/order.hpp"

namespace scoring {
namespace {

// The first of least .. most for which `before` does not hold, or `most`; it holds up to there and no
// farther. Looks around `guess` in growing steps: two looks when that is it, O(log of the distance) else.
template <class Before>
std::size_t firstAfter(std::size_t guess, std::size_t least, std::size_t most, Before before) {
    std::size_t step = 1;
    guess = std::clamp(guess, least, most);
    if (guess < most && before(guess)) {
        for (least = guess + 1; least < most; step *= 2) {
            const std::size_t i = std::min(least + step, most) - 1;
            if (!before(i)) {
                most = i;
                break;
            }
            least = i + 1;
        }
    } else {
        for (most = guess; least < most; step *= 2) {
            const std::size_t i = most - std::min(step, most - least);
            if (before(i)) {
                least = i + 1;
                break;
            }
            most = i;
        }
    }
    while (least < most) {
        const std::size_t i = least + (most - least) / 2;
        if (before(i)) {
            least = i + 1;
        } else {
            most = i;
        }
    }
    return least;
}

}  // namespace

std::size_t OrderedValues::blockFor(double value) const {
    const auto at = std::lower_bound(m_greatest.begin(), m_greatest.end(), value);
    const auto block = static_cast<std::size_t>(at - m_greatest.begin());
    return std::min(block, m_blocks.size() - 1);
}

void OrderedValues::count(std::size_t block, bool oneMore) {
    for (std::size_t i = block + 1; i < m_tree.size(); i += i & (~i + 1)) {
        m_tree[i] += oneMore ? std::size_t{1} : ~std::size_t{0};
    }
    m_size += oneMore ? std::size_t{1} : ~std::size_t{0};
}

void OrderedValues::recount() {
    m_tree.assign(m_blocks.size() + 1, 0);
    for (std::size_t i = 1; i < m_tree.size(); ++i) {
        m_tree[i] += m_blocks[i - 1].size();
        const std::size_t above = i + (i & (~i + 1));
        if (above < m_tree.size()) m_tree[above] += m_tree[i];
    }
    m_topStep = 1;
    while (2 * m_topStep < m_tree.size()) m_topStep *= 2;
}

void OrderedValues::insert(double value) {
    if (m_blocks.empty()) {
        m_blocks.emplace_back();
        m_greatest.push_back(value);
        recount();
    }
    const std::size_t block = blockFor(value);
    std::vector<double>& values = m_blocks[block];
    values.insert(std::upper_bound(values.begin(), values.end(), value), value);
    m_greatest[block] = values.back();
    count(block, true);
    if (values.size() <= kMost) return;
    const auto middle = values.begin() + kMost / 2;
    std::vector<double> upper(middle, values.end());
    values.erase(middle, values.end());
    m_greatest[block] = values.back();
    const auto next = static_cast<std::ptrdiff_t>(block) + 1;
    m_greatest.insert(m_greatest.begin() + next, upper.back());
    m_blocks.insert(m_blocks.begin() + next, std::move(upper));
    recount();
}

void OrderedValues::erase(double value) {
    const std::size_t block = blockFor(value);
    std::vector<double>& values = m_blocks[block];
    const auto at = std::lower_bound(values.begin(), values.end(), value);
    assert(at != values.end() && *at == value);
    values.erase(at);
    count(block, false);
    if (!values.empty()) {
        m_greatest[block] = values.back();
        return;
    }
    m_blocks.erase(m_blocks.begin() + static_cast<std::ptrdiff_t>(block));
    m_greatest.erase(m_greatest.begin() + static_cast<std::ptrdiff_t>(block));
    recount();
}

double OrderedValues::at(std::size_t rank) const {
    assert(rank < m_size);
    std::size_t block = 0;
    for (std::size_t step = m_topStep; step > 0; step /= 2) {
        if (block + step >= m_tree.size() || m_tree[block + step] > rank) continue;
        block += step;
        rank -= m_tree[block];
    }
    return m_blocks[block][rank];
}

std::size_t OrderedValues::countBelow(double value) const {
    if (m_blocks.empty()) return 0;
    const std::size_t block = blockFor(value);
    std::size_t before = 0;
    for (std::size_t i = block; i > 0; i -= i & (~i + 1)) before += m_tree[i];
    const std::vector<double>& values = m_blocks[block];
    return before +
           static_cast<std::size_t>(std::lower_bound(values.begin(), values.end(), value) - values.begin());
}

double OrderedValues::median() const {
    const auto [below, beyond] = rankOf(m_size, 0.5);
    const double low = at(below);
    if (below + 1 >= m_size) return low;
    return low + beyond * (at(below + 1) - low);
}

double OrderedValues::robustSpread() const {
    const double middle = median();
    // Downwards and upwards from the middle the deviations grow: two sorted lists.
    const std::size_t split = countBelow(middle);
    const std::size_t upwards = m_size - split;
    const auto down = [&](std::size_t i) { return std::abs(at(split - 1 - i) - middle); };
    const auto up = [&](std::size_t i) { return std::abs(at(split + i) - middle); };
    const auto [below, beyond] = rankOf(m_size, 0.5);
    // How many of the least below + 1 deviations lie downwards: the first count for which the next one
    // downwards is not below the last one taken upwards.
    const std::size_t taken = below + 1;
    const std::size_t fewest = taken > upwards ? taken - upwards : 0;
    const std::size_t least = firstAfter(m_downwards, fewest, std::min(taken, split),
                                         [&](std::size_t i) { return down(i) < up(taken - i - 1); });
    m_downwards = least;
    const std::size_t above = taken - least;
    double low = 0.0;  // of the deviations taken the greatest, of the others the least
    if (least > 0) low = down(least - 1);
    if (above > 0) low = std::max(low, up(above - 1));
    if (taken >= m_size) return kSpreadOverMad * low;
    double high = std::numeric_limits<double>::infinity();
    if (least < split) high = down(least);
    if (above < upwards) high = std::min(high, up(above));
    return kSpreadOverMad * (low + beyond * (high - low));
}

}  // namespace scoring
