#include "study/study.hpp"
#include "text/number.hpp"

namespace study {

const char* const kHeading =
    "Stipple study: VERIFICATION of the software with synthetic trainees. It is no evidence of validity: no "
    "person took part.";

namespace {

std::string fixed(double value, int decimals) { return text::formatFixed(value, decimals); }
std::string between(const Interval& i, int decimals) {
    return fixed(i.value, decimals) + " [" + fixed(i.low, decimals) + ", " + fixed(i.high, decimals) + "]";
}
std::string left(std::string text, std::size_t width) {
    if (text.size() < width) text.append(width - text.size(), ' ');
    return text + " ";
}
std::string right(const std::string& text, std::size_t width) {
    return (text.size() < width ? std::string(width - text.size(), ' ') : std::string()) + text + " ";
}

std::string levelsText(const Study& study) {
    std::string page = "\nPoints by level, mean of " + std::to_string(study.settings.attempts) +
                       " attempts: mean and sd over persons\n" + left("", 16);
    for (std::size_t level = 0; level < kLevels; ++level) page += right(levelName(level), 14);
    page += "\n";
    for (std::size_t m = 0; m < kMeasures; ++m) {
        page += left(name(static_cast<Measure>(m)), 16);
        for (const auto& level : study.levels) {
            std::vector<double> values;
            for (const Trainee& trainee : level) values.push_back(trainee.mean(static_cast<Measure>(m)));
            const Group group = groupOf(values);
            page += right(fixed(group.mean, 1) + " sd " + fixed(group.spread, 1), 14);
        }
        page += "\n";
    }
    return page;
}

std::string separationText(const LevelTable& table) {
    std::string page = "\nAdjacent levels: " + table.name + ". " + std::to_string(table.population.persons) +
                       " persons a level, generator " + name(table.population.generator) +
                       "\nAUC with 95 % person bootstrap; ceiling = AUC of the same persons' latent errors; "
                       "share = (AUC - 0.5)/(ceiling - 0.5)\n" +
                       left("measure", 16) + left("levels", 22) + left("AUC", 22) + left("H-McN SE", 8) +
                       left("ceiling", 22) + left("model", 6) + "share\n";
    for (const Separation& one : table.separations) {
        page += left(name(one.measure), 16) +
                left(std::string(levelName(one.lower)) + "/" + levelName(one.lower + 1), 22) +
                left(between(one.area, 3), 22) + left(fixed(one.standardError, 4), 8) +
                left(between(one.ceiling, 3), 22) + left(fixed(one.modelCeiling, 3), 6) +
                between(one.share, 2) + "\n";
    }
    return page;
}

std::string controlText(const Study& study) {
    std::string page =
        "\nNull control: intermediates split in two, AUC and its standard error under no difference\n";
    for (const NullControl& one : study.nulls) {
        page +=
            left(name(one.measure), 16) + fixed(one.area, 3) + " +- " + fixed(one.standardError, 3) + "\n";
    }
    page +=
        "\nReliability, sampling noise only (an upper bound: no day between the attempts): ICC(2,1) of one "
        "attempt, ICC(2,k) of the mean of " +
        std::to_string(study.settings.attempts) + "\n";
    for (const Reliability& one : study.reliabilities) {
        page += left(name(one.measure), 16) + left(levelName(one.level), 14) +
                left(between(one.single, 2), 20) + between(one.mean, 2) + "\n";
    }
    return page;
}

std::string classificationText(const Classification& result) {
    std::string page =
        "\nClassification by the least of three: cuts by contrasting groups on one half of the persons (" +
        fixed(result.cuts[0].cut, 1) + " and " + fixed(result.cuts[1].cut, 1) +
        "), table of the other half\n" + left("is \\ called", 14);
    for (std::size_t level = 0; level < kLevels; ++level) page += right(levelName(level), 12);
    page += "   passes at 60 each (Wilson)\n";
    for (std::size_t level = 0; level < kLevels; ++level) {
        page += left(levelName(level), 14);
        for (const int count : result.table[level]) page += right(std::to_string(count), 12);
        page += "   " + between(result.passRate[level], 2) + "\n";
    }
    page += "right " + between(result.right, 2) + ", quadratic kappa " +
            (result.weightedKappa ? fixed(*result.weightedKappa, 2) : "undefined") +
            "; same verdict on attempts 1 and 2: " + fixed(result.consistency, 2) + ", kappa " +
            (result.consistencyKappa ? fixed(*result.consistencyKappa, 2) : "undefined") + "\n";
    return page;
}

std::string heldOutText(const HeldOut& held) {
    std::string page = "\nHeld-out experts through the gates: " + std::to_string(held.experts) +
                       ", generator " + name(held.generator) + "; mean points spacing " +
                       fixed(held.meanPoints[0], 1) + ", depth " + fixed(held.meanPoints[1], 1) +
                       ", hairline " + fixed(held.meanPoints[2], 1) + "\n";
    for (const GateCount& gate : held.gates) {
        page += left(gate.task, 9) + left(gate.gate, 14) + right(std::to_string(gate.tripped), 5) +
                "  Clopper-Pearson " + fixed(gate.share.low, 5) + " to " + fixed(gate.share.high, 5) +
                (gate.advisory ? "  (advice)" : "") + "\n";
    }
    return page;
}

std::string sweepText(const Study& study) {
    std::string page = "\nSingle errors on a sound hand, mean points of " +
                       std::to_string(study.settings.sweepAttempts) +
                       " attempts; sizes as at skill +1, 0, -1, -2.\nOwn criterion by dose (field; hairline "
                       "task for spacing "
                       "and depth in brackets), then the greatest change of another criterion up to the "
                       "novices' mean size, its\nstandard error, and the change at -2\n";
    for (const Sweep& sweep : study.sweeps) {
        const ErrorModel& model = modelOf(sweep.error);
        page += left(std::string(model.name) + (sweep.direction < 0.0 ? " (-)" : ""), 24) +
                left(name(model.owner), 9);
        for (const Dose& dose : sweep.doses) {
            std::string cell;
            switch (model.owner) {
                case Owner::spacing:
                    cell = fixed(dose.points[0], 0) + " (" + fixed(dose.points[2], 0) + ")";
                    break;
                case Owner::depth:
                    cell = fixed(dose.points[1], 0) + " (" + fixed(dose.points[3], 0) + ")";
                    break;
                case Owner::hairline:
                    cell = fixed(dose.points[4], 0);
                    break;
            }
            page += right(cell, 10);
        }
        page += "  " + left(fixed(sweep.other.effect, 1) + " +- " + fixed(sweep.other.error, 1), 12) +
                left(sweep.other.criterion, 9) + right(fixed(sweep.extreme.effect, 1), 6) +
                left(sweep.extreme.criterion, 9) + (sweep.allowed ? "" : "(excepted)") + "\n";
    }
    return page;
}

std::string botText(const Study& study) {
    std::string page = "\nBots: passed, mean points of spacing, depth, hairline, least; gates\n";
    for (const BotResult& bot : study.bots) {
        page += left(bot.name, 28) + left(bot.task, 9) +
                right(std::to_string(bot.passed) + "/" + std::to_string(bot.attempts), 6);
        for (const double points : bot.points) page += right(fixed(points, 0), 4);
        page += right(fixed(bot.least, 0), 4) + "  " + bot.stoppedBy + "\n";
    }
    return page;
}

std::string parametersText() {
    std::string page =
        "\nErrors: ln size = ln middle - slope x skill + N(0, 0.3^2); skill N(-1, 0, +1; 0.5^2); fixed "
        "before any "
        "threshold was looked at.\nslope 0.51: " +
        std::string(kSlopeSource) + "\n";
    for (const ErrorModel& model : errorModels()) {
        page +=
            left(model.name, 20) + left(fixed(model.middle, 3) + " " + model.unit, 14) + model.source + "\n";
    }
    return page;
}

std::string aimText(const Study& study) {
    std::string page = "\nAims\n";
    std::size_t missed = 0;
    for (const Aim& aim : aims(study)) {
        missed += aim.met ? 0U : 1U;
        page += (aim.met ? "  met     " : "  MISSED  ") + aim.what + ": " + aim.found + "\n";
    }
    return page + (missed == 0 ? "All aims met.\n" : std::to_string(missed) + " aims missed.\n");
}

}  // namespace

std::string studyText(const Study& study) {
    std::string page = kHeading;
    page += "\nScoring version " + std::to_string(study.scoringVersion);
    page += ", seed " + std::to_string(study.settings.seed);
    page += ", field of " + fixed(study.fieldDots, 0) + " dots, hairline of ";
    page += fixed(study.hairlineDots, 0) + ".\n";
    page += parametersText() + levelsText(study) + separationText(study.main);
    for (const LevelTable& table : study.others) page += separationText(table);
    page += controlText(study) + classificationText(study.classification);
    for (const HeldOut& held : study.heldOut) page += heldOutText(held);
    return page + sweepText(study) + botText(study) + aimText(study);
}

}  // namespace study
