#include "assessment/marking_agreement.hpp"

#include <algorithm>
#include <set>

#include "assessment/intraclass.hpp"
#include "assessment/mark_scale.hpp"

namespace assessment {
namespace {

using Scores = std::map<std::string, EngineFigures>;

// An attempt with two independent marks.
struct Row {
    const MarkedAttempt* attempt = nullptr;
    std::vector<const SubmittedMark*> marks;
};

bool isOf(const MarkedAttempt& attempt, const std::vector<std::string>& assignments) {
    return std::find(assignments.begin(), assignments.end(), attempt.assignment) != assignments.end();
}

std::vector<Row> doubleMarked(const MarkBook& book, const std::vector<std::string>& assignments,
                              MarkingAgreement& found) {
    std::vector<Row> rows;
    for (const MarkedAttempt& attempt : book.attempts) {
        const auto marking = book.assignments.find(attempt.assignment);
        if (marking == book.assignments.end() || !isOf(attempt, assignments)) continue;
        if (marking->second.rules && !marking->second.rules->blind && !attempt.marks.empty())
            ++found.inTheOpen;
        auto marks = independentMarks(attempt, marking->second);
        if (marks.size() == 1) ++found.markedOnce;
        if (marks.size() < 2) continue;
        rows.push_back({&attempt, std::move(marks)});
        found.attempts.push_back(attempt.attempt);
    }
    return rows;
}

// Who gave one of the marks, in the order of the rules.
std::vector<std::string> markersOf(const MarkBook& book, const std::vector<std::string>& assignments,
                                   const std::vector<Row>& rows) {
    std::set<std::string> marked;
    for (const Row& row : rows) {
        for (const SubmittedMark* mark : row.marks) marked.insert(mark->marker);
    }
    std::vector<std::string> markers;
    for (const std::string& assignment : assignments) {
        const auto marking = book.assignments.find(assignment);
        if (marking == book.assignments.end() || !marking->second.rules) continue;
        for (const std::string& marker : marking->second.rules->markers) {
            if (marked.erase(marker) > 0) markers.push_back(marker);
        }
    }
    markers.insert(markers.end(), marked.begin(), marked.end());
    return markers;
}

MarkTable tableOf(const std::vector<Row>& rows, const std::vector<std::string>& markers,
                  RubricCriterion criterion) {
    MarkTable table;
    for (const Row& row : rows) {
        Marks cells(markers.size());
        for (const SubmittedMark* mark : row.marks) {
            const auto at = std::find(markers.begin(), markers.end(), mark->marker) - markers.begin();
            const auto& given = mark->sheet.marks.at(static_cast<std::size_t>(criterion));
            if (given) cells[static_cast<std::size_t>(at)] = static_cast<double>(*given);
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

// The points that stand against a criterion's marks: its own, or the total against the global mark.
Mark pointsOf(const EngineFigures& figures, RubricCriterion criterion) {
    if (criterion == RubricCriterion::global) return figures.total;
    const auto part = figures.criteria.find(std::string(name(criterion)));
    return part == figures.criteria.end() ? Mark{} : part->second.points;
}

// What is looked at one by one: the criterion's metrics, or the criteria's points against the global mark.
std::map<std::string, double> metricsOf(const EngineFigures& figures, RubricCriterion criterion) {
    std::map<std::string, double> metrics;
    if (criterion == RubricCriterion::global) {
        for (const auto& [id, part] : figures.criteria) {
            if (part.points) metrics[id] = *part.points;
        }
        return metrics;
    }
    const auto part = figures.criteria.find(std::string(name(criterion)));
    return part == figures.criteria.end() ? metrics : part->second.metrics;
}

std::vector<MetricInPanel> metricsInPanel(const std::vector<Row>& rows, const Scores& scores,
                                          const CriterionAgreement& of, double line) {
    std::map<std::string, Marks> columns;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto figures = scores.find(rows[i].attempt->attempt);
        if (figures == scores.end()) continue;
        for (const auto& [id, points] : metricsOf(figures->second, of.criterion)) {
            Marks& column = columns[id];
            column.resize(rows.size());
            column[i] = points;
        }
    }
    std::vector<MetricInPanel> metrics;
    for (const auto& [id, column] : columns) metrics.push_back({id, metricAgreement(column, of.marks, line)});
    return metrics;
}

Estimate ofBothMarks(const std::vector<Row>& rows, RubricCriterion criterion, IntraclassModel model) {
    MarkTable table;
    for (const Row& row : rows) {
        Marks cells;
        for (const SubmittedMark* mark : row.marks) {
            const auto& given = mark->sheet.marks.at(static_cast<std::size_t>(criterion));
            cells.push_back(given ? Mark{static_cast<double>(*given)} : Mark{});
        }
        table.rows.push_back(std::move(cells));
    }
    const CompleteRows both = completeRows(table);
    if (both.rows.size() < kFewestDoubleMarked)
        return Estimate::undefined(kTooFewDoubleMarked, both.rows.size(), both.leftOut);
    return intraclass(table, model);
}

CriterionAgreement criterionOf(RubricCriterion criterion, const std::vector<Row>& rows,
                               const std::vector<std::string>& markers, const Scores& scores, double line) {
    CriterionAgreement result;
    result.criterion = criterion;
    result.marks = tableOf(rows, markers, criterion);
    Marks points(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto figures = scores.find(rows[i].attempt->attempt);
        if (figures != scores.end()) points[i] = pointsOf(figures->second, criterion);
    }
    if (criterion == RubricCriterion::cleanness)
        result.noScoreBecause = "the score does not look at cleanness";
    result.score = marksOfPoints(points);
    result.panel = agreementPanel(result.marks, result.score);
    result.oneMark = ofBothMarks(rows, criterion, IntraclassModel::oneWaySingle);
    result.meanOfTwo = ofBothMarks(rows, criterion, IntraclassModel::oneWayMean);
    result.standings = markerStandings(result.marks);
    result.metrics = metricsInPanel(rows, scores, result, line);
    return result;
}

}  // namespace

std::vector<const SubmittedMark*> independentMarks(const MarkedAttempt& attempt,
                                                   const AssignmentMarking& marking) {
    std::vector<const SubmittedMark*> marks;
    if (!marking.rules || !marking.rules->blind) return marks;
    for (std::size_t i = 0; i < std::min(attempt.allotment.needed, attempt.allotment.order.size()); ++i) {
        if (const SubmittedMark* mark = attempt.by(attempt.allotment.order[i])) marks.push_back(mark);
    }
    return marks;
}

MarkingAgreement markingAgreementOf(const MarkBook& book, const std::vector<std::string>& assignments,
                                    const Scores& scores, double line) {
    MarkingAgreement result;
    result.line = line;
    const std::vector<Row> rows = doubleMarked(book, assignments, result);
    result.markers = markersOf(book, assignments, rows);
    for (std::size_t i = 0; i < kRubricCriteria; ++i)
        result.criteria[i] = criterionOf(static_cast<RubricCriterion>(i), rows, result.markers, scores, line);
    result.standard = standardSettingOf(book, assignments, scores, rows.size());
    return result;
}

}  // namespace assessment
