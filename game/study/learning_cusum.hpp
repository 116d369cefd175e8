// Whether a learner has reached a level, attempt by attempt.
#pragma once

namespace study {

// Learning-curve CUSUM (Biau et al. 2008): failure at `tolerated` is skill, at `tolerated` plus `excess` is
// not. The sum starts at 0, rises with each success, falls with each failure and never below 0; at a limit
// found by simulation it signals that the skill is there. For practice only: too inaccurate for an exam.
class LearningCusum {
public:
    // Shares of failures, tolerated > 0, excess > 0, their sum < 1 (asserted).
    LearningCusum(double tolerated, double excess);

    void add(bool success);
    [[nodiscard]] double sum() const { return m_sum; }
    [[nodiscard]] double ofSuccess() const { return m_success; }  // nats, > 0
    [[nodiscard]] double ofFailure() const { return m_failure; }  // nats, < 0

private:
    double m_success;
    double m_failure;
    double m_sum = 0.0;
};

}  // namespace study
