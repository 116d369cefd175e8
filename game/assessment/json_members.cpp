#include "assessment/json_members.hpp"

#include <algorithm>

#include "text/number.hpp"
#include "text/utf8.hpp"

namespace assessment {

namespace {

const text::Json kNull;

std::string range(double least, double most) {
    return "from " + text::formatNumber(least) + " to " + text::formatNumber(most);
}

}  // namespace

bool isLine(std::string_view text, std::size_t most) {
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7F; };
    return !text.empty() && text.size() <= most && !text::firstBadUtf8(text) &&
           std::none_of(text.begin(), text.end(), control);
}

JsonMembers::JsonMembers(const text::Json& json, std::string where, std::optional<std::string>& fault)
    : m_json(json), m_where(std::move(where)), m_fault(fault) {
    if (m_json.members() != nullptr || m_fault) return;
    const std::string what = m_where.empty() ? "it" : "'" + m_where.substr(0, m_where.size() - 1) + "'";
    m_fault = what + " is no object";
}

void JsonMembers::refuse(const std::string& name, const std::string& what) {
    if (!m_fault) m_fault = "'" + m_where + name + "' " + what;
}

const text::Json& JsonMembers::any(const char* name) {
    m_asked.insert(name);
    const text::Json* const found = m_json.find(name);
    if (found != nullptr) return *found;
    refuse(name, "is missing");
    return kNull;
}

double JsonMembers::number(const char* name, double least, double most) {
    const auto found = any(name).number();
    if (found && *found >= least && *found <= most) return *found;
    refuse(name, "is no number " + range(least, most));
    return least;
}

std::int64_t JsonMembers::whole(const char* name, std::int64_t least, std::int64_t most) {
    const auto* found = any(name).whole();
    if (found != nullptr && *found >= least && *found <= most) return *found;
    refuse(name, "is no whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return least;
}

bool JsonMembers::flag(const char* name) {
    const bool* const found = any(name).boolean();
    if (found == nullptr) refuse(name, "is neither true nor false");
    return found != nullptr && *found;
}

std::string JsonMembers::line(const char* name, std::size_t most) {
    const std::string* const found = any(name).string();
    if (found != nullptr && isLine(*found, most)) return *found;
    refuse(name, "is no line of 1 to " + std::to_string(most) + " bytes");
    return {};
}

JsonMembers JsonMembers::object(const char* name) { return {any(name), m_where + name + ".", m_fault}; }

std::optional<double> JsonMembers::maybeNumber(const char* name, double least, double most) {
    if (any(name).isNull()) return std::nullopt;
    return number(name, least, most);
}

std::optional<bool> JsonMembers::maybeFlag(const char* name) {
    if (any(name).isNull()) return std::nullopt;
    return flag(name);
}

void JsonMembers::noOthers() {
    if (m_json.members() == nullptr) return;
    for (const auto& [name, value] : *m_json.members()) {
        if (!m_asked.contains(name)) refuse(name, "is not known here");
    }
}

}  // namespace assessment
