#include "exam/evidence/check_attempt.hpp"

#include "exam/evidence/dots_again.hpp"
#include "practice/judge.hpp"
#include "practice/replay.hpp"
#include "record/attempt_file/journal.hpp"

namespace exam {

namespace {

Verdict refused(Verdict verdict, std::string code, std::string text) {
    verdict.genuine = false;
    verdict.reasons.insert(verdict.reasons.begin(), {std::move(code), std::move(text)});
    return verdict;
}

void addScore(const record::Attempt& attempt, const VerifyWith& with, StationVerdict& station) {
    const auto level = practice::levelOf(attempt);
    if (!with.reference || !std::holds_alternative<level::Level>(level)) return;
    const auto reference = with.reference(std::get<level::Level>(level));
    if (const auto* ensemble = std::get_if<scoring::Ensemble>(&reference))
        station.scored = practice::judge(std::get<level::Level>(level), attempt, *ensemble, with.build);
}

Verdict withDots(Verdict verdict, const record::Attempt& attempt, const VerifyWith& with) {
    const DotsAgain again = makeDotsAgain(attempt, with.build);
    StationVerdict station;
    station.dots = attempt.dots.size();
    station.worstMm = again.worstMm;
    station.toleranceMm = again.toleranceMm;
    station.buildMatches = again.buildMatches;
    // Work at an assignment is told by its release alone.
    if (!again.fault && !attempt.header.exam && !attempt.header.assignment) addScore(attempt, with, station);
    verdict.stations.push_back(std::move(station));
    if (again.fault) return refused(std::move(verdict), again.fault->code, again.fault->text);
    verdict.genuine = true;
    if (!again.buildMatches)
        verdict.reasons.push_back(
            {"build-other",
             "It was made by another build: dots agree within 0.01 mm, not to the last digit."});
    return verdict;
}

}  // namespace

Verdict checkAttempt(std::string_view bytes, const VerifyWith& with) {
    Verdict verdict;
    verdict.kind = "attempt";
    const auto parsed = record::parseAttempt(bytes);
    if (const auto* fault = std::get_if<record::FileFault>(&parsed))
        return refused(std::move(verdict), fault->newer ? "file-newer" : "attempt-form",
                       "The file " + fault->message + ".");
    const auto& attempt = std::get<record::Attempt>(parsed);
    if (attempt.torn)
        return refused(std::move(verdict), "attempt-torn",
                       "The file breaks off or was changed: its chain holds up to sample " +
                           std::to_string(attempt.samples.size()) + " only.");
    if (attempt.header.exam) {
        verdict.reasons.push_back(
            {"exam-part", "It is part of a sitting; only the sitting's sealed file says whether it counts."});
    } else {
        verdict.reasons.push_back(
            {"unsigned",
             "Chain and dots agree, but nobody signed it: it proves nothing about who made it, or when."});
    }
    if (attempt.end == record::EndState::interrupted)
        verdict.reasons.push_back({"attempt-interrupted", "It was interrupted: it has no close."});
    if (attempt.header.exam && attempt.header.exam->segment > 1)
        return refused(std::move(verdict), "attempt-segment",
                       "It goes on from another file and cannot be looked at by itself.");
    return withDots(std::move(verdict), attempt, with);
}

}  // namespace exam
