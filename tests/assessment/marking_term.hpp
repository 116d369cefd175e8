// A term in a home without a guard: a class with an instructor, three markers and a trainee.
#pragma once

#include "assessment/marking_home.hpp"

namespace assessment::testing {

struct Term : MarkingHome {
    Actor teacher = plain("Teacher", "instructor");
    std::vector<Actor> markers{plain("Marker 1", "instructor"), plain("Marker 2", "examiner"),
                               plain("Marker 3", "instructor")};
    Actor trainee = plain("Trainee 1", "trainee");
    Class spring = makeClass(teacher, "Spring");
    Assignment field = assign(teacher, spring, "Field");

    MarkingRules rulesOf(double doubleShare, Resolution resolution = Resolution::conference,
                         std::size_t markerCount = 3) const {
        MarkingRules rules;
        for (std::size_t i = 0; i < markerCount; ++i) rules.markers.push_back(markers[i].person);
        rules.doubleShare = doubleShare;
        rules.resolution = resolution;
        return rules;
    }
    void set(const MarkingRules& rules) {
        REQUIRE(saysWhat(marking.setRules(teacher, field, rules)) == "done");
    }
    // The mark of whoever it waits for first.
    Actor mark(const std::string& attempt, const MarkSheet& sheet) {
        const auto waits = work(attempt).waitsFor();
        REQUIRE_FALSE(waits.empty());
        const Actor actor{waits.front(), false};
        REQUIRE(saysWhat(marking.submit(actor, attempt, sheet)) == "done");
        return actor;
    }
    // Refused, and the log is as it was.
    void refused(const std::optional<std::string>& fault, std::size_t before, const std::string& says) {
        INFO(fault.value_or("done"));
        REQUIRE(fault.has_value());
        CHECK(fault->find(says) != std::string::npos);
        CHECK(events() == before);
    }
};

}  // namespace assessment::testing
