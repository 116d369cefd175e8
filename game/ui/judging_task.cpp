#include "ui/judging_task.hpp"

#include "picture/analysis.hpp"
#include "picture/report_picture.hpp"
#include "picture/sheet_painter.hpp"
#include "practice/client_event.hpp"
#include "record/attempt_file/journal.hpp"

namespace ui {

namespace {

constexpr std::size_t kPictured = 2;

std::vector<FindingPicture> picturesOf(const level::Level& level, const record::Attempt& attempt,
                                       const scoring::Scorecard& card, const JudgingTask::Pictures& wanted) {
    std::vector<FindingPicture> pictures;
    std::optional<picture::SheetPainter> painter;  // of all of them, once one is needed
    for (std::size_t i = 0; i < card.findings.size() && i < kPictured; ++i) {
        const std::optional<sheet::SheetView> view =
            picture::findingView(card.findings[i], attempt.dots, wanted.wide, wanted.high);
        if (!view) continue;
        picture::ReportPicture still;
        still.width = wanted.wide;
        still.height = wanted.high;
        still.view = view;
        if (!painter) painter.emplace(level);
        picture::Image image = picture::paintReport(*painter, level, attempt.dots, still);
        picture::paintFinding(image, *view, attempt.dots, card.findings[i], wanted.scale);
        pictures.push_back({i, std::move(image)});
    }
    return pictures;
}

}  // namespace

JudgingTask::JudgingTask(const Services& services, const level::Level& level, std::string attemptPath,
                         std::shared_ptr<ReferenceTask> reference, Pictures pictures)
    : m_reference(reference ? std::move(reference) : std::make_shared<ReferenceTask>(services, level)) {
    m_work =
        std::async(std::launch::async, [this, &services, &level, path = std::move(attemptPath), pictures] {
            judge(services, level, path, pictures);
            m_done.store(true);
            findCauses(services, level);
            m_caused.store(true);
            findReadings();
            m_run.store(true);
        });
}

void JudgingTask::judge(const Services& services, const level::Level& level, const std::string& path,
                        Pictures pictures) {
    auto read = record::readAttempt(path);
    const ReferenceTask::Result& ensemble = m_reference->wait();
    if (const auto* fault = std::get_if<record::FileFault>(&read)) {
        m_result = fault->message;
        return;
    }
    if (const auto* reason = std::get_if<std::string>(&ensemble)) {
        m_result = *reason;
        return;
    }
    const auto& experts = std::get<scoring::Ensemble>(ensemble);
    Judged judged;
    judged.laidOut = review::ReplayTrack::of(std::move(std::get<record::Attempt>(read)));
    if (judged.track() == nullptr) {
        auto again = record::readAttempt(path);
        if (auto* plain = std::get_if<record::Attempt>(&again)) judged.plain = std::move(*plain);
    }
    judged.experts = experts.experts;
    judged.scored = practice::judge(level, judged.attempt(), experts, services.build);
    const scoring::Scorecard& card = judged.scored.scorecard;
    judged.flinchesUs = practice::flinchesOf(judged.attempt());
    if (judged.track() != nullptr) judged.moments = review::momentsOf(*judged.track(), card.findings);
    judged.pictures = picturesOf(level, judged.attempt(), card, pictures);
    if (services.attemptEnded) services.attemptEnded(path, &judged.scored);
    m_result = std::move(judged);
}

void JudgingTask::findCauses(const Services& services, const level::Level& level) {
    const auto* judged = std::get_if<Judged>(&m_result);
    if (judged == nullptr) return;
    practice::ScoredFile scored = judged->scored;
    const auto goOn = [this] { return !m_leaving.load(); };
    if (auto fault = practice::addCauses(scored, level, judged->attempt(), goOn))
        services.log("no causes are told: " + *fault);
    m_causes = std::move(scored.causes);
}

void JudgingTask::findReadings() {
    const auto* judged = std::get_if<Judged>(&m_result);
    if (judged == nullptr) return;
    m_readings = review::readingsOf(judged->attempt(), [this] { return !m_leaving.load(); });
}

JudgingTask::~JudgingTask() {
    m_leaving.store(true);
    m_reference->cancel();
    m_work.wait();
}

const JudgingTask::Result* JudgingTask::ready() const { return m_done.load() ? &m_result : nullptr; }

const std::vector<std::optional<practice::Cause>>* JudgingTask::causes() const {
    return m_caused.load() ? &m_causes : nullptr;
}

}  // namespace ui
