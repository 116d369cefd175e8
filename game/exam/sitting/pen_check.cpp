// The look at the pen: who it is, and whether it reports as often as the paper asks for.
#include <cmath>

#include "exam/sitting/preflight_checks.hpp"
#include "text/list.hpp"

namespace exam {

namespace {

using Verdict = PreflightCheck::Verdict;

text::Json listOf(const std::vector<std::string>& names) {
    text::Json list = text::Json::array();
    for (const std::string& name : names) list.push(name);
    return list;
}

// Whole numbers only, as everything that an examination stores.
text::Json wholeOf(std::optional<double> value, double times) {
    return value ? text::Json(static_cast<std::int64_t>(std::llround(*value * times))) : text::Json();
}

text::Json figuresOf(const PenFigures& seen, double leastRate) {
    text::Json json = text::Json::object();
    json.set("devices", listOf(seen.devices))
        .set("silent", listOf(seen.silent))
        .set("others", listOf(seen.others))
        .set("programs", listOf(seen.programs))
        .set("least_rate", pen::wholeRate(leastRate))
        .set("reports", static_cast<std::int64_t>(seen.figures.reports))
        .set("moved_reports", static_cast<std::int64_t>(seen.figures.moved))
        .set("moving_ms", wholeOf(seen.figures.movingSeconds, 1e3))
        .set("interval_5_us", wholeOf(seen.figures.interval5, 1e3))
        .set("interval_95_us", wholeOf(seen.figures.interval95, 1e3))
        .set("touches", seen.touches)
        .set("pressure_least_thousandths", wholeOf(seen.leastPressure, 1e3))
        .set("pressure_most_thousandths", wholeOf(seen.mostPressure, 1e3))
        .set("tilt", seen.tilt);
    if (seen.rate) json.set("reports_a_second", pen::wholeRate(*seen.rate));
    if (seen.figures.deliveryRate)
        json.set("deliveries_a_second", pen::wholeRate(*seen.figures.deliveryRate));
    return json;
}

// Why there is no pen to speak of, and how to mend it.
std::string noPen(const PenFigures& seen) {
    std::string text = "no pen reported";
    if (!seen.programs.empty())
        text += "; what moved was a program (" + text::listed(seen.programs) + "), which is no hand";
    if (!seen.others.empty()) text += "; " + text::listed(seen.others) + " did, and is no pen";
    return text + (seen.silent.empty() ? "; plug the tablet in and look again"
                                       : "; take the pen of " + text::listed(seen.silent) +
                                             " and move it over the tablet while the page is open");
}

std::string percent(double share) { return std::to_string(std::lround(share * 100.0)); }

}  // namespace

PreflightCheck penCheck(const std::optional<PenFigures>& figures, double leastRate, bool specimen) {
    if (!figures)
        return {"pen", specimen ? Verdict::notLooked : Verdict::warning,
                "without a window the pen is not looked at; its rate is measured in the work"};
    const PenFigures& seen = *figures;
    PreflightCheck check{"pen", Verdict::good, "", figuresOf(seen, leastRate)};
    if (seen.devices.empty()) {
        check.verdict = specimen ? Verdict::warning : Verdict::bad;
        check.text = noPen(seen);
        return check;
    }
    check.text = text::listed(seen.devices);
    if (!seen.rate) {
        check.verdict = Verdict::bad;
        check.text +=
            " sent too little to tell its rate; look again, and move it in wide bows for five seconds";
        return check;
    }
    check.text += ", " + std::to_string(pen::wholeRate(*seen.rate)) + " reports a second";
    if (seen.leastPressure && seen.mostPressure)
        check.text +=
            ", pressure " + percent(*seen.leastPressure) + " to " + percent(*seen.mostPressure) + " %";
    check.text += seen.tilt ? ", tilt" : ", no tilt";
    if (pen::wholeRate(*seen.rate) >= pen::wholeRate(leastRate)) return check;
    check.verdict = Verdict::bad;
    check.text +=
        ": the paper asks for " + std::to_string(pen::wholeRate(leastRate)) +
        "; set the tablet's driver to its full rate, plug it in without a hub, close other programs, or "
        "take another tablet";
    return check;
}

}  // namespace exam
