// A certificate's place in the document of Open Badges, both ways.
#pragma once

#include "credential/certificate.hpp"
#include "text/json.hpp"

namespace credential {

// What unsignedCredential() put into the document. Members that are missing or of another kind come back
// empty: whoever asks makes the document again and compares.
[[nodiscard]] Certificate certificateIn(const text::Json& document);
// issuer.id, or an empty text.
[[nodiscard]] std::string issuerIn(const text::Json& document);

// The text of a member at a path of names, or an empty one.
[[nodiscard]] std::string textAt(const text::Json& json, std::initializer_list<std::string_view> path);

// "84.250" of 84250.
[[nodiscard]] std::string pointsText(std::int64_t thousandths);

}  // namespace credential
