// Commands that score a file ask here first: work that is being assessed has no score to tell yet.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/desk.hpp"
#include "record/attempt_file/attempt.hpp"
#include "record/store/event_log.hpp"

namespace app {

class UntoldScores {
public:
    explicit UntoldScores(const Desk& desk) : m_desk(desk) {}

    // Nothing, or one sentence: the grade of the work is not released, or the records that know cannot be
    // read. The records are opened with the first attempt that was made for an assignment, else never. Any
    // thread.
    [[nodiscard]] std::optional<std::string> whyNot(const record::AttemptHeader& header);

private:
    const Desk& m_desk;
    std::mutex m_mutex;
    std::optional<std::vector<store::LoggedEvent>> m_events;
};

}  // namespace app
