// RFC 8785 without its hard parts: there are no doubles, and names are ASCII, so that sorting bytes is
// sorting UTF-16 units.
#include <algorithm>

#include "credential/credential.hpp"

namespace credential {

namespace {

using trust::Reason;

constexpr std::int64_t kMostWhole = std::int64_t{1} << 53;  // RFC 8785, appendix D

bool isPlainName(std::string_view name) {
    return std::all_of(name.begin(), name.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

class Writer {
public:
    void write(const text::Json& value) {
        if (const auto* items = value.items()) return array(*items);
        if (const auto* members = value.members()) return object(*members);
        if (value.isNull()) return refuse("json-null", "A null has no place in a signed document.");
        if (!value.whole() && value.number())
            return refuse("json-number", "A number with a fraction has no place in a signed document.");
        if (value.whole() && (*value.whole() > kMostWhole || *value.whole() < -kMostWhole))
            return refuse("json-number", "A whole number beyond 2^53 has no place in a signed document.");
        out += value.dump();  // texts with the least escaping, as RFC 8785 3.2.2.2 asks
    }

    std::string out;
    std::optional<Reason> fault;

private:
    void refuse(const char* code, const char* text) {
        if (!fault) fault = Reason{code, text};
    }
    void array(const text::Json::Array& items) {
        out += '[';
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i > 0) out += ',';
            write(items[i]);
        }
        out += ']';
    }
    void object(const text::Json::Object& members) {
        std::vector<const std::pair<std::string, text::Json>*> sorted;
        for (const auto& member : members) {
            if (!isPlainName(member.first)) refuse("json-key", "A member's name is not plain ASCII.");
            sorted.push_back(&member);
        }
        std::sort(sorted.begin(), sorted.end(),
                  [](const auto* a, const auto* b) { return a->first < b->first; });
        out += '{';
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            if (i > 0) out += ',';
            out += text::Json(sorted[i]->first).dump() + ":";
            write(sorted[i]->second);
        }
        out += '}';
    }
};

}  // namespace

std::variant<std::string, Reason> canonicalJson(const text::Json& value) {
    Writer writer;
    writer.write(value);
    if (writer.fault) return *writer.fault;
    return std::move(writer.out);
}

}  // namespace credential
