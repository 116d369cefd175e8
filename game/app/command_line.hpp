// The grammar of the command line: options, help, examples.
#pragma once

namespace app {

// Reads the arguments, runs the command (or opens the window) and returns its exit code.
[[nodiscard]] int runCommandLine(int argc, const char* const* argv);

}  // namespace app
