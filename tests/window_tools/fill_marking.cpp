// Fills a home with work that waits to be marked: fill_marking HOME LEVEL TRAINEES [PASSPHRASE]. Prints the
// marker's id, the assignment's, then each attempt's, a line each.
#include <cstdio>
#include <string>

#include "window_tools/marking_class.hpp"
#include "window_tools/tool_desk.hpp"

int main(int argc, char** argv) {
    if (argc != 4 && argc != 5) {
        std::fprintf(stderr, "usage: fill_marking HOME LEVEL TRAINEES [PASSPHRASE]\n");
        return 2;
    }
    const auto desk = window_tools::openOwnDesk(argv[1]);
    window_tools::MarkingClassPlan plan;
    plan.level = argv[2];
    plan.trainees = std::stoul(argv[3]);
    if (argc == 5) plan.passphrase = argv[4];
    const auto made = window_tools::makeMarkingClass(desk, plan);
    std::printf("%s\n%s\n", made.marker.c_str(), made.assignment.c_str());
    for (const std::string& attempt : made.attempts) std::printf("%s\n", attempt.c_str());
    return 0;
}
