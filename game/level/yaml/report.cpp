#include "level/yaml/report.hpp"

#include <algorithm>
#include <tuple>

namespace level_yaml {

void Report::error(Mark at, std::string code, std::string key, std::string message, std::string hint) {
    m_issues.push_back({level::Severity::error, std::move(code), at.line, at.column, std::move(key),
                        std::move(message), std::move(hint)});
}

void Report::warning(Mark at, std::string code, std::string key, std::string message, std::string hint) {
    m_issues.push_back({level::Severity::warning, std::move(code), at.line, at.column, std::move(key),
                        std::move(message), std::move(hint)});
}

bool Report::hasErrors() const {
    return std::any_of(m_issues.begin(), m_issues.end(),
                       [](const level::Issue& issue) { return issue.severity == level::Severity::error; });
}

std::vector<level::Issue> Report::sorted() const {
    std::vector<level::Issue> out = m_issues;
    std::stable_sort(out.begin(), out.end(), [](const level::Issue& a, const level::Issue& b) {
        return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
    return out;
}

}  // namespace level_yaml
