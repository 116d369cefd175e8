#include "skin/trade_figures.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>

#include "hands/steady_hand.hpp"
#include "skin/scene.hpp"

namespace trade {
namespace {

level::Level sceneAt(double stretch) {
    level::Level level = scene::bareLevel();
    level.skin.stretch = stretch;
    return level;
}

struct Worked {
    std::vector<double> depths;
    double squaredOffset = 0.0;  // from where the hand meant it, sum
};

Worked worked(const level::Level& level, const std::vector<hands::SteadyTouch>& touches) {
    const auto surface = skin::makeSkin(level, 1);
    Worked all;
    for (const hands::SteadyTouch& touch : touches) {
        const auto dot = scene::feed(*surface, touch.samples);
        if (!dot) continue;
        all.depths.push_back(*dot->depthUm / 1000.0);
        const double offset = scoring::distance(dot->place(), touch.meant);
        all.squaredOffset += offset * offset;
    }
    return all;
}

double mean(const std::vector<double>& values) {
    double sum = 0.0;
    for (const double value : values) sum += value;
    return sum / static_cast<double>(values.size());
}

double squaresAbout(const std::vector<double>& values, double about) {
    double sum = 0.0;
    for (const double value : values) sum += (value - about) * (value - about);
    return sum;
}

double median(std::vector<double> values) {
    const std::size_t middle = values.size() / 2;
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(middle), values.end());
    return values[middle];
}

struct Pooled {
    std::vector<double> depths;
    double depthSquares = 0.0;
    double placeSquares = 0.0;
    std::size_t seeds = 0;
    void add(const Worked& more) {
        depths.insert(depths.end(), more.depths.begin(), more.depths.end());
        depthSquares += squaresAbout(more.depths, mean(more.depths));
        placeSquares += more.squaredOffset;
        ++seeds;
    }
    [[nodiscard]] double depthSd() const {
        return std::sqrt(depthSquares / static_cast<double>(depths.size() - seeds));
    }
    [[nodiscard]] double placeRms() const {
        return std::sqrt(placeSquares / static_cast<double>(depths.size()));
    }
};

// Against flat skin, touch by touch.
void compareWithFlat(Spread& spread, const level::Level& level,
                     const std::vector<hands::SteadyTouch>& touches) {
    level::Level flatLevel = level;
    flatLevel.skin.model = level::SkinModel::flat;
    const auto surface = skin::makeSkin(level, 1);
    const auto flat = skin::makeSkin(flatLevel, 1);
    std::vector<double> depths;
    std::vector<double> flatDepths;
    double squares = 0.0;
    for (const hands::SteadyTouch& touch : touches) {
        const auto a = scene::feed(*surface, touch.samples);
        const auto b = scene::feed(*flat, touch.samples);
        if (!a || !b) continue;
        depths.push_back(*a->depthUm / 1000.0);
        flatDepths.push_back(*b->depthUm / 1000.0);
        const double apart = scoring::distance(a->place(), b->place());
        squares += apart * apart;
    }
    spread.flatDepth = median(flatDepths) - median(depths);
    spread.flatPlace = std::sqrt(squares / static_cast<double>(depths.size()));
}

// A hand that always presses equally, straight down, at one pressure of the law.
double straightDepth(double stretch, double lawMm) {
    const level::Level level = sceneAt(stretch);
    const auto surface = skin::makeSkin(level, 1);
    const auto dot = scene::feed(*surface, scene::press(level, 1000000, {0.0, 5.0}, lawMm));
    return dot ? *dot->depthUm / 1000.0 : 0.0;
}

void repeatOneTouch(Spread& spread, const level::Level& level) {
    const auto surface = skin::makeSkin(level, 1);
    double least = 1.0e9;
    double most = 0.0;
    std::optional<scoring::Dot> first;
    for (int i = 0; i < 100; ++i) {
        // 0.4 s apart and a little, so that the machine is at another place of its stroke each time.
        const auto dot = scene::feed(*surface, scene::press(level, 1000000 + 403700LL * i, {0.0, 5.0}, 0.5));
        if (!dot) continue;
        if (!first) first = dot;
        least = std::min(least, *dot->depthUm / 1000.0);
        most = std::max(most, *dot->depthUm / 1000.0);
        spread.samePlace = std::max(spread.samePlace, scoring::distance(dot->place(), first->place()));
    }
    spread.sameDepth = most - least;
}

}  // namespace

Spread spreadAt(double stretch, std::uint64_t seeds, std::size_t touches) {
    const level::Level level = sceneAt(stretch);
    const hands::SteadyHabits habits;
    Pooled pooled;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed)
        pooled.add(worked(level, hands::steadyHand(level, habits, touches, seed)));
    Spread spread;
    spread.stretch = stretch;
    spread.dots = pooled.depths.size();
    spread.depthMean = mean(pooled.depths);
    spread.depthMedian = median(pooled.depths);
    spread.depthSd = pooled.depthSd();
    spread.placeRms = pooled.placeRms();
    compareWithFlat(spread, level, hands::steadyHand(level, habits, touches, 1));
    const double up = straightDepth(stretch, habits.depthMm * (1.0 + habits.pressureCv));
    const double down = straightDepth(stretch, habits.depthMm * (1.0 - habits.pressureCv));
    spread.slope = (up - down) / (2.0 * habits.pressureCv * habits.depthMm);
    repeatOneTouch(spread, level);
    return spread;
}

std::string tableRow(const Spread& s) {
    char row[200];
    std::snprintf(row, sizeof row, "| %.2f | %.3f | %.3f | %.3f | %.2f | %.3f | %.3f | %.4f | %.4f |",
                  s.stretch, s.depthMean, s.depthSd, s.placeRms, s.slope, s.flatDepth, s.flatPlace,
                  s.sameDepth, s.samePlace);
    return row;
}

OffFlat worstOffFlatWhenTaut() {
    const level::Level level = sceneAt(1.0);
    level::Level flatLevel = level;
    flatLevel.skin.model = level::SkinModel::flat;
    const auto surface = skin::makeSkin(level, 1);
    const auto flat = skin::makeSkin(flatLevel, 1);
    hands::SteadyHabits habits;
    habits.tremorMm = habits.mostHeelLiftMm = 0.0;
    OffFlat worst;
    for (const hands::SteadyTouch& touch : hands::steadyHand(level, habits, 300, 1)) {
        const auto a = scene::feed(*surface, touch.samples);
        const auto b = scene::feed(*flat, touch.samples);
        if (!a || !b) return {1.0e9, 1.0e9};
        worst.depth = std::max(worst.depth, std::abs(*a->depthUm - *b->depthUm) / 1000.0);
        worst.place = std::max(worst.place, scoring::distance(a->place(), b->place()));
    }
    return worst;
}

std::vector<Cause> causesAt(double stretch, std::uint64_t seeds, std::size_t touches) {
    const level::Level level = sceneAt(stretch);
    const hands::SteadyHabits all;
    hands::SteadyHabits none = all;
    none.pressureCv = none.approachCv = none.mostHeelLiftMm = none.tremorMm = 0.0;
    const auto alone = [&](const char* name, double hands::SteadyHabits::*habit) {
        hands::SteadyHabits one = none;
        if (habit != nullptr) one.*habit = all.*habit;
        Pooled pooled;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed)
            pooled.add(worked(level, hands::steadyHand(level, one, touches, seed)));
        return Cause{name, pooled.depthSd(), pooled.placeRms()};
    };
    return {alone("the way from dot to dot", nullptr),
            alone("pressure, 10 %", &hands::SteadyHabits::pressureCv),
            alone("speed of approach, 20 %", &hands::SteadyHabits::approachCv),
            alone("heel lifted by 0 to 1 mm", &hands::SteadyHabits::mostHeelLiftMm),
            alone("tremor, 8 to 12 Hz", &hands::SteadyHabits::tremorMm)};
}

}  // namespace trade
