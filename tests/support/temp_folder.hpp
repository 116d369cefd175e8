// A folder of a test's own, removed with everything in it.
#pragma once

#include <filesystem>
#include <string>

namespace test_support {

class TempFolder {
public:
    TempFolder();
    // Where nothing waits for a disk, if there is such a place (/dev/shm): for tests that sync often.
    struct InMemory {};
    explicit TempFolder(InMemory);
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] std::string operator/(const std::string& name) const { return (m_path / name).string(); }

private:
    std::filesystem::path m_path;
};

}  // namespace test_support
