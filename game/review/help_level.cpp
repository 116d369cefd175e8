#include "review/help_level.hpp"

#include <algorithm>
#include <cstddef>

#include "practice/drill.hpp"
#include "review/warm_up.hpp"
#include "text/json.hpp"

namespace review {

namespace {

constexpr std::size_t kWindow = 3;      // [default] runs looked at for sparse
constexpr std::size_t kLongWindow = 5;  // [default] for none
constexpr double kUsualCut = 60.0;

using Points = std::optional<double> PastRun::*;

std::string courseId(const std::string& levelId) {
    if (!practice::isDrill(levelId)) return levelId;
    return levelId.substr(0, levelId.size() - practice::kDrillSuffix.size());
}

// Of one criterion: good or not, oldest first.
struct Series {
    std::vector<bool> here;
    std::vector<bool> elsewhere;
};

Series seriesOf(const std::string& levelId, const std::vector<PastRun>& runs, Points points, double cut) {
    Series series;
    for (const PastRun& run : runs) {
        if (!(run.*points) || practice::isDrill(run.levelId) || run.levelId == kWarmUpId) continue;
        (run.levelId == levelId ? series.here : series.elsewhere).push_back(*(run.*points) >= cut);
    }
    return series;
}

std::size_t goodAmongLast(const std::vector<bool>& runs, std::size_t count) {
    const auto last = static_cast<std::ptrdiff_t>(std::min(count, runs.size()));
    return static_cast<std::size_t>(std::count(runs.end() - last, runs.end(), true));
}

Help helpOf(const Series& series) {
    if (series.here.empty()) return Help::full;
    if (series.here.size() >= kLongWindow && series.here.back() &&
        goodAmongLast(series.here, kLongWindow) >= kLongWindow - 1)
        return Help::none;
    const std::size_t own = std::min(series.here.size(), kWindow);
    const std::size_t good = goodAmongLast(series.here, own) + goodAmongLast(series.elsewhere, kWindow - own);
    return good >= kWindow - 1 ? Help::sparse : Help::full;
}

}  // namespace

std::string jsonOf(const HelpLevels& levels, bool asked) {
    const auto word = [](Help help) {
        return help == Help::full ? "full" : help == Help::sparse ? "sparse" : "none";
    };
    text::Json json = text::Json::object();
    json.append("needle", word(levels.needle)).append("stretch", word(levels.stretch));
    json.append("spacing", word(levels.spacing)).append("tempo", word(levels.tempo));
    return json.append("depth", word(levels.depth)).append("asked", asked).dump();
}

std::vector<PastRun> pastRunsOf(const std::vector<store::Run>& runs) {
    std::vector<PastRun> past;
    for (const store::Run& run : runs) {
        if (run.state != "finished" || !run.scored) continue;
        PastRun one{run.levelId, run.passed, {}, {}, {}};
        for (const store::RunCriterion& criterion : run.criteria) {
            if (!criterion.pointsMilli) continue;
            const Points points = criterion.criterion == "spacing" ? &PastRun::spacing
                                  : criterion.criterion == "depth" ? &PastRun::depth
                                                                   : &PastRun::hairline;
            one.*points = static_cast<double>(*criterion.pointsMilli) / 1000.0;
        }
        past.push_back(std::move(one));
    }
    return past;
}

bool HelpLevels::allFull() const { return *this == HelpLevels{}; }

HelpLevels helpFor(const level::Level& level, const std::vector<PastRun>& runs) {
    const std::string id = courseId(level.id);
    const scoring::Cuts cuts = level.scenario.cuts.value_or(scoring::Cuts{kUsualCut, kUsualCut, kUsualCut});
    const scoring::Criteria& scored = level.scenario.criteria;
    const auto helpBy = [&](bool counts, Points points, double cut) {
        return counts ? helpOf(seriesOf(id, runs, points, cut)) : Help::full;
    };
    HelpLevels levels;
    levels.spacing = helpBy(scored.spacing, &PastRun::spacing, cuts.spacing);
    levels.depth = helpBy(scored.depth, &PastRun::depth, cuts.depth);
    levels.needle = levels.stretch = levels.depth;
    levels.tempo = Help::none;
    if (scored.spacing) levels.tempo = std::min(levels.tempo, levels.spacing);
    if (scored.depth) levels.tempo = std::min(levels.tempo, levels.depth);
    if (scored.hairline)
        levels.tempo = std::min(levels.tempo, helpBy(true, &PastRun::hairline, cuts.hairline));
    return levels;
}

}  // namespace review
