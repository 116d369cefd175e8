// Practice beside the course: drills, the warm-up, and tasks, whose level may be done by other rules.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <scoring/geometry.hpp>

#include "assessment/sitting.hpp"
#include "level/level.hpp"

namespace ui {

struct Session;

// Levels that no course map shows, one after another.
struct Detour {
    enum class Kind { drill, warmUp, task };
    Kind kind = Kind::drill;
    std::vector<level::Level> levels;            // never empty
    std::optional<assessment::Sitting> sitting;  // with a task
};

// Which part of which detour; none: the course's own level.
struct Beside {
    std::shared_ptr<const Detour> detour;
    std::size_t part = 0;
    [[nodiscard]] bool is(Detour::Kind kind) const { return detour && detour->kind == kind; }
    // Of a task; null with everything else.
    [[nodiscard]] const assessment::Sitting* sitting() const {
        return detour && detour->sitting ? &*detour->sitting : nullptr;
    }
    // The part after this one; nothing after the last.
    [[nodiscard]] std::optional<Beside> next() const;
};

// The level that is practised: the detour's, or that of Services::levels.
[[nodiscard]] const level::Level& levelOf(const Session& session, std::size_t index, const Beside& beside);
// What stands above the title: unit, which drill of how many, that it is the warm-up, or the task.
[[nodiscard]] std::string lineAbove(const Session& session, const level::Level& level, const Beside& beside);

// Drills of the level over these boxes, in their order, those that cannot be made left out; null when none
// can.
[[nodiscard]] std::shared_ptr<const Detour> drillsOf(const Session& session, const level::Level& level,
                                                     const std::vector<scoring::Box>& boxes);

}  // namespace ui
