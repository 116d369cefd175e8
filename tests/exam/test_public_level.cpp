#include <algorithm>

#include "exam/paper/paper.hpp"
#include "exam/shipped.hpp"
#include "level/yaml/tree.hpp"
#include "level/yaml/tree_text.hpp"
#include "sheet/guides.hpp"

namespace {

using namespace exam::testing;
using exam::publicLevel;
using level_yaml::list;
using level_yaml::map;
using level_yaml::member;
using level_yaml::Member;
using level_yaml::Node;
using level_yaml::scalar;

Node treeOf(const level::Level& level) { return std::get<Node>(level_yaml::parseTree(level.bytes)); }

void put(Node& map, const std::string& key, const Node& value) {
    for (Member& each : map.members) {
        if (each.key == key) {
            each.value = value;
            return;
        }
    }
    map.members.push_back(member(key, value));
}

void take(Node& map, const std::string& key) {
    std::erase_if(map.members, [&](const Member& each) { return each.key == key; });
}

Node& in(Node& map, const std::string& key) {
    for (Member& each : map.members) {
        if (each.key == key) return each.value;
    }
    FAIL("no " + key);
    return map;
}

// Another idea of good work on the same skin.
level::Level otherwise(const level::Level& level) {
    Node root = treeOf(level);
    for (Node& zone : in(root, "zones").items) {
        take(zone, "density");
        put(zone, "density_per_cm2", scalar("97"));
        put(zone, "depth_mm", scalar("0.5"));
        put(zone, "depth_half_width_mm", scalar("0.11"));
    }
    Node& reference = in(root, "reference");
    if (reference.find("cutoff_mm") != nullptr) put(reference, "cutoff_mm", scalar("0.31"));
    if (reference.find("hairline") != nullptr) {
        put(in(reference, "hairline"), "style", scalar("broken"));
        // Up to 10 mm a guide line shows it to everybody.
        if (level.scenario.hairline->depth.value > 10.0)
            put(in(reference, "hairline"), "depth_mm", scalar("13"));
    }
    put(in(root, "limits"), "expected_dots", scalar("37"));
    put(in(root, "limits"), "expected_minutes", scalar("0.77"));
    put(in(root, "scoring"), "criteria", list({scalar("depth")}));
    put(root, "pass", map({member("depth", scalar("71"))}));
    put(root, "aids", map({member("gauges", scalar("false"))}));
    return loaded(level_yaml::textOf(root), level);
}

// The first seconds of it: all plays in full take a minute, and came out the same.
practice::Performance begun(practice::Performance whole) {
    constexpr std::size_t kSamples = 2400;
    if (whole.samples.size() > kSamples) whole.samples.resize(kSamples);
    return whole;
}

}  // namespace

TEST_CASE("the same hand makes the same dots on the public level, bit for bit") {
    for (const level::Level& whole : shippedLevels()) {
        const level::Level open = publicLevel(whole);
        for (const hands::Kind kind : {hands::Kind::ideal, hands::Kind::novice}) {
            const auto performance = begun(practice::performanceOf(whole, kind, 3));
            const Left left = leftOn(whole, performance);
            const Left there = leftOn(open, performance);
            INFO(whole.id << ", " << hands::name(kind));
            REQUIRE_FALSE(left.dots.empty());
            CHECK(there.dots == left.dots);
            CHECK(there.states == left.states);
            CHECK(there.events == left.events);
            CHECK(there.ending == left.ending);
        }
    }
}

TEST_CASE("a public level says nothing of densities, targets, tolerances and cuts") {
    for (const level::Level& whole : shippedLevels()) {
        INFO(whole.id);
        const level::Level other = otherwise(whole);
        REQUIRE(other.hash != whole.hash);
        CHECK(publicLevel(other).bytes == publicLevel(whole).bytes);
    }
}

TEST_CASE("a public level is a level file of its own") {
    for (const level::Level& whole : shippedLevels()) {
        INFO(whole.id);
        const level::Level open = publicLevel(whole);
        CHECK(open.hash != whole.hash);
        CHECK(open.id == whole.id + "-exam");
        CHECK(open.brief == whole.brief);
        CHECK(open.limits.minutes == whole.limits.minutes);
        CHECK_FALSE(open.scenario.cuts);
        CHECK_FALSE(open.aids.needleView);
        CHECK_FALSE(open.aids.gauges);
        CHECK(open.earlier.dots == whole.earlier.dots);
        REQUIRE(open.scenario.zones.size() == whole.scenario.zones.size());
        const level::Level again = loaded(open.bytes, whole);
        CHECK(again.hash == open.hash);
        CHECK(publicLevel(open).bytes.size() > 100);  // that of one can be made, too
    }
    CHECK(publicLevel(shipped("mid-scalp-field"), 3.5).limits.minutes == 3.5);
}

TEST_CASE("guides that candidates see stay as they are; those that are off are not there") {
    for (const level::Level& whole : shippedLevels()) {
        INFO(whole.id);
        const sheet::Guides guides = sheet::guidesOf(whole);
        const sheet::Guides there = sheet::guidesOf(publicLevel(whole));
        REQUIRE(there.lines.size() == guides.lines.size());
        for (std::size_t i = 0; i < guides.lines.size(); ++i)
            CHECK(there.lines[i].points == guides.lines[i].points);
        CHECK(there.marks == guides.marks);

        Node root = treeOf(whole);
        put(root, "aids", map({member("guides", scalar("false"))}));
        const level::Level open = publicLevel(loaded(level_yaml::textOf(root), whole));
        CHECK_FALSE(open.scenario.hairline);
        CHECK(open.bytes.find("curve_mm") == std::string::npos);
        CHECK(open.bytes.find("behind_hairline") == std::string::npos);
        const auto performance = begun(practice::performanceOf(whole, hands::Kind::expert, 4));
        CHECK(leftOn(open, performance).states == leftOn(whole, performance).states);
    }
}
