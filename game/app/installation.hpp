// Where the program's own files lie: ../share/stipple beside the executable, installed or
// freshly built alike.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "text/catalogue.hpp"

namespace app {

struct Installation {
    std::string levels;     // folder of the shipped levels
    std::string ensembles;  // folder of the shipped reference tables
    std::string words;      // assets/text/en.json
    std::string licences;   // text of the licences
    std::string schema;     // the level schema
    std::string warmUp;     // level file of the warm-up, which no course holds
    std::string checkPage;  // HTML that checks certificates, before an academy is put in
    std::string experts;    // folder of recordings that came with the program; usually missing
};

// The folders, or a sentence that says what is missing and how to mend it.
[[nodiscard]] std::variant<Installation, std::string> findInstallation();
// The catalogue of the installation, or a sentence.
[[nodiscard]] std::variant<text::Catalogue, std::string> readCatalogue(const Installation& installation);
// The whole file, or nothing.
[[nodiscard]] std::optional<std::string> readFile(const std::string& path);

}  // namespace app
