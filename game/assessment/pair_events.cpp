// How planned and judged pairs are written down: the other side of pair_book.cpp.
#include "assessment/pair_book.hpp"

namespace assessment {

namespace {

store::Event eventOf(const char* action, const PairSeries& series) {
    store::Event event;
    event.action = action;
    event.subject = series.id;
    return event;
}

text::Json textsOf(const std::vector<std::string>& texts) {
    auto json = text::Json::array();
    for (const std::string& text : texts) json.push(text);
    return json;
}

text::Json wholeOf(std::size_t number) { return static_cast<std::int64_t>(number); }

}  // namespace

store::Event pairsPlanned(const PairSeries& series) {
    store::Event event = eventOf("pairs_planned", series);
    event.details.set("assignment", series.assignment).set("level", series.level);
    event.details.set("seed", static_cast<std::int64_t>(series.seed));
    event.details.set("pieces", textsOf(series.pieces)).set("judges", textsOf(series.judges));
    auto pairs = text::Json::array();
    for (const PlannedPair& pair : series.plan)
        pairs.push(text::Json::array().push(wholeOf(pair.left)).push(wholeOf(pair.right)));
    event.details.set("pairs", std::move(pairs));
    return event;
}

store::Event pairJudged(const PairSeries& series, std::size_t pair, bool left) {
    store::Event event = eventOf("pair_judged", series);
    const PlannedPair& shown = series.plan.at(pair);
    event.details.set("pair", wholeOf(pair));
    event.details.set("chosen", series.pieces.at(left ? shown.left : shown.right));
    event.details.set("over", series.pieces.at(left ? shown.right : shown.left));
    return event;
}

store::Event pairTakenBack(const PairSeries& series, std::size_t pair) {
    store::Event event = eventOf("pair_taken_back", series);
    event.details.set("pair", wholeOf(pair));
    return event;
}

}  // namespace assessment
