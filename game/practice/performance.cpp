#include "practice/performance.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "skin/layers.hpp"
#include "skin/skin_kind.hpp"
#include "skin/skin_surface.hpp"
#include "skin/stretch_field.hpp"

namespace practice {

namespace {

// Two fingers that far from the middle of the work, each way; two that pull 2 mm each make a drum of slack
// skin there (skin::StretchField).
constexpr double kFingerFromMiddleMm = 10.0;
constexpr double kPullToDrumMm = 2.0;
// Between the fingers the skin is not equally taut: that little less in the middle, so that it is nowhere too
// much.
constexpr double kAimed = 0.95;
// So wide is the work over which it stays taut.
constexpr double kWorkMm = 7.0;

std::int32_t micrometres(double mm) { return static_cast<std::int32_t>(std::lround(mm * 1000.0)); }
scoring::Point placeOf(const pen::Sample& sample) { return {sample.xUm / 1000.0, sample.yUm / 1000.0}; }

// The box around the landings from sample `first` on, as many as fit in the work's width.
scoring::Box nextWork(const std::vector<pen::Sample>& samples, std::size_t first) {
    std::optional<scoring::Box> box;
    bool before = false;
    for (std::size_t i = first; i < samples.size(); ++i) {
        const bool lands = samples[i].contact && !before;
        before = samples[i].contact;
        if (!lands) continue;
        const scoring::Point place = placeOf(samples[i]);
        scoring::Box wider = box.value_or(scoring::Box{place, place});
        wider.min = {std::min(wider.min.x, place.x), std::min(wider.min.y, place.y)};
        wider.max = {std::max(wider.max.x, place.x), std::max(wider.max.y, place.y)};
        if (wider.width() > kWorkMm || wider.height() > kWorkMm) break;
        box = wider;
    }
    return *box;
}

std::vector<skin::StretchPoint> fingersAbout(const level::Level& level, scoring::Point middle, double craft) {
    const double held = skin::feelOf(level.client.skin).fingerGrip * (1.0 - level.skin.stretch);
    const std::int32_t pull = micrometres(kPullToDrumMm * craft * std::max(0.0, held - (1.0 - kAimed)));
    const std::int32_t y = micrometres(middle.y);
    return {{micrometres(middle.x - kFingerFromMiddleMm), y, -pull, 0},
            {micrometres(middle.x + kFingerFromMiddleMm), y, pull, 0}};
}

bool within(const scoring::Box& box, scoring::Point place) {
    return place.x >= box.min.x && place.x <= box.max.x && place.y >= box.min.y && place.y <= box.max.y;
}

// The first sample of the way to the touch that begins at `landing`.
std::size_t wayTo(const std::vector<pen::Sample>& samples, std::size_t landing) {
    std::size_t first = landing;
    while (first > 0 && !samples[first - 1].contact) --first;
    // The sample that lifts the needle belongs to the touch before.
    return first > 0 ? first + 1 : 0;
}

// Whether fingertips tell this skin from what they have learnt on.
bool isFelt(const skin::Layers& layers) {
    constexpr auto kFelt = static_cast<float>(kFeltInSkin);
    return std::abs(layers.toughness - 1.0F) > kFelt || layers.epidermis != 1.0F;
}

std::uint16_t pressedFor(const level::Tools& tools, const skin::Layers& layers, std::uint16_t pressure,
                         double craft) {
    const double meant = skin::depthOfPressure(tools, pressure).value;
    const auto asked = static_cast<double>(skin::pressFor(layers, static_cast<float>(meant)));
    return skin::pressureOfDepth(tools, {meant + craft * (asked - meant)});
}

}  // namespace

double craftOf(hands::Kind kind) {
    if (kind == hands::Kind::novice) return 0.0;
    return kind == hands::Kind::intermediate ? 0.4 : 1.0;
}

std::vector<pen::Sample> pressedForSkin(const level::Level& level, std::vector<pen::Sample> samples,
                                        double craft) {
    std::optional<skin::Layers> under;  // the needle, while it is down and the skin there is felt
    bool before = false;
    for (pen::Sample& sample : samples) {
        if (sample.contact && !before) {
            const skin::Layers layers = skin::layersAt(level, placeOf(sample));
            under = isFelt(layers) ? std::optional(layers) : std::nullopt;
        }
        before = sample.contact;
        if (sample.contact && under)
            sample.pressure = pressedFor(level.tools, *under, sample.pressure.value_or(0), craft);
    }
    return samples;
}

Performance withFingers(const level::Level& level, std::vector<pen::Sample> samples, double craft) {
    Performance made;
    skin::StretchField field;
    std::optional<scoring::Box> work;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const bool lands = samples[i].contact && (i == 0 || !samples[i - 1].contact);
        if (!lands || (work && within(*work, placeOf(samples[i])))) continue;
        work = nextWork(samples, i);
        const std::size_t at = wayTo(samples, i);
        const auto fingers = fingersAbout(level, (work->min + work->max) * 0.5, craft);
        made.stretches.push_back({at > 0 ? samples[at - 1].tUs : 0, at, fingers});
    }
    std::size_t next = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        for (; next < made.stretches.size() && made.stretches[next].afterSamples <= i; ++next)
            field.set(made.stretches[next].points);
        const scoring::Point shown = field.shown(placeOf(samples[i]));
        samples[i].xUm = micrometres(shown.x);
        samples[i].yUm = micrometres(shown.y);
    }
    made.samples = std::move(samples);
    return made;
}

Performance performanceOf(const level::Level& level, hands::Kind kind, std::uint64_t seed) {
    std::vector<pen::Sample> samples = hands::perform(level, kind, seed);
    const double craft = craftOf(kind);
    if (level.skin.model == level::SkinModel::flat || craft <= 0.0) return {std::move(samples), {}};
    samples = pressedForSkin(level, std::move(samples), craft);
    if (level.skin.stretch > kNeedsFingers) return {std::move(samples), {}};
    return withFingers(level, std::move(samples), craft);
}

}  // namespace practice
