#include "pen_tablet/memory_of.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <sstream>

namespace pen_tablet {

namespace {

constexpr std::uint64_t kMost = 512ULL << 20U;  // of one mapping, bytes

struct Mapping {
    std::uint64_t from = 0, to = 0;
    std::string rights, file;
};

std::optional<Mapping> mappingOf(const std::string& line) {
    std::istringstream words(line);
    std::string range, offset, device, inode;
    Mapping mapping;
    words >> range >> mapping.rights >> offset >> device >> inode >> mapping.file;
    const std::size_t dash = range.find('-');
    if (dash == std::string::npos) return std::nullopt;
    mapping.from = std::stoull(range.substr(0, dash), nullptr, 16);
    mapping.to = std::stoull(range.substr(dash + 1), nullptr, 16);
    return mapping;
}

bool wanted(const Mapping& mapping) {
    if (mapping.rights.size() < 2 || mapping.rights[0] != 'r' || mapping.to - mapping.from > kMost)
        return false;
    if (mapping.file == "[vvar]" || mapping.file == "[vsyscall]" || mapping.file.rfind("/dev/", 0) == 0)
        return false;
    return mapping.rights[1] == 'w' || mapping.file.empty() || mapping.file[0] == '[';
}

}  // namespace

std::optional<std::vector<std::string>> memoryOf(pid_t process) {
    const std::string folder = "/proc/" + std::to_string(process);
    std::ifstream maps(folder + "/maps");
    const int file = ::open((folder + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
    if (!maps || file < 0) return std::nullopt;
    std::vector<std::string> memory;
    for (std::string line; std::getline(maps, line);) {
        const auto mapping = mappingOf(line);
        if (!mapping || !wanted(*mapping)) continue;
        std::string bytes(mapping->to - mapping->from, '\0');
        const ssize_t had = ::pread(file, bytes.data(), bytes.size(), static_cast<off_t>(mapping->from));
        if (had <= 0) continue;
        bytes.resize(static_cast<std::size_t>(had));
        memory.push_back(std::move(bytes));
    }
    ::close(file);
    if (memory.empty()) return std::nullopt;
    return memory;
}

bool holds(const std::vector<std::string>& memory, std::string_view bytes) {
    return std::any_of(memory.begin(), memory.end(), [&](const std::string& part) {
        return ::memmem(part.data(), part.size(), bytes.data(), bytes.size()) != nullptr;
    });
}

bool holds(const std::vector<std::string>& memory, double number) {
    char bytes[sizeof number];
    std::memcpy(bytes, &number, sizeof number);
    return holds(memory, std::string_view(bytes, sizeof bytes));
}

}  // namespace pen_tablet
