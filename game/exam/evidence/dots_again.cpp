#include "exam/evidence/dots_again.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "practice/attempt_runner.hpp"
#include "practice/replay.hpp"

namespace exam {

namespace {

constexpr double kSecondsToUs = 60e6;
constexpr double kSameFactor = 0.02;  // times are one factor off: each within this of the middle one

enum Differs : unsigned { kPlace = 1U, kDepth = 2U, kTime = 4U, kOther = 8U };

double mmBetween(const scoring::Dot& a, const scoring::Dot& b) {
    const double depth = a.depthUm && b.depthUm ? std::abs(*a.depthUm - *b.depthUm) / 1000.0 : 0.0;
    return std::max(scoring::distance(a.place(), b.place()), depth);
}

// What of two dots is not the same, for the same build.
unsigned exactly(const scoring::Dot& made, const scoring::Dot& stored) {
    unsigned differs = 0;
    if (made.xTenthUm != stored.xTenthUm || made.yTenthUm != stored.yTenthUm) differs |= kPlace;
    if (made.depthUm != stored.depthUm) differs |= kDepth;
    if (made.tUs != stored.tUs || made.dwellUs != stored.dwellUs) differs |= kTime;
    scoring::Dot rest = made;
    rest.xTenthUm = stored.xTenthUm;
    rest.yTenthUm = stored.yTenthUm;
    rest.depthUm = stored.depthUm;
    rest.tUs = stored.tUs;
    rest.dwellUs = stored.dwellUs;
    if (!(rest == stored)) differs |= kOther;
    return differs;
}

// For another build: place and depth within the tolerance, present or absent alike.
unsigned nearly(const scoring::Dot& made, const scoring::Dot& stored) {
    unsigned differs = 0;
    if (scoring::distance(made.place(), stored.place()) > kOtherBuildMm) differs |= kPlace;
    if (made.depthUm.has_value() != stored.depthUm.has_value() ||
        std::abs(made.depthUm.value_or(0) - stored.depthUm.value_or(0)) > kOtherBuildMm * 1000.0)
        differs |= kDepth;
    return differs;
}

// Whether the times between dots are all off by about one factor that is not 1.
bool oneFactor(const std::vector<scoring::Dot>& made, const std::vector<scoring::Dot>& stored) {
    std::vector<double> factors;
    for (std::size_t i = 0; i < std::min(made.size(), stored.size()); ++i) {
        if (made[i].tUs.value_or(0) > 0 && stored[i].tUs.value_or(0) > 0)
            factors.push_back(static_cast<double>(*made[i].tUs) / static_cast<double>(*stored[i].tUs));
    }
    if (factors.size() < 3) return false;
    std::nth_element(factors.begin(), factors.begin() + static_cast<std::ptrdiff_t>(factors.size() / 2),
                     factors.end());
    const double middle = factors[factors.size() / 2];
    return std::abs(middle - 1.0) > kSameFactor &&
           std::all_of(factors.begin(), factors.end(),
                       [&](double one) { return std::abs(one / middle - 1.0) < kSameFactor; });
}

trust::Reason reasonOf(unsigned differs, std::size_t dot) {
    const std::string which = "Dot " + std::to_string(dot + 1) + " is not the one that the samples make: ";
    if ((differs & kPlace) != 0) return {"dots-place", which + "it lies elsewhere."};
    if ((differs & kDepth) != 0) return {"dots-depth", which + "it has another depth."};
    if ((differs & kTime) != 0) return {"dots-time", which + "it has other times."};
    return {"dots-other", which + "its tone, size, angle, drag, zone or flags are others."};
}

class Comparison {
public:
    Comparison(const practice::Replay& replay, const record::Attempt& attempt, bool exact)
        : m_made(replay.dots), m_stored(attempt.dots), m_exact(exact) {
        for (std::size_t i = 0; i < std::min(m_made.size(), m_stored.size()); ++i) {
            const unsigned differs = exact ? exactly(m_made[i], m_stored[i]) : nearly(m_made[i], m_stored[i]);
            worstMm = std::max(worstMm, mmBetween(m_made[i], m_stored[i]));
            if (differs == 0) continue;
            if (m_count++ == 0) m_first = {differs, i};
        }
    }

    [[nodiscard]] std::optional<trust::Reason> fault(const practice::Replay& replay,
                                                     const record::Attempt& attempt) const {
        if (m_count > 1 && oneFactor(m_made, m_stored))
            return trust::Reason{"dots-time",
                                 "All dots come earlier or later than the samples make them, by one factor: "
                                 "the work was stretched in time."};
        if (2 * m_count > std::max<std::size_t>(2, m_stored.size()))
            return trust::Reason{
                "samples-foreign",
                std::to_string(m_count) + " of " + std::to_string(m_stored.size()) +
                    " dots are not those that the samples make: dots and samples are not of the same work."};
        const bool open = attempt.end == record::EndState::interrupted;
        if (m_made.size() != m_stored.size() && !(open && m_made.size() > m_stored.size()))
            return trust::Reason{"dots-count", "The samples make " + std::to_string(m_made.size()) +
                                                   " dots, stored are " + std::to_string(m_stored.size()) +
                                                   "."};
        if (m_count > 0) return reasonOf(m_first.first, m_first.second);
        return m_exact ? stateFault(replay, attempt) : std::nullopt;
    }

    double worstMm = 0.0;

private:
    static std::optional<trust::Reason> stateFault(const practice::Replay& replay,
                                                   const record::Attempt& attempt) {
        const std::size_t both = std::min(replay.states.size(), attempt.states.size());
        const bool open = attempt.end == record::EndState::interrupted;
        if ((open || replay.states.size() == attempt.states.size()) &&
            std::equal(attempt.states.begin(), attempt.states.begin() + static_cast<std::ptrdiff_t>(both),
                       replay.states.begin()))
            return std::nullopt;
        return trust::Reason{"dots-state", "The skin is not left as the attempt says it was."};
    }
    const std::vector<scoring::Dot>& m_made;
    const std::vector<scoring::Dot>& m_stored;
    bool m_exact;
    std::size_t m_count = 0;
    std::pair<unsigned, std::size_t> m_first;
};

std::optional<trust::Reason> whyNotReplayed(const record::Attempt& attempt) {
    const auto level = practice::levelOf(attempt);
    if (const auto* fault = std::get_if<std::string>(&level))
        return trust::Reason{"level-bytes", *fault + "."};
    practice::NoLog log;
    const practice::AttemptRunner runner(std::get<level::Level>(level), attempt.header.skinSeed, log);
    if (runner.physicsId() != attempt.header.physicsId)
        return trust::Reason{"physics-other", "It was made with the physics '" + attempt.header.physicsId +
                                                  "'; verify it with the build " + attempt.header.build +
                                                  "."};
    const double minutes = std::get<level::Level>(level).limits.minutes;
    if (minutes > 0.0 && !attempt.samples.empty() &&
        static_cast<double>(attempt.samples.back().tUs) > minutes * kSecondsToUs)
        return trust::Reason{"time-over", "The work goes on after its time was up."};
    return std::nullopt;
}

}  // namespace

DotsAgain makeDotsAgain(const record::Attempt& attempt, const std::string& build) {
    DotsAgain again;
    again.buildMatches = attempt.header.build == build;
    again.toleranceMm = again.buildMatches ? 0.0 : kOtherBuildMm;
    if ((again.fault = whyNotReplayed(attempt))) return again;
    auto replayed = practice::replay(attempt);
    if (const auto* fault = std::get_if<std::string>(&replayed)) {
        again.fault = trust::Reason{"samples-refused",
                                    "The samples cannot have been made at this level: " + *fault + "."};
        return again;
    }
    auto& replay = std::get<practice::Replay>(replayed);
    const Comparison comparison(replay, attempt, again.buildMatches);
    again.worstMm = comparison.worstMm;
    again.fault = comparison.fault(replay, attempt);
    again.dots = std::move(replay.dots);
    return again;
}

}  // namespace exam
