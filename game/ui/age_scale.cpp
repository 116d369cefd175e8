#include "ui/age_scale.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/words.hpp"

namespace ui {

const std::array<const char*, 8> kAgeTexts{"age.fresh.text", "age.week.text",  "age.scab.text",
                                           "age.day10.text", "age.day30.text", "age.year1.text",
                                           "age.year3.text", "age.year5.text"};

namespace {

// Where the named ages stand: nearly half of the track is the first month.
constexpr std::array<double, kNamedAges.size()> kShares{0.0, 0.16, 0.30, 0.47, 0.65, 0.83, 1.0};
constexpr double kSnap = 0.018;  // of the track

constexpr double kDaysOfYear = 365.0;
constexpr double kDaysOfMonth = kDaysOfYear / 12.0;

// From when on each of kAgeTexts is what there is to see.
constexpr std::array<double, 8> kTextFrom{0.0, 1.0, 2.0, 9.0, 21.0, 240.0, 730.0, 1460.0};

// All ages that the arrows reach.
std::vector<double> stops() {
    std::vector<double> all;
    for (int day = 0; day <= static_cast<int>(skin::kHealed.value); ++day) all.push_back(day);
    for (int month = 2; month <= 12; ++month) all.push_back(std::round(kDaysOfMonth * month));
    for (int quarter = 5; quarter <= 20; ++quarter) all.push_back(std::round(kDaysOfYear * quarter / 4.0));
    return all;
}

}  // namespace

float shareOf(skin::Days age) {
    for (std::size_t i = 1; i < kNamedAges.size(); ++i) {
        const double from = kNamedAges[i - 1].value;
        const double to = kNamedAges[i].value;
        if (age.value > to && i + 1 < kNamedAges.size()) continue;
        const double part = std::clamp((age.value - from) / (to - from), 0.0, 1.0);
        return static_cast<float>(kShares[i - 1] + part * (kShares[i] - kShares[i - 1]));
    }
    return 0.0F;
}

skin::Days ageAt(float share) {
    const double at = std::clamp(static_cast<double>(share), 0.0, 1.0);
    for (std::size_t i = 0; i < kShares.size(); ++i) {
        if (std::abs(at - kShares[i]) < kSnap) return kNamedAges[i];
    }
    std::size_t i = 1;
    while (at > kShares[i]) ++i;
    const double part = (at - kShares[i - 1]) / (kShares[i] - kShares[i - 1]);
    const double from = kNamedAges[i - 1].value;
    return {std::round(from + part * (kNamedAges[i].value - from))};
}

skin::Days nextNamedAge(skin::Days age) {
    for (const skin::Days named : kNamedAges) {
        if (named.value >= skin::kHealed.value && named.value > age.value) return named;
    }
    return skin::kHealed;
}

skin::Days stepped(skin::Days age, int steps) {
    static const std::vector<double> all = stops();
    for (; steps > 0; --steps) {
        const auto next = std::upper_bound(all.begin(), all.end(), age.value);
        age = {next == all.end() ? all.back() : *next};
    }
    for (; steps < 0; ++steps) {
        const auto next = std::lower_bound(all.begin(), all.end(), age.value);
        age = {next == all.begin() ? all.front() : *(next - 1)};
    }
    return age;
}

std::string ageWord(const ui_kit::Kit& kit, skin::Days age) {
    const auto filled = [&](const char* key, const std::string& number) {
        return (*kit.words)(key, {{"number", number}});
    };
    if (age.value < 1.0) return kit("age.fresh");
    if (age.value < 2.0 * kDaysOfMonth) return filled("age.day", figure(age.value, 0));
    if (age.value < kDaysOfYear) {
        const double months = std::min(11.0, std::round(age.value / kDaysOfMonth));
        return filled("age.months", figure(months, 0));
    }
    const double years = std::round(age.value / kDaysOfYear * 4.0) / 4.0;
    if (years == 1.0) return kit("age.year1");
    const bool half = years * 2.0 == std::round(years * 2.0);
    return filled("age.years", figure(years, years == std::round(years) ? 0 : half ? 1 : 2));
}

const char* ageText(skin::Days age) {
    std::size_t i = 0;
    while (i + 1 < kTextFrom.size() && age.value >= kTextFrom[i + 1]) ++i;
    return kAgeTexts[i];
}

}  // namespace ui
