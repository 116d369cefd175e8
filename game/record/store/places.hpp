// Where Stipple keeps things: the XDG folders, or all below STIPPLE_HOME.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>

namespace store {

struct Places {
    std::string data;          // the person's: attempts, levels
    std::string config;        // settings.json
    std::string cache;         // reference tables; may be deleted at any time
    std::string state;         // logs
    std::string attempts;      // data/attempts
    std::string levels;        // data/levels
    std::string experts;       // data/experts: recorded expert attempts
    std::string logs;          // state/logs
    std::string settingsFile;  // config/settings.json
    std::string lockFile;      // data/stipple.lock
    std::string logFile;       // logs/stipple.log
    std::string tabletFile;    // state/tablets.json: tablets whose area is changed while a window is open
    std::string recordsFile;   // data/records.db: made from attempts and events, may be deleted
    std::string identityFile;  // data/identity.db: names, apart
    std::string recordsLock;   // data/records.lock
    std::string eventLog;      // data/events.log
    std::string backups;       // data/backups: the last copies of both databases
};

// Gives an environment variable, or nothing when it is not set or empty.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;
[[nodiscard]] Environment systemEnvironment();

// Where things belong; makes nothing. STIPPLE_HOME wins, then XDG_DATA_HOME, XDG_CONFIG_HOME,
// XDG_CACHE_HOME and XDG_STATE_HOME (absolute paths only, as the XDG specification asks), then
// their defaults below HOME. One sentence when no folder can be told.
[[nodiscard]] std::variant<Places, std::string> findPlaces(const Environment& environment);

// Makes the folders that are missing, readable by their owner only (0700). Nothing, or one
// sentence: what, where, how to mend it.
[[nodiscard]] std::optional<std::string> makePlaces(const Places& places);

}  // namespace store
