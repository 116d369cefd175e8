#include "record/store/instance_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string_view>
#include <thread>
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

int openLock(const std::string& path) {
    return ::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
}

// The number is only for the message; the lock itself is the kernel's.
bool writeHolder(int file) {
    const std::string text = std::to_string(::getpid()) + "\n";
    return ::ftruncate(file, 0) == 0 && ::pwrite(file, text.data(), text.size(), 0) >= 0;
}

std::string inBrackets(const std::string& holder) {
    return holder.empty() ? "" : " (process " + holder + ")";
}

}  // namespace

std::variant<InstanceLock, std::string> InstanceLock::take(const std::string& path) {
    const int file = openLock(path);
    if (file < 0) return path + ": the lock file cannot be opened: " + reasonOf(errno);
    InstanceLock lock(file);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) return path + ": cannot be locked: " + reasonOf(errno);
        return "Stipple runs already" + inBrackets(holderOf(file)) +
               "; go on in its window, or close it first";
    }
    if (!writeHolder(file)) return path + ": the lock file cannot be written: " + reasonOf(errno);
    return lock;
}

std::variant<InstanceLock, std::string> InstanceLock::await(const std::string& path,
                                                            std::chrono::milliseconds longest,
                                                            const std::string& what) {
    const int file = openLock(path);
    if (file < 0) return path + ": the lock file cannot be opened: " + reasonOf(errno);
    InstanceLock lock(file);
    constexpr std::chrono::milliseconds kPause{20};
    for (auto waited = kPause * 0; ::flock(file, LOCK_EX | LOCK_NB) != 0; waited += kPause) {
        if (errno != EWOULDBLOCK) return path + ": cannot be locked: " + reasonOf(errno);
        if (waited >= longest)
            return what + " are in use by another Stipple" + inBrackets(holderOf(file)) + "; try again";
        std::this_thread::sleep_for(kPause);
    }
    if (!writeHolder(file)) return path + ": the lock file cannot be written: " + reasonOf(errno);
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
