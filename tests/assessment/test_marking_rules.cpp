#include "assessment/marking_rules.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <rapidcheck.h>

#include "assessment/json_mutations.hpp"
#include "crypto/blake2b.hpp"
#include "support/catch.hpp"

using namespace assessment;

namespace {

std::string idOf(const std::string& what) { return crypto::hex(crypto::blake2b(what)).substr(0, 32); }

MarkingRules rulesOfMarkers(int count, double doubleShare = 0.0) {
    MarkingRules rules;
    for (int i = 0; i < count; ++i) rules.markers.push_back(idOf("marker " + std::to_string(i)));
    rules.doubleShare = doubleShare;
    return rules;
}

std::variant<MarkingRules, std::string> readBack(const text::Json& json) {
    const auto parsed = text::parseJson(json.dump());
    REQUIRE(std::holds_alternative<text::Json>(parsed));
    return rulesOf(std::get<text::Json>(parsed));
}

bool isRefused(const MarkingRules& rules) {
    return std::holds_alternative<std::string>(readBack(rulesJson(rules)));
}

}  // namespace

TEST_CASE("any rules read back the same") {
    const bool held = rc::check("any rules read back the same", [] {
        MarkingRules rules = rulesOfMarkers(*rc::gen::inRange(1, 10));
        rules.doubleShare = *rc::gen::inRange(0, 101) / 100.0;
        rules.blind = *rc::gen::arbitrary<bool>();
        rules.differsBy = *rc::gen::inRange(1, 5);
        rules.wholeDiffersBy = *rc::gen::inRange(1, 401) / 100.0;
        rules.resolution = *rc::gen::element(Resolution::thirdMarker, Resolution::conference);
        rules.policy = *rc::gen::element(GradePolicy::instructor, GradePolicy::automatic, GradePolicy::both);
        RC_ASSERT(std::get<MarkingRules>(readBack(rulesJson(rules))) == rules);
    });
    CHECK(held);
}

TEST_CASE("every member of rules that is missing, wrong or unknown is refused") {
    testing::eachMutation(rulesJson(rulesOfMarkers(3, 0.5)), "",
                          [&](const std::string& place, const text::Json& changed) {
                              INFO(place);
                              CHECK(std::holds_alternative<std::string>(readBack(changed)));
                          });
}

TEST_CASE("rules that cannot be are refused") {
    MarkingRules rules = rulesOfMarkers(2);
    SECTION("nobody marks") { rules.markers.clear(); }
    SECTION("a marker twice") { rules.markers.push_back(rules.markers.front()); }
    SECTION("a marker by name") { rules.markers.push_back("Instructor1"); }
    SECTION("more than all twice") { rules.doubleShare = 1.5; }
    SECTION("a difference of 0") { rules.differsBy = 0; }
    SECTION("a difference of 5") { rules.differsBy = 5; }
    SECTION("whole marks that need not differ") { rules.wholeDiffersBy = 0.0; }
    CHECK(isRefused(rules));
}

TEST_CASE("work is spread over the markers, and so many get two as the share says") {
    const int kAttempts = 3000;
    const MarkingRules rules = rulesOfMarkers(4, 0.3);
    std::map<std::string, int> first;
    int twice = 0;
    for (int i = 0; i < kAttempts; ++i) {
        const Allotment allotment =
            allotmentOf(rules, idOf("attempt " + std::to_string(i)), idOf("x"), false);
        REQUIRE(allotment.order.size() == 4);
        ++first[allotment.order.front()];
        twice += allotment.needed == 2 ? 1 : 0;
    }
    // Five standard deviations of fair draws.
    for (const auto& [marker, count] : first) CHECK(std::abs(count - kAttempts / 4) < 119);
    CHECK(std::abs(twice - kAttempts * 3 / 10) < 126);
}

TEST_CASE("the candidate is never a marker, nobody stands twice, and the same is drawn again") {
    const bool held = rc::check("the candidate is never a marker", [] {
        const MarkingRules rules = rulesOfMarkers(*rc::gen::inRange(1, 8), *rc::gen::inRange(0, 101) / 100.0);
        const std::string attempt = idOf("attempt " + std::to_string(*rc::gen::inRange(0, 10'000)));
        const std::string candidate = *rc::gen::elementOf(rules.markers);
        const bool asked = *rc::gen::arbitrary<bool>();
        const Allotment allotment = allotmentOf(rules, attempt, candidate, asked);
        const std::set<std::string> all(allotment.order.begin(), allotment.order.end());
        RC_ASSERT(all.size() == rules.markers.size() - 1);
        RC_ASSERT(all.size() == allotment.order.size());
        RC_ASSERT(!all.contains(candidate));
        RC_ASSERT(allotment.needed == 2 || (!asked && allotment.needed == 1));
        MarkingRules turned = rules;
        std::reverse(turned.markers.begin(), turned.markers.end());
        RC_ASSERT(allotmentOf(turned, attempt, candidate, asked).order == allotment.order);
    });
    CHECK(held);
}

TEST_CASE("a marker who joins takes work from others and moves none between them") {
    const MarkingRules few = rulesOfMarkers(3);
    const MarkingRules more = rulesOfMarkers(4);
    int taken = 0;
    for (int i = 0; i < 1000; ++i) {
        const std::string attempt = idOf("attempt " + std::to_string(i));
        const std::string before = allotmentOf(few, attempt, "", false).order.front();
        const std::string after = allotmentOf(more, attempt, "", false).order.front();
        if (after != more.markers.back()) CHECK(after == before);
        taken += after == more.markers.back() ? 1 : 0;
    }
    CHECK(taken > 180);
    CHECK(taken < 320);
}

TEST_CASE("a second mark for none and for all") {
    for (int i = 0; i < 200; ++i) {
        const std::string attempt = idOf("attempt " + std::to_string(i));
        CHECK(allotmentOf(rulesOfMarkers(2, 0.0), attempt, "", false).needed == 1);
        CHECK(allotmentOf(rulesOfMarkers(2, 1.0), attempt, "", false).needed == 2);
        CHECK(allotmentOf(rulesOfMarkers(2, 0.0), attempt, "", true).needed == 2);
    }
}
