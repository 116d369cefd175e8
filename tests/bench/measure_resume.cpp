// How long it takes to take up a station of sixty minutes: measure_resume. A hand's work at a field, at the
// pace that the level expects of people, is done over and over until an hour is full, recorded as a sitting
// records it, read back and done again to the same state. Ends with 1 when it takes longer than ten seconds
// of the processor. Run by ./test bench.
#include <unistd.h>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <string>

#include "exam/paper/paper.hpp"
#include "level/yaml/library.hpp"
#include "practice/headless.hpp"
#include "practice/live_attempt.hpp"
#include "practice/performance.hpp"
#include "record/attempt_file/journal.hpp"

namespace {

constexpr double kMostSeconds = 10.0;
constexpr std::int64_t kHourUs = 3'600'000'000;
constexpr std::int64_t kBetweenUs = 2'000'000;
constexpr std::int64_t kReportUs = 5000;

double busy() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// The same work at the pace that the level expects of people: after each touch the pen hovers and reports on.
practice::Performance unhurried(const practice::Performance& once, const level::Level& level) {
    const std::int64_t dotUs = static_cast<std::int64_t>(level.limits.expectedMinutes * 60e6) /
                               std::max(1, level.limits.expectedDots);
    practice::Performance slow;
    std::int64_t laterUs = 0, touchedUs = 0;
    std::size_t next = 0;
    for (std::size_t i = 0; i < once.samples.size(); ++i) {
        for (; next < once.stretches.size() && once.stretches[next].afterSamples <= i; ++next) {
            practice::Stretch stretch = once.stretches[next];
            stretch.tUs += laterUs;
            stretch.afterSamples = slow.samples.size();
            slow.stretches.push_back(std::move(stretch));
        }
        pen::Sample sample = once.samples[i];
        sample.tUs += laterUs;
        slow.samples.push_back(sample);
        if (sample.contact || i == 0 || !once.samples[i - 1].contact) continue;
        for (; sample.tUs < touchedUs + dotUs; laterUs += kReportUs) {
            sample.tUs += kReportUs;
            slow.samples.push_back(sample);
        }
        touchedUs = sample.tUs;
    }
    return slow;
}

// The work again and again, each time a little beside the last, until the hour is full.
practice::Performance hourOf(const level::Level& level) {
    const practice::Performance once =
        unhurried(practice::performanceOf(level, hands::Kind::expert, 7), level);
    practice::Performance hour;
    for (std::int64_t startUs = 0, round = 0; startUs < kHourUs; ++round) {
        const std::size_t before = hour.samples.size();
        for (practice::Stretch stretch : once.stretches) {
            stretch.tUs += startUs;
            stretch.afterSamples += before;
            if (stretch.tUs < kHourUs) hour.stretches.push_back(std::move(stretch));
        }
        for (pen::Sample sample : once.samples) {
            sample.tUs += startUs;
            sample.xUm += static_cast<std::int32_t>(round % 5 * 150);
            sample.yUm += static_cast<std::int32_t>(round % 7 * 110);
            if (sample.tUs >= kHourUs) break;
            hour.samples.push_back(sample);
        }
        startUs += once.samples.back().tUs + kBetweenUs;
    }
    while (!hour.samples.empty() && hour.samples.back().contact) hour.samples.pop_back();
    std::erase_if(hour.stretches,
                  [&](const practice::Stretch& one) { return one.afterSamples > hour.samples.size(); });
    return hour;
}

bool measure(const level::Level& shipped, const std::string& folder) {
    level::Level level = exam::publicLevel(shipped, 61.0);
    level.limits.maxDots = 0;
    const practice::Performance hour = hourOf(shipped);
    record::AttemptHeader header;
    header.attemptId = std::string(32, '1');
    header.kind = record::Kind::exam;
    header.skinSeed = 5;
    header.build = "measure";
    header.input = record::InputKind::synthetic;
    header.depthSource = record::DepthSource::pressure;
    header.timeSource = pen::TimeSource::file;
    header.wallClock = "2026-06-01T10:00:00Z";
    header.timeZone = "UTC";
    const std::string path = folder + "/" + shipped.id + ".attempt";
    const auto made = practice::practiceHeadless(level, header, hour.samples, path, hour.stretches);
    if (const auto* fault = std::get_if<record::FileFault>(&made)) {
        std::fprintf(stderr, "%s\n", fault->message.c_str());
        return false;
    }
    const auto begun = std::chrono::steady_clock::now();
    const double busyBefore = busy();
    const auto read = record::readAttempt(path);
    const auto* attempt = std::get_if<record::Attempt>(&read);
    if (attempt == nullptr) return false;
    const auto live = practice::LiveAttempt::restore(level, *attempt);
    const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    const double spent = busy() - busyBefore;
    if (const auto* fault = std::get_if<record::FileFault>(&live)) {
        std::fprintf(stderr, "%s\n", fault->message.c_str());
        return false;
    }
    const bool ok = spent <= kMostSeconds;
    std::printf("  %-20s %7zu samples %6zu dots: %6.2f s (processor %.2f s, at most %g) %s\n",
                shipped.id.c_str(), attempt->samples.size(), attempt->dots.size(), wall, spent, kMostSeconds,
                ok ? "ok" : "OVER");
    return ok;
}

}  // namespace

int main() {
    const auto library = level_yaml::readLibrary({{STIPPLE_SOURCE_DIR "/levels", true}});
    const std::string folder =
        (std::filesystem::temp_directory_path() / ("measure_resume_" + std::to_string(::getpid()))).string();
    std::filesystem::create_directories(folder);
    bool ok = true;
    for (const char* id : {"mid-scalp-field", "slack-field", "restless-client"}) {
        for (const level::Level& level : library.levels) {
            if (level.id == id) ok = measure(level, folder) && ok;
        }
    }
    std::filesystem::remove_all(folder);
    return ok ? 0 : 1;
}
