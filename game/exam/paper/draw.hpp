// Which form of each station a candidate gets: by the paper's committed seed and two nonces, so that nobody
// alone can choose it and everybody can check it afterwards.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "exam/paper/paper.hpp"

namespace exam {

struct Draw {
    std::vector<std::size_t> forms;        // one a station
    std::vector<std::uint64_t> skinSeeds;  // one a station
};
// From keyed BLAKE2b (key: seed) of candidate, examiner's nonce, station's nonce and the station's number.
// Nonces: 32 hexadecimal digits each.
[[nodiscard]] Draw draw(const PublicPart& paper, const std::string& candidate,
                        const std::string& examinerNonce, const std::string& stationNonce);

}  // namespace exam
