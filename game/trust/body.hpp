// The JSON inside signed files, read strictly: every member once and of its kind, and no other.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "text/json.hpp"

namespace trust {

// Reads the members of one JSON object. After the first that is missing or of another kind ok() is false,
// and what is read is empty or zero.
class Body {
public:
    // `bytes`: one JSON object, of at most 1 MiB unless `limits` say otherwise.
    explicit Body(std::string_view bytes, text::JsonLimits limits = {});
    // Of an object inside of another.
    [[nodiscard]] static Body of(text::Json object);

    [[nodiscard]] std::string string(const std::string& name);
    [[nodiscard]] std::int64_t whole(const std::string& name);
    [[nodiscard]] bool flag(const std::string& name);
    // False when the member is absent.
    [[nodiscard]] bool flagOrFalse(const std::string& name);
    // RFC 3339 in UTC.
    [[nodiscard]] std::string time(const std::string& name);
    // Lower-case hexadecimal digits, exactly so many.
    [[nodiscard]] std::string hex(const std::string& name, std::size_t digits);
    [[nodiscard]] text::Json::Array items(const std::string& name);
    // Whatever it is; null when it is absent.
    [[nodiscard]] text::Json any(const std::string& name);
    [[nodiscard]] Body object(const std::string& name);
    [[nodiscard]] bool has(const std::string& name) const { return m_json.find(name) != nullptr; }

    [[nodiscard]] bool ok() const { return m_ok; }
    // All well, and no member is left that nobody read.
    [[nodiscard]] bool done() const;
    // What the reader of a part found out by itself.
    void require(bool condition) { m_ok = m_ok && condition; }

private:
    Body() = default;
    [[nodiscard]] const text::Json* member(const std::string& name);

    text::Json m_json;
    bool m_ok = true;
    std::set<std::string> m_read;
};

}  // namespace trust
