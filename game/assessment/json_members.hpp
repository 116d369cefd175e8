// Reads a JSON object member by member and remembers the first thing that is wrong with it, in words that
// name the member.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "text/json.hpp"

namespace assessment {

class JsonMembers {
public:
    // `fault` is set once, by the first fault; it and `json` must outlive this. `where`: what stands before
    // the names of members in a fault, "" or such as "criteria.spacing.".
    JsonMembers(const text::Json& json, std::string where, std::optional<std::string>& fault);

    // Each sets the fault when the member is missing or is none of what is asked for, and then returns
    // something harmless.
    [[nodiscard]] double number(const char* name, double least, double most);
    [[nodiscard]] std::int64_t whole(const char* name, std::int64_t least, std::int64_t most);
    [[nodiscard]] bool flag(const char* name);
    // UTF-8 of 1 to `most` bytes without control characters.
    [[nodiscard]] std::string line(const char* name, std::size_t most);
    // A member of any kind; null and the fault when it is missing.
    [[nodiscard]] const text::Json& any(const char* name);
    [[nodiscard]] JsonMembers object(const char* name);
    // The same of members that may be null.
    [[nodiscard]] std::optional<double> maybeNumber(const char* name, double least, double most);
    [[nodiscard]] std::optional<bool> maybeFlag(const char* name);

    [[nodiscard]] bool has(const char* name) const { return m_json.find(name) != nullptr; }
    // Sets the fault when there are members that nobody asked for.
    void noOthers();
    void refuse(const std::string& name, const std::string& what);

private:
    const text::Json& m_json;
    std::string m_where;
    std::optional<std::string>& m_fault;
    std::set<std::string, std::less<>> m_asked;
};

// 1 to `most` bytes of UTF-8 in one line.
[[nodiscard]] bool isLine(std::string_view text, std::size_t most);

}  // namespace assessment
