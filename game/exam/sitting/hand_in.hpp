// The evidence of a sitting as one sealed file.
#pragma once

#include <string>
#include <variant>

#include "exam/sitting/desk.hpp"

namespace exam {

// Reads the sitting's folder, signs by session, station and examiner, and seals to the academy. Reasons:
// "sitting-folder", "sealing-key" (the academy's is not on the shelf), those of KeyShelf::open().
[[nodiscard]] std::variant<std::string, trust::Reason> sealedSitting(const SittingParts& parts,
                                                                     const crypto::SigningKey& examiner);

// How a sealed sitting is called in the folder of what was handed in: by its receipt without the check
// character, which may be one that a shell reads as its own ('*', '$', '~').
[[nodiscard]] std::string submissionFile(const std::string& receipt);

}  // namespace exam
