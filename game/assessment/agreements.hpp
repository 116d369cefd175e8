// Reading how far the markers of a class and the score agree: who may, and out of what it is made.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "assessment/marking_agreement.hpp"
#include "assessment/naturalness.hpp"
#include "record/store/people.hpp"

namespace assessment {

// The newest pairs of an assignment at a level and what they come to.
struct SeriesResult {
    PairSeries series;
    Naturalness result;
};

// Everything that the panel shows of one assignment or of all of a class.
struct AgreementReport {
    std::string classId, classTitle;
    std::vector<Assignment> assignments;  // withdrawn ones among them: their marks stay
    MarkingAgreement marking;
    std::vector<SeriesResult> pairs;           // in order of planning
    std::map<std::string, std::string> names;  // by person's id: of markers and judges, never of candidates
    std::map<std::string, std::string> pseudonyms;  // "C-208", by attempt
};

class Agreements {
public:
    using Fault = std::optional<std::string>;  // nothing, or one sentence

    // Both must outlive it.
    Agreements(store::Records& records, store::People& people) : m_records(records), m_people(people) {}

    // By an instructor of the class or an admin; `assignment` absent: all of the class.
    [[nodiscard]] std::variant<AgreementReport, std::string> report(
        const store::Actor& actor, const Class& theClass,
        const std::optional<Assignment>& assignment = {}) const;
    // Below which a metric is advisory from now on, -1..1; by the same, with a reason.
    [[nodiscard]] Fault setLine(const store::Actor& actor, const Class& theClass, double line,
                                const std::string& reason);

private:
    [[nodiscard]] Fault whyNot(store::Act act, const store::Actor& actor, const Class& theClass) const;
    [[nodiscard]] std::map<std::string, std::string> namesFor(const AgreementReport& report) const;

    store::Records& m_records;
    store::People& m_people;
};

}  // namespace assessment
