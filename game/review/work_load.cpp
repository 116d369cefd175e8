#include "review/work_load.hpp"

namespace review {

void WorkLoad::practised(scoring::Seconds from, scoring::Seconds to, scoring::Seconds worked) {
    const bool restedBefore = from.value - m_until.value >= kRest.value;
    // Within the attempt: a pause that long is a rest; what came before it is not known apart.
    const bool restedWithin = to.value - from.value - worked.value >= kRest.value;
    m_worked.value = (restedBefore || restedWithin ? 0.0 : m_worked.value) + worked.value;
    m_until = to;
}

scoring::Seconds WorkLoad::sinceRest(scoring::Seconds now) const {
    return now.value - m_until.value >= kRest.value ? scoring::Seconds{0.0} : m_worked;
}

bool WorkLoad::breakIsDue(scoring::Seconds now, scoring::Seconds after) const {
    return after.value > 0.0 && sinceRest(now) >= after;
}

}  // namespace review
