#include "level/issue.hpp"

namespace level {

std::string describe(const std::string& path, const Issue& issue) {
    std::string out = path + ":" + std::to_string(issue.line) + ":" + std::to_string(issue.column) + ": ";
    out += issue.severity == Severity::error ? "error: " : "warning: ";
    out += issue.message;
    if (!issue.hint.empty()) out += " (" + issue.hint + ")";
    return out;
}

}  // namespace level
