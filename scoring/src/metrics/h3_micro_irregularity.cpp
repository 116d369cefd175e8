#include "metrics/front_reader.hpp"

namespace scoring {

FrontReader::FrontReader(const Ground& ground) : m_model(std::make_shared<const FrontModel>(ground)) {
    if (canHaveTeeth(ground)) m_teeth.emplace(m_model, usualIrregularity(ground));
}

std::optional<FrontReader> frontReader(const Ground& ground) {
    if (!ground.field.line() || !ground.field.scenario().hairline) return std::nullopt;
    return FrontReader(ground);
}

FrontLikelihood FrontReader::likelihood(const HairlineView& view) const {
    return {m_model->profile, view.dots, view.density};
}

Measured FrontReader::irregularity(const HairlineView& view) const {
    if (!view.undefinedBecause.empty()) return Measured::undefined(view.undefinedBecause);
    const FrontLikelihood dots = likelihood(view);
    return Measured::of(m_model->irregularity.mean(dots, m_model->irregularity.straight(dots)));
}

Measured FrontReader::straight(const HairlineView& view) const {
    if (!view.undefinedBecause.empty()) return Measured::undefined(view.undefinedBecause);
    if (!m_teeth) return Measured::undefined(kNoTeeth);
    return Measured::of(m_teeth->straighter(likelihood(view)));
}

FrontReading noReading(const HairlineView& view) {
    const Measured none = Measured::undefined(view.undefinedBecause);
    return {none, none, {none, {}}};
}

FrontReading FrontReader::read(const HairlineView& view) const {
    if (!view.undefinedBecause.empty()) return noReading(view);
    const FrontLikelihood dots = likelihood(view);
    const FrontKind::Fit straight = m_model->irregularity.straight(dots);
    const Measured irregularity = Measured::of(m_model->irregularity.mean(dots, straight));
    if (!m_teeth) {
        const Measured none = Measured::undefined(kNoTeeth);
        return {irregularity, none, {none, {}}};
    }
    SawTeeth teeth = m_teeth->look(dots, straight);
    return {irregularity, Measured::of(teeth.straighter), {Measured::of(teeth.most), std::move(teeth)}};
}

}  // namespace scoring
