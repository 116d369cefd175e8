// A station: its beginning, the samples, its end.
#include <utility>

#include "crypto/random_id.hpp"
#include "exam/sitting/desk.hpp"
#include "trust/signed_file.hpp"

namespace exam {

using exam_types::Stage;

namespace {

constexpr const char* kDoesNotRun = "the station does not run";

}  // namespace

void LiveSitting::begin(std::int64_t nowUs) {
    if (stage() != Stage::ready) return;
    const auto i = static_cast<std::size_t>(m_story.station - 1);
    auto details = text::Json::object()
                       .set("station", m_story.station)
                       .set("form", static_cast<std::int64_t>(m_parts.draw.forms[i]))
                       .set("level", m_levels[i].hash)
                       .set("limit_us", limitUs());
    if (!write("station_begun", std::move(details), nowUs)) return;
    m_live.reset();
    m_soFar.reset();
    m_segment = 1;
    m_penWatch.begin();
    if (m_penThere) m_clock.run(nowUs);
}

record::ForExam LiveSitting::forExam() const {
    const auto i = static_cast<std::size_t>(m_story.station - 1);
    const std::size_t form = m_parts.draw.forms[i];
    record::ForExam exam;
    exam.sitting = m_parts.opening.sitting;
    exam.paper = m_parts.opening.paper;
    exam.station = m_story.station;
    exam.form = static_cast<int>(form);
    exam.hiddenLevel = m_parts.publicPart.stations[i][form].hidden;
    exam.sessionKey = crypto::hex(m_parts.session->publicKey().bytes);
    exam.segment = m_segment;
    exam.continues = m_soFar ? m_soFar->chain : "";
    exam.extraTimePercent = m_parts.opening.extraTimePercent;
    return exam;
}

record::AttemptHeader LiveSitting::headerOf(const pen::Sample* first) const {
    record::AttemptHeader header;
    if (m_soFar) header = m_soFar->header;
    header.attemptId = crypto::hex(crypto::randomId());
    header.exam = forExam();
    header.build = m_parts.room.build;
    header.wallClock = m_parts.room.clock.wall();
    header.timeZone = m_parts.room.timeZone;
    header.originMonotonicUs = originUs();
    header.pixelsPerMm = m_parts.room.pixelsPerMm;
    if (m_soFar) return header;
    header.kind = m_parts.opening.rehearsal ? record::Kind::rehearsal : record::Kind::exam;
    header.surface = m_parts.room.surface;
    header.pseudonym = m_parts.opening.candidate;
    header.skinSeed = m_parts.draw.skinSeeds[static_cast<std::size_t>(m_story.station - 1)];
    header.leftHanded = m_parts.opening.leftHanded;
    const bool pressure = first != nullptr && first->pressure.has_value();
    header.input = pressure ? record::InputKind::pen : record::InputKind::mouse;
    header.depthSource = pressure ? record::DepthSource::pressure : record::DepthSource::holdTime;
    header.timeSource = pressure ? pen::TimeSource::server : pen::TimeSource::frame;
    if (m_parts.room.surface == record::Surface::headless) {
        header.input = record::InputKind::samplesFile;
        header.timeSource = pen::TimeSource::file;
    }
    if (const auto& hand = m_parts.room.hand) {
        header.input = record::InputKind::synthetic;
        header.handName = hand->name;
        header.handSeed = hand->seed;
    }
    if (first != nullptr) {
        if (const auto device = m_devices.find(first->device); device != m_devices.end())
            header.deviceName = device->second.name;
    }
    return header;
}

practice::LiveAttempt::OnSaved LiveSitting::onSaved() const {
    return [saved = m_savedUs, now = m_parts.room.clock.monotonicUs](std::size_t) { saved->store(now()); };
}

record::ChainSigner LiveSitting::signer() const {
    return [session = m_parts.session](const crypto::Hash& chain) {
        const std::string_view bytes(reinterpret_cast<const char*>(chain.data()), chain.size());
        return session->sign(trust::signedMessage(trust::Purpose::segment, bytes));
    };
}

bool LiveSitting::startAttempt(const pen::Sample* first) {
    const std::string path = m_parts.folder.attempt(m_story.station, m_segment);
    const auto i = static_cast<std::size_t>(m_story.station - 1);
    auto begun = practice::LiveAttempt::begin(m_levels[i], headerOf(first), path, onSaved(), signer());
    if (const auto* fault = std::get_if<record::FileFault>(&begun)) {
        fail(fault->message);
        return false;
    }
    m_live = std::move(std::get<std::unique_ptr<practice::LiveAttempt>>(begun));
    begunAttempt();
    return true;
}

// A file of its own, what it must know first: the fingers, the view, the devices.
void LiveSitting::begunAttempt() {
    if (m_fingers) (void)m_live->stretch(0, *m_fingers);
    m_fingers.reset();
    const std::int64_t tUs = stationUs(m_parts.room.clock.monotonicUs());
    for (const auto& [kind, event] : m_notes) m_live->note({tUs, event.kind, event.json});
}

LiveSitting::Text LiveSitting::whyNoSample(const pen::Sample& sample) const {
    if (stage() != Stage::working) return m_trouble ? *m_trouble : kDoesNotRun;
    if (m_facts.penOnly && !sample.pressure) return "a pen only: what a mouse does counts for nothing here";
    const auto device = m_devices.find(sample.device);
    if (device == m_devices.end()) return "the device has not been described";
    if (device->second.synthetic && sample.contact && !m_facts.rehearsal)
        return "no hand of a person: what a program draws is refused";
    if (sample.tUs > limitUs()) return "the station's time is up";
    return std::nullopt;
}

LiveSitting::Text LiveSitting::take(const pen::Sample& sample) {
    if (auto reason = whyNoSample(sample)) return reason;
    if (!m_live && !startAttempt(&sample)) return m_trouble;
    auto refused = m_live->take(sample);
    if (const auto fault = m_live->fault()) fail(fault->message);
    if (!m_trouble && !refused) watchPen(sample);
    return m_trouble ? m_trouble : refused;
}

LiveSitting::Text LiveSitting::stretch(std::int64_t tUs, const std::vector<skin::StretchPoint>& points) {
    if (stage() != Stage::working) return kDoesNotRun;
    if (m_live) return m_live->stretch(tUs, points);
    if (auto fault = skin::stretchFault(points)) return fault;
    m_fingers = points;
    return std::nullopt;
}

void LiveSitting::finish(std::int64_t nowUs) {
    if (works() && m_story.wait == Wait::nothing && !m_dead) endStation(nowUs, "candidate");
}

void LiveSitting::endStation(std::int64_t nowUs, const std::string& why) {
    if (!m_live && !startAttempt(nullptr)) return;
    tellPen(nowUs);
    m_clock.stand(nowUs);
    if (const auto fault = m_live->end(record::EndState::finished, why)) return fail(fault->message);
    writeEnded(nowUs, why, crypto::hex(m_live->chain()));
}

void LiveSitting::writeEnded(std::int64_t nowUs, const std::string& why, const std::string& chain) {
    auto details = text::Json::object()
                       .set("station", m_story.station)
                       .set("why", why)
                       .set("segments", m_segment)
                       .set("samples", static_cast<std::int64_t>(m_live->samples()))
                       .set("dots", static_cast<std::int64_t>(m_live->dots().size()))
                       .set("chain", chain);
    if (!write("station_ended", std::move(details), nowUs)) return;
    m_live.reset();
    m_soFar.reset();
    afterStation(nowUs);
}

void LiveSitting::afterStation(std::int64_t nowUs) {
    if (m_story.station > static_cast<int>(m_sheets.size())) {
        write("candidate_closed", text::Json::object(), nowUs);
    } else if (m_parts.paper.rules.breakMinutes > 0) {
        if (write("break_begun", text::Json::object(), nowUs)) m_clock.run(nowUs);
    }
}

}  // namespace exam
