#include <algorithm>
#include <functional>

#include "exam/sitting_home.hpp"
#include "record/attempt_file/journal.hpp"
#include "support/academy.hpp"
#include "support/file_bytes.hpp"

namespace {

using namespace exam;
using namespace exam::testing;

// A sitting of two stations, handed in and opened by the academy.
struct HandedIn {
    SittingHome home;
    Opening opening;
    std::string sealed;
    trust::SignedFile file;

    explicit HandedIn(bool rehearsal = false) {
        NewSitting what = home.wanted();
        what.opening.rehearsal = rehearsal;
        Opened sitting = home.opened(what);
        opening = sitting.opening;
        sitting.desk->describe({0, "Test pen", true, false, "{}"}, home.now());
        REQUIRE_FALSE(sitting.desk->confirmIdentity("I-02", "passport", home.now()));
        work(*sitting.desk);
        sitting.desk->endBreak(home.now());
        work(*sitting.desk);
        const auto refused = sitting.desk->close(kExaminer, home.now());
        if (refused) FAIL(*refused);
        sealed =
            test_support::bytesOf(home.path("out/" + sitting.desk->receipt().substr(0, 19) + ".submission"));
        auto key = home.keys().unlockSealing(kSealing);
        auto read = readSealed(sealed);
        auto bytes = openSealed(std::get<Sealed>(read), std::get<crypto::SealKey>(key));
        file = std::get<trust::SignedFile>(trust::parseSignedFile(std::get<std::string>(bytes)));
    }
    [[nodiscard]] trust::KeyBook book() {
        auto opened = home.keys().open();
        return std::get<trust::KeyShelf::Opened>(opened).book;
    }
    // The academy's root alone: every certificate comes out of the submission.
    [[nodiscard]] trust::KeyBook rootOnly() { return trust::KeyBook(book().root()); }

private:
    void work(exam_types::StationDesk& desk) {
        desk.begin(home.now());
        SteadyPen pen;
        for (int i = 0; i < 900; ++i) {
            home.clocks().pass(0.005);
            desk.tick(home.now());
            const auto refused = desk.take(pen.next());
            if (refused) FAIL(*refused);
        }
        desk.finish(home.now());
    }
};

HandedIn& handedIn() {
    static HandedIn one;
    return one;
}

std::string codeOf(const std::variant<Submission, trust::Reason>& read) {
    const auto* reason = std::get_if<trust::Reason>(&read);
    return reason == nullptr ? "" : reason->code;
}

std::string codeAfter(const std::function<void(trust::SignedFile&)>& change) {
    trust::SignedFile file = handedIn().file;
    file.signatures.clear();
    change(file);
    return codeOf(readSubmission(trust::bytesOf(file), handedIn().book()));
}

std::string& part(trust::SignedFile& file, const std::string& name) {
    for (trust::Part& one : file.parts) {
        if (one.name == name) return one.bytes;
    }
    FAIL("no part " + name);
    return file.parts.front().bytes;
}

void take(trust::SignedFile& file, const std::string& name) {
    std::erase_if(file.parts, [&](const trust::Part& one) { return one.name == name; });
}

}  // namespace

TEST_CASE("a submission reads back whole, with no more than the academy's root") {
    HandedIn& one = handedIn();
    const auto read = readSubmission(trust::bytesOf(one.file), one.rootOnly());
    CHECK(codeOf(read).empty());
    REQUIRE(std::holds_alternative<Submission>(read));
    const auto& submission = std::get<Submission>(read);
    CHECK(submission.opening == one.opening);
    CHECK(submission.paper.id == "TEST-1");
    CHECK(submission.publicPart.stations.size() == 2);
    CHECK(submission.log.size() > 5);
    REQUIRE(submission.stations.size() == 2);
    for (int i = 0; i < 2; ++i) {
        const Submission::Station& station = submission.stations[static_cast<std::size_t>(i)];
        CHECK(station.number == i + 1);
        CHECK(station.form == 0);
        CHECK(station.files.size() == 1);
        CHECK(station.attempt.samples.size() == 900);
        CHECK(station.attempt.end == record::EndState::finished);
    }
}

TEST_CASE("what is wrong inside a submission has its code") {
    CHECK(codeAfter([](trust::SignedFile&) {}).empty());
    CHECK(codeAfter([](trust::SignedFile& file) { file.kind = trust::FileKind::decision; }) ==
          "submission-form");
    CHECK(codeOf(readSubmission("nothing", handedIn().book())) == "file-kind");
    for (const char* name :
         {"opening.json", "opening.signed", "sitting.log", "preflight.json", "paper", "public"})
        CHECK(codeAfter([&](trust::SignedFile& file) { take(file, name); }) == "submission-part");
    for (const char* name : {"more", "attempts/1.attempt", "attempts/0-1.attempt", "attempts/3-1.attempt",
                             "attempts/2-3.attempt"})
        CHECK(codeAfter([&](trust::SignedFile& file) {
                  file.parts.push_back({name, ""});
              }) == "submission-part");
    CHECK(codeAfter([](trust::SignedFile& file) { part(file, "opening.json") += " "; }) ==
          "submission-opening");
    CHECK(codeAfter([](trust::SignedFile& file) { part(file, "sitting.log").pop_back(); }) ==
          "submission-log");
    CHECK(codeAfter([](trust::SignedFile& file) { part(file, "public").pop_back(); }) == "paper-public-hash");
    CHECK(codeAfter([](trust::SignedFile& file) { part(file, "paper").back() ^= 1; }) == "signature-wrong");
    CHECK(codeAfter([](trust::SignedFile& file) { take(file, "attempts/1-1.attempt"); }) ==
          "submission-segments");
    CHECK(codeAfter([](trust::SignedFile& file) {
              part(file, "attempts/2-1.attempt") = part(file, "attempts/1-1.attempt");
          }) == "submission-attempt");
    CHECK(codeAfter([](trust::SignedFile& file) {
              file.parts.push_back({"attempts/1-2.attempt", part(file, "attempts/1-1.attempt")});
          }) == "submission-segments");
    CHECK(codeAfter([](trust::SignedFile& file) { part(file, "attempts/1-1.attempt")[40] ^= 1; }) ==
          "submission-attempt");
    CHECK(codeAfter([](trust::SignedFile& file) { part(file, "keys/1")[60] ^= 1; }) != "");
}

TEST_CASE("work of another sitting is not this one's") {
    HandedIn other(true);
    trust::SignedFile mixed = handedIn().file;
    part(mixed, "attempts/1-1.attempt") = part(other.file, "attempts/1-1.attempt");
    CHECK(codeOf(readSubmission(trust::bytesOf(mixed), handedIn().book())) == "submission-attempt");
    // Another academy's keys are not believed.
    CHECK_FALSE(codeOf(readSubmission(trust::bytesOf(other.file), handedIn().book())).empty());
    CHECK(codeOf(readSubmission(trust::bytesOf(other.file), other.book())).empty());
    const auto rehearsal = readSealed(other.sealed);
    CHECK(std::get<Sealed>(rehearsal).rehearsal);
}

TEST_CASE("an attempt whose header says another thing is not this sitting's") {
    const test_support::TempFolder folder;
    const auto read = record::parseAttempt(part(handedIn().file, "attempts/1-1.attempt"));
    REQUIRE(std::holds_alternative<record::Attempt>(read));
    int count = 0;
    // The same work under a header that somebody changed, chained anew.
    const auto codeWith = [&](const std::function<void(record::AttemptHeader&)>& change) {
        record::Attempt attempt = std::get<record::Attempt>(read);
        change(attempt.header);
        const std::string path = folder / (std::to_string(++count) + ".attempt");
        auto made = record::Journal::create(path, attempt.header);
        REQUIRE(std::holds_alternative<record::Journal>(made));
        auto& journal = std::get<record::Journal>(made);
        for (const pen::Sample& sample : attempt.samples) journal.add(sample);
        REQUIRE_FALSE(journal.close(record::EndState::finished, "test"));
        return codeAfter([&](trust::SignedFile& file) {
            part(file, "attempts/1-1.attempt") = test_support::bytesOf(path);
        });
    };
    CHECK(codeWith([](record::AttemptHeader&) {}).empty());
    const std::pair<const char*, std::function<void(record::AttemptHeader&)>> changes[] = {
        {"submission-attempt",
         [](record::AttemptHeader& header) { header.exam->sitting = std::string(32, '0'); }},
        {"submission-attempt",
         [](record::AttemptHeader& header) { header.exam->paper = std::string(64, '0'); }},
        {"submission-attempt", [](record::AttemptHeader& header) { header.exam->station = 2; }},
        {"submission-attempt", [](record::AttemptHeader& header) { header.exam->form = 1; }},
        {"submission-attempt", [](record::AttemptHeader& header) { header.kind = record::Kind::rehearsal; }},
        {"submission-attempt", [](record::AttemptHeader& header) { header.kind = record::Kind::practice; }},
        {"attempt-level",
         [](record::AttemptHeader& header) { header.exam->hiddenLevel = std::string(64, '0'); }},
        {"attempt-level", [](record::AttemptHeader& header) { header.levelHash = std::string(64, '0'); }},
        {"attempt-level", [](record::AttemptHeader& header) { header.levelBytes += " "; }},
        {"submission-segments", [](record::AttemptHeader& header) { header.exam.reset(); }}};
    for (const auto& [code, change] : changes) CHECK(codeWith(change) == code);
}

TEST_CASE("an opening must be of the paper inside and signed by the examiner it names") {
    HandedIn& one = handedIn();
    auto key = one.home.keys().unlock("E-03", kExaminer);
    auto other = one.home.keys().unlock("E-04", kOther);
    const auto with = [&](const Opening& opening, const crypto::SigningKey& by) {
        return codeAfter([&](trust::SignedFile& file) {
            trust::SignedFile inner;
            inner.kind = trust::FileKind::submission;
            inner.parts = {{std::string(kOpeningPart), writeOpening(opening)}};
            trust::sign(inner, by, trust::Purpose::open, "2026-06-01T10:00:00Z", "I open it.");
            part(file, "opening.json") = writeOpening(opening);
            part(file, "opening.signed") = trust::bytesOf(inner);
        });
    };
    const auto& examiner = std::get<crypto::SigningKey>(key);
    CHECK(with(one.opening, examiner).empty());
    CHECK(with(one.opening, std::get<crypto::SigningKey>(other)) == "submission-opening");
    Opening changed = one.opening;
    changed.paper = std::string(64, '0');
    CHECK(with(changed, examiner) == "submission-paper");
    changed = one.opening;
    changed.sitting = std::string(32, '0');
    CHECK(with(changed, examiner) == "submission-attempt");
    changed = one.opening;
    changed.rehearsal = true;
    CHECK(with(changed, examiner) == "submission-attempt");
}
