// Keys as the commands tell of them.
#pragma once

#include <string>
#include <variant>

#include "text/json.hpp"
#include "trust/key_shelf.hpp"

namespace app {

[[nodiscard]] text::Json jsonOf(const trust::AcademyRoot& root);
[[nodiscard]] text::Json jsonOf(const trust::KeyCertificate& certificate);
[[nodiscard]] text::Json jsonOf(const trust::KeyRequest& request);
[[nodiscard]] text::Json jsonOf(const trust::RevocationList& list);
[[nodiscard]] text::Json jsonOf(const trust::Reason& reason);

// The certified key that is meant: by the label, the id, or its first eight digits. A sentence when none or
// several fit.
[[nodiscard]] std::variant<trust::KeyCertificate, std::string> findKey(const trust::KeyBook& book,
                                                                       const std::string& which);

}  // namespace app
