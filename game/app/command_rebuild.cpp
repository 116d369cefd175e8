#include "app/exit_code.hpp"
#include "app/record_commands.hpp"
#include "app/speech.hpp"

namespace app {

namespace {

text::Json jsonOf(const store::Settled& settled) {
    auto problems = text::Json::array();
    for (const std::string& problem : settled.problems) problems.push(problem);
    auto json = text::Json::object();
    json.set("attempts", static_cast<std::int64_t>(settled.entered));
    return json.set("problems", std::move(problems));
}

}  // namespace

int rebuildRecords(const CommandLine& line, bool json) {
    auto opened = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    const Desk& desk = std::get<Desk>(opened);
    if (auto fault = store::makePlaces(desk.places)) return refuse(*fault);
    watchForInterrupt();
    const auto judge = makeJudge([&desk](const level::Level& level) { return ensembleFor(desk, level); });
    const auto rebuilt = [&] {
        ProgressLine progress("Rebuilding the records", 0.5);
        return store::rebuild(desk.places, recordsOptions(), judge,
                              [&](double share) { return progress.show(share); });
    }();
    if (const auto* fault = std::get_if<std::string>(&rebuilt)) return refuse(*fault);
    const auto& settled = std::get<store::Settled>(rebuilt);
    if (settled.stopped || interrupted()) return refuse("stopped; the records are as they were");
    for (const std::string& problem : settled.problems) remark(problem);
    print(json ? jsonOf(settled).dump(2) : "Rebuilt the records from " + counted(settled.entered, "attempt"));
    return settled.problems.empty() ? kGood : kNo;
}

}  // namespace app
