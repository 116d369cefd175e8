#include "assessment/draft_marks.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <string_view>

#include "record/store/durable_file.hpp"

namespace assessment {

namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 20U;  // the longest sheet has some 600,000

bool writeAll(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

// Without waiting for the disk: the kernel keeps what was written when the process ends.
bool writeFile(const std::string& path, std::string_view bytes) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0) return false;
    const bool written = writeAll(file, bytes);
    const int error = errno;
    const bool closed = ::close(file) == 0;
    if (!written) errno = error;
    return written && closed;
}

std::string cannot(const std::string& path, int error) {
    return path + ": the draft cannot be kept: " + store::reasonOf(error);
}

}  // namespace

std::string DraftMarks::pathOf(const std::string& attempt, const std::string& marker) const {
    return m_folder + "/" + attempt + "-" + marker + ".json";
}

std::variant<MarkSheet, std::string> DraftMarks::read(const std::string& attempt,
                                                      const std::string& marker) const {
    const std::string path = pathOf(attempt, marker);
    const auto file = store::readSmallFile(path, kMostBytes);
    if (std::holds_alternative<store::NoFile>(file)) return MarkSheet{};
    if (const auto* unreadable = std::get_if<store::Unreadable>(&file)) return unreadable->reason;
    const auto parsed = text::parseJson(std::get<std::string>(file));
    if (const auto* error = std::get_if<text::JsonError>(&parsed))
        return path + ": is no draft of marks: " + error->what + "; move it away to begin anew";
    auto sheet = sheetOf(std::get<text::Json>(parsed));
    if (auto* fault = std::get_if<std::string>(&sheet))
        return path + ": is no draft of marks: " + *fault + "; move it away to begin anew";
    return sheet;
}

DraftMarks::Fault DraftMarks::keep(const std::string& attempt, const std::string& marker,
                                   const MarkSheet& sheet) const {
    const text::Json json = sheetJson(sheet);
    const auto good = sheetOf(json);
    if (const auto* fault = std::get_if<std::string>(&good)) return *fault;
    if (::mkdir(m_folder.c_str(), 0700) != 0 && errno != EEXIST) return cannot(m_folder, errno);
    const std::string path = pathOf(attempt, marker);
    const std::string fresh = path + ".new";
    if (writeFile(fresh, json.dump() + "\n") && std::rename(fresh.c_str(), path.c_str()) == 0)
        return std::nullopt;
    const int error = errno;
    ::unlink(fresh.c_str());
    return cannot(path, error);
}

DraftMarks::Fault DraftMarks::settle(const std::string& attempt, const std::string& marker) const {
    const std::string path = pathOf(attempt, marker);
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return errno == ENOENT ? std::nullopt : std::optional(cannot(path, errno));
    const bool synced = ::fsync(file) == 0;
    const int error = errno;
    ::close(file);
    if (!synced) return cannot(path, error);
    return store::syncFolder(m_folder);
}

void DraftMarks::forget(const std::string& attempt, const std::string& marker) const {
    ::unlink(pathOf(attempt, marker).c_str());
}

void DraftMarks::forgetAll(const std::string& marker) const {
    std::error_code error;
    for (std::filesystem::directory_iterator entry(m_folder, error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name.find("-" + marker + ".json") != std::string::npos) ::unlink(entry->path().c_str());
    }
}

DraftMarks draftsIn(const store::Places& places) { return DraftMarks(places.data + "/marks"); }

}  // namespace assessment
