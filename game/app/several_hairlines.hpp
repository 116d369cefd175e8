// What several hairlines together tell of saw-teeth, which one alone cannot prove.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include <scoring/dot.hpp>
#include <scoring/ensemble.hpp>

#include "level/level.hpp"

namespace app {

class SeveralHairlines {
public:
    // The work on one level, in the order of `number`; kept only where the level has a hairline. May be
    // called from several threads.
    void add(std::size_t number, const level::Level& level, const scoring::Ensemble& reference,
             const std::vector<scoring::Dot>& dots);

    // A line on the first three or four of them (scoring::poolSawTeeth); nothing (empty) with fewer.
    [[nodiscard]] std::string sentence() const;

private:
    struct Line {
        scoring::Scenario scenario;
        scoring::Ensemble reference;
        std::vector<scoring::Dot> dots;
    };
    std::mutex m_mutex;
    std::map<std::size_t, Line> m_lines;  // the first four by number so far
};

}  // namespace app
