// Single bytes changed in every kind of file: each is refused, and nothing falls over. STIPPLE_TAMPER says
// how many (./test tamper: 20,000).
#include <cstdlib>

#include "credential/claim.hpp"
#include "credential/credential.hpp"
#include "credential/status_list.hpp"
#include "decision/evidence_maker.hpp"
#include "exam/decision/decision.hpp"
#include "exam/evidence/day_log.hpp"
#include "exam/evidence/verify.hpp"
#include "support/catch.hpp"

using namespace exam_day;

namespace {

std::size_t wanted() {
    const char* text = std::getenv("STIPPLE_TAMPER");
    return text != nullptr ? std::strtoull(text, nullptr, 10) : 2000;
}

struct Genuine {
    std::string name;
    std::string bytes;
};

std::string dayFile(const Day& day, const std::string& sealed) {
    exam::DayLog log;
    log.academy = day.root().academy;
    log.station = "station-03";
    log.day = "2026-06-01";
    log.entries = {{exam::receiptOf(sealed), crypto::hex(crypto::blake2b(sealed)), "C-27", "SMP-2", false,
                    test_support::kNow}};
    trust::SignedFile file = exam::dayFile(log);
    trust::sign(file, day.academy().station, trust::Purpose::day, test_support::kNow, "This was handed in.");
    trust::sign(file, day.academy().examiner, trust::Purpose::day, test_support::kNow, "This was handed in.");
    return trust::bytesOf(file);
}

std::string decisionBytes(const Day& day, const std::string& sealed, const exam::Opening& opening) {
    exam::Decision decision;
    const exam::Checked checked = exam::checkSubmission(sealed, day.with());
    decision.proposal = exam::propose(checked, day.hidden(), {});
    decision.proposal.submission = crypto::hex(crypto::blake2b(sealed));
    decision.outcome = decision.proposal.pass ? exam::Outcome::pass : exam::Outcome::fail;
    decision.candidate = opening.candidate;
    decision.number = opening.number;
    decision.sitting = opening.sitting;
    decision.paper = opening.paper;
    decision.examiner = opening.examiner;
    decision.at = test_support::kNow;
    trust::SignedFile file = exam::decisionFile(decision);
    trust::sign(file, day.academy().examiner, trust::Purpose::grade, test_support::kNow, "I graded it.");
    trust::sign(file, day.academy().secondExaminer, trust::Purpose::grade, test_support::kNow,
                "I looked, too.");
    trust::sign(file, day.academy().certifier, trust::Purpose::certify, test_support::kNow, "I certify it.");
    return trust::bytesOf(file);
}

credential::Certificate certificate(const Day& day) {
    credential::Certificate one;
    one.id = "urn:uuid:12345678-1234-4234-8234-123456789abc";
    one.number = "2026-0117";
    one.academy = day.root().academy;
    one.candidate = "C-27";
    one.nameSalt = std::string(32, 'a');
    one.nameHash = credential::nameHash("Candidate 27", one.nameSalt);
    one.title = "Simulator practical";
    one.paper = "SMP-2";
    one.satOn = "2026-06-01";
    one.validFrom = "2026-06-01T10:00:00Z";
    one.validUntil = "2028-06-01T10:00:00Z";
    one.receipt = exam::receiptOf("sealed");
    one.evidence = one.decision = std::string(64, 'b');
    credential::StationResult station;
    station.title = "Station 1";
    station.spacing = 80000;
    station.cut = 60000;
    one.stations = {station};
    one.specimen = true;
    return one;
}

std::vector<Genuine> genuineFiles(const Day& day) {
    const Evidence evidence = day.sit({});
    const std::string sealed = day.sealed(evidence);
    record::Attempt practice = evidence.works[0].segments[0];
    practice.header.exam.reset();
    practice.header.kind = record::Kind::practice;
    const auto& certifier = day.academy().certifier;
    const auto badge = credential::signedCredential(certificate(day), certifier, test_support::kNow);
    REQUIRE(std::holds_alternative<std::string>(badge));
    const std::string badgeBytes = std::get<std::string>(badge);
    const credential::StatusList list{3, test_support::kNow, "2026-09-01T10:00:00Z", {}};
    return {{"paper", day.paper()},
            {"attempt", Day::attemptBytes(practice, *evidence.sessions[0])},
            {"submission", day.bytesOf(evidence)},
            {"sealed submission", sealed},
            {"key certificate", day.keyFiles()[1]},
            {"day-log", dayFile(day, sealed)},
            {"decision", decisionBytes(day, sealed, evidence.opening)},
            {"certificate", badgeBytes},
            {"claim", credential::writeClaim(credential::claimOf(certificate(day), badgeBytes,
                                                                 certifier.publicKey(), test_support::kNow),
                                             certifier)},
            {"status list", trust::bytesOf([&] {
                 trust::SignedFile file = credential::statusFile(list, certifier);
                 return file;
             }())}};
}

}  // namespace

TEST_CASE("a single byte changed anywhere in any file is refused") {
    const Day day;
    auto with = day.with();
    with.certificates = day.keyFiles();
    const auto files = genuineFiles(day);
    for (const Genuine& file : files) {
        const exam::Verdict verdict = exam::verify(file.bytes, with);
        INFO(file.name << ": " << (verdict.reasons.empty() ? "" : verdict.reasons.front().text));
        REQUIRE(verdict.genuine == true);
    }
    scoring::Random random(2026, 1);
    const std::size_t each = wanted() / files.size();
    for (const Genuine& file : files) {
        std::size_t refused = 0;
        std::string changed = file.bytes;
        for (std::size_t i = 0; i < each; ++i) {
            const std::size_t at = random.below(static_cast<std::uint32_t>(changed.size()));
            const char before = changed[at];
            changed[at] = static_cast<char>(before ^ static_cast<char>(1 + random.below(255)));
            const exam::Verdict verdict = exam::verify(changed, with);
            refused += verdict.genuine == false && !verdict.reasons.empty() ? 1U : 0U;
            if (verdict.genuine != false)
                UNSCOPED_INFO(file.name << ": byte " << at << " of " << changed.size() << " went unseen");
            changed[at] = before;
        }
        CHECK(refused == each);
    }
}

TEST_CASE("a file that is cut off or goes on is refused") {
    const Day day;
    auto with = day.with();
    with.certificates = day.keyFiles();
    for (const Genuine& file : genuineFiles(day)) {
        INFO(file.name);
        for (const std::size_t keep :
             {std::size_t{0}, std::size_t{15}, file.bytes.size() / 2, file.bytes.size() - 1})
            CHECK(exam::verify(file.bytes.substr(0, keep), with).genuine == false);
        // Blanks after a text of a code are how it was copied; elsewhere nothing may follow.
        if (file.name != "claim") CHECK(exam::verify(file.bytes + "x", with).genuine == false);
    }
}
