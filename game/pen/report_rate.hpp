// How many reports a second a device sends while it is moved, by the times that the reports themselves carry.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace pen {

struct RateFigures {
    std::size_t reports = 0;     // all that were taken
    std::size_t moved = 0;       // those of them that the rate is made of
    double movingSeconds = 0.0;  // in which these came
    std::optional<double> rate;  // reports a second; nothing under kFewestBlocks blocks
    // The same of deliveries: less than the rate where a driver hands several reports over at once.
    std::optional<double> deliveryRate;
    std::optional<double> interval5;  // ms between deliveries while moving: 5 of 100 are shorter
    std::optional<double> interval95;
};

// The rate of one device's reports, in order:
// - Reports of one and the same time are one delivery: a driver that was held up hands several over at once.
// - A delivery is moving when one of its reports lies elsewhere than the report before it. Devices that
//   report only what changes are silent while they rest, so a rest must not count as slowness, and what a
//   button says at the same place is no report of a movement.
// - The interval is the time since the delivery before. Over 100 ms it is a rest; the delivery after it is
//   left out whole.
// - Sixteen moved reports and more make a block: its rate is their number over the sum of their intervals.
//   Times are the X server's whole milliseconds: a single interval of a pen of 133 a second is 7 or 8 ms, 16
//   of them are known to 1 %; and a burst of several at one time weighs as much as its pause.
// - The rate is the median over the blocks, so that some slow ways of the hand and some hitches of the
//   machine move it little.
// A device of under ten reports a second is all rests and has no rate.
class ReportRate {
public:
    static constexpr std::int64_t kRestUs = 100'000;
    static constexpr std::size_t kBlock = 16;
    static constexpr std::size_t kFewestBlocks = 4;

    // tUs: the report's own time, us, not before the last one's (an earlier one counts as the same). The
    // place in any unit: only whether it is another one matters.
    void take(std::int64_t tUs, double x, double y);
    [[nodiscard]] double movingSeconds() const { return static_cast<double>(m_movingUs) * 1e-6; }
    [[nodiscard]] RateFigures figures() const;
    // Begins to count anew with the next delivery; the device goes on.
    void restart();

private:
    struct Delivery {
        std::int64_t tUs = 0;
        std::optional<std::int64_t> gapUs;  // nothing after a rest, and of the first
        std::size_t moved = 0;
    };
    void close();

    std::optional<Delivery> m_now;
    double m_x = 0.0, m_y = 0.0;  // of the last report
    std::size_t m_reports = 0;
    std::size_t m_moved = 0;
    std::int64_t m_movingUs = 0;
    std::size_t m_blockMoved = 0;
    std::size_t m_blockDeliveries = 0;
    std::int64_t m_blockUs = 0;
    std::vector<double> m_blocks;  // rates
    std::vector<double> m_deliveryBlocks;
    std::map<std::int64_t, std::size_t> m_intervals;  // 0.1 ms: how often
};

// As it is told and held against a paper's minimum: whole reports a second.
[[nodiscard]] std::int64_t wholeRate(double rate);

}  // namespace pen
