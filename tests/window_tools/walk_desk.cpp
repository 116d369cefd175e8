// The program's window, telling what can be pressed on it: walk_desk HOME. Whenever that or the focus
// changes, a line "commands SCREEN ITEM:NAME:KEY:e ...": e enabled or d, and f behind it where the keyboard
// is. A line "text WORDS" comes for every text when a screen draws it first, and "released KEY", as X calls
// it, when a key has come up again: a test that pressed it knows then that the window has seen it.
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <SFML/Window/Keyboard.hpp>

#include "app/window.hpp"
#include "ui/kit/kit.hpp"
#include "window_tools/pen_at_hand.hpp"
#include "window_tools/tool_desk.hpp"

namespace {

constexpr int kFrames = 2;

std::string lineOf(const std::string& screen, const std::vector<ui_kit::Command>& commands) {
    std::string line = "commands " + screen;
    for (const ui_kit::Command& command : commands) {
        // A key cap of Enter is a line end.
        std::string key = command.key;
        if (key.ends_with('\n')) key.replace(key.size() - 1, 1, "Enter");
        line += " " + std::to_string(command.item) + ":" + command.name + ":" + key + ":" +
                (command.enabled ? "e" : "d") + (command.focused ? "f" : "");
    }
    return line;
}

void sayNewTexts(const std::set<std::string>& drawn, std::set<std::string>& told) {
    for (const std::string& text : drawn) {
        if (told.insert(text).second) std::puts(("text " + text).c_str());
    }
}

void sayReleased(int key) {
    using K = sf::Keyboard;
    static const std::map<int, const char*> kNames = {{K::Down, "Down"},     {K::Up, "Up"},
                                                      {K::Right, "Right"},   {K::Left, "Left"},
                                                      {K::Escape, "Escape"}, {K::LShift, "Shift_L"}};
    if (const auto found = kNames.find(key); found != kNames.end())
        std::printf("released %s\n", found->second);
    if (key >= K::A && key <= K::Z) std::printf("released %c\n", 'a' + (key - K::A));
}

}  // namespace

int main(int argc, char** argv) {
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    if (argc != 2) {
        std::fprintf(stderr, "usage: walk_desk HOME\n");
        return 2;
    }
    const auto desk = window_tools::openOwnDesk(argv[1]);
    auto library = level_yaml::readLibrary(desk.levelFolders);
    return app::withWindow(desk, [&](ui::Services& services, store::Settings&) {
        services.levels = library.levels;
        window_tools::PenAtHand::Now pen{true, false};
        window_tools::plugIn(services, pen);
        ui::Options options;
        std::set<std::string> drawn;
        std::set<std::string> told;
        options.drawnTexts = &drawn;
        options.watchReleasedKeys = sayReleased;
        std::string said;
        int frames = 0;
        options.watchCommands = [&](const std::string& screen, const std::vector<ui_kit::Command>& commands) {
            sayNewTexts(drawn, told);
            drawn.clear();
            pen.hovering = screen == "pen" || screen == "tablet";
            std::string line = lineOf(screen, commands);
            if (line != said) std::puts(line.c_str());
            said = std::move(line);
            if (++frames % kFrames == 0) std::puts("frame");
        };
        return app::withRecords(desk, services, [&] { return ui::run(services, options); });
    });
}
