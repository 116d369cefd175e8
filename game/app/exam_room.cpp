#include "app/exam_room.hpp"

#include <filesystem>
#include <fstream>
#include <variant>

#include "app/speech.hpp"
#include "record/attempt_file/append_file.hpp"
#include "record/store/log_file.hpp"
#include "text/wall_clock.hpp"

namespace app {

namespace {

std::string below(const Desk& desk, const std::string& wanted, const char* usual) {
    return wanted.empty() ? desk.places.data + "/exam/" + usual : wanted;
}

}  // namespace

std::string keysFolder(const Desk& desk, const std::string& wanted) { return below(desk, wanted, "keys"); }
std::string sittingsFolder(const Desk& desk, const std::string& wanted) {
    return below(desk, wanted, "sittings");
}
std::string examOutFolder(const Desk& desk, const std::string& wanted) { return below(desk, wanted, "out"); }

trust::KeyShelf shelfAt(const std::string& folder) {
    return {folder, [] { return text::millisecondsOf(store::wallClockNow()).value_or(0) / 1000; }};
}

ExamFile readExamFile(const std::string& path, std::size_t most) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error))
        return {{}, path + ": there is no such file; check the name"};
    std::ifstream in(path, std::ios::binary);
    std::string bytes(most + 1, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!in.is_open() || in.bad()) return {{}, path + ": cannot be read; check its permissions"};
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > most) return {{}, path + ": is larger than any such file; it is none"};
    return {std::move(bytes), {}};
}

std::optional<std::string> writeExamFile(const std::string& path, std::string_view bytes) {
    auto made = record::AppendFile::create(path);
    if (const auto* fault = std::get_if<record::FileFault>(&made)) return fault->message;
    auto& file = std::get<record::AppendFile>(made);
    auto fault = file.append(bytes);
    if (!fault) fault = file.syncFolder();
    if (!fault) return std::nullopt;
    file.remove();
    return fault->message;
}

int refuseFor(const trust::Reason& reason, int exitCode) {
    remark(reason.text + " [" + reason.code + "]");
    return exitCode;
}

}  // namespace app
