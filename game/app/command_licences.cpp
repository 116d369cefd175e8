#include "app/commands.hpp"
#include "app/exit_code.hpp"
#include "app/installation.hpp"
#include "app/speech.hpp"

namespace app {

int showLicences() {
    auto installation = findInstallation();
    if (auto* fault = std::get_if<std::string>(&installation)) return refuse(*fault);
    const std::string path = std::get<Installation>(installation).licences;
    const auto text = readFile(path);
    if (!text) return refuse("cannot read " + path + ": build or install Stipple again");
    print(*text);
    return kGood;
}

}  // namespace app
