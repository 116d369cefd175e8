#include "practice/expert_work.hpp"

#include <cstddef>

#include "practice/attempt_runner.hpp"
#include "practice/performance.hpp"

namespace practice {

std::optional<std::vector<scoring::Dot>> expertWork(const level::Level& level, std::uint64_t seed,
                                                    const std::function<bool()>& goOn) {
    const Performance hand = performanceOf(level, hands::Kind::expert, seed);
    NoLog log;
    AttemptRunner runner(level, seed, log);
    std::size_t next = 0;
    for (const pen::Sample& sample : hand.samples) {
        if (goOn && !goOn()) return std::nullopt;
        // A level that ends refuses the rest; what is made until then is the work.
        if (runner.full() || giveStretches(runner, hand.stretches, next) || runner.take(sample)) break;
    }
    return runner.dots();
}

}  // namespace practice
