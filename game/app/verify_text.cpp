#include "app/verify_text.hpp"

#include <algorithm>

#include "app/exit_code.hpp"
#include "text/number.hpp"

namespace app {

namespace {

constexpr double kThousand = 1000.0;

text::Json pointsOf(const std::optional<scoring::Criterion>& criterion) {
    return criterion ? text::Json(criterion->points) : text::Json();
}

text::Json pointsOf(const std::optional<exam::CriterionResult>& result) {
    if (!result || !result->points) return {};
    return static_cast<double>(*result->points) / kThousand;
}

text::Json scoreJson(int station, text::Json spacing, text::Json depth, text::Json hairline) {
    return text::Json::object()
        .set("station", station)
        .set("spacing", std::move(spacing))
        .set("depth", std::move(depth))
        .set("hairline", std::move(hairline));
}

text::Json recomputed(const exam::Verdict& verdict) {
    text::Json list = text::Json::array();
    for (const exam::StationVerdict& station : verdict.stations) {
        if (!station.scored) return {};
        const scoring::Scorecard& card = station.scored->scorecard;
        list.push(
            scoreJson(station.number, pointsOf(card.spacing), pointsOf(card.depth), pointsOf(card.hairline)));
    }
    return verdict.stations.empty() ? text::Json() : list;
}

text::Json stored(const std::optional<exam::Decision>& decision) {
    if (!decision) return {};
    text::Json list = text::Json::array();
    for (const exam::StationDecision& station : decision->proposal.stations)
        list.push(scoreJson(station.number, pointsOf(station.spacing), pointsOf(station.depth),
                            pointsOf(station.hairline)));
    return list;
}

bool sameBuild(const exam::Verdict& verdict) {
    return std::all_of(verdict.stations.begin(), verdict.stations.end(),
                       [](const exam::StationVerdict& one) { return one.buildMatches; });
}

// Over all stations; absent when one's dots could not be made again.
std::optional<double> worstMm(const exam::Verdict& verdict) {
    double worst = 0.0;
    for (const exam::StationVerdict& station : verdict.stations) {
        if (!station.worstMm) return std::nullopt;
        worst = std::max(worst, *station.worstMm);
    }
    return worst;
}

text::Json dotsJson(const exam::Verdict& verdict) {
    if (verdict.stations.empty()) return {};
    std::size_t compared = 0;
    double tolerance = 0.0;
    for (const exam::StationVerdict& station : verdict.stations) {
        compared += station.worstMm ? station.dots : 0;
        tolerance = std::max(tolerance, station.toleranceMm);
    }
    return text::Json::object()
        .set("compared", static_cast<std::int64_t>(compared))
        .set("worst_mm", text::Json(worstMm(verdict)))
        .set("tolerance_mm", tolerance);
}

text::Json stationsJson(const exam::Verdict& verdict) {
    text::Json list = text::Json::array();
    for (const exam::StationVerdict& station : verdict.stations) {
        list.push(
            text::Json::object()
                .set("number", station.number)
                .set("dots", static_cast<std::int64_t>(station.dots))
                .set("worst_mm", text::Json(station.worstMm))
                .set("tolerance_mm", station.toleranceMm)
                .set("build_matches", station.buildMatches)
                .set("scorecard", station.scored ? practice::scorecardJson(*station.scored) : text::Json()));
    }
    return list;
}

bool told(const exam::Verdict& verdict, const std::string& code) {
    return std::any_of(verdict.reasons.begin(), verdict.reasons.end(),
                       [&](const trust::Reason& reason) { return reason.code == code; });
}

const char* answer(const exam::Verdict& verdict) {
    if (!verdict.genuine) return "not known";
    return *verdict.genuine ? "genuine" : "NOT GENUINE";
}

}  // namespace

text::Json verdictJson(const exam::Verdict& verdict, const std::optional<exam::Decision>& decision) {
    text::Json reasons = text::Json::array();
    for (const trust::Reason& reason : verdict.reasons)
        reasons.push(text::Json::object().set("code", reason.code).set("text", reason.text));
    text::Json standing;
    if (verdict.standing)
        standing = text::Json::object()
                       .set("status", credential::name(verdict.standing->status))
                       .set("text", verdict.standing->text);
    return text::Json::object()
        .set("kind", verdict.kind)
        .set("genuine", text::Json(verdict.genuine))
        .set("reasons", std::move(reasons))
        .set("build_matches", verdict.stations.empty() ? text::Json() : text::Json(sameBuild(verdict)))
        .set("dots", dotsJson(verdict))
        .set("score_stored", stored(decision))
        .set("score_recomputed", recomputed(verdict))
        .set("scores_agree", text::Json(verdict.scoresAgree))
        .set("receipt", text::Json(verdict.receipt))
        .set("standing", std::move(standing))
        .set("stations", stationsJson(verdict));
}

std::string verdictText(const std::string& file, const exam::Verdict& verdict) {
    std::string page = file + ": " + (verdict.kind.empty() ? "" : verdict.kind + ", ") + answer(verdict);
    if (verdict.receipt) page += "\n  receipt " + *verdict.receipt;
    if (verdict.standing)
        page +=
            std::string("\n  ") + credential::name(verdict.standing->status) + ": " + verdict.standing->text;
    for (const exam::StationVerdict& station : verdict.stations) {
        page +=
            "\n  station " + std::to_string(station.number) + ": " + std::to_string(station.dots) + " dots";
        if (station.worstMm)
            page += ", made again from the samples, the farthest " + text::formatFixed(*station.worstMm, 4) +
                    " mm off";
    }
    for (const trust::Reason& reason : verdict.reasons)
        page += "\n  " + reason.text + " [" + reason.code + "]";
    return page;
}

int exitCodeOf(const exam::Verdict& verdict) {
    if (verdict.kind.empty() || told(verdict, "root-missing")) return kWrongUse;
    const bool over = verdict.standing && (verdict.standing->status == credential::Status::revoked ||
                                           verdict.standing->status == credential::Status::expired ||
                                           verdict.standing->status == credential::Status::notYet);
    if (verdict.genuine) return *verdict.genuine && !over ? kGood : kNo;
    // Sealed: what can be seen from outside is good, or nothing could be seen.
    return told(verdict, "signature-key-unknown") ? kNo : kGood;
}

}  // namespace app
