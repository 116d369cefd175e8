#include <algorithm>
#include <cmath>

#include "study/study.hpp"
#include "text/number.hpp"

namespace study {
namespace {

std::string fixed(double value, int decimals) { return text::formatFixed(value, decimals); }

bool isSingle(Measure measure) {
    return measure == Measure::spacing || measure == Measure::depth || measure == Measure::hairline;
}

void addSeparations(const LevelTable& table, std::vector<Aim>& all) {
    for (const Separation& one : table.separations) {
        if (!isSingle(one.measure)) continue;
        const std::string pair = std::string(levelName(one.lower)) + " / " + levelName(one.lower + 1);
        all.push_back({std::string(name(one.measure)) + ", " + pair + ": at least " + fixed(kShareAim, 2) +
                           " of what the ceiling is above chance (" + table.name + ")",
                       fixed(one.share.value, 3) + " [" + fixed(one.share.low, 2) + ", " +
                           fixed(one.share.high, 2) + "]",
                       one.share.value >= kShareAim});
    }
}

void addHeldOut(const HeldOut& held, std::vector<Aim>& all) {
    const double scale = static_cast<double>(held.experts) / 2000.0;
    for (const char* task : {"field", "hairline"}) {
        std::size_t any = 0, worst = 0;
        std::string which = "none";
        for (const GateCount& gate : held.gates) {
            if (gate.task != task || gate.advisory) continue;
            if (gate.gate == "any") {
                any = gate.tripped;
            } else if (gate.tripped > worst) {
                worst = gate.tripped;
                which = gate.gate;
            }
        }
        all.push_back(
            {"of " + std::to_string(held.experts) + " held-out experts (" + name(held.generator) +
                 ") the gates of the " + task + " flag at most " + fixed(10.0 * scale, 1) +
                 ", no gate more than " + fixed(4.0 * scale, 1),
             std::to_string(any) + " in all, most: " + which + " " + std::to_string(worst),
             static_cast<double>(any) <= 10.0 * scale && static_cast<double>(worst) <= 4.0 * scale});
    }
}

}  // namespace

std::vector<Aim> aims(const Study& study) {
    std::vector<Aim> all;
    addSeparations(study.main, all);
    double farthest = 0.0;
    for (const NullControl& one : study.nulls) {
        farthest = std::max(farthest, std::abs(one.area - 0.5) / one.standardError);
    }
    all.push_back({"null control: every AUC within 2.6 standard errors of 0.5",
                   "the farthest is " + fixed(farthest, 1) + " off", farthest <= 2.6});
    for (const HeldOut& held : study.heldOut) addHeldOut(held, all);
    for (const Sweep& sweep : study.sweeps) {
        if (!sweep.allowed) continue;
        const std::string way = sweep.direction < 0.0 ? " (-)" : "";
        all.push_back({"single error " + std::string(modelOf(sweep.error).name) + way +
                           ", up to the novices' size, moves the other criteria by at most " +
                           fixed(*sweep.allowed, 0) + " points",
                       fixed(sweep.other.effect, 1) + " +- " + fixed(sweep.other.error, 1) +
                           (sweep.other.criterion.empty() ? "" : " (" + sweep.other.criterion + ")"),
                       sweep.other.effect <= *sweep.allowed});
    }
    for (const BotResult& bot : study.bots) {
        all.push_back({"bot never passes: " + bot.name,
                       std::to_string(bot.passed) + " of " + std::to_string(bot.attempts) + " passed",
                       bot.passed == 0});
    }
    return all;
}

}  // namespace study
