#include "practice/causes.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>

#include "practice/cause_words.hpp"

namespace practice {

namespace {

constexpr double kThroughout = 0.9;  // of all dots
constexpr double kMended = 0.5;      // of the dots outside the band, by taut skin

// What may have been so of a dot.
using Holds = std::function<bool(std::size_t)>;

struct Candidate {
    CauseKind kind;
    Holds holds;
    bool answered = true;  // by this skin's depth or place
};

class Search {
public:
    Search(const DepthBands& bands, const std::vector<scoring::Dot>& dots,
           const std::vector<Circumstances>& circumstances, bool timed)
        : m_bands(bands), m_dots(dots), m_seen(circumstances), m_timed(timed) {
        std::vector<double> times;
        for (const Circumstances& one : m_seen) {
            if (one.pressS) times.push_back(*one.pressS);
        }
        if (times.empty()) return;
        const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
        std::nth_element(times.begin(), middle, times.end());
        m_usualS = *middle;
    }

    [[nodiscard]] std::optional<Cause> of(const BlamedDots& blamed, const scoring::Finding& finding) const {
        if (blamed.those.size() < kFewestDots) return std::nullopt;
        const bool depth = finding.criterion == "depth";
        const auto candidates = depth ? depthCandidates(blamed, finding) : placeCandidates();
        std::optional<Cause> found = depth ? slackThroughout(blamed) : std::nullopt;
        if (!found) found = widest(blamed, candidates, true);
        if (!found && depth) found = pressedThroughout(blamed, candidates.front());
        if (!found) found = widest(blamed, candidates, false);
        if (!found) return std::nullopt;
        if (depth) {
            found->off = off(blamed);
            found->offIfTaut = offIfTaut(blamed);
        }
        found->text = sentenceOf(*found);
        return found;
    }

private:
    static bool aboutBand(Blame blame) {
        return blame == Blame::tooDeep || blame == Blame::tooShallow || blame == Blame::outsideBand;
    }
    [[nodiscard]] bool slack(std::size_t i) const { return m_seen[i].skin.stretch < kSlack; }

    // How far off the touch would have ended in taut skin; a touch that leaves nothing there is as shallow as
    // can be.
    [[nodiscard]] double tautOff(std::size_t i) const {
        return m_bands.off(m_dots[i], m_seen[i].tautDepthMm.value_or(0.0)).value_or(0.0);
    }
    // 1: only too deep counts, -1: only too shallow, 0: both.
    static bool beyond(double off, int side, double limit) {
        return side > 0 ? off > limit : side < 0 ? off < -limit : std::abs(off) > limit;
    }
    // As the finding has it; a step may have spread both ways.
    static int sideOfBlame(const BlamedDots& blamed) {
        return blamed.blame == Blame::tooDeep ? 1 : blamed.blame == Blame::tooShallow ? -1 : 0;
    }
    // On which side nearly all of those lie, whatever the finding calls them.
    [[nodiscard]] int sideOf(const BlamedDots& blamed) const {
        std::size_t deep = 0;
        for (const std::size_t i : blamed.those) deep += m_bands.off(m_dots[i]).value_or(0.0) > 0.0 ? 1U : 0U;
        const std::size_t shallow = blamed.those.size() - deep;
        return deep >= 3 * shallow ? 1 : shallow >= 3 * deep ? -1 : 0;
    }

    // The hand's own depth first.
    [[nodiscard]] std::vector<Candidate> depthCandidates(const BlamedDots& blamed,
                                                         const scoring::Finding& finding) const {
        const int side = sideOf(blamed);
        const CauseKind kinds[2][3] = {
            {CauseKind::pressedLightly, CauseKind::pressedUnevenly, CauseKind::pressedHard},
            {CauseKind::heldBriefly, CauseKind::heldUnevenly, CauseKind::heldLong}};
        // From a moment on strokes are off by less than the band: half of that by the hand's doing is its
        // doing.
        const double limit = aboutBand(blamed.blame) ? blamed.limit : 0.5 * finding.size;
        std::vector<Candidate> all{{kinds[m_timed ? 1 : 0][side + 1],
                                    [=, this](std::size_t i) { return beyond(tautOff(i), side, limit); }},
                                   {CauseKind::slackSkin, [this](std::size_t i) { return slack(i); }},
                                   {CauseKind::liftedHeel, [this](std::size_t i) { return lifted(i); }}};
        if (side >= 0) all.push_back({CauseKind::fastApproach, [this](std::size_t i) { return fast(i); }});
        if (side <= 0 && !m_timed)
            all.push_back(
                {CauseKind::briefTouch, [this](std::size_t i) { return m_dots[i].dwellUs < kBriefS * 1e6; }});
        if (!m_timed)
            all.push_back({CauseKind::longDwell,
                           [this](std::size_t i) { return m_dots[i].dwellUs > kLongS * 1e6; }, false});
        addTrade(all);
        return all;
    }
    [[nodiscard]] std::vector<Candidate> placeCandidates() const {
        std::vector<Candidate> all{
            {CauseKind::slackSkin, [this](std::size_t i) { return slack(i); }},
            {CauseKind::slippedFingers, [this](std::size_t i) { return m_seen[i].skin.slipped; }},
            {CauseKind::liftedHeel, [this](std::size_t i) { return lifted(i); }},
            {CauseKind::draggedNeedle,
             [this](std::size_t i) { return (m_dots[i].flags & scoring::kDragged) != 0; }}};
        addTrade(all);
        return all;
    }
    void addTrade(std::vector<Candidate>& all) const {
        all.push_back({CauseKind::tiltedPen,
                       [this](std::size_t i) { return m_dots[i].angleCdeg > kTiltedCdeg; }, false});
        all.push_back({CauseKind::overworked,
                       [this](std::size_t i) { return (m_dots[i].flags & scoring::kOverworked) != 0; },
                       false});
    }
    [[nodiscard]] bool lifted(std::size_t i) const { return m_seen[i].skin.heelLift > kLifted; }
    [[nodiscard]] bool fast(std::size_t i) const {
        return m_seen[i].pressS && kFast * *m_seen[i].pressS <= m_usualS;
    }

    static Contrast contrastOf(const BlamedDots& blamed, const Holds& holds) {
        const auto with = [&](const std::vector<std::size_t>& dots) {
            return static_cast<std::size_t>(std::count_if(dots.begin(), dots.end(), holds));
        };
        return {blamed.those.size(), with(blamed.those), blamed.others.size(), with(blamed.others)};
    }

    static std::optional<Cause> widest(const BlamedDots& blamed, const std::vector<Candidate>& candidates,
                                       bool answered) {
        std::optional<Cause> best;
        double gap = 0.0;
        for (const Candidate& candidate : candidates) {
            if (candidate.answered != answered) continue;
            const Contrast contrast = contrastOf(blamed, candidate.holds);
            if (!standsOut(contrast) || contrast.share() - contrast.otherShare() <= gap) continue;
            gap = contrast.share() - contrast.otherShare();
            best = Cause{candidate.kind, blamed.blame, contrast, false, {}, {}, ""};
        }
        return best;
    }

    // Of all dots compared, as they are and as taut skin would have them.
    [[nodiscard]] std::size_t off(const BlamedDots& blamed) const {
        return countOff(blamed, [&](std::size_t i) { return m_bands.off(m_dots[i]).value_or(0.0); });
    }
    [[nodiscard]] std::size_t offIfTaut(const BlamedDots& blamed) const {
        return countOff(blamed, [&](std::size_t i) { return tautOff(i); });
    }
    template <typename Off>
    [[nodiscard]] std::size_t countOff(const BlamedDots& blamed, Off off) const {
        const int side = sideOfBlame(blamed);
        const Contrast both =
            contrastOf(blamed, [&](std::size_t i) { return beyond(off(i), side, blamed.limit); });
        return both.thoseWith + both.othersWith;
    }

    [[nodiscard]] std::optional<Cause> slackThroughout(const BlamedDots& blamed) const {
        const Contrast contrast = contrastOf(blamed, [this](std::size_t i) { return slack(i); });
        const auto with = static_cast<double>(contrast.thoseWith + contrast.othersWith);
        const auto all = static_cast<double>(contrast.those + contrast.others);
        const auto left = static_cast<double>(offIfTaut(blamed));
        const std::size_t now = off(blamed);
        if (with < kThroughout * all || now < kFewestDots || left > kMended * static_cast<double>(now))
            return std::nullopt;
        return Cause{CauseKind::slackSkin, blamed.blame, contrast, true, {}, {}, ""};
    }
    static std::optional<Cause> pressedThroughout(const BlamedDots& blamed, const Candidate& pressed) {
        if (!aboutBand(blamed.blame)) return std::nullopt;
        const Contrast contrast = contrastOf(blamed, pressed.holds);
        if (contrast.others >= kFewestDots || contrast.share() < kThroughout) return std::nullopt;
        return Cause{pressed.kind, blamed.blame, contrast, true, {}, {}, ""};
    }

    const DepthBands& m_bands;
    const std::vector<scoring::Dot>& m_dots;
    const std::vector<Circumstances>& m_seen;
    bool m_timed;
    double m_usualS = 0.0;  // from landing to press; 0 with a mouse
};

}  // namespace

std::vector<std::optional<Cause>> causesOf(const scoring::Scenario& scenario,
                                           const std::vector<scoring::Dot>& dots,
                                           const std::vector<Circumstances>& circumstances,
                                           record::DepthSource source, const scoring::Scorecard& card) {
    assert(dots.size() == circumstances.size());
    const DepthBands bands(scenario);
    const Search search(bands, dots, circumstances, source == record::DepthSource::holdTime);
    std::vector<std::optional<Cause>> causes;
    for (const scoring::Finding& finding : card.findings) {
        const auto blamed = blamedDots(bands, dots, finding);
        causes.push_back(blamed ? search.of(*blamed, finding) : std::nullopt);
    }
    return causes;
}

}  // namespace practice
