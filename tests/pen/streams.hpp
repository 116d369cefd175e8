// Random legal streams of pen samples for property tests.
#pragma once

#include <rapidcheck.h>

#include <vector>

#include "pen/sample.hpp"

namespace pen::testing {

// A legal stream: times from 0 on, one set of channels. `fromFile`: as a samples.csv can hold
// it, without arrival times and devices.
inline rc::Gen<std::vector<Sample>> streams(bool fromFile) {
    return rc::gen::exec([fromFile] {
        const bool pressure = *rc::gen::arbitrary<bool>();
        const bool tilt = *rc::gen::arbitrary<bool>();
        const bool arrival = !fromFile && *rc::gen::arbitrary<bool>();
        std::vector<Sample> samples(*rc::gen::inRange<std::size_t>(0, 60));
        std::int64_t tUs = 0;
        for (Sample& sample : samples) {
            tUs += *rc::gen::inRange<std::int64_t>(0, 300'000);
            sample.tUs = tUs;
            sample.xUm = *rc::gen::inRange<std::int32_t>(-1'000'000, 1'000'001);
            sample.yUm = *rc::gen::inRange<std::int32_t>(-1'000'000, 1'000'001);
            if (pressure) sample.pressure = *rc::gen::arbitrary<std::uint16_t>();
            if (tilt) sample.tiltXCdeg = *rc::gen::inRange<std::int16_t>(-9000, 9001);
            if (tilt) sample.tiltYCdeg = *rc::gen::inRange<std::int16_t>(-9000, 9001);
            if (arrival) sample.arrivalUs = tUs + *rc::gen::inRange<std::int64_t>(0, 50'000);
            sample.contact = *rc::gen::arbitrary<bool>();
            sample.buttons = *rc::gen::arbitrary<std::uint16_t>();
            if (!fromFile) sample.device = *rc::gen::arbitrary<std::uint8_t>();
        }
        return samples;
    });
}

}  // namespace pen::testing
