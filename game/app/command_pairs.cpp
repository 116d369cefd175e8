#include "app/agreement_commands.hpp"
#include "app/agreement_text.hpp"
#include "app/people_room.hpp"
#include "assessment/classes.hpp"
#include "assessment/pair_judging.hpp"
#include "crypto/random_id.hpp"

namespace app {

namespace {

using namespace assessment;
using Fault = std::optional<std::string>;

// Work on one assignment that is there.
template <typename Work>
int onWork(const CommandLine& line, const PairsOptions& options, Work work) {
    return inRoom(line, options.by, [&](Room& room) -> Fault {
        const auto found = Classes(room.records, room.people).findAssignment(options.which);
        if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
        return work(room, std::get<Assignment>(found));
    });
}

// The newest pairs of the assignment, or a sentence.
std::variant<PairSeries, std::string> seriesOf(const PairJudging& judging, const Assignment& work,
                                               const std::string& level) {
    const PairBook book = judging.book();
    const PairSeries* found = nullptr;
    for (const AssignedLevel& each : work.levels) {
        const PairSeries* const newest =
            level.empty() || level == each.id ? book.newest(work.id, each.id) : nullptr;
        if (newest == nullptr) continue;
        if (found != nullptr)
            return "'" + work.title + "' has pairs of several levels: say which with --level";
        found = newest;
    }
    if (found == nullptr) return "no pairs are planned for '" + work.title + "'";
    return *found;
}

void sayNext(const PairSeries& series, const std::string& judge, bool json) {
    const auto next = series.nextFor(judge, 1);
    auto told = text::Json::object();
    told.set("judged", static_cast<std::int64_t>(series.judged()));
    told.set("planned", static_cast<std::int64_t>(series.plan.size()));
    std::string line =
        std::to_string(series.judged()) + " of " + std::to_string(series.plan.size()) + " judged";
    if (next.empty()) {
        told.set("next", nullptr);
        line += "; no pair is left for this judge";
    } else {
        const PlannedPair& pair = series.plan[next.front()];
        auto shown = text::Json::object();
        shown.set("pair", static_cast<std::int64_t>(next.front() + 1));
        told.set("next", shown.set("left", series.pieces[pair.left]).set("right", series.pieces[pair.right]));
        line += "; next is pair " + std::to_string(next.front() + 1) + ": left " +
                series.pieces[pair.left].substr(0, 8) + ", right " + series.pieces[pair.right].substr(0, 8);
    }
    print(json ? told.dump(2) : line);
}

}  // namespace

int planPairs(const CommandLine& line, const PairsOptions& options) {
    return onWork(line, options, [&](Room& room, const Assignment& work) -> Fault {
        PairJudging::Wanted wanted{
            options.level, {}, options.seed.value_or(crypto::randomSeed()), options.aPiece};
        for (const std::string& judge : options.judges) {
            const auto found = room.people.find(judge);
            if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
            wanted.judges.push_back(std::get<store::Person>(found).row.id);
        }
        const auto made = PairJudging(room.records, room.people).plan(room.actor, work, std::move(wanted));
        if (const auto* fault = std::get_if<std::string>(&made)) return *fault;
        const auto& series = std::get<PairSeries>(made);
        print(options.json ? pairsJson({series, naturalnessOf(series)}, {}).dump(2)
                           : counted(series.plan.size(), "pair") + " of " +
                                 counted(series.pieces.size(), "piece") + " planned for " + work.title);
        return std::nullopt;
    });
}

int judgePair(const CommandLine& line, const PairsOptions& options) {
    return onWork(line, options, [&](Room& room, const Assignment& work) -> Fault {
        PairJudging judging(room.records, room.people);
        auto found = seriesOf(judging, work, options.level);
        if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
        const std::string id = std::get<PairSeries>(found).id;
        if (!std::get<PairSeries>(found).isJudge(room.actor.person))
            return "only a judge of these pairs chooses between them: name who acts with --by PERSON";
        Fault fault;
        if (options.undo) {
            fault = judging.takeBack(room.actor, id);
        } else if (options.pair > 0) {
            fault = judging.choose(room.actor, id, options.pair - 1, options.choice == "left");
        }
        if (fault) return fault;
        sayNext(*judging.book().find(id), room.actor.person, options.json);
        return std::nullopt;
    });
}

int showPairs(const CommandLine& line, const PairsOptions& options) {
    AgreementOptions shown;
    shown.which = options.which;
    shown.pairsOnly = true;
    shown.by = options.by;
    shown.json = options.json;
    return showAgreement(line, shown);
}

}  // namespace app
