#include "record/store/attempt_table.hpp"

#include <algorithm>

#include "record/store/ids.hpp"

namespace store {

namespace {

// A person that no event told of is known by the number alone.
void meetPerson(const Database& database, const std::string& person) {
    database.run("INSERT INTO person(person_id) VALUES(?) ON CONFLICT DO NOTHING", bytesOfHex(person));
}

std::string stateOf(const Database& database, const record::Attempt& attempt, const AttemptFile& file) {
    const auto voided = database.whole("SELECT 1 FROM event WHERE subject=? AND action='attempt_voided'",
                                       bytesOfHex(attempt.header.attemptId));
    if (voided) return "void";
    return file.hash.empty() ? "open" : record::name(attempt.end);
}

std::int64_t durationOf(const record::Attempt& attempt) {
    return attempt.samples.empty() ? 0 : std::max(std::int64_t{0}, attempt.samples.back().tUs);
}

constexpr const char* kListed =
    "SELECT a.attempt_id, person_id, kind, state, level_id, level_hash, input, depth_source, hand,"
    " coalesce(s.scoring_version, a.scoring_version), started_at, duration_us, n_dots, torn, file, file_hash,"
    " s.attempt_id IS NOT NULL, total_milli, passed"
    " FROM attempt a LEFT JOIN score s ON s.attempt_id=a.attempt_id";

AttemptRow rowOf(const Statement& listed) {
    AttemptRow row;
    row.attemptId = listed.hex(0);
    row.person = listed.hex(1);
    row.kind = listed.text(2);
    row.state = listed.text(3);
    row.levelId = listed.text(4);
    row.levelHash = listed.hex(5);
    row.input = listed.text(6);
    row.depthSource = listed.text(7);
    row.hand = listed.textIfAny(8);
    row.scoringVersion = static_cast<int>(listed.whole(9));
    row.startedAt = listed.whole(10);
    row.durationUs = listed.whole(11);
    row.dots = listed.whole(12);
    row.torn = listed.whole(13) != 0;
    row.file = listed.text(14);
    row.fileHash = listed.hex(15);
    row.scored = listed.whole(16) != 0;
    row.totalMilli = listed.wholeIfAny(17);
    if (const auto passed = listed.wholeIfAny(18)) row.passed = *passed != 0;
    return row;
}

}  // namespace

void putAttempt(const Database& database, const record::Attempt& attempt, const AttemptFile& file) {
    const record::AttemptHeader& header = attempt.header;
    const std::string person = personOf(header.pseudonym);
    meetPerson(database, person);
    takeOut(database, header.attemptId);
    database.run("INSERT INTO attempt VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                 bytesOfHex(header.attemptId), bytesOfHex(person), record::name(header.kind),
                 record::name(header.surface), stateOf(database, attempt, file), header.levelId,
                 bytesOfHex(header.levelHash), record::name(header.input), record::name(header.depthSource),
                 header.handName, header.scoringVersion, header.physicsId, header.build,
                 millisecondsOf(header.wallClock).value_or(0), header.timeZone, durationOf(attempt),
                 static_cast<std::int64_t>(attempt.samples.size()),
                 static_cast<std::int64_t>(attempt.dots.size()), attempt.torn ? 1 : 0, file.name, file.bytes,
                 file.hash.empty() ? std::nullopt : std::optional(bytesOfHex(file.hash)));
}

std::vector<AttemptRow> listAttempts(const Database& database, const AttemptFilter& filter) {
    std::string sql = kListed;
    sql += filter.person ? " WHERE person_id=?1" : " WHERE ?1 IS NULL";
    sql += filter.level ? " AND level_id=?2" : " AND ?2 IS NULL";
    sql += " ORDER BY started_at DESC, a.attempt_id DESC LIMIT ?3";
    Statement listed(database, sql);
    const auto person = filter.person ? std::optional(bytesOfHex(*filter.person)) : std::nullopt;
    listed.bind(person, filter.level, filter.most);
    std::vector<AttemptRow> rows;
    while (listed.step()) rows.push_back(rowOf(listed));
    return rows;
}

std::map<std::string, KnownFile> knownFiles(const Database& database) {
    Statement listed(database,
                     "SELECT file, attempt_id, file_bytes, state,"
                     " EXISTS(SELECT 1 FROM score s WHERE s.attempt_id=a.attempt_id) FROM attempt a");
    listed.bind();
    std::map<std::string, KnownFile> known;
    while (listed.step())
        known[listed.text(0)] = {listed.hex(1), listed.whole(2), listed.text(3), listed.whole(4) != 0};
    return known;
}

void takeOut(const Database& database, const std::string& attemptId) {
    database.run("DELETE FROM attempt WHERE attempt_id=?", bytesOfHex(attemptId));
}

}  // namespace store
