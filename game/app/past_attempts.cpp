#include "app/past_attempts.hpp"

#include <filesystem>
#include <utility>

#include "app/records_desk.hpp"
#include "record/store/ids.hpp"

namespace app {

namespace {

// "2026-03-01T14:05:09Z" -> "2026-03-01 14:05".
std::string minuteOf(std::int64_t milliseconds) {
    std::string text = store::wallClockOf(milliseconds).substr(0, 16);
    if (text.size() > 10) text[10] = ' ';
    return text;
}

}  // namespace

std::vector<ui::PastAttempt> pastAttempts(const Desk& desk, const record::AttemptHeader& header) {
    auto opened = openRecords(desk);
    const auto* const records = std::get_if<store::Records>(&opened);
    if (records == nullptr) return {};
    store::AttemptFilter filter;
    filter.person = header.pseudonym.value_or(std::string(store::kGuest));
    filter.level = header.levelId;
    std::vector<ui::PastAttempt> found;
    for (const store::AttemptRow& row : records->attempts(filter)) {
        std::string path = desk.places.attempts + "/" + row.file;
        std::error_code ignored;
        if (row.levelHash != header.levelHash || row.state == "open" ||
            !std::filesystem::exists(path, ignored))
            continue;
        ui::PastAttempt one{std::move(path), row.attemptId, minuteOf(row.startedAt),
                            static_cast<std::size_t>(row.dots), std::nullopt};
        if (row.totalMilli) one.total = static_cast<double>(*row.totalMilli) / 1000.0;
        found.push_back(std::move(one));
    }
    return found;
}

}  // namespace app
