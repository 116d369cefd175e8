#include "exam_view/scripted_desk.hpp"

#include <algorithm>

namespace exam_view_test {

namespace {

level::Level fieldLevel() {
    level::Level level;
    level.id = "exam-field";
    level.place = level::Place::front;
    level.scenario.patch = scoring::rectangle({-40, -25}, {40, 30});
    scoring::Zone zone;
    zone.id = "field";
    zone.area = scoring::rectangle({-25, -10}, {25, 10});
    zone.density.knots = {{{0.0}, scoring::DotsPerMm2::fromPerCm2(100.0)}};
    zone.depthTarget = {0.5};
    zone.depthHalfWidth = {0.15};
    level.scenario.zones = {zone};
    level.skin.model = level::SkinModel::flat;
    level.client.skin = level::SkinKind::dry;
    level.client.hair.push_back({scoring::rectangle({-40, 12}, {40, 30}), 80.0});
    return level;
}

}  // namespace

ScriptedDesk::ScriptedDesk() : stationLevel(fieldLevel()) {
    sittingFacts = {.paper = "SMP-2",
                    .academy = "Academy of the specimen",
                    .candidate = "C-027",
                    .seat = "Place 3",
                    .date = "2026-11-20"};
    sheet.number = 2;
    sheet.of = 5;
    sheet.title = "Soft hairline";
    sheet.brief =
        "Place the front of a natural, soft hairline on this client, from temple to temple. Work to 10 mm "
        "behind the edge drawn on the skin.";
    sheet.minutes = 35.0;
    sheet.extraTimePercent = 25;
    sheet.level = &stationLevel;
}

bool ScriptedDesk::did(const std::string& act) const {
    return std::find(acts.begin(), acts.end(), act) != acts.end();
}

std::optional<std::string> ScriptedDesk::take(const pen::Sample& sample) {
    if (!m_skin) m_skin = skin::makeSkin(stationLevel, 7);
    samples.push_back(sample);
    if (auto dot = m_skin->feel(sample)) m_dots.push_back(*dot);
    return std::nullopt;
}

std::optional<std::string> ScriptedDesk::stretch(std::int64_t,
                                                 const std::vector<skin::StretchPoint>& points) {
    acts.push_back("stretch " + std::to_string(points.size()));
    if (m_skin) m_skin->stretch(points);
    return std::nullopt;
}

void ScriptedDesk::note(const std::string& kind, const std::string&, std::int64_t) {
    acts.push_back("note " + kind);
}
void ScriptedDesk::describe(const exam_types::DeviceWord& device, std::int64_t) {
    acts.push_back("device " + device.name + (device.synthetic ? " synthetic" : ""));
}
void ScriptedDesk::synthetic(bool drawing, const std::string& what, std::int64_t) {
    acts.push_back(std::string("synthetic ") + (drawing ? "draw " : "let ") + what);
}
void ScriptedDesk::focus(bool here, std::int64_t) { acts.push_back(here ? "focus back" : "focus lost"); }
void ScriptedDesk::penThere(bool there, std::int64_t) { acts.push_back(there ? "pen there" : "pen gone"); }

void ScriptedDesk::begin(std::int64_t nowUs) {
    acts.push_back("begin");
    origin = nowUs;
    m_skin.reset();
    m_dots.clear();
    now = Stage::working;
}

void ScriptedDesk::finish(std::int64_t) {
    acts.push_back("finish");
    now = sheet.number == sheet.of ? Stage::candidateClosed : Stage::resting;
}

void ScriptedDesk::callInvigilator(std::int64_t) {
    acts.push_back("call");
    m_before = now;
    now = Stage::paused;
}
void ScriptedDesk::invigilatorDone(std::int64_t) {
    acts.push_back("done");
    now = m_before;
}
void ScriptedDesk::endBreak(std::int64_t) {
    acts.push_back("end break");
    ++sheet.number;
    now = Stage::ready;
}

std::optional<std::string> ScriptedDesk::confirmIdentity(const std::string& invigilator,
                                                         const std::string& document, std::int64_t) {
    acts.push_back("identity " + invigilator + " " + document);
    if (refusal) return refusal;
    now = Stage::ready;
    return std::nullopt;
}
std::optional<std::string> ScriptedDesk::useCode(const std::string& given, std::int64_t) {
    acts.push_back("code " + given);
    if (refusal) return refusal;
    now = Stage::working;
    return std::nullopt;
}
std::optional<std::string> ScriptedDesk::decide(bool goOn, const std::string& passphrase,
                                                const std::string& reason, std::int64_t) {
    acts.push_back(std::string(goOn ? "go on " : "stop ") + passphrase + " " + reason);
    if (refusal) return refusal;
    now = goOn ? Stage::working : Stage::stopped;
    return std::nullopt;
}
std::optional<std::string> ScriptedDesk::close(const std::string& passphrase, std::int64_t) {
    acts.push_back("close " + passphrase);
    if (refusal) return refusal;
    code = "7QK4-92MD-XH3T-P6VA-K";
    now = Stage::closed;
    return std::nullopt;
}

}  // namespace exam_view_test
