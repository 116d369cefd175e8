#include "oracle_files.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace scoring::oracle {
namespace {

namespace fs = std::filesystem;
using Row = std::vector<std::string>;

// The lines after the heading, cut at commas; an empty last field counts.
std::vector<Row> readCsv(const fs::path& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    std::string line;
    std::getline(file, line);
    std::vector<Row> rows;
    while (std::getline(file, line)) {
        Row row;
        std::istringstream fields(line);
        for (std::string field; std::getline(fields, field, ',');) row.push_back(field);
        if (row.size() != 3) throw std::runtime_error(path.string() + ": not three fields: " + line);
        rows.push_back(std::move(row));
    }
    return rows;
}

double number(const std::string& text) { return std::strtod(text.c_str(), nullptr); }

Window readWindow(const fs::path& path) {
    std::vector<std::vector<Point>> rings;
    for (const Row& row : readCsv(path)) {
        const auto ring = static_cast<std::size_t>(std::stoul(row[0]));
        if (rings.size() <= ring) rings.resize(ring + 1);
        rings[ring].push_back({number(row[1]), number(row[2])});
    }
    if (rings.empty()) throw std::runtime_error(path.string() + ": no rings");
    return Window({rings.front(), {rings.begin() + 1, rings.end()}});
}

std::vector<Pattern> readAll() {
    const fs::path folder = STIPPLE_ORACLE_DIR;
    std::vector<std::string> names;
    for (const auto& file : fs::directory_iterator(folder / "patterns")) {
        names.push_back(file.path().stem().string());
    }
    std::sort(names.begin(), names.end());
    std::vector<Pattern> all;
    for (const std::string& name : names) {
        Pattern one{name, {}, {}, readWindow(folder / "windows" / (name + ".csv")), {}};
        for (const Row& row : readCsv(folder / "patterns" / (name + ".csv"))) {
            one.places.push_back({number(row[0]), number(row[1])});
            one.pitches.push_back(number(row[2]));
        }
        for (const Row& row : readCsv(folder / "figures" / (name + ".csv"))) {
            Figure figure{row[1].empty() ? 0.0 : number(row[1]), std::nullopt};
            if (row[2] != "NA") figure.value = number(row[2]);
            one.figures[row[0]].push_back(figure);
        }
        all.push_back(std::move(one));
    }
    return all;
}

}  // namespace

const std::vector<Figure>& Pattern::figure(const std::string& which) const {
    const auto found = figures.find(which);
    if (found == figures.end()) throw std::runtime_error(name + " has no figure " + which);
    return found->second;
}

const std::vector<Pattern>& patterns() {
    static const std::vector<Pattern> all = readAll();
    return all;
}

const Pattern& pattern(const std::string& name) {
    for (const Pattern& one : patterns()) {
        if (one.name == name) return one;
    }
    throw std::runtime_error("no pattern " + name);
}

std::vector<double> radiiOf(const std::vector<Figure>& figure) {
    std::vector<double> radii;
    for (const Figure& one : figure) radii.push_back(one.at);
    return radii;
}

}  // namespace scoring::oracle
