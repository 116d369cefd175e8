#include "ui/practice_screen.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>

#include "record/store/ids.hpp"
#include "record/store/log_file.hpp"
#include "record/store/places.hpp"
#include "record/store/settings.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/monotonic.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/kit/top_bar.hpp"
#include "ui/task_words.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr std::uint16_t kFingerButton = 1U << 2U;  // a pen's upper side button, a mouse's right one
constexpr std::uintmax_t kLeastRoom = 16U << 20U;  // bytes

// Why an attempt cannot be recorded in the folder, or nothing. Asked before practice starts.
std::optional<std::string> whyNoRecord(const Session& session, const std::string& folder) {
    const std::string probe = folder + "/.can-write";
    std::error_code fault;
    bool written = false;
    {
        std::ofstream file(probe);
        written = static_cast<bool>(file << "x" << std::flush);
    }
    std::filesystem::remove(probe, fault);
    if (!written) return session.word("practice.noFolder", {{"folder", folder}});
    const std::filesystem::space_info room = std::filesystem::space(folder, fault);
    if (!fault && room.available < kLeastRoom) return session.word("practice.noRoom", {{"folder", folder}});
    return std::nullopt;
}

// Null without a task and until it has come to an ensemble.
const scoring::Ensemble* ensembleOf(const ReferenceTask* task) {
    const ReferenceTask::Result* const result = task != nullptr ? task->ready() : nullptr;
    return result == nullptr ? nullptr : std::get_if<scoring::Ensemble>(result);
}

AttemptPlan planOf(const Session& session, const Practise& what, const PracticeOptions& options) {
    if (options.plan) return *options.plan;
    AttemptPlan plan;
    plan.folder = session.services.places->attempts;
    const assessment::Sitting* const sitting = what.beside.sitting();
    if (sitting == nullptr) return plan;
    plan.sitting = *sitting;
    plan.whyNot = [&session, sitting = *sitting]() -> std::optional<std::string> {
        const std::int64_t now = store::millisecondsOf(store::wallClockNow()).value_or(0);
        const auto why = assessment::whyNotAt(sitting, now);
        return why ? std::optional(whyNoSitting(session.kit, *why)) : std::nullopt;
    };
    return plan;
}

Coach::Part coachingOf(const Practise& what, const PracticeOptions& options) {
    if (options.plan || what.beside.is(Detour::Kind::warmUp)) return Coach::Part::none;
    return what.beside.sitting() != nullptr ? Coach::Part::hints : Coach::Part::all;
}

// The canvas without what an opened panel hides.
Rect openPart(const PracticeLayout& layout) {
    Rect part = layout.canvas;
    const float left = std::max(part.x, std::min(layout.side.right(), part.right()));
    if (layout.side.x <= part.x) {
        part.width -= left - part.x;
        part.x = left;
    } else {
        part.width = std::min(part.width, layout.side.x - part.x);
    }
    return part;
}

}  // namespace

PracticeScreen::PracticeScreen(Session& session, const Practise& what, const PracticeOptions& options)
    : m_index(what.level),
      m_beside(what.beside),
      m_level(levelOf(session, what.level, what.beside)),
      m_guides(sheet::guidesOf(m_level)),
      m_feed(session.services, m_level, planOf(session, what, options)),
      m_view(sheet::firstSight(m_level)),
      m_picture(m_level),
      m_readings(m_level),
      m_coach(session.services, m_level, coachingOf(what, options)),
      m_reference(options.fetchReference && session.services.ensembleFor
                      ? std::make_shared<ReferenceTask>(session.services, m_level)
                      : nullptr),
      m_judge(m_level.scenario, [task = m_reference] { return ensembleOf(task.get()); }),
      m_record(whyNoRecord(session, planOf(session, what, options).folder)),
      m_played(options.plan.has_value()) {
    m_overlays.guides = m_level.aids.guides;
    m_overlays.marks = m_level.aids.marks;
    if (m_record) session.services.log(*m_record);
}

PracticeScreen::~PracticeScreen() = default;

bool PracticeScreen::onSkin(double x, double y) const {
    const auto at = [&](const Rect& box) { return box.holds(static_cast<float>(x), static_cast<float>(y)); };
    return at(m_view.canvas()) && std::none_of(m_plates.begin(), m_plates.end(), at);
}

// The reports are older than this frame's events: they belong to the view that was on the
// screen when the hand moved.
void PracticeScreen::feel(Session& session, const std::vector<PointerReport>& reports, bool covered) {
    m_covered = covered;
    if (m_ended || m_played || m_record || m_view.canvas().width <= 0.0F) return;
    for (const PointerReport& report : reports) {
        m_pointer = {static_cast<float>(report.xPx), static_cast<float>(report.yPx)};
        const bool before = m_feed.contact();
        const bool dragging = session.pointer ? m_view.drags(report.buttons) : m_view.dragging();
        const bool mayPress = !covered && !dragging && !m_drill && onSkin(report.xPx, report.yPx);
        const bool onIt = onSkin(report.xPx, report.yPx) || m_offHand.pulling().has_value();
        const bool holding = onIt && !covered && !m_feed.contact() && !m_feed.resting() &&
                             ((report.buttons & kFingerButton) != 0 || m_keyHolds);
        holdSkin(holding, onHead(report.xPx, report.yPx));
        m_feed.take({report, m_view.inCanvas(report.xPx, report.yPx), mayPress && !holding}, m_view.view(),
                    session.pointer.get());
        if (!before && m_feed.contact()) m_touchedAtUs = report.serverUs;
    }
    followDots();
}

void PracticeScreen::play(const pen::Sample& sample) {
    m_feed.play(sample, m_view.view());
    const sheet::Pixel at = m_view.view().toPixel({sample.xUm / 1000.0, sample.yUm / 1000.0});
    m_pointer = {m_view.canvas().x + static_cast<float>(at.x), m_view.canvas().y + static_cast<float>(at.y)};
    followDots();
}

void PracticeScreen::drawOnly(std::vector<scoring::Dot> dots) { m_picture.setDots(std::move(dots)); }

void PracticeScreen::followDots() {
    const std::vector<scoring::Dot>& dots = m_feed.dots();
    const bool more = m_drawnDots < dots.size();
    for (; m_drawnDots < dots.size(); ++m_drawnDots) m_picture.addDot(shownDot(dots[m_drawnDots]));
    if (more && stretchNow().slipped) showStretched();
    m_readings.follow(dots);
    m_judge.follow(dots);
    if (auto card = m_judge.card()) m_lastCard = std::move(card);
    m_coach.follow(m_feed);
}

void PracticeScreen::finish(Session& session) {
    if (m_ended || !m_feed.begun()) return;
    m_ended = true;
    if (std::optional<std::string> fault =
            m_feed.end(record::EndState::finished, m_feed.over() ? "limit" : "finished")) {
        session.services.log(*fault);
        session.notices.push_back(std::move(*fault));
    }
    countWork(session);
    if (m_beside.is(Detour::Kind::warmUp)) {
        ask(ShowWarmUp{m_feed.path(), m_beside});
    } else if (sitting() != nullptr) {
        if (session.services.attemptEnded) session.services.attemptEnded(m_feed.path(), nullptr);
        ask(ShowHandedIn{m_index, m_feed.path(), m_beside, {}});
    } else {
        ask(ShowResult{m_index, m_feed.path(), m_reference, m_beside});
    }
}

void PracticeScreen::abandon(Session& session, bool again) {
    m_ended = true;
    if (std::optional<std::string> fault =
            m_feed.end(record::EndState::abandoned, again ? "restart" : "abandoned")) {
        session.services.log(*fault);
        session.notices.push_back(std::move(*fault));
    }
    countWork(session);
    if (sitting() != nullptr && m_feed.begun()) {
        ask(ShowHandedIn{m_index, m_feed.path(), m_beside, {}});
    } else if (again) {
        ask(Practise{m_index, m_beside});
    } else {
        ask(GoHome{});
    }
}

void PracticeScreen::answer(Session& session, bool yes) {
    const Question question = std::exchange(m_question, Question::none);
    if (yes) abandon(session, question == Question::restart);
}

void PracticeScreen::close(Session& session) {
    if (!m_ended && m_feed.begun()) abandon(session, false);
}

void PracticeScreen::drawUnder(Session& session, sf::RenderTarget& target) {
    const PracticeLayout layout = layoutPractice(session.kit.frame, m_sideOpen);
    m_view.setCanvas(layout.canvas);
    m_feed.noteView(m_view.view());
    m_picture.setView(m_view.view(), m_overlays);
    m_picture.draw(target, layout.canvas, headShift());
}

bool PracticeScreen::asksAgain() const {
    return !m_ended && !m_played && m_shownView && *m_shownView == m_view.view();
}

// The needle, and the dots that it has left since the canvas was drawn.
void PracticeScreen::drawLast(Session& session, sf::RenderTarget& target) {
    m_shownView = m_view.view();
    const Rect& canvas = m_view.canvas();
    m_picture.drawAdded(target, canvas, m_plates);
    const bool needle = !m_covered && !m_feed.resting() && !m_drill &&
                        onSkin(static_cast<double>(m_pointer.x), static_cast<double>(m_pointer.y));
    session.window.sfml().setMouseCursorVisible(!needle || m_played);
    sound(session, needle);
    if (!needle) return;
    const bool left = session.services.settings->leftHanded;
    m_needle.dress(left ? picture::WorkingHand::left : picture::WorkingHand::right,
                   static_cast<double>(session.kit.frame.scale));
    m_needle.draw(target, canvas, m_pointer, m_feed.contact() ? 0.0F : 1.0F);
}

void PracticeScreen::draw(Session& session) {
    if (!m_ended && m_feed.over()) finish(session);
    m_coach.follow(m_feed);
    const Kit& kit = session.kit;
    const PracticeLayout layout = layoutPractice(kit.frame, m_sideOpen);
    m_plates.clear();
    m_savedShown = m_feed.savedDots();
    beginScreen(kit, "practice", false, false);
    drawGuideWords(session, layout.canvas);
    drawPlates(session, openPart(layout));
    if (layout.strip && !m_sideOpen) {
        drawStrip(session, layout.side);
    } else {
        drawSide(session, layout.side);
    }
    m_plates.push_back(layout.side);
    drawBar(session, layout.bar);
    endScreen();
}

void PracticeScreen::shown(Session& session) {
    if (m_savedShown == m_savedSaid) return;
    m_savedSaid = m_savedShown;
    session.services.log("shown " + std::to_string(m_savedSaid));
}

const scoring::Ensemble* PracticeScreen::reference() const { return ensembleOf(m_reference.get()); }

double PracticeScreen::shownDepth() const {
    const skin::NeedlePose pose = m_feed.needle();
    if (!m_feed.contact()) return -0.05;
    if (m_feed.pen() || m_played) return pose.depth.value;
    // A mouse that is held still reports nothing; the needle goes on sinking all the same.
    const double held = static_cast<double>(monotonicUs() - m_touchedAtUs) / 1e6;
    return std::min(std::max(pose.depth.value, held * m_level.tools.mouseSinkMmPerS),
                    m_level.tools.needleHang.value);
}

std::optional<std::string> PracticeScreen::warning(const Session& session) const {
    if (m_record) return m_record;
    if (m_feed.trouble()) return m_feed.trouble();
    if (!m_feed.missingDevice().empty())
        return session.word("practice.deviceGone", {{"device", m_feed.missingDevice()}});
    const char* const needsPen = sitting() != nullptr ? "task.needsPen" : "practice.needsPen";
    if (m_level.tools.penRequired && !m_feed.begun() && !(session.pointer && session.pointer->penPresent()))
        return session.word(needsPen);
    switch (m_feed.refused()) {
        case AttemptFeed::Refused::none:
            return std::nullopt;
        case AttemptFeed::Refused::foreign:
            return session.word(m_feed.pen() ? "practice.useThePen" : "practice.useTheMouse");
        case AttemptFeed::Refused::eraser:
            return session.word("practice.eraser");
        case AttemptFeed::Refused::needsPen:
            return session.word(needsPen);
    }
    return std::nullopt;
}

}  // namespace ui
