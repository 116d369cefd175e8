#include "practice/live_judge.hpp"

#include <utility>

namespace practice {

namespace {

constexpr std::chrono::milliseconds kAskAgain{50};  // for the reference

}  // namespace

LiveJudge::LiveJudge(const scoring::Scenario& scenario, Reference reference, std::chrono::milliseconds rest)
    : m_scenario(scenario), m_reference(std::move(reference)), m_rest(rest), m_thread([this] { run(); }) {}

LiveJudge::~LiveJudge() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void LiveJudge::prepare(const scoring::Ensemble& reference) {
    auto scorer = std::make_shared<const scoring::Scorer>(m_scenario, reference);
    const std::lock_guard lock(m_mutex);
    m_scorer = std::move(scorer);
}

bool LiveJudge::waitForReference() {
    const scoring::Ensemble* reference = m_reference ? m_reference() : nullptr;
    if (reference == nullptr) prepare({});  // the gauges need not wait for it
    std::unique_lock lock(m_mutex);
    while (reference == nullptr && !m_stopping) {
        m_wake.wait_for(lock, kAskAgain, [this] { return m_stopping; });
        lock.unlock();
        reference = m_reference ? m_reference() : nullptr;
        lock.lock();
    }
    if (m_stopping) return false;
    lock.unlock();
    prepare(*reference);
    lock.lock();
    m_referred = true;
    return true;
}

void LiveJudge::run() {
    if (!waitForReference()) return;
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_wake.wait(lock, [this] { return m_stopping || (!m_card && !m_dots.empty()); });
        scoreAtRest(lock);
    }
}

// Begins when no dot has come for a while; what newer dots have made stale is dropped.
void LiveJudge::scoreAtRest(std::unique_lock<std::mutex>& lock) {
    const std::size_t count = m_dots.size();
    const auto overtaken = [&] { return m_stopping || m_dots.size() != count; };
    if (m_wake.wait_for(lock, m_rest, overtaken)) return;
    const std::vector<scoring::Dot> dots = m_dots;
    const auto scorer = m_scorer;
    lock.unlock();
    auto card = std::make_shared<const scoring::Scorecard>(scorer->score(dots));
    lock.lock();
    if (!overtaken()) m_card = std::move(card);
}

void LiveJudge::follow(const std::vector<scoring::Dot>& dots) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_livesScorer != m_scorer) {
            m_livesScorer = m_scorer;
            m_live.emplace(*m_scorer);
        }
        if (dots.size() > m_dots.size()) {
            m_dots.insert(m_dots.end(), dots.begin() + static_cast<std::ptrdiff_t>(m_dots.size()),
                          dots.end());
            m_card.reset();
            m_wake.notify_one();
        }
    }
    if (!m_live) return;
    for (std::size_t i = m_live->dots(); i < dots.size(); ++i) m_live->add(dots[i]);
}

std::optional<scoring::LiveReading> LiveJudge::reading() const {
    if (!m_live) return std::nullopt;
    scoring::LiveReading reading = m_live->reading();
    const std::lock_guard lock(m_mutex);
    if (reading.frontOffset && !(m_referred && m_livesScorer == m_scorer)) {
        reading.frontOffset = scoring::Measured::undefined("the reference is not there yet");
    }
    return reading;
}

std::shared_ptr<const scoring::Scorecard> LiveJudge::card() const {
    const std::lock_guard lock(m_mutex);
    return m_card;
}

}  // namespace practice
