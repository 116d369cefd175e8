#include <algorithm>

#include "exam/decision/decision.hpp"

namespace exam {

namespace {

using Signers = std::vector<trust::KeyCertificate>;

// The signatures in their order: examiners, then one certifier.
std::variant<Signers, trust::Reason> signersOf(const trust::SignedFile& file, const trust::KeyBook& book) {
    if (file.signatures.size() < 2)
        return trust::Reason{"decision-unsigned",
                             "A decision is signed by an examiner and a certifier; this one has " +
                                 std::to_string(file.signatures.size()) + " signatures."};
    Signers signers;
    for (std::size_t i = 0; i < file.signatures.size(); ++i) {
        const bool last = i + 1 == file.signatures.size();
        auto signer = book.signer(file, i, last ? trust::Purpose::certify : trust::Purpose::grade);
        if (auto* reason = std::get_if<trust::Reason>(&signer)) return std::move(*reason);
        signers.push_back(std::get<trust::KeyCertificate>(std::move(signer)));
    }
    return signers;
}

bool signs(const Signers& signers, const std::string& person) {
    return std::any_of(signers.begin(), signers.end(),
                       [&](const trust::KeyCertificate& one) { return one.holder == person; });
}

std::optional<trust::Reason> whyNotPersons(const Decision& decision, const Signers& signers) {
    for (std::size_t i = 0; i < signers.size(); ++i) {
        for (std::size_t k = i + 1; k < signers.size(); ++k) {
            if (signers[i].holder == signers[k].holder)
                return trust::Reason{"decision-one-person",
                                     signers[i].label + " and " + signers[k].label +
                                         " are keys of one person; each signature needs another."};
        }
    }
    if (signs(signers, decision.candidate))
        return trust::Reason{"decision-candidate", "The candidate signed the decision."};
    if (signers.back().holder == decision.examiner)
        return trust::Reason{"decision-examiner-certifies",
                             "Who examined in the sitting may not certify it."};
    return std::nullopt;
}

// Examiners beside the first.
std::optional<trust::Reason> whyNotFurther(const Decision& decision, const Signers& signers) {
    std::vector<std::string> further;
    for (std::size_t i = 1; i + 1 < signers.size(); ++i) further.push_back(signers[i].label);
    const bool over = isOverride(decision);
    if (over && (further.size() < 2 || decision.reason.empty() || decision.overrideBy != further))
        return trust::Reason{"decision-override",
                             "The outcome is not what the rules say: that takes a reason and two further "
                             "examiners, whom the decision names."};
    if (!over && (!decision.overrideBy.empty() || !decision.reason.empty()))
        return trust::Reason{"decision-override",
                             "The decision names an override, and its outcome is what the rules say."};
    if (decision.proposal.needsSecondLook && further.empty())
        return trust::Reason{"decision-second-look",
                             "Points lie near a cut: one more examiner must have looked and signed."};
    return std::nullopt;
}

std::optional<trust::Reason> whyNotAppeal(const Decision& decision, const Signers& signers) {
    if (!decision.appealed) return std::nullopt;
    const auto& before = decision.appealed->signers;
    const bool fresh = std::any_of(signers.begin(), signers.end(), [&](const trust::KeyCertificate& one) {
        return std::find(before.begin(), before.end(), one.holder) == before.end();
    });
    if (fresh && !decision.appealed->grounds.empty()) return std::nullopt;
    return trust::Reason{"decision-appeal",
                         "An appeal needs its grounds, and a signer who did not sign the decision before."};
}

}  // namespace

std::variant<Decision, trust::Reason> readDecision(const trust::SignedFile& file,
                                                   const trust::KeyBook& book) {
    const std::string* body = file.part("decision.json");
    if (file.kind != trust::FileKind::decision || file.parts.size() != 1 || body == nullptr)
        return trust::Reason{"decision-form", "The file is no decision, or holds more than one."};
    auto signers = signersOf(file, book);
    if (auto* reason = std::get_if<trust::Reason>(&signers)) return std::move(*reason);
    auto read = decisionOf(*body);
    if (auto* reason = std::get_if<trust::Reason>(&read)) return std::move(*reason);
    const auto& decision = std::get<Decision>(read);
    const auto& people = std::get<Signers>(signers);
    for (auto& fault :
         {whyNotPersons(decision, people), whyNotFurther(decision, people), whyNotAppeal(decision, people)}) {
        if (fault) return *fault;
    }
    return decision;
}

}  // namespace exam
