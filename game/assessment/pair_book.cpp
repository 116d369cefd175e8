#include "assessment/pair_book.hpp"

#include <algorithm>
#include <set>

#include "record/store/ids.hpp"

namespace assessment {

namespace {

using store::Event;

std::optional<std::string> textIn(const text::Json& details, std::string_view member) {
    const text::Json* const found = details.find(member);
    if (found == nullptr || found->string() == nullptr) return std::nullopt;
    return *found->string();
}

// A whole number of 0 or more.
std::optional<std::size_t> countOf(const text::Json* json) {
    if (json == nullptr || json->whole() == nullptr || *json->whole() < 0) return std::nullopt;
    return static_cast<std::size_t>(*json->whole());
}

std::optional<std::vector<std::string>> textsIn(const text::Json& details, std::string_view member) {
    const text::Json* const found = details.find(member);
    if (found == nullptr || found->items() == nullptr) return std::nullopt;
    std::vector<std::string> texts;
    for (const text::Json& item : *found->items()) {
        if (item.string() == nullptr) return std::nullopt;
        texts.push_back(*item.string());
    }
    return texts;
}

std::optional<std::vector<PlannedPair>> planIn(const text::Json& details, std::size_t pieces) {
    const text::Json* const found = details.find("pairs");
    if (found == nullptr || found->items() == nullptr) return std::nullopt;
    std::vector<PlannedPair> plan;
    for (const text::Json& item : *found->items()) {
        if (item.items() == nullptr || item.items()->size() != 2) return std::nullopt;
        const auto left = countOf(&item.items()->front()), right = countOf(&item.items()->back());
        if (!left || !right || *left == *right || *left >= pieces || *right >= pieces) return std::nullopt;
        plan.push_back({*left, *right, 0});
    }
    return plan;
}

// Reads event after event into a book.
class Reading {
public:
    explicit Reading(const ClassBook& classes) : m_classes(classes) {}

    PairBook all(const std::vector<store::LoggedEvent>& events) {
        for (const store::LoggedEvent& logged : events) {
            if (!take(logged.event)) ++m_book.misfits;
        }
        return std::move(m_book);
    }

private:
    // False when the event does not fit.
    bool take(const Event& event) {
        if (event.action == "pairs_planned") return plan(event);
        if (event.action == "pair_judged") return choose(event);
        if (event.action == "pair_taken_back") return takeBack(event);
        return true;
    }
    PairSeries* seriesOf(const Event& event) {
        const auto found = std::find_if(m_book.series.begin(), m_book.series.end(),
                                        [&](const PairSeries& one) { return one.id == event.subject; });
        return found == m_book.series.end() ? nullptr : &*found;
    }
    [[nodiscard]] std::optional<std::string> makerOf(const std::string& attempt,
                                                     const PairSeries& series) const {
        for (const HandedIn& piece : m_classes.handedIn) {
            if (piece.attempt == attempt && piece.assignment == series.assignment &&
                piece.level == series.level)
                return piece.person;
        }
        return std::nullopt;
    }
    bool plan(const Event& event) {
        if (!event.subject || seriesOf(event) != nullptr) return false;
        PairSeries series;
        series.id = *event.subject;
        const auto assignment = textIn(event.details, "assignment"), level = textIn(event.details, "level");
        const auto pieces = textsIn(event.details, "pieces"), judges = textsIn(event.details, "judges");
        const auto seed = countOf(event.details.find("seed"));
        if (!assignment || !level || !pieces || !judges || !seed) return false;
        const auto plan = planIn(event.details, pieces->size());
        if (!plan || std::set<std::string>(pieces->begin(), pieces->end()).size() != pieces->size())
            return false;
        series.assignment = *assignment;
        series.level = *level;
        for (const std::string& piece : *pieces) {
            const auto maker = makerOf(piece, series);
            if (!maker) return false;
            series.makers.push_back(*maker);
        }
        series.pieces = *pieces;
        series.judges = *judges;
        series.seed = *seed;
        series.plan = *plan;
        series.choices.resize(series.plan.size());
        m_book.series.push_back(std::move(series));
        return true;
    }
    bool choose(const Event& event) {
        PairSeries* const series = seriesOf(event);
        const auto pair = countOf(event.details.find("pair"));
        const auto at = store::millisecondsOf(event.at);
        if (series == nullptr || !pair || !at || *pair >= series->plan.size() || series->choices[*pair] ||
            !series->isJudge(event.actor))
            return false;
        const PlannedPair& shown = series->plan[*pair];
        const auto own = series->ownOf(event.actor);
        if (own[shown.left] || own[shown.right]) return false;
        const auto chosen = textIn(event.details, "chosen"), over = textIn(event.details, "over");
        const std::string& left = series->pieces[shown.left];
        const std::string& right = series->pieces[shown.right];
        const bool isLeft = chosen == left && over == right;
        if (!isLeft && !(chosen == right && over == left)) return false;
        series->choices[*pair] = {event.actor, isLeft, *at};
        series->last[event.actor] = *pair;
        return true;
    }
    bool takeBack(const Event& event) {
        PairSeries* const series = seriesOf(event);
        const auto pair = countOf(event.details.find("pair"));
        if (series == nullptr || !pair) return false;
        const auto last = series->last.find(event.actor);
        if (last == series->last.end() || last->second != *pair) return false;
        series->choices[*pair].reset();
        series->last.erase(last);
        return true;
    }

    const ClassBook& m_classes;
    PairBook m_book;
};

}  // namespace

std::size_t PairSeries::judged() const {
    return static_cast<std::size_t>(
        std::count_if(choices.begin(), choices.end(), [](const auto& choice) { return choice.has_value(); }));
}

bool PairSeries::isJudge(const std::string& person) const {
    return std::find(judges.begin(), judges.end(), person) != judges.end();
}

std::vector<bool> PairSeries::ownOf(const std::string& person) const {
    std::vector<bool> own;
    for (const std::string& maker : makers) own.push_back(maker == person);
    return own;
}

std::vector<std::size_t> PairSeries::nextFor(const std::string& judge, std::size_t most) const {
    if (!isJudge(judge)) return {};
    std::vector<bool> taken;
    for (const auto& choice : choices) taken.push_back(choice.has_value());
    return nextPairs(plan, taken, ownOf(judge), most);
}

const PairSeries* PairBook::find(const std::string& id) const {
    const auto found =
        std::find_if(series.begin(), series.end(), [&](const PairSeries& one) { return one.id == id; });
    return found == series.end() ? nullptr : &*found;
}

const PairSeries* PairBook::newest(const std::string& assignment, const std::string& level) const {
    const auto found = std::find_if(series.rbegin(), series.rend(), [&](const PairSeries& one) {
        return one.assignment == assignment && one.level == level;
    });
    return found == series.rend() ? nullptr : &*found;
}

PairBook pairBookOf(const std::vector<store::LoggedEvent>& events, const ClassBook& classes) {
    return Reading(classes).all(events);
}

}  // namespace assessment
