#include "crypto/random_id.hpp"

#include <set>
#include <string>

#include "support/catch.hpp"

TEST_CASE("ids are 32 digits and differ", "[crypto]") {
    std::set<std::string> seen;
    for (int i = 0; i < 100; ++i) seen.insert(crypto::hex(crypto::randomId()));
    REQUIRE(seen.size() == 100);
    for (const std::string& id : seen) {
        REQUIRE(id.size() == 32);
        REQUIRE(id.find_first_not_of("0123456789abcdef") == std::string::npos);
    }
}

TEST_CASE("seeds differ", "[crypto]") { REQUIRE(crypto::randomSeed() != crypto::randomSeed()); }
