// What the tools that open the window share: a desk below a folder of their own.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

#include "app/desk.hpp"

namespace window_tools {

// Opens the desk with all data below `home`; ends the tool with a word when that fails.
inline app::Desk openOwnDesk(const std::string& home) {
    setenv("STIPPLE_HOME", home.c_str(), 1);
    auto opened = app::openDesk("");
    if (const auto* fault = std::get_if<std::string>(&opened)) {
        std::fprintf(stderr, "%s\n", fault->c_str());
        std::exit(2);
    }
    return std::get<app::Desk>(std::move(opened));
}

inline level::Level levelNamed(const app::Desk& desk, const std::string& id) {
    auto found = app::findLevel(desk, id);
    if (const auto* lines = std::get_if<std::vector<std::string>>(&found)) {
        for (const auto& line : *lines) std::fprintf(stderr, "%s\n", line.c_str());
        std::exit(2);
    }
    return std::get<level::Level>(std::move(found));
}

}  // namespace window_tools
