// A small attempt with every kind of content, for the tests of the attempt file.
#pragma once

#include <string>
#include <utility>

#include "record/attempt_file/journal.hpp"
#include "support/catch.hpp"

namespace record::testing {

inline AttemptHeader exampleHeader() {
    AttemptHeader header;
    header.attemptId = "00112233445566778899aabbccddeeff";
    header.kind = Kind::demo;
    header.surface = Surface::window;
    header.pseudonym = "Wren";
    header.levelId = "first-dots";
    header.levelHash = std::string(64, 'a');
    header.levelBytes = "stipple: 1\nid: first-dots\n";
    header.levelFiles = {{"marks.csv", "x_mm,y_mm\n1,2\n"}, {"empty.csv", ""}};
    header.skinSeed = 0xFEDCBA9876543210U;
    header.handName = "ideal";
    header.handSeed = 7;
    header.build = "0.1.0 abc1234";
    header.physicsId = "flat-1";
    header.scoringVersion = 1;
    header.input = InputKind::synthetic;
    header.depthSource = DepthSource::pressure;
    header.timeSource = pen::TimeSource::file;
    header.deviceName = "Pen \xC3\xA4";
    header.leftHanded = true;
    header.pixelsPerMm = 3.75;
    header.wallClock = "2026-01-02T03:04:05.678Z";
    header.timeZone = "Europe/Vienna";
    header.originMonotonicUs = 123'456'000;
    return header;
}

inline pen::Sample exampleSample(int i) {
    pen::Sample sample;
    sample.tUs = 5000 * i;
    sample.arrivalUs = 5000 * i + 1234;
    sample.xUm = 1000 * i - 3000;
    sample.yUm = -250 * i;
    sample.pressure = static_cast<std::uint16_t>(6000 * i);
    sample.tiltXCdeg = static_cast<std::int16_t>(-100 * i);
    sample.tiltYCdeg = static_cast<std::int16_t>(90 * i);
    sample.contact = i % 3 != 0;
    sample.buttons = static_cast<std::uint16_t>(i);
    sample.device = 2;
    return sample;
}

inline scoring::Dot exampleDot(std::uint32_t ordinal) {
    scoring::Dot dot;
    dot.ordinal = ordinal;
    dot.tUs = 15'000 * (std::int64_t{ordinal} + 1);
    dot.xTenthUm = -12'345 + static_cast<std::int32_t>(ordinal) * 14'000;
    dot.yTenthUm = 7;
    if (ordinal != 1) dot.depthUm = 620;
    if (ordinal != 2) dot.diameterUm = 355;
    dot.dwellUs = 90'000;
    dot.angleCdeg = 1500;
    dot.dragUm = 12;
    dot.toneE4 = 8000;
    dot.zone = 0;
    dot.flags = scoring::kTooShallow | scoring::kDragged;
    return dot;
}

// Adds the n-th part of the example (0 or 1) to the journal.
inline void addExamplePart(Journal& journal, int part) {
    for (int i = 5 * part; i < 5 * part + 5; ++i) journal.add(exampleSample(i));
    if (part == 0) journal.add(Event{1000, "view", R"({"px_per_mm":8})"});
    const auto first = static_cast<std::uint32_t>(part == 0 ? 0 : 1);
    const auto last = static_cast<std::uint32_t>(part == 0 ? 1 : 3);
    for (std::uint32_t i = first; i < last; ++i) {
        journal.add(exampleDot(i));
        journal.add(StateMark{i + 1, std::string(62, '0') + "0" + std::to_string(i)});
    }
}

inline Journal created(const std::string& path, const AttemptHeader& header) {
    auto made = Journal::create(path, header);
    if (const auto* fault = std::get_if<FileFault>(&made)) FAIL(fault->message);
    return std::move(std::get<Journal>(made));
}

// Writes the whole example to a new file.
inline void writeExample(const std::string& path) {
    Journal journal = created(path, exampleHeader());
    for (int part = 0; part < 2; ++part) {
        addExamplePart(journal, part);
        REQUIRE_FALSE(journal.save());
    }
    REQUIRE_FALSE(journal.close(EndState::finished, "finish"));
}

inline Attempt attemptOf(const std::variant<Attempt, FileFault>& read) {
    if (const auto* fault = std::get_if<FileFault>(&read)) FAIL(fault->message);
    return std::get<Attempt>(read);
}

template <typename T>
bool isPrefix(const std::vector<T>& part, const std::vector<T>& whole) {
    return part.size() <= whole.size() && std::equal(part.begin(), part.end(), whole.begin());
}

}  // namespace record::testing
