#include "report/released_work.hpp"

#include <algorithm>
#include <cassert>

namespace report {

std::string markerPseudonym(const assessment::AssignmentMarking& marking, const std::string& person) {
    if (!marking.rules) return {};
    const std::vector<std::string>& markers = marking.rules->markers;
    const auto found = std::find(markers.begin(), markers.end(), person);
    return found == markers.end() ? std::string() : "M" + std::to_string(found - markers.begin() + 1);
}

const assessment::Rubric& rubricOf(const assessment::AssignmentMarking& marking, int version) {
    assert(!marking.rubrics.empty());
    const auto found =
        std::find_if(marking.rubrics.begin(), marking.rubrics.end(),
                     [version](const assessment::Rubric& rubric) { return rubric.version == version; });
    return found == marking.rubrics.end() ? marking.rubrics.back() : *found;
}

ReleasedWork releasedWorkOf(const assessment::MarkedAttempt& work,
                            const assessment::AssignmentMarking& marking, const std::string& title) {
    assert(!work.released.empty());
    ReleasedWork released;
    released.assignment = title;
    released.pseudonym = work.pseudonym;
    released.grade = work.released.back();
    released.rubric = rubricOf(marking, released.grade.rubricVersion);
    for (const assessment::SubmittedMark& mark : work.marks)
        released.voices.push_back({markerPseudonym(marking, mark.marker), mark});
    released.overridden = work.overridden;
    released.appeals = work.appeals;
    return released;
}

}  // namespace report
