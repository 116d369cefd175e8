#include "level/yaml/referred_file.hpp"

#include "level/yaml/number_text.hpp"

namespace level_yaml {

bool isPlainFileName(const std::string& name) {
    constexpr std::string_view kAllowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
    return !name.empty() && name.front() != '.' && name.find_first_not_of(kAllowed) == std::string::npos;
}

std::optional<std::string> readReferredFile(const Section& section, std::string_view key,
                                            const ReadFile& readFile,
                                            std::vector<level::ReferredFile>& files) {
    const std::string name = section.text(key);
    if (!isPlainFileName(name)) {
        section.error(key, "bad-file-name", shown(name) + " is no plain file name",
                      "Put the file beside the level and write its name without folders.");
        return std::nullopt;
    }
    auto bytes = readFile(name);
    if (!bytes) {
        section.error(key, "missing-file", "there is no readable file " + shown(name) + " beside the level",
                      "Put the CSV file into the level's folder, or mend the name.");
        return std::nullopt;
    }
    files.push_back({name, *bytes});
    return bytes;
}

}  // namespace level_yaml
