// How much of the spread of marks is between attempts and not between raters.
#pragma once

#include "assessment/estimate.hpp"
#include "assessment/mark_table.hpp"

namespace assessment {

inline constexpr std::size_t kFewestForIntraclass = 3;  // attempts

// By the names of Shrout and Fleiss (Psychological Bulletin 86, 1979); in brackets those of McGraw and Wong
// (Psychological Methods 1, 1996). "k": the mean of all k raters.
enum class IntraclassModel {
    oneWaySingle,            // (1,1): each attempt has raters of its own                 [ICC(1)]
    oneWayMean,              // (1,k)                                                     [ICC(k)]
    twoWayAgreementSingle,   // (2,1): raters drawn from many; a lenient one counts       [ICC(A,1)]
    twoWayAgreementMean,     // (2,k)                                                     [ICC(A,k)]
    twoWayConsistentSingle,  // (3,1): these raters only; a lenient one is forgiven       [ICC(C,1)]
    twoWayConsistentMean     // (3,k)                                                     [ICC(C,k)]
};

// At most 1; below 0 where attempts differ less than raters on one attempt. Intervals by the F distribution:
// exact for (1,.) and (3,.) (Shrout and Fleiss 1979), Satterthwaite's approximation for (2,.) (McGraw and
// Wong 1996, table 7). No interval where raters do not differ at all, or where the approximation has no
// degrees of freedom. Undefined: fewer than two raters, fewer than kFewestForIntraclass attempts with all
// marks, all marks alike.
[[nodiscard]] Estimate intraclass(const MarkTable& table, IntraclassModel model);

}  // namespace assessment
