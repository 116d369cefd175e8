// The clear body of a paper, and the levels that its two parts carry.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "crypto/wrapping.hpp"
#include "exam/paper/paper.hpp"
#include "trust/body.hpp"
#include "trust/signed_file.hpp"

namespace exam {

inline constexpr std::size_t kReleaseKeyBytes = 32;
inline constexpr std::size_t kMostLevelParts = 1000;  // of the public or the hidden part

// Names of the parts of a paper's file.
inline constexpr const char* kPaperPart = "paper.json";
inline constexpr const char* kPublicPart = "public.locked";
inline constexpr const char* kHiddenPart = "hidden.sealed";

struct PaperBody {
    Paper paper;              // `hash` is empty
    crypto::Wrapped release;  // the public part's key under the release passphrase
};
[[nodiscard]] std::string writeBody(const PaperBody& body);
// Nothing when a member is missing, is out of its range or is not known.
[[nodiscard]] std::optional<PaperBody> readBody(std::string_view json);

// The file of a paper with its body, or why it is none ("paper-form" and the codes of parseSignedFile()).
// Signatures are not looked at.
struct PaperFile {
    trust::SignedFile file;
    PaperBody body;
};
[[nodiscard]] std::variant<PaperFile, trust::Reason> parsePaper(std::string_view bytes);

// A level's file and those it refers to, as parts "levels/STATION-FORM.yaml" and "levels/STATION-FORM.N"; the
// names that it refers to them by.
[[nodiscard]] std::vector<std::string> addLevel(trust::SignedFile& file, const std::string& place,
                                                const level::Level& level);
// The level of those parts; nothing when it does not load. A level reads no other file than these.
[[nodiscard]] std::optional<level::Level> levelIn(const trust::SignedFile& file, const std::string& place,
                                                  const std::vector<std::string>& names);
// Names of files as JSON and back; the body is not ok() when they are no texts.
[[nodiscard]] text::Json jsonOf(const std::vector<std::string>& names);
[[nodiscard]] std::vector<std::string> namesIn(trust::Body& body);
// "2-1": of the station and form, counted from 0 here and from 1 in names.
[[nodiscard]] std::string placeName(std::size_t station, std::size_t form);

// The bytes of the two parts. Hashes of `stations` are those of their levels.
[[nodiscard]] std::string writePublic(const PublicPart& part);
[[nodiscard]] std::string writeHidden(const HiddenPart& part);

}  // namespace exam
