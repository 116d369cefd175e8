// What the loader has found out so far about one file.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "level/checks/checks.hpp"
#include "level/issue.hpp"
#include "level/yaml/tree.hpp"

namespace level_yaml {

class Report {
public:
    void error(Mark at, std::string code, std::string key, std::string message, std::string hint);
    void warning(Mark at, std::string code, std::string key, std::string message, std::string hint);
    void remember(const std::string& key, Mark at) {
        m_places.emplace(key, level::FilePlace{at.line, at.column});
    }

    [[nodiscard]] const level::FilePlaces& places() const { return m_places; }
    [[nodiscard]] std::vector<level::Issue>& issues() { return m_issues; }
    [[nodiscard]] bool hasErrors() const;
    // Everything found, by place in the file.
    [[nodiscard]] std::vector<level::Issue> sorted() const;

private:
    std::vector<level::Issue> m_issues;
    level::FilePlaces m_places;
};

}  // namespace level_yaml
