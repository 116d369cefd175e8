#include "app/untold_score.hpp"

#include "app/records_desk.hpp"
#include "assessment/not_told.hpp"

namespace app {

std::optional<std::string> UntoldScores::whyNot(const record::AttemptHeader& header) {
    if (!header.assignment) return std::nullopt;
    const std::lock_guard lock(m_mutex);
    if (!m_events) {
        const auto opened = openRecords(m_desk);
        if (const auto* fault = std::get_if<std::string>(&opened)) return *fault;
        m_events = std::get<store::Records>(opened).log().events();
    }
    if (!assessment::isNotToldYet(*m_events, header)) return std::nullopt;
    return "this work is being assessed: its score and its findings are shown once its grade is released "
           "('stipple release')";
}

}  // namespace app
