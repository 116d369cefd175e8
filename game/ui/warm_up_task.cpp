#include "ui/warm_up_task.hpp"

#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

#include "record/attempt_file/journal.hpp"
#include "record/store/places.hpp"
#include "ui/person_progress.hpp"
#include "ui/records_question.hpp"

namespace ui {

namespace {

constexpr std::size_t kMostEarlier = 30;  // looked at, until the norm is full

// Figures of earlier warm-ups with the same kind of device, oldest first.
struct Earlier {
    std::vector<double> tremor, pressure;
    std::size_t count = 0;
};

Earlier earlierOf(const Services& services, const std::string& person,
                  const std::vector<scoring::Point>& marks, const record::Attempt& today) {
    Earlier earlier;
    auto runs = askRecords(services, [&](store::Records& records) {
                    return records.runs({person, review::kWarmUpId, 0});
                }).value_or(std::vector<store::Run>{});
    std::erase_if(runs, [](const store::Run& run) { return run.state != "finished"; });
    for (std::size_t i = runs.size() - std::min(runs.size(), kMostEarlier); i < runs.size(); ++i) {
        auto read = record::readAttempt(services.places->attempts + "/" + runs[i].file);
        const auto* attempt = std::get_if<record::Attempt>(&read);
        if (attempt == nullptr || attempt->header.attemptId == today.header.attemptId) continue;
        if (attempt->header.input != today.header.input) continue;
        const review::WarmUp figures = review::warmUpOf(*attempt, marks);
        if (figures.tremor.value) earlier.tremor.push_back(*figures.tremor.value);
        if (figures.pressure.value) earlier.pressure.push_back(*figures.pressure.value);
        ++earlier.count;
    }
    return earlier;
}

WarmUpTask::Result reportOf(const Services& services, const std::string& person, const level::Level& level,
                            const std::string& path) {
    auto read = record::readAttempt(path);
    if (const auto* fault = std::get_if<record::FileFault>(&read)) return fault->message;
    const auto& attempt = std::get<record::Attempt>(read);
    const std::vector<scoring::Point>& marks = level.scenario.marks;
    const Earlier earlier = earlierOf(services, person, marks, attempt);
    return WarmUpReport{review::warmUpOf(attempt, marks), review::normOf(earlier.tremor),
                        review::normOf(earlier.pressure), earlier.count};
}

}  // namespace

WarmUpTask::WarmUpTask(const Services& services, level::Level level, std::string attemptPath)
    : m_result(std::async(std::launch::async, [&services, person = personInUse(services),
                                               level = std::move(level), path = std::move(attemptPath)] {
                   return reportOf(services, person, level, path);
               }).share()) {}

const WarmUpTask::Result* WarmUpTask::ready() const {
    if (m_result.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return nullptr;
    return &m_result.get();
}

}  // namespace ui
