#include "exam/sitting/preflight_checks.hpp"

#include <sys/statvfs.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "exam/paper/paper.hpp"
#include "practice/replay.hpp"
#include "record/attempt_file/append_file.hpp"
#include "record/attempt_file/journal.hpp"
#include "text/wall_clock.hpp"

namespace exam {

namespace {

namespace files = std::filesystem;
using Verdict = PreflightCheck::Verdict;

constexpr std::uint64_t kLeastFree = std::uint64_t{2} << 30U;

PreflightCheck bad(const char* id, const std::string& text) { return {id, Verdict::bad, text}; }

std::string called(const std::string& label) { return "the key " + label; }

// A sentence when the certificate does not hold until then.
std::optional<std::string> endsTooEarly(const trust::KeyCertificate& key, const std::string& until) {
    if (text::millisecondsOf(key.until) >= text::millisecondsOf(until)) return std::nullopt;
    return called(key.label) + " holds only until " + key.until + "; have a new one certified";
}

}  // namespace

PreflightCheck diskCheck(const std::string& folder) {
    std::error_code error;
    files::create_directories(folder, error);
    struct statvfs disk {};
    if (::statvfs(folder.c_str(), &disk) != 0)
        return bad("disk", folder + " cannot be looked at; make the folder, or choose another");
    const std::uint64_t free = std::uint64_t{disk.f_bavail} * disk.f_frsize;
    PreflightCheck check{"disk", Verdict::good,
                         std::to_string(free >> 20U) + " MiB free, a file was written"};
    check.figures.set("free_mib", static_cast<std::int64_t>(free >> 20U));
    if (free < kLeastFree) {
        check.verdict = Verdict::bad;
        check.text = "only " + std::to_string(free >> 20U) + " MiB are free in " + folder +
                     "; an exam needs 2048: free some";
        return check;
    }
    auto made = record::AppendFile::create(folder + "/.preflight");
    if (const auto* fault = std::get_if<record::FileFault>(&made)) return bad("disk", fault->message);
    auto& file = std::get<record::AppendFile>(made);
    const auto fault = file.append(std::string(64U << 10U, 'x'));
    file.remove();
    return fault ? bad("disk", fault->message) : check;
}

PreflightCheck keysCheck(const trust::KeyShelf& shelf, const std::string& stationLabel,
                         const std::string& until) {
    const auto opened = shelf.open();
    if (const auto* reason = std::get_if<trust::Reason>(&opened)) return bad("keys", reason->text);
    const auto& keys = std::get<trust::KeyShelf::Opened>(opened);
    PreflightCheck check{"keys", Verdict::good, "", text::Json::object()};
    int examiners = 0;
    bool station = false;
    for (const trust::KeyShelf::Lying& lying : shelf.keys()) {
        if (!lying.certificate) continue;
        const bool wanted = lying.role == trust::KeyRole::station && lying.label == stationLabel;
        if (!wanted && lying.role != trust::KeyRole::examiner) continue;
        if (auto early = endsTooEarly(*lying.certificate, until)) {
            if (wanted) return bad("keys", *early);
            check.verdict = Verdict::warning;
            check.text += *early + "; ";
            continue;
        }
        station = station || wanted;
        examiners += wanted ? 0 : 1;
    }
    if (!station)
        return bad("keys", "the station's key '" + stationLabel + "' is not here, or not certified");
    if (examiners == 0) return bad("keys", "no examiner's key is here; bring one");
    const std::int64_t counter = keys.book.revocations() ? keys.book.revocations()->counter : 0;
    check.text += "station and " + std::to_string(examiners) + " examiner(s), revocation list " +
                  std::to_string(counter);
    check.figures.set("revocations", counter).set("examiners", examiners);
    for (const trust::Reason& note : keys.notes) {
        check.verdict = Verdict::warning;
        check.text += "; " + note.text;
    }
    return check;
}

PreflightCheck paperCheck(std::string_view paperBytes, const trust::KeyShelf& shelf) {
    const auto opened = shelf.open();
    if (const auto* reason = std::get_if<trust::Reason>(&opened)) return bad("paper", reason->text);
    const auto read = readPaper(paperBytes, std::get<trust::KeyShelf::Opened>(opened).book);
    if (const auto* reason = std::get_if<trust::Reason>(&read)) return bad("paper", reason->text);
    const auto& paper = std::get<Paper>(read);
    PreflightCheck check{"paper", Verdict::good,
                         paper.id + ", edition " + std::to_string(paper.edition) + ", " +
                             std::to_string(paper.stations.size()) + " stations, hash " +
                             paper.hash.substr(0, 8),
                         text::Json::object()};
    check.figures.set("id", paper.id).set("hash", paper.hash).set("specimen", paper.specimen);
    return check;
}

PreflightCheck clockCheck(const SittingClock& clock, const std::string& notBefore) {
    const std::int64_t first = clock.monotonicUs();
    std::int64_t second = first;
    for (int i = 0; i < 1'000'000 && second == first; ++i) second = clock.monotonicUs();
    if (second <= first) return bad("clock", "the monotonic clock does not move; use another machine");
    if (clock.bootId.empty())
        return bad("clock", "the machine's start has no name (/proc/sys/kernel/random/boot_id); mount /proc");
    const std::string wall = clock.wall();
    if (!text::millisecondsOf(wall)) return bad("clock", "the wall clock says no time");
    if (!notBefore.empty() && text::millisecondsOf(wall) < text::millisecondsOf(notBefore))
        return bad("clock", "the wall clock says " + wall + ", before this program was made; set it");
    PreflightCheck check{"clock", Verdict::good, wall + ": compare it with your watch", text::Json::object()};
    check.figures.set("wall", wall).set("boot", clock.bootId);
    return check;
}

PreflightCheck replaysCheck(const std::string& folder) {
    std::vector<std::string> paths;
    std::error_code error;
    for (const auto& entry : files::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".attempt") paths.push_back(entry.path().string());
    }
    std::sort(paths.begin(), paths.end());
    if (paths.empty()) return bad("replays", folder + " holds no attempts; install Stipple again");
    std::int64_t dots = 0;
    for (const std::string& path : paths) {
        const auto read = record::readAttempt(path);
        if (const auto* fault = std::get_if<record::FileFault>(&read)) return bad("replays", fault->message);
        const auto again = practice::replay(std::get<record::Attempt>(read));
        if (const auto* why = std::get_if<std::string>(&again)) return bad("replays", path + ": " + *why);
        const auto& replay = std::get<practice::Replay>(again);
        if (replay.difference) return bad("replays", path + ": " + *replay.difference);
        dots += static_cast<std::int64_t>(replay.dots.size());
    }
    PreflightCheck check{
        "replays", Verdict::good,
        std::to_string(paths.size()) + " attempts made again, " + std::to_string(dots) + " dots the same",
        text::Json::object()};
    check.figures.set("attempts", static_cast<std::int64_t>(paths.size())).set("dots", dots);
    return check;
}

PreflightCheck swapCheck(const std::string& swaps) {
    // The first line is a heading, each further one a swap space.
    const auto lines = std::count(swaps.begin(), swaps.end(), '\n');
    if (lines <= 1) return {"swap", Verdict::good, "off"};
    return {"swap", Verdict::warning,
            "on: turn it off for the exam (swapoff -a), so that nothing of the memory reaches the disk"};
}

}  // namespace exam
