#include <cmath>
#include <utility>

#include "app/commands.hpp"
#include "app/desk.hpp"
#include "app/exit_code.hpp"
#include "app/result_folder.hpp"
#include "app/speech.hpp"
#include "hands/hand.hpp"
#include "hands/thinned_places.hpp"
#include "pen/dots_csv.hpp"
#include "text/number.hpp"

namespace app {

namespace {

// Of the random numbers of thinning; the hand's own streams are 1 to 3.
constexpr std::uint64_t kThinningStream = 4;

scoring::Dot dotOf(const hands::MeantDot& meant, std::size_t ordinal) {
    scoring::Dot dot;
    dot.ordinal = static_cast<std::uint32_t>(ordinal);
    dot.xTenthUm = scoring::Dot::tenthUm(std::round(meant.place.x * 1e3) / 1e3);
    dot.yTenthUm = scoring::Dot::tenthUm(std::round(meant.place.y * 1e3) / 1e3);
    dot.depthUm = static_cast<std::int32_t>(std::lround(meant.depthMm * 1e3));
    return dot;
}

// As if nobody had worked there: what the hand would fill whole.
level::Level untouched(level::Level level) {
    level.earlier = {};
    level.scenario.earlier.clear();
    return level;
}

}  // namespace

int makeEarlier(const CommandLine& line, const EarlierOptions& options) {
    auto opened = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    auto found = findLevel(std::get<Desk>(opened), options.level);
    if (auto* lines = std::get_if<std::vector<std::string>>(&found)) return refuseAll(*lines);
    const level::Level level = untouched(std::get<level::Level>(std::move(found)));
    if (level.scenario.mode != scoring::Mode::free)
        return refuse(level.id + ": earlier work is for levels of mode free; choose another level");
    const auto kind = hands::kindOf(options.hand);
    if (!kind) return refuse("--hand " + options.hand + ": there is no hand of that name");
    std::vector<hands::MeantDot> dots = hands::meantDots(level, *kind, options.seed);
    const scoring::TargetField field(level.scenario);
    scoring::Random random(options.seed, kThinningStream);
    double stands = 1.0;
    for (const double share : options.shares) {
        if (!(share > 0.0 && share < stands))
            return refuse("--share: give shares between 0 and 1, each smaller than the one before");
        dots = hands::thinned(field, dots, {share / stands, options.patchiness}, random);
        stands = share;
    }
    std::vector<scoring::Dot> made;
    for (const hands::MeantDot& meant : dots) made.push_back(dotOf(meant, made.size()));
    if (auto fault = writeFile(options.csv, pen::writeDotsCsv(made))) return refuse(*fault);
    print(std::to_string(made.size()) + " dots of about " + text::formatFixed(field.expectedDots(), 0));
    return kGood;
}

}  // namespace app
