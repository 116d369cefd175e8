#include "app/exit_code.hpp"
#include "app/progress_json.hpp"
#include "app/record_commands.hpp"
#include "app/speech.hpp"
#include "record/store/ids.hpp"
#include "record/store/log_file.hpp"
#include "record/store/settings.hpp"

namespace app {

namespace {

// Whose progress: the one named, with the passphrase if there is one; else whom the window records for, who
// was chosen with it.
std::variant<store::Person, std::string> personOf(const store::People& people, const Desk& desk,
                                                  const ProgressOptions& options) {
    if (!options.person.empty()) {
        const auto actor = actorOf(people, {options.person, options.passphraseFile});
        if (const auto* fault = std::get_if<std::string>(&actor)) return *fault;
        return people.find(std::get<store::Actor>(actor).person);
    }
    const auto loaded = store::loadSettings(desk.places.settingsFile);
    return people.find(loaded.settings.person.empty() ? std::string(store::kGuest) : loaded.settings.person);
}

// Of the levels, the one of that id.
std::variant<const level::Level*, std::string> levelNamed(const std::vector<level::Level>& levels,
                                                          const std::string& id) {
    for (const level::Level& level : levels) {
        if (level.id == id) return &level;
    }
    return "no level has the id '" + id + "' (see: stipple levels list)";
}

}  // namespace

int showProgress(const CommandLine& line, const ProgressOptions& options) {
    auto opened = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    const Desk& desk = std::get<Desk>(opened);
    ProgressPage page;
    page.levels = level_yaml::readLibrary(desk.levelFolders).levels;
    page.syllabus = review::syllabusOf(page.levels);
    if (!options.level.empty()) {
        const auto found = levelNamed(page.levels, options.level);
        if (const auto* fault = std::get_if<std::string>(&found)) return refuse(*fault);
        page.level.emplace().level = std::get<const level::Level*>(found);
    }
    auto records = openRecords(desk);
    if (auto* fault = std::get_if<std::string>(&records)) return refuse(*fault);
    auto& held = std::get<store::Records>(records);
    const store::People people(held);
    auto person = personOf(people, desk, options);
    if (auto* fault = std::get_if<std::string>(&person)) return refuse(*fault);
    page.person = std::get<store::Person>(std::move(person));
    const std::string& id = page.person.row.id;
    const std::int64_t now = store::millisecondsOf(store::wallClockNow()).value_or(0);
    page.progress = review::progressOf(page.syllabus, held.runs({id, {}}), now);
    if (page.level) {
        page.level->runs = held.runs({id, options.level});
        page.level->work = review::workFiguresOf(*page.level->level, desk.places.attempts, page.level->runs);
    }
    print(options.json ? progressJson(page).dump(2) : progressText(page));
    return kGood;
}

}  // namespace app
