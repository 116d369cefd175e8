#include "ui/replay_task.hpp"

#include <utility>

#include "practice/judge.hpp"
#include "practice/rescore.hpp"
#include "record/attempt_file/journal.hpp"

namespace ui {

ReplayTask::ReplayTask(const Services& services, std::string attemptPath, Score score)
    : m_scoreDue(score == Score::atOnce) {
    m_work = std::async(std::launch::async, [this, &services, path = std::move(attemptPath)] {
        layOut(path);
        m_laidOut.store(true);
        const auto* track = std::get_if<review::ReplayTrack>(&*m_track);
        if (track == nullptr) return;
        m_samplesDue.wait(false);
        m_readings = review::readingsOf(track->attempt(), [this] { return !m_leaving.load(); });
        m_run.store(true);
        m_scoreDue.wait(false);
        if (!m_leaving.load()) this->score(services, *track);
    });
}

ReplayTask::~ReplayTask() {
    m_leaving.store(true);
    runSamples();
    askScore();
    m_work.wait();
}

void ReplayTask::askScore() {
    if (m_scoreDue.exchange(true)) return;
    m_scoreDue.notify_all();
}

void ReplayTask::runSamples() {
    if (m_samplesDue.exchange(true)) return;
    m_samplesDue.notify_all();
}

void ReplayTask::layOut(const std::string& path) {
    auto read = record::readAttempt(path);
    if (auto* fault = std::get_if<record::FileFault>(&read)) {
        m_track.emplace(std::move(fault->message));
    } else {
        m_track.emplace(review::ReplayTrack::of(std::move(std::get<record::Attempt>(read))));
    }
}

// Without a reference there is no score; the replay does without.
void ReplayTask::score(const Services& services, const review::ReplayTrack& track) {
    if (!services.ensembleFor) return;
    const auto found = services.ensembleFor(track.level(), [this](double) { return !m_leaving.load(); });
    const auto* ensemble = std::get_if<scoring::Ensemble>(&found);
    if (ensemble == nullptr || m_leaving.load()) return;
    m_scoredFile = practice::judge(track.level(), track.attempt(), *ensemble, services.build);
    m_scored.store(true);
    const auto* readings = std::get_if<review::Readings>(&*m_readings);
    if (readings == nullptr || m_leaving.load()) return;
    m_same =
        practice::rescoresTheSame(track.level(), track.attempt(), readings->dots, *ensemble, m_scoredFile);
    m_rescored.store(true);
}

}  // namespace ui
