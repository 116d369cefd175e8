// Scores an attempt while it happens: the live figures with every dot, the whole scorecard on a thread of
// its own once the hand rests.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include <scoring/live_score.hpp>

namespace practice {

class LiveJudge {
public:
    // No dot for that long is rest.
    static constexpr std::chrono::milliseconds kRest{400};
    // The scenario's reference, or null as long as there is none. Asked on the judge's thread, now and
    // then until it is there; it must stay as it is for the judge's life.
    using Reference = std::function<const scoring::Ensemble*()>;

    LiveJudge(const scoring::Scenario& scenario, Reference reference, std::chrono::milliseconds rest = kRest);
    // Waits for a scorecard in the making.
    ~LiveJudge();
    LiveJudge(const LiveJudge&) = delete;
    LiveJudge& operator=(const LiveJudge&) = delete;

    // All others: called from one thread.

    // Takes what is new since the last call; dots are only ever added.
    void follow(const std::vector<scoring::Dot>& dots);
    // Of the dots followed; null until the scenario is prepared. Without a reference H1 is the plain mean
    // of the front: see reading().
    [[nodiscard]] const scoring::LiveScore* live() const { return m_live ? &*m_live : nullptr; }
    // The live figures of the dots followed; H1 undefined without a reference.
    [[nodiscard]] std::optional<scoring::LiveReading> reading() const;
    // At rest: the scorecard of all dots followed; what reading() says is in it, to the last bit. Null while
    // dots come, while it is made, and without a reference.
    [[nodiscard]] std::shared_ptr<const scoring::Scorecard> card() const;

private:
    void run();
    void prepare(const scoring::Ensemble& reference);
    [[nodiscard]] bool waitForReference();
    void scoreAtRest(std::unique_lock<std::mutex>& lock);

    const scoring::Scenario& m_scenario;
    Reference m_reference;
    std::chrono::milliseconds m_rest;
    std::optional<scoring::LiveScore> m_live;              // the caller's
    std::shared_ptr<const scoring::Scorer> m_livesScorer;  // it was made by
    mutable std::mutex m_mutex;                            // guards what follows
    std::condition_variable m_wake;
    std::shared_ptr<const scoring::Scorer> m_scorer;
    bool m_referred = false;  // m_scorer has the reference
    std::vector<scoring::Dot> m_dots;
    std::shared_ptr<const scoring::Scorecard> m_card;  // of m_dots
    bool m_stopping = false;
    std::thread m_thread;  // last: it uses all of the above
};

}  // namespace practice
