// What the verdict says beside the points: how far the level is with this run, what ended it, and how long
// the good dots were held.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "practice/blamed_dots.hpp"
#include "ui/course_marks.hpp"
#include "ui/result_screen.hpp"
#include "ui/words.hpp"

namespace ui {

namespace {

constexpr std::size_t kFewestHeld = 3;  // good dots, for a span to be told

}  // namespace

// Empty for a part of a level, without a pass line, and until the records know of the run.
std::string ResultScreen::standing(const Session& session) const {
    const review::Progress* const progress = session.progress.now();
    if (progress == nullptr || m_beside.detour || !card().passed) return {};
    const std::string& attempt = m_judged->attempt().header.attemptId;
    const bool known = std::any_of(progress->runs.begin(), progress->runs.end(), [&](const store::Run& run) {
        return run.attemptId == attempt && run.scored;
    });
    const std::vector<std::size_t>& order = session.progress.syllabus().order;
    const auto place = std::find(order.begin(), order.end(), m_index);
    if (!known || place == order.end()) return {};
    const auto at = static_cast<std::size_t>(place - order.begin());
    return standingSentence(session.kit, m_level, progress->course.levels[at]);
}

// That the level ended the attempt, not the hand; empty where it did not.
std::string ResultScreen::endedByLimit(const Session& session) const {
    const record::Attempt& attempt = m_judged->attempt();
    if (attempt.endReason != "limit") return {};
    const bool full = static_cast<int>(attempt.dots.size()) >= m_level.limits.maxDots;
    return full ? session.word("result.dotsUp")
                : session.word("result.timeUp", {{"time", clockFigure(m_level.limits.minutes * 60.0)}});
}

// From the briefest to the longest hold of the dots within the depth band, of a mouse; empty for other
// devices and where fewer than kFewestHeld are good.
std::string ResultScreen::goodHolds(const Session& session) const {
    const review::ReplayTrack* const track = m_judged->track();
    if (track == nullptr || m_judged->scored.depthSource != record::DepthSource::holdTime) return {};
    const practice::DepthBands bands(m_level.scenario);
    const std::vector<scoring::Dot>& dots = m_judged->attempt().dots;
    std::vector<double> held;
    for (std::size_t i = 0; i < dots.size(); ++i) {
        const std::optional<double> off = bands.off(dots[i]);
        if (off && std::abs(*off) <= 1.0) held.push_back(review::figuresOf(*track, nullptr, i).dwellS);
    }
    if (held.size() < kFewestHeld) return {};
    const auto [least, most] = std::minmax_element(held.begin(), held.end());
    return session.word(
        "result.held",
        {{"number", std::to_string(held.size())}, {"least", figure(*least, 2)}, {"most", figure(*most, 2)}});
}

}  // namespace ui
