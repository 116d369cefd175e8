// The window of a sitting at a scripted desk, with all of exam_ui linked and nothing beside it.
#include <cstdio>
#include <fstream>
#include <iterator>

#include "exam_view/scripted_desk.hpp"
#include "ui/exam_view/exam_window.hpp"
#include "ui/kit/monotonic.hpp"

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: exam_view_alone en.json\n");
        return 2;
    }
    std::ifstream file(argv[1]);
    auto words = text::Catalogue::parse(std::string{std::istreambuf_iterator<char>(file), {}});
    if (std::holds_alternative<std::string>(words)) return 2;
    exam_view_test::ScriptedDesk desk;
    exam_ui::Services services;
    services.desk = &desk;
    services.catalogue = std::get<text::Catalogue>(std::move(words));
    services.clockUs = ui_kit::monotonicUs;
    services.log = [](const std::string& line) { std::fprintf(stderr, "%s\n", line.c_str()); };
    return exam_ui::run(services) == exam_ui::Ended::noWindow ? 2 : 0;
}
