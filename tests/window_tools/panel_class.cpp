#include "window_tools/panel_class.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "app/records_desk.hpp"
#include "assessment/mark_events.hpp"
#include "assessment/mark_scale.hpp"
#include "assessment/pair_book.hpp"
#include "hands/hand.hpp"
#include "practice/headless.hpp"
#include "practice/judge.hpp"
#include "practice/performance.hpp"
#include "record/store/attempt_shelf.hpp"
#include "record/store/ids.hpp"
#include "record/store/log_file.hpp"
#include "record/store/settings.hpp"
#include "scoring/random.hpp"
#include "window_tools/tool_desk.hpp"

namespace {

template <typename Kind>
Kind got(std::variant<Kind, std::string> result) {
    if (const auto* fault = std::get_if<std::string>(&result)) {
        std::fprintf(stderr, "%s\n", fault->c_str());
        std::exit(2);
    }
    return std::get<Kind>(std::move(result));
}

void must(const std::optional<std::string>& fault) {
    if (!fault) return;
    std::fprintf(stderr, "%s\n", fault->c_str());
    std::exit(2);
}

// 32 digits that end so.
std::string numbered(char kind, int number) {
    const std::string digits = std::to_string(number);
    return std::string(32 - digits.size(), kind) + digits;
}

// Files are named by its first digits.
std::string attemptId(int number) {
    const std::string digits = std::to_string(number);
    return std::string(8 - digits.size(), '0') + digits + std::string(24, 'a');
}

struct Piece {
    std::string attempt;
    std::array<double, 5> quality{};  // marks, not rounded
};

class MarkedClass {
public:
    MarkedClass(const app::Desk& desk, level::Level level)
        : m_desk(desk),
          m_level(std::move(level)),
          m_ensemble(got(app::ensembleFor(desk, m_level))),
          m_records(got(app::openRecords(desk))) {}

    std::string fill(const window_tools::PanelClassPlan& plan) {
        enrol(plan.attempts);
        for (int i = 1; i <= plan.attempts; ++i) work(i);
        mark();
        compare(plan.judged);
        store::Settings settings;
        settings.firstRunDone = true;
        store::recordFor(settings, m_people.front());
        must(store::saveSettings(m_desk.places.settingsFile, settings));
        return m_work.id;
    }

private:
    // Numbers are given and not drawn: allotment and pseudonyms hang on them, and pictures are to be the
    // same.
    store::Person admit(char kind, int number, const std::string& name, const std::string& role) {
        std::vector<std::string> notes;
        const std::string id = numbered(kind, number);
        must(m_home.admit({}, {id, name, {}, {role}, {}}, notes));
        return got(m_home.find(id));
    }
    void enrol(int attempts) {
        m_people = {admit('1', 1, "Instructor 1", "instructor"), admit('1', 2, "Examiner 1", "examiner"),
                    admit('1', 3, "Examiner 2", "examiner")};
        const std::string teacher = m_people.front().row.id, spring = numbered('c', 1);
        write(assessment::classMade(spring, "Spring course"), teacher);
        for (int i = 1; i <= attempts; ++i) {
            const auto person = admit('b', i, "Trainee " + std::to_string(i), "trainee");
            write(assessment::memberSet(spring, {person.row.id, "", 0}), teacher);
        }
        m_work.id = numbered('d', 1);
        m_work.classId = spring;
        m_work.title = "Soft front";
        m_work.levels = {{m_level.id, m_level.hash}};
        write(assessment::assignmentMade(m_work), teacher);
        for (const store::Person& person : m_people) m_rules.markers.push_back(person.row.id);
        m_rules.doubleShare = 1.0;
        m_rules.differsBy = 3;
        m_rules.wholeDiffersBy = 2.0;
        write(assessment::markingRulesSet(m_work.id, m_rules), teacher);
    }
    void write(store::Event event, const std::string& actor) {
        event.actor = actor;
        must(m_records.act(std::move(event)));
    }
    void work(int number) {
        using hands::Kind;
        constexpr Kind kKinds[] = {Kind::expert,       Kind::novice, Kind::intermediate, Kind::heavy,
                                   Kind::intermediate, Kind::expert, Kind::shaky,        Kind::novice};
        const Kind kind = kKinds[static_cast<std::size_t>(number) % std::size(kKinds)];
        const auto seed = static_cast<std::uint64_t>(number);
        const auto played = practice::performanceOf(m_level, kind, seed);
        const std::string person = numbered('b', number);
        record::AttemptHeader header;
        header.attemptId = attemptId(number);
        header.kind = record::Kind::assessment;
        header.pseudonym = person;
        header.levelId = m_level.id;
        header.input = record::InputKind::synthetic;
        header.handName = hands::name(kind);
        header.handSeed = header.skinSeed = seed;
        header.wallClock = store::wallClockNow();
        header.timeZone = "UTC";
        const std::string path = store::newAttemptPath(m_desk.places.attempts, header);
        auto read = practice::practiceHeadless(m_level, header, played.samples, path, played.stretches);
        if (const auto* fault = std::get_if<record::FileFault>(&read)) must(fault->message);
        const auto& attempt = std::get<record::Attempt>(read);
        const auto scored = practice::judge(m_level, attempt, m_ensemble, "");
        must(m_records.enter(path, attempt, &scored));
        write(assessment::attemptHandedIn({header.attemptId, person, m_work.id, m_level.id, 0}), person);
        Piece piece{header.attemptId, {}};
        const double total = scored.scorecard.totalPoints.value_or(20.0);
        const auto of = [&](const std::optional<scoring::Criterion>& criterion) {
            return assessment::markOfPoints(criterion ? criterion->points.value_or(total) : total);
        };
        piece.quality = {of(scored.scorecard.spacing), of(scored.scorecard.depth),
                         of(scored.scorecard.hairline), 3.0 + m_chance.normal(),
                         assessment::markOfPoints(total)};
        m_pieces.push_back(piece);
    }
    void mark() {
        const auto& events = m_records.log().events();
        const auto book = assessment::markBookOf(events, assessment::classBookOf(events));
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            const auto* attempt = book.find(m_pieces[i].attempt);
            for (std::size_t at = 0; at < 2; ++at) {
                const std::string& marker = attempt->allotment.order.at(at);
                assessment::MarkSheet sheet;
                for (std::size_t c = 0; c < assessment::kRubricCriteria; ++c) {
                    const double lenience = marker == m_people.back().row.id ? 0.9 : 0.0;
                    const double given = m_pieces[i].quality[c] + lenience + 0.6 * m_chance.normal();
                    sheet.marks[c] = static_cast<int>(std::clamp(std::round(given), 1.0, 5.0));
                }
                const auto parts = m_records.score(m_pieces[i].attempt).find("criteria");
                if (parts == nullptr || parts->find("hairline") == nullptr) sheet.marks[2].reset();
                write(assessment::markSubmitted(m_pieces[i].attempt, 1, sheet), marker);
            }
        }
    }
    // The last examiner tosses a coin.
    void compare(double share) {
        assessment::PairSeries series;
        series.id = numbered('e', 1);
        series.assignment = m_work.id;
        series.level = m_level.id;
        series.seed = 11;
        for (const Piece& piece : m_pieces) series.pieces.push_back(piece.attempt);
        for (const store::Person& person : m_people) series.judges.push_back(person.row.id);
        series.plan = assessment::planPairs(series.pieces.size(), series.seed);
        write(assessment::pairsPlanned(series), series.judges.front());
        const auto& judges = series.judges;
        const auto judged = static_cast<std::size_t>(share * static_cast<double>(series.plan.size()));
        for (std::size_t pair = 0; pair < judged; ++pair) {
            const std::string& judge = judges[pair % judges.size()];
            const double apart =
                m_pieces[series.plan[pair].left].quality[4] - m_pieces[series.plan[pair].right].quality[4];
            const double noise = m_chance.normal();
            const bool left = judge == judges.back() ? noise > 0 : 1.5 * apart + noise > 0;
            write(assessment::pairJudged(series, pair, left), judge);
        }
    }

    const app::Desk& m_desk;
    level::Level m_level;
    scoring::Ensemble m_ensemble;
    store::Records m_records;
    store::People m_home{m_records};
    std::vector<store::Person> m_people;
    assessment::Assignment m_work;
    assessment::MarkingRules m_rules;
    std::vector<Piece> m_pieces;
    scoring::Random m_chance{5};
};

}  // namespace

std::string window_tools::fillPanelClass(const app::Desk& desk, const PanelClassPlan& plan) {
    must(store::makePlaces(desk.places));
    return MarkedClass(desk, levelNamed(desk, plan.level)).fill(plan);
}
