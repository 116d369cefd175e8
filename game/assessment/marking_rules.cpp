#include "assessment/marking_rules.hpp"

#include <algorithm>
#include <array>

#include "assessment/json_members.hpp"
#include "assessment/rubric.hpp"
#include "crypto/blake2b.hpp"
#include "record/store/ids.hpp"

namespace assessment {

namespace {

constexpr std::size_t kMostMarkers = 99;
constexpr double kMostWholeDifference = 4.0;

// One word of several, by their order.
template <typename Kind, std::size_t N>
Kind wordOf(JsonMembers& members, const char* name, const std::array<const char*, N>& words) {
    const std::string* const found = members.any(name).string();
    std::string all;
    for (std::size_t i = 0; i < N; ++i) {
        if (found != nullptr && *found == words[i]) return static_cast<Kind>(i);
        all += (all.empty() ? "" : " or ") + std::string(words[i]);
    }
    members.refuse(name, "is not " + all);
    return Kind{};
}

constexpr std::array<const char*, 2> kResolutions{"third_marker", "conference"};
constexpr std::array<const char*, 3> kPolicies{"instructor", "automatic", "both"};

std::vector<std::string> markersOf(JsonMembers& members) {
    std::vector<std::string> markers;
    const auto* const items = members.any("markers").items();
    bool good = items != nullptr && !items->empty() && items->size() <= kMostMarkers;
    for (std::size_t i = 0; good && i < items->size(); ++i) {
        const std::string* const id = (*items)[i].string();
        good = id != nullptr && store::isHex(*id, 32) &&
               std::find(markers.begin(), markers.end(), *id) == markers.end();
        if (good) markers.push_back(*id);
    }
    if (!good) members.refuse("markers", "are not 1 to 99 persons' ids, each once");
    return markers;
}

// 64 bits that are the same everywhere.
std::uint64_t drawn(const char* what, const std::string& attempt, const std::string& marker) {
    const crypto::Hash hash = crypto::Blake2b().add(what).add(attempt).add(marker).finish();
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8; ++i) number = (number << 8U) | std::to_integer<std::uint64_t>(hash.at(i));
    return number;
}

bool asksTwo(const MarkingRules& rules, const std::string& attempt) {
    constexpr double kWhole = 18446744073709551616.0;  // 2^64
    return static_cast<double>(drawn("stipple.second/1", attempt, "")) < rules.doubleShare * kWhole;
}

}  // namespace

text::Json rulesJson(const MarkingRules& rules) {
    auto markers = text::Json::array();
    for (const std::string& marker : rules.markers) markers.push(marker);
    auto json = text::Json::object();
    json.set("markers", std::move(markers)).set("double_share", rules.doubleShare).set("blind", rules.blind);
    json.set("differs_by", rules.differsBy).set("whole_differs_by", rules.wholeDiffersBy);
    json.set("resolution", kResolutions.at(static_cast<std::size_t>(rules.resolution)));
    return json.set("policy", kPolicies.at(static_cast<std::size_t>(rules.policy)));
}

std::variant<MarkingRules, std::string> rulesOf(const text::Json& json) {
    std::optional<std::string> fault;
    JsonMembers members(json, "", fault);
    MarkingRules rules;
    rules.markers = markersOf(members);
    rules.doubleShare = members.number("double_share", 0.0, 1.0);
    rules.blind = members.flag("blind");
    rules.differsBy = static_cast<int>(members.whole("differs_by", 1, kMostMark - kLeastMark));
    rules.wholeDiffersBy = members.number("whole_differs_by", 0.0, kMostWholeDifference);
    if (!(rules.wholeDiffersBy > 0.0)) members.refuse("whole_differs_by", "is not above 0");
    rules.resolution = wordOf<Resolution>(members, "resolution", kResolutions);
    rules.policy = wordOf<GradePolicy>(members, "policy", kPolicies);
    members.noOthers();
    if (fault) return *fault;
    return rules;
}

std::string_view name(GradePolicy policy) { return kPolicies.at(static_cast<std::size_t>(policy)); }

std::optional<GradePolicy> policyOf(std::string_view name) {
    const auto found = std::find(kPolicies.begin(), kPolicies.end(), name);
    if (found == kPolicies.end()) return std::nullopt;
    return static_cast<GradePolicy>(found - kPolicies.begin());
}

Allotment allotmentOf(const MarkingRules& rules, const std::string& attempt, const std::string& candidate,
                      bool askedTwice) {
    std::vector<std::pair<std::uint64_t, std::string>> all;
    for (const std::string& marker : rules.markers) {
        if (marker != candidate) all.emplace_back(drawn("stipple.allotment/1", attempt, marker), marker);
    }
    // The highest of all draws marks: who joins takes work from others and moves none between them
    // (rendezvous hashing).
    std::sort(all.rbegin(), all.rend());
    Allotment allotment;
    for (auto& [number, marker] : all) allotment.order.push_back(std::move(marker));
    allotment.needed = askedTwice || asksTwo(rules, attempt) ? 2 : 1;
    return allotment;
}

}  // namespace assessment
