// Whether the holder of a key still has the role that the key is for, as far as the records here know them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/desk.hpp"
#include "record/store/people.hpp"
#include "trust/key_shelf.hpp"

namespace app {

// Roles of which a person must have one to hold such a key; none of a station and of the sealing key.
[[nodiscard]] std::vector<std::string> rolesFor(trust::KeyRole role);

// "duty-role": the person is known here, and was erased or has none of those roles any more. Nothing where
// they are not known: a station need not know its examiners.
[[nodiscard]] std::optional<trust::Reason> whyNotHolder(const store::People& people,
                                                        const trust::KeyCertificate& key);
// The same for the certified keys of these labels; nothing where no records are. "duty-records": they cannot
// be opened.
[[nodiscard]] std::optional<trust::Reason> whyNotHolders(const Desk& desk, const trust::KeyShelf& shelf,
                                                         const std::vector<std::string>& labels);

}  // namespace app
