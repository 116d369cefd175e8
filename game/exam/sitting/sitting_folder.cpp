#include "exam/sitting/sitting_folder.hpp"

#include <cstdio>
#include <filesystem>

#include "record/attempt_file/journal.hpp"
#include "record/store/durable_file.hpp"

namespace exam {

namespace {

constexpr std::size_t kMostBytes = std::size_t{256} << 20U;

bool isThere(const std::string& path) {
    std::error_code error;
    return std::filesystem::exists(std::filesystem::symlink_status(path, error));
}

}  // namespace

std::string attemptName(int station, int segment) {
    return std::to_string(station) + "-" + std::to_string(segment) + ".attempt";
}

std::string SittingFolder::attempt(int station, int segment) const {
    return attempts() + "/" + attemptName(station, segment);
}

std::variant<std::string, trust::Reason> bytesOfFile(const std::string& path) {
    auto read = store::readSmallFile(path, kMostBytes);
    if (auto* bytes = std::get_if<std::string>(&read)) return std::move(*bytes);
    const auto* bad = std::get_if<store::Unreadable>(&read);
    return trust::Reason{"sitting-folder", bad != nullptr ? bad->reason : path + ": there is no such file."};
}

std::variant<Segments, trust::Reason> segmentsOf(const SittingFolder& folder, int station) {
    Segments found;
    for (int segment = 1; isThere(folder.attempt(station, segment)); ++segment) {
        const std::string path = folder.attempt(station, segment);
        auto read = record::readAttempt(path);
        if (auto* attempt = std::get_if<record::Attempt>(&read)) {
            found.attempts.push_back(std::move(*attempt));
            found.paths.push_back(path);
            continue;
        }
        const bool last = !isThere(folder.attempt(station, segment + 1));
        if (!last) return trust::Reason{"sitting-work", std::get<record::FileFault>(read).message};
        if (std::rename(path.c_str(), (path + ".torn").c_str()) != 0)
            return trust::Reason{"sitting-folder", path + ": cannot be put aside."};
        break;
    }
    return found;
}

}  // namespace exam
