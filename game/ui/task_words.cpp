#include "ui/task_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <ctime>

namespace ui {

using assessment::NoSitting;
using assessment::OwnTask;
using assessment::Task;
using ui_kit::Kit;

namespace {

std::string counted(const Kit& kit, const char* one, const char* many, std::int64_t count) {
    return count == 1 ? kit(one) : (*kit.words)(many, {{"number", std::to_string(count)}});
}

// What became of work that cannot be begun again.
std::string endedWord(const Kit& kit, const OwnTask& own) {
    if (const assessment::OwnWork* const released = own.released())
        return kit(released->appealed ? "task.appealed" : "task.released");
    if (!own.work.empty()) return kit("task.waits");
    return kit("task.closed");
}

}  // namespace

std::string untilWords(const Kit& kit, std::int64_t milliseconds) {
    const std::int64_t minutes = std::max<std::int64_t>(0, milliseconds) / 60'000;
    constexpr std::int64_t kHour = 60;
    constexpr std::int64_t kDay = 24 * kHour;
    if (minutes < 1) return kit("time.soon");
    if (minutes < kHour) return counted(kit, "time.inMinute", "time.inMinutes", minutes);
    if (minutes < 2 * kDay) return counted(kit, "time.inHour", "time.inHours", minutes / kHour);
    return (*kit.words)("time.inDays", {{"number", std::to_string(minutes / kDay)}});
}

std::string taskLine(const Kit& kit, const OwnTask& own, std::int64_t now) {
    const Task& task = own.task;
    if (task.state == Task::State::done || task.state == Task::State::closed) return endedWord(kit, own);
    std::string line;
    const auto add = [&](const std::string& part) { line += (line.empty() ? "" : " · ") + part; };
    if (task.state == Task::State::notOpen)
        add((*kit.words)("task.opens", {{"when", untilWords(kit, *task.opens - now)}}));
    if (task.due) add((*kit.words)("task.due", {{"when", untilWords(kit, *task.due - now)}}));
    add(task.allowed == 1 ? kit("task.oneAttempt")
                          : (*kit.words)("task.left", {{"left", std::to_string(task.allowed - task.made)},
                                                       {"allowed", std::to_string(task.allowed)}}));
    const long percent = std::lround((task.extraTime - 1.0) * 100.0);
    if (percent > 0) add((*kit.words)("task.moreTime", {{"percent", std::to_string(percent)}}));
    return line;
}

const std::string& whyNoSitting(const Kit& kit, NoSitting why) {
    switch (why) {
        case NoSitting::unknown:
        case NoSitting::notItsLevel:
            return kit("task.no.unknown");
        case NoSitting::levelChanged:
            return kit("task.no.levelChanged");
        case NoSitting::notOpen:
            return kit("task.no.notOpen");
        case NoSitting::closed:
            return kit("task.no.closed");
        case NoSitting::done:
            return kit("task.no.done");
    }
    return kit("task.no.unknown");
}

std::string timeHere(std::int64_t milliseconds) {
    const std::time_t seconds = milliseconds / 1000;
    std::tm parts{};
    if (localtime_r(&seconds, &parts) == nullptr) return {};
    std::array<char, 32> text{};
    const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M", &parts);
    return {text.data(), size};
}

}  // namespace ui
