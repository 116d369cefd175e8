#include "app/dots_file.hpp"

#include "app/installation.hpp"
#include "pen/dots_csv.hpp"

namespace app {

std::variant<DotsFile, std::string> readDotsFile(const std::string& path) {
    auto bytes = readFile(path);
    if (!bytes) return "cannot read " + path + "; check the name";
    auto read = pen::readDotsCsv(*bytes);
    if (const auto* fault = std::get_if<pen::CsvFault>(&read)) {
        return path + ":" + std::to_string(fault->line) + ":" + std::to_string(fault->column) + ": " +
               fault->message;
    }
    return DotsFile{std::move(*bytes), std::get<std::vector<scoring::Dot>>(std::move(read))};
}

}  // namespace app
