// The candidate's work for the picture on a certificate, out of the sealed evidence.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/certificate_commands.hpp"
#include "app/desk.hpp"
#include "exam/decision/decision.hpp"
#include "trust/key_shelf.hpp"

namespace app {

struct StationWork {
    level::Level level;
    std::vector<scoring::Dot> dots;
    int station = 1;
};

// Nothing when no evidence was named. It must be the decision's, byte for byte, and opens with the office's
// passphrase. A sentence when it is not, does not, or has no such station.
[[nodiscard]] std::variant<std::optional<StationWork>, std::string> workPicture(
    const CertificateOptions& options, const trust::KeyShelf::Opened& keys, const exam::Decision& decision,
    const Desk& desk);

}  // namespace app
