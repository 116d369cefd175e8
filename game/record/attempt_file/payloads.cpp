#include "record/attempt_file/payloads.hpp"

#include <cassert>
#include <charconv>

#include "record/attempt_file/block.hpp"
#include "record/attempt_file/little_endian.hpp"

namespace record {

namespace {

constexpr std::int64_t kLongestBlockUs = 250'000;
constexpr std::size_t kHashBytes = 32;

enum Channel : std::uint8_t { kPressure = 1, kTilt = 2, kArrival = 4 };
enum Present : std::uint8_t { kHasTime = 1, kHasDepth = 2, kHasDiameter = 4 };

std::uint8_t bitsOf(pen::Channels channels) {
    return static_cast<std::uint8_t>((channels.pressure ? kPressure : 0) | (channels.tilt ? kTilt : 0) |
                                     (channels.arrival ? kArrival : 0));
}

std::size_t sampleBytes(std::uint8_t channels) {
    return 20U + ((channels & kPressure) ? 2U : 0U) + ((channels & kTilt) ? 4U : 0U) +
           ((channels & kArrival) ? 8U : 0U);
}

void putSample(std::string& out, const pen::Sample& sample) {
    putNumber(out, sample.tUs);
    if (sample.arrivalUs) putNumber(out, *sample.arrivalUs);
    putNumber(out, sample.xUm);
    putNumber(out, sample.yUm);
    if (sample.pressure) putNumber(out, *sample.pressure);
    if (sample.tiltXCdeg && sample.tiltYCdeg) {
        putNumber(out, *sample.tiltXCdeg);
        putNumber(out, *sample.tiltYCdeg);
    }
    putNumber(out, std::uint8_t{sample.contact});
    putNumber(out, sample.buttons);
    putNumber(out, sample.device);
}

pen::Sample sampleOf(PayloadReader& in, std::uint8_t channels) {
    pen::Sample sample;
    sample.tUs = in.number<std::int64_t>();
    if (channels & kArrival) sample.arrivalUs = in.number<std::int64_t>();
    sample.xUm = in.number<std::int32_t>();
    sample.yUm = in.number<std::int32_t>();
    if (channels & kPressure) sample.pressure = in.number<std::uint16_t>();
    if (channels & kTilt) {
        sample.tiltXCdeg = in.number<std::int16_t>();
        sample.tiltYCdeg = in.number<std::int16_t>();
    }
    sample.contact = in.number<std::uint8_t>() == 1;
    sample.buttons = in.number<std::uint16_t>();
    sample.device = in.number<std::uint8_t>();
    return sample;
}

// Absent numbers are stored as 0 and their bit is clear.
void putDot(std::string& out, const scoring::Dot& dot) {
    putNumber(out, dot.ordinal);
    putNumber(out, static_cast<std::uint8_t>((dot.tUs ? kHasTime : 0) | (dot.depthUm ? kHasDepth : 0) |
                                             (dot.diameterUm ? kHasDiameter : 0)));
    putNumber(out, dot.tUs.value_or(0));
    putNumber(out, dot.xTenthUm);
    putNumber(out, dot.yTenthUm);
    putNumber(out, dot.depthUm.value_or(0));
    putNumber(out, dot.diameterUm.value_or(0));
    putNumber(out, dot.dwellUs);
    putNumber(out, dot.angleCdeg);
    putNumber(out, dot.dragUm);
    putNumber(out, dot.toneE4);
    putNumber(out, dot.zone);
    putNumber(out, dot.flags);
}

scoring::Dot dotOf(PayloadReader& in) {
    scoring::Dot dot;
    dot.ordinal = in.number<std::uint32_t>();
    const auto present = in.number<std::uint8_t>();
    const auto tUs = in.number<std::int64_t>();
    dot.xTenthUm = in.number<std::int32_t>();
    dot.yTenthUm = in.number<std::int32_t>();
    const auto depthUm = in.number<std::int32_t>();
    const auto diameterUm = in.number<std::int32_t>();
    if (present & kHasTime) dot.tUs = tUs;
    if (present & kHasDepth) dot.depthUm = depthUm;
    if (present & kHasDiameter) dot.diameterUm = diameterUm;
    dot.dwellUs = in.number<std::int32_t>();
    dot.angleCdeg = in.number<std::int32_t>();
    dot.dragUm = in.number<std::int32_t>();
    dot.toneE4 = in.number<std::int32_t>();
    dot.zone = in.number<std::uint8_t>();
    dot.flags = in.number<std::uint16_t>();
    return dot;
}

void putEvent(std::string& out, const Event& event) {
    putNumber(out, event.tUs);
    putNumber(out, static_cast<std::uint16_t>(event.kind.size()));
    out += event.kind;
    putNumber(out, static_cast<std::uint32_t>(event.json.size()));
    out += event.json;
}

void putState(std::string& out, const StateMark& mark) {
    assert(mark.hash.size() == 2 * kHashBytes);
    putNumber(out, mark.dots);
    for (std::size_t i = 0; i < kHashBytes; ++i) {
        std::uint8_t byte = 0;
        std::from_chars(mark.hash.data() + 2 * i, mark.hash.data() + 2 * i + 2, byte, 16);
        putNumber(out, byte);
    }
}

// Packs items from `first` on behind their number, as many as fit into one payload.
template <typename T, typename Put>
std::string takeItems(const std::vector<T>& items, std::size_t& first, Put put) {
    std::string body;
    std::uint32_t count = 0;
    for (; first < items.size(); ++first, ++count) {
        const std::size_t before = body.size();
        put(body, items[first]);
        if (body.size() + sizeof count > kMostPayloadBytes) {
            body.resize(before);
            break;
        }
    }
    assert(count > 0);
    std::string payload;
    putNumber(payload, count);
    return payload + body;
}

}  // namespace

std::string takeSamples(const std::vector<pen::Sample>& samples, std::size_t& first) {
    const pen::Channels channels = pen::channelsOf(samples[first]);
    const std::size_t most = (kMostPayloadBytes - 5) / sampleBytes(bitsOf(channels));
    const std::int64_t latestUs = samples[first].tUs + kLongestBlockUs;
    std::string body;
    std::uint32_t count = 0;
    for (; first < samples.size() && count < most; ++first, ++count) {
        if (samples[first].tUs > latestUs || pen::channelsOf(samples[first]) != channels) break;
        putSample(body, samples[first]);
    }
    std::string payload;
    putNumber(payload, count);
    putNumber(payload, bitsOf(channels));
    return payload + body;
}

std::string takeEvents(const std::vector<Event>& events, std::size_t& first) {
    return takeItems(events, first, putEvent);
}
std::string takeDots(const std::vector<scoring::Dot>& dots, std::size_t& first) {
    return takeItems(dots, first, putDot);
}
std::string takeStates(const std::vector<StateMark>& states, std::size_t& first) {
    return takeItems(states, first, putState);
}

bool readSamples(std::string_view payload, std::vector<pen::Sample>& samples) {
    PayloadReader in(payload);
    const auto count = in.number<std::uint32_t>();
    const auto channels = in.number<std::uint8_t>();
    if (!in.ok() || (channels & ~(kPressure | kTilt | kArrival)) != 0) return false;
    if (in.left() != std::size_t{count} * sampleBytes(channels)) return false;
    for (std::uint32_t i = 0; i < count; ++i) samples.push_back(sampleOf(in, channels));
    return in.done();
}

bool readEvents(std::string_view payload, std::vector<Event>& events) {
    PayloadReader in(payload);
    const auto count = in.number<std::uint32_t>();
    for (std::uint32_t i = 0; i < count && in.ok(); ++i) {
        Event event;
        event.tUs = in.number<std::int64_t>();
        event.kind = in.take(in.number<std::uint16_t>());
        event.json = in.take(in.number<std::uint32_t>());
        if (in.ok()) events.push_back(std::move(event));
    }
    return in.done();
}

bool readDots(std::string_view payload, std::vector<scoring::Dot>& dots, bool goesOn) {
    constexpr std::size_t kDotBytes = 48;
    PayloadReader in(payload);
    const auto count = in.number<std::uint32_t>();
    if (!in.ok() || in.left() != std::size_t{count} * kDotBytes) return false;
    for (std::uint32_t i = 0; i < count; ++i) {
        dots.push_back(dotOf(in));
        const std::uint32_t first = goesOn ? dots.front().ordinal : 0;
        if (std::uint64_t{dots.back().ordinal} != first + (dots.size() - 1)) return false;
    }
    return in.done();
}

bool readStates(std::string_view payload, std::vector<StateMark>& states) {
    PayloadReader in(payload);
    const auto count = in.number<std::uint32_t>();
    if (!in.ok() || in.left() != std::size_t{count} * (4 + kHashBytes)) return false;
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto dots = in.number<std::uint32_t>();
        const std::string_view hash = in.take(kHashBytes);
        states.push_back({dots, crypto::hex(std::as_bytes(std::span(hash)))});
    }
    return in.done();
}

std::string writeLevelFile(const level::ReferredFile& file) {
    std::string payload;
    putNumber(payload, static_cast<std::uint16_t>(file.name.size()));
    return payload + file.name + file.bytes;
}

bool readLevelFile(std::string_view payload, level::ReferredFile& file) {
    PayloadReader in(payload);
    file.name = in.take(in.number<std::uint16_t>());
    file.bytes = in.rest();
    return in.ok();
}

std::string writeClose(const Close& close) {
    std::string payload;
    putNumber(payload, static_cast<std::uint8_t>(close.end == EndState::abandoned ? 1 : 0));
    putNumber(payload, close.samples);
    putNumber(payload, close.dots);
    putNumber(payload, static_cast<std::uint16_t>(close.reason.size()));
    return payload + close.reason;
}

bool readClose(std::string_view payload, Close& close) {
    PayloadReader in(payload);
    const auto end = in.number<std::uint8_t>();
    close.end = end == 1 ? EndState::abandoned : EndState::finished;
    close.samples = in.number<std::uint64_t>();
    close.dots = in.number<std::uint32_t>();
    close.reason = in.take(in.number<std::uint16_t>());
    return in.done() && end <= 1;
}

}  // namespace record
