#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>

#include "record/store/archive.hpp"
#include "record/store/data_archive.hpp"
#include "record/store/durable_file.hpp"
#include "record/store/event_log.hpp"
#include "record/store/identity_json.hpp"
#include "record/store/migrations.hpp"
#include "record/store/schema.hpp"

namespace store {

namespace {

namespace fs = std::filesystem;

std::size_t countFiles(const std::string& folder) {
    std::size_t count = 0;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        const bool hidden = entry->path().filename().string().front() == '.';
        std::error_code gone;
        if (!hidden && entry->is_regular_file(gone)) ++count;
    }
    return count;
}

bool isThere(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

// What is moved, and undone in turn when one of the moves fails.
class Moves {
public:
    std::optional<std::string> move(const std::string& from, const std::string& to) {
        if (!isThere(from)) return std::nullopt;
        if (std::rename(from.c_str(), to.c_str()) != 0)
            return undo(from + ": cannot be moved: " + reasonOf(errno));
        m_done.emplace_back(from, to);
        return std::nullopt;
    }
    std::string undo(const std::string& because) {
        for (auto done = m_done.rbegin(); done != m_done.rend(); ++done)
            (void)std::rename(done->second.c_str(), done->first.c_str());
        m_done.clear();
        return because + "; what was moved is back where it was";
    }

private:
    std::vector<std::pair<std::string, std::string>> m_done;
};

class Restoring {
public:
    Restoring(const Places& places, const ArchiveReader& archive)
        : m_places(places), m_archive(archive), m_staged(places.data + "/.incoming") {}
    ~Restoring() {
        std::error_code ignored;
        fs::remove_all(m_staged, ignored);
    }
    Restoring(const Restoring&) = delete;
    Restoring& operator=(const Restoring&) = delete;

    // All content, checked and on the disk, beside what is there.
    std::optional<std::string> stage() {
        std::error_code error;
        fs::remove_all(m_staged, error);
        for (const char* folder : {"attempts", "levels", "experts"})
            fs::create_directories(m_staged + "/" + folder, error);
        if (error) return m_staged + ": the folder cannot be made: " + error.message();
        for (const ArchiveMember& member : m_archive.members()) {
            if (auto fault = stageOne(member)) return fault;
        }
        return stageNames();
    }
    // The last moment. `before`: where what is there goes, or empty.
    std::optional<std::string> swap(const std::string& before) {
        Moves moves;
        if (!before.empty()) {
            for (const auto& [path, name] : allPlaces()) {
                if (auto fault = moves.move(path, before + "/" + name)) return fault;
            }
        }
        // Without data there are at most databases that nobody used.
        for (const std::string& path : {m_places.recordsFile, m_places.identityFile}) {
            ::unlink((path + "-journal").c_str());
            ::unlink(path.c_str());
        }
        for (const char* name : {"attempts", "levels", "experts", "events.log", "identity.db"}) {
            if (auto fault = moves.move(m_staged + "/" + name, m_places.data + "/" + name)) return fault;
        }
        if (!m_settings.empty()) {
            if (auto fault = replaceFile(m_places.settingsFile, m_settings)) return moves.undo(*fault);
        }
        return syncFolder(m_places.data);
    }
    [[nodiscard]] const BackedUp& what() const { return m_what; }

private:
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> allPlaces() const {
        return {{m_places.attempts, "attempts"},
                {m_places.levels, "levels"},
                {m_places.experts, "experts"},
                {m_places.eventLog, "events.log"},
                {m_places.identityFile, "identity.db"},
                {m_places.recordsFile, "records.db"},
                {m_places.recordsFile + "-journal", "records.db-journal"},
                {m_places.identityFile + "-journal", "identity.db-journal"},
                {m_places.backups, "backups"}};
    }
    std::optional<std::string> stageOne(const ArchiveMember& member) {
        const std::string& name = member.name;
        ++m_what.files;
        if (name == "identity.json") return std::nullopt;
        if (name == "settings.json") {
            m_settings = m_archive.bytesOf(name).value_or("");
            return std::nullopt;
        }
        const bool attempt = name.rfind("attempts/", 0) == 0 && name.ends_with(".attempt");
        const bool known = attempt || name == "events.log" || name.rfind("levels/", 0) == 0 ||
                           name.rfind("experts/", 0) == 0;
        if (!known)
            return "'" + name +
                   "' has no place here; the archive was made by a newer Stipple, install that version";
        if (attempt) ++m_what.attempts;
        const std::string path = m_staged + "/" + name;
        std::error_code error;
        fs::create_directories(folderOf(path), error);
        if (error) return path + ": its folder cannot be made: " + error.message();
        return m_archive.copyTo(member, path);
    }
    std::optional<std::string> stageNames() {
        const auto read = readIdentities(m_archive.bytesOf("identity.json").value_or(""));
        if (const auto* fault = std::get_if<std::string>(&read)) return *fault;
        const auto log = EventLog::open(m_staged + "/events.log");
        if (const auto* fault = std::get_if<std::string>(&log)) return *fault;
        try {
            const Database fresh(m_staged + "/identity.db", kIdentityId);
            migrate(fresh, identitySchema(), nullptr);
            for (const auto& [id, identity] : std::get<0>(read)) {
                putIdentity(fresh, id, identity);
                ++m_what.people;
            }
        } catch (const DatabaseError& error) {
            return error.what();
        }
        return std::nullopt;
    }

    const Places& m_places;
    const ArchiveReader& m_archive;
    std::string m_staged;
    std::string m_settings;
    BackedUp m_what;
};

std::variant<std::string, int> makeBefore(const Places& places) {
    for (int number = 1;; ++number) {
        const std::string before = places.data + "/before-restore-" + std::to_string(number);
        std::error_code error;
        if (fs::create_directory(before, error)) return before;
        if (error) return error.value();
    }
}

}  // namespace

std::optional<std::string> dataThere(const Places& places) {
    if (const std::size_t attempts = countFiles(places.attempts))
        return std::to_string(attempts) + " attempts";
    if (isThere(places.eventLog)) return "people";
    if (countFiles(places.levels) > 0) return "levels";
    if (countFiles(places.experts) > 0) return "recorded experts";
    if (isThere(places.settingsFile)) return "settings";
    return std::nullopt;
}

std::variant<Restored, std::string> restoreData(const Places& places, const std::string& file, bool over) {
    const auto archive = ArchiveReader::open(file, "backup");
    if (const auto* fault = std::get_if<std::string>(&archive)) return *fault;
    const auto there = dataThere(places);
    if (there && !over)
        return places.data + ": holds data already (" + *there +
               "); add --over to put the backup in its place, what is there is then kept beside it";
    Restoring restoring(places, std::get<ArchiveReader>(archive));
    if (auto fault = restoring.stage()) return *fault;
    std::string before;
    if (there) {
        const auto made = makeBefore(places);
        if (const int* error = std::get_if<int>(&made)) return places.data + ": " + reasonOf(*error);
        before = std::get<std::string>(made);
        if (isThere(places.settingsFile)) {
            std::error_code error;
            fs::copy_file(places.settingsFile, before + "/settings.json", error);
            if (error) return before + "/settings.json: cannot be written: " + error.message();
        }
    }
    if (auto fault = restoring.swap(before)) return *fault;
    return Restored{restoring.what(), before};
}

}  // namespace store
