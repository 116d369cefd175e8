#include "assessment/pair_judging.hpp"

#include <algorithm>
#include <set>

#include "assessment/bradley_terry.hpp"
#include "crypto/random_id.hpp"
#include "record/store/ids.hpp"

namespace assessment {

namespace {

constexpr std::uint64_t kSeedBits = (std::uint64_t{1} << 62U) - 1;

bool teaches(const Class& theClass, const std::string& person) {
    const auto& all = theClass.instructors;
    return !person.empty() && std::find(all.begin(), all.end(), person) != all.end();
}

bool mayJudge(const store::PersonRow& row) {
    return std::any_of(row.roles.begin(), row.roles.end(),
                       [](const std::string& role) { return role == "instructor" || role == "examiner"; });
}

PairJudging::Fault whyNoJudges(const store::Records& records, const std::vector<std::string>& judges) {
    if (judges.empty()) return "pairs need at least one judge: name them with --judge";
    if (std::set<std::string>(judges.begin(), judges.end()).size() != judges.size())
        return "a judge is named twice";
    for (const std::string& judge : judges) {
        const auto row = records.person(judge);
        if (!row || row->erasedAt || !mayJudge(*row))
            return "a judge needs the role of an instructor or examiner; give it with 'stipple people role'";
    }
    return std::nullopt;
}

// Puts in the level that is meant.
PairJudging::Fault chooseLevel(const Assignment& assignment, std::string& level) {
    if (level.empty() && assignment.levels.size() == 1) {
        level = assignment.levels.front().id;
        return std::nullopt;
    }
    if (level.empty()) return "'" + assignment.title + "' has several levels: say which with --level";
    const bool known = std::any_of(assignment.levels.begin(), assignment.levels.end(),
                                   [&](const AssignedLevel& one) { return one.id == level; });
    if (known) return std::nullopt;
    return "'" + assignment.title + "' has no level '" + level + "'";
}

PairJudging::Fault whyNoSeries(const PairSeries& series) {
    if (series.pieces.size() < kFewestPieces)
        return "pairs need at least three pieces; handed in are " + std::to_string(series.pieces.size());
    std::vector<std::vector<bool>> own;
    for (const std::string& judge : series.judges) own.push_back(series.ownOf(judge));
    const std::size_t unseen = pairsWithoutJudge(series.plan, own).size();
    if (unseen > 0)
        return std::to_string(unseen) + " pairs show work of every judge: name another judge as well";
    return std::nullopt;
}

}  // namespace

PairBook PairJudging::book() const {
    const auto& events = m_records.log().events();
    return pairBookOf(events, classBookOf(events));
}

PairJudging::Fault PairJudging::write(const store::Actor& actor, store::Event event) {
    event.actor = actor.person.empty() ? std::string(store::kGuest) : actor.person;
    return m_records.act(std::move(event));
}

std::variant<PairSeries, std::string> PairJudging::plan(const store::Actor& actor,
                                                        const Assignment& assignment, Wanted wanted) {
    const ClassBook classes = classBookOf(m_records.log().events());
    const Class* const theClass = classes.findClass(assignment.classId);
    if (theClass == nullptr) return "there is no class of the id " + assignment.classId;
    if (auto fault = m_people.whyNotInClass(store::Act::planPairs, actor, teaches(*theClass, actor.person)))
        return *fault;
    if (auto fault = chooseLevel(assignment, wanted.level)) return *fault;
    if (auto fault = whyNoJudges(m_records, wanted.judges)) return *fault;
    if (wanted.aPiece < 2 || wanted.aPiece > kMostComparisonsAPiece || wanted.aPiece % 2 != 0)
        return "comparisons a piece are an even number from 2 to " + std::to_string(kMostComparisonsAPiece);
    PairSeries series;
    series.id = crypto::hex(crypto::randomId());
    series.assignment = assignment.id;
    series.level = wanted.level;
    series.judges = std::move(wanted.judges);
    series.seed = wanted.seed & kSeedBits;
    for (const HandedIn& piece : classes.handedIn) {
        if (piece.assignment != series.assignment || piece.level != series.level) continue;
        series.pieces.push_back(piece.attempt);
        series.makers.push_back(piece.person);
    }
    series.plan = planPairs(series.pieces.size(), series.seed, wanted.aPiece);
    if (auto fault = whyNoSeries(series)) return *fault;
    if (auto fault = write(actor, pairsPlanned(series))) return *fault;
    return *book().find(series.id);
}

std::vector<PairSeries> PairJudging::waitingFor(const std::string& judge) const {
    const PairBook all = book();
    std::vector<PairSeries> waiting;
    for (const PairSeries& each : all.series) {
        if (all.newest(each.assignment, each.level) == &each && !each.nextFor(judge, 1).empty())
            waiting.push_back(each);
    }
    return waiting;
}

std::variant<PairSeries, std::string> PairJudging::seriesFor(const store::Actor& actor,
                                                             const std::string& id) const {
    const PairBook all = book();
    const PairSeries* const series = all.find(id);
    if (series == nullptr) return "there are no pairs of the id " + id;
    if (!series->isJudge(actor.person))
        return std::string(
            "only a judge of these pairs chooses between them: name who acts with --by PERSON");
    if (auto fault = m_people.whyNot(store::Act::judgePairs, actor, actor.person)) return *fault;
    if (all.newest(series->assignment, series->level) != series)
        return std::string("newer pairs were planned for this work; these count no more");
    return *series;
}

PairJudging::Fault PairJudging::choose(const store::Actor& actor, const std::string& series, std::size_t pair,
                                       bool left) {
    const auto found = seriesFor(actor, series);
    if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
    const auto& pairs = std::get<PairSeries>(found);
    if (pair >= pairs.plan.size()) return "there is no pair " + std::to_string(pair + 1);
    if (pairs.choices[pair]) return "pair " + std::to_string(pair + 1) + " was judged meanwhile";
    const auto own = pairs.ownOf(actor.person);
    if (own[pairs.plan[pair].left] || own[pairs.plan[pair].right])
        return "pair " + std::to_string(pair + 1) + " shows a piece of the judge's own";
    return write(actor, pairJudged(pairs, pair, left));
}

PairJudging::Fault PairJudging::takeBack(const store::Actor& actor, const std::string& series) {
    const auto found = seriesFor(actor, series);
    if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
    const auto& pairs = std::get<PairSeries>(found);
    const auto last = pairs.last.find(actor.person);
    if (last == pairs.last.end()) return "there is no choice to take back: only the last one can be, once";
    return write(actor, pairTakenBack(pairs, last->second));
}

}  // namespace assessment
