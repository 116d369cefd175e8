// A small specimen paper of shipped levels and an academy that believes it.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "ensembles/ensemble_shelf.hpp"
#include "exam/paper/draft.hpp"
#include "exam/paper/paper_body.hpp"
#include "exam/shipped.hpp"
#include "support/academy.hpp"

namespace exam::testing {

inline constexpr const char* kRelease = "seven words that open a paper";

inline crypto::SealKey sealKey(unsigned char byte = 9) {
    const std::string seed(32, static_cast<char>(byte));
    return crypto::SealKey::fromSeed(std::as_bytes(std::span(seed)));
}

template <typename T>
T good(std::variant<T, trust::Reason> result) {
    if (const auto* reason = std::get_if<trust::Reason>(&result)) FAIL(reason->code << ": " << reason->text);
    return std::get<T>(std::move(result));
}

template <typename T>
std::string codeOf(const std::variant<T, trust::Reason>& result) {
    const auto* reason = std::get_if<trust::Reason>(&result);
    return reason == nullptr ? "" : reason->code;
}

// Two stations, the second with two forms.
inline PaperDraft someDraft() {
    PaperDraft draft;
    draft.id = "SMP-T";
    draft.title = "Paper for tests";
    draft.edition = 3;
    draft.specimen = true;
    draft.stations.push_back(
        {"Marks", 2.0, {shipped("single-dots")}, {60000, 61500, {}, "by nobody", 4.25}, {}});
    draft.stations.push_back({"Passes",
                              5.5,
                              {shipped("second-pass"), shipped("even-out")},
                              {70000, {}, {}, "borderline regression", 3.0},
                              {{"gate:duplicates", 0.0}, {"dots:blown_out", 0.125}}});
    draft.rules.inputs = {record::InputKind::pen, record::InputKind::synthetic};
    draft.rules.breakMinutes = 2;
    draft.rules.extraTimePercents = {25, 50};
    draft.nearCutSems = 1.5;
    return draft;
}

inline std::vector<std::vector<scoring::Ensemble>> referencesFor(const PaperDraft& draft) {
    static const ensembles::EnsembleShelf shelf(STIPPLE_SOURCE_DIR "/assets/ensembles", "");
    std::vector<std::vector<scoring::Ensemble>> all;
    for (const DraftStation& station : draft.stations) {
        auto& forms = all.emplace_back();
        for (const level::Level& level : station.forms) forms.push_back(shelf.ensembleFor(level.scenario));
    }
    return all;
}

// Not signed.
inline trust::SignedFile fileOf(const PaperDraft& draft,
                                const std::vector<std::vector<scoring::Ensemble>>& references) {
    const std::string seedBytes(32, '\x17');
    const std::string keyBytes(32, '\x21');
    const crypto::Secret seed(std::as_bytes(std::span(seedBytes)));
    const crypto::Secret releaseKey(std::as_bytes(std::span(keyBytes)));
    return good(
        makePaper(draft, references,
                  {std::string(32, 'a'), sealKey().publicKey(), kRelease, {1, 64}, &seed, &releaseKey}));
}

inline void signByAuthor(trust::SignedFile& file) {
    trust::sign(file, test_support::Academy{}.author, trust::Purpose::paper, test_support::kNow,
                "I wrote this paper.");
}

// The bytes of a signed paper that is made once.
inline const std::string& somePaper() {
    static const std::string bytes = [] {
        const PaperDraft draft = someDraft();
        trust::SignedFile file = fileOf(draft, referencesFor(draft));
        signByAuthor(file);
        return trust::bytesOf(file);
    }();
    return bytes;
}

}  // namespace exam::testing
