// What the window of a sitting does not link. All of exam_ui is in the program that is looked at, and
// whatever its parts need of the layers below; nothing that knows a reference, a tolerance or a score may be
// among it.
#include <string>

#include "support/catch.hpp"
#include "support/child_process.hpp"

namespace {

std::string symbols() {
    const auto ran =
        test_support::run({{"nm", "-C", STIPPLE_EXAM_VIEW_ALONE}, {"PATH=/usr/bin:/bin"}, ""}, 120.0);
    REQUIRE(ran.exit.code == 0);
    return ran.output;
}

bool holds(const std::string& all, const std::string& name) { return all.find(name) != std::string::npos; }

}  // namespace

TEST_CASE("the window of a sitting links no score, no reference, no review and no hidden part") {
    const std::string all = symbols();
    // So that the search finds what is there.
    REQUIRE(holds(all, "exam_ui::StationHand::take("));
    REQUIRE(holds(all, "skin::makeSkin("));
    for (const char* name :
         {"scoring::score(", "scoring::judge", "scoring::Ensemble", "scoring::Scorecard", "scoring::match",
          "review::", "assessment::", "practice::", "study::", "report::", "store::", "ensembles::",
          "hands::", "level_yaml::", "exam::", "trust::", "credential::", "record::"}) {
        INFO(name);
        CHECK_FALSE(holds(all, name));
    }
}
