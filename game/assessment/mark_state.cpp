#include "assessment/mark_state.hpp"

#include <algorithm>
#include <cmath>

#include "crypto/blake2b.hpp"

namespace assessment {

namespace {

// The median of what was given: of three the middle one, of two their mean.
std::optional<double> middle(std::vector<double> given) {
    if (given.empty()) return std::nullopt;
    std::sort(given.begin(), given.end());
    const std::size_t half = given.size() / 2;
    return given.size() % 2 == 1 ? given[half] : (given[half - 1] + given[half]) / 2.0;
}

AgreedMarks middleOf(const std::vector<SubmittedMark>& marks) {
    AgreedMarks agreed;
    for (std::size_t i = 0; i < kRubricCriteria; ++i) {
        std::vector<double> given;
        for (const SubmittedMark& mark : marks) {
            if (mark.sheet.marks[i]) given.push_back(*mark.sheet.marks[i]);
        }
        agreed[i] = middle(std::move(given));
    }
    return agreed;
}

std::optional<double> wholeOf(const MarkSheet& sheet, const Rubric& rubric) {
    AgreedMarks marks;
    for (std::size_t i = 0; i < kRubricCriteria; ++i) {
        if (sheet.marks[i]) marks[i] = *sheet.marks[i];
    }
    return gradeOf(marks, rubric, GradePolicy::instructor, std::nullopt).mark;
}

}  // namespace

void allot(MarkedAttempt& work, const std::optional<MarkingRules>& rules,
           const std::set<std::string>& erased) {
    work.allotment = {};
    if (!rules) return;
    const Allotment drawn = allotmentOf(*rules, work.attempt, work.person, work.secondAsked);
    work.blind = rules->blind;
    work.resolution = rules->resolution;
    work.allotment.needed = drawn.needed;
    for (const SubmittedMark& mark : work.marks) work.allotment.order.push_back(mark.marker);
    for (const std::string& marker : drawn.order) {
        if (work.by(marker) == nullptr && !erased.contains(marker)) work.allotment.order.push_back(marker);
    }
}

std::optional<Discrepancy> discrepancyOf(const MarkedAttempt& work, const MarkingRules& rules,
                                         const Rubric& rubric) {
    const MarkSheet& first = work.marks[0].sheet;
    const MarkSheet& second = work.marks[1].sheet;
    Discrepancy found;
    for (std::size_t i = 0; i < kRubricCriteria; ++i) {
        if (first.marks[i] && second.marks[i] &&
            std::abs(*first.marks[i] - *second.marks[i]) >= rules.differsBy)
            found.criteria.push_back(static_cast<RubricCriterion>(i));
    }
    const auto one = wholeOf(first, rubric);
    const auto other = wholeOf(second, rubric);
    if (one && other) found.whole = *one - *other;
    constexpr double kRounding = 1e-9;  // of marks that differ by the rule exactly
    if (found.criteria.empty() && std::abs(found.whole) < rules.wholeDiffersBy - kRounding)
        return std::nullopt;
    return found;
}

void restate(MarkedAttempt& work) {
    using State = MarkedAttempt::State;
    if (!work.released.empty()) {
        work.state = State::released;
        return;
    }
    const bool conferred = work.byConference;
    if (!conferred) work.agreed.reset();
    work.state = State::agreed;
    if (work.marks.size() < work.allotment.needed || work.marks.empty()) {
        work.state = State::marking;
    } else if (work.discrepancy && work.marks.size() == 2 && !conferred) {
        work.state = State::review;
    } else if (!conferred) {
        work.agreed = middleOf(work.marks);
    }
}

std::string Pseudonyms::of(const std::string& assignment, const std::string& person) {
    Drawn& drawn = m_assignments[assignment];
    const auto known = drawn.byPerson.find(person);
    if (known != drawn.byPerson.end()) return known->second;
    std::size_t from = 0;
    std::size_t to = 1000;
    // Half full is where probing begins to tell who came late.
    while (drawn.byPerson.size() >= to / 2) {
        from = to;
        to *= 10;
    }
    const crypto::Hash hash =
        crypto::Blake2b().add("stipple.pseudonym/1").add(assignment).add(person).finish();
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8; ++i) number = (number << 8U) | std::to_integer<std::uint64_t>(hash.at(i));
    std::size_t place = static_cast<std::size_t>(number % (to - from));
    while (drawn.taken.contains(from + place)) place = (place + 1) % (to - from);
    drawn.taken.insert(from + place);
    std::string digits = std::to_string(from + place);
    while (digits.size() < 3) digits.insert(digits.begin(), '0');
    return drawn.byPerson[person] = "C-" + digits;
}

}  // namespace assessment
