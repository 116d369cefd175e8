// Evidence that is genuine, and every way in which it is not.
#include <algorithm>

#include "decision/evidence_maker.hpp"
#include "exam/decision/decision.hpp"
#include "exam/evidence/verify.hpp"
#include "practice/judge.hpp"
#include "support/catch.hpp"

using namespace exam_day;
using exam::verify;

namespace {

const Day& day() {
    static const Day one;
    return one;
}

const Evidence& sitting() {
    static const Evidence one = day().sit({});
    return one;
}

// "" when genuine, else the first code.
std::string codeOf(const exam::Verdict& verdict) {
    if (!verdict.genuine) return "sealed";
    if (*verdict.genuine) return "";
    return verdict.reasons.front().code;
}

std::string codeOf(const Evidence& evidence) { return codeOf(verify(day().bytesOf(evidence), day().with())); }

// The evidence changed, told and signed anew.
template <typename Change>
std::string forged(Change change) {
    Evidence evidence = sitting();
    change(evidence);
    evidence.retell();
    return codeOf(evidence);
}

record::Attempt& work(Evidence& evidence, std::size_t station = 0) {
    return evidence.works[station].segments[0];
}

exam::Entry& entry(Evidence& evidence, const std::string& kind) {
    for (auto& one : evidence.log) {
        if (one.kind == kind) return one;
    }
    throw std::runtime_error("no entry " + kind);
}

bool tells(const exam::Verdict& verdict, const std::string& code) {
    return std::any_of(verdict.reasons.begin(), verdict.reasons.end(),
                       [&](const trust::Reason& reason) { return reason.code == code; });
}

}  // namespace

TEST_CASE("a sitting's evidence is genuine, opened and sealed, and its score is that of the whole level") {
    const std::string bytes = day().bytesOf(sitting());
    const exam::Verdict verdict = verify(bytes, day().with());
    for (const auto& reason : verdict.reasons) UNSCOPED_INFO(reason.code << ": " << reason.text);
    REQUIRE(verdict.genuine == true);
    CHECK(verdict.kind == "submission");
    CHECK(tells(verdict, "specimen"));
    REQUIRE(verdict.stations.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        const auto& station = verdict.stations[i];
        CHECK(station.worstMm == 0.0);
        CHECK(station.buildMatches);
        REQUIRE(station.scored);
        const record::Attempt& attempt = sitting().works[i].segments[0];
        const auto& form =
            day().hidden().stations[i].forms[static_cast<std::size_t>(attempt.header.exam->form)];
        const auto live = practice::judge(form.level, attempt, form.ensemble, kBuild);
        CHECK(practice::scorecardJson(*station.scored).dump() == practice::scorecardJson(live).dump());
        CHECK(station.scored->scorecard.spacing->points);
    }
    const std::string sealed = day().sealed(sitting());
    const exam::Verdict whole = verify(sealed, day().with());
    CHECK(whole.kind == "sealed");
    CHECK(whole.genuine == true);
    CHECK(whole.receipt == exam::receiptOf(sealed));
    CHECK(whole.stations.size() == 2);
}

TEST_CASE("without the key the seal is judged, and the rest is not known") {
    auto with = day().with(false);
    const std::string sealed = day().sealed(sitting());
    // Without the certificates that it carries nothing is known of the signature, and nothing is refused.
    trust::SignedFile bare = std::get<trust::SignedFile>(trust::parseSignedFile(sealed));
    bare.parts.resize(2);
    bare.signatures.clear();
    trust::sign(bare, day().academy().station, trust::Purpose::seal, test_support::kNow, "Sealed.");
    CHECK_FALSE(verify(trust::bytesOf(bare), with).genuine);
    CHECK(tells(verify(trust::bytesOf(bare), with), "signature-key-unknown"));
    const exam::Verdict verdict = verify(sealed, with);
    CHECK_FALSE(verdict.genuine);
    CHECK(tells(verdict, "sealed"));
    CHECK_FALSE(tells(verdict, "signature-key-unknown"));
    std::string changed = sealed;
    changed[changed.size() / 2] ^= 1;
    CHECK(codeOf(verify(changed, with)) == "signature-wrong");
    CHECK(verdict.receipt);
    CHECK(verdict.stations.empty());
    // Opened, but without the hidden part: genuine, and not scored.
    const exam::Verdict opened = verify(day().bytesOf(sitting()), day().with(false));
    CHECK(opened.genuine == true);
    CHECK(tells(opened, "unscored"));
    CHECK_FALSE(opened.stations[0].scored);
}

TEST_CASE("evidence outlives versions of the score: it is genuine, without points") {
    const Day later(true, 1);
    const Evidence evidence = later.sit(Candidate{});
    for (const std::string& bytes : {later.bytesOf(evidence), later.sealed(evidence)}) {
        const exam::Verdict verdict = verify(bytes, later.with());
        CHECK(verdict.genuine == true);
        CHECK(tells(verdict, "paper-ensemble"));
        CHECK(tells(verdict, "unscored"));
        REQUIRE_FALSE(verdict.stations.empty());
        CHECK(verdict.stations[0].worstMm == 0.0);
        CHECK_FALSE(verdict.stations[0].scored);
    }
    auto with = later.with();
    with.certificates = later.keyFiles();
    const exam::Verdict paper = verify(later.paper(), with);
    CHECK(paper.genuine == true);
    CHECK(tells(paper, "paper-ensemble"));
}

TEST_CASE("an interrupted sitting is one work out of its segments") {
    const Evidence evidence = day().sit({28, hands::Kind::expert, 3, 0, {150, 100}});
    REQUIRE(evidence.works[0].segments.size() == 3);
    const exam::Verdict verdict = verify(day().bytesOf(evidence), day().with());
    for (const auto& reason : verdict.reasons) UNSCOPED_INFO(reason.code << ": " << reason.text);
    CHECK(verdict.genuine == true);
    // A third interruption is for an examiner to decide.
    CHECK(codeOf(day().sit({29, hands::Kind::expert, 3, 0, {150, 100, 60}})) == "log-interruptions");
}

TEST_CASE("another build's dots may differ by a hundredth of a millimetre") {
    auto with = day().with();
    with.build = "another";
    const exam::Verdict verdict = verify(day().bytesOf(sitting()), with);
    CHECK(verdict.genuine == true);
    CHECK(tells(verdict, "build-other"));
    CHECK(verdict.stations[0].toleranceMm == 0.01);
    const auto moved = [&](std::int32_t tenthUm) {
        Evidence evidence = sitting();
        work(evidence).dots[5].xTenthUm += tenthUm;
        evidence.retell();
        return codeOf(verify(day().bytesOf(evidence), with));
    };
    CHECK(moved(90).empty());
    CHECK(moved(110) == "dots-place");
}

TEST_CASE("a forgery that is chained and signed anew is refused by its own code") {
    CHECK(forged([](Evidence&) {}).empty());
    CHECK(forged([](Evidence& e) { work(e).dots[5].xTenthUm += 5000; }) == "dots-place");
    CHECK(forged([](Evidence& e) { work(e).dots[5].yTenthUm += 1; }) == "dots-place");
    CHECK(forged([](Evidence& e) { *work(e).dots[5].depthUm += 1; }) == "dots-depth");
    CHECK(forged([](Evidence& e) { work(e).dots[5].flags ^= scoring::kBlownOut; }) == "dots-other");
    CHECK(forged([](Evidence& e) { work(e).states[5].hash = std::string(64, '0'); }) == "dots-state");
    CHECK(forged([](Evidence& e) {
              scoring::Dot dot = work(e).dots.back();
              ++dot.ordinal;
              work(e).dots.push_back(dot);
          }) == "dots-count");
    CHECK(forged([](Evidence& e) { work(e).dots.pop_back(); }) == "dots-count");
    // Another candidate's samples under one's own dots.
    Evidence other = day().sit({30, hands::Kind::intermediate, 9, 0, {}});
    std::erase_if(work(other).samples, [&](const pen::Sample& sample) {
        return sample.tUs > sitting().works[0].segments[0].samples.back().tUs;
    });
    CHECK(forged([&](Evidence& e) { work(e).samples = work(other).samples; }) == "samples-foreign");
    // Time stretched by 0.8, the dots' along with it.
    CHECK(forged([](Evidence& e) {
              for (auto& sample : work(e).samples) sample.tUs = sample.tUs * 4 / 5;
          }) == "dots-time");
    CHECK(forged([](Evidence& e) {
              for (auto& sample : work(e).samples) sample.tUs = sample.tUs * 4 / 5;
              for (auto& dot : work(e).dots) dot.tUs = *dot.tUs * 4 / 5;
          }) == "samples-foreign");
    // Another level text under the same id.
    CHECK(forged([](Evidence& e) {
              auto& header = work(e).header;
              header.levelBytes += "# easier\n";
          }) == "attempt-level");
}

TEST_CASE("what was drawn and opened binds the work") {
    CHECK(forged([](Evidence& e) { ++work(e).header.skinSeed; }) == "draw-skin");
    CHECK(forged([](Evidence& e) { e.opening.stationNonce = std::string(32, '0'); }).starts_with("draw-"));
    CHECK(forged([](Evidence& e) { work(e).header.exam->extraTimePercent = 25; }) == "attempt-time");
    CHECK(forged([](Evidence& e) { work(e).header.pseudonym = std::string(32, '9'); }) ==
          "attempt-candidate");
    CHECK(forged([](Evidence& e) { work(e).header.exam->sitting = std::string(32, '9'); }) ==
          "submission-attempt");
    CHECK(forged([](Evidence& e) { work(e).header.kind = record::Kind::rehearsal; }) == "submission-attempt");
    CHECK(forged([](Evidence& e) { std::swap(e.works[0].segments, e.works[1].segments); }) ==
          "submission-attempt");
    CHECK(forged([](Evidence& e) { e.works.pop_back(); }) == "log-station");
    // The pen that it saw is compared with.
    CHECK(forged([](Evidence& e) { e.preflight = "{\"preflight\":1,\"checks\":[]}"; }) ==
          "submission-preflight");
}

TEST_CASE("the log tells one story that the rules allow") {
    CHECK(forged([](Evidence& e) { entry(e, "station_ended").examUs += 200'000'000; }) == "log-times");
    CHECK(forged([](Evidence& e) {
              bool after = false;
              for (auto& one : e.log) {
                  after = after || one.kind == "station_ended";
                  if (after) one.examUs += 200'000'000;
                  if (after) one.monotonicUs += 200'000'000;
              }
          }) == "log-minutes");
    CHECK(forged([](Evidence& e) {
              std::erase_if(e.log, [](const auto& one) { return one.kind == "identity"; });
          }) == "log-order");
    CHECK(forged([](Evidence& e) {
              std::erase_if(e.log, [](const auto& one) { return one.kind == "invigilator_closed"; });
          }) == "log-close");
    CHECK(forged([](Evidence& e) {
              std::erase_if(e.log, [](const auto& one) { return one.kind == "opened"; });
          }) == "close-session");
    Evidence evidence = sitting();
    entry(evidence, "station_ended").details.set("chain", std::string(64, '0'));
    CHECK(codeOf(evidence) == "log-station");
}

TEST_CASE("what the log says of the pen is told and makes nothing less genuine") {
    CHECK_FALSE(tells(verify(day().bytesOf(sitting()), day().with()), "pen-slow"));
    CHECK_FALSE(tells(verify(day().bytesOf(sitting()), day().with()), "pen-other"));
    Evidence evidence = sitting();
    const auto end = std::find_if(evidence.log.begin(), evidence.log.end(),
                                  [](const auto& one) { return one.kind == "station_ended"; });
    exam::Entry slow = *end;
    slow.monotonicUs = (end - 1)->monotonicUs;
    slow.examUs = (end - 1)->examUs;
    slow.kind = "pen_slow";
    slow.details =
        text::Json::object().set("station", 1).set("name", "Pen").set("rate", 41).set("least_rate", 60);
    exam::Entry other = slow;
    other.kind = "pen_other";
    text::Json before = text::Json::array();
    before.push("Pen of the morning");
    other.details = text::Json::object().set("station", 1).set("name", "Pen").set("at_preflight", before);
    const auto at = evidence.log.insert(end, slow);
    evidence.log.insert(at, other);
    evidence.retell();
    const exam::Verdict verdict = verify(day().bytesOf(evidence), day().with());
    for (const auto& reason : verdict.reasons) UNSCOPED_INFO(reason.code << ": " << reason.text);
    CHECK(verdict.genuine == true);
    CHECK(tells(verdict, "pen-slow"));
    CHECK(tells(verdict, "pen-other"));
    CHECK(verdict.stations.size() == 2);
    const auto checked = exam::checkSubmission(day().bytesOf(evidence), day().with(), &day().hidden());
    const auto clean = exam::checkSubmission(day().bytesOf(sitting()), day().with(), &day().hidden());
    const exam::Proposal proposal = exam::propose(checked, day().hidden(), {});
    CHECK(proposal.pass == exam::propose(clean, day().hidden(), {}).pass);
    CHECK(std::count_if(proposal.reasons.begin(), proposal.reasons.end(), [](const trust::Reason& reason) {
              return reason.code == "pen-slow" || reason.code == "pen-other";
          }) == 2);
}

TEST_CASE("a sitting is signed by its session, its station and its examiner") {
    const trust::SignedFile whole =
        std::get<trust::SignedFile>(trust::parseSignedFile(day().bytesOf(sitting())));
    const auto code = [&](const trust::SignedFile& file) {
        return codeOf(verify(trust::bytesOf(file), day().with()));
    };
    trust::SignedFile file = whole;
    file.signatures.pop_back();
    CHECK(code(file) == "close-signatures");
    file = whole;
    file.signatures.resize(1);
    trust::sign(file, day().academy().secondExaminer, trust::Purpose::close, test_support::kNow,
                "I close it.");
    trust::sign(file, day().academy().examiner, trust::Purpose::close, test_support::kNow, "I close it.");
    CHECK(code(file) == "close-signatures");
    file = whole;
    file.parts[3].bytes += " ";
    CHECK(code(file) == "close-session");
    // A session that the station did not endorse.
    Evidence evidence = sitting();
    evidence.sessions[0] = sharedKey(250);
    CHECK(codeOf(evidence) == "close-session");
    evidence.opening.sessionKey =
        crypto::hex(std::span<const std::byte>(evidence.sessions[0]->publicKey().bytes));
    for (auto& one : evidence.works) one.segments[0].header.exam->sessionKey = evidence.opening.sessionKey;
    entry(evidence, "opened").details.set("session_key", evidence.opening.sessionKey);
    evidence.retell();
    CHECK(codeOf(evidence) == "session-key");
    // A segment that is signed by another key than its header's.
    evidence = sitting();
    evidence.works[1].segments[0].header.exam->sessionKey = std::string(64, 'a');
    evidence.retell();
    CHECK(codeOf(evidence) == "session-key");
}

TEST_CASE("swapped, renamed, re-used and foreign files are refused") {
    const Evidence other = day().sit({30, hands::Kind::intermediate, 9, 0, {}});
    // Another's attempt file in the place of one's own.
    CHECK(forged([&](Evidence& e) { e.works = other.works; }) == "submission-attempt");
    // Another's evidence under one's own label.
    const std::string swapped = day().sealedBytes(day().bytesOf(other), sitting());
    CHECK(codeOf(verify(swapped, day().with())) == "sealed-about");
    // Of another academy.
    auto with = day().with();
    with.root->key = test_support::keyFromByte(9).publicKey();
    CHECK(codeOf(verify(day().sealed(sitting()), with)) == "key-root");
    with.root.reset();
    CHECK(codeOf(verify(day().sealed(sitting()), with)) == "root-missing");
    // One file's parts under another kind's name.
    trust::SignedFile file = std::get<trust::SignedFile>(trust::parseSignedFile(day().bytesOf(sitting())));
    file.kind = trust::FileKind::decision;
    CHECK(codeOf(verify(trust::bytesOf(file), day().with())) == "decision-form");
    // The key of another office.
    const crypto::SealKey wrong = crypto::SealKey::random();
    with = day().with();
    with.academy = &wrong;
    CHECK(codeOf(verify(day().sealed(sitting()), with)) == "sealed-key");
}

TEST_CASE("a real paper takes a pen in the window and nothing else") {
    const Day real(false);
    Evidence evidence = real.sit({});
    CHECK(codeOf(verify(real.bytesOf(evidence), real.with())).empty());
    work(evidence).header.input = record::InputKind::synthetic;
    evidence.retell();
    CHECK(codeOf(verify(real.bytesOf(evidence), real.with())) == "attempt-input");
    evidence = real.sit({});
    work(evidence).header.surface = record::Surface::headless;
    evidence.retell();
    CHECK(codeOf(verify(real.bytesOf(evidence), real.with())) == "attempt-input");
}

TEST_CASE("a decision's points are those of its evidence") {
    const Evidence& evidence = sitting();
    const std::string sealed = day().sealed(evidence);
    auto with = day().with();
    const exam::Checked checked = exam::checkSubmission(sealed, with);
    REQUIRE(checked.verdict.genuine == true);
    exam::Decision decision;
    decision.proposal = exam::propose(checked, day().hidden(), {});
    decision.proposal.submission = crypto::hex(crypto::blake2b(sealed));
    decision.outcome = decision.proposal.pass ? exam::Outcome::pass : exam::Outcome::fail;
    decision.candidate = evidence.opening.candidate;
    decision.number = evidence.opening.number;
    decision.sitting = evidence.opening.sitting;
    decision.paper = evidence.opening.paper;
    decision.paperId = "SMP-2";
    decision.examiner = evidence.opening.examiner;
    decision.specimen = true;
    decision.at = test_support::kNow;
    const auto code = [&](const exam::Decision& one) {
        trust::SignedFile file = exam::decisionFile(one);
        trust::sign(file, day().academy().examiner, trust::Purpose::grade, test_support::kNow,
                    "I graded it.");
        if (one.proposal.needsSecondLook)
            trust::sign(file, day().academy().secondExaminer, trust::Purpose::grade, test_support::kNow,
                        "I looked, too.");
        trust::sign(file, day().academy().certifier, trust::Purpose::certify, test_support::kNow,
                    "I certify it.");
        auto all = with;
        all.certificates = day().keyFiles();
        all.evidence = sealed;
        return codeOf(verify(trust::bytesOf(file), all));
    };
    CHECK(code(decision).empty());
    exam::Decision changed = decision;
    auto& spacing = *changed.proposal.stations[0].spacing;
    spacing.points = *spacing.points > 50000 ? *spacing.points - 1 : *spacing.points + 1;
    CHECK(code(changed) == "score-changed");
    changed = decision;
    changed.candidate = test_support::personNumber(99);
    CHECK(code(changed) == "decision-evidence");
    changed = decision;
    changed.proposal.submission = std::string(64, '0');
    CHECK(code(changed) == "decision-evidence");
}

TEST_CASE("an attempt of practice is looked at by its chain and its samples") {
    record::Attempt attempt = sitting().works[0].segments[0];
    attempt.header.exam.reset();
    attempt.header.kind = record::Kind::practice;
    const auto verdict = [&] {
        return verify(Day::attemptBytes(attempt, *sitting().sessions[0]), day().with());
    };
    CHECK(verdict().genuine == true);
    CHECK(tells(verdict(), "unsigned"));
    std::string bytes = Day::attemptBytes(attempt, *sitting().sessions[0]);
    bytes[bytes.size() / 2] ^= 1;
    CHECK(codeOf(verify(bytes, day().with())) == "attempt-torn");
    attempt.dots[3].xTenthUm += 20;
    CHECK(codeOf(verdict()) == "dots-place");
    attempt.header.physicsId = "older";
    CHECK(codeOf(verdict()) == "physics-other");
}

TEST_CASE("papers and keys are judged by their signatures") {
    auto with = day().with();
    with.certificates = day().keyFiles();
    CHECK(codeOf(verify(day().paper(), with)).empty());
    CHECK(codeOf(verify(day().keyFiles()[0], day().with())).empty());
    CHECK(codeOf(verify(trust::writeRoot(day().root()), day().with())).empty());
    std::string paper = day().paper();
    paper[paper.size() / 2] ^= 1;
    CHECK_FALSE(codeOf(verify(paper, with)).empty());
    CHECK(codeOf(verify("nothing of ours", with)) == "file-kind");
    CHECK(codeOf(verify("", with)) == "file-kind");
}
