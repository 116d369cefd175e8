#include "record/store/places.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include "record/store/durable_file.hpp"

namespace store {

namespace {

// An absolute path from the environment; the XDG specification says to ignore relative ones.
std::optional<std::string> absolute(const Environment& environment, const std::string& name) {
    auto path = environment(name);
    if (!path || path->front() != '/') return std::nullopt;
    while (path->size() > 1 && path->back() == '/') path->pop_back();
    return path;
}

Places filled(Places places) {
    places.attempts = places.data + "/attempts";
    places.levels = places.data + "/levels";
    places.experts = places.data + "/experts";
    places.logs = places.state + "/logs";
    places.settingsFile = places.config + "/settings.json";
    places.lockFile = places.data + "/stipple.lock";
    places.logFile = places.logs + "/stipple.log";
    places.tabletFile = places.state + "/tablets.json";
    places.recordsFile = places.data + "/records.db";
    places.identityFile = places.data + "/identity.db";
    places.recordsLock = places.data + "/records.lock";
    places.eventLog = places.data + "/events.log";
    places.backups = places.data + "/backups";
    return places;
}

// Makes one folder and those above it. False with errno when it cannot be.
bool makeFolder(const std::string& path) {
    if (::mkdir(path.c_str(), 0700) == 0) return true;
    struct stat status {};
    if (errno == EEXIST)
        return ::stat(path.c_str(), &status) == 0 && (S_ISDIR(status.st_mode) || (errno = ENOTDIR, false));
    if (errno != ENOENT || path == "/") return false;
    return makeFolder(folderOf(path)) && ::mkdir(path.c_str(), 0700) == 0;
}

}  // namespace

Environment systemEnvironment() {
    return [](const std::string& name) -> std::optional<std::string> {
        const char* value = std::getenv(name.c_str());
        if (!value || *value == '\0') return std::nullopt;
        return value;
    };
}

std::variant<Places, std::string> findPlaces(const Environment& environment) {
    if (const auto home = environment("STIPPLE_HOME")) {
        if (home->front() != '/')
            return "STIPPLE_HOME is '" + *home + "'; give an absolute path, beginning with /";
        const std::string root = *absolute(environment, "STIPPLE_HOME");
        Places places;
        places.data = root + "/data";
        places.config = root + "/config";
        places.cache = root + "/cache";
        places.state = root + "/state";
        return filled(places);
    }
    const auto home = absolute(environment, "HOME");
    const auto place = [&](const std::string& name, const char* below) -> std::optional<std::string> {
        if (const auto given = absolute(environment, name)) return *given + "/stipple";
        if (home) return *home + below + "/stipple";
        return std::nullopt;
    };
    const auto data = place("XDG_DATA_HOME", "/.local/share");
    const auto config = place("XDG_CONFIG_HOME", "/.config");
    const auto cache = place("XDG_CACHE_HOME", "/.cache");
    const auto state = place("XDG_STATE_HOME", "/.local/state");
    if (!data || !config || !cache || !state) {
        return "no folder for attempts and settings: HOME is not set; set HOME or STIPPLE_HOME to an "
               "absolute path";
    }
    Places places;
    places.data = *data;
    places.config = *config;
    places.cache = *cache;
    places.state = *state;
    return filled(places);
}

std::optional<std::string> makePlaces(const Places& places) {
    for (const std::string& folder : {places.data, places.config, places.cache, places.state, places.attempts,
                                      places.levels, places.experts, places.logs}) {
        if (!makeFolder(folder)) return folder + ": the folder cannot be made: " + reasonOf(errno);
    }
    for (const std::string& folder : {places.data, places.config, places.attempts, places.logs}) {
        if (::access(folder.c_str(), W_OK | X_OK) != 0) {
            return folder + ": the folder cannot be written to: " + reasonOf(errno);
        }
    }
    return std::nullopt;
}

}  // namespace store
