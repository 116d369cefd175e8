#include "app/result_folder.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "pen/dots_csv.hpp"
#include "pen/samples_csv.hpp"

namespace app {

namespace fs = std::filesystem;

std::optional<std::string> writeFile(const std::string& path, const std::string& bytes) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (out) return std::nullopt;
    return "cannot write " + path + ": " + std::strerror(errno) + "; make room or choose another folder";
}

std::variant<ResultFolder, std::string> ResultFolder::make(const std::string& path) {
    std::error_code error;
    const fs::path absolute = fs::absolute(path, error).lexically_normal();
    fs::create_directories(absolute, error);
    if (error)
        return "cannot make the folder " + absolute.string() + ": " + error.message() +
               "; choose another with --out";
    for (const char* name : {"attempt.attempt", "dots.csv", "samples.csv", "scorecard.json", "picture.png"}) {
        if (fs::exists(absolute / name, error)) {
            return (absolute / name).string() + " is there already; name a new folder with --out";
        }
    }
    std::string text = absolute.string();
    if (text.size() > 1 && text.ends_with('/')) text.pop_back();
    return ResultFolder(text);
}

std::optional<std::string> ResultFolder::write(const record::Attempt& attempt,
                                               const practice::ScoredFile& scored) const {
    if (auto fault = writeFile(m_path + "/dots.csv", pen::writeDotsCsv(attempt.dots))) return fault;
    if (auto fault = writeFile(m_path + "/samples.csv", pen::writeSamplesCsv(attempt.samples))) return fault;
    return writeFile(m_path + "/scorecard.json", practice::scorecardJson(scored).dump(2) + "\n");
}

}  // namespace app
