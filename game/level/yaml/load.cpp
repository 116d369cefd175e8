#include "level/yaml/load.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <variant>

#include "crypto/blake2b.hpp"
#include "level/checks/checks.hpp"
#include "level/fields.hpp"
#include "level/yaml/number_text.hpp"
#include "level/yaml/read_earlier.hpp"
#include "level/yaml/read_scenario.hpp"
#include "level/yaml/read_session.hpp"
#include "text/number.hpp"

namespace level_yaml {

namespace {

// A little more than any file may have, so that a longer one is seen to be too long.
constexpr std::size_t kReadAtMost = (256U << 10U) + 1;

std::string hashOf(const level::Level& level) {
    crypto::Blake2b hash;
    hash.addU64(static_cast<std::uint64_t>(level::kFormat));
    hash.addU64(level.bytes.size()).add(level.bytes);
    for (const level::ReferredFile& file : level.files) hash.addU64(file.bytes.size()).add(file.bytes);
    return crypto::hex(hash.finish());
}

// The first key names the format, so that a file of a newer program is known for what it is
// and not blamed for keys that this one has never heard of.
bool formatIsRight(const Node& root, Report& report) {
    if (root.kind != Node::Kind::map) return true;  // said elsewhere
    const Member* first = root.members.empty() ? nullptr : &root.members.front();
    if (first == nullptr || first->key != "stipple") {
        report.error(first == nullptr ? root.mark : first->mark, "wrong-format", "stipple",
                     "the first key is not 'stipple'", "Begin the file with `stipple: 1`.");
        return false;
    }
    const auto number = text::parseWhole(first->value.text);
    if (number && *number > level::kFormat) {
        report.error(
            first->value.mark, "newer-format", "stipple",
            "this level has format " + std::to_string(*number) + " and was made by a newer Stipple",
            "Update the program, or ask for the level in format " + std::to_string(level::kFormat) + ".");
        return false;
    }
    if (number != level::kFormat || first->value.quoted) {
        report.error(first->value.mark, "wrong-format", "stipple",
                     shown(first->value.text) + " is no format number of a level",
                     "Begin the file with `stipple: 1`.");
        return false;
    }
    return true;
}

level::Issue unreadable(const std::string& why) {
    return {level::Severity::error,
            "unreadable",
            1,
            1,
            {},
            "the file cannot be read: " + why,
            "Check the path and the rights of the file."};
}

struct Whole {
    std::string bytes;
    std::string fault;  // why it could not be read, or empty
};

Whole readWhole(const std::filesystem::path& path) {
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    if (!std::filesystem::exists(status))
        return {{},
                status.type() == std::filesystem::file_type::not_found ? "there is no such file"
                                                                       : code.message()};
    if (!std::filesystem::is_regular_file(status)) return {{}, "it is no ordinary file"};
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    std::string bytes(kReadAtMost, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!in.is_open() || in.bad()) return {{}, std::strerror(errno)};
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return {std::move(bytes), {}};
}

}  // namespace

Loaded load(std::string_view bytes, const std::string& path, const ReadFile& readFile) {
    auto tree = parseTree(bytes);
    if (auto* issue = std::get_if<level::Issue>(&tree)) return {std::nullopt, {std::move(*issue)}};
    const Node& root = std::get<Node>(tree);
    Report report;
    if (!formatIsRight(root, report)) return {std::nullopt, report.sorted()};

    level::Level level;
    const Section file = Section::ofFile(report, root);
    readHead(file, level);
    const Front front = readScenario(file, readFile, level);
    readEarlier(file, readFile, level);
    readSession(file, front, level);
    level::runChecks(level, report.places(), report.issues());
    if (report.hasErrors()) return {std::nullopt, report.sorted()};
    level.bytes = bytes;
    level.path = path;
    level.hash = hashOf(level);
    return {std::move(level), report.sorted()};
}

Loaded loadFile(const std::string& path) {
    const auto whole = readWhole(path);
    if (!whole.fault.empty()) return {std::nullopt, {unreadable(whole.fault)}};
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    return load(whole.bytes, path, [&](const std::string& name) -> std::optional<std::string> {
        auto beside = readWhole(folder / name);
        if (!beside.fault.empty()) return std::nullopt;
        return std::move(beside.bytes);
    });
}

}  // namespace level_yaml
