// Every rule from evidence to a decision, and who may sign it.
#include <array>

#include <scoring/random.hpp>

#include "exam/decision/decision.hpp"
#include "support/catch.hpp"

using namespace exam;

namespace {

constexpr const char* kAt = "2026-05-04T10:00:00Z";

struct Station {
    std::optional<double> spacing, depth, hairline;
    std::vector<std::string> gates;    // tripped
    std::vector<std::uint16_t> flags;  // of its dots
};

std::optional<scoring::Criterion> criterion(const char* name, std::optional<double> points) {
    scoring::Criterion one;
    one.name = name;
    one.points = points;
    if (!points) one.undefinedBecause = "too few dots";
    return one;
}

// Evidence as verify() hands it over, genuine, of a pen in the window.
Checked evidence(const std::vector<Station>& stations) {
    Checked checked;
    checked.verdict.genuine = true;
    checked.submission.emplace();
    for (const Station& station : stations) {
        Submission::Station sat;
        sat.number = static_cast<int>(checked.submission->stations.size()) + 1;
        sat.attempt.header.input = record::InputKind::pen;
        sat.attempt.header.surface = record::Surface::window;
        sat.attempt.header.depthSource = record::DepthSource::pressure;
        for (const std::uint16_t flags : station.flags) {
            scoring::Dot dot;
            dot.flags = flags;
            sat.attempt.dots.push_back(dot);
        }
        StationVerdict verdict;
        verdict.number = sat.number;
        verdict.scored.emplace();
        scoring::Scorecard& card = verdict.scored->scorecard;
        card.spacing = criterion("spacing", station.spacing);
        card.depth = criterion("depth", station.depth);
        card.hairline = criterion("hairline", station.hairline);
        for (const std::string& gate : station.gates) {
            scoring::Gate one;
            one.id = gate;
            one.tripped = true;
            card.spacing->gates.push_back(one);
        }
        checked.submission->stations.push_back(std::move(sat));
        checked.submission->paper.stations.push_back({"Station", 10.0, {}});
        checked.verdict.stations.push_back(std::move(verdict));
    }
    return checked;
}

HiddenPart hiddenOf(std::size_t stations, double error = 3.0, std::vector<CriticalError> critical = {}) {
    HiddenPart hidden;
    for (std::size_t i = 0; i < stations; ++i) {
        HiddenStation one;
        one.cuts = {60000, 65000, 70000, "borderline regression", error};
        one.critical = critical;
        hidden.stations.push_back(std::move(one));
    }
    return hidden;
}

Proposal judged(const std::vector<Station>& stations, const HiddenPart& hidden) {
    return propose(evidence(stations), hidden, {});
}

bool tells(const Proposal& proposal, const std::string& code) {
    for (const auto& reason : proposal.reasons) {
        if (reason.code == code) return true;
    }
    return false;
}

const Station kGood{80.0, 80.0, 80.0, {}, {}};

// ---- people and keys

struct Keeper {
    crypto::SigningKey key = crypto::SigningKey::random();
    trust::KeyCertificate certificate;
};

Keeper keeper(trust::KeyRole role, char person, const std::string& label) {
    Keeper one;
    one.certificate.key = one.key.publicKey();
    one.certificate.role = role;
    one.certificate.holder = std::string(32, person);
    one.certificate.label = label;
    one.certificate.from = "2026-01-01T00:00:00Z";
    one.certificate.until = "2027-01-01T00:00:00Z";
    return one;
}

class Office {
public:
    Office() : m_root(crypto::SigningKey::random()), m_book({"Test Academy", m_root.publicKey(), false}) {
        for (const Keeper* one :
             {&examiner, &second, &third, &certifier, &otherCertifier, &doubled, &candidate})
            REQUIRE_FALSE(m_book.add(trust::certificateFile(one->certificate, m_root, kAt)));
    }
    [[nodiscard]] const trust::KeyBook& book() const { return m_book; }

    Keeper examiner = keeper(trust::KeyRole::examiner, '1', "E-01");
    Keeper second = keeper(trust::KeyRole::examiner, '2', "E-02");
    Keeper third = keeper(trust::KeyRole::examiner, '3', "E-03");
    Keeper certifier = keeper(trust::KeyRole::certifier, '4', "K-01");
    Keeper otherCertifier = keeper(trust::KeyRole::certifier, '5', "K-02");
    Keeper doubled = keeper(trust::KeyRole::certifier, '1', "K-03");  // the first examiner's other key
    Keeper candidate = keeper(trust::KeyRole::certifier, 'c', "K-04");

private:
    crypto::SigningKey m_root;
    trust::KeyBook m_book;
};

Decision decided(bool pass = true) {
    Decision decision;
    decision.proposal = judged({pass ? kGood : Station{10.0, 80.0, 80.0, {}, {}}}, hiddenOf(1));
    decision.proposal.submission = std::string(64, '7');
    decision.outcome = pass ? Outcome::pass : Outcome::fail;
    decision.candidate = std::string(32, 'c');
    decision.number = "C-027";
    decision.sitting = std::string(32, '8');
    decision.paper = std::string(64, '9');
    decision.examiner = std::string(32, '1');
    decision.at = kAt;
    return decision;
}

// "" when it holds, else the code.
std::string codeOf(const Decision& decision, const std::vector<const Keeper*>& examiners,
                   const Keeper& certifier, const trust::KeyBook& book) {
    trust::SignedFile file = decisionFile(decision);
    for (const Keeper* one : examiners) trust::sign(file, one->key, trust::Purpose::grade, kAt, "graded");
    trust::sign(file, certifier.key, trust::Purpose::certify, kAt, "certified");
    const auto read = readDecision(file, book);
    const auto* reason = std::get_if<trust::Reason>(&read);
    return reason == nullptr ? "" : reason->code;
}

}  // namespace

TEST_CASE("nothing makes up for a criterion below its cut") {
    struct Row {
        Station station;
        bool pass;
    };
    const std::vector<Row> rows{
        {kGood, true},
        {{60.0, 65.0, 70.0, {}, {}}, true},  // at the cuts
        {{59.999, 100.0, 100.0, {}, {}}, false},
        {{100.0, 64.999, 100.0, {}, {}}, false},
        {{100.0, 100.0, 69.999, {}, {}}, false},
        {{std::nullopt, 100.0, 100.0, {}, {}}, false},  // undefined never passes
        {{100.0, std::nullopt, 100.0, {}, {}}, false},
        {{100.0, 100.0, std::nullopt, {}, {}}, false},
    };
    for (const Row& row : rows) {
        CHECK(judged({row.station}, hiddenOf(1)).pass == row.pass);
        // At any station.
        CHECK(judged({kGood, row.station}, hiddenOf(2)).pass == row.pass);
        CHECK(judged({row.station, kGood}, hiddenOf(2)).pass == row.pass);
    }
}

TEST_CASE("a criterion that the paper does not ask for is not looked at") {
    HiddenPart hidden = hiddenOf(1);
    hidden.stations[0].cuts.depth.reset();
    const Proposal proposal = judged({{80.0, std::nullopt, 80.0, {}, {}}}, hidden);
    CHECK(proposal.pass);
    CHECK_FALSE(proposal.stations[0].depth);
}

TEST_CASE("undefined points are told with their reason and are no zero") {
    const Proposal proposal = judged({{80.0, std::nullopt, 80.0, {}, {}}}, hiddenOf(1));
    REQUIRE(proposal.stations[0].depth);
    CHECK_FALSE(proposal.stations[0].depth->points);
    CHECK(proposal.stations[0].depth->undefinedBecause == "too few dots");
    CHECK_FALSE(proposal.stations[0].depth->nearCut);
}

TEST_CASE("a station that was not sat fails, and so does a paper without stations") {
    const Proposal proposal = judged({kGood}, hiddenOf(2));
    CHECK_FALSE(proposal.pass);
    CHECK(tells(proposal, "station-missing"));
    CHECK_FALSE(judged({}, hiddenOf(0)).pass);
}

TEST_CASE("the interval is 1.96 standard errors each way, within 0 and 100") {
    const auto one = judged({{80.0, 99.0, 2.0, {}, {}}}, hiddenOf(1, 2.5)).stations[0];
    CHECK(one.spacing->low == 75100);
    CHECK(one.spacing->high == 84900);
    CHECK(one.depth->high == 100000);
    CHECK(one.hairline->low == 0);
}

TEST_CASE("closer to a cut than the standard error is for two to look at, on either side") {
    const auto near = [](double points, double error) {
        return judged({{points, 90.0, 90.0, {}, {}}}, hiddenOf(1, error)).needsSecondLook;
    };
    CHECK(near(62.9, 3.0));
    CHECK(near(57.1, 3.0));
    CHECK_FALSE(near(63.0, 3.0));
    CHECK_FALSE(near(57.0, 3.0));
    CHECK_FALSE(near(60.0, 0.0));
    CHECK(judged({{57.1, 90.0, 90.0, {}, {}}}, hiddenOf(1)).pass == false);  // and it changes no verdict
    HiddenPart wide = hiddenOf(1);
    wide.nearCutSems = 2.0;
    CHECK(judged({{65.9, 90.0, 90.0, {}, {}}}, wide).needsSecondLook);
}

TEST_CASE("a critical error fails a station whatever its points") {
    const auto with = [](const CriticalError& error, const Station& station) {
        return judged({station}, hiddenOf(1, 3.0, {error}));
    };
    Station station{100.0, 100.0, 100.0, {"run6"}, {scoring::kBlownOut, 0, 0, 0}};
    CHECK_FALSE(with({"gate:run6", 0.0}, station).pass);
    CHECK(with({"gate:smax", 0.0}, station).pass);
    CHECK_FALSE(with({"dots:blown_out", 0.24}, station).pass);
    CHECK(with({"dots:blown_out", 0.25}, station).pass);  // at the largest share allowed
    CHECK(with({"dots:too_shallow", 0.0}, station).pass);
    station.flags = {scoring::kTooShallow, scoring::kOverworked | scoring::kDragged, scoring::kBledOut};
    for (const char* id : {"dots:too_shallow", "dots:overworked", "dots:dragged", "dots:bled_out"}) {
        const Proposal proposal = with({id, 0.3}, station);
        CHECK_FALSE(proposal.pass);
        CHECK(proposal.stations[0].criticalErrors == std::vector<std::string>{id});
    }
    // One that is of no known kind is not passed over.
    const Proposal unknown = with({"dots:purple", 1.0}, station);
    CHECK_FALSE(unknown.pass);
    CHECK(tells(unknown, "critical-unknown"));
}

TEST_CASE("evidence that is not genuine passes nobody") {
    Checked checked = evidence({kGood});
    checked.verdict.genuine = false;
    const Proposal proposal = propose(checked, hiddenOf(1), {});
    CHECK_FALSE(proposal.pass);
    CHECK_FALSE(proposal.mayCertify);
    checked.verdict.genuine.reset();
    CHECK_FALSE(propose(checked, hiddenOf(1), {}).pass);
    checked.submission.reset();
    CHECK_FALSE(propose(checked, hiddenOf(1), {}).pass);
}

TEST_CASE("a certificate needs a pen's pressure and no rehearsal; a specimen says what it is") {
    const auto with = [](auto change) {
        Checked checked = evidence({kGood});
        change(*checked.submission);
        return propose(checked, hiddenOf(1), {});
    };
    CHECK(with([](Submission&) {}).mayCertify);
    const auto held = [](Submission& s) {
        s.stations[0].attempt.header.depthSource = record::DepthSource::holdTime;
    };
    CHECK_FALSE(with(held).mayCertify);
    CHECK(tells(with(held), "depth-not-pressure"));
    CHECK(with(held).pass);  // the score is what it is
    CHECK_FALSE(with([](Submission& s) {
                    s.stations[0].attempt.header.input = record::InputKind::synthetic;
                }).mayCertify);
    CHECK_FALSE(with([](Submission& s) {
                    s.stations[0].attempt.header.surface = record::Surface::headless;
                }).mayCertify);
    CHECK_FALSE(with([](Submission& s) { s.opening.rehearsal = true; }).mayCertify);
    const auto specimen = with([&](Submission& s) {
        held(s);
        s.paper.specimen = true;
    });
    CHECK(specimen.mayCertify);
    CHECK(tells(specimen, "depth-not-pressure"));
}

TEST_CASE("flags change nothing of the verdict") {
    Flag flag;
    flag.kind = FlagKind::botLike;
    const Proposal proposal = propose(evidence({kGood}), hiddenOf(1), {flag});
    CHECK(proposal.pass);
    CHECK(proposal.mayCertify);
    CHECK(proposal.flags.size() == 1);
}

TEST_CASE("fewer points never turn a fail into a pass") {
    scoring::Random random(20, 1);
    const auto some = [&]() -> std::optional<double> {
        return random.below(12) == 0 ? std::nullopt : std::optional(random.uniform(50.0, 100.0));
    };
    int passed = 0;
    for (int i = 0; i < 5000; ++i) {
        std::vector<Station> stations{{some(), some(), some(), {}, {}}, {some(), some(), some(), {}, {}}};
        const HiddenPart hidden = hiddenOf(2, random.uniform(0.0, 5.0));
        const bool before = judged(stations, hidden).pass;
        auto& lowered = stations[random.below(2)];
        auto* const points = std::array{&lowered.spacing, &lowered.depth, &lowered.hairline}[random.below(3)];
        if (*points)
            *points = random.below(5) == 0 ? std::nullopt : std::optional(**points * random.uniform());
        const bool after = judged(stations, hidden).pass;
        passed += before ? 1 : 0;
        REQUIRE((before || !after));
    }
    CHECK(passed > 10);
}

TEST_CASE("a decision reads back as it was written") {
    Decision decision = decided();
    Flag flag;
    flag.kind = FlagKind::slowMotion;
    flag.figure = "report_rate";
    flag.value = 1.25;
    decision.proposal.flags = {flag};
    decision.proposal.reasons = {{"specimen", "A specimen."}};
    decision.appealOf = std::string(64, 'a');
    decision.appealed =
        Appealed{"the tablet", Outcome::fail, false, decision.proposal.stations, {std::string(32, '2')}, kAt};
    const auto file = decisionFile(decision);
    const auto read = decisionOf(*file.part("decision.json"));
    REQUIRE(std::holds_alternative<Decision>(read));
    CHECK(trust::bytesOf(decisionFile(std::get<Decision>(read))) == trust::bytesOf(file));
}

TEST_CASE("a body that contradicts itself is refused") {
    const auto refused = [](auto change) {
        Decision decision = decided();
        change(decision);
        return std::holds_alternative<trust::Reason>(
            decisionOf(*decisionFile(decision).part("decision.json")));
    };
    CHECK_FALSE(refused([](Decision&) {}));
    CHECK(refused([](Decision& d) { d.proposal.stations[0].spacing->points = 1; }));
    CHECK(refused([](Decision& d) { d.proposal.stations[0].spacing->points.reset(); }));
    CHECK(refused([](Decision& d) { d.proposal.stations[0].met = false; }));
    CHECK(refused([](Decision& d) { d.proposal.stations[0].criticalErrors = {"gate:run6"}; }));
    CHECK(refused([](Decision& d) { d.proposal.stations[0].spacing->nearCut = true; }));
    CHECK(refused([](Decision& d) { d.proposal.needsSecondLook = true; }));
    CHECK(refused([](Decision& d) { d.proposal.stations.clear(); }));
    CHECK(refused([](Decision& d) { d.proposal.stations[0].spacing->points = 100001; }));
    CHECK(refused([](Decision& d) { d.candidate = "somebody"; }));
    CHECK(refused([](Decision& d) { d.appealOf = std::string(64, 'a'); }));
    CHECK(refused([](Decision& d) { d.at = "yesterday"; }));
}

TEST_CASE("examiner and certifier are two people, and neither the candidate") {
    const Office office;
    const Decision decision = decided();
    const auto code = [&](const Keeper& grades, const Keeper& certifies) {
        return codeOf(decision, {&grades}, certifies, office.book());
    };
    CHECK(code(office.examiner, office.certifier).empty());
    CHECK(code(office.examiner, office.doubled) == "decision-one-person");
    CHECK(code(office.examiner, office.candidate) == "decision-candidate");
    // Another examiner grades; who examined in the sitting still may not certify.
    CHECK(code(office.second, office.doubled) == "decision-examiner-certifies");
    CHECK(code(office.second, office.certifier).empty());
    CHECK(code(office.certifier, office.otherCertifier) == "signature-role");
    CHECK(code(office.examiner, office.second) == "signature-role");
    CHECK(code(office.examiner, keeper(trust::KeyRole::certifier, '6', "K-09")) == "signature-key-unknown");
}

TEST_CASE("a decision without its signatures, or changed after them, is none") {
    const Office office;
    trust::SignedFile file = decisionFile(decided());
    const auto code = [&](const trust::SignedFile& one) {
        const auto read = readDecision(one, office.book());
        const auto* reason = std::get_if<trust::Reason>(&read);
        return reason == nullptr ? std::string() : reason->code;
    };
    CHECK(code(file) == "decision-unsigned");
    trust::sign(file, office.examiner.key, trust::Purpose::grade, kAt, "graded");
    CHECK(code(file) == "decision-unsigned");
    trust::sign(file, office.certifier.key, trust::Purpose::certify, kAt, "certified");
    CHECK(code(file).empty());
    trust::SignedFile other = file;
    Decision failed = decided(false);
    other.parts = decisionFile(failed).parts;
    CHECK(code(other) == "signature-wrong");
    other = file;
    other.kind = trust::FileKind::dayLog;
    CHECK(code(other) == "decision-form");
    other = file;
    std::swap(other.signatures[0], other.signatures[1]);
    CHECK(code(other) == "signature-purpose");
}

TEST_CASE("an override takes a reason and two further examiners") {
    const Office office;
    Decision decision = decided(false);
    decision.outcome = Outcome::pass;
    decision.reason = "The tablet was at fault.";
    decision.overrideBy = {"E-02", "E-03"};
    const auto code = [&](std::vector<const Keeper*> examiners) {
        return codeOf(decision, examiners, office.certifier, office.book());
    };
    CHECK(code({&office.examiner, &office.second, &office.third}).empty());
    CHECK(code({&office.examiner, &office.second}) == "decision-override");
    CHECK(code({&office.examiner}) == "decision-override");
    CHECK(code({&office.examiner, &office.second, &office.second}) == "decision-one-person");
    CHECK(code({&office.examiner, &office.third, &office.second}) == "decision-override");  // not as named
    decision.reason.clear();
    CHECK(code({&office.examiner, &office.second, &office.third}) == "decision-override");
    // A void sitting is one, too; and an override that overrides nothing is refused.
    decision.outcome = Outcome::voided;
    CHECK(code({&office.examiner}) == "decision-override");
    decision = decided();
    decision.overrideBy = {"E-02", "E-03"};
    decision.reason = "No reason.";
    CHECK(code({&office.examiner, &office.second, &office.third}) == "decision-override");
}

TEST_CASE("points near a cut need one more examiner") {
    const Office office;
    Decision decision = decided();
    decision.proposal = judged({{61.0, 90.0, 90.0, {}, {}}}, hiddenOf(1));
    decision.proposal.submission = std::string(64, '7');
    REQUIRE(decision.proposal.needsSecondLook);
    CHECK(codeOf(decision, {&office.examiner}, office.certifier, office.book()) == "decision-second-look");
    CHECK(codeOf(decision, {&office.examiner, &office.second}, office.certifier, office.book()).empty());
}

TEST_CASE("an appeal has grounds and somebody new") {
    const Office office;
    Decision decision = decided();
    decision.appealOf = std::string(64, 'a');
    decision.appealed = Appealed{"The tablet.",
                                 Outcome::fail,
                                 false,
                                 {},
                                 {office.examiner.certificate.holder, office.certifier.certificate.holder},
                                 kAt};
    CHECK(codeOf(decision, {&office.examiner}, office.certifier, office.book()) == "decision-appeal");
    CHECK(codeOf(decision, {&office.second}, office.certifier, office.book()).empty());
    CHECK(codeOf(decision, {&office.examiner}, office.otherCertifier, office.book()).empty());
    decision.appealed->grounds.clear();
    CHECK(codeOf(decision, {&office.second}, office.certifier, office.book()) == "decision-appeal");
}
