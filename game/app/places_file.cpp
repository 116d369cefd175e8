#include "app/places_file.hpp"

#include <algorithm>

#include "app/desk.hpp"
#include "pen/places_csv.hpp"
#include "text/number.hpp"

namespace app {

namespace {

std::string sentence(const std::string& path, const pen::CsvFault& fault) {
    return path + ":" + std::to_string(fault.line) + ":" + std::to_string(fault.column) + ": " +
           fault.message;
}

Given<scoring::Polygon> rectangleFrom(const std::string& text) {
    auto read = numbersIn(text.substr(5));
    if (auto* fault = std::get_if<std::string>(&read)) return "--window " + text + ": " + *fault;
    const auto& at = std::get<std::vector<double>>(read);
    if (at.size() != 4)
        return "--window " + text + ": a rectangle has four numbers; write rect:x0,y0,x1,y1 in mm";
    const double left = std::min(at[0], at[2]);
    const double low = std::min(at[1], at[3]);
    return scoring::Polygon{{{left, low},
                             {std::max(at[0], at[2]), low},
                             {std::max(at[0], at[2]), std::max(at[1], at[3])},
                             {left, std::max(at[1], at[3])}},
                            {}};
}

Given<scoring::Polygon> outlineFrom(const std::string& path) {
    const auto bytes = readFile(path);
    if (!bytes) return "cannot read the window " + path + "; give a CSV x_mm,y_mm[,ring] or rect:x0,y0,x1,y1";
    auto read = pen::readRegionCsv(*bytes);
    if (const auto* fault = std::get_if<pen::CsvFault>(&read)) return sentence(path, *fault);
    return std::get<scoring::Polygon>(std::move(read));
}

}  // namespace

Given<std::vector<double>> numbersIn(const std::string& text) {
    std::vector<double> numbers;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const auto number = text::parseNumber(std::string_view(text).substr(begin, end - begin));
        if (!number) {
            return "'" + text.substr(begin, end - begin) +
                   "' is no decimal number; write numbers with a point and commas between them";
        }
        numbers.push_back(*number);
        begin = end + 1;
    }
    return numbers;
}

Given<std::vector<scoring::Point>> placesIn(const std::string& path) {
    const auto bytes = readFile(path);
    if (!bytes) return "cannot read " + path + "; check the name";
    auto read = pen::readPlacesCsv(*bytes);
    if (const auto* fault = std::get_if<pen::CsvFault>(&read)) return sentence(path, *fault);
    return std::get<std::vector<scoring::Point>>(std::move(read));
}

Given<scoring::Polygon> windowFrom(const std::string& text) {
    auto made = text.starts_with("rect:") ? rectangleFrom(text) : outlineFrom(text);
    if (std::holds_alternative<std::string>(made)) return made;
    const auto& region = std::get<scoring::Polygon>(made);
    if (scoring::selfCrosses(region))
        return "the window " + text + " crosses itself; give its corners in order around it";
    if (!(scoring::area(region) > 0.0))
        return "the window " + text + " has no area; give corners that span one";
    return made;
}

}  // namespace app
