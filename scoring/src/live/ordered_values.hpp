// Numbers in order, kept so while single ones come and go.
#pragma once

#include <cstddef>
#include <vector>

namespace scoring {

// Short sorted blocks under a Fenwick tree (1994) of their sizes: insert, erase and at() in O(log n); one
// insertion in kMost/2 splits a block and renews the tree.
class OrderedValues {
public:
    // No NaN.
    void insert(double value);
    // One that is there (asserted).
    void erase(double value);

    [[nodiscard]] std::size_t size() const { return m_size; }
    // The value of rank 0 .. size() - 1, 0 the least.
    [[nodiscard]] double at(std::size_t rank) const;
    // As median() and robustSpread() of stats/order.hpp give them, to the last bit. Not empty. Since single
    // values come and go, robustSpread() looks first where it ended the last time.
    [[nodiscard]] double median() const;
    [[nodiscard]] double robustSpread() const;

private:
    static constexpr std::size_t kMost = 128;  // values in a block

    // The first block whose greatest value is not below `value`; the last one when there is none.
    [[nodiscard]] std::size_t blockFor(double value) const;
    [[nodiscard]] std::size_t countBelow(double value) const;
    void count(std::size_t block, bool oneMore);
    void recount();

    std::vector<std::vector<double>> m_blocks;  // none is empty
    std::vector<double> m_greatest;             // per block
    std::vector<std::size_t> m_tree;            // Fenwick tree of the blocks' sizes, from 1
    std::size_t m_topStep = 0;                  // the greatest power of two up to the number of blocks
    std::size_t m_size = 0;
    mutable std::size_t m_downwards = 0;  // where robustSpread() ended: a place to begin, never an answer
};

}  // namespace scoring
