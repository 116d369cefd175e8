// Where the work of an assignment stands, by pseudonyms: as a table, as JSON, on paper. Nobody's name is in
// it, before release or after.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "assessment/estimate.hpp"
#include "assessment/mark_book.hpp"
#include "report/pdf.hpp"
#include "text/catalogue.hpp"
#include "text/json.hpp"

namespace report {

// One attempt that was handed in, as far as the one who asks may see it (assessment::seesScore): of hidden
// work only pseudonym, level and state are told.
struct ClassRow {
    std::string pseudonym, attempt, level;  // "C-208", 32 digits, a level's id
    int turn = 1;                           // of the person at that level, from 1
    assessment::MarkedAttempt::State state{};
    bool hidden = false;
    std::optional<assessment::EngineScore> score;  // of the release; before it today's
    assessment::AgreedMarks marks;                 // agreed or released
    std::optional<double> mark;                    // the whole one
    std::optional<bool> passed;                    // as released; of agreed work as a release would say now
    std::vector<std::string> markers;              // "M1": who has marked it, in order
    bool overruled = false;
    std::optional<bool> appeal;  // whether one is open; absent: there was none
    std::optional<std::int64_t> releasedAt;
};

struct ClassReport {
    std::string assignmentId, assignment, className;
    std::optional<assessment::GradePolicy> policy;  // absent: how it is marked was not set yet
    double cut = 3.0;                               // of the newest rubric
    std::vector<ClassRow> rows;                     // by pseudonym, level, turn
    // Of the rows that are not hidden; two markers ICC(2,1) of whole marks, and their mean with the score.
    assessment::Estimate betweenMarkers, withScore;
    std::int64_t asOf = 0;  // ms since 1970: the last entry of the event log, so that it repeats
};

// How the reports know a score that is in no event yet: by attempt id.
using ScoreOf = std::function<std::optional<assessment::EngineScore>(const std::string&)>;

// `asker`: a person's id, or empty for nobody named; that they may ask at all is for the permissions to say.
[[nodiscard]] ClassReport classReportOf(const assessment::ClassBook& classes,
                                        const assessment::MarkBook& marks,
                                        const assessment::Assignment& assignment, const std::string& asker,
                                        const ScoreOf& scoreOf, std::int64_t asOf);

// RFC 4180 with the header
// pseudonym,assignment,attempt_id,state,spacing,depth,hairline,total,passed,marker,mark_spacing,mark_depth,
// mark_hairline,mark_cleanness,mark_global,released_at; points with three decimals at most, marks 1..5,
// passed true or false, markers with a space between, times RFC 3339 UTC; an empty cell is not known, or
// hidden.
[[nodiscard]] std::string classCsv(const ClassReport& report);
// "schema": "stipple.class_report/1".
[[nodiscard]] text::Json classJson(const ClassReport& report);
// `creator`: "Stipple 0.1.0".
[[nodiscard]] Pdf classPdf(const text::Catalogue& words, const ClassReport& report, Paper paper,
                           const std::string& creator);

}  // namespace report
