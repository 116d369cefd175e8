#include <scoring/recorded.hpp>

#include <algorithm>
#include <cmath>

#include <scoring/score.hpp>

#include "metrics/spacing.hpp"
#include "metrics/trace.hpp"

namespace scoring {
namespace {

constexpr double kWorked = 0.9;      // of the task: from here completeness costs nothing
constexpr double kFarTooMany = 1.5;  // of the dots expected: nobody's skilled work at this task
constexpr double kOnTheEdge = 1e-6;  // mm: a dot there lies on the sheet

using Part = RecordedFault::Part;

// Persons with enough attempts, and how many of each count.
struct Counted {
    std::size_t persons = 0;
    std::size_t each = 0;
};

Counted countedOf(const std::vector<std::size_t>& attemptsByPerson) {
    Counted counted;
    for (const std::size_t attempts : attemptsByPerson) {
        if (attempts < kFewestAttempts) continue;
        counted.each = counted.persons == 0 ? attempts : std::min(counted.each, attempts);
        ++counted.persons;
    }
    return counted;
}

std::string plural(std::size_t count, const char* one, const char* many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

bool onSheet(const Polygon& sheet, Point place) {
    return contains(sheet, place) || distanceToBoundary(sheet, place) <= kOnTheEdge;
}

// Looks at attempts with all that is worked out once a scenario.
class Examiner {
public:
    explicit Examiner(const Scenario& scenario) : m_ground(scenario), m_scorer(scenario, blank()) {}

    // The first thing that is wrong, without person and attempt.
    [[nodiscard]] std::optional<RecordedFault> faultIn(const std::vector<Dot>& dots) const {
        for (std::size_t i = 0; i < dots.size(); ++i) {
            if (auto fault = faultOf(dots[i])) {
                fault->dot = i;
                return fault;
            }
        }
        std::string message = wrongAmount(dots);
        if (message.empty()) message = undefinedMetric(dots);
        if (message.empty()) return std::nullopt;
        return RecordedFault{0, 0, std::nullopt, Part::whole, std::move(message)};
    }

private:
    // No anchors: values are measured and nothing is judged.
    static Ensemble blank() {
        Ensemble ensemble;
        ensemble.transitionQuantiles.assign(100, 0.0);
        return ensemble;
    }

    [[nodiscard]] const Scenario& scenario() const { return m_ground.field.scenario(); }

    [[nodiscard]] std::optional<RecordedFault> faultOf(const Dot& dot) const {
        const auto fault = [](Part part, const char* message) {
            return RecordedFault{0, 0, std::nullopt, part, message};
        };
        if (!onSheet(scenario().patch, dot.place())) return fault(Part::place, "lies outside the sheet");
        if (!scenario().criteria.depth) return std::nullopt;
        if (!dot.depthUm) return fault(Part::depth, "the dot has no depth, and this level scores depth");
        if (!dot.tUs) return fault(Part::time, "the dot has no time, and drift of depth needs one");
        return std::nullopt;
    }

    // Work left undone, or that of another level; or empty.
    [[nodiscard]] std::string wrongAmount(const std::vector<Dot>& dots) const {
        const bool traced = scenario().mode == Mode::trace;
        const double worked = workedPart(dots);
        if (worked < kWorked) {
            return "only " + std::to_string(static_cast<int>(std::floor(100.0 * worked))) +
                   (traced ? " % of the marks are hit" : " % of the task is worked") +
                   "; skilled work needs 90 % at least";
        }
        const double expected = traced ? static_cast<double>(scenario().marks.size()) : m_ground.expectedOwn;
        if (static_cast<double>(dots.size()) <= kFarTooMany * expected) return {};
        return std::to_string(dots.size()) + " dots where " + std::to_string(std::llround(expected)) +
               " are expected: this is the work of another level";
    }

    // By area, or by marks that were hit.
    [[nodiscard]] double workedPart(const std::vector<Dot>& dots) const {
        if (scenario().mode == Mode::trace) {
            const Matching matching = match(scenario().marks, placesOf(dots), scenario().cutoff.value);
            return 1.0 - missedShare(matching).value.value_or(1.0);
        }
        return coverage(m_ground, patternOf(m_ground, dots));
    }

    // The first metric without a value, with its reason; or empty.
    [[nodiscard]] std::string undefinedMetric(const std::vector<Dot>& dots) const {
        const Scorecard card = m_scorer.score(dots);
        for (const auto* criterion : {&card.spacing, &card.depth, &card.hairline}) {
            if (!criterion->has_value()) continue;
            for (const Metric& metric : (*criterion)->metrics) {
                if (!metric.value) return metric.id + " cannot be measured: " + metric.undefinedBecause;
            }
        }
        return {};
    }

    Ground m_ground;
    Scorer m_scorer;
};

std::vector<std::size_t> attemptsByPerson(const RecordedExperts& recorded) {
    std::vector<std::size_t> attempts;
    for (const RecordedPerson& person : recorded) attempts.push_back(person.attempts.size());
    return attempts;
}

}  // namespace

std::string whyTooFew(const std::vector<std::size_t>& attemptsByPerson) {
    const Counted counted = countedOf(attemptsByPerson);
    if (counted.persons >= kFewestPersons) return {};
    std::size_t all = 0;
    for (const std::size_t attempts : attemptsByPerson) all += attempts;
    return "too few for a reference: " + plural(all, "recorded attempt", "recorded attempts") + " of " +
           plural(attemptsByPerson.size(), "person", "persons") + ", " + std::to_string(counted.persons) +
           " of them with " + std::to_string(kFewestAttempts) + " or more; " +
           std::to_string(kFewestPersons) + " persons with " + std::to_string(kFewestAttempts) +
           " attempts each are needed";
}

RecordedExperts balanced(const RecordedExperts& recorded) {
    const Counted counted = countedOf(attemptsByPerson(recorded));
    RecordedExperts kept;
    for (const RecordedPerson& person : recorded) {
        if (person.attempts.size() < kFewestAttempts) continue;
        kept.push_back(person);
        kept.back().attempts.resize(counted.each);
    }
    return kept;
}

std::string whyNotRecordable(const Scenario& scenario) {
    if (scenario.mode == Mode::free || scenario.criteria.depth || scenario.criteria.hairline) return {};
    return "every anchor of this level follows from its marks and cutoff; recorded experts would change "
           "nothing";
}

std::vector<RecordedFault> recordedFaults(const Scenario& scenario, const RecordedExperts& recorded) {
    const Examiner examiner(scenario);
    std::vector<RecordedFault> faults;
    for (std::size_t person = 0; person < recorded.size(); ++person) {
        for (std::size_t attempt = 0; attempt < recorded[person].attempts.size(); ++attempt) {
            auto fault = examiner.faultIn(recorded[person].attempts[attempt]);
            if (!fault) continue;
            fault->person = person;
            fault->attempt = attempt;
            faults.push_back(std::move(*fault));
        }
    }
    return faults;
}

}  // namespace scoring
