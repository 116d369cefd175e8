// One program at a time.
#pragma once

#include <string>

namespace disk {

// Holds the file `path`, made when there is none, for as long as it lives; waits for who holds it. On a file
// system without locks it holds nothing, and good() is false.
class FileLock {
public:
    explicit FileLock(const std::string& path);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    [[nodiscard]] bool good() const { return m_held; }

private:
    int m_file = -1;
    bool m_held = false;
};

}  // namespace disk
