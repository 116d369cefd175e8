// Beside the hand while it works: which gauges are still shown, and the one hint.
#pragma once

#include <cstddef>
#include <future>
#include <optional>
#include <vector>

#include "practice/hints.hpp"
#include "review/help_level.hpp"
#include "ui/attempt_feed.hpp"

namespace ui {

class Coach {
public:
    // all: asks for the person's runs at once, on a thread of its own. hints: gauges stay as the level has
    // them, so that a task is the same for everybody. none: the same, and never says anything, for hands that
    // are played and for the warm-up. Services and level must outlive it.
    enum class Part { all, hints, none };
    Coach(const Services& services, const level::Level& level, Part part);

    // Once a frame. Help is settled when the runs are known, and stays as it is from the first touch on. Less
    // than all of it is said in the record (event "aids"), as is every hint (event "hint").
    void follow(AttemptFeed& feed);
    // What is shown, within the level's aids.
    [[nodiscard]] const review::HelpLevels& help() const { return m_help; }
    // Some gauge has stepped back.
    [[nodiscard]] bool stepsBack() const { return !m_help.allFull(); }
    // The person wants all gauges for this attempt; the record says so.
    void bringBack(AttemptFeed& feed);
    // For the frame that is drawn.
    [[nodiscard]] const std::optional<practice::Hint>& hint() const { return m_hint; }

private:
    const level::Level& m_level;
    bool m_active = true;
    std::future<std::vector<review::PastRun>> m_runs;
    review::HelpLevels m_help;
    bool m_broughtBack = false;
    practice::Hints m_hints;
    std::size_t m_seen = 0;  // dots
    std::optional<practice::Hint> m_hint;
};

}  // namespace ui
