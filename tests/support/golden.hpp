// Files that a test keeps in the repository and compares with what the program makes.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace test_support {

// UPDATE_GOLDEN=1 in the environment: write them anew, then read the difference.
inline bool updatingGoldens() { return std::getenv("UPDATE_GOLDEN") != nullptr; }

// True when the file holds exactly `made`; writes it first when goldens are updated.
inline bool isGolden(const std::filesystem::path& path, const std::string& made) {
    if (updatingGoldens()) std::ofstream(path, std::ios::binary) << made;
    std::ifstream in(path, std::ios::binary);
    return std::string{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()} == made;
}

}  // namespace test_support
