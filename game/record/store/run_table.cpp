#include "record/store/run_table.hpp"

#include <cstddef>
#include <unordered_map>

#include "record/store/ids.hpp"

namespace store {

namespace {

// Which attempts: ?1 the person, ?2 the level or null, ?3 how many of the newest (-1: all).
constexpr const char* kChosen =
    " WITH chosen AS (SELECT attempt_id FROM attempt WHERE person_id=?1 AND kind='practice'"
    " AND (?2 IS NULL OR level_id=?2) ORDER BY started_at DESC, attempt_id DESC LIMIT ?3) ";

// Runs by the bytes of their ids.
using Places = std::unordered_map<std::string, std::size_t>;

class Reading {
public:
    Reading(const Database& database, const RunFilter& filter)
        : m_database(database), m_filter(filter), m_person(bytesOfHex(filter.person)) {}

    std::vector<Run> all() {
        readRuns();
        readCriteria();
        readGates();
        readMetrics();
        return std::move(m_runs);
    }

private:
    [[nodiscard]] Statement of(const std::string& sql) const { return {m_database, kChosen + sql}; }
    void readRuns() {
        Statement listed =
            of("SELECT a.attempt_id, level_id, level_hash, kind, state, input, hand, file, started_at, "
               "duration_us,"
               " n_dots, s.attempt_id IS NOT NULL, total_milli, passed FROM chosen JOIN attempt a "
               "USING(attempt_id)"
               " LEFT JOIN score s ON s.attempt_id=a.attempt_id ORDER BY started_at, a.attempt_id");
        listed.bind(m_person, m_filter.level, -1);
        while (listed.step()) {
            m_places.emplace(listed.text(0), m_runs.size());
            m_runs.push_back(runOf(listed));
        }
    }
    static Run runOf(const Statement& listed) {
        Run run;
        run.attemptId = listed.hex(0);
        run.levelId = listed.text(1);
        run.levelHash = listed.hex(2);
        run.kind = listed.text(3);
        run.state = listed.text(4);
        run.input = listed.text(5);
        run.hand = listed.textIfAny(6);
        run.file = listed.text(7);
        run.startedAt = listed.whole(8);
        run.durationUs = listed.whole(9);
        run.dots = listed.whole(10);
        run.scored = listed.whole(11) != 0;
        run.totalMilli = listed.wholeIfAny(12);
        if (const auto passed = listed.wholeIfAny(13)) run.passed = *passed != 0;
        return run;
    }
    [[nodiscard]] Run& at(const Statement& listed) { return m_runs[m_places.at(listed.text(0))]; }
    void readCriteria() {
        Statement listed =
            of("SELECT c.attempt_id, criterion, points_milli FROM chosen JOIN criterion c USING(attempt_id)"
               " ORDER BY c.attempt_id, criterion");
        listed.bind(m_person, m_filter.level, -1);
        while (listed.step()) at(listed).criteria.push_back({listed.text(1), listed.wholeIfAny(2), {}});
    }
    void readGates() {
        Statement listed =
            of("SELECT g.attempt_id, criterion, gate FROM chosen JOIN gate g USING(attempt_id)"
               " WHERE tripped=1 AND advisory=0 ORDER BY g.attempt_id, criterion, gate");
        listed.bind(m_person, m_filter.level, -1);
        while (listed.step()) {
            for (RunCriterion& criterion : at(listed).criteria) {
                if (criterion.criterion == listed.text(1)) criterion.tripped.push_back(listed.text(2));
            }
        }
    }
    void readMetrics() {
        Statement listed =
            of("SELECT m.attempt_id, criterion, metric, value_milli, points_milli FROM chosen"
               " JOIN metric m USING(attempt_id) ORDER BY m.attempt_id, criterion, metric");
        listed.bind(m_person, m_filter.level, m_filter.withMetrics);
        while (listed.step()) {
            at(listed).metrics.push_back(
                {listed.text(1), listed.text(2), listed.wholeIfAny(3), listed.wholeIfAny(4)});
        }
    }

    const Database& m_database;
    const RunFilter& m_filter;
    std::vector<std::byte> m_person;
    std::vector<Run> m_runs;
    Places m_places;
};

}  // namespace

std::vector<Run> listRuns(const Database& database, const RunFilter& filter) {
    return Reading(database, filter).all();
}

}  // namespace store
