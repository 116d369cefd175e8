#include "record/store/log_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string_view>
#include <utility>

namespace store {

namespace {

constexpr off_t kLargest = off_t{1} << 20;

std::string oneLine(const std::string& text) {
    std::string line = text;
    for (char& c : line) {
        if (static_cast<unsigned char>(c) < 0x20U || c == 0x7F) c = ' ';
    }
    return line;
}

}  // namespace

std::string wallClockNow() {
    std::timespec now{};
    std::timespec_get(&now, TIME_UTC);
    std::tm parts{};
    ::gmtime_r(&now.tv_sec, &parts);
    std::array<char, 32> text{};
    const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts);
    const std::string thousandths = std::to_string(1000 + now.tv_nsec / 1'000'000).substr(1);
    return std::string(text.data(), size) + "." + thousandths + "Z";
}

std::string dayHere() {
    std::timespec now{};
    std::timespec_get(&now, TIME_UTC);
    std::tm parts{};
    ::localtime_r(&now.tv_sec, &parts);
    std::array<char, 16> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts)};
}

std::string timeZoneName() {
    const char* given = std::getenv("TZ");
    if (given && *given == ':') ++given;
    if (given && *given != '\0' && *given != '/') return given;
    // /etc/localtime points into the zone folder; the rest of the path is the zone's name.
    std::array<char, 256> target{};
    const ssize_t size = ::readlink("/etc/localtime", target.data(), target.size());
    const std::string_view path(target.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    constexpr std::string_view kFolder = "/zoneinfo/";
    const std::size_t at = path.find(kFolder);
    if (at == std::string_view::npos || at + kFolder.size() == path.size()) return "UTC";
    return std::string(path.substr(at + kFolder.size()));
}

LogFile::LogFile(std::string path, std::function<std::string()> now)
    : m_path(std::move(path)), m_now(std::move(now)) {}

bool LogFile::write(const std::string& text) {
    const std::lock_guard lock(m_mutex);
    struct stat status {};
    if (::stat(m_path.c_str(), &status) == 0 && status.st_size >= kLargest) {
        std::rename(m_path.c_str(), (m_path + ".1").c_str());
    }
    const int file = ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0) return false;
    const std::string line = m_now() + " " + oneLine(text) + "\n";
    const bool written = ::write(file, line.data(), line.size()) == static_cast<ssize_t>(line.size());
    ::close(file);
    return written;
}

}  // namespace store
