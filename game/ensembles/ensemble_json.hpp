// An ensemble as a file: JSON that ends with a hash of itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <scoring/ensemble.hpp>

#include "crypto/blake2b.hpp"

namespace ensembles {

// The same ensemble and key give the same bytes; reading them back gives the same numbers.
[[nodiscard]] std::string writeEnsemble(const scoring::Ensemble& ensemble, const crypto::Hash& key);
// Nothing unless the bytes are whole, carry this key, and were made by this scoring version.
[[nodiscard]] std::optional<scoring::Ensemble> readEnsemble(std::string_view bytes, const crypto::Hash& key);

}  // namespace ensembles
