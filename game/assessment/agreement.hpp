// The panel of agreement: for one criterion, every pair of markers, and markers against the score.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "assessment/bland_altman.hpp"
#include "assessment/enough.hpp"
#include "assessment/estimate.hpp"
#include "assessment/mark_table.hpp"

namespace assessment {

// All undefined with the reason below kFewestDoubleMarked attempts that carry both marks.
struct PairAgreement {
    std::optional<std::size_t> first;   // a marker (column); absent: the markers' mean
    std::optional<std::size_t> second;  // a marker; absent: the score
    std::size_t n = 0;                  // attempts that carry both marks
    std::size_t leftOut = 0;
    Estimate spearman;
    // ICC(2,1) of the two; only between markers. The score is no rater drawn from many: undefined with that
    // reason.
    Estimate intraclass;
    Estimate kappa;          // quadraticKappa() on the bands 1..5
    BlandAltman difference;  // first - second, in marks
};

struct AgreementPanel {
    std::vector<PairAgreement> betweenMarkers;  // every two columns, in order
    std::vector<PairAgreement> withScore;       // every column
    PairAgreement meanWithScore;                // the mean of two marks or more
    Estimate allMarkers;                        // ICC(2,1) of all columns, by the attempts that all marked
    Estimate meanOfMarkers;                     // ICC(2,k): how well their mean is known
};

// `marks`: 1..5, a row an attempt, a column a marker; `score`: on the scale of marks (mark_scale.hpp), one a
// row, absent where the score is undefined.
[[nodiscard]] AgreementPanel agreementPanel(const MarkTable& marks, const Marks& score);

// A metric is advisory when the lower end of the interval of its rank correlation with the markers' mean is
// below this. The lower end and not the value, because a metric has to show that it goes with what people
// see: of 24 attempts a value of 0.66 does, of 10 it takes 0.83. At 0.3 ranks share a tenth of their spread.
// A default of ours, in this one place.
inline constexpr double kAdvisoryLine = 0.3;

struct MetricAgreement {
    Estimate spearman;             // with the mean of two marks or more
    std::optional<bool> advisory;  // absent with the correlation: not known
};

// `metric`: one a row, turned so that more is better (the metric's points, not its raw value). Undefined
// below kFewestDoubleMarked attempts with two marks and the metric.
[[nodiscard]] MetricAgreement metricAgreement(const Marks& metric, const MarkTable& marks,
                                              double line = kAdvisoryLine);

}  // namespace assessment
