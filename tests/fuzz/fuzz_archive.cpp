// An archive is taken whole or refused. Behind an even first byte an input is a file as it is; from any
// other an archive is written, which must be read again, and then one byte of it is changed, which must be
// refused: with a reason, before anything of it is believed.
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <variant>

#include "record/store/archive.hpp"
#include "record/store/identity_json.hpp"

namespace {

constexpr const char* kKind = "person";

std::string fileName() {
    static const std::string name = [] {
        // Written archives wait for the disk; in memory there is none.
        const std::filesystem::path memory = "/dev/shm";
        const bool there = ::access(memory.c_str(), W_OK) == 0;
        const auto folder = there ? memory : std::filesystem::temp_directory_path();
        return (folder / ("fuzz_archive_" + std::to_string(::getpid()))).string();
    }();
    return name;
}

void save(std::string_view bytes) { std::ofstream(fileName(), std::ios::binary | std::ios::trunc) << bytes; }

// True when it was taken; all its members are read then.
bool taken() {
    const auto opened = store::ArchiveReader::open(fileName(), kKind);
    if (const auto* fault = std::get_if<std::string>(&opened)) {
        if (fault->empty()) std::abort();
        return false;
    }
    const auto& archive = std::get<store::ArchiveReader>(opened);
    for (const store::ArchiveMember& member : archive.members()) {
        const auto bytes = archive.bytesOf(member.name);
        if (!bytes || bytes->size() != member.bytes) std::abort();
        static_cast<void>(store::readIdentities(*bytes));
    }
    return true;
}

// Members of the input, two bytes of length before each. False when a name is not taken.
bool write(std::string_view input) {
    std::filesystem::remove(fileName());
    auto created = store::ArchiveWriter::create(fileName(), kKind, text::Json::object());
    if (std::holds_alternative<std::string>(created)) std::abort();
    auto& archive = std::get<store::ArchiveWriter>(created);
    for (int n = 0; input.size() >= 2 && n < 8; ++n) {
        const std::size_t high = static_cast<unsigned char>(input[1]);
        const std::size_t wanted = static_cast<unsigned char>(input[0]) | high << 8U;
        const std::size_t length = std::min(wanted, input.size() - 2);
        if (archive.add("attempts/" + std::to_string(n), input.substr(2, length))) return false;
        input.remove_prefix(2 + length);
    }
    return !archive.finish();
}

std::string saved() {
    std::ifstream file(fileName(), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void changeOne(std::string_view where, unsigned char change) {
    std::string bytes = saved();
    std::size_t at = 0;
    for (const char digit : where) at = at << 8U | static_cast<unsigned char>(digit);
    bytes[at % bytes.size()] = static_cast<char>(bytes[at % bytes.size()] ^ static_cast<char>(change));
    save(bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    if (size < 5 || (data[0] & 1U) == 0) {
        save(input.substr(std::min<std::size_t>(1, size)));
        static_cast<void>(taken());
    } else {
        if (!write(input.substr(5)) || !taken()) std::abort();
        changeOne(input.substr(1, 3), data[4] == 0 ? 1 : data[4]);
        if (taken()) std::abort();
    }
    std::filesystem::remove(fileName());
    return 0;
}
