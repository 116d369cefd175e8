// Saw-teeth of unknown length along a hairline: a front that repeats itself where a skilled one
// never does.
#pragma once

#include <vector>

#include <scoring/scenario.hpp>

#include "ground.hpp"
#include "stats/front_evidence.hpp"

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
    double straighter = 0.0;    // nats, see SawToothDetector::straighter()
    std::vector<double> front;  // the likeliest skilled front, mm behind the line, per FrontProfile::kSlice
};

class SawToothDetector {
public:
    // Needs a hairline (asserted) whose style asks for an irregular front (not `defined`): with a
    // straight one there is no irregularity that teeth could hide in.
    explicit SawToothDetector(const Ground& ground);

    // `dots` as hairlineDots gives them, `density` the attempt's own over the target's. The logarithm of the
    // ratio of two evidences: of a wave of one length whose phase may drift a little, to that of fronts with
    // the experts' covariance (waves of 4 to 16 mm of every length at once) or, if greater, of straight ones.
    // All may wander slowly and lie too far back.
    [[nodiscard]] SawTeeth look(const std::vector<LineCoordinates>& dots, double density = 1.0) const;

    // Nats by which a straight front, that may wander slowly, explains the dots better than a skilled one.
    [[nodiscard]] double straighter(const std::vector<LineCoordinates>& dots, double density = 1.0) const;

    [[nodiscard]] static const std::vector<double>& wavelengths();  // mm, 4.8 to 16.8

private:
    FrontProfile m_profile;
    FrontKind m_skilled;
    FrontKind m_straight;
    std::vector<FrontKind> m_teeth;  // one a wavelength
};

}  // namespace scoring
