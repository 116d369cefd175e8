// An exam paper: stations, rules, cuts, signed by its author. The public part is under a release passphrase
// until the day; the hidden part is sealed to the academy and opens only in the scorer, after closing.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <scoring/ensemble.hpp>

#include "crypto/sealing.hpp"
#include "level/level.hpp"
#include "record/attempt_file/attempt.hpp"
#include "trust/key_book.hpp"

namespace exam {

inline constexpr std::size_t kMostPaperBytes = std::size_t{64} << 20U;
inline constexpr std::size_t kMostStations = 12;
inline constexpr std::size_t kMostForms = 8;       // of a station
inline constexpr std::size_t kLongestTitle = 100;  // bytes

// What every candidate may know about a station before it begins.
struct StationBrief {
    std::string title;
    double minutes = 0.0;  // without extra time
    std::vector<std::string>
        forms;  // hashes of the public levels (level::Level::hash); 1 or more, alike in difficulty
};

struct PaperRules {
    std::vector<record::InputKind> inputs;  // accepted: pen only, unless the paper is a specimen
    double minPenRate = 60.0;               // reports a second at preflight and in the work
    int breakMinutes = 0;                   // between stations, at most
    std::vector<int> extraTimePercents;     // accommodations that may be given: 0 .. 300
    double resumeAloneSeconds = 60.0;       // a gap up to this resumes alone
    int interruptionsBeforeDecision = 2;    // the next one is for a person to decide
};

struct Paper {
    std::string id;     // "SMP-2", [A-Za-z0-9-]
    std::string title;  // as certificates have it
    int edition = 1;
    bool specimen =
        false;  // for trying and teaching: any input, headless too; marked on all that comes of it
    std::vector<StationBrief> stations;
    PaperRules rules;
    std::string seedCommitment;  // BLAKE2b-256 of the seed, hex
    std::string publicHash;      // of the public part's bytes, hex
    std::string hiddenHash;      // of the hidden part's bytes, hex
    trust::KeyId sealedTo;       // the academy's sealing key that opens the hidden part
    std::string hash;            // of the paper file's bytes, hex: how everything refers to it
};

// The public part: what a station loads. Levels hold neither reference nor tolerances (publicLevel()).
struct PublicPart {
    std::array<std::byte, 32> seed{};
    struct Form {
        std::string hash;    // of the public level
        std::string hidden;  // hash of the whole level that it was made from
        level::Level level;
    };
    std::vector<std::vector<Form>> stations;
};

// Cut scores of a station, in thousandths of a point, and how they were set.
struct StationCuts {
    std::optional<std::int64_t> spacing, depth, hairline;  // absent: not asked for
    std::string method;          // "borderline regression", "contrasting groups", ...
    double standardError = 0.0;  // of the attempt's points (SEM), points; for the near-cut rule
};

// Gates and counts that fail a station whatever the points: any gate id of the scorecard, or a kind of dot
// with the largest share allowed.
struct CriticalError {
    std::string id;      // "gate:run6", "dots:blown_out", ...
    double limit = 0.0;  // share 0..1, of dots; unused for gates
};

struct HiddenStation {
    struct Form {
        std::string hash;            // of the public level that it belongs to
        level::Level level;          // whole
        scoring::Ensemble ensemble;  // whose work it is compared with: fixed with the paper
    };
    std::vector<Form> forms;
    StationCuts cuts;
    std::vector<CriticalError> critical;
};
struct HiddenPart {
    std::vector<HiddenStation> stations;
    double nearCutSems = 1.0;  // closer than this many SEM to a cut: two people look at it
};

// At the end of a public level's id: what is done at it counts for no level of practice.
inline constexpr std::string_view kExamSuffix = "-exam";
// The level without reference and tolerances, as a level of its own: same patch, skin, client, tools, dot
// limit, brief and earlier work, to the digit as its author wrote them, so that the same hand makes the same
// dots in it; zones keep area and id with one density and depth for all levels; hairline and marks as guides
// only, and the hairline only where aids.guides shows it (bands behind it become outlines within 0.02 mm
// then); no gauges, no needle view, no pass line. `minutes`: the station's, else the level's own. A trace
// level must show its marks (asserted; checkPaper() asks for it).
[[nodiscard]] level::Level publicLevel(const level::Level& whole, std::optional<double> minutes = {});

// Reads paper, signature and all; does not open anything. Codes "paper-form", "paper-specimen" (an academy
// made for trying has no other papers), and those of KeyBook::signer.
[[nodiscard]] std::variant<Paper, trust::Reason> readPaper(std::string_view bytes,
                                                           const trust::KeyBook& book);
// The same before the author has signed it: form only.
[[nodiscard]] std::variant<Paper, trust::Reason> readUnsigned(std::string_view bytes);
// With the release passphrase ("release-wrong", "paper-public-hash", "paper-level", "paper-seed").
[[nodiscard]] std::variant<PublicPart, trust::Reason> openPublic(std::string_view paperBytes,
                                                                 std::string_view releasePassphrase);
// The same from the bytes that a submission carries, opened already; they must hash to the paper's
// publicHash.
[[nodiscard]] std::variant<PublicPart, trust::Reason> readPublic(std::string_view publicBytes,
                                                                 const Paper& paper);
// The bytes of the public part, for the submission.
[[nodiscard]] std::variant<std::string, trust::Reason> publicBytesOf(std::string_view paperBytes,
                                                                     std::string_view releasePassphrase);
// In the scorer only ("hidden-key", "paper-hidden-hash", "paper-level", "paper-ensemble": its reference was
// made for another version of the score).
[[nodiscard]] std::variant<HiddenPart, trust::Reason> openHidden(std::string_view paperBytes,
                                                                 const crypto::SealKey& academy);

}  // namespace exam
