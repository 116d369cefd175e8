#include "app/several_hairlines.hpp"

#include <fmt/format.h>

#include <iterator>

#include <scoring/pooled_sawteeth.hpp>

#include "text/number.hpp"

namespace app {

namespace {

constexpr std::size_t kFewest = 3;
constexpr std::size_t kMost = 4;

}  // namespace

void SeveralHairlines::add(std::size_t number, const level::Level& level, const scoring::Ensemble& reference,
                           const std::vector<scoring::Dot>& dots) {
    if (!level.scenario.hairline) return;
    const std::lock_guard lock(m_mutex);
    m_lines.emplace(number, Line{level.scenario, reference, dots});
    if (m_lines.size() > kMost) m_lines.erase(std::prev(m_lines.end()));
}

std::string SeveralHairlines::sentence() const {
    if (m_lines.size() < kFewest) return {};
    std::vector<scoring::HairlineAttempt> lines;
    for (const auto& [number, line] : m_lines) lines.push_back({line.scenario, line.reference, line.dots});
    const scoring::PooledSawTeeth teeth = scoring::poolSawTeeth(lines);
    const std::string which = fmt::format("Saw-teeth over the first {} hairlines together: ", lines.size());
    if (!teeth.value) return which + "not judged, because " + teeth.undefinedBecause + ".";
    const std::string figures =
        fmt::format("{} nats, in skilled work at most {}", text::formatFixed(*teeth.value, 1),
                    text::formatFixed(teeth.limit, 1));
    if (!teeth.tripped) return which + "none (" + figures + ").";
    return which + fmt::format("teeth of {} mm ({}).", text::formatFixed(teeth.wavelength, 1), figures);
}

}  // namespace app
