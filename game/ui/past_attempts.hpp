// The other attempts of a person at the same level, to choose one from: looked for on a thread of its own,
// newest first.
#pragma once

#include <atomic>
#include <future>
#include <optional>
#include <string>
#include <vector>

#include "record/attempt_file/attempt.hpp"
#include "ui/kit/kit.hpp"
#include "ui/screen.hpp"
#include "ui/window.hpp"

namespace ui {

// An attempt of the past as lists show it.
struct PastAttempt {
    std::string path;
    std::string attemptId;  // 32 hexadecimal digits
    std::string startedAt;  // "2026-03-01 14:05", UTC
    std::size_t dots = 0;
    std::optional<double> total;  // points; absent while it is not scored
};

// Those of the header's person (the guest's without one) at the level of the header's hash, newest first, as
// far as their files are there; itself among them. Waits for the records: for a thread of one's own.
[[nodiscard]] std::vector<PastAttempt> pastAttemptsOf(const Services& services,
                                                      const record::AttemptHeader& header);

class PastAttempts {
public:
    // Services must outlive it. Those of the header's person at its level, without its own.
    PastAttempts(const Services& services, record::AttemptHeader header);
    ~PastAttempts();
    PastAttempts(const PastAttempts&) = delete;
    PastAttempts& operator=(const PastAttempts&) = delete;

    // By keys: up (< 0) or down.
    void move(int way);
    // The chosen one, once there is any.
    [[nodiscard]] const PastAttempt* chosen() const;
    // The list as a plate in the middle of `canvas`; returns its box. `pressed` becomes the one that was
    // pressed.
    ui_kit::Rect draw(Session& session, const ui_kit::Rect& canvas, const PastAttempt** pressed);

private:
    std::vector<PastAttempt> m_found;
    std::size_t m_chosen = 0;
    std::atomic<bool> m_done{false};
    std::future<void> m_work;  // last: it uses all of the above
};

}  // namespace ui
