#include "study/learning_cusum.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace study {

LearningCusum::LearningCusum(double tolerated, double excess)
    : m_success(std::log((1.0 - tolerated) / (1.0 - tolerated - excess))),
      m_failure(std::log(tolerated / (tolerated + excess))) {
    assert(tolerated > 0.0 && excess > 0.0 && tolerated + excess < 1.0);
}

void LearningCusum::add(bool success) { m_sum = std::max(0.0, m_sum + (success ? m_success : m_failure)); }

}  // namespace study
