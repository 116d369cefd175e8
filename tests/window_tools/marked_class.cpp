// A home with a marked class in it: marked_class HOME [ATTEMPTS [LEVEL [SHARE OF PAIRS JUDGED]]]. Prints the
// assignment's id.
#include <cstdio>
#include <cstdlib>

#include "window_tools/panel_class.hpp"
#include "window_tools/tool_desk.hpp"

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: marked_class HOME [ATTEMPTS [LEVEL [SHARE]]]\n");
        return 2;
    }
    window_tools::PanelClassPlan plan;
    if (argc > 2) plan.attempts = std::atoi(argv[2]);
    if (argc > 3) plan.level = argv[3];
    if (argc > 4) plan.judged = std::atof(argv[4]);
    std::printf("%s\n", window_tools::fillPanelClass(window_tools::openOwnDesk(argv[1]), plan).c_str());
    return 0;
}
