#include "stats/saw_teeth.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "front_style.hpp"

namespace scoring {
namespace {

// By trial on the calibration seeds: a skilled front a little smoother than it is.
constexpr double kSkilled = 0.9;  // of the style's usual RMS
constexpr double kCalm = 0.62;    // of the same: only a start for a skilled front's climb
constexpr double kTeeth = 0.97;   // of the same
constexpr std::size_t kWavelengths = 20;
constexpr double kShortest = 4.8;  // mm
constexpr double kLongest = 16.8;

// Where the front, less its mean, is most like a crest of this wave: its place next to the middle.
double crest(const std::vector<double>& front, double length) {
    double mean = 0.0;
    for (const double here : front) mean += here / static_cast<double>(front.size());
    double cosines = 0.0;
    double sines = 0.0;
    for (std::size_t k = 0; k < front.size(); ++k) {
        const double angle =
            2.0 * std::numbers::pi * (static_cast<double>(k) + 0.5) * FrontProfile::kSlice / length;
        cosines -= (front[k] - mean) * std::cos(angle);  // less n is farther ahead
        sines -= (front[k] - mean) * std::sin(angle);
    }
    const double first = std::atan2(sines, cosines) / (2.0 * std::numbers::pi) * length;
    const double middle = 0.5 * static_cast<double>(front.size()) * FrontProfile::kSlice;
    return first + std::round((middle - first) / length) * length;
}

}  // namespace

double usualIrregularity(const Ground& ground) {
    const FrontStyle style = frontStyle(ground.field.scenario().hairline->style);
    return 0.5 * (style.microLow + style.microHigh);
}

const std::vector<double>& SawToothDetector::wavelengths() {
    static const std::vector<double> all = [] {
        std::vector<double> lengths;
        for (std::size_t i = 0; i < kWavelengths; ++i) {
            lengths.push_back(kShortest *
                              std::pow(kLongest / kShortest, static_cast<double>(i) / (kWavelengths - 1)));
        }
        return lengths;
    }();
    return all;
}

SawToothDetector::SawToothDetector(std::shared_ptr<const FrontModel> model, double usual)
    : m_model(std::move(model)),
      m_skilled(m_model->kinds.irregular(kSkilled * usual)),
      m_calm(m_model->kinds.irregular(kCalm * usual)) {
    for (const double length : wavelengths()) {
        m_teeth.emplace_back(m_model->kinds.toothed(kTeeth * usual, length));
    }
}

FrontKind::Fit SawToothDetector::skilledFit(const FrontLikelihood& likelihood,
                                            const std::vector<double>& straight) const {
    const std::vector<double> line(m_model->profile.slices, 0.0);
    FrontKind::Fit best = m_skilled.fit(likelihood, line);
    for (const std::vector<double>& start : {straight, m_calm.fit(likelihood, straight).front}) {
        FrontKind::Fit fit = m_skilled.fit(likelihood, start);
        if (fit.evidence > best.evidence) best = std::move(fit);
    }
    return best;
}

SawTeeth SawToothDetector::look(const std::vector<LineCoordinates>& dots, double density) const {
    const FrontLikelihood likelihood(m_model->profile, dots, density);
    return look(likelihood, m_model->irregularity.straight(likelihood));
}

SawTeeth SawToothDetector::look(const FrontLikelihood& likelihood, const FrontKind::Fit& straight) const {
    const FrontKind::Fit skilled = skilledFit(likelihood, straight.front);
    SawTeeth found;
    std::size_t best = 0;
    std::vector<double> front;
    for (std::size_t i = 0; i < m_teeth.size(); ++i) {
        FrontKind::Fit fit = m_teeth[i].fit(likelihood, skilled.front);
        found.evidence.push_back(fit.evidence);
        if (i > 0 && fit.evidence <= found.evidence[best]) continue;
        best = i;
        front = std::move(fit.front);
    }
    // A skilled front also starts from the teeth found.
    const double fromTeeth = m_skilled.fit(likelihood, front).evidence;
    const double other = std::max({skilled.evidence, fromTeeth, straight.evidence});
    found.straighter = straight.evidence - skilled.evidence;
    found.front = skilled.front;
    found.from = m_model->profile.from;
    for (double& evidence : found.evidence) evidence -= other;
    found.most = found.evidence[best];
    found.wavelength = wavelengths()[best];
    found.phase = m_model->profile.from + crest(front, found.wavelength);
    return found;
}

double SawToothDetector::straighter(const FrontLikelihood& likelihood) const {
    const FrontKind::Fit straight = m_model->irregularity.straight(likelihood);
    return straight.evidence - skilledFit(likelihood, straight.front).evidence;
}

}  // namespace scoring
