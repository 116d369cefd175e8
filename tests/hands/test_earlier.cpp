// Hands that go on with what stands there, and how that is made.
#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "hands/hand.hpp"
#include "hands/read_front.hpp"
#include "hands/tasks.hpp"
#include "hands/thinned_places.hpp"
#include "support/catch.hpp"

namespace {

std::vector<hands::MeantDot> part(const level::Level& level, double share, std::uint64_t seed,
                                  double patchiness = 0.0) {
    const scoring::TargetField field(level.scenario);
    scoring::Random random(seed, 4);
    return hands::thinned(field, hands::meantDots(level, hands::Kind::expert, seed), {share, patchiness},
                          random);
}

level::Level begun(level::Level level, double share, std::uint64_t seed) {
    for (const hands::MeantDot& dot : part(level, share, seed)) level.scenario.earlier.push_back(dot.place);
    return level;
}

double toNearest(scoring::Point place, const std::vector<scoring::Point>& others) {
    double nearest = 1e9;
    for (const scoring::Point other : others) nearest = std::min(nearest, scoring::distance(place, other));
    return nearest;
}

// The share of dots that stand nearer than that to another of the union, mm.
double shareNearerThan(double mm, const level::Level& level, hands::Kind kind, std::uint64_t seed) {
    std::vector<scoring::Point> all = level.scenario.earlier;
    for (const auto& dot : hands::meantDots(level, kind, seed)) all.push_back(dot.place);
    int near = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::vector<scoring::Point> others = all;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        if (toNearest(all[i], others) < mm) ++near;
    }
    return near / static_cast<double>(all.size());
}

}  // namespace

TEST_CASE("a hand makes what earlier dots leave to do", "[hands]") {
    const level::Level whole = tasks::field();
    const scoring::TargetField field(whole.scenario);
    for (const double share : {0.3, 0.7}) {
        const level::Level level = begun(whole, share, 3);
        const double left = field.expectedDots() - static_cast<double>(level.scenario.earlier.size());
        for (const auto kind : {hands::Kind::ideal, hands::Kind::expert, hands::Kind::clumping}) {
            CAPTURE(share, hands::name(kind));
            CHECK(std::abs(static_cast<double>(hands::meantDots(level, kind, 5).size()) - left) <= 1.0);
        }
        const auto novice = static_cast<double>(hands::meantDots(level, hands::Kind::novice, 5).size());
        CHECK(novice < 0.85 * left);
    }
}

TEST_CASE("a good hand sets its dots into the room between earlier ones", "[hands]") {
    const level::Level level = begun(tasks::field(), 0.6, 7);
    const double pitch = 1.0 / std::sqrt(0.75);
    CHECK(shareNearerThan(0.4 * pitch, level, hands::Kind::ideal, 8) < 0.03);
    // One that does not look would hit much oftener: a random place has a dot within 0.4 pitches in four of
    // ten.
    CHECK(shareNearerThan(0.4 * pitch, level, hands::Kind::rows, 8) > 0.10);
}

TEST_CASE("what stays of a pattern is a part of it, evenly spread", "[hands]") {
    const level::Level level = tasks::field();
    const auto whole = hands::meantDots(level, hands::Kind::expert, 11);
    const auto some = part(level, 0.3, 11);
    CHECK(std::abs(static_cast<double>(some.size()) - 0.3 * static_cast<double>(whole.size())) <= 1.0);
    for (const auto& dot : some) {
        CHECK(std::any_of(whole.begin(), whole.end(), [&](const auto& other) {
            return other.place == dot.place && other.depthMm == dot.depthMm;
        }));
    }
    // Three tenths of the dots stand 1.83 times as far apart; a random part would have many close pairs.
    std::vector<scoring::Point> places;
    for (const auto& dot : some) places.push_back(dot.place);
    int close = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        std::vector<scoring::Point> others = places;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        close += toNearest(places[i], others) < 1.1 ? 1 : 0;
    }
    CHECK(close <= static_cast<int>(places.size()) / 20);
}

TEST_CASE("a patchy part is full here and empty there", "[hands]") {
    const level::Level level = tasks::field();
    const auto emptiest = [&](double patchiness) {
        const auto dots = part(level, 0.5, 12, patchiness);
        std::vector<int> counts(24, 0);  // squares of 6 mm, 27 dots each when full
        for (const auto& dot : dots) {
            const auto column = static_cast<int>((dot.place.x + 17.0) / 6.0);
            const auto row = static_cast<int>((dot.place.y - 3.0) / 6.0);
            if (column >= 0 && column < 5 && row >= 0 && row < 4)
                ++counts[static_cast<std::size_t>(row * 5 + column)];
        }
        counts.resize(20);
        const auto [least, most] = std::minmax_element(counts.begin(), counts.end());
        return std::pair<int, int>{*least, *most};
    };
    const auto even = emptiest(0.0);
    const auto patchy = emptiest(1.0);
    CHECK(even.first >= 10);
    CHECK(even.second - even.first <= 8);
    CHECK(patchy.first <= 8);
    CHECK(patchy.second >= 17);
}

TEST_CASE("a hand reads the front that stands and follows it", "[hands]") {
    const level::Level whole = tasks::hairline();
    const scoring::TargetField untouched(whole.scenario);
    double off = 0.0;
    double blind = 0.0;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        // A front that is known: most of the dots of a field along the drawn curve, moved by it.
        scoring::Random random(seed);
        const hands::IrregularFront front(1.4, random);
        level::Level level = whole;
        for (const auto& dot : hands::meantDots(whole, hands::Kind::novice, seed)) {
            const auto at = untouched.line()->project(dot.place);
            if (at.n < -0.5 || at.beyondEnds || random.uniform() > 0.8) continue;
            level.scenario.earlier.push_back(
                untouched.line()->at(at.t, at.n + hands::shareOfFront(at.n) * front.at(at.t)));
        }
        const scoring::TargetField field(level.scenario);
        const hands::IrregularFront guess(1.4, random);
        const hands::IrregularFront read = hands::frontThrough(field, guess, random);
        for (double t = 5.0; t < field.line()->length() - 5.0; t += 1.0) {
            off += std::pow(read.at(t) - front.at(t), 2.0);
            blind += std::pow(guess.at(t) - front.at(t), 2.0);
        }
    }
    // Sparse dots do not say all of it.
    CHECK(off < 0.6 * blind);
}
