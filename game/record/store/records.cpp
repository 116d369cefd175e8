#include "record/store/records.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "record/store/durable_file.hpp"
#include "record/store/file_hash.hpp"
#include "record/store/ids.hpp"

namespace store {

namespace {

std::string nameIn(const std::string& path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

// One transaction, or the sentence of what stopped it.
std::optional<std::string> Records::write(const std::function<void()>& rows) {
    const std::lock_guard lock(*m_mutex);
    try {
        Transaction transaction(*m_database);
        rows();
        transaction.commit();
    } catch (const DatabaseError& error) {
        return error.what();
    }
    return std::nullopt;
}

std::optional<std::string> Records::enter(const std::string& path, const record::Attempt& attempt,
                                          const practice::ScoredFile* scored) {
    if (folderOf(path) != m_places.attempts) return std::nullopt;
    const auto hashed = hashOfFile(path);
    if (const auto* fault = std::get_if<std::string>(&hashed)) return *fault;
    const auto& file = std::get<FileHash>(hashed);
    return write([&] {
        putAttempt(*m_database, attempt, {nameIn(path), file.bytes, file.hash});
        if (scored != nullptr) putScore(*m_database, *scored);
    });
}

std::optional<std::string> Records::enterBegun(const std::string& path, const record::AttemptHeader& header) {
    if (folderOf(path) != m_places.attempts) return std::nullopt;
    record::Attempt begun;
    begun.header = header;
    return write([&] { putAttempt(*m_database, begun, {nameIn(path), 0, ""}); });
}

std::optional<std::string> Records::drop(const std::string& attemptId) {
    return write([&] { takeOut(*m_database, attemptId); });
}

std::vector<AttemptRow> Records::attempts(const AttemptFilter& filter) const {
    const std::lock_guard lock(*m_mutex);
    return listAttempts(*m_database, filter);
}

std::vector<Run> Records::runs(const RunFilter& filter) const {
    const std::lock_guard lock(*m_mutex);
    return listRuns(*m_database, filter);
}

std::map<std::string, KnownFile> Records::files() const {
    const std::lock_guard lock(*m_mutex);
    return knownFiles(*m_database);
}

text::Json Records::score(const std::string& attemptId) const {
    const std::lock_guard lock(*m_mutex);
    return scoreJson(*m_database, attemptId);
}

std::vector<PersonRow> Records::persons() const {
    const std::lock_guard lock(*m_mutex);
    return listPersons(*m_database);
}

std::optional<PersonRow> Records::person(const std::string& id) const {
    const std::lock_guard lock(*m_mutex);
    return findPerson(*m_database, id);
}

std::vector<LoggedEvent> Records::eventsAbout(const std::string& person) const {
    const std::lock_guard lock(*m_mutex);
    std::vector<LoggedEvent> about;
    std::copy_if(m_log->events().begin(), m_log->events().end(), std::back_inserter(about),
                 [&](const LoggedEvent& logged) {
                     return logged.event.subject == person || logged.event.actor == person;
                 });
    return about;
}

std::optional<std::string> Records::act(Event event) {
    if (event.at.empty()) event.at = now();
    {
        const std::lock_guard lock(*m_mutex);
        if (auto fault = m_log->append(event)) return fault;
    }
    return write([&] { applyEvent(*m_database, m_log->events().back()); });
}

}  // namespace store
