#include "exam/sitting/pen_watch.hpp"

namespace exam {

std::optional<PenWatch::Slow> PenWatch::take(const pen::Sample& sample) {
    pen::ReportRate& rate = m_rates[sample.device];
    rate.take(sample.tUs, sample.xUm, sample.yUm);
    if (rate.movingSeconds() < kStretchSeconds) return std::nullopt;
    const Slow stretch{sample.device, rate.figures()};
    rate.restart();
    const auto& measured = stretch.figures.rate;
    if (measured && pen::wholeRate(*measured) >= pen::wholeRate(m_leastRate)) return std::nullopt;
    return stretch;
}

}  // namespace exam
