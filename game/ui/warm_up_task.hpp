// Reads a warm-up and the person's earlier ones back from the disk, on a thread of its own.
#pragma once

#include <future>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "level/level.hpp"
#include "review/warm_up.hpp"
#include "ui/window.hpp"

namespace ui {

struct WarmUpReport {
    review::WarmUp today;
    std::optional<review::HandNorm> tremorNorm, pressureNorm;
    std::size_t earlier = 0;  // warm-ups that could be compared
};

class WarmUpTask {
public:
    using Result = std::variant<WarmUpReport, std::string>;

    // Services must outlive it. The level: whose marks the hand followed.
    WarmUpTask(const Services& services, level::Level level, std::string attemptPath);
    // Null until it is there.
    [[nodiscard]] const Result* ready() const;

private:
    std::shared_future<Result> m_result;
};

}  // namespace ui
