// The sitting's own time: runs while a station or a break runs, stands else. It knows the monotonic clock
// alone, so that nobody changes it by setting the date.
#pragma once

#include <cstdint>
#include <optional>

namespace exam {

class ExamClock {
public:
    // What had run before, us.
    explicit ExamClock(std::int64_t beforeUs = 0) : m_beforeUs(whole(beforeUs)) {}

    // By the machine's monotonic clock, us; it never goes back.
    void run(std::int64_t nowUs) {
        if (!m_sinceUs) m_sinceUs = whole(nowUs);
    }
    void stand(std::int64_t nowUs) {
        m_beforeUs = at(nowUs);
        m_sinceUs.reset();
    }
    // So much passed that the monotonic clock did not see: the machine slept.
    void slept(std::int64_t us) {
        if (m_sinceUs) m_beforeUs += whole(us);
    }
    [[nodiscard]] bool runs() const { return m_sinceUs.has_value(); }
    [[nodiscard]] std::int64_t at(std::int64_t nowUs) const {
        if (!m_sinceUs || nowUs < *m_sinceUs) return m_beforeUs;
        return m_beforeUs + whole(nowUs) - *m_sinceUs;
    }
    // The reading of the monotonic clock at which this one would have read `examUs`, as it runs now.
    [[nodiscard]] std::int64_t originOf(std::int64_t examUs, std::int64_t nowUs) const {
        return (m_sinceUs ? *m_sinceUs : whole(nowUs)) - (m_beforeUs - examUs);
    }

private:
    // To whole milliseconds: origins of attempts are multiples of 1000 us.
    static std::int64_t whole(std::int64_t us) { return us / 1000 * 1000; }

    std::int64_t m_beforeUs = 0;
    std::optional<std::int64_t> m_sinceUs;
};

}  // namespace exam
