#include <memory>

#include "app/commands.hpp"
#include "app/desk.hpp"
#include "app/exit_code.hpp"
#include "app/speech.hpp"
#include "record/store/attempt_shelf.hpp"
#include "text/json.hpp"

namespace app {

int showData(const CommandLine& line, bool json) {
    auto opened = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    const store::Places& places = std::get<Desk>(opened).places;
    const store::Shelf shelf = store::readShelf(places.attempts);
    if (json) {
        text::Json problems = text::Json::array();
        for (const auto& problem : shelf.problems) problems.push(problem);
        print(text::Json::object()
                  .set("attempts", places.attempts)
                  .set("levels", places.levels)
                  .set("experts", places.experts)
                  .set("settings", places.settingsFile)
                  .set("cache", places.cache)
                  .set("logs", places.logs)
                  .set("records", places.recordsFile)
                  .set("names", places.identityFile)
                  .set("events", places.eventLog)
                  .set("backups", places.backups)
                  .set("attempt_count", static_cast<std::int64_t>(shelf.attempts.size()))
                  .set("problems", std::move(problems))
                  .dump(2));
        return kGood;
    }
    print("Attempts  " + places.attempts + "  (" + std::to_string(shelf.attempts.size()) + ")");
    print("Levels    " + places.levels);
    print("Experts   " + places.experts);
    print("Records   " + places.recordsFile + "  (made from attempts and events; see: stipple rebuild)");
    print("Names     " + places.identityFile);
    print("Events    " + places.eventLog);
    print("Backups   " + places.backups);
    print("Settings  " + places.settingsFile);
    print("Cache     " + places.cache + "  (may be deleted at any time)");
    print("Logs      " + places.logs);
    print("To delete everything, delete these folders; nothing is kept elsewhere.");
    for (const auto& problem : shelf.problems) remark(problem);
    return kGood;
}

int showLogs(const CommandLine& line) {
    auto opened = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    const std::string path = std::get<Desk>(opened).places.logFile;
    const auto text = readFile(path);
    if (!text) {
        remark("no log yet at " + path);
        return kGood;
    }
    print(*text);
    return kGood;
}

}  // namespace app
