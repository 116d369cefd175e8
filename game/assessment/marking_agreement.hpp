// The panel of agreement made from a book of marks: who of its markers agree, and whether the score goes with
// them.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "assessment/agreement.hpp"
#include "assessment/engine_figures.hpp"
#include "assessment/mark_book.hpp"
#include "assessment/marker_standing.hpp"
#include "assessment/standard_setting.hpp"

namespace assessment {

// The marks of an attempt that were given without knowing of another one: those of its first and its second
// marker, in that order, in an assignment that is marked blind. A third mark is left out although it is blind
// too: only attempts get one on which two differ, so with it the hardest ones would count twice. So is what a
// conference said, which has seen all marks and the score.
[[nodiscard]] std::vector<const SubmittedMark*> independentMarks(const MarkedAttempt& attempt,
                                                                 const AssignmentMarking& marking);

struct MetricInPanel {
    std::string id;  // "S2"; with the global mark "spacing", "depth" or "hairline": a criterion's points
    MetricAgreement agreement;
};

struct CriterionAgreement {
    RubricCriterion criterion = RubricCriterion::spacing;
    MarkTable marks;             // a row an attempt, a column a marker, of MarkingAgreement
    Marks score;                 // the criterion's points, with global the total, on the scale of marks
    std::string noScoreBecause;  // set where the score has nothing to compare with
    AgreementPanel panel;
    // ICC(1,1) and ICC(1,k) of both marks of each attempt, whoever gave them: how far one mark, and the mean
    // of two, would be that of other markers of these. Where two of several mark an attempt nobody's columns
    // are whole, so that the panel has no ICC of all markers.
    Estimate oneMark, meanOfTwo;
    std::vector<MarkerStanding> standings;  // by column
    std::vector<MetricInPanel> metrics;     // by id
};

struct MarkingAgreement {
    std::vector<std::string> attempts;  // ids of those with two independent marks, in order of handing in
    std::vector<std::string> markers;   // ids of persons, in the order of the assignments' rules
    std::size_t markedOnce = 0;         // attempts with one independent mark
    std::size_t inTheOpen = 0;          // attempts with a mark of assignments that are not marked blind
    double line = kAdvisoryLine;        // below which a metric is advisory
    std::array<CriterionAgreement, kRubricCriteria> criteria;  // by RubricCriterion
    StandardSetting standard;
};

// Of these assignments (ids) together; `scores` by attempt, absent: not scored. Attempts of several levels
// are compared as they are: a mark and points mean the same at each.
[[nodiscard]] MarkingAgreement markingAgreementOf(const MarkBook& book,
                                                  const std::vector<std::string>& assignments,
                                                  const std::map<std::string, EngineFigures>& scores,
                                                  double line = kAdvisoryLine);

}  // namespace assessment
