// Progress as JSON, schema stipple.progress/1: docs/progress-format.md.
#pragma once

#include <string>
#include <vector>

#include "level/level.hpp"
#include "record/store/people.hpp"
#include "review/progress.hpp"
#include "text/json.hpp"

namespace app {

// One level looked at closely.
struct LevelProgressPage {
    const level::Level* level = nullptr;
    std::vector<store::Run> runs;  // at the level, oldest first
    review::WorkFigures work;
};

struct ProgressPage {
    store::Person person;
    std::vector<level::Level> levels;
    review::Syllabus syllabus;  // of `levels`
    review::Progress progress;
    std::optional<LevelProgressPage> level;  // with --level
    // The runs that curves and norms are of: at the level, or all.
    [[nodiscard]] const std::vector<store::Run>& looked() const {
        return level ? level->runs : progress.runs;
    }
    [[nodiscard]] const level::Level& at(std::size_t place) const { return levels[syllabus.order[place]]; }
};

[[nodiscard]] text::Json progressJson(const ProgressPage& page);
// The same to be read.
[[nodiscard]] std::string progressText(const ProgressPage& page);

}  // namespace app
