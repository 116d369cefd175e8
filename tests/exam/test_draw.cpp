#include <set>

#include "exam/paper/draw.hpp"
#include "support/academy.hpp"
#include "support/catch.hpp"

namespace {

const std::string kNonce = "00112233445566778899aabbccddeeff";
const std::string kOther = "ffeeddccbbaa99887766554433221100";

exam::PublicPart paperOf(const std::vector<std::size_t>& forms) {
    exam::PublicPart paper;
    for (std::size_t i = 0; i < paper.seed.size(); ++i) paper.seed[i] = static_cast<std::byte>(i);
    for (const std::size_t count : forms) paper.stations.emplace_back(count);
    return paper;
}

}  // namespace

TEST_CASE("the draw is the one that anybody can work out again") {
    // Python: hashlib.blake2b(le(32) + b"0"*31 + b"7" + le(32) + nonce + le(32) + other + le(station),
    //                         key=bytes(range(32)), digest_size=32)
    const exam::Draw draw = exam::draw(paperOf({4, 5, 1}), test_support::personNumber(7), kNonce, kOther);
    CHECK(draw.forms == std::vector<std::size_t>{3, 2, 0});
    CHECK(draw.skinSeeds ==
          std::vector<std::uint64_t>{14982996176526641535U, 14710235114284716284U, 15249547532021530102U});
}

TEST_CASE("each form is drawn as often as any other") {
    constexpr std::size_t kForms = 5;
    constexpr int kCandidates = 10000;
    const exam::PublicPart paper = paperOf({kForms, kForms});
    std::vector<int> counts(kForms), pairs(kForms * kForms);
    std::set<std::uint64_t> seeds;
    for (int i = 0; i < kCandidates; ++i) {
        const exam::Draw draw = exam::draw(paper, test_support::personNumber(i), kNonce, kOther);
        ++counts[draw.forms[0]];
        ++pairs[draw.forms[0] * kForms + draw.forms[1]];
        seeds.insert(draw.skinSeeds.begin(), draw.skinSeeds.end());
    }
    const auto chiSquare = [&](const std::vector<int>& seen) {
        const double expected = static_cast<double>(kCandidates) / static_cast<double>(seen.size());
        double sum = 0.0;
        for (const int count : seen) sum += (count - expected) * (count - expected) / expected;
        return sum;
    };
    CHECK(chiSquare(counts) < 18.5);  // 0.999 quantile of 4 degrees of freedom
    CHECK(chiSquare(pairs) < 51.2);   // of 24
    CHECK(seeds.size() == 2U * kCandidates);
}

TEST_CASE("candidate, nonces and seed each change the draw") {
    const exam::PublicPart paper = paperOf({8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8});
    exam::PublicPart reseeded = paper;
    reseeded.seed[31] = std::byte{0};
    const auto seedsOf = [](const exam::PublicPart& part, const std::string& candidate,
                            const std::string& first, const std::string& second) {
        return exam::draw(part, candidate, first, second).skinSeeds;
    };
    const std::string who = test_support::personNumber(1);
    const auto drawn = seedsOf(paper, who, kNonce, kNonce);
    CHECK(seedsOf(paper, who, kNonce, kNonce) == drawn);
    CHECK(seedsOf(paper, test_support::personNumber(2), kNonce, kNonce) != drawn);
    CHECK(seedsOf(paper, who, kOther, kNonce) != drawn);
    CHECK(seedsOf(paper, who, kNonce, kOther) != drawn);
    CHECK(seedsOf(paper, who, kNonce, kOther) != seedsOf(paper, who, kOther, kNonce));
    CHECK(seedsOf(reseeded, who, kNonce, kNonce) != drawn);
}
