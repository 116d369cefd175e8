// A sitting from the door to the receipt, and the rules of its resume, on clocks that the test sets.
#include <algorithm>
#include <filesystem>
#include <map>

#include "exam/sitting/desk.hpp"
#include "exam/sitting_home.hpp"
#include "support/file_bytes.hpp"

using namespace exam;
using namespace exam::testing;
using exam_types::Stage;

namespace {

const exam_types::DeviceWord kPen{0, "Test pen", true, false, R"({"name":"Test pen"})"};

void identify(SittingHome& home, exam_types::StationDesk& desk) {
    desk.describe(kPen, home.now());
    REQUIRE_FALSE(desk.confirmIdentity("I-02", "passport", home.now()));
    REQUIRE(desk.stage() == Stage::ready);
}

// Draws for so long; ticks as a window does.
void draw(SittingHome& home, exam_types::StationDesk& desk, SteadyPen& pen, double seconds) {
    const std::int64_t until = home.now() + static_cast<std::int64_t>(seconds * 1e6);
    while (home.now() < until && desk.stage() == Stage::working) {
        home.clocks().pass(0.005);
        const std::int64_t tUs = home.now() - desk.originUs();
        if (pen.tUs() > tUs) {
            desk.tick(home.now());
            continue;
        }
        desk.tick(home.now());
        if (desk.stage() != Stage::working) return;
        const auto refused = desk.take(pen.next());
        if (refused) INFO(*refused);
        REQUIRE_FALSE(refused);
    }
}

std::vector<Entry> logOf(const std::string& folder) {
    return SittingLog::read(test_support::bytesOf(folder + "/sitting.log")).entries;
}

int count(const std::vector<Entry>& log, const std::string& kind) {
    return static_cast<int>(
        std::count_if(log.begin(), log.end(), [&](const Entry& entry) { return entry.kind == kind; }));
}

std::string codeOf(const std::variant<Opened, trust::Reason>& refused) {
    const auto* reason = std::get_if<trust::Reason>(&refused);
    return reason != nullptr ? reason->code : "";
}

// A sitting with ten seconds' work at its first station, broken off.
struct Broken {
    SittingHome home;
    Opening opening;
    std::vector<std::string> codes;
    SteadyPen pen;
    std::size_t dots = 0;

    explicit Broken(double seconds = 10.1, const PaperWish& wish = {}) : home(wish) {
        Opened sitting = home.opened();
        opening = sitting.opening;
        codes = sitting.codes;
        identify(home, *sitting.desk);
        sitting.desk->begin(home.now());
        draw(home, *sitting.desk, pen, seconds);
        dots = sitting.desk->dots().size();
        REQUIRE(dots > 10);
    }
    Opened after(double gap) {
        home.clocks().pass(gap);
        return again();
    }
    Opened again() {
        Opened sitting = home.resumed(opening);
        sitting.desk->describe(kPen, home.now());
        return sitting;
    }
    [[nodiscard]] std::vector<Entry> log() const { return logOf(home.folderOf(opening)); }
};

}  // namespace

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

TEST_CASE("after a short gap a station goes on alone, where it was") {
    Broken broken;
    Opened sitting = broken.after(30.0);
    CHECK(sitting.desk->stage() == Stage::working);
    CHECK(sitting.desk->dots().size() == broken.dots);
    CHECK(sitting.codes.empty());
    // The gap is not the candidate's time.
    const std::int64_t left = sitting.desk->leftUs(broken.home.now());
    CHECK(left >= 120'000'000 - 10'200'000);
    CHECK(left <= 120'000'000 - 10'000'000);
    draw(broken.home, *sitting.desk, broken.pen, 5.0);
    CHECK(sitting.desk->dots().size() > broken.dots + 8);
    sitting.desk->finish(broken.home.now());
    CHECK(sitting.desk->stage() == Stage::resting);
    const auto log = broken.log();
    CHECK(count(log, "interrupted") == 1);
    CHECK(count(log, "resumed") == 1);
}

TEST_CASE("work that was interrupted between touches is the same as work that was not") {
    Broken broken(10.0);
    Opened sitting = broken.after(20.0);
    draw(broken.home, *sitting.desk, broken.pen, 10.0);
    const auto interrupted = sitting.desk->dots();

    SittingHome home;
    NewSitting same = home.wanted();
    Opened whole = home.opened(same);
    identify(home, *whole.desk);
    whole.desk->begin(home.now());
    SteadyPen pen;
    draw(home, *whole.desk, pen, 20.0);
    const auto& dots = whole.desk->dots();
    REQUIRE(std::min(dots.size(), interrupted.size()) > 40);
    // Another candidate's seed gives other skin; place and time are the hand's alone.
    for (std::size_t i = 0; i < std::min(dots.size(), interrupted.size()); ++i) {
        CHECK(dots[i].ordinal == interrupted[i].ordinal);
        CHECK(dots[i].tUs == interrupted[i].tUs);
    }
}

TEST_CASE("after a longer gap a code of the examiner is asked for, and good once") {
    Broken broken;
    Opened sitting = broken.after(61.0);
    CHECK(sitting.desk->stage() == Stage::needsCode);
    sitting.desk->begin(broken.home.now());
    CHECK(sitting.desk->take(broken.pen.next()));
    CHECK(sitting.desk->useCode("0000-0000", broken.home.now()));
    CHECK(sitting.desk->stage() == Stage::needsCode);
    std::string typed = broken.codes[1];
    for (char& c : typed) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    CHECK_FALSE(sitting.desk->useCode(typed, broken.home.now()));
    CHECK(sitting.desk->stage() == Stage::working);
    draw(broken.home, *sitting.desk, broken.pen, 2.0);
    sitting.desk.reset();

    sitting = broken.after(90.0);
    CHECK(sitting.desk->stage() == Stage::needsCode);
    const auto refused = sitting.desk->useCode(broken.codes[1], broken.home.now());
    REQUIRE(refused);
    CHECK(refused->find("used already") != std::string::npos);
    CHECK_FALSE(sitting.desk->useCode(broken.codes[0], broken.home.now()));
    CHECK(sitting.desk->stage() == Stage::working);
    CHECK(count(broken.log(), "code_used") == 2);
}

TEST_CASE("another start of the machine always asks for a code: only the wall clock saw the gap") {
    Broken broken;
    broken.home.clocks().boot = "second";
    broken.home.clocks().monotonicUs = 3'000'000;
    Opened sitting = broken.after(1.0);
    CHECK(sitting.desk->stage() == Stage::needsCode);
    CHECK(sitting.desk->dots().size() == broken.dots);
    CHECK_FALSE(sitting.desk->useCode(broken.codes[0], broken.home.now()));
    draw(broken.home, *sitting.desk, broken.pen, 2.0);
    CHECK(sitting.desk->dots().size() > broken.dots);
    sitting.desk.reset();
    // And within that start a short gap goes alone again.
    sitting = broken.after(5.0);
    CHECK(sitting.desk->stage() == Stage::working);
}

TEST_CASE("the third interruption is for an examiner to decide") {
    Broken broken;
    for (int i = 0; i < 2; ++i) {
        Opened sitting = broken.after(5.0);
        CHECK(sitting.desk->stage() == Stage::working);
        draw(broken.home, *sitting.desk, broken.pen, 2.0);
    }
    Opened sitting = broken.after(5.0);
    CHECK(sitting.desk->stage() == Stage::needsDecision);
    CHECK(sitting.desk->useCode(broken.codes[0], broken.home.now()));
    CHECK(sitting.desk->decide(true, "wrong words altogether", "the power failed", broken.home.now()));
    broken.home.clocks().pass(5.0);
    CHECK(sitting.desk->decide(true, kExaminer, "", broken.home.now()));
    CHECK(sitting.desk->stage() == Stage::needsDecision);

    SECTION("it goes on") {
        const auto refused = sitting.desk->decide(true, kExaminer, "the power failed", broken.home.now());
        if (refused) FAIL(*refused);
        CHECK(sitting.desk->stage() == Stage::working);
        draw(broken.home, *sitting.desk, broken.pen, 2.0);
    }
    SECTION("it stops") {
        CHECK_FALSE(sitting.desk->decide(false, kExaminer, "too often", broken.home.now()));
        CHECK(sitting.desk->stage() == Stage::stopped);
        CHECK(sitting.desk->trouble());
        CHECK(openSittings(broken.home.path("sittings")).empty());
        // What was done is handed in all the same.
        CHECK_FALSE(sitting.desk->close(kExaminer, broken.home.now()));
        CHECK(sitting.desk->stage() == Stage::closed);
    }
    SECTION("closing the program while it waits changes nothing") {
        sitting.desk.reset();
        sitting = broken.after(1.0);
        CHECK(sitting.desk->stage() == Stage::needsDecision);
        auto log = broken.log();
        CHECK(count(log, "interrupted") == 4);
        while (log.back().kind != "interrupted") log.pop_back();
        CHECK(*log.back().details.find("number")->whole() == 3);
    }
}

TEST_CASE("ten wrong codes, and only an examiner's decision is left") {
    Broken broken;
    Opened sitting = broken.after(100.0);
    for (int i = 0; i < 10; ++i) {
        CHECK(sitting.desk->stage() == Stage::needsCode);
        CHECK(sitting.desk->useCode("1111-111" + std::to_string(i), broken.home.now()));
    }
    CHECK(sitting.desk->stage() == Stage::needsDecision);
    CHECK(sitting.desk->useCode(broken.codes[0], broken.home.now()));
    sitting.desk.reset();
    sitting = broken.after(1.0);
    CHECK(sitting.desk->stage() == Stage::needsDecision);
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

TEST_CASE("a needle that was in the skin is lifted where it was, and the record says so") {
    Broken broken(10.15);
    const std::string folder = broken.home.folderOf(broken.opening);
    const auto before = record::readAttempt(folder + "/attempts/1-1.attempt");
    REQUIRE(std::get<record::Attempt>(before).samples.back().contact);
    Opened sitting = broken.after(30.0);
    CHECK(sitting.desk->stage() == Stage::working);
    CHECK(sitting.desk->dots().size() == broken.dots + 1);
    sitting.desk.reset();
    const auto after = record::readAttempt(folder + "/attempts/1-2.attempt");
    REQUIRE(std::holds_alternative<record::Attempt>(after));
    const auto& attempt = std::get<record::Attempt>(after);
    REQUIRE_FALSE(attempt.samples.empty());
    CHECK_FALSE(attempt.samples.front().contact);
    CHECK(attempt.samples.front().xUm == std::get<record::Attempt>(before).samples.back().xUm);
    CHECK(std::any_of(attempt.events.begin(), attempt.events.end(),
                      [](const record::Event& event) { return event.kind == "inserted_lift"; }));
    CHECK(attempt.header.exam->continues == std::get<record::Attempt>(before).chain);
}

TEST_CASE("two programs do not write one sitting") {
    SittingHome home;
    Opened sitting = home.opened();
    CHECK(codeOf(resumeSitting(home.room(), {home.folderOf(sitting.opening), kRelease})) == "sitting-runs");
    sitting.desk.reset();
    CHECK(codeOf(resumeSitting(home.room(), {home.folderOf(sitting.opening), "wrong release"})) ==
          "release-wrong");
    CHECK(codeOf(resumeSitting(home.room(), {home.folderOf(sitting.opening), kRelease})).empty());
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
