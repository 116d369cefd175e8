#include <utility>

#include "app/commands.hpp"
#include "app/desk.hpp"
#include "app/exit_code.hpp"
#include "app/result_folder.hpp"
#include "app/speech.hpp"
#include "hands/earlier_dots.hpp"
#include "pen/dots_csv.hpp"
#include "text/number.hpp"

namespace app {

namespace {

std::variant<hands::EarlierPlan, std::string> planOf(const EarlierOptions& options) {
    const auto kind = hands::kindOf(options.hand);
    if (!kind)
        return "there is no hand '" + options.hand + "'; take expert, or one that practice --hand knows";
    double stands = 1.0;
    for (const double share : options.shares) {
        if (!(share > 0.0 && share < stands))
            return std::string("--share: give shares between 0 and 1, each smaller than the one before");
        stands = share;
    }
    return hands::EarlierPlan{*kind, options.seed, options.shares, options.patchiness};
}

}  // namespace

int makeEarlier(const CommandLine& line, const EarlierOptions& options) {
    const auto plan = planOf(options);
    if (const auto* fault = std::get_if<std::string>(&plan)) return refuse(*fault);
    auto opened = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    auto found = findLevel(std::get<Desk>(opened), options.level);
    if (auto* lines = std::get_if<std::vector<std::string>>(&found)) return refuseAll(*lines);
    const level::Level& level = std::get<level::Level>(found);
    if (level.scenario.mode != scoring::Mode::free)
        return refuse(level.id + ": a trace level begins on untouched skin; take one of mode free");
    const auto dots = hands::earlierDots(level, std::get<hands::EarlierPlan>(plan));
    if (auto fault = writeFile(options.csv, pen::writeDotsCsv(dots))) return refuse(*fault);
    const double whole = scoring::TargetField(level.scenario).expectedDots();
    print(std::to_string(dots.size()) + " dots where the level asks for " + text::formatFixed(whole, 0) +
          " in all");
    return kGood;
}

}  // namespace app
