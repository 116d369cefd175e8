// Work on many persons at a time: results go where their index says, so the number of threads changes
// nothing.
#pragma once

#include <cstddef>
#include <functional>

namespace study {

// Called with what is being done and the share done, 0..1, never from two threads at once; false stops.
using Report = std::function<bool(const char* what, double share)>;

// Calls each(0) .. each(count - 1) on so many threads. False when `report` stopped the work.
[[nodiscard]] bool forEachIndex(std::size_t count, unsigned threads, const char* what, const Report& report,
                                const std::function<void(std::size_t)>& each);

}  // namespace study
