// What a synthetic expert makes of a level, as an attempt's file.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <variant>

#include "hands/hand.hpp"
#include "practice/headless.hpp"

namespace window_tools {

// Writes a demonstration to `path`, which must not be there; ends the tool with a word when that fails.
inline record::Attempt expertAttempt(const level::Level& level, std::uint64_t seed, const std::string& path) {
    record::AttemptHeader header;
    header.attemptId = std::string(24, '0') + std::to_string(10'000'000 + seed);
    header.kind = record::Kind::demo;
    header.skinSeed = seed;
    header.build = "tools";
    header.input = record::InputKind::synthetic;
    header.depthSource = record::DepthSource::pressure;
    header.wallClock = "2026-03-01T14:05:00Z";
    auto made =
        practice::practiceHeadless(level, header, hands::perform(level, hands::Kind::expert, seed), path);
    if (const auto* fault = std::get_if<record::FileFault>(&made)) {
        std::fprintf(stderr, "%s\n", fault->message.c_str());
        std::exit(2);
    }
    return std::get<record::Attempt>(std::move(made));
}

}  // namespace window_tools
