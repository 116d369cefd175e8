#include "practice/replay.hpp"

#include <unistd.h>

#include "practice/practised.hpp"
#include "support/temp_folder.hpp"

using namespace practice;
using namespace practice::testing;
using test_support::TempFolder;

namespace {

record::Attempt practised(int count = 6) {
    const TempFolder folder;
    return attemptOf(practiceHeadless(threeDots(), someHeader(), touches(count), folder / "a.attempt"));
}

Replay replayed(const record::Attempt& attempt) {
    auto made = replay(attempt);
    if (const auto* reason = std::get_if<std::string>(&made)) FAIL(*reason);
    return std::get<Replay>(std::move(made));
}

const std::string kFixtures = std::string(STIPPLE_SOURCE_DIR) + "/tests/fixtures/attempts/";

// Attempts recorded once, with the signature that they had then. A physics that makes other
// dots of them needs a new physics id, and then new fixtures beside these.
struct Recorded {
    const char* file;
    const char* model;
    const char* signature;
};
constexpr Recorded kRecorded[] = {{"three-dots-flat-1.attempt", "flat", "4bc0f1c956fb7755"},
                                  {"three-dots-box2d-2.attempt", "layered", "7711e489de8936df"}};

}  // namespace

TEST_CASE("recorded attempts replay to the signature that they had, in every build") {
    for (const Recorded& recorded : kRecorded) {
        INFO(recorded.file);
        const auto attempt = attemptOf(record::readAttempt(kFixtures + recorded.file));
        const Replay again = replayed(attempt);
        CHECK_FALSE(again.difference);
        CHECK(again.dots.size() == 6);
        CHECK(signatureOf(again) == recorded.signature);
    }
}

// Run by hand, once for a physics id: test_practice "[.write-fixture]"
TEST_CASE("record the attempts anew", "[.write-fixture]") {
    for (const Recorded& recorded : kRecorded) {
        const std::string path = kFixtures + recorded.file;
        ::unlink(path.c_str());
        const level::Level level = threeDots(recorded.model);
        const auto attempt = attemptOf(practiceHeadless(level, someHeader(), touches(6), path));
        WARN(recorded.file << " " << signatureOf(replayed(attempt)));
    }
}

// Physics that no build has any more; never written anew.
TEST_CASE("an attempt of an older physics is refused by name") {
    const auto attempt = attemptOf(record::readAttempt(kFixtures + "three-dots-box2d-1.attempt"));
    CHECK(attempt.dots.size() == 6);  // its dots are there for ever
    const auto made = replay(attempt);
    REQUIRE(std::holds_alternative<std::string>(made));
    CHECK(std::get<std::string>(made) ==
          "the attempt was made with the physics 'box2d-1', this build has 'box2d-2'; use the build '" +
              attempt.header.build + "' to replay it");
}

TEST_CASE("a replay makes the stored dots again") {
    const auto attempt = practised();
    const Replay again = replayed(attempt);
    REQUIRE(again.dots.size() == 6);
    CHECK(again.dots == attempt.dots);
    CHECK(again.states == attempt.states);
    CHECK_FALSE(again.difference);
    CHECK(again.level.id == "three-dots");
}

TEST_CASE("the signature is the same for the same attempt and another for any other") {
    const auto attempt = practised();
    const std::string signature = signatureOf(replayed(attempt));
    CHECK(signature.size() == 16);
    CHECK(signature.find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(signatureOf(replayed(attempt)) == signature);
    CHECK(signatureOf(replayed(practised(5))) != signature);

    Replay changed = replayed(attempt);
    changed.dots[3].dragUm += 1;
    CHECK(signatureOf(changed) != signature);
    changed = replayed(attempt);
    changed.dots[3].depthUm.reset();
    CHECK(signatureOf(changed) != signature);
    changed = replayed(attempt);
    changed.states[3].hash[0] = changed.states[3].hash[0] == '0' ? '1' : '0';
    CHECK(signatureOf(changed) != signature);
}

TEST_CASE("an attempt with altered dots, samples or states is noticed") {
    auto altered = practised();
    altered.dots[2].xTenthUm += 1;
    CHECK(replayed(altered).difference == "dot 2 is not the stored one when it is made again");

    altered = practised();
    altered.samples[20].xUm += 500;
    CHECK(replayed(altered).difference);

    altered = practised();
    altered.states[1].hash = std::string(64, '0');
    CHECK(replayed(altered).difference == "the skin's state after dot 1 is not the stored one");

    altered = practised();
    altered.dots.pop_back();
    altered.states.pop_back();
    CHECK(replayed(altered).difference == "the samples make 6 dots, stored are 5");
}

TEST_CASE("an interrupted attempt may hold samples whose dot was not saved yet") {
    auto attempt = practised();
    attempt.end = record::EndState::interrupted;
    attempt.dots.pop_back();
    attempt.states.pop_back();
    CHECK_FALSE(replayed(attempt).difference);
    attempt.samples.resize(17);
    CHECK(replayed(attempt).difference);  // more dots stored than the samples make
}

TEST_CASE("an attempt that cannot be replayed says why") {
    auto attempt = practised();
    attempt.header.physicsId = "flat-99";
    auto made = replay(attempt);
    REQUIRE(std::holds_alternative<std::string>(made));
    CHECK(std::get<std::string>(made).find("'flat-99'") != std::string::npos);

    attempt = practised();
    attempt.header.levelBytes += "# a comment\n";
    made = replay(attempt);
    REQUIRE(std::holds_alternative<std::string>(made));
    CHECK(std::get<std::string>(made).find("another hash") != std::string::npos);

    attempt = practised();
    attempt.header.levelBytes = "stipple: [";
    CHECK(std::holds_alternative<std::string>(replay(attempt)));

    attempt = practised();
    attempt.samples[3].tUs = 0;
    CHECK(std::holds_alternative<std::string>(replay(attempt)));
}

TEST_CASE("the dots up to a moment") {
    const auto attempt = practised();
    const double third = static_cast<double>(*attempt.dots[2].tUs) / 1e6;
    CHECK(dotsUpTo(attempt.dots, {third}).size() == 3);
    CHECK(dotsUpTo(attempt.dots, {third - 1e-6}).size() == 2);
    CHECK(dotsUpTo(attempt.dots, {-1.0}).empty());
    CHECK(dotsUpTo(attempt.dots, {1e9}).size() == 6);
}
