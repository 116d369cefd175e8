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
// For each station from BLAKE2b-256 keyed with the seed, over candidate, examiner's nonce and station's
// nonce, each behind its length, and the station's number from 1; numbers are eight bytes, least significant
// first. Bytes 0..7 of the hash modulo the count of forms are the form, bytes 8..15 the seed of the skin.
// Nonces: 32 hexadecimal digits each. `candidate`: Opening::candidate.
[[nodiscard]] Draw draw(const PublicPart& paper, const std::string& candidate,
                        const std::string& examinerNonce, const std::string& stationNonce);

}  // namespace exam
