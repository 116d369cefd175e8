// The rules by which a sitting goes on after an interruption, on clocks that the test sets.

#include "exam/sitting_steps.hpp"

using namespace exam;
using namespace exam::testing;

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
