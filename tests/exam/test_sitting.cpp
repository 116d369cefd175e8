// A sitting from the door to the receipt, on clocks that the test sets: its time, who may sit, what is told.
#include <filesystem>

#include "exam/sitting_steps.hpp"

using namespace exam;
using namespace exam::testing;

TEST_CASE("a sitting goes from the door to the receipt") {
    SittingHome home;
    Opened sitting = home.opened();
    exam_types::StationDesk& desk = *sitting.desk;
    CHECK(sitting.codes.size() == 4);
    CHECK(desk.stage() == Stage::identity);
    CHECK(desk.facts().candidate == "C-027");
    CHECK(desk.facts().specimen);
    CHECK(desk.facts().academy == "Test Academy");
    CHECK(openSittings(home.path("sittings")).size() == 1);

    desk.begin(home.now());
    CHECK(desk.stage() == Stage::identity);
    CHECK(desk.confirmIdentity("I-02", "passport 123", home.now()));
    CHECK(desk.confirmIdentity("", "passport", home.now()));
    for (const char* own : {"C-027", "c 027", " "}) CHECK(desk.confirmIdentity(own, "passport", home.now()));
    identify(home, desk);

    SteadyPen first;
    desk.begin(home.now());
    CHECK(desk.stage() == Stage::working);
    CHECK(desk.station().number == 1);
    CHECK(desk.leftUs(home.now()) == 120'000'000);
    CHECK_FALSE(desk.savedAgoUs(home.now()));
    draw(home, desk, first, 12.0);
    CHECK(desk.dots().size() == 30);
    CHECK(desk.leftUs(home.now()) == 108'000'000);
    desk.finish(home.now());
    CHECK(desk.stage() == Stage::resting);
    CHECK(desk.station().number == 2);
    CHECK(desk.leftUs(home.now()) == 300'000'000);
    desk.endBreak(home.now());
    CHECK(desk.stage() == Stage::ready);

    SteadyPen second;
    desk.begin(home.now());
    draw(home, desk, second, 8.0);
    desk.finish(home.now());
    CHECK(desk.stage() == Stage::candidateClosed);
    CHECK(desk.close("not the examiner's words", home.now()));
    CHECK(desk.stage() == Stage::candidateClosed);
    home.clocks().pass(5.0);
    const auto refused = desk.close(kExaminer, home.now());
    if (refused) FAIL(*refused);
    CHECK(desk.stage() == Stage::closed);
    CHECK(typedReceipt(desk.receipt()) == desk.receipt());
    CHECK(openSittings(home.path("sittings")).empty());

    // The academy opens it: everything is in it and belongs together.
    const std::string sealed =
        test_support::bytesOf(home.path("out/" + desk.receipt().substr(0, 19) + ".submission"));
    CHECK(receiptOf(sealed) == desk.receipt());
    const auto read = readSealed(sealed);
    REQUIRE(std::holds_alternative<Sealed>(read));
    auto key = home.keys().unlockSealing(kSealing);
    REQUIRE(std::holds_alternative<crypto::SealKey>(key));
    const auto bytes = openSealed(std::get<Sealed>(read), std::get<crypto::SealKey>(key));
    REQUIRE(std::holds_alternative<std::string>(bytes));
    auto shelf = home.keys().open();
    const auto submission =
        readSubmission(std::get<std::string>(bytes), std::get<trust::KeyShelf::Opened>(shelf).book);
    if (const auto* reason = std::get_if<trust::Reason>(&submission)) FAIL(reason->code + reason->text);
    const auto& whole = std::get<Submission>(submission);
    REQUIRE(whole.stations.size() == 2);
    CHECK(whole.opening == sitting.opening);
    CHECK(whole.stations[0].attempt.dots.size() == 30);
    CHECK(whole.stations[0].attempt.end == record::EndState::finished);
    CHECK(whole.file.signatures.size() == 3);
    CHECK(count(whole.log, "station_ended") == 2);
}

TEST_CASE("every block of a sitting's attempt is signed by the session's key") {
    Broken broken(21.0);
    const auto read = record::readAttempt(broken.home.folderOf(broken.opening) + "/attempts/1-1.attempt");
    REQUIRE(std::holds_alternative<record::Attempt>(read));
    const auto& attempt = std::get<record::Attempt>(read);
    REQUIRE(attempt.header.exam);
    CHECK(attempt.header.exam->sessionKey == broken.opening.sessionKey);
    CHECK(attempt.header.kind == record::Kind::exam);
    REQUIRE(attempt.signatures.size() >= 2);
    const auto key = crypto::publicKeyOf(attempt.header.exam->sessionKey);
    REQUIRE(key);
    for (const record::ChainSignature& one : attempt.signatures) {
        const auto message = trust::signedMessage(trust::Purpose::segment, *crypto::bytesOfHex(one.chain));
        CHECK(crypto::isSignature(*crypto::signatureOf(one.signature), message, *key));
    }
}

TEST_CASE("the station vouches for every session key, the examiner for the opening") {
    Broken broken;
    (void)broken.after(30.0);
    auto shelf = broken.home.keys().open();
    const auto& book = std::get<trust::KeyShelf::Opened>(shelf).book;
    int vouched = 0;
    for (const Entry& entry : broken.log()) {
        if (entry.kind != "opened" && entry.kind != "resumed") continue;
        const auto text = [&](const char* name) { return *entry.details.find(name)->string(); };
        const auto held = book.signer(text("station_key"), trust::Purpose::segment,
                                      sessionText(broken.opening.sitting, text("session_key")),
                                      *crypto::signatureOf(text("signature")), text("at"));
        CHECK(std::holds_alternative<trust::KeyCertificate>(held));
        ++vouched;
    }
    CHECK(vouched == 2);
}

TEST_CASE("extra time is time, for the station and for its record") {
    SittingHome home;
    NewSitting what = home.wanted();
    what.opening.extraTimePercent = 25;
    Opened sitting = home.opened(what);
    identify(home, *sitting.desk);
    CHECK(sitting.desk->station().minutes == 2.5);
    sitting.desk->begin(home.now());
    SteadyPen pen;
    draw(home, *sitting.desk, pen, 5.0);
    home.clocks().pass(144.0);
    sitting.desk->tick(home.now());
    CHECK(sitting.desk->stage() == Stage::working);
    pen.skipTo(149'000'000);
    draw(home, *sitting.desk, pen, 10.0);
    CHECK(sitting.desk->stage() == Stage::resting);
    const auto read = record::readAttempt(home.folderOf(sitting.opening) + "/attempts/1-1.attempt");
    REQUIRE(std::holds_alternative<record::Attempt>(read));
    CHECK(std::get<record::Attempt>(read).header.exam->extraTimePercent == 25);
    CHECK(std::get<record::Attempt>(read).samples.back().tUs > 149'000'000);
    CHECK(std::get<record::Attempt>(read).samples.back().tUs <= 150'000'000);

    what.opening.candidate = std::string(31, '0') + "8";
    what.opening.extraTimePercent = 30;
    CHECK(codeOf(openSitting(home.room(), what)) == "time-rule");
}

TEST_CASE("time that is up ends the station, and a break at most so long") {
    SittingHome home;
    Opened sitting = home.opened();
    identify(home, *sitting.desk);
    sitting.desk->begin(home.now());
    home.clocks().pass(119.9);
    sitting.desk->tick(home.now());
    CHECK(sitting.desk->stage() == Stage::working);
    home.clocks().pass(0.1);
    sitting.desk->tick(home.now());
    CHECK(sitting.desk->stage() == Stage::resting);
    home.clocks().pass(300.0);
    sitting.desk->tick(home.now());
    CHECK(sitting.desk->stage() == Stage::ready);
    // A station without a touch has its attempt all the same.
    CHECK(std::filesystem::exists(home.folderOf(sitting.opening) + "/attempts/1-1.attempt"));
}

TEST_CASE("without a pen the clock stands; while the invigilator is called it runs") {
    SittingHome home;
    Opened sitting = home.opened();
    exam_types::StationDesk& desk = *sitting.desk;
    identify(home, desk);
    desk.begin(home.now());
    SteadyPen pen;
    draw(home, desk, pen, 3.0);
    const std::int64_t left = desk.leftUs(home.now());
    desk.penThere(false, home.now());
    CHECK(desk.stage() == Stage::paused);
    home.clocks().pass(40.0);
    desk.tick(home.now());
    CHECK(desk.leftUs(home.now()) == left);
    CHECK(desk.take(pen.next()));
    desk.penThere(true, home.now());
    CHECK(desk.stage() == Stage::working);
    draw(home, desk, pen, 1.0);
    desk.callInvigilator(home.now());
    CHECK(desk.stage() == Stage::paused);
    home.clocks().pass(10.0);
    desk.invigilatorDone(home.now());
    CHECK(desk.stage() == Stage::working);
    CHECK(desk.leftUs(home.now()) == left - 11'000'000);
    const auto log = logOf(home.folderOf(sitting.opening));
    CHECK(count(log, "paused") == 1);
    CHECK(count(log, "went_on") == 2);
    CHECK(count(log, "call") == 1);
}

TEST_CASE("a wall clock that jumps is logged and changes no exam time") {
    SittingHome home;
    Opened sitting = home.opened();
    identify(home, *sitting.desk);
    sitting.desk->begin(home.now());
    for (const std::int64_t jumpMs :
         {std::int64_t{86'400'000}, std::int64_t{-172'800'000}, std::int64_t{1500}}) {
        home.clocks().pass(1.0);
        sitting.desk->tick(home.now());
        home.clocks().wallMs += jumpMs;
        home.clocks().pass(1.0);
        sitting.desk->tick(home.now());
    }
    CHECK(sitting.desk->leftUs(home.now()) == 114'000'000);
    const auto log = logOf(home.folderOf(sitting.opening));
    REQUIRE(count(log, "clock") == 2);
    for (const Entry& entry : log) {
        if (entry.kind == "clock" && *entry.details.find("jump_ms")->whole() > 0)
            CHECK(*entry.details.find("jump_ms")->whole() == 86'400'000);
    }
}

TEST_CASE("a machine that sleeps buys nobody time") {
    SittingHome home;
    Opened sitting = home.opened();
    identify(home, *sitting.desk);
    sitting.desk->begin(home.now());
    home.clocks().pass(1.0);
    sitting.desk->tick(home.now());
    home.clocks().sleptUs += 50'000'000;
    home.clocks().wallMs += 50'000;
    home.clocks().pass(0.01);
    sitting.desk->tick(home.now());
    CHECK(sitting.desk->leftUs(home.now()) == 120'000'000 - 51'010'000);
    const auto log = logOf(home.folderOf(sitting.opening));
    CHECK(count(log, "slept") == 1);
    CHECK(count(log, "clock") == 0);
}

TEST_CASE("two clocks that are read in turn set no record back") {
    SittingHome home;
    home.clocks().sleptLessUs = 3;
    Opened sitting = home.opened();
    identify(home, *sitting.desk);
    sitting.desk->begin(home.now());
    home.clocks().pass(1.0);
    sitting.desk->tick(home.now());
    sitting.desk->finish(home.now());  // two entries of one moment
    const auto log = logOf(home.folderOf(sitting.opening));
    REQUIRE(count(log, "station_ended") == 1);
    for (std::size_t i = 1; i < log.size(); ++i) CHECK(log[i].monotonicUs >= log[i - 1].monotonicUs);
}

TEST_CASE("who may sit, and with whom") {
    SittingHome home;
    NewSitting what = home.wanted();
    what.opening.candidate = kExaminerId;
    CHECK(codeOf(openSitting(home.room(), what)) == "own-exam");
    what = home.wanted();
    what.examinerPassphrase = "not the examiner's words";
    CHECK(codeOf(openSitting(home.room(), what)) == "passphrase-wrong");
    CHECK(openSittings(home.path("sittings")).empty());
    home.clocks().pass(5.0);
    what = home.wanted();
    what.examinerLabel = "station-03";
    CHECK(codeOf(openSitting(home.room(), what)) == "examiner-key");
    what = home.wanted();
    what.stationLabel = "E-04";
    CHECK(codeOf(openSitting(home.room(), what)) == "station-key");
    what = home.wanted();
    what.releasePassphrase = "wrong release";
    CHECK(codeOf(openSitting(home.room(), what)) == "release-wrong");
}

TEST_CASE("a candidate has one open sitting on a machine") {
    SittingHome home;
    Opened sitting = home.opened();
    CHECK(codeOf(openSitting(home.room(), home.wanted())) == "candidate-open");
    sitting.desk.reset();
    CHECK(codeOf(openSitting(home.room(), home.wanted())) == "candidate-open");
}

TEST_CASE("whoever teaches the candidate examines only when two others allow it") {
    SittingHome home;
    NewSitting what = home.wanted();
    what.teaches = [](const std::string& candidate, const std::string& person) {
        return candidate == kCandidate && person == kExaminerId;
    };
    CHECK(codeOf(openSitting(home.room(), what)) == "teaches");
    what.opening.overrideReason = "nobody else is here today";
    CHECK(codeOf(openSitting(home.room(), what)) == "teaches");
    what.overrideBy = {{"E-04", kOther}};
    CHECK(codeOf(openSitting(home.room(), what)) == "teaches");
    what.overrideBy = {{"E-04", kOther}, {"E-03", kExaminer}};
    CHECK(codeOf(openSitting(home.room(), what)) == "teaches");
    what.overrideBy = {{"E-04", kOther}, {"E-04", kOther}};
    CHECK(codeOf(openSitting(home.room(), what)) == "teaches");
    what.overrideBy = {{"E-04", kOther}, {"E-05", "not the third's words"}};
    CHECK(codeOf(openSitting(home.room(), what)) == "passphrase-wrong");
}

TEST_CASE("two others' leave is in the opening, signed by them") {
    SittingHome home;
    NewSitting what = home.wanted();
    what.teaches = [](const std::string&, const std::string&) { return true; };
    what.opening.overrideReason = "nobody else is here today";
    what.overrideBy = {{"E-04", kOther}, {"E-05", kThird}};
    CHECK(codeOf(openSitting(home.room(), what)) == "teaches");  // the two teach the candidate, too
    what.teaches = [](const std::string&, const std::string& person) { return person == kExaminerId; };
    const Opened sitting = home.opened(what);
    CHECK(sitting.opening.overrideBy == std::vector<std::string>{"E-04", "E-05"});
    const auto file =
        trust::parseSignedFile(test_support::bytesOf(home.folderOf(sitting.opening) + "/opening.signed"));
    REQUIRE(std::holds_alternative<trust::SignedFile>(file));
    CHECK(std::get<trust::SignedFile>(file).signatures.size() == 3);
}

TEST_CASE("devices, focus and programs that draw are told") {
    SittingHome home;
    Opened sitting = home.opened();
    exam_types::StationDesk& desk = *sitting.desk;
    identify(home, desk);
    desk.begin(home.now());
    SteadyPen pen;
    pen::Sample sample = pen.next();
    sample.device = 9;
    CHECK(desk.take(sample));
    desk.describe({9, "XTEST pointer", false, true, "{}"}, home.now());
    sample.contact = true;
    CHECK(desk.take(sample));
    CHECK(desk.dots().empty());
    for (int i = 0; i < 100; ++i) {
        desk.synthetic(true, "button 1", home.now());
        home.clocks().pass(0.02);
        desk.tick(home.now());
    }
    desk.synthetic(false, "key Return", home.now());
    desk.focus(false, home.now());
    desk.focus(false, home.now());
    desk.focus(true, home.now());
    const auto log = logOf(home.folderOf(sitting.opening));
    CHECK(count(log, "xtest_refused") >= 2);
    CHECK(count(log, "xtest_refused") <= 4);
    CHECK(count(log, "key_xtest") == 1);
    CHECK(count(log, "focus_lost") == 1);
    CHECK(count(log, "focus_back") == 1);
    CHECK(count(log, "device") == 2);
}

TEST_CASE("an examiner signs nothing more once the role is over or the key is revoked") {
    SittingHome home;
    SittingRoom room = home.room();
    bool over = true;
    room.whyNotHolder = [&over](const trust::KeyCertificate& key) {
        CHECK(key.label == "E-03");
        return over ? std::optional(trust::Reason{"duty-role", "No examiner any more."}) : std::nullopt;
    };
    auto made = openSitting(room, home.wanted());
    REQUIRE(std::holds_alternative<Opened>(made));
    const Opened& sitting = std::get<Opened>(made);
    exam_types::StationDesk& desk = *sitting.desk;
    CHECK(desk.decide(false, kExaminer, "Taken ill.", home.now()) == "No examiner any more.");
    over = false;
    REQUIRE_FALSE(
        home.keys().revoke(sitting.opening.examinerKey, "2026-06-01T10:00:00Z", "lost", {kFirst, kSecond}));
    const auto refused = desk.decide(false, kExaminer, "Taken ill.", home.now());
    REQUIRE(refused);
    CHECK(refused->find("E-03 was revoked") != std::string::npos);
    CHECK(desk.stage() == Stage::identity);
}
