#include "disk/durable_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace disk {

namespace {

// A file number that is closed at the end.
class Opened {
public:
    Opened(const std::string& path, int flags) : m_number(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
    ~Opened() {
        if (m_number >= 0) ::close(m_number);
    }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool good() const { return m_number >= 0; }

private:
    int m_number;
};

bool writeAll(int file, std::string_view bytes, off_t at) {
    while (!bytes.empty()) {
        const ssize_t written = ::pwrite(file, bytes.data(), bytes.size(), at);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
        at += written;
    }
    return true;
}

bool syncNames(const std::string& folder) {
    const Opened opened(folder, O_RDONLY | O_DIRECTORY);
    return opened.good() && ::fsync(opened.number()) == 0;
}

bool writeNew(const std::string& path, std::string_view bytes) {
    const Opened file(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW);
    return file.good() && writeAll(file.number(), bytes, 0) && ::fdatasync(file.number()) == 0;
}

}  // namespace

std::string reasonOf(int error) {
    std::string reason = std::generic_category().message(error);
    switch (error) {
        case ENOSPC:
        case EDQUOT:
            return reason + "; free some space on the disk";
        case EROFS:
            return reason + "; choose another folder with STIPPLE_HOME";
        case EACCES:
        case EPERM:
            return reason + "; make it yours and writable, or choose another folder with STIPPLE_HOME";
        case EIO:
            return reason + "; the disk reports an error, have it checked";
        case ENOTDIR:
        case EEXIST:
            return reason + "; a file stands where a folder should be, move it away";
        default:
            return reason;
    }
}

std::string folderOf(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

std::optional<std::string> syncFolder(const std::string& folder) {
    if (syncNames(folder)) return std::nullopt;
    return folder + ": the folder cannot be made durable: " + reasonOf(errno);
}

std::optional<std::string> replaceFile(const std::string& path, std::string_view bytes) {
    const std::string fresh = path + ".new";
    if (writeNew(fresh, bytes) && ::rename(fresh.c_str(), path.c_str()) == 0 && syncNames(folderOf(path))) {
        return std::nullopt;
    }
    const int error = errno;
    ::unlink(fresh.c_str());
    return path + ": cannot be written: " + reasonOf(error);
}

std::optional<std::string> appendDurably(const std::string& path, std::string_view bytes) {
    const Opened file(path, O_WRONLY | O_CREAT | O_NOFOLLOW);
    const off_t end = file.good() ? ::lseek(file.number(), 0, SEEK_END) : -1;
    if (end >= 0 && writeAll(file.number(), bytes, end) && ::fdatasync(file.number()) == 0 &&
        syncNames(folderOf(path))) {
        return std::nullopt;
    }
    return path + ": cannot be written: " + reasonOf(errno);
}

std::variant<std::string, NoFile, Unreadable> readSmallFile(const std::string& path, std::size_t most) {
    const Opened file(path, O_RDONLY | O_NONBLOCK);
    if (!file.good() && errno == ENOENT) return NoFile{};
    struct stat status {};
    if (!file.good() || ::fstat(file.number(), &status) != 0)
        return Unreadable{path + ": " + reasonOf(errno)};
    if (!S_ISREG(status.st_mode)) return Unreadable{path + ": is no plain file"};
    std::string bytes(std::min(most, static_cast<std::size_t>(status.st_size)) + 1, '\0');
    std::size_t have = 0;
    while (have < bytes.size()) {
        const ssize_t got = ::read(file.number(), bytes.data() + have, bytes.size() - have);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return Unreadable{path + ": " + reasonOf(errno)};
        if (got == 0) break;
        have += static_cast<std::size_t>(got);
    }
    if (have > most) return Unreadable{path + ": is larger than " + std::to_string(most) + " bytes"};
    bytes.resize(have);
    return bytes;
}

}  // namespace disk
