// A question to the records: asked in one frame, answered in a later one, no frame waits.
#pragma once

#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "record/store/records.hpp"
#include "ui/window.hpp"

namespace ui {

template <typename Answer>
class RecordsQuestion {
public:
    using Result = std::variant<Answer, std::string>;  // or one sentence why there is none
    using Work = std::function<Result(store::Records&)>;

    // Asks anew; what was asked before is not waited for any more. `work` runs on another thread and may
    // outlive this.
    void ask(const Services& services, Work work) {
        const auto letter = std::make_shared<Letter>();
        m_letter = letter;
        if (!services.withRecords) return;
        services.withRecords(
            [letter, work = std::move(work)](store::Records& records) { letter->put(work(records)); },
            [letter](const std::string& fault) { letter->put(fault); });
    }
    [[nodiscard]] bool waits() const { return m_letter != nullptr; }
    // The answer, once.
    [[nodiscard]] std::optional<Result> take() {
        std::optional<Result> taken = m_letter ? m_letter->take() : std::nullopt;
        if (taken) m_letter.reset();
        return taken;
    }

private:
    class Letter {
    public:
        void put(Result result) {
            const std::lock_guard lock(m_mutex);
            m_result = std::move(result);
        }
        std::optional<Result> take() {
            const std::lock_guard lock(m_mutex);
            return std::exchange(m_result, std::nullopt);
        }

    private:
        std::mutex m_mutex;
        std::optional<Result> m_result;
    };

    std::shared_ptr<Letter> m_letter;
};

// The same for a thread of one's own, which waits for the answer; nothing, and a line in the log, when there
// is none. Not for a frame.
template <typename Work>
[[nodiscard]] auto askRecords(const Services& services, const Work& work)
    -> std::optional<decltype(work(std::declval<store::Records&>()))> {
    using Answer = std::optional<decltype(work(std::declval<store::Records&>()))>;
    if (!services.withRecords) return std::nullopt;
    std::promise<Answer> answer;
    services.withRecords([&](store::Records& records) { answer.set_value(work(records)); },
                         [&](const std::string& fault) {
                             services.log(fault);
                             answer.set_value(std::nullopt);
                         });
    return answer.get_future().get();
}

}  // namespace ui
