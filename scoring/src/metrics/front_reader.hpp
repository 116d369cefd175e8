// What the dots of a hairline say of its front by their likelihood. Prepared once a scenario.
#pragma once

#include <memory>
#include <optional>

#include "metrics/hairline.hpp"
#include "stats/front_irregularity.hpp"

namespace scoring {

struct FrontReading {
    Measured irregularity;  // H3, mm
    Measured straight;      // H6, nats: see SawToothDetector::look(); undefined where saw-teeth are
    SawToothEvidence teeth;
};

class FrontReader {
public:
    // Needs a hairline (asserted).
    explicit FrontReader(const Ground& ground);

    [[nodiscard]] FrontReading read(const HairlineView& view) const;
    // H3 alone, mm: the irregularity that explains the dots, see FrontIrregularity::mean(). Two-sided: a
    // ruler is low, ragged work high.
    [[nodiscard]] Measured irregularity(const HairlineView& view) const;
    // H6 alone.
    [[nodiscard]] Measured straight(const HairlineView& view) const;

private:
    [[nodiscard]] FrontLikelihood likelihood(const HairlineView& view) const;

    std::shared_ptr<const FrontModel> m_model;
    std::optional<SawToothDetector> m_teeth;  // where canHaveTeeth()
};

// Undefined throughout, as the view is.
[[nodiscard]] FrontReading noReading(const HairlineView& view);
// Nothing without a hairline.
[[nodiscard]] std::optional<FrontReader> frontReader(const Ground& ground);

}  // namespace scoring
