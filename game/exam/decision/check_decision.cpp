#include "exam/decision/check_decision.hpp"

#include "exam/decision/decision.hpp"

namespace exam {

namespace {

Verdict refused(Verdict verdict, trust::Reason reason) {
    verdict.genuine = false;
    verdict.reasons.insert(verdict.reasons.begin(), std::move(reason));
    return verdict;
}

// The evidence's own verdict, and the decision's points against those that it is worth.
Verdict againstEvidence(Verdict verdict, const Decision& decision, const VerifyWith& with) {
    if (crypto::hex(crypto::blake2b(*with.evidence)) != decision.proposal.submission)
        return refused(std::move(verdict),
                       {"decision-evidence", "The decision is about another sealed file."});
    const Checked checked = checkSubmission(*with.evidence, with);
    verdict.receipt = checked.verdict.receipt;
    verdict.stations = checked.verdict.stations;
    if (!checked.submission || !checked.verdict.genuine.value_or(false))
        return refused(std::move(verdict), checked.verdict.reasons.empty()
                                               ? trust::Reason{"sealed", "The evidence is sealed."}
                                               : checked.verdict.reasons.front());
    const std::string* paper = checked.submission->file.part("paper");
    const auto hidden = openHidden(*paper, *with.academy);
    if (const auto* reason = std::get_if<trust::Reason>(&hidden)) return refused(std::move(verdict), *reason);
    const Proposal again = propose(checked, std::get<HiddenPart>(hidden), {});
    const Proposal& stored = decision.proposal;
    verdict.scoresAgree = again.stations == stored.stations && again.pass == stored.pass &&
                          again.needsSecondLook == stored.needsSecondLook &&
                          again.mayCertify == stored.mayCertify;
    const Opening& opening = checked.submission->opening;
    if (decision.candidate != opening.candidate || decision.number != opening.number ||
        decision.sitting != opening.sitting || decision.paper != checked.submission->paper.hash ||
        decision.examiner != opening.examiner)
        return refused(std::move(verdict),
                       {"decision-evidence",
                        "The decision names another candidate, sitting or paper than its evidence."});
    if (!*verdict.scoresAgree)
        return refused(
            std::move(verdict),
            {"score-changed", "The points in the decision are not those that the evidence is worth."});
    return verdict;
}

}  // namespace

Verdict checkDecision(const trust::SignedFile& file, const trust::KeyBook& book, const VerifyWith& with) {
    Verdict verdict;
    verdict.kind = "decision";
    const auto read = readDecision(file, book);
    if (const auto* reason = std::get_if<trust::Reason>(&read)) return refused(std::move(verdict), *reason);
    verdict.genuine = true;
    const auto& decision = std::get<Decision>(read);
    if (decision.specimen)
        verdict.reasons.push_back({"specimen", "It is of a specimen paper, for trying and teaching."});
    if (with.evidence && with.academy != nullptr) return againstEvidence(std::move(verdict), decision, with);
    verdict.reasons.push_back({"evidence-missing",
                               "Signatures and rules hold; the points were not worked out again, which takes "
                               "the sealed file and the academy's sealing key."});
    return verdict;
}

}  // namespace exam
