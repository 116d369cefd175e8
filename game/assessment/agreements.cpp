#include "assessment/agreements.hpp"

#include <algorithm>

#include "assessment/advisory_line.hpp"
#include "record/store/ids.hpp"

namespace assessment {

Agreements::Fault Agreements::whyNot(store::Act act, const store::Actor& actor, const Class& theClass) const {
    const auto& all = theClass.instructors;
    const bool teaches =
        !actor.person.empty() && std::find(all.begin(), all.end(), actor.person) != all.end();
    return m_people.whyNotInClass(act, actor, teaches);
}

std::map<std::string, std::string> Agreements::namesFor(const AgreementReport& report) const {
    std::map<std::string, std::string> names;
    for (const std::string& marker : report.marking.markers) names[marker];
    for (const SeriesResult& each : report.pairs) {
        for (const std::string& judge : each.series.judges) names[judge];
    }
    for (const store::Person& person : m_people.list()) {
        const auto wanted = names.find(person.row.id);
        if (wanted != names.end()) wanted->second = person.name;
    }
    return names;
}

std::variant<AgreementReport, std::string> Agreements::report(
    const store::Actor& actor, const Class& theClass, const std::optional<Assignment>& assignment) const {
    if (auto fault = whyNot(store::Act::readAgreement, actor, theClass)) return *fault;
    const auto& events = m_records.log().events();
    const ClassBook classes = classBookOf(events);
    const MarkBook marks = markBookOf(events, classes);
    AgreementReport report;
    report.classId = theClass.id;
    report.classTitle = theClass.title;
    std::vector<std::string> ids;
    for (const Assignment& each : classes.assignments) {
        if (each.classId != theClass.id || (assignment && each.id != assignment->id)) continue;
        report.assignments.push_back(each);
        ids.push_back(each.id);
    }
    std::map<std::string, EngineFigures> scores;
    for (const MarkedAttempt& attempt : marks.attempts) {
        if (std::find(ids.begin(), ids.end(), attempt.assignment) == ids.end()) continue;
        report.pseudonyms[attempt.attempt] = attempt.pseudonym;
        scores[attempt.attempt] = engineFiguresOf(m_records.score(attempt.attempt));
    }
    report.marking = markingAgreementOf(marks, ids, scores, advisoryLineOf(events, theClass.id));
    const PairBook pairs = pairBookOf(events, classes);
    for (const PairSeries& series : pairs.series) {
        const bool wanted = std::find(ids.begin(), ids.end(), series.assignment) != ids.end();
        if (wanted && pairs.newest(series.assignment, series.level) == &series)
            report.pairs.push_back({series, naturalnessOf(series)});
    }
    report.names = namesFor(report);
    return report;
}

Agreements::Fault Agreements::setLine(const store::Actor& actor, const Class& theClass, double line,
                                      const std::string& reason) {
    if (auto fault = whyNot(store::Act::setLine, actor, theClass)) return fault;
    if (!(line >= -1.0 && line <= 1.0)) return "the line is a rank correlation, from -1 to 1";
    if (reason.empty()) return "another line needs a reason: give it with --reason";
    store::Event event = advisoryLineSet(theClass.id, line, reason);
    event.actor = actor.person.empty() ? std::string(store::kGuest) : actor.person;
    return m_records.act(std::move(event));
}

}  // namespace assessment
