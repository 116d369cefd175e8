#include <algorithm>
#include <filesystem>
#include <optional>
#include <thread>

#include "app/build_info.hpp"
#include "app/commands.hpp"
#include "app/desk.hpp"
#include "app/exit_code.hpp"
#include "app/result_folder.hpp"
#include "app/speech.hpp"
#include "ensembles/ensemble_shelf.hpp"
#include "study/study.hpp"

namespace app {

namespace {

namespace fs = std::filesystem;

// One progress line for each part of the study.
class Stages {
public:
    bool show(const char* what, double share) {
        if (m_what != what) {
            m_line.reset();
            m_line.emplace(std::string("Study: ") + what);
            m_what = what;
        }
        return m_line->show(share);
    }
    void finish() { m_line.reset(); }

private:
    std::string m_what;
    std::optional<ProgressLine> m_line;
};

std::optional<std::string> prepareFolder(const std::string& path) {
    std::error_code error;
    fs::create_directories(path, error);
    if (error)
        return "cannot make the folder " + path + ": " + error.message() + "; choose another with --out";
    for (const char* name : {"study.txt", "study.json", "study.svg"}) {
        if (fs::exists(fs::path(path) / name, error)) {
            return path + "/" + name + " is there already; name a new folder with --out";
        }
    }
    return std::nullopt;
}

std::optional<std::string> writeFolder(const std::string& path, const study::Study& result) {
    if (auto fault = writeFile(path + "/study.txt", studyText(result))) return fault;
    if (auto fault = writeFile(path + "/study.json", studyJson(result).dump(2) + "\n")) return fault;
    return writeFile(path + "/study.svg", studyPage(result));
}

std::optional<study::Study> run(const Desk& desk, const study::Settings& settings) {
    const ensembles::EnsembleShelf shelf(desk.installation.ensembles, desk.places.cache + "/ensembles");
    Stages stages;
    const auto reference = [&](const scoring::Scenario& scenario) {
        return shelf.ensembleFor(scenario, [&](double share) { return stages.show("reference", share); });
    };
    const study::Task field(study::fieldScenario(), reference(study::fieldScenario()));
    const study::Task hairline(study::hairlineScenario(), reference(study::hairlineScenario()));
    if (interrupted()) return std::nullopt;
    return study::runStudy({field, hairline}, settings,
                           [&](const char* what, double share) { return stages.show(what, share); });
}

}  // namespace

int runStudy(const CommandLine& line, const StudyOptions& options) {
    auto opened = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    if (!options.out.empty()) {
        if (auto fault = prepareFolder(options.out)) return refuse(*fault);
    }
    watchForInterrupt();
    study::Settings settings;
    settings.seed = options.seed;
    settings.persons = options.persons;
    settings.threads = std::max(1U, std::thread::hardware_concurrency());
    auto result = run(std::get<Desk>(opened), settings);
    if (!result) return refuse("stopped before the end; nothing was written");
    result->build = buildText();
    if (!options.out.empty()) {
        if (auto fault = writeFolder(options.out, *result)) return refuse(*fault);
    }
    print(options.json ? studyJson(*result).dump(2) : studyText(*result));
    return kGood;
}

}  // namespace app
