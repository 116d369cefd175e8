#include "decision/files_of_record.hpp"

#include <stdexcept>

#include "credential/claim.hpp"
#include "credential/credential.hpp"
#include "credential/status_list.hpp"
#include "exam/decision/decision.hpp"
#include "exam/evidence/day_log.hpp"

namespace exam_day {

namespace {

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
    station.spacing = credential::Reached{80000, 60000};
    one.stations = {station};
    one.specimen = true;
    return one;
}

}  // namespace

std::vector<Genuine> genuineFiles(const Day& day) {
    const Evidence evidence = day.sit({});
    const std::string sealed = day.sealed(evidence);
    record::Attempt practice = evidence.works[0].segments[0];
    practice.header.exam.reset();
    practice.header.kind = record::Kind::practice;
    const auto& certifier = day.academy().certifier;
    const auto badge = credential::signedCredential(certificate(day), certifier, test_support::kNow);
    if (!std::holds_alternative<std::string>(badge)) throw std::runtime_error("no certificate");
    const std::string badgeBytes = std::get<std::string>(badge);
    const credential::StatusList list{3, test_support::kNow, "2026-09-01T10:00:00Z", {}};
    return {{"paper", "smp-2.paper", day.paper()},
            {"attempt", "practice.attempt", Day::attemptBytes(practice, *evidence.sessions[0])},
            {"submission", "opened.sitting", day.bytesOf(evidence)},
            {"sealed submission", "sealed.submission", sealed},
            {"key certificate", "examiner.cert", day.keyFiles()[1]},
            {"day-log", "day.log", dayFile(day, sealed)},
            {"decision", "result.decision", decisionBytes(day, sealed, evidence.opening)},
            {"certificate", "certificate.json", badgeBytes},
            {"claim", "claim.txt",
             credential::writeClaim(
                 credential::claimOf(certificate(day), badgeBytes, certifier.publicKey(), test_support::kNow),
                 certifier)},
            {"status list", "status.list", trust::bytesOf([&] {
                 trust::SignedFile file = credential::statusFile(list, certifier);
                 return file;
             }())}};
}

}  // namespace exam_day
