// Saw-teeth of unknown length along a hairline: a front that repeats itself where a skilled one
// never does.
#pragma once

#include <memory>
#include <vector>

#include <scoring/scenario.hpp>

#include "ground.hpp"
#include "stats/front_irregularity.hpp"

namespace scoring {

// The style's usual irregularity, mm RMS: the middle of what its experts draw. Needs a hairline.
[[nodiscard]] double usualIrregularity(const Ground& ground);

struct SawTeeth {
    // Nats by which a front that repeats explains the dots better than a skilled one does, per
    // wavelength of SawToothDetector::wavelengths().
    std::vector<double> evidence;
    double most = 0.0;          // the greatest of them
    double wavelength = 0.0;    // mm, where it is
    double phase = 0.0;         // mm of arc, of the foremost tooth next to the line's middle
    double straighter = 0.0;    // nats, by how much a straight front explains the dots better
    std::vector<double> front;  // the likeliest skilled front, mm behind the line, per FrontProfile::kSlice
    double from = 0.0;          // mm of arc where the first of these slices begins
};

class SawToothDetector {
public:
    // `usual`: the irregularity that the style asks for, mm RMS, > 0: without one there is nothing that teeth
    // could hide in.
    SawToothDetector(std::shared_ptr<const FrontModel> model, double usual);
    // Needs a hairline (asserted) whose style asks for an irregular front (not `defined`).
    explicit SawToothDetector(const Ground& ground)
        : SawToothDetector(std::make_shared<const FrontModel>(ground), usualIrregularity(ground)) {}

    // The logarithm of the ratio of two evidences: of a wave of one length whose phase may drift a little, to
    // that of fronts with the experts' covariance (waves of 4 to 16 mm of every length at once) or, if
    // greater, of straight ones. All may wander slowly and lie too far back. `straight`:
    // FrontIrregularity::straight() of the same dots.
    [[nodiscard]] SawTeeth look(const FrontLikelihood& likelihood, const FrontKind::Fit& straight) const;
    // `dots` as hairlineDots gives them, `density` the attempt's own over the target's.
    [[nodiscard]] SawTeeth look(const std::vector<LineCoordinates>& dots, double density = 1.0) const;

    // SawTeeth::straighter alone: nats by which a straight front, on the line or off it and wandering slowly,
    // explains the dots better than a skilled one.
    [[nodiscard]] double straighter(const FrontLikelihood& likelihood) const;

    [[nodiscard]] static const std::vector<double>& wavelengths();  // mm, 4.8 to 16.8

private:
    // From several starts, as a climb may end on a lesser hill: from the line, from the straight front
    // and from a calm one that begins there.
    [[nodiscard]] FrontKind::Fit skilledFit(const FrontLikelihood& likelihood,
                                            const std::vector<double>& straight) const;

    std::shared_ptr<const FrontModel> m_model;
    FrontKind m_skilled;
    FrontKind m_calm;                // less irregular
    std::vector<FrontKind> m_teeth;  // one a wavelength
};

}  // namespace scoring
