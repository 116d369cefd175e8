#include "assessment/mark_state.hpp"

#include "crypto/blake2b.hpp"
#include "support/catch.hpp"

using namespace assessment;

namespace {

std::string idOf(const std::string& what) { return crypto::hex(crypto::blake2b(what)).substr(0, 32); }

}  // namespace

TEST_CASE("pseudonyms are three digits, of one person one, and stay when others come") {
    Pseudonyms all;
    std::map<std::string, std::string> first;
    std::set<std::string> seen;
    for (int i = 0; i < 700; ++i) {
        const std::string person = idOf("person " + std::to_string(i));
        const std::string drawn = all.of(idOf("work"), person);
        CHECK(drawn.size() == (i < 500 ? 5U : 6U));
        CHECK(drawn.substr(0, 2) == "C-");
        CHECK(seen.insert(drawn).second);
        first[person] = drawn;
    }
    for (const auto& [person, drawn] : first) CHECK(all.of(idOf("work"), person) == drawn);
    int same = 0;
    for (const auto& [person, drawn] : first) same += all.of(idOf("other work"), person) == drawn ? 1 : 0;
    CHECK(same < 10);
}
