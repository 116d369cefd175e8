// Files of a test academy's exam day, kept as they were made (tests/fixtures/exam/day): every later version
// opens and believes them, and works the same points out.
#include <filesystem>

#include "exam/decision/decision.hpp"
#include "exam/evidence/verify.hpp"
#include "support/catch.hpp"
#include "support/file_bytes.hpp"

namespace {

const std::filesystem::path kFolder = STIPPLE_SOURCE_DIR "/tests/fixtures/exam/day";

std::string bytesOf(const std::string& name) { return test_support::bytesOf((kFolder / name).string()); }

crypto::SealKey officeKey() {
    const std::string seed(32, 'S');
    return crypto::SealKey::fromSeed(std::as_bytes(std::span(seed)));
}

exam::VerifyWith with(const crypto::SealKey* key) {
    exam::VerifyWith with;
    with.root = std::get<trust::AcademyRoot>(trust::readRoot(bytesOf("root.pub")));
    for (int i = 1; i <= 6; ++i) with.certificates.push_back(bytesOf("keys-" + std::to_string(i) + ".cert"));
    with.academy = key;
    with.now = "2026-06-02T10:00:00Z";
    with.build = "a later build";
    return with;
}

}  // namespace

TEST_CASE("every file of record is opened and believed") {
    const crypto::SealKey key = officeKey();
    const std::string name =
        GENERATE("smp-2.paper", "practice.attempt", "opened.sitting", "sealed.submission", "examiner.cert",
                 "day.log", "result.decision", "certificate.json", "claim.txt", "status.list");
    const exam::Verdict verdict = exam::verify(bytesOf(name), with(&key));
    INFO(name << ": " << (verdict.reasons.empty() ? "" : verdict.reasons.front().text));
    CHECK(verdict.genuine == true);
}

TEST_CASE("the decision of record says what its evidence is worth today") {
    const crypto::SealKey key = officeKey();
    auto all = with(&key);
    all.evidence = bytesOf("sealed.submission");
    const exam::Verdict verdict = exam::verify(bytesOf("result.decision"), all);
    INFO((verdict.reasons.empty() ? "" : verdict.reasons.front().text));
    CHECK(verdict.genuine == true);
    CHECK(verdict.scoresAgree == true);
}
