// The installation against a list of hashes that somebody keeps elsewhere.
#include <algorithm>
#include <filesystem>
#include <map>

#include "crypto/blake2b.hpp"
#include "exam/sitting/preflight_checks.hpp"
#include "record/store/durable_file.hpp"

namespace exam {

namespace {

namespace files = std::filesystem;
using Verdict = PreflightCheck::Verdict;
using Hashes = std::map<std::string, std::string>;  // by name

constexpr std::size_t kMostBytes = std::size_t{512} << 20U;
constexpr std::size_t kHashDigits = 64;

// Nothing, or which file cannot be read.
std::optional<std::string> add(Hashes& hashes, const files::path& path, const std::string& root) {
    const auto bytes = store::readSmallFile(path.string(), kMostBytes);
    if (!std::holds_alternative<std::string>(bytes)) return path.string() + " cannot be read";
    hashes[files::relative(path, root).string()] = crypto::hex(crypto::blake2b(std::get<std::string>(bytes)));
    return std::nullopt;
}

std::variant<Hashes, std::string> hashesOf(const std::vector<std::string>& folders,
                                           const std::string& program, const std::string& root) {
    Hashes hashes;
    std::error_code error;
    if (auto fault = add(hashes, program, root)) return *fault;
    for (const std::string& folder : folders) {
        for (const auto& entry : files::recursive_directory_iterator(folder, error)) {
            if (!entry.is_regular_file(error)) continue;
            if (auto fault = add(hashes, entry.path(), root)) return *fault;
        }
        if (error) return folder + " cannot be looked through: " + error.message();
    }
    return hashes;
}

std::optional<Hashes> listed(const std::string& list) {
    Hashes hashes;
    std::string_view rest = list;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        if (line.size() < kHashDigits + 3 || line.substr(kHashDigits, 2) != "  ") return std::nullopt;
        hashes[std::string(line.substr(kHashDigits + 2))] = std::string(line.substr(0, kHashDigits));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return hashes;
}

}  // namespace

std::variant<std::string, std::string> installList(const std::vector<std::string>& folders,
                                                   const std::string& program, const std::string& root) {
    const auto hashes = hashesOf(folders, program, root);
    if (const auto* fault = std::get_if<std::string>(&hashes))
        return std::variant<std::string, std::string>(std::in_place_index<1>, *fault);
    std::string list;
    for (const auto& [name, hash] : std::get<Hashes>(hashes))
        list.append(hash).append("  ").append(name + "\n");
    return std::variant<std::string, std::string>(std::in_place_index<0>, std::move(list));
}

PreflightCheck installCheck(const std::optional<std::string>& list, const std::vector<std::string>& folders,
                            const std::string& program, const std::string& root) {
    if (!list)
        return {"install", Verdict::notLooked,
                "no list to compare with; make one after installing (--write-list) and keep it on a stick"};
    const auto wanted = listed(*list);
    if (!wanted || wanted->empty())
        return {"install", Verdict::bad,
                "the list of hashes is none; take the one that was made after installing"};
    const auto found = hashesOf(folders, program, root);
    if (const auto* fault = std::get_if<std::string>(&found)) return {"install", Verdict::bad, *fault};
    const Hashes& here = std::get<Hashes>(found);
    for (const auto& [name, hash] : *wanted) {
        const auto one = here.find(name);
        if (one == here.end()) return {"install", Verdict::bad, name + " is missing; install Stipple again"};
        if (one->second != hash)
            return {"install", Verdict::bad,
                    name + " is not the file that was installed; install Stipple again"};
    }
    for (const auto& [name, hash] : here) {
        if (!wanted->contains(name))
            return {"install", Verdict::bad, name + " was added after installing; install Stipple again"};
    }
    PreflightCheck check{"install", Verdict::good, std::to_string(here.size()) + " files as installed",
                         text::Json::object()};
    check.figures.set("files", static_cast<std::int64_t>(here.size()));
    return check;
}

}  // namespace exam
