#include "record/attempt_file/append_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace record {

namespace {

std::string howToMend(int error) {
    switch (error) {
        case ENOSPC:
        case EDQUOT:
            return "free some space on the disk";
        case EFBIG:
            return "the system limits the size of files; raise that limit (ulimit -f)";
        case EROFS:
            return "the disk is read-only; choose another folder with STIPPLE_HOME";
        case EACCES:
        case EPERM:
            return "make the folder writable for you, or choose another with STIPPLE_HOME";
        case ENOENT:
        case ENOTDIR:
            return "make the folder first";
        case EEXIST:
            return "choose another name; an attempt is never overwritten";
        case ELOOP:
            return "the name is a link; choose a plain file name";
        case EIO:
            return "the disk reports an error; use another one and have this one checked";
        default:
            return "choose another folder with STIPPLE_HOME";
    }
}

FileFault faultOf(const std::string& path, const std::string& what, int error) {
    return {path + ": " + what + ": " + std::generic_category().message(error) + "; " + howToMend(error)};
}

std::string folderOf(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace

std::variant<AppendFile, FileFault> AppendFile::create(const std::string& path) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0) return faultOf(path, "the attempt cannot be recorded", errno);
    // Says that somebody writes here (isBeingWritten). A file system without locks still takes the attempt.
    (void)::flock(file, LOCK_EX | LOCK_NB);
    return AppendFile(path, file);
}

std::variant<AppendFile, FileFault> AppendFile::reopen(const std::string& path, std::size_t keep) {
    const int number = ::open(path.c_str(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC);
    if (number < 0) return faultOf(path, "it cannot be taken up again", errno);
    AppendFile file(path, number);
    if (::flock(number, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return FileFault{path + ": another program writes it; close that one first"};
    const auto end = static_cast<std::int64_t>(keep);
    if (::ftruncate(number, end) != 0 || ::fdatasync(number) != 0)
        return faultOf(path, "it cannot be taken up again", errno);
    file.m_end = end;
    return file;
}

AppendFile::AppendFile(AppendFile&& other) noexcept
    : m_path(std::move(other.m_path)),
      m_file(std::exchange(other.m_file, -1)),
      m_end(other.m_end),
      m_fault(std::move(other.m_fault)) {}

AppendFile& AppendFile::operator=(AppendFile&& other) noexcept {
    std::swap(m_path, other.m_path);
    std::swap(m_file, other.m_file);
    std::swap(m_end, other.m_end);
    std::swap(m_fault, other.m_fault);
    return *this;
}

AppendFile::~AppendFile() {
    if (m_file >= 0) ::close(m_file);
}

std::optional<FileFault> AppendFile::fail(const char* what, int error) {
    m_fault = faultOf(m_path, what, error);
    return m_fault;
}

std::optional<FileFault> AppendFile::append(std::string_view bytes) {
    if (m_fault) return m_fault;
    while (!bytes.empty()) {
        const ssize_t written = ::pwrite(m_file, bytes.data(), bytes.size(), m_end);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return fail("the attempt can no longer be recorded", errno);
        if (written == 0) return fail("the attempt can no longer be recorded", EIO);
        bytes.remove_prefix(static_cast<std::size_t>(written));
        m_end += written;
    }
    if (::fdatasync(m_file) != 0) return fail("the attempt can no longer be recorded", errno);
    return std::nullopt;
}

std::optional<FileFault> AppendFile::syncFolder() {
    if (m_fault) return m_fault;
    const int folder = ::open(folderOf(m_path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return fail("the folder cannot be opened to make the file durable", errno);
    const int result = ::fsync(folder);
    const int error = errno;
    ::close(folder);
    if (result != 0) return fail("the folder cannot be made durable", error);
    return std::nullopt;
}

bool isBeingWritten(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (file < 0) return false;
    const bool locked = ::flock(file, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(file);
    return locked;
}

void AppendFile::remove() { ::unlink(m_path.c_str()); }

}  // namespace record
