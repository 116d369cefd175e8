#include "ui/course_marks.hpp"

#include <algorithm>
#include <cstddef>

#include "ui/kit/icons.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr float kPi = 3.14159265F;

void halfFull(const Kit& kit, ImVec2 centre, float radius, Role role) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PathArcTo(centre, radius, kPi / 2, kPi * 1.5F, 20);
    list.PathFillConvex(kit.ink(role));
    list.AddCircle(centre, radius, kit.ink(role), 24, kit.px(1.6F));
}

// A run among the last two was passed, so that the next one may pass the level.
bool passedOnce(const review::LevelProgress& level) {
    const auto from = level.lastMarks.end() -
                      static_cast<std::ptrdiff_t>(std::min(level.lastMarks.size(), review::kWindow - 1));
    return std::find(from, level.lastMarks.end(), review::RunMark::passed) != level.lastMarks.end();
}

}  // namespace

void stateMark(const Kit& kit, review::LevelState state, ImVec2 centre, float size) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = size * 0.32F;
    switch (state) {
        case review::LevelState::untried:
            list.AddCircle(centre, radius, kit.ink(Role::edge), 24, kit.px(1.4F));
            break;
        case review::LevelState::begun:
            list.AddCircle(centre, radius, kit.ink(Role::text), 24, kit.px(2.2F));
            break;
        case review::LevelState::accurate:
            list.AddCircle(centre, radius, kit.ink(Role::accent), 24, kit.px(1.8F));
            list.AddCircleFilled(centre, radius * 0.5F, kit.ink(Role::accent), 20);
            break;
        case review::LevelState::passed:
            icon(kit, Icon::tick, {centre.x - size / 2, centre.y - size / 2}, size, Role::accent, 2.0F);
            break;
    }
}

const std::string& stateWord(const Kit& kit, const review::LevelProgress& level) {
    switch (level.state) {
        case review::LevelState::untried:
            return kit("course.untried");
        case review::LevelState::begun:
            return kit(passedOnce(level) ? "course.once" : "course.begun");
        case review::LevelState::accurate:
            return kit("course.accurate");
        case review::LevelState::passed:
            break;
    }
    return kit("course.passed");
}

std::string standingSentence(const Kit& kit, const level::Level& level,
                             const review::LevelProgress& progress) {
    if (progress.state == review::LevelState::passed) return kit("standing.passed");
    if (passedOnce(progress))
        return kit(progress.lastMarks.back() == review::RunMark::passed ? "standing.once"
                                                                        : "standing.lastChance");
    const double pace = review::paceSeconds(review::courseLevelOf(level));
    // A run that ends by itself before that is always at pace.
    if (level.limits.minutes > 0 && level.limits.minutes * 60.0 <= pace) return kit("standing.ruleNoPace");
    const char* const key =
        progress.state == review::LevelState::accurate ? "standing.accurate" : "standing.rule";
    return (*kit.words)(key, {{"time", clockFigure(pace)}});
}

void runMark(const Kit& kit, review::RunMark mark, ImVec2 centre, float size) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = size * 0.36F;
    switch (mark) {
        case review::RunMark::passed:
            list.AddCircleFilled(centre, radius, kit.ink(Role::accent), 20);
            break;
        case review::RunMark::slow:
            halfFull(kit, centre, radius * 0.92F, Role::accent);
            break;
        case review::RunMark::failed:
            list.AddCircle(centre, radius * 0.92F, kit.ink(Role::muted), 20, kit.px(1.6F));
            break;
        case review::RunMark::aborted:
            icon(kit, Icon::cross, {centre.x - size / 2, centre.y - size / 2}, size, Role::muted, 2.0F);
            break;
    }
}

void noRunMark(const Kit& kit, ImVec2 centre, float size) {
    const float half = size * 0.3F;
    ImGui::GetWindowDrawList()->AddLine({centre.x - half, centre.y}, {centre.x + half, centre.y},
                                        kit.ink(Role::edge), kit.px(1.4F));
}

const std::string& runWord(const Kit& kit, review::RunMark mark) {
    switch (mark) {
        case review::RunMark::passed:
            return kit("run.passed");
        case review::RunMark::slow:
            return kit("run.slow");
        case review::RunMark::failed:
            return kit("run.failed");
        case review::RunMark::aborted:
            break;
    }
    return kit("run.aborted");
}

}  // namespace ui
