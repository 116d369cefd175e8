#include "ui/attempt_feed.hpp"

#include <algorithm>
#include <cmath>

#include "crypto/random_id.hpp"
#include "record/store/attempt_shelf.hpp"
#include "record/store/log_file.hpp"
#include "record/store/settings.hpp"
#include "text/json.hpp"
#include "ui/kit/monotonic.hpp"
#include "ui/kit/view_control.hpp"

namespace ui {

namespace {

const std::vector<scoring::Dot> kNoDots;

std::int32_t micrometres(double mm) {
    return static_cast<std::int32_t>(std::lround(std::clamp(mm, -999.0, 999.0) * 1000.0));
}

}  // namespace

AttemptFeed::AttemptFeed(Services& services, const level::Level& level, AttemptPlan plan)
    : m_services(services),
      m_level(level),
      m_plan(std::move(plan)),
      m_saved(std::make_shared<std::atomic<std::size_t>>(0)) {}

AttemptFeed::~AttemptFeed() = default;

record::AttemptHeader AttemptFeed::headerOf(const PointerReport& report, const PointerSource* source) const {
    record::AttemptHeader header;
    const bool pen = report.pressure.has_value();
    header.input = pen ? record::InputKind::pen : record::InputKind::mouse;
    header.depthSource = pen ? record::DepthSource::pressure : record::DepthSource::holdTime;
    header.timeSource = source == nullptr ? pen::TimeSource::frame : pen::TimeSource::server;
    header.originMonotonicUs = report.serverUs;
    if (source == nullptr) return header;
    const std::vector<PointerDevice> devices = source->devices();
    if (report.device >= devices.size()) return header;
    header.deviceName = devices[report.device].name;
    header.pressureCurve = pen::describe(devices[report.device].profile);
    return header;
}

bool AttemptFeed::begin(record::AttemptHeader header) {
    if (m_plan.whyNot && (m_trouble = m_plan.whyNot())) return false;
    const store::Settings& settings = *m_services.settings;
    header.attemptId = crypto::hex(crypto::randomId());
    header.kind = m_plan.kind;
    header.surface = record::Surface::window;
    // The number, never the name: names are kept apart from attempts.
    if (!settings.person.empty() && m_plan.kind == record::Kind::practice) header.pseudonym = settings.person;
    if (m_plan.sitting) assessment::fillFromSitting(header, *m_plan.sitting);
    header.levelId = m_level.id;
    header.skinSeed = m_plan.skinSeed ? *m_plan.skinSeed : crypto::randomSeed();
    header.handName = m_plan.handName;
    header.handSeed = m_plan.handSeed;
    header.build = m_services.build;
    header.leftHanded = settings.leftHanded;
    header.pixelsPerMm = settings.pixelsPerMm;
    header.wallClock = store::wallClockNow();
    header.timeZone = store::timeZoneName();
    m_originUs = header.originMonotonicUs;
    m_path = m_plan.file ? m_plan.folder + "/" + *m_plan.file : store::newAttemptPath(m_plan.folder, header);
    auto begun = practice::LiveAttempt::begin(m_level, std::move(header), m_path,
                                              [saved = m_saved, log = m_services.log](std::size_t dots) {
                                                  // The line first: the window may say so only after it.
                                                  log("saved " + std::to_string(dots));
                                                  saved->store(dots);
                                              });
    if (const auto* fault = std::get_if<record::FileFault>(&begun)) {
        m_trouble = fault->message;
        return false;
    }
    m_live = std::move(std::get<std::unique_ptr<practice::LiveAttempt>>(begun));
    m_trouble.reset();
    if (m_services.attemptBegun) m_services.attemptBegun(m_path);
    if (!m_fingers.empty()) (void)stretch(m_fingers);
    for (const auto& [kind, json] : m_notes) note(kind, json);
    return true;
}

bool AttemptFeed::fits(const PointerReport& report) const {
    return report.pressure.has_value() == m_pen && report.tiltXCdeg.has_value() == m_tilt;
}

bool AttemptFeed::touchBy(const Touch& touch) {
    const PointerReport& report = touch.report;
    bool& held = m_held[report.device];
    const bool landed = report.contact && !held;
    held = report.contact;
    if (m_touching) return *m_touching == report.device && report.contact;
    if (!landed || !touch.mayPress) return false;
    if (m_level.tools.penRequired && !report.pressure) {
        m_refused = Refused::needsPen;
        return false;
    }
    if (m_live && !fits(report)) {
        m_refused = Refused::foreign;
        return false;
    }
    return true;
}

void AttemptFeed::take(const Touch& touch, const sheet::SheetView& view, const PointerSource* source) {
    const PointerReport& report = touch.report;
    if (resting()) return takeAtRest(report, source);
    if (report.eraser) {
        if (report.contact && touch.mayPress) m_refused = Refused::eraser;
        return;
    }
    const bool contact = touchBy(touch);
    if (m_touching && *m_touching != report.device) return;  // another device moves while one touches
    if (!m_live) {
        if (!contact) return;
        m_pen = report.pressure.has_value();
        m_tilt = report.tiltXCdeg.has_value();
        if (!begin(headerOf(report, source))) return;
        noteView(view);
    }
    if (!fits(report) || (report.gone && report.device != m_device)) return;
    m_contact = contact;
    m_touching = contact ? std::optional(report.device) : std::nullopt;
    if (contact) m_refused = Refused::none;
    if (!m_missing.empty() && !report.gone) resume(report);
    noteDevice(report, source);
    m_device = report.device;
    if (m_pen && !report.gone)
        m_health.take(
            {report.serverUs, report.arrivalUs, report.xPx, report.yPx, report.rawPressure, contact});
    give(sampleOf(touch, view));
    if (report.gone) pause(report, source);
}

pen::Sample AttemptFeed::sampleOf(const Touch& touch, const sheet::SheetView& view) const {
    const PointerReport& report = touch.report;
    const scoring::Point place = view.toSheet(touch.at);
    pen::Sample sample;
    sample.tUs = std::max(report.serverUs - m_originUs - m_pausedUs, m_lastUs);
    sample.arrivalUs = report.arrivalUs - m_originUs - m_pausedUs;
    sample.xUm = micrometres(place.x);
    sample.yUm = micrometres(place.y);
    sample.pressure = report.pressure;
    sample.tiltXCdeg = report.tiltXCdeg;
    sample.tiltYCdeg = report.tiltYCdeg;
    sample.contact = m_contact;
    sample.buttons = report.buttons;
    sample.device = report.device;
    return sample;
}

void AttemptFeed::noteDevice(const PointerReport& report, const PointerSource* source) {
    if (source == nullptr) return;
    auto& [described, changes] = m_described[report.device];
    if (!described.empty() && source->changes() == changes) return;
    changes = source->changes();
    const std::vector<PointerDevice> devices = source->devices();
    if (report.device >= devices.size() || devices[report.device].json == described) return;
    described = devices[report.device].json;
    m_live->note({m_lastUs, "device",
                  R"({"index":)" + std::to_string(report.device) + R"(,"device":)" + described + "}"});
}

void AttemptFeed::play(const pen::Sample& sample, const sheet::SheetView& view) {
    m_played = true;
    if (!m_live) {
        record::AttemptHeader header;
        header.input = record::InputKind::synthetic;
        m_pen = sample.pressure.has_value();
        header.depthSource = m_pen ? record::DepthSource::pressure : record::DepthSource::holdTime;
        header.timeSource = pen::TimeSource::file;
        header.originMonotonicUs = ui_kit::monotonicUs() / 1000 * 1000;
        if (!begin(std::move(header))) return;
        noteView(view);
    }
    m_contact = sample.contact;
    give(sample);
}

void AttemptFeed::give(const pen::Sample& sample) {
    if (std::optional<std::string> refused = m_live->take(sample)) {
        if (!over()) m_trouble = std::move(refused);
        return;
    }
    m_lastUs = sample.tUs;
    if (const std::optional<record::FileFault> fault = m_live->fault()) m_trouble = fault->message;
}

bool AttemptFeed::stretch(const std::vector<skin::StretchPoint>& fingers) {
    if (skin::stretchFault(fingers)) return false;
    if (!m_live) {
        m_fingers = fingers;
        return true;
    }
    if (m_contact) return false;
    return !m_live->stretch(m_lastUs, fingers);
}

const skin::SkinSurface* AttemptFeed::skin() const { return m_live ? &m_live->skin() : nullptr; }

void AttemptFeed::noteView(const sheet::SheetView& view) {
    if (!m_live || (m_noted && *m_noted == view)) return;
    m_noted = view;
    m_live->note({m_lastUs, "view", ui_kit::viewJson(view)});
}

const std::vector<scoring::Dot>& AttemptFeed::dots() const { return m_live ? m_live->dots() : kNoDots; }

skin::NeedlePose AttemptFeed::needle() const { return m_live ? m_live->needle() : skin::NeedlePose{}; }

double AttemptFeed::elapsed() const {
    if (!m_live) return 0.0;
    if (m_played) return static_cast<double>(m_lastUs) / 1e6;
    const std::int64_t now = m_missing.empty() && !resting() ? ui_kit::monotonicUs() : m_pausedAtUs;
    return static_cast<double>(now - m_originUs - m_pausedUs) / 1e6;
}

bool AttemptFeed::over() const {
    if (!m_live) return false;
    return m_live->timeUp() || m_live->full() ||
           (m_level.limits.minutes > 0 && elapsed() >= m_level.limits.minutes * 60.0);
}

std::optional<std::string> AttemptFeed::end(record::EndState state, const std::string& reason) {
    if (!m_live) return std::nullopt;
    if (m_pen && !m_played && !m_live->ended())
        m_live->note({m_lastUs, "pen_health", pen::jsonOf(m_health.figures()).dump()});
    const bool ended = m_live->ended();
    if (const std::optional<record::FileFault> fault = m_live->end(state, reason)) return fault->message;
    // One that is finished goes to the result, which enters it with its score.
    if (!ended && state == record::EndState::abandoned && m_services.attemptEnded)
        m_services.attemptEnded(m_path, nullptr);
    return std::nullopt;
}

}  // namespace ui
