#include "app/window.hpp"

#include <cstdio>
#include <utility>

#include "app/build_info.hpp"
#include "app/commands.hpp"
#include "app/device_pointer.hpp"
#include "app/exit_code.hpp"
#include "app/record_keeper.hpp"
#include "app/speech.hpp"
#include "ensembles/ensemble_shelf.hpp"
#include "ensembles/recordings.hpp"
#include "pen/dots_csv.hpp"
#include "record/store/instance_lock.hpp"
#include "record/store/log_file.hpp"
#include "record/store/settings.hpp"

namespace app {

namespace {

// Files that cannot be read are passed over: what is wrong with them is said where they are scored with.
std::optional<ui::RecordedExpert> recordedExpert(const Desk& desk, const level::Level& level,
                                                 std::size_t turn) {
    const std::vector<std::string> folders{desk.places.experts, desk.installation.experts};
    const auto found = ensembles::findRecordings(folders, level.scenario);
    std::vector<ui::RecordedExpert> experts;
    for (const ensembles::RecordingFile& file : found.files) {
        auto read = pen::readDotsCsv(file.bytes);
        if (auto* dots = std::get_if<std::vector<scoring::Dot>>(&read))
            experts.push_back({std::move(*dots), experts.size() + 1});
    }
    if (experts.empty()) return std::nullopt;
    return std::move(experts[turn % experts.size()]);
}

// Everything that the window's services refer to, alive as long as the window.
class WindowDesk {
public:
    explicit WindowDesk(const Desk& desk)
        : m_desk(desk), m_log(desk.places.logFile), m_shelf(shelfOf(desk)) {}

    // Nothing, or a sentence when the window cannot start.
    [[nodiscard]] std::optional<std::string> prepare() {
        if (auto fault = store::makePlaces(m_desk.places)) return fault;
        auto words = readCatalogue(m_desk.installation);
        if (auto* fault = std::get_if<std::string>(&words)) return *fault;
        m_services.catalogue = std::get<text::Catalogue>(std::move(words));
        auto loaded = store::loadSettings(m_desk.places.settingsFile);
        if (loaded.problem) say(*loaded.problem);
        m_settings = std::move(loaded.settings);
        m_services.firstRun = !m_settings.firstRunDone;
        wire();
        return std::nullopt;
    }
    [[nodiscard]] ui::Services& services() { return m_services; }
    [[nodiscard]] store::Settings& settings() { return m_settings; }

    void say(const std::string& line) {
        std::fprintf(stderr, "%s\n", line.c_str());
        m_log.write(line);
    }

private:
    void wire() {
        m_services.settings = &m_settings;
        m_services.places = &m_desk.places;
        m_services.build = buildText();
        m_services.saveSettings = [this](const store::Settings& settings) {
            return store::saveSettings(m_desk.places.settingsFile, settings);
        };
        m_services.log = [this](const std::string& line) { say(line); };
        m_services.ensembleFor =
            [this](const level::Level& level,
                   const scoring::Progress& progress) -> std::variant<scoring::Ensemble, std::string> {
            auto found = m_shelf.referenceFor(level.scenario, progress);
            if (const auto* issues = std::get_if<std::vector<ensembles::FileIssue>>(&found)) {
                for (const auto& issue : *issues) say(describe(issue));
                return faultyExperts(level.id, *issues);
            }
            auto& reference = std::get<ensembles::Reference>(found);
            if (!reference.note.empty())
                say("'" + level.id + "' is compared with synthetic experts: " + reference.note);
            return std::move(reference.ensemble);
        };
        m_services.recordedExpert = [this](const level::Level& level, std::size_t turn) {
            return recordedExpert(m_desk, level, turn);
        };
        coach();
        m_services.openPointer = [this](std::uint64_t xWindow) {
            return openDevicePointer(xWindow, m_desk.places.tabletFile, m_services.log);
        };
    }

    void coach() {
        m_services.today = store::dayHere;
        auto loaded = level_yaml::loadFile(m_desk.installation.warmUp);
        if (loaded.level) {
            m_services.warmUp = std::make_shared<const level::Level>(*std::move(loaded.level));
        } else {
            say(level::describe(m_desk.installation.warmUp, loaded.issues.front()));
        }
    }

    const Desk& m_desk;
    store::LogFile m_log;
    ensembles::EnsembleShelf m_shelf;
    store::Settings m_settings;
    ui::Services m_services;
};

void addLibrary(const Desk& desk, ui::Services& services) {
    auto library = level_yaml::readLibrary(desk.levelFolders);
    services.levels = std::move(library.levels);
    for (const auto& fault : library.faults) {
        if (!fault.issues.empty())
            services.levelFaults.push_back(level::describe(fault.path, fault.issues.front()));
    }
}

}  // namespace

int withWindow(const Desk& desk, const std::function<int(ui::Services&, store::Settings&)>& use) {
    WindowDesk window(desk);
    if (auto fault = window.prepare()) return refuse(*fault);
    return use(window.services(), window.settings());
}

int withRecords(const Desk& desk, ui::Services& services, const std::function<int()>& use) {
    RecordKeeper keeper(desk, services.ensembleFor, services.log);
    services.attemptBegun = [&](const std::string& path) { keeper.begun(path); };
    services.attemptEnded = [&](const std::string& path, const practice::ScoredFile* scored) {
        keeper.ended(path, scored);
    };
    services.withRecords = [&](auto task, auto failed) {
        keeper.consult(std::move(task), std::move(failed));
    };
    services.recordsChanges = [&] { return keeper.changes(); };
    return use();
}

int playInWindow(const Desk& desk, const level::Level& level, ui::DemoPlan plan) {
    return withWindow(desk, [&](ui::Services& services, store::Settings&) {
        services.levels = {level};
        services.firstRun = false;
        ui::Options options;
        options.demo = std::move(plan);
        return ui::run(services, options);
    });
}

namespace {

// The one window of a person, with levels and options as `prepare` sets them: nothing, or an exit code.
int openOnly(const CommandLine& line,
             const std::function<std::optional<int>(const Desk&, ui::Services&, ui::Options&)>& prepare) {
    auto opened = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    const Desk& desk = std::get<Desk>(opened);
    return withWindow(desk, [&](ui::Services& services, store::Settings&) {
        auto lock = store::InstanceLock::take(desk.places.lockFile);
        if (auto* fault = std::get_if<std::string>(&lock)) return refuse(*fault);
        watchForInterrupt();
        services.stopAsked = interrupted;
        ui::Options options;
        if (const auto code = prepare(desk, services, options)) return *code;
        return withRecords(desk, services, [&] { return ui::run(services, options); });
    });
}

}  // namespace

int openWindow(const CommandLine& line, const std::string& level) {
    return openOnly(line, [&](const Desk& desk, ui::Services& services, ui::Options& options) {
        if (level.empty()) {
            addLibrary(desk, services);
            return std::optional<int>();
        }
        auto found = findLevel(desk, level);
        if (auto* lines = std::get_if<std::vector<std::string>>(&found))
            return std::optional(refuseAll(*lines));
        services.levels = {std::get<level::Level>(std::move(found))};
        options.startLevel = services.levels.front().id;
        return std::optional<int>();
    });
}

int replayInWindow(const CommandLine& line, const std::string& file, double at, const std::string& beside) {
    return openOnly(line, [&](const Desk& desk, ui::Services& services, ui::Options& options) {
        addLibrary(desk, services);
        options.replayFile = file;
        options.replayFrom = at;
        options.replayBeside = beside;
        return std::optional<int>();
    });
}

}  // namespace app
