// A paper before it is one: as its author wrote it down, with whole levels (docs/papers.md).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "crypto/secret.hpp"
#include "crypto/wrapping.hpp"
#include "exam/paper/paper.hpp"
#include "level/fields.hpp"
#include "level/issue.hpp"

namespace exam {

struct DraftStation {
    std::string title;
    double minutes = 0.0;
    std::vector<level::Level> forms;  // whole; 1 .. kMostForms, alike
    StationCuts cuts;
    std::vector<CriticalError> critical;
};
struct PaperDraft {
    std::string id, title;
    int edition = 1;
    bool specimen = false;
    std::vector<DraftStation> stations;
    PaperRules rules;
    double nearCutSems = 1.0;
};

// The level of that id or path, or one sentence.
using FindLevel = std::function<std::variant<level::Level, std::string>(const std::string& idOrPath)>;
struct ReadDraft {
    std::optional<PaperDraft> draft;  // present when no issue is an error
    std::vector<level::Issue> issues;
};
// Reads `stipple-paper: 1` with the guard and the reporting of levels, and checks what the paper must hold
// together. Never throws for content.
[[nodiscard]] ReadDraft readDraft(std::string_view yaml, const FindLevel& find);
// The keys of such a file.
[[nodiscard]] const level::FieldTable& paperTable();

struct Authoring {
    trust::KeyId sealedTo;  // id of the academy's sealing key
    crypto::SealPublicKey sealing;
    std::string releasePassphrase;
    crypto::PassphraseCost cost;
    const crypto::Secret* seed = nullptr;        // 32 random bytes, for the draw
    const crypto::Secret* releaseKey = nullptr;  // 32 random bytes, for the public part
};
// The paper, unsigned: its author signs it for Purpose::paper. `references`: one a station and form. Codes
// "paper-seal" (the sealing key is none), "paper-memory" (no memory to wrap the key), "paper-large".
[[nodiscard]] std::variant<trust::SignedFile, trust::Reason> makePaper(
    const PaperDraft& draft, const std::vector<std::vector<scoring::Ensemble>>& references,
    const Authoring& with);

}  // namespace exam
