// The program's log: one line a happening, "RFC3339 text".
#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

namespace store {

// The wall clock as RFC 3339 in UTC with Z and milliseconds.
[[nodiscard]] std::string wallClockNow();
// The day by the system's zone, "2026-11-30".
[[nodiscard]] std::string dayHere();
// Name of the system's time zone ("Europe/Vienna", from TZ or /etc), or "UTC".
[[nodiscard]] std::string timeZoneName();

// Appends lines; at 1 MiB the file becomes PATH.1 (the one before is lost) and a new one
// begins. Any thread may write.
class LogFile {
public:
    // `now` gives the time of a line.
    explicit LogFile(std::string path, std::function<std::string()> now = wallClockNow);
    // Line breaks and control characters in the text become spaces. False when it could not be
    // written (a log never stops the work).
    bool write(const std::string& text);
    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    std::string m_path;
    std::function<std::string()> m_now;
    std::mutex m_mutex;
};

}  // namespace store
