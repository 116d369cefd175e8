#include "review/norms.hpp"

#include <array>
#include <map>
#include <utility>

#include "review/series.hpp"

namespace review {

namespace {

// As the scorecard has them.
constexpr std::array<std::pair<const char*, const char*>, 20> kUnits{
    {{"S1", "nat"},        {"S2", "pitch"},    {"S3", "nat"},        {"S4", "fraction"},
     {"S5", "fraction"},   {"S6", "nat"},      {"D1", "fraction"},   {"D2", "half-width^2"},
     {"D3", "half-width"}, {"D4", "fraction"}, {"D5", "half-width"}, {"T1", "fraction"},
     {"T2", "fraction"},   {"T3", "fraction"}, {"T4", "mm"},         {"H1", "mm"},
     {"H2", "mm"},         {"H3", "mm"},       {"H4", "mm"},         {"H7", "mm"}}};

int orderOf(const std::string& criterion) {
    return criterion == "spacing" ? 0 : criterion == "depth" ? 1 : 2;
}

}  // namespace

std::string metricUnit(const std::string& metric) {
    for (const auto& [id, unit] : kUnits) {
        if (metric == id) return unit;
    }
    return {};
}

std::vector<std::size_t> lastScored(const std::vector<store::Run>& runs, std::size_t most) {
    std::vector<std::size_t> last;
    for (std::size_t i = runs.size(); i-- > 0 && last.size() < most;) {
        if (runs[i].state == "finished" && runs[i].scored && runs[i].dots > 0) last.push_back(i);
    }
    return last;
}

std::vector<Norm> normsOf(const std::vector<store::Run>& runs) {
    std::map<std::pair<int, std::string>, std::vector<double>> values;
    std::map<std::pair<int, std::string>, std::string> criteria;
    for (const std::size_t index : lastScored(runs, kNormRuns)) {
        for (const store::RunMetric& metric : runs[index].metrics) {
            const std::pair key(orderOf(metric.criterion), metric.metric);
            criteria[key] = metric.criterion;
            auto& known = values[key];
            if (metric.valueMilli) known.push_back(static_cast<double>(*metric.valueMilli) / 1000.0);
        }
    }
    std::vector<Norm> norms;
    for (const auto& [key, known] : values) {
        Norm norm{criteria[key], key.second, known.size(), {}, {}};
        if (known.size() >= kFewestForNorm) {
            norm.median = medianOf(known);
            norm.spread = spreadOf(known);
        }
        norms.push_back(std::move(norm));
    }
    return norms;
}

}  // namespace review
