// One Stipple at a time for one data folder.
#pragma once

#include <chrono>
#include <string>
#include <variant>

namespace store {

// Holds the lock until it is destroyed or the process ends, however it ends (flock).
class InstanceLock {
public:
    // The lock, or one sentence: Stipple runs already (with its process number), or the lock
    // file cannot be opened.
    [[nodiscard]] static std::variant<InstanceLock, std::string> take(const std::string& path);
    // The same for what is held for moments only: waits up to that long for whoever has it. `what` begins the
    // sentence ("the records").
    [[nodiscard]] static std::variant<InstanceLock, std::string> await(const std::string& path,
                                                                       std::chrono::milliseconds longest,
                                                                       const std::string& what);
    InstanceLock(InstanceLock&& other) noexcept;
    InstanceLock& operator=(InstanceLock&& other) noexcept;
    ~InstanceLock();

private:
    explicit InstanceLock(int file) : m_file(file) {}
    int m_file = -1;
};

}  // namespace store
