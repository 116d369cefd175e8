#include "exam/sitting/day_list.hpp"

#include <algorithm>

#include "record/store/durable_file.hpp"
#include "trust/body.hpp"

namespace exam {

namespace {

constexpr std::size_t kMostBytes = 4U << 20U;

std::optional<DayEntry> entryOf(std::string_view line) {
    trust::Body body(line);
    DayEntry entry;
    entry.receipt = body.string("receipt");
    entry.hash = body.hex("hash", 64);
    entry.candidate = body.string("candidate");
    entry.paper = body.string("paper");
    entry.rehearsal = body.flag("rehearsal");
    entry.at = body.time("at");
    if (!body.ok() || !body.done()) return std::nullopt;
    return entry;
}

}  // namespace

std::string dayListPath(const std::string& out, const std::string& station, const std::string& day) {
    return out + "/" + station + "-" + day + ".list";
}

std::variant<std::vector<DayEntry>, trust::Reason> readDayList(const std::string& path) {
    const auto read = store::readSmallFile(path, kMostBytes);
    std::vector<DayEntry> entries;
    if (std::holds_alternative<store::NoFile>(read)) return entries;
    if (const auto* bad = std::get_if<store::Unreadable>(&read))
        return trust::Reason{"day-list", bad->reason};
    std::string_view rest = std::get<std::string>(read);
    for (int line = 1; !rest.empty(); ++line) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        auto entry = entryOf(rest.substr(0, end));
        if (!entry)
            return trust::Reason{"day-list",
                                 path + ":" + std::to_string(line) +
                                     ": is no line of the day's list; it was damaged or altered."};
        entries.push_back(std::move(*entry));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return entries;
}

std::optional<std::string> addToDayList(const std::string& path, const DayEntry& entry) {
    const auto read = readDayList(path);
    if (const auto* reason = std::get_if<trust::Reason>(&read)) return reason->text;
    for (const DayEntry& one : std::get<std::vector<DayEntry>>(read)) {
        if (one.hash == entry.hash) return std::nullopt;
    }
    const std::string line = text::Json::object()
                                 .set("receipt", entry.receipt)
                                 .set("hash", entry.hash)
                                 .set("candidate", entry.candidate)
                                 .set("paper", entry.paper)
                                 .set("rehearsal", entry.rehearsal)
                                 .set("at", entry.at)
                                 .dump();
    return store::appendDurably(path, line + "\n");
}

}  // namespace exam
