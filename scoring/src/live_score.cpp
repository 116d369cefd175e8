#include <scoring/live_score.hpp>

#include <cmath>

#include "live/live_density.hpp"
#include "live/live_depth.hpp"
#include "live/live_front.hpp"
#include "live/live_spacing.hpp"
#include "metrics/hairline.hpp"
#include "prepared.hpp"

namespace scoring {
namespace {

// On a task of 10,000 dots the tables over the raster are megabytes, and each dot touches another line of
// them. Asked for at once, they come while look() computes; without, their wait was a tenth of the whole.
void fetchAhead(const Ground& ground, Point place) {
    const std::size_t at = ground.field.raster().cellAt(place);
    if (at < ground.parts.owner.size()) __builtin_prefetch(&ground.parts.owner[at]);
    if (at < ground.cells.owner.size()) __builtin_prefetch(&ground.cells.owner[at]);
}

// The hairline's part: its own density comes from the core, its front from the dots along the line.
struct LiveHairline {
    explicit LiveHairline(const Ground& ground) : m_ground(ground), m_density(ground) {
        if (ground.front && !ground.front->at.empty()) m_front.emplace(*ground.front);
    }

    void add(Point place, bool inCore, bool own) {
        m_dots += own ? 1U : 0U;
        if (!m_front) return;
        if (inCore) {
            m_density.add(place);
            m_front->setDensity(m_density.value());
        }
        const LineCoordinates at = m_ground.field.line()->project(place);
        if (!isHairlineDot(*m_ground.front, at) || at.n > m_ground.front->depth) return;
        m_hairlineDots += own ? 1U : 0U;
        m_front->add(at);
    }

    [[nodiscard]] Measured offset(double expertMedian) const {
        const std::string because = tooLittleForHairline(m_ground, m_dots, m_hairlineDots);
        return because.empty() ? frontOffset(m_front->meanFront(), expertMedian)
                               : Measured::undefined(because);
    }

private:
    const Ground& m_ground;
    LiveDensity m_density;
    std::optional<LiveFront> m_front;
    std::size_t m_dots = 0;  // of the attempt
    std::size_t m_hairlineDots = 0;
};

}  // namespace

struct LiveScore::State {
    explicit State(const Ground& ground) : spacing(ground), depth(ground.field) {
        if (ground.field.scenario().criteria.hairline) hairline.emplace(ground);
        for (const Point place : ground.earlier) {
            const Ground::Look here = ground.look(place);
            spacing.addEarlier(place, here);
            if (hairline) hairline->add(place, here.inCore, false);
        }
    }
    std::size_t dots = 0;
    LiveSpacing spacing;
    LiveDepth depth;
    std::optional<LiveHairline> hairline;
};

LiveScore::LiveScore(const Scenario& scenario, const Ensemble& ensemble)
    : LiveScore(Scorer(scenario, ensemble)) {}

LiveScore::LiveScore(const Scorer& scorer)
    : m_prepared(scorer.m_prepared), m_state(std::make_unique<State>(m_prepared->ground)) {}

LiveScore::~LiveScore() = default;
LiveScore::LiveScore(LiveScore&&) noexcept = default;
LiveScore& LiveScore::operator=(LiveScore&&) noexcept = default;

void LiveScore::clear() { m_state = std::make_unique<State>(m_prepared->ground); }

void LiveScore::add(const Dot& dot) {
    const Point place = dot.place();
    fetchAhead(m_prepared->ground, place);
    const Ground::Look here = m_prepared->ground.look(place);
    ++m_state->dots;
    m_state->spacing.add(place, here);
    m_state->depth.add(dot);
    if (m_state->hairline) m_state->hairline->add(place, here.inCore, true);
}

std::size_t LiveScore::dots() const { return m_state->dots; }

LiveReading LiveScore::reading() const {
    const Scenario& scenario = m_prepared->ground.field.scenario();
    const State& state = *m_state;
    const bool free = scenario.mode == Mode::free;
    LiveReading reading;
    reading.dots = state.dots;
    reading.coverage = free ? state.spacing.coverage() : tracedPart(scenario, state.dots);
    if (scenario.criteria.spacing && free) {
        reading.spacingBias = state.spacing.spacingBias();
        reading.evenness = state.spacing.evenness();
        reading.clumps = state.spacing.clumps();
    }
    if (scenario.criteria.depth) {
        reading.inBand = state.depth.inBandRate();
        reading.depthLoss = state.depth.depthLoss();
        reading.farTail = state.depth.farTail();
    }
    if (state.hairline) reading.frontOffset = state.hairline->offset(m_prepared->ensemble.hairlineOffset);
    return reading;
}

std::optional<double> LiveScore::spacing(std::size_t dot) const {
    const double pitches = m_state->spacing.spacing(m_prepared->ground.earlier.size() + dot);
    return std::isfinite(pitches) ? std::optional(pitches) : std::nullopt;
}

}  // namespace scoring
