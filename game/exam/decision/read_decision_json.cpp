#include <limits>

#include "exam/decision/decision.hpp"
#include "trust/body.hpp"

namespace exam {

namespace {

constexpr std::int64_t kMost = 100000;  // thousandths
constexpr double kMillion = 1e6;
constexpr std::int64_t kMostMillionths = 1'000'000'000'000'000;  // exact as a double, and back
constexpr std::size_t kIdDigits = 32;
constexpr std::size_t kHashDigits = 64;

// Reads what is in objects within; what is wrong in one is wrong in all.
class Reader {
public:
    explicit Reader(bool& ok) : m_ok(ok) {}

    template <typename Read>
    void object(const text::Json* json, Read read) {
        if (json == nullptr) {
            m_ok = false;
            return;
        }
        trust::Body body = trust::Body::of(*json);
        read(body);
        m_ok = m_ok && body.done();
    }
    std::vector<std::string> strings(const text::Json::Array& list) {
        std::vector<std::string> result;
        for (const text::Json& one : list) {
            m_ok = m_ok && one.string() != nullptr;
            if (one.string() != nullptr) result.push_back(*one.string());
        }
        return result;
    }
    // A whole number within the range, or null where that may be.
    std::int64_t within(trust::Body& body, const std::string& name, std::int64_t low, std::int64_t high) {
        const std::int64_t number = body.whole(name);
        m_ok = m_ok && number >= low && number <= high;
        return number;
    }
    void criterion(const text::Json& json, std::optional<CriterionResult>& result) {
        if (json.isNull()) return;
        object(&json, [&](trust::Body& body) {
            CriterionResult one;
            if (!body.any("points").isNull()) one.points = within(body, "points", 0, kMost);
            one.undefinedBecause = body.string("undefined_because");
            one.cut = within(body, "cut", 0, kMost);
            one.low = within(body, "low", 0, kMost);
            one.high = within(body, "high", 0, kMost);
            one.met = body.flag("met");
            one.nearCut = body.flag("near_cut");
            // Undefined never passes, and nothing below its cut does.
            m_ok = m_ok && one.met == (one.points && *one.points >= one.cut);
            result = one;
        });
    }
    std::vector<StationDecision> stations(const text::Json::Array& list) {
        std::vector<StationDecision> result;
        for (const text::Json& json : list) {
            StationDecision station;
            object(&json, [&](trust::Body& body) {
                station.number = static_cast<int>(within(body, "number", 1, 1000));
                station.title = body.string("title");
                criterion(body.any("spacing"), station.spacing);
                criterion(body.any("depth"), station.depth);
                criterion(body.any("hairline"), station.hairline);
                station.criticalErrors = strings(body.items("critical_errors"));
                station.met = body.flag("met");
            });
            m_ok = m_ok && (!station.met || allMet(station));
            result.push_back(std::move(station));
        }
        return result;
    }
    Outcome outcome(const std::string& word) {
        for (const Outcome one : {Outcome::pass, Outcome::fail, Outcome::voided}) {
            if (word == name(one)) return one;
        }
        m_ok = false;
        return Outcome::fail;
    }

private:
    static bool allMet(const StationDecision& station) {
        for (const auto* one : {&station.spacing, &station.depth, &station.hairline}) {
            if (*one && !(*one)->met) return false;
        }
        return station.criticalErrors.empty();
    }
    bool& m_ok;
};

void readFlag(Reader& reader, trust::Body& body, Flag& flag, bool& ok) {
    const std::string kind = body.string("kind");
    bool known = false;
    for (const FlagKind one :
         {FlagKind::exactRun, FlagKind::affineCopy, FlagKind::stretchedCopy, FlagKind::slowMotion,
          FlagKind::botLike, FlagKind::mirror, FlagKind::reportRate}) {
        if (kind != name(one)) continue;
        flag.kind = one;
        known = true;
    }
    ok = ok && known;
    flag.figure = body.string("figure");
    flag.station = static_cast<int>(reader.within(body, "station", 1, 1000));
    flag.value =
        static_cast<double>(reader.within(body, "value_millionths", -kMostMillionths, kMostMillionths)) /
        kMillion;
    flag.limit =
        static_cast<double>(reader.within(body, "limit_millionths", -kMostMillionths, kMostMillionths)) /
        kMillion;
    flag.against = body.string("against");
    flag.text = body.string("text");
    flag.version = static_cast<int>(reader.within(body, "version", 1, std::numeric_limits<int>::max()));
}

void readProposal(Reader& reader, trust::Body& body, Proposal& proposal, bool& ok) {
    proposal.receipt = body.string("receipt");
    proposal.submission = body.hex("submission", kHashDigits);
    proposal.stations = reader.stations(body.items("stations"));
    proposal.pass = body.flag("pass");
    proposal.needsSecondLook = body.flag("second_look");
    proposal.mayCertify = body.flag("may_certify");
    for (const text::Json& json : body.items("reasons")) {
        trust::Reason reason;
        reader.object(&json, [&](trust::Body& one) { reason = {one.string("code"), one.string("text")}; });
        proposal.reasons.push_back(std::move(reason));
    }
    for (const text::Json& json : body.items("flags")) {
        Flag flag;
        reader.object(&json, [&](trust::Body& one) { readFlag(reader, one, flag, ok); });
        proposal.flags.push_back(std::move(flag));
    }
    bool all = !proposal.stations.empty();
    bool near = false;
    for (const StationDecision& station : proposal.stations) {
        all = all && station.met;
        for (const auto* one : {&station.spacing, &station.depth, &station.hairline})
            near = near || (*one && (*one)->nearCut);
    }
    ok = ok && (!proposal.pass || all) && near == proposal.needsSecondLook;
}

void readAppealed(Reader& reader, trust::Body& body, Appealed& appealed) {
    appealed.grounds = body.string("grounds");
    appealed.outcome = reader.outcome(body.string("outcome"));
    appealed.pass = body.flag("pass");
    appealed.stations = reader.stations(body.items("stations"));
    appealed.signers = reader.strings(body.items("signers"));
    appealed.at = body.time("at");
}

void readHead(Reader& reader, trust::Body& body, Decision& decision) {
    body.require(body.whole("stipple_decision") == 1);
    decision.outcome = reader.outcome(body.string("outcome"));
    decision.candidate = body.hex("candidate", kIdDigits);
    decision.number = body.string("number");
    decision.sitting = body.hex("sitting", kIdDigits);
    decision.paper = body.hex("paper", kHashDigits);
    decision.paperId = body.string("paper_id");
    decision.title = body.string("title");
    decision.satOn = body.string("sat_on");
    decision.specimen = body.flag("specimen");
    decision.examiner = body.hex("examiner", kIdDigits);
    decision.reason = body.string("reason");
    decision.overrideBy = reader.strings(body.items("override_by"));
    decision.at = body.time("at");
}

}  // namespace

std::variant<Decision, trust::Reason> decisionOf(std::string_view json) {
    bool ok = true;
    Reader reader(ok);
    trust::Body body(json);
    Decision decision;
    readHead(reader, body, decision);
    const text::Json proposal = body.any("proposal");
    reader.object(&proposal, [&](trust::Body& one) { readProposal(reader, one, decision.proposal, ok); });
    if (!body.any("appeal_of").isNull()) decision.appealOf = body.hex("appeal_of", kHashDigits);
    if (!body.any("appealed").isNull()) {
        const text::Json appealed = body.any("appealed");
        decision.appealed.emplace();
        reader.object(&appealed, [&](trust::Body& one) { readAppealed(reader, one, *decision.appealed); });
    }
    ok = ok && decision.appealOf.has_value() == decision.appealed.has_value();
    if (ok && body.done()) return decision;
    return trust::Reason{
        "decision-form",
        "The decision is not as docs/decisions.md describes it; take the file as it was signed."};
}

}  // namespace exam
