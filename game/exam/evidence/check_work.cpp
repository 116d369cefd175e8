#include "exam/evidence/check_work.hpp"

#include <algorithm>
#include <set>

#include "crypto/blake2b.hpp"
#include "exam/paper/draw.hpp"

namespace exam {

namespace {

std::string nameOf(const Submission::Station& station) { return "Station " + std::to_string(station.number); }

// The header's ties to opening and paper.
Fault whyNotBound(const Submission& submission, const Submission::Station& station) {
    const record::AttemptHeader& header = station.attempt.header;
    const Opening& opening = submission.opening;
    const auto wanted = opening.rehearsal ? record::Kind::rehearsal : record::Kind::exam;
    if (!header.exam || header.exam->sitting != opening.sitting ||
        header.exam->paper != submission.paper.hash || header.exam->station != station.number ||
        header.kind != wanted)
        return trust::Reason{"attempt-sitting",
                             nameOf(station) + " is of another sitting, paper or station."};
    if (header.pseudonym != opening.candidate)
        return trust::Reason{"attempt-candidate", nameOf(station) + " is the work of somebody else."};
    if (header.exam->extraTimePercent != opening.extraTimePercent)
        return trust::Reason{"attempt-time",
                             nameOf(station) + " had another extra time than the opening gives."};
    return std::nullopt;
}

Fault whyNotDrawn(const Submission& submission, const Submission::Station& station, const Draw& draw) {
    const record::AttemptHeader& header = station.attempt.header;
    const std::size_t index = static_cast<std::size_t>(station.number) - 1;
    if (index >= draw.forms.size() || index >= submission.publicPart.stations.size())
        return trust::Reason{"attempt-sitting", nameOf(station) + " is none of the paper's."};
    if (static_cast<std::size_t>(header.exam->form) != draw.forms[index] || station.form != draw.forms[index])
        return trust::Reason{"draw-form", nameOf(station) + " has another form than this candidate drew."};
    if (header.skinSeed != draw.skinSeeds[index])
        return trust::Reason{"draw-skin", nameOf(station) + " has another skin than this candidate drew."};
    const PublicPart::Form& form = submission.publicPart.stations[index][draw.forms[index]];
    if (header.levelHash != form.hash || header.levelBytes != form.level.bytes ||
        header.exam->hiddenLevel != form.hidden)
        return trust::Reason{
            "attempt-level",
            nameOf(station) + " was worked at another level than the paper's '" + form.level.id + "'."};
    return std::nullopt;
}

Fault whyNotInput(const Submission& submission, const Submission::Station& station) {
    if (submission.paper.specimen || submission.opening.rehearsal) return std::nullopt;
    const record::AttemptHeader& header = station.attempt.header;
    const auto& inputs = submission.paper.rules.inputs;
    if (header.surface == record::Surface::window &&
        std::find(inputs.begin(), inputs.end(), header.input) != inputs.end())
        return std::nullopt;
    return trust::Reason{"attempt-input", nameOf(station) + " was worked by " + record::name(header.input) +
                                              ", " + record::name(header.surface) +
                                              ", which the paper does not take."};
}

}  // namespace

Fault checkBindings(const Submission& submission) {
    const Opening& opening = submission.opening;
    const std::string* preflight = submission.file.part("preflight.json");
    if (preflight == nullptr || crypto::hex(crypto::blake2b(*preflight)) != opening.preflight)
        return trust::Reason{"submission-preflight",
                             "The preflight's record is not the one that the opening names."};
    const Draw drawn =
        draw(submission.publicPart, opening.candidate, opening.examinerNonce, opening.stationNonce);
    std::set<int> seen;
    for (const Submission::Station& station : submission.stations) {
        if (!seen.insert(station.number).second)
            return trust::Reason{"station-twice", nameOf(station) + " is there twice."};
        if (auto fault = whyNotBound(submission, station)) return fault;
        if (auto fault = whyNotDrawn(submission, station, drawn)) return fault;
        if (auto fault = whyNotInput(submission, station)) return fault;
    }
    return std::nullopt;
}

}  // namespace exam
