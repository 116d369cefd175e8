#include "decision/device_reports.hpp"

#include <algorithm>
#include <cmath>

namespace candidates {

namespace {

std::string newId(scoring::Random& random) {
    static const char* const digits = "0123456789abcdef";
    std::string id;
    for (int i = 0; i < 32; ++i) id += digits[random.below(16)];
    return id;
}

}  // namespace

double logUniform(scoring::Random& random, double low, double high) {
    return low * std::exp(random.uniform() * std::log(high / low));
}

double eased(double share) { return share * share * share * (10.0 - 15.0 * share + 6.0 * share * share); }

std::int32_t onGrid(double mm, std::int32_t stepUm) {
    return static_cast<std::int32_t>(std::lround(mm * 1000.0 / stepUm)) * stepUm;
}

record::Attempt emptyAttempt(scoring::Random& random) {
    record::Attempt attempt;
    attempt.header.attemptId = newId(random);
    attempt.header.input = record::InputKind::pen;
    attempt.header.depthSource = record::DepthSource::pressure;
    attempt.end = record::EndState::finished;
    return attempt;
}

void stamp(pen::Sample& sample, double seconds, const Pen& pen, scoring::Random& random, std::int64_t& last) {
    const auto hardware = static_cast<std::int64_t>(std::lround(seconds * 1e6));
    sample.tUs = hardware / 1000 * 1000;
    double late = pen.latencyUs * std::exp(0.5 * random.normal());
    if (random.uniform() < 0.003) late += random.uniform(2e3, 2e4);  // a frame was drawn
    last = std::max(last + 1, hardware + std::lround(late));
    sample.arrivalUs = last;
}

}  // namespace candidates
