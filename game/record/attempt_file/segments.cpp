#include "record/attempt_file/segments.hpp"

#include <iterator>
#include <utility>

namespace record {

namespace {

// What is a segment's own may differ: its id, clocks, device and build.
bool alike(const AttemptHeader& a, const AttemptHeader& b) {
    return a.kind == b.kind && a.surface == b.surface && a.pseudonym == b.pseudonym &&
           a.levelHash == b.levelHash && a.levelBytes == b.levelBytes && a.skinSeed == b.skinSeed &&
           a.physicsId == b.physicsId && a.input == b.input && a.depthSource == b.depthSource &&
           a.timeSource == b.timeSource && a.leftHanded == b.leftHanded;
}

bool sameStation(ForExam a, const ForExam& b) {
    a.sessionKey = b.sessionKey;
    a.segment = b.segment;
    a.continues = b.continues;
    return a == b;
}

std::string whyNot(const Attempt& whole, const Attempt& next, int number) {
    const std::string which = "segment " + std::to_string(number);
    const auto& exam = next.header.exam;
    if (!exam || !sameStation(*exam, *whole.header.exam) || !alike(next.header, whole.header)) {
        return which + " is of another station or sitting";
    }
    if (exam->segment != number) return which + " is numbered " + std::to_string(exam->segment);
    if (whole.end != EndState::interrupted) return which + " goes on after the station was closed";
    if (exam->continues != whole.chain) return which + " does not go on where the one before was left";
    if (!next.dots.empty() && next.dots.front().ordinal != whole.dots.size())
        return which + " does not count its dots on from the one before";
    if (!next.samples.empty() && !whole.samples.empty() &&
        (next.samples.front().tUs < whole.samples.back().tUs ||
         !(pen::channelsOf(next.samples.front()) == pen::channelsOf(whole.samples.front())))) {
        return which + "'s samples do not go on from the one before";
    }
    return "";
}

template <typename T>
void append(std::vector<T>& to, std::vector<T>& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

std::variant<Attempt, std::string> joinSegments(std::vector<Attempt> segments) {
    if (segments.empty()) return std::string("there is no segment");
    const std::optional<ForExam>& exam = segments.front().header.exam;
    if (!exam || exam->segment != 1 || !exam->continues.empty())
        return std::string("the first segment of the station is missing");
    Attempt whole = std::move(segments.front());
    for (std::size_t i = 1; i < segments.size(); ++i) {
        Attempt& next = segments[i];
        if (std::string reason = whyNot(whole, next, static_cast<int>(i) + 1); !reason.empty()) return reason;
        append(whole.samples, next.samples);
        append(whole.events, next.events);
        append(whole.dots, next.dots);
        append(whole.states, next.states);
        whole.end = next.end;
        whole.endReason = std::move(next.endReason);
        whole.torn = next.torn;
        whole.signatures = std::move(next.signatures);
        whole.chain = std::move(next.chain);
    }
    return whole;
}

}  // namespace record
