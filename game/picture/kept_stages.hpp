// Stages of a sheet's work, kept so that any number of its first dots can be shown again soon: for a replay
// that is scrubbed to and fro.
#pragma once

#include <cstddef>
#include <vector>

#include <scoring/dot.hpp>

#include "picture/worked_sheet.hpp"

namespace picture {

class KeptStages {
public:
    // At most so many bytes of pictures are kept.
    static constexpr std::size_t kMostBytes = 96U << 20U;

    // Forgets all: ground, view or painter are others.
    void clear();
    // The stage with the most dots that begins as `dots` do, and how many it holds; null: none. What does not
    // begin so is forgotten.
    struct Found {
        const WorkedSheet::Stage* stage = nullptr;
        std::size_t dots = 0;
    };
    [[nodiscard]] Found longest(const std::vector<scoring::Dot>& dots);
    // How many dots the next stage worth keeping has, > `count`.
    [[nodiscard]] std::size_t next(std::size_t count) const { return (count / m_step + 1) * m_step; }
    // Keeps the sheet on which dots[0 .. count) lie; count is what next() said.
    void keep(const WorkedSheet& sheet, const std::vector<scoring::Dot>& dots, std::size_t count);

private:
    struct Kept {
        std::size_t dots;
        WorkedSheet::Stage stage;
    };
    void thinOut();

    static constexpr std::size_t kFirstStep = 256;
    std::size_t m_step = kFirstStep;
    std::vector<scoring::Dot> m_dots;  // of the longest stage
    std::vector<Kept> m_kept;          // by their numbers of dots
};

}  // namespace picture
