#include "study/study.hpp"

namespace study {
namespace {

using text::Json;

Json whole(std::size_t value) { return Json(static_cast<std::int64_t>(value)); }

Json interval(const Interval& i) {
    return Json::object().set("value", i.value).set("low", i.low).set("high", i.high);
}

Json parameters() {
    Json errors = Json::array();
    for (const ErrorModel& model : errorModels()) {
        errors.push(Json::object()
                        .set("name", model.name)
                        .set("unit", model.unit)
                        .set("criterion", name(model.owner))
                        .set("middle", model.middle)
                        .set("slope", model.slope)
                        .set("source", model.source));
    }
    return Json::object()
        .set("errors", errors)
        .set("slope_source", kSlopeSource)
        .set("person_noise_sd", kPersonNoise)
        .set("skill_sd", kSkillSpread)
        .set("tremor_floor_mm", kTremorFloor)
        .set("depth_autocorrelation", kDepthMemory)
        .set("natural_front_mm_rms", kNaturalMicro);
}

Json separationTable(const LevelTable& table) {
    Json rows = Json::array();
    for (const Separation& one : table.separations) {
        rows.push(Json::object()
                      .set("measure", name(one.measure))
                      .set("lower", levelName(one.lower))
                      .set("upper", levelName(one.lower + 1))
                      .set("auc", interval(one.area))
                      .set("hanley_mcneil_se", one.standardError)
                      .set("ceiling", interval(one.ceiling))
                      .set("model_ceiling", one.modelCeiling)
                      .set("share_of_ceiling", interval(one.share)));
    }
    return Json::object()
        .set("name", table.name)
        .set("generator", name(table.population.generator))
        .set("gap", table.population.gap)
        .set("persons", whole(table.population.persons))
        .set("rows", rows);
}

Json persons(const Levels& levels) {
    Json all = Json::array();
    for (std::size_t level = 0; level < kLevels; ++level) {
        for (const Trainee& trainee : levels[level]) {
            Json means = Json::object();
            Json sizes = Json::array();
            for (std::size_t k = 0; k < kErrors; ++k) {
                sizes.push(Json::object()
                               .set("ln_size", trainee.person.lnSize[k])
                               .set("direction", trainee.person.direction[k]));
            }
            for (std::size_t m = 0; m < kMeasures; ++m) {
                means.set(name(static_cast<Measure>(m)), trainee.mean(static_cast<Measure>(m)));
            }
            all.push(Json::object()
                         .set("level", levelName(level))
                         .set("theta", trainee.person.theta)
                         .set("errors", sizes)
                         .set("points", means));
        }
    }
    return all;
}

Json reliability(const Study& study) {
    Json rows = Json::array();
    for (const Reliability& one : study.reliabilities) {
        rows.push(Json::object()
                      .set("measure", name(one.measure))
                      .set("level", levelName(one.level))
                      .set("icc_2_1", interval(one.single))
                      .set("icc_2_k", interval(one.mean)));
    }
    return rows;
}

Json classification(const Classification& result) {
    Json cuts = Json::array(), table = Json::array(), passes = Json::array();
    for (const ContrastingCut& cut : result.cuts) {
        cuts.push(Json::object()
                      .set("cut", cut.cut)
                      .set("theoretical_false_passes", cut.falsePasses)
                      .set("theoretical_false_fails", cut.falseFails));
    }
    for (const auto& counts : result.table) {
        Json row = Json::array();
        for (const int count : counts) row.push(count);
        table.push(row);
    }
    for (const Interval& rate : result.passRate) passes.push(interval(rate));
    return Json::object()
        .set("cuts", cuts)
        .set("table", table)
        .set("right", interval(result.right))
        .set("quadratic_kappa", result.weightedKappa)
        .set("pass_rate", passes)
        .set("consistency", result.consistency)
        .set("consistency_kappa", result.consistencyKappa);
}

Json heldOut(const Study& study) {
    Json all = Json::array();
    for (const HeldOut& held : study.heldOut) {
        Json gates = Json::array();
        for (const GateCount& gate : held.gates) {
            gates.push(Json::object()
                           .set("task", gate.task)
                           .set("gate", gate.gate)
                           .set("advisory", gate.advisory)
                           .set("tripped", whole(gate.tripped))
                           .set("share", interval(gate.share)));
        }
        all.push(Json::object()
                     .set("generator", name(held.generator))
                     .set("experts", whole(held.experts))
                     .set("mean_spacing", held.meanPoints[0])
                     .set("mean_depth", held.meanPoints[1])
                     .set("mean_hairline", held.meanPoints[2])
                     .set("gates", gates));
    }
    return all;
}

Json fivePoints(const std::array<double, 5>& points) {
    return Json::object()
        .set("field_spacing", points[0])
        .set("field_depth", points[1])
        .set("hairline_spacing", points[2])
        .set("hairline_depth", points[3])
        .set("hairline", points[4]);
}

Json sideEffect(const SideEffect& effect) {
    return Json::object()
        .set("points", effect.effect)
        .set("standard_error", effect.error)
        .set("criterion", effect.criterion);
}

Json sweeps(const Study& study) {
    Json all = Json::array();
    for (const Sweep& sweep : study.sweeps) {
        Json doses = Json::array();
        for (const Dose& dose : sweep.doses) {
            doses.push(Json::object()
                           .set("skill", dose.theta)
                           .set("size", dose.size)
                           .set("points", fivePoints(dose.points)));
        }
        all.push(Json::object()
                     .set("error", modelOf(sweep.error).name)
                     .set("direction", sweep.direction)
                     .set("sound", fivePoints(sweep.sound))
                     .set("doses", doses)
                     .set("greatest_other_effect", sideEffect(sweep.other))
                     .set("other_effect_at_skill_minus_2", sideEffect(sweep.extreme))
                     .set("allowed", sweep.allowed));
    }
    return all;
}

Json bots(const Study& study) {
    Json all = Json::array();
    for (const BotResult& bot : study.bots) {
        all.push(Json::object()
                     .set("bot", bot.name)
                     .set("task", bot.task)
                     .set("attempts", whole(bot.attempts))
                     .set("passed", whole(bot.passed))
                     .set("spacing", bot.points[0])
                     .set("depth", bot.points[1])
                     .set("hairline", bot.points[2])
                     .set("least", bot.least)
                     .set("gates", bot.stoppedBy));
    }
    return all;
}

}  // namespace

text::Json studyJson(const Study& study) {
    Json tables = Json::array();
    tables.push(separationTable(study.main));
    for (const LevelTable& table : study.others) tables.push(separationTable(table));
    Json nulls = Json::array();
    for (const NullControl& one : study.nulls) {
        nulls.push(Json::object()
                       .set("measure", name(one.measure))
                       .set("auc", one.area)
                       .set("null_se", one.standardError));
    }
    Json reached = Json::array();
    for (const Aim& aim : aims(study)) {
        reached.push(Json::object().set("aim", aim.what).set("found", aim.found).set("met", aim.met));
    }
    return Json::object()
        .set("schema", "stipple.study/1")
        .set("heading", kHeading)
        .set("scoring_version", study.scoringVersion)
        .set("build", study.build)
        .set("seed", Json(static_cast<std::int64_t>(study.settings.seed)))
        .set("persons", whole(study.settings.persons))
        .set("attempts", whole(study.settings.attempts))
        .set("parameters", parameters())
        .set("separation", tables)
        .set("null_control", nulls)
        .set("reliability", reliability(study))
        .set("classification", classification(study.classification))
        .set("held_out", heldOut(study))
        .set("sweeps", sweeps(study))
        .set("bots", bots(study))
        .set("aims", reached)
        .set("people", persons(study.levels));
}

}  // namespace study
