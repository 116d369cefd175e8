#include "record/store/instance_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string_view>
#include <utility>

#include "record/store/durable_file.hpp"

namespace store {

namespace {

// The process number that the holder wrote, or "" when it is not there yet.
std::string holderOf(int file) {
    std::array<char, 16> text{};
    const ssize_t got = ::pread(file, text.data(), text.size(), 0);
    if (got <= 0) return "";
    const std::string_view read(text.data(), static_cast<std::size_t>(got));
    return std::string(read.substr(0, read.find_first_not_of("0123456789")));
}

}  // namespace

std::variant<InstanceLock, std::string> InstanceLock::take(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0) return path + ": the lock file cannot be opened: " + reasonOf(errno);
    InstanceLock lock(file);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) return path + ": cannot be locked: " + reasonOf(errno);
        const std::string holder = holderOf(file);
        return "Stipple runs already" + (holder.empty() ? "" : " (process " + holder + ")") +
               "; go on in its window, or close it first";
    }
    // The number is only for the message; the lock itself is the kernel's.
    const std::string text = std::to_string(::getpid()) + "\n";
    if (::ftruncate(file, 0) != 0 || ::pwrite(file, text.data(), text.size(), 0) < 0) {
        return path + ": the lock file cannot be written: " + reasonOf(errno);
    }
    return lock;
}

InstanceLock::InstanceLock(InstanceLock&& other) noexcept : m_file(std::exchange(other.m_file, -1)) {}

InstanceLock& InstanceLock::operator=(InstanceLock&& other) noexcept {
    std::swap(m_file, other.m_file);
    return *this;
}

InstanceLock::~InstanceLock() {
    // The file stays: taking it away would let two starts lock two files of one name.
    if (m_file >= 0) ::close(m_file);
}

}  // namespace store
