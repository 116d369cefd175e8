#include <functional>

#include "pen/sample.hpp"
#include "pen/streams.hpp"
#include "support/catch.hpp"

using pen::Sample;
using pen::StreamCheck;

namespace {

Sample sampleAt(std::int64_t tUs) {
    Sample sample;
    sample.tUs = tUs;
    sample.pressure = std::uint16_t{100};
    return sample;
}

}  // namespace

TEST_CASE("a stream's time may stand still but never goes back") {
    StreamCheck stream;
    REQUIRE_FALSE(stream.accept(sampleAt(1000)));
    REQUIRE_FALSE(stream.accept(sampleAt(1000)));
    const auto refused = stream.accept(sampleAt(999));
    REQUIRE(refused);
    CHECK(*refused == "time goes back from 1000 to 999 us");
    CHECK(stream.accepted() == 2);
    // The refused sample left the stream as it was.
    CHECK_FALSE(stream.accept(sampleAt(1000)));
    CHECK(stream.accepted() == 3);
}

TEST_CASE("a stream keeps the channels it began with") {
    const auto alters = [](const std::function<void(Sample&)>& change) {
        StreamCheck stream;
        REQUIRE_FALSE(stream.accept(sampleAt(0)));
        Sample other = sampleAt(1);
        change(other);
        return stream.accept(other).has_value();
    };
    CHECK_FALSE(alters([](Sample&) {}));
    CHECK(alters([](Sample& s) { s.pressure.reset(); }));
    CHECK(alters([](Sample& s) { s.tiltXCdeg = s.tiltYCdeg = std::int16_t{0}; }));
    CHECK(alters([](Sample& s) { s.arrivalUs = 5; }));
}

TEST_CASE("a refused first sample does not fix the channels") {
    StreamCheck stream;
    Sample bad = sampleAt(-1);
    bad.pressure.reset();
    REQUIRE(stream.accept(bad));
    CHECK_FALSE(stream.accept(sampleAt(0)));
}

TEST_CASE("places and tilts have limits") {
    const auto refused = [](const std::function<void(Sample&)>& change) {
        StreamCheck stream;
        Sample sample = sampleAt(0);
        change(sample);
        return stream.accept(sample).has_value();
    };
    CHECK_FALSE(refused([](Sample& s) { s.xUm = 1'000'000; }));
    CHECK(refused([](Sample& s) { s.xUm = 1'000'001; }));
    CHECK(refused([](Sample& s) { s.yUm = -1'000'001; }));
    CHECK(refused([](Sample& s) { s.yUm = INT32_MIN; }));
    CHECK(refused([](Sample& s) { s.tiltXCdeg = std::int16_t{1}; }));
    CHECK(refused([](Sample& s) { s.tiltYCdeg = std::int16_t{1}; }));
    CHECK_FALSE(refused([](Sample& s) { s.tiltXCdeg = s.tiltYCdeg = std::int16_t{-9000}; }));
    CHECK(refused([](Sample& s) {
        s.tiltXCdeg = std::int16_t{0};
        s.tiltYCdeg = std::int16_t{9001};
    }));
}

TEST_CASE("generated streams are legal") {
    CHECK(rc::check([] {
        StreamCheck stream;
        for (const Sample& sample : *pen::testing::streams(false))
            RC_ASSERT_FALSE(stream.accept(sample).has_value());
    }));
}
