#include <string>
#include <variant>

#include "pen/profile.hpp"
#include "support/catch.hpp"

using pen::forceOf;
using pen::PenProfile;
using pen::Presses;
using pen::touches;

namespace {

PenProfile calibrated() {
    const auto made = pen::profileFrom("A pen", {0.01, 0.15, 0.30, 0.55});
    REQUIRE(std::holds_alternative<PenProfile>(made));
    return std::get<PenProfile>(made);
}

}  // namespace

TEST_CASE("a pen without a profile counts as it comes and touches when the driver says so") {
    const PenProfile plain;
    for (const double raw : {0.0, 0.001, 0.37, 1.0}) CHECK(forceOf(plain, raw) == raw);
    CHECK(touches(plain, 0.0, false, true));
    CHECK_FALSE(touches(plain, 1.0, true, false));
    CHECK(pen::describe(plain) == "linear");
}

TEST_CASE("the calibrated presses count for their depths, and force rises with pressure") {
    const PenProfile profile = calibrated();
    CHECK(forceOf(profile, 0.15) == Approx(pen::kLightForce));
    CHECK(forceOf(profile, 0.30) == Approx(pen::kWorkingForce));
    CHECK(forceOf(profile, 0.55) == Approx(pen::kFirmForce));
    CHECK(forceOf(profile, 1.0) == Approx(1.0));
    CHECK(forceOf(profile, profile.tip) == 0.0);
    double before = -1.0;
    for (int i = 0; i <= 1000; ++i) {
        const double force = forceOf(profile, i / 1000.0);
        CHECK(force >= before);
        CHECK(force <= 1.0);
        before = force;
    }
}

TEST_CASE("one press is one touch: the tip lifts lower than it lands") {
    const PenProfile profile = calibrated();
    CHECK(profile.tip == Approx(0.02));
    CHECK_FALSE(touches(profile, 0.0199, false, true));
    CHECK(touches(profile, 0.0201, false, false));
    CHECK(touches(profile, 0.0151, true, false));
    CHECK_FALSE(touches(profile, 0.0149, true, true));
}

TEST_CASE("presses that do not differ give a sentence and no profile") {
    for (const Presses& presses : {Presses{0.0, 0.02, 0.3, 0.5}, Presses{0.0, 0.2, 0.21, 0.5},
                                   Presses{0.0, 0.2, 0.3, 0.31}, Presses{0.0, 0.2, 0.3, 0.99}}) {
        const auto made = pen::profileFrom("A pen", presses);
        REQUIRE(std::holds_alternative<std::string>(made));
        CHECK(std::get<std::string>(made).size() > 20);
    }
}

TEST_CASE("a profile is the same after it was written and read") {
    PenProfile profile = calibrated();
    CHECK(pen::readProfile(pen::jsonOf(profile)) == profile);
    profile.gramsAtWorking = 85.5;
    CHECK(pen::readProfile(pen::jsonOf(profile)) == profile);
    CHECK(pen::describe(profile) == "tip 0.0200, 0.1500 to 0.2000, 0.3000 to 0.3667, 0.5500 to 0.6000");
}

TEST_CASE("a profile with a broken curve is none") {
    for (const char* text : {R"({"device":"a","tip":0.1,"curve":[[0.05,0.2]]})",
                             R"({"device":"a","tip":0.1,"curve":[[0.3,0.2],[0.2,0.3]]})",
                             R"({"device":"a","tip":0.1,"curve":[[0.3,0.2],[0.4,0.1]]})",
                             R"({"device":"a","tip":1.1,"curve":[]})", R"({"device":1,"tip":0.1,"curve":[]})",
                             R"({"tip":0.1,"curve":[]})", R"({"device":"a","tip":0.1,"curve":[[0.3]]})",
                             R"({"device":"a","tip":0.1})"}) {
        const auto parsed = text::parseJson(text, {1000, 8});
        REQUIRE(std::holds_alternative<text::Json>(parsed));
        INFO(text);
        CHECK_FALSE(pen::readProfile(std::get<text::Json>(parsed)));
    }
}
