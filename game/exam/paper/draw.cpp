#include "exam/paper/draw.hpp"

#include <span>

#include "crypto/blake2b.hpp"

namespace exam {

namespace {

void putNumber(std::string& out, std::uint64_t number) {
    for (int i = 0; i < 8; ++i, number >>= 8U) out += static_cast<char>(number & 0xFFU);
}

// Lengths before texts: no two lists of texts are one.
void putText(std::string& out, const std::string& text) {
    putNumber(out, text.size());
    out += text;
}

std::uint64_t numberAt(const crypto::Hash& hash, std::size_t at) {
    std::uint64_t number = 0;
    for (std::size_t i = 8; i > 0; --i)
        number = (number << 8U) | std::to_integer<std::uint64_t>(hash[at + i - 1]);
    return number;
}

}  // namespace

Draw draw(const PublicPart& paper, const std::string& candidate, const std::string& examinerNonce,
          const std::string& stationNonce) {
    const std::string_view seed(reinterpret_cast<const char*>(paper.seed.data()), paper.seed.size());
    std::string told;
    putText(told, candidate);
    putText(told, examinerNonce);
    putText(told, stationNonce);
    Draw drawn;
    for (std::size_t station = 0; station < paper.stations.size(); ++station) {
        std::string message = told;
        putNumber(message, station + 1);
        const crypto::Hash hash = crypto::keyedBlake2b(seed, message);
        // Of 2^64 numbers one form has at most one more than another.
        drawn.forms.push_back(static_cast<std::size_t>(numberAt(hash, 0) % paper.stations[station].size()));
        drawn.skinSeeds.push_back(numberAt(hash, 8));
    }
    return drawn;
}

}  // namespace exam
