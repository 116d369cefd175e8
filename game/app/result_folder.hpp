// The folder with an attempt's result: attempt.attempt dots.csv samples.csv scorecard.json
// picture.png.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "picture/image.hpp"
#include "practice/scorecard_json.hpp"
#include "record/attempt_file/attempt.hpp"

namespace app {

class ResultFolder {
public:
    // Makes the folder (and those above it). A sentence when it cannot be made or one of the
    // five files lies there already.
    [[nodiscard]] static std::variant<ResultFolder, std::string> make(const std::string& path);

    [[nodiscard]] const std::string& path() const { return m_path; }  // absolute
    [[nodiscard]] std::string attempt() const { return m_path + "/attempt.attempt"; }
    [[nodiscard]] std::string picture() const { return m_path + "/picture.png"; }
    // Writes dots.csv, samples.csv and scorecard.json. Nothing, or a sentence.
    [[nodiscard]] std::optional<std::string> write(const record::Attempt& attempt,
                                                   const practice::ScoredFile& scored) const;

private:
    explicit ResultFolder(std::string path) : m_path(std::move(path)) {}
    std::string m_path;
};

// Writes a whole new file; a sentence when that failed.
[[nodiscard]] std::optional<std::string> writeFile(const std::string& path, const std::string& bytes);

}  // namespace app
