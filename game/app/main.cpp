// stipple: the window without arguments, a command with them.
#include <exception>
#include <new>
#include <string>

#include "app/command_line.hpp"
#include "app/speech.hpp"

int main(int argc, char** argv) {
    try {
        return app::runCommandLine(argc, argv);
    } catch (const std::bad_alloc&) {
        return app::refuse("out of memory; close other programs and try again");
    } catch (const std::exception& error) {
        return app::refuse(std::string("stopped by a fault in the program: ") + error.what());
    }
}
