#include "app/installation.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace app {

namespace fs = std::filesystem;

std::variant<Installation, std::string> findInstallation() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (error)
        return "cannot tell where the program lies (/proc/self/exe: " + error.message() + "); mount /proc";
    const fs::path share = program.parent_path().parent_path() / "share" / "stipple";
    const Installation found{share / "levels",
                             share / "assets" / "ensembles",
                             share / "assets" / "text" / "en.json",
                             share / "assets" / "licences.txt",
                             share / "levels" / "level.schema.json",
                             share / "assets" / "warm_up" / "warm-up.yaml",
                             share / "assets" / "exam" / "check.html",
                             share / "assets" / "experts"};
    for (const std::string& needed : {found.levels, found.words}) {
        if (!fs::exists(needed, error)) {
            return "missing " + needed + ": the installation is not whole; build or install Stipple again";
        }
    }
    return found;
}

std::variant<text::Catalogue, std::string> readCatalogue(const Installation& installation) {
    const auto json = readFile(installation.words);
    if (!json) return "cannot read " + installation.words + ": build or install Stipple again";
    auto parsed = text::Catalogue::parse(*json);
    if (const auto* fault = std::get_if<std::string>(&parsed)) return installation.words + ": " + *fault;
    return std::get<text::Catalogue>(std::move(parsed));
}

std::optional<std::string> readFile(const std::string& path) {
    std::error_code error;
    if (!fs::is_regular_file(path, error)) return std::nullopt;
    std::ifstream in(path, std::ios::binary);
    if (!in) return std::nullopt;
    std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (in.bad()) return std::nullopt;
    return bytes;
}

}  // namespace app
