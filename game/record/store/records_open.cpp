// How the records are opened: checked, mended from what is sound, brought up to date.
#include <sys/stat.h>

#include <memory>
#include <span>
#include <utility>

#include "record/store/backups.hpp"
#include "record/store/identity.hpp"
#include "record/store/migrations.hpp"
#include "record/store/records.hpp"
#include "record/store/schema.hpp"

namespace store {

namespace {

crypto::Hash headOf(const Database& database) {
    Statement last(database, "SELECT hash FROM event ORDER BY seq DESC LIMIT 1");
    last.bind();
    crypto::Hash head{};
    if (!last.step()) return head;
    const std::string bytes = last.text(0);
    for (std::size_t i = 0; i < head.size() && i < bytes.size(); ++i)
        head[i] = static_cast<std::byte>(bytes[i]);
    return head;
}

// Of the event log after so many lines.
crypto::Hash headAfter(const EventLog& log, std::size_t lines) {
    return lines == 0 ? crypto::Hash{} : log.events()[lines - 1].hash;
}

void applyFrom(const Database& database, const EventLog& log, std::size_t first) {
    if (first == log.events().size()) return;
    Transaction transaction(database);
    for (std::size_t i = first; i < log.events().size(); ++i) applyEvent(database, log.events()[i]);
    transaction.commit();
}

Database openChecked(const std::string& path, std::int32_t id, const RecordsOptions& options) {
    Database database(path, id, {Database::Access::readWrite, options.vfs});
    if (const auto complaint = options.readThrough ? database.complaint() : std::nullopt)
        throw DatabaseError(Trouble::corrupt, path + ": is damaged (" + *complaint + ")");
    return database;
}

}  // namespace

std::variant<Records, std::string> Records::open(const Places& places, RecordsOptions options) {
    Records records(places, std::move(options));
    auto lock = InstanceLock::await(places.recordsLock, records.m_options.longestWait, "the records");
    if (auto* fault = std::get_if<std::string>(&lock)) return std::move(*fault);
    records.m_lock = std::get<InstanceLock>(std::move(lock));
    try {
        records.openAll();
    } catch (const DatabaseError& error) {
        return std::string(error.what());
    }
    return records;
}

void Records::openAll() {
    m_identities = std::make_unique<Database>(
        openSound(m_places.identityFile, kIdentityId, identitySchema(), "identity"));
    auto log = EventLog::open(m_places.eventLog);
    if (const auto* fault = std::get_if<std::string>(&log)) throw DatabaseError(Trouble::other, *fault);
    m_log = std::make_unique<EventLog>(std::get<EventLog>(std::move(log)));
    if (!m_log->tornNote().empty()) m_options.tell(m_log->tornNote());
    m_database =
        std::make_unique<Database>(openSound(m_places.recordsFile, kRecordsId, recordsSchema(), "records"));
    reconcile();
    // What an erasure that was cut short left behind.
    for (const PersonRow& person : listPersons(*m_database)) {
        if (person.erasedAt && findIdentity(*m_identities, person.id))
            forgetIdentity(*m_identities, person.id);
    }
}

Database Records::openSound(const std::string& path, std::int32_t id, std::span<const char* const> schema,
                            const char* name) {
    const auto upToDate = [&](Database database) {
        migrate(database, schema, [&] {
            if (auto fault = backUp(database, id, m_places.backups, name))
                throw DatabaseError(Trouble::other, *fault);
        });
        return database;
    };
    try {
        return upToDate(openChecked(path, id, m_options));
    } catch (const DatabaseError& error) {
        if (!error.broken()) throw;
        const std::string aside = setAside(path);
        m_mended = true;
        const auto backup = putBackupInPlace(path, id, m_places.backups, name);
        m_options.tell(std::string(error.what()) + "; it was moved to " + aside +
                       (backup ? ", and its backup " + *backup + " was put in its place"
                               : ", and a new one takes its place"));
    }
    return upToDate(openChecked(path, id, m_options));
}

void Records::reconcile() {
    const auto known = static_cast<std::size_t>(m_database->whole("SELECT count(*) FROM event").value_or(0));
    const std::size_t logged = m_log->events().size();
    if (known <= logged && headOf(*m_database) == headAfter(*m_log, known)) {
        applyFrom(*m_database, *m_log, known);
        return;
    }
    if (known > logged) {
        auto events = eventsOf(*m_database);
        if (headAfter(*m_log, logged) == (logged == 0 ? crypto::Hash{} : events[logged - 1].hash)) {
            events.erase(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(logged));
            if (auto fault = m_log->appendLines(events)) throw DatabaseError(Trouble::other, *fault);
            m_options.tell(m_log->path() + ": " + std::to_string(events.size()) +
                           " lines that it had lost were put back from " + m_database->path());
            return;
        }
    }
    rewriteFromLog();
}

// The database tells of other events than the log, which is what counts.
void Records::rewriteFromLog() {
    const std::string path = m_database->path();
    m_database.reset();
    const std::string aside = setAside(path);
    m_mended = true;
    m_options.tell(path + ": does not fit the event log " + m_log->path() + "; it was moved to " + aside +
                   " and is made anew");
    Database fresh = openChecked(path, kRecordsId, m_options);
    migrate(fresh, recordsSchema(), nullptr);
    m_database = std::make_unique<Database>(std::move(fresh));
    applyFrom(*m_database, *m_log, 0);
}

std::optional<std::string> Records::backUpAll() {
    const std::lock_guard lock(*m_mutex);
    if (auto fault = backUp(*m_database, kRecordsId, m_places.backups, "records")) return fault;
    return backUp(*m_identities, kIdentityId, m_places.backups, "identity");
}

std::optional<std::string> Records::renewBackups() {
    for (const char* name : {"records", "identity"}) {
        if (auto fault = dropBackups(m_places.backups, name)) return fault;
    }
    return backUpAll();
}

}  // namespace store
