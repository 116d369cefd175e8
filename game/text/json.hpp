// JSON values, checked on the way in and deterministic on the way out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace text {

// A JSON value. Objects keep the order in which members were added, so that the same value
// is always the same text. Whole numbers and doubles are told apart.
class Json {
public:
    using Array = std::vector<Json>;
    using Object = std::vector<std::pair<std::string, Json>>;

    Json() = default;  // null
    Json(std::nullptr_t) {}
    Json(bool value) : m_value(value) {}
    Json(int value) : m_value(std::int64_t{value}) {}
    Json(std::int64_t value) : m_value(value) {}
    Json(std::uint32_t value) : m_value(std::int64_t{value}) {}
    Json(double value) : m_value(value) {}  // must be finite (asserted)
    Json(const char* value) : m_value(std::string(value)) {}
    Json(std::string_view value) : m_value(std::string(value)) {}
    Json(std::string value) : m_value(std::move(value)) {}
    Json(Array value) : m_value(std::move(value)) {}
    Json(Object value) : m_value(std::move(value)) {}
    template <typename T>
    Json(const std::optional<T>& value) {
        if (value) *this = Json(*value);
    }

    [[nodiscard]] static Json array() { return Json(Array{}); }
    [[nodiscard]] static Json object() { return Json(Object{}); }

    // Adds or replaces a member; the value must be an object (asserted). Returns *this.
    Json& set(std::string key, Json value);
    // Adds a member whose key the object does not have yet (not checked: building a large
    // object stays linear). Returns *this.
    Json& append(std::string key, Json value);
    // Appends to an array (asserted). Returns *this.
    Json& push(Json value);

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::nullptr_t>(m_value); }
    [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&m_value); }
    [[nodiscard]] const std::int64_t* whole() const { return std::get_if<std::int64_t>(&m_value); }
    [[nodiscard]] std::optional<double> number() const;  // whole or double
    [[nodiscard]] const std::string* string() const { return std::get_if<std::string>(&m_value); }
    [[nodiscard]] const Array* items() const { return std::get_if<Array>(&m_value); }
    [[nodiscard]] const Object* members() const { return std::get_if<Object>(&m_value); }
    // The member of that name, or null when this is no object or has none.
    [[nodiscard]] const Json* find(std::string_view key) const;

    // The text: doubles by std::to_chars (shortest that reads back the same), strings with
    // the least escaping. indent 0: one line, no spaces; else that many spaces a level.
    [[nodiscard]] std::string dump(int indent = 0) const;

private:
    std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object> m_value{nullptr};
};

struct JsonLimits {
    std::size_t bytes = 1U << 20U;
    int depth = 32;
};

struct JsonError {
    std::string what;      // one sentence
    std::size_t byte = 0;  // where
};

// Parses one JSON value and nothing after it. Refuses: more bytes or depth than the limits,
// duplicate keys, numbers that are no finite double, text that is not UTF-8.
[[nodiscard]] std::variant<Json, JsonError> parseJson(std::string_view bytes, JsonLimits limits = {});

}  // namespace text
