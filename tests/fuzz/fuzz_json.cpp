// Any bytes as JSON: read, written, and written in the canonical form that certificates are signed in.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "credential/credential.hpp"
#include "text/json.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto read = text::parseJson({reinterpret_cast<const char*>(data), size});
    const auto* value = std::get_if<text::Json>(&read);
    if (value == nullptr) return 0;
    // What was written is read as what it was, and written the same again.
    const std::string written = value->dump();
    const auto again = text::parseJson(written, {64U << 20U, 32});
    if (!std::holds_alternative<text::Json>(again) || std::get<text::Json>(again).dump() != written)
        std::abort();
    const auto canonical = credential::canonicalJson(*value);
    if (const auto* text = std::get_if<std::string>(&canonical)) {
        const auto back = text::parseJson(*text, {64U << 20U, 32});
        if (!std::holds_alternative<text::Json>(back)) std::abort();
        const auto twice = credential::canonicalJson(std::get<text::Json>(back));
        if (!std::holds_alternative<std::string>(twice) || std::get<std::string>(twice) != *text)
            std::abort();
    }
    return 0;
}
