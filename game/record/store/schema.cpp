#include "record/store/schema.hpp"

#include <array>

namespace store {

namespace {

// Times in ms since 1970 (UTC), figures in thousandths: no rounding hides in a comparison.
constexpr const char* kRecords1 = R"sql(
CREATE TABLE person(
  person_id BLOB PRIMARY KEY CHECK(length(person_id)=16),
  created_at INTEGER,              -- null: known by attempts only
  erased_at INTEGER) STRICT, WITHOUT ROWID;
INSERT INTO person VALUES(zeroblob(16), NULL, NULL);  -- the guest

CREATE TABLE account(
  person_id BLOB NOT NULL REFERENCES person,
  role TEXT NOT NULL CHECK(role IN('trainee','instructor','invigilator','examiner','certifier','admin')),
  given_at INTEGER NOT NULL,
  ended_at INTEGER,
  PRIMARY KEY(person_id, role)) STRICT, WITHOUT ROWID;

CREATE TABLE attempt(
  attempt_id BLOB PRIMARY KEY CHECK(length(attempt_id)=16),
  person_id BLOB NOT NULL REFERENCES person,
  kind TEXT NOT NULL CHECK(kind IN('practice','assessment','exam','rehearsal','demo')),
  surface TEXT NOT NULL CHECK(surface IN('window','headless')),
  state TEXT NOT NULL CHECK(state IN('open','finished','abandoned','interrupted','void')),
  level_id TEXT NOT NULL,
  level_hash BLOB NOT NULL CHECK(length(level_hash)=32),
  input TEXT NOT NULL CHECK(input IN('mouse','pen','synthetic','samples_file','dots_csv')),
  depth_source TEXT NOT NULL CHECK(depth_source IN('pressure','hold_time','given','none')),
  hand TEXT,
  scoring_version INTEGER NOT NULL,
  physics TEXT NOT NULL,
  build TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  time_zone TEXT NOT NULL,
  duration_us INTEGER NOT NULL CHECK(duration_us>=0),
  n_samples INTEGER NOT NULL CHECK(n_samples>=0),
  n_dots INTEGER NOT NULL CHECK(n_dots>=0),
  torn INTEGER NOT NULL CHECK(torn IN(0,1)),
  file TEXT NOT NULL UNIQUE,       -- its name in the folder of attempts
  file_bytes INTEGER NOT NULL,
  file_hash BLOB CHECK(length(file_hash)=32)) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX one_open_sitting ON attempt(person_id) WHERE state='open' AND kind IN('assessment','exam');
CREATE INDEX attempt_by_time ON attempt(started_at, attempt_id);
CREATE INDEX attempt_of_person ON attempt(person_id, started_at, attempt_id);
CREATE INDEX attempt_of_level ON attempt(person_id, level_id, started_at);

CREATE TABLE score(
  attempt_id BLOB PRIMARY KEY REFERENCES attempt ON DELETE CASCADE,
  scoring_version INTEGER NOT NULL,
  reference TEXT NOT NULL CHECK(reference IN('synthetic','recorded')),
  total_milli INTEGER CHECK(total_milli BETWEEN 0 AND 100000),
  passed INTEGER CHECK(passed IN(0,1))) STRICT, WITHOUT ROWID;

CREATE TABLE criterion(
  attempt_id BLOB NOT NULL REFERENCES score ON DELETE CASCADE,
  criterion TEXT NOT NULL CHECK(criterion IN('spacing','depth','hairline')),
  points_milli INTEGER CHECK(points_milli BETWEEN 0 AND 100000),
  undefined_because TEXT,
  PRIMARY KEY(attempt_id, criterion)) STRICT, WITHOUT ROWID;

CREATE TABLE metric(
  attempt_id BLOB NOT NULL REFERENCES score ON DELETE CASCADE,
  criterion TEXT NOT NULL CHECK(criterion IN('spacing','depth','hairline')),
  metric TEXT NOT NULL,
  value_milli INTEGER,             -- thousandths of the metric's unit
  points_milli INTEGER CHECK(points_milli BETWEEN 0 AND 100000),
  PRIMARY KEY(attempt_id, criterion, metric)) STRICT, WITHOUT ROWID;

CREATE TABLE gate(
  attempt_id BLOB NOT NULL REFERENCES score ON DELETE CASCADE,
  criterion TEXT NOT NULL CHECK(criterion IN('spacing','depth','hairline')),
  gate TEXT NOT NULL,
  tripped INTEGER NOT NULL CHECK(tripped IN(0,1)),
  advisory INTEGER NOT NULL CHECK(advisory IN(0,1)),
  PRIMARY KEY(attempt_id, criterion, gate)) STRICT, WITHOUT ROWID;

CREATE TABLE event(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  actor BLOB NOT NULL CHECK(length(actor)=16),
  action TEXT NOT NULL,
  subject BLOB CHECK(length(subject)=16),
  reason TEXT,
  line TEXT NOT NULL,              -- as it stands in the event log
  prev BLOB NOT NULL CHECK(length(prev)=32),
  hash BLOB NOT NULL UNIQUE CHECK(length(hash)=32),
  sig BLOB) STRICT;
CREATE INDEX event_about ON event(subject, action);
CREATE TRIGGER event_noupd BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT,'events are never changed'); END;
CREATE TRIGGER event_nodel BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT,'events are never deleted'); END;
CREATE TRIGGER event_chain BEFORE INSERT ON event
  WHEN NEW.prev IS NOT coalesce((SELECT hash FROM event ORDER BY seq DESC LIMIT 1), zeroblob(32))
  BEGIN SELECT RAISE(ABORT,'the chain of events is broken'); END;
)sql";

constexpr const char* kIdentity1 = R"sql(
CREATE TABLE identity(
  person_id BLOB PRIMARY KEY CHECK(length(person_id)=16),
  name TEXT NOT NULL CHECK(length(name) BETWEEN 1 AND 200),
  mail TEXT,
  passphrase TEXT) STRICT, WITHOUT ROWID;  -- an Argon2id string
)sql";

constexpr std::array kRecordsSteps{kRecords1};
constexpr std::array kIdentitySteps{kIdentity1};

}  // namespace

std::span<const char* const> recordsSchema() { return kRecordsSteps; }
std::span<const char* const> identitySchema() { return kIdentitySteps; }

}  // namespace store
