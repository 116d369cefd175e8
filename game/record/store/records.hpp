// The records: who practised what, and how well. A projection of the attempt files and the event log, kept in
// records.db so that lists are quick; names lie apart in identity.db.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "record/store/attempt_table.hpp"
#include "record/store/database.hpp"
#include "record/store/event_log.hpp"
#include "record/store/instance_lock.hpp"
#include "record/store/person_table.hpp"
#include "record/store/places.hpp"
#include "record/store/run_table.hpp"

namespace store {

struct RecordsOptions {
    std::function<std::string()> now;  // RFC 3339 UTC
    std::function<void(const std::string&)>
        tell;  // a sentence for the person: what was found and what was done
    std::chrono::milliseconds longestWait{5000};  // for another program that holds the records
    const char* vfs = nullptr;                    // SQLite's file layer, for tests
    // Whether the databases are read through for damage at first. Without it damage is met when a row of it
    // is read: for a program that has looked at them once and asks again.
    bool readThrough = true;
};

// May be used from several threads. Held by one program at a time, so it is opened for as long as it is
// needed and no longer.
class Records {
public:
    // Waits its turn, then opens the three files, or makes them; the folders must be there. Older schemas are
    // brought up to today's after a backup. A database that is damaged is moved aside, its newest sound
    // backup put in its place, and that is told. Events that one of event log and database lacks are taken
    // from the other. A sentence when the records cannot be used: made by a newer Stipple, held by another
    // program, unreadable; nothing was changed then.
    [[nodiscard]] static std::variant<Records, std::string> open(const Places& places,
                                                                 RecordsOptions options);

    // Writes down an attempt of the folder of attempts as its file is now, with its score if there is one;
    // one of another folder is passed over. The only way in, for window and commands. Nothing, or one
    // sentence; the attempt's file is not touched either way, and the next start tries again.
    [[nodiscard]] std::optional<std::string> enter(const std::string& path, const record::Attempt& attempt,
                                                   const practice::ScoredFile* scored);
    // The same for one that has just begun: it is open until it is entered or, after a crash, settled.
    [[nodiscard]] std::optional<std::string> enterBegun(const std::string& path,
                                                        const record::AttemptHeader& header);
    // Takes out an attempt whose file is gone.
    [[nodiscard]] std::optional<std::string> drop(const std::string& attemptId);

    // A backup or a new database took the place of a broken one when they were opened: attempts may be
    // missing until they are settled.
    [[nodiscard]] bool mended() const { return m_mended; }

    // Reading throws DatabaseError.
    [[nodiscard]] std::vector<AttemptRow> attempts(const AttemptFilter& filter) const;
    [[nodiscard]] std::vector<Run> runs(const RunFilter& filter) const;
    [[nodiscard]] std::map<std::string, KnownFile> files() const;
    [[nodiscard]] text::Json score(const std::string& attemptId) const;
    [[nodiscard]] std::vector<PersonRow> persons() const;
    [[nodiscard]] std::optional<PersonRow> person(const std::string& id) const;
    // Lines of the event log that are about a person or done by one.
    [[nodiscard]] std::vector<LoggedEvent> eventsAbout(const std::string& person) const;

    // Writes the event to the log, then does what it says. Nothing, or one sentence.
    [[nodiscard]] std::optional<std::string> act(Event event);

    // Copies of both databases; see backups.hpp.
    [[nodiscard]] std::optional<std::string> backUpAll();
    // The same with the older ones deleted: what was erased must not live on in them.
    [[nodiscard]] std::optional<std::string> renewBackups();

    [[nodiscard]] const Places& places() const { return m_places; }
    [[nodiscard]] const Database& identities() const { return *m_identities; }
    [[nodiscard]] const Database& database() const { return *m_database; }
    [[nodiscard]] const EventLog& log() const { return *m_log; }
    [[nodiscard]] std::string now() const { return m_options.now(); }

private:
    Records(const Places& places, RecordsOptions options)
        : m_places(places), m_options(std::move(options)), m_mutex(std::make_unique<std::mutex>()) {}
    void openAll();
    void reconcile();
    void rewriteFromLog();
    [[nodiscard]] Database openSound(const std::string& path, std::int32_t id,
                                     std::span<const char* const> schema, const char* name);
    [[nodiscard]] std::optional<std::string> write(const std::function<void()>& rows);

    Places m_places;
    RecordsOptions m_options;
    std::optional<InstanceLock> m_lock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Database> m_identities;
    std::unique_ptr<EventLog> m_log;
    std::unique_ptr<std::mutex> m_mutex;
    bool m_mended = false;
};

}  // namespace store
