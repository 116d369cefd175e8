// What the course of a person must be, restated as plainly as docs/progress-format.md says it: from the
// attempt files and the scorecards that `stipple score` makes of them, without the records.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "support/program.hpp"
#include "text/json.hpp"

namespace window_test {

class CourseOracle {
public:
    // The folder of the levels.
    explicit CourseOracle(const std::string& levels);

    // One more run, by its file.
    void add(const test_support::Account& account, const std::string& file);

    // Each compares with the JSON of `stipple progress`; what differs is a failed test.
    void checkMap(const text::Json& progress) const;
    void checkCurves(const text::Json& progress) const;
    void checkProposal(const text::Json& progress);
    // Of one level, with `--level`.
    void checkHeat(const text::Json& progress) const;
    // The level that the last progress proposed.
    [[nodiscard]] const std::string& proposed() const { return m_proposed; }

private:
    enum class Mark { passed, slow, failed, aborted };
    struct Run {
        std::string started;
        std::string level;
        std::string state;
        std::size_t dots = 0;
        double seconds = 0.0;
        std::optional<double> total;
        bool accurate = false;
        std::map<std::string, double> criteria;  // points, where defined
        std::map<std::string, double> figures;   // "criterion metric" and "criterion gate NAME" that tripped
    };

    [[nodiscard]] std::optional<Mark> markOf(const Run& run) const;
    [[nodiscard]] std::vector<Mark> marksAt(const std::string& level) const;
    [[nodiscard]] std::optional<double> lowestMedian(std::size_t& figures) const;

    std::map<std::string, double> m_expectedSeconds;  // by level
    std::vector<Run> m_runs;                          // oldest first
    std::string m_proposed;
};

}  // namespace window_test
