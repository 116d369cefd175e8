#include "ensemble/reference_values.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "ensemble/expert_pattern.hpp"
#include "metrics/depth.hpp"
#include "metrics/front_reader.hpp"
#include "metrics/spacing.hpp"
#include "scans/density_scan.hpp"
#include "scans/depth_step.hpp"
#include "scans/straight_part.hpp"
#include "scans/widest_gaps.hpp"

namespace scoring {
namespace {

// Streams of random numbers: one a person, one an attempt, one an exemplar.
constexpr std::uint64_t kPersons = 1'000'000;
constexpr std::uint64_t kAttempts = 2'000'000;
constexpr std::uint64_t kExemplars = 3'000'000;
constexpr std::uint64_t kFrontPersons = 4'000'000;
constexpr std::uint64_t kFronts = 5'000'000;

constexpr double kWide = 1.30;   // of the pitch
constexpr double kWavy = 2.5;    // mm RMS
constexpr double kDrifts = 1.7;  // half-widths over the session

HairlineStyle styleOf(const Scenario& scenario) {
    return scenario.hairline ? scenario.hairline->style : HairlineStyle::natural;
}

// As many strokes as the level expects.
std::size_t strokes(const Ground& ground) {
    const Scenario& scenario = ground.field.scenario();
    const std::size_t count = scenario.mode == Mode::trace
                                  ? scenario.marks.size()
                                  : static_cast<std::size_t>(std::llround(ground.field.expectedDots()));
    return std::max(count, kFewestDepths);
}

void add(ExpertValues& values, const std::string& id, const Measured& measured) {
    if (measured.value) values.of(id).push_back(*measured.value);
}

// The strokes of each zone one after the other, as many as it expects.
std::vector<std::size_t> zonesOf(const std::vector<double>& expected, std::size_t count) {
    double whole = 0.0;
    for (const double dots : expected) whole += dots;
    std::vector<std::size_t> zones;
    double sum = 0.0;
    for (std::size_t zone = 0; zone < expected.size(); ++zone) {
        sum += expected[zone];
        const double share = whole > 0.0 ? sum / whole : 1.0;
        while (zones.size() < count &&
               static_cast<double>(zones.size()) < share * static_cast<double>(count)) {
            zones.push_back(zone);
        }
    }
    zones.resize(count, expected.empty() ? 0 : expected.size() - 1);
    return zones;
}

DepthSeries seriesOf(const ExpertHand& hand, std::size_t count, double outliers, Random& random) {
    DepthSeries series;
    series.z = drawDepths(hand, count, outliers, random);
    series.timed = true;
    return series;
}

// Each bad kind for one exemplar number.
void measureScatter(const Ground& ground, const PatternMaker& maker, ExpertHand hand, Random& random,
                    ExemplarValues& values) {
    const auto keep = [](Values& into, const Measured& measured) {
        if (measured.value) into.push_back(*measured.value);
    };
    ExpertHand wide = hand;
    wide.pitchBias *= kWide;
    keep(values.wideS1, densityError(ground, Pattern(ground, maker.make(wide, random))));
    hand.evenness = 0.0;
    const Pattern pattern(ground, maker.make(hand, random));
    keep(values.scatterS3, evenness(ground, pattern));
    keep(values.scatterS4, gapShare(ground, pattern));
    keep(values.scatterS5, clumpShare(ground, pattern));
    keep(values.scatterS6, cellEvenness(ground, pattern, cellsOf(ground, pattern)));
}

void measureFronts(const Ground& ground, const FrontReader& fronts, const PatternMaker& maker,
                   const ExpertHand& hand, Random& random, ExemplarValues& values) {
    ExpertHand ruler = hand;
    ruler.frontMicro = 0.0;
    ruler.sentinels = 0.0;
    ExpertHand ragged = hand;
    ragged.frontMicro = std::max(2.5 * hand.frontMicro, 1.5);
    ExpertHand abrupt = hand;
    abrupt.transition = 0.15;
    ExpertHand wavy = hand;
    wavy.frontMacro = kWavy;
    const HairlineView rulerView(ground, maker.make(ruler, random));
    const HairlineView raggedView(ground, maker.make(ragged, random));
    const HairlineView abruptView(ground, maker.make(abrupt, random));
    if (const Measured value = fronts.irregularity(rulerView); value.value)
        values.rulerH3.push_back(*value.value);
    if (const Measured value = fronts.irregularity(raggedView); value.value) {
        values.raggedH3.push_back(*value.value);
    }
    const HairlineView wavyView(ground, maker.make(wavy, random));
    if (const Measured value = macroShape(wavyView); value.value) values.wavyH2.push_back(*value.value);
    const std::vector<double> profile = transitionProfile(abruptView);
    if (!profile.empty()) values.abrupt.push_back(profile);
}

void measureBadDepth(std::size_t count, ExpertHand hand, Random& random, ExemplarValues& values) {
    const DepthSeries outliers = seriesOf(hand, count, 0.10, random);
    DepthSeries drifting = seriesOf(hand, count, 0.0, random);
    for (std::size_t k = 0; k < count; ++k) {
        drifting.z[k] += kDrifts * (static_cast<double>(k) / static_cast<double>(count - 1) - 0.5);
    }
    values.driftingD3.push_back(*depthDrift(drifting).value);
    hand.depthSpread = 0.9;
    hand.depthBias = 0.0;
    const DepthSeries unsteady = seriesOf(hand, count, 0.0, random);
    values.outliersD4.push_back(*farTail(outliers).value);
    values.unsteadyD1.push_back(*inBandRate(unsteady).value);
    values.unsteadyD2.push_back(*depthLoss(unsteady).value);
}

}  // namespace

bool needsPatterns(const Scenario& scenario) {
    return (scenario.mode == Mode::free && scenario.criteria.spacing) || scenario.criteria.hairline;
}

void measurePattern(const Ground& ground, const std::optional<FrontReader>& fronts, const Pattern& pattern,
                    ExpertValues& values) {
    const Criteria criteria = ground.field.scenario().criteria;
    if (criteria.spacing && ground.field.scenario().mode == Mode::free) {
        add(values, "S1", densityError(ground, pattern));
        add(values, "S2", spacingBias(ground, pattern));
        add(values, "S3", evenness(ground, pattern));
        add(values, "S4", gapShare(ground, pattern));
        add(values, "S5", clumpShare(ground, pattern));
        const VoronoiCells cells = cellsOf(ground, pattern);
        add(values, "S6", cellEvenness(ground, pattern, cells));
        const auto gaps = widestGaps(ground, pattern, cells, 1);
        if (!gaps.empty()) values.of("at_gap").push_back(gaps.front().scaled);
        if (const auto off = densityScan(ground, pattern, ownDensity(ground, pattern))) {
            values.of("at_density").push_back(std::abs(off->excess));
        }
        add(values, "smax", latticePeak(ground, pattern));
        add(values, "run6", rowShare(ground, pattern));
    }
    if (criteria.hairline) {
        const HairlineView view(ground, pattern);
        add(values, "H1", meanFront(view));
        add(values, "H2", macroShape(view));
        const FrontReading front = fronts ? fronts->read(view) : noReading(view);
        add(values, "H3", front.irregularity);
        if (front.teeth.most.value) {
            values.teeth.push_back(front.teeth.teeth.evidence);
            const auto part =
                straightPart(front.teeth.teeth.front, FrontProfile::kSlice, usualIrregularity(ground));
            if (part) values.of("at_straight").push_back(part->sureness);
        }
        const std::vector<double> profile = transitionProfile(view);
        if (!profile.empty()) {
            values.profiles.push_back(profile);
            values.views.push_back(view);
        }
    }
}

void measureDepth(const DepthSeries& series, bool severalZones, ExpertValues& values) {
    add(values, "D1", inBandRate(series));
    add(values, "D2", depthLoss(series));
    add(values, "D3", depthDrift(series));
    add(values, "D4", farTail(series));
    add(values, "depth_safety", tooDeepRate(series));
    if (const auto step = depthStep(series)) values.of("at_step").push_back(step->sureness);
    if (severalZones) add(values, "D5", zoneBias(series));
}

Values& ExpertValues::of(const std::string& id) {
    for (auto& [name, values] : metrics) {
        if (name == id) return values;
    }
    return metrics.emplace_back(id, Values{}).second;
}

const Values* ExpertValues::find(const std::string& id) const {
    for (const auto& [name, values] : metrics) {
        if (name == id && !values.empty()) return &values;
    }
    return nullptr;
}

bool runExperts(const Ground& ground, const EnsembleSettings& settings, const Progress& progress,
                ExpertValues& values) {
    const Scenario& scenario = ground.field.scenario();
    const PatternMaker maker(ground);
    const auto fronts = scenario.criteria.hairline ? frontReader(ground) : std::nullopt;
    const bool severalZones = hasSeveralZones(ground.field);
    const std::vector<std::size_t> zones = zonesOf(dotsByZone(ground.field), strokes(ground));
    for (int i = 0; i < settings.experts; ++i) {
        if (progress && !progress(0.4 * i / settings.experts)) return false;
        Random person(settings.seed, kPersons + static_cast<std::uint64_t>(i / 2));
        Random attempt(settings.seed, kAttempts + static_cast<std::uint64_t>(i));
        const ExpertHand hand = drawExpert(styleOf(scenario), person);
        if (needsPatterns(scenario)) {
            measurePattern(ground, fronts, Pattern(ground, maker.make(hand, attempt)), values);
        }
        if (scenario.criteria.depth) {
            DepthSeries series = seriesOf(hand, strokes(ground), 0.0, attempt);
            series.zone = zones;
            measureDepth(series, severalZones, values);
        }
    }
    return true;
}

bool runExemplars(const Ground& ground, const EnsembleSettings& settings, const Progress& progress,
                  ExemplarValues& values) {
    const Scenario& scenario = ground.field.scenario();
    const PatternMaker maker(ground);
    const auto fronts = scenario.criteria.hairline ? frontReader(ground) : std::nullopt;
    for (int i = 0; i < settings.exemplars; ++i) {
        if (progress && !progress(0.4 + 0.3 * i / settings.exemplars)) return false;
        Random random(settings.seed, kExemplars + static_cast<std::uint64_t>(i));
        const ExpertHand hand = drawExpert(styleOf(scenario), random);
        if (scenario.mode == Mode::free && scenario.criteria.spacing) {
            measureScatter(ground, maker, hand, random, values);
        }
        if (fronts) measureFronts(ground, *fronts, maker, hand, random, values);
        if (scenario.criteria.depth) measureBadDepth(strokes(ground), hand, random, values);
    }
    return true;
}

bool runFronts(const Ground& ground, const EnsembleSettings& settings, const Progress& progress,
               ExpertValues& values) {
    const Scenario& scenario = ground.field.scenario();
    if (!scenario.criteria.hairline) return true;
    const PatternMaker maker(ground);
    const auto fronts = frontReader(ground);
    for (int i = 0; i < settings.fronts; ++i) {
        if (progress && !progress(0.7 + 0.3 * i / settings.fronts)) return false;
        Random person(settings.seed, kFrontPersons + static_cast<std::uint64_t>(i / 2));
        Random attempt(settings.seed, kFronts + static_cast<std::uint64_t>(i));
        const ExpertHand hand = drawExpert(styleOf(scenario), person);
        const HairlineView view(ground, maker.make(hand, attempt));
        if (!view.undefinedBecause.empty()) continue;
        values.frontCurves.push_back(frontCurve(view));
        if (const Measured value = fronts->straight(view); value.value)
            values.straight.push_back(*value.value);
        if (const Measured value = mirrorLikeness(view); value.value) values.mirror.push_back(*value.value);
    }
    return true;
}

}  // namespace scoring
