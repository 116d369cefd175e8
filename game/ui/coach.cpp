#include "ui/coach.hpp"

#include <chrono>
#include <string>

#include "ui/person_progress.hpp"
#include "ui/records_question.hpp"

namespace ui {

Coach::Coach(const Services& services, const level::Level& level, Part part)
    : m_level(level), m_active(part != Part::none), m_hints(level) {
    if (part != Part::all) return;
    m_runs = std::async(std::launch::async, [&services, person = personInUse(services)] {
        const auto runs = askRecords(services, [&](store::Records& records) {
            return records.runs({person, {}, 0});
        });
        return review::pastRunsOf(runs.value_or(std::vector<store::Run>{}));
    });
}

void Coach::follow(AttemptFeed& feed) {
    if (m_runs.valid() && m_runs.wait_for(std::chrono::seconds(0)) == std::future_status::ready) {
        const review::HelpLevels help = review::helpFor(m_level, m_runs.get());
        if (!feed.begun() && !m_broughtBack && !help.allFull()) {
            m_help = help;
            feed.note("aids", review::jsonOf(m_help, false));
        }
    }
    if (!m_active || !m_level.aids.gauges || feed.skin() == nullptr) return;
    const std::vector<scoring::Dot>& dots = feed.dots();
    for (; m_seen < dots.size(); ++m_seen) m_hints.follow(dots[m_seen], feed.skin()->lastTouch());
    const auto shows = [](review::Help help) { return help != review::Help::none; };
    const practice::HintsAllowed allowed{shows(m_help.depth), shows(m_help.spacing), shows(m_help.tempo)};
    const std::optional<practice::Hint> before = m_hint;
    m_hint = m_hints.at({feed.elapsed()}, feed.contact(), allowed);
    if (m_hint && m_hint != before)
        feed.note("hint", std::string(R"({"hint":")") + practice::name(*m_hint) + "\"}");
}

void Coach::bringBack(AttemptFeed& feed) {
    if (!stepsBack()) return;
    m_help = {};
    m_broughtBack = true;
    feed.note("aids", review::jsonOf(m_help, true));
}

}  // namespace ui
