#include "support/temp_folder.hpp"

#include <cstdlib>
#include <stdexcept>
#include <system_error>

namespace test_support {

TempFolder::TempFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "stipple-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make the folder " + name);
    m_path = name;
}

TempFolder::~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

}  // namespace test_support
