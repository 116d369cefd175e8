#include "support/temp_folder.hpp"

#include <unistd.h>

#include <cstdlib>
#include <stdexcept>
#include <system_error>

namespace test_support {

namespace {

std::string madeBelow(const std::filesystem::path& parent) {
    std::string name = (parent / "stipple-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make the folder " + name);
    return name;
}

std::filesystem::path quickPlace() {
    const std::filesystem::path memory = "/dev/shm";
    return ::access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
}

}  // namespace

TempFolder::TempFolder() : m_path(madeBelow(std::filesystem::temp_directory_path())) {}

TempFolder::TempFolder(InMemory) : m_path(madeBelow(quickPlace())) {}

TempFolder::~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

}  // namespace test_support
