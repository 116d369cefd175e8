// Writes one genuine file of every kind into a new folder: how the fixtures of record were made.
//   make_exam_record FOLDER
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "decision/files_of_record.hpp"

int main(int count, char** words) {
    if (count != 2 || std::filesystem::exists(words[1])) {
        std::fprintf(stderr, "make_exam_record FOLDER: a folder that is not there yet\n");
        return 2;
    }
    const std::filesystem::path folder = words[1];
    std::filesystem::create_directories(folder);
    const exam_day::Day day;
    auto files = exam_day::genuineFiles(day);
    files.push_back({"root", "root.pub", trust::writeRoot(day.root())});
    const auto keys = day.keyFiles();
    for (std::size_t i = 0; i < keys.size(); ++i)
        files.push_back({"key", "keys-" + std::to_string(i + 1) + ".cert", keys[i]});
    for (const exam_day::Genuine& file : files)
        std::ofstream(folder / file.file, std::ios::binary) << file.bytes;
    return 0;
}
