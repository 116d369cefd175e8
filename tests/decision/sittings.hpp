// A generated sitting scored twice: as it was made, and from its sealed bytes.
#pragma once

#include <array>
#include <string>

#include "decision/evidence_maker.hpp"
#include "practice/judge.hpp"

namespace exam_day {

struct Scores {
    std::string live;      // scorecards of all stations as JSON
    std::string verified;  // empty when the evidence was not found genuine
};

inline Scores scoresOf(const Day& day, std::size_t number) {
    constexpr std::array kHands{hands::Kind::expert, hands::Kind::intermediate, hands::Kind::novice,
                                hands::Kind::shaky,  hands::Kind::heavy,        hands::Kind::ideal};
    Candidate candidate;
    candidate.number = static_cast<int>(number);
    candidate.hand = kHands[number % kHands.size()];
    candidate.seed = 1000 + number;
    candidate.touches = 40;
    const Evidence evidence = day.sit(candidate);
    Scores scores;
    for (std::size_t s = 0; s < evidence.works.size(); ++s) {
        const record::Attempt& attempt = evidence.works[s].segments[0];
        const auto& form =
            day.hidden().stations[s].forms[static_cast<std::size_t>(attempt.header.exam->form)];
        scores.live +=
            practice::scorecardJson(practice::judge(form.level, attempt, form.ensemble, kBuild)).dump();
    }
    const exam::Verdict verdict = exam::verify(day.sealed(evidence), day.with());
    if (verdict.genuine != true) return scores;
    for (const auto& station : verdict.stations)
        scores.verified += practice::scorecardJson(*station.scored).dump();
    return scores;
}

}  // namespace exam_day
