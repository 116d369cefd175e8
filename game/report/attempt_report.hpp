// What an attempt was worth and what to do about it, on paper: for whoever made it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "assessment/mark_book.hpp"
#include "level/level.hpp"
#include "practice/scorecard_json.hpp"
#include "record/attempt_file/attempt.hpp"
#include "report/pdf.hpp"
#include "text/catalogue.hpp"

namespace report {

// Work of an assignment whose grade the candidate has been told.
struct ReleasedWork {
    std::string assignment;  // its title
    std::string pseudonym;   // "C-208"
    assessment::Rubric rubric;
    assessment::ReleasedGrade grade;  // the newest
    // Each marker's sheet, with a pseudonym ("M1").
    struct Voice {
        std::string marker;
        assessment::SubmittedMark mark;
    };
    std::vector<Voice> voices;
    std::optional<assessment::Override> overridden;
    std::vector<assessment::Appeal> appeals;
};

// All referred to must outlive the printing.
struct AttemptReport {
    const level::Level& level;
    const record::Attempt& attempt;
    const practice::ScoredFile& scored;
    int experts = 0;                       // in the reference; 0 for a trace level
    std::optional<std::string> name;       // who made it; absent: not told
    std::optional<ReleasedWork> released;  // absent: practice
    std::string next;                      // the course's next drill with its reason; may be empty
    std::string creator;                   // "Stipple 0.1.0"
    std::int64_t createdAt = 0;            // ms since 1970; the file's date
};

// Score with its rulers, the work fresh and healed, findings, what to practise, every figure, what the report
// cannot say; of released work also marks with their anchors, comments, the grade. The same input gives the
// same bytes.
[[nodiscard]] Pdf attemptPdf(const text::Catalogue& words, const AttemptReport& report, Paper paper);

}  // namespace report
