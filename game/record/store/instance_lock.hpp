// One Stipple at a time for one data folder.
#pragma once

#include <string>
#include <variant>

namespace store {

// Holds the lock until it is destroyed or the process ends, however it ends (flock).
class InstanceLock {
public:
    // The lock, or one sentence: Stipple runs already (with its process number), or the lock
    // file cannot be opened.
    [[nodiscard]] static std::variant<InstanceLock, std::string> take(const std::string& path);
    InstanceLock(InstanceLock&& other) noexcept;
    InstanceLock& operator=(InstanceLock&& other) noexcept;
    ~InstanceLock();

private:
    explicit InstanceLock(int file) : m_file(file) {}
    int m_file = -1;
};

}  // namespace store
