#include "record/store/person_table.hpp"

#include <algorithm>
#include <span>

#include "record/store/ids.hpp"

namespace store {

namespace {

using Bytes = std::vector<std::byte>;

std::string roleIn(const Event& event) {
    const text::Json* role = event.details.find("role");
    return role != nullptr && role->string() != nullptr ? *role->string() : std::string();
}

// Of somebody who came from another machine.
std::optional<std::int64_t> createdIn(const Event& event) {
    const text::Json* created = event.details.find("created_at");
    if (created == nullptr || created->whole() == nullptr) return {};
    return *created->whole();
}

void addPerson(const Database& database, const Bytes& person, std::int64_t at) {
    database.run(
        "INSERT INTO person(person_id, created_at) VALUES(?1,?2)"
        " ON CONFLICT DO UPDATE SET created_at=coalesce(created_at,?2)",
        person, at);
}

void erasePerson(const Database& database, const Bytes& person, std::int64_t at) {
    addPerson(database, person, at);
    database.run("UPDATE person SET erased_at=? WHERE person_id=?", at, person);
    database.run("UPDATE account SET ended_at=? WHERE person_id=? AND ended_at IS NULL", at, person);
    // What was examined or assessed is kept for as long as its result may be questioned.
    database.run("DELETE FROM attempt WHERE person_id=? AND kind IN('practice','rehearsal','demo')", person);
}

void takeEffect(const Database& database, const Event& event) {
    const Bytes subject = bytesOfHex(event.subject.value_or(""));
    const std::int64_t at = *millisecondsOf(event.at);
    if (event.action == "person_added") addPerson(database, subject, createdIn(event).value_or(at));
    if (event.action == "role_given") {
        database.run("INSERT INTO person(person_id) VALUES(?) ON CONFLICT DO NOTHING", subject);
        database.run(
            "INSERT INTO account VALUES(?1,?2,?3,NULL) ON CONFLICT DO UPDATE SET given_at=?3, ended_at=NULL",
            subject, roleIn(event), at);
    }
    if (event.action == "role_taken") {
        database.run("UPDATE account SET ended_at=? WHERE person_id=? AND role=?", at, subject,
                     roleIn(event));
    }
    if (event.action == "person_erased") erasePerson(database, subject, at);
    if (event.action == "attempt_voided")
        database.run("UPDATE attempt SET state='void' WHERE attempt_id=?", subject);
}

crypto::Hash hashOf(const std::string& bytes) {
    crypto::Hash hash{};
    const auto from = std::as_bytes(std::span(bytes));
    std::copy_n(from.begin(), std::min(from.size(), hash.size()), hash.begin());
    return hash;
}

PersonRow rowOf(const Database& database, const Statement& listed) {
    PersonRow row;
    row.id = listed.hex(0);
    row.createdAt = listed.wholeIfAny(1);
    row.erasedAt = listed.wholeIfAny(2);
    row.attempts = listed.whole(3);
    Statement roles(database,
                    "SELECT role FROM account WHERE person_id=? AND ended_at IS NULL ORDER BY role");
    roles.bind(bytesOfHex(row.id));
    while (roles.step()) row.roles.push_back(roles.text(0));
    return row;
}

constexpr const char* kPersons =
    "SELECT person_id, created_at, erased_at,"
    " (SELECT count(*) FROM attempt a WHERE a.person_id=p.person_id) FROM person p";

}  // namespace

void applyEvent(const Database& database, const LoggedEvent& logged) {
    const Event& event = logged.event;
    const auto subject = event.subject ? std::optional(bytesOfHex(*event.subject)) : std::nullopt;
    database.run(
        "INSERT INTO event(at, actor, action, subject, reason, line, prev, hash) VALUES(?,?,?,?,?,?,?,?)",
        *millisecondsOf(event.at), bytesOfHex(event.actor), event.action, subject, event.reason, logged.line,
        logged.previous, logged.hash);
    takeEffect(database, event);
}

std::vector<PersonRow> listPersons(const Database& database) {
    Statement listed(database, std::string(kPersons) +
                                   " ORDER BY person_id<>zeroblob(16),"
                                   " created_at IS NULL, created_at, person_id");
    listed.bind();
    std::vector<PersonRow> rows;
    while (listed.step()) rows.push_back(rowOf(database, listed));
    return rows;
}

std::optional<PersonRow> findPerson(const Database& database, const std::string& id) {
    Statement found(database, std::string(kPersons) + " WHERE person_id=?");
    if (!found.bind(bytesOfHex(id)).step()) return std::nullopt;
    return rowOf(database, found);
}

std::vector<LoggedEvent> eventsOf(const Database& database) {
    Statement listed(database, "SELECT line, prev, hash FROM event ORDER BY seq");
    listed.bind();
    std::vector<LoggedEvent> events;
    while (listed.step()) {
        const std::string line = listed.text(0);
        auto event = eventOf(line);
        if (!event) throw DatabaseError(Trouble::corrupt, database.path() + ": holds an event that is none");
        events.push_back({std::move(*event), line, hashOf(listed.text(1)), hashOf(listed.text(2))});
    }
    return events;
}

}  // namespace store
