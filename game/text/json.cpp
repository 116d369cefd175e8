#include "text/json.hpp"

#include <cassert>
#include <cmath>
#include <cstdio>
#include <limits>
#include <set>
#include <sstream>

#include <nlohmann/json.hpp>

#include "text/number.hpp"
#include "text/utf8.hpp"

namespace text {

Json& Json::set(std::string key, Json value) {
    assert(members() != nullptr);
    for (auto& member : std::get<Object>(m_value)) {
        if (member.first != key) continue;
        member.second = std::move(value);
        return *this;
    }
    return append(std::move(key), std::move(value));
}

Json& Json::append(std::string key, Json value) {
    assert(members() != nullptr);
    std::get<Object>(m_value).emplace_back(std::move(key), std::move(value));
    return *this;
}

Json& Json::push(Json value) {
    assert(items() != nullptr);
    std::get<Array>(m_value).push_back(std::move(value));
    return *this;
}

std::optional<double> Json::number() const {
    if (const auto* number = whole()) return static_cast<double>(*number);
    if (const auto* number = std::get_if<double>(&m_value)) return *number;
    return std::nullopt;
}

const Json* Json::find(std::string_view key) const {
    if (const auto* object = members()) {
        for (const auto& member : *object) {
            if (member.first == key) return &member.second;
        }
    }
    return nullptr;
}

namespace {

void writeString(std::string& out, const std::string& raw) {
    const std::string text = firstBadUtf8(raw) ? madeUtf8(raw) : raw;
    out += '"';
    for (const char c : text) {
        switch (c) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\b':
                out += "\\b";
                break;
            case '\f':
                out += "\\f";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                if (static_cast<unsigned char>(c) >= 0x20U) {
                    out += c;
                } else {
                    char escaped[7];
                    std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(c));
                    out += escaped;
                }
        }
    }
    out += '"';
}

class Writer {
public:
    explicit Writer(int indent) : m_indent(indent) {}

    void write(const Json& json) {
        if (const auto* items = json.items()) {
            list('[', ']', *items, [this](const Json& item) { write(item); });
        } else if (const auto* members = json.members()) {
            list('{', '}', *members, [this](const auto& member) {
                writeString(m_out, member.first);
                m_out += m_indent > 0 ? ": " : ":";
                write(member.second);
            });
        } else {
            writeLeaf(json);
        }
    }
    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    void writeLeaf(const Json& json) {
        if (const auto* flag = json.boolean()) {
            m_out += *flag ? "true" : "false";
        } else if (const auto* whole = json.whole()) {
            m_out += std::to_string(*whole);
        } else if (const auto number = json.number()) {
            // JSON has no word for these; writing one would make a file that no reader takes.
            assert(std::isfinite(*number));
            m_out += std::isfinite(*number) ? formatNumber(*number) : "null";
        } else if (const auto* string = json.string()) {
            writeString(m_out, *string);
        } else {
            m_out += "null";
        }
    }

    template <typename Items, typename WriteOne>
    void list(char open, char close, const Items& items, const WriteOne& writeOne) {
        m_out += open;
        ++m_depth;
        bool first = true;
        for (const auto& item : items) {
            if (!first) m_out += ',';
            first = false;
            breakLine();
            writeOne(item);
        }
        --m_depth;
        if (!items.empty()) breakLine();
        m_out += close;
    }

    void breakLine() {
        if (m_indent <= 0) return;
        m_out += '\n';
        m_out.append(static_cast<std::size_t>(m_indent) * static_cast<std::size_t>(m_depth), ' ');
    }

    int m_indent;
    int m_depth = 0;
    std::string m_out;
};

// Builds a Json from the parser's events, so that a value that breaks a limit is refused
// while it is read and never stands in memory as a whole.
class Reader {
public:
    Reader(JsonLimits limits) : m_limits(limits) {}

    // The names are nlohmann's. NOLINTBEGIN(readability-identifier-naming)
    bool null() { return add(Json()); }
    bool boolean(bool value) { return add(Json(value)); }
    bool number_integer(std::int64_t value) { return add(Json(value)); }
    bool number_unsigned(std::uint64_t value) {
        // Beyond 63 bits a whole number is kept as the nearest double.
        if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return add(Json(static_cast<double>(value)));
        return add(Json(static_cast<std::int64_t>(value)));
    }
    bool number_float(double value, const std::string& source) {
        if (!std::isfinite(value)) return refuse("the number " + source + " is too large");
        return add(Json(value));
    }
    bool string(std::string& value) { return add(Json(std::move(value))); }
    bool binary(std::vector<std::uint8_t>&) { return refuse("binary data is no JSON"); }
    bool start_object(std::size_t) { return open(Json::object()); }
    bool end_object() { return close(); }
    bool start_array(std::size_t) { return open(Json::array()); }
    bool end_array() { return close(); }

    bool key(std::string& name) {
        if (!m_open.back().keys.insert(name).second)
            return refuse("the key \"" + name + "\" stands twice in one object");
        m_open.back().key = std::move(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string& token, const std::exception&) {
        m_error =
            JsonError{token.empty() ? "the text ends too early or holds a character that JSON does not allow"
                                    : "unexpected text near " + madeUtf8(token).substr(0, 60),
                      position > 0 ? position - 1 : 0};
        m_placed = true;
        return false;
    }
    // NOLINTEND(readability-identifier-naming)

    [[nodiscard]] Json& root() { return m_root; }
    [[nodiscard]] JsonError& error() { return m_error; }
    [[nodiscard]] bool placed() const { return m_placed; }

private:
    struct Open {
        Json value;
        std::string key;  // of the member that is being read
        std::set<std::string> keys;
    };

    bool refuse(std::string why) {
        m_error.what = std::move(why);
        return false;
    }

    bool open(Json container) {
        if (m_open.size() >= static_cast<std::size_t>(m_limits.depth))
            return refuse("lists and objects are nested deeper than " + std::to_string(m_limits.depth));
        m_open.push_back({std::move(container), {}, {}});
        return true;
    }

    bool close() {
        Json done = std::move(m_open.back().value);
        m_open.pop_back();
        return add(std::move(done));
    }

    bool add(Json value) {
        if (m_open.empty()) {
            m_root = std::move(value);
            return true;
        }
        Open& top = m_open.back();
        if (top.value.items() != nullptr) {
            top.value.push(std::move(value));
        } else {
            top.value.append(std::move(top.key), std::move(value));
        }
        return true;
    }

    JsonLimits m_limits;
    std::vector<Open> m_open;
    Json m_root;
    JsonError m_error;
    bool m_placed = false;
};

}  // namespace

std::string Json::dump(int indent) const {
    Writer writer(indent);
    writer.write(*this);
    return writer.take();
}

std::variant<Json, JsonError> parseJson(std::string_view bytes, JsonLimits limits) {
    if (bytes.size() > limits.bytes)
        return JsonError{"the text has more than " + std::to_string(limits.bytes) + " bytes", limits.bytes};
    if (const auto bad = firstBadUtf8(bytes)) return JsonError{"the text is not UTF-8", *bad};
    std::istringstream in{std::string(bytes)};
    Reader reader(limits);
    if (nlohmann::json::sax_parse(in, &reader)) return std::move(reader.root());
    JsonError error = std::move(reader.error());
    if (!reader.placed()) {
        in.clear();
        const auto at = static_cast<std::streamoff>(in.tellg());
        error.byte = at > 0 ? static_cast<std::size_t>(at) - 1 : 0;
    }
    return error;
}

}  // namespace text
