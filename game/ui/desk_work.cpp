#include "ui/desk_work.hpp"

#include <algorithm>

#include "assessment/marking.hpp"

namespace ui {

namespace {

using assessment::DeskAssignment;
using assessment::MarkedAttempt;
using assessment::Marking;

constexpr std::size_t kMostSentences = 9;  // as many as digits choose

std::optional<DeskAssignment> countOf(const Marking::Books& books, const std::string& marker,
                                      const std::string& assignment) {
    for (const DeskAssignment& desk : assessment::deskOf(books.classes, books.marks, marker)) {
        if (desk.assignment == assignment) return desk;
    }
    return std::nullopt;
}

// Empty where the records do not have its file.
std::string pathOf(const store::Records& records, const MarkedAttempt& attempt) {
    for (const store::AttemptRow& row : records.attempts({attempt.person, attempt.level})) {
        if (row.attemptId == attempt.attempt) return records.places().attempts + "/" + row.file;
    }
    return {};
}

}  // namespace

std::variant<std::optional<DeskWork>, std::string> workAfter(store::Records& records,
                                                             const store::Actor& marker,
                                                             const std::string& assignment,
                                                             const std::string& after) {
    store::People people(records);
    const Marking marking(records, people);
    const Marking::Books books = marking.books();
    const MarkedAttempt* const next = assessment::nextAfter(books.marks, marker.person, assignment, after);
    if (next == nullptr || next->attempt == after) return std::optional<DeskWork>();
    if (auto fault = marking.whyNotRead(marker, *next)) return *fault;
    const assessment::Assignment* const of = books.classes.findAssignment(assignment);
    const auto count = countOf(books, marker.person, assignment);
    const auto rules = books.marks.assignments.find(assignment);
    if (of == nullptr || !count || rules == books.marks.assignments.end() || !rules->second.rules)
        return "nothing can be marked of this assignment yet: its marking rules are not set";
    DeskWork work;
    work.attempt = next->attempt;
    work.assignment = assignment;
    work.title = of->title;
    work.pseudonym = next->pseudonym;
    work.turn = next->turn;
    work.blind = rules->second.rules->blind;
    work.rubric = rules->second.rubrics.back();
    const auto has = marking.criteriaOf(next->attempt);
    if (!has)
        return "which criteria the level of " + next->pseudonym +
               " has is not known: the attempt has no score and its file cannot be read";
    work.has = *has;
    work.path = pathOf(records, *next);
    if (work.path.empty())
        return "the attempt of " + next->pseudonym +
               " is not on this computer: bring its file with 'stipple import'";
    work.count = *count;
    work.sentences = assessment::ownSentences(books.marks, marker.person, kMostSentences);
    return std::optional(std::move(work));
}

std::variant<DeskVerdict, std::string> verdictOn(store::Records& records, const std::string& marker,
                                                 const std::string& attempt) {
    store::People people(records);
    const Marking marking(records, people);
    const Marking::Books books = marking.books();
    const MarkedAttempt* const marked = books.marks.find(attempt);
    const auto count = marked == nullptr ? std::nullopt : countOf(books, marker, marked->assignment);
    if (!count) return "the attempt is not there any more";
    DeskVerdict verdict;
    verdict.state = marked->state;
    verdict.seesScore = assessment::seesScore(*marked, marker);
    if (verdict.seesScore) verdict.score = marking.scoreOf(attempt);
    verdict.count = *count;
    verdict.sentences = assessment::ownSentences(books.marks, marker, kMostSentences);
    return verdict;
}

}  // namespace ui
