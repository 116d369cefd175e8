#include "study/workers.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace study {

bool forEachIndex(std::size_t count, unsigned threads, const char* what, const Report& report,
                  const std::function<void(std::size_t)>& each) {
    std::atomic<std::size_t> next{0};
    std::atomic<bool> stopped{false};
    std::mutex door;
    std::size_t done = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < count && !stopped; i = next++) {
            each(i);
            const std::lock_guard lock(door);
            ++done;
            if (report && !report(what, static_cast<double>(done) / static_cast<double>(count)))
                stopped = true;
        }
    };
    std::vector<std::jthread> helpers;
    for (unsigned i = 1; i < std::max(1U, threads); ++i) helpers.emplace_back(work);
    work();
    helpers.clear();
    return !stopped;
}

}  // namespace study
