#include "disk/file_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace disk {

FileLock::FileLock(const std::string& path)
    : m_file(::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600)) {
    if (m_file < 0) return;
    int result = 0;
    do {
        result = ::flock(m_file, LOCK_EX);
    } while (result != 0 && errno == EINTR);
    m_held = result == 0;
}

FileLock::~FileLock() {
    if (m_file >= 0) ::close(m_file);
}

}  // namespace disk
