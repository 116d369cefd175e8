#include "exam/sitting/story.hpp"

namespace exam {

namespace {

void takeInterruption(Story& story, const Entry& entry) {
    if (isTrue(entry, "counts")) ++story.interruptions;
    const std::string wait = textOf(entry, "wait");
    story.wait = wait == name(Wait::decision) ? Wait::decision
                 : wait == name(Wait::code)   ? Wait::code
                                              : Wait::nothing;
}

void takeDecision(Story& story, const Entry& entry) {
    if (textOf(entry, "outcome") == "stop") {
        story.where = Story::Where::stopped;
        story.stopReason = textOf(entry, "reason");
    }
}

void takePen(Story& story, const Entry& entry) {
    if (entry.kind == "pen_other") story.otherPens.push_back(textOf(entry, "name"));
    if (entry.kind != "pen_slow") return;
    story.slowStation = static_cast<int>(wholeOf(entry, "station").value_or(0));
    story.slowRate = wholeOf(entry, "rate").value_or(0);
}

}  // namespace

const char* name(Wait wait) {
    switch (wait) {
        case Wait::nothing:
            return "nothing";
        case Wait::code:
            return "code";
        case Wait::decision:
            return "decision";
    }
    return "";
}

void Story::take(const Entry& entry) {
    examUs = entry.examUs;
    monotonicUs = entry.monotonicUs;
    if (!entry.bootId.empty()) bootId = entry.bootId;
    wall = entry.wall;
    if (entry.kind == "station_begun" || entry.kind == "break_begun" || entry.kind == "candidate_closed")
        justEnded = false;
    if (entry.kind == "identity") where = Where::ready;
    if (entry.kind == "station_begun") {
        where = Where::working;
        station = static_cast<int>(wholeOf(entry, "station").value_or(0));
        stationBegunUs = entry.examUs;
    }
    if (entry.kind == "station_ended") {
        where = Where::ready;
        station = static_cast<int>(wholeOf(entry, "station").value_or(0)) + 1;
        justEnded = true;
    }
    if (entry.kind == "break_begun") {
        where = Where::resting;
        breakBegunUs = entry.examUs;
    }
    if (entry.kind == "break_ended") where = Where::ready;
    if (entry.kind == "candidate_closed") where = Where::done;
    if (entry.kind == "interrupted") takeInterruption(*this, entry);
    if (entry.kind == "resumed") wait = Wait::nothing;
    if (entry.kind == "code_used") usedCodes.push_back(textOf(entry, "code"));
    if (entry.kind == "code_wrong" && ++wrongCodes >= kMostWrongCodes && wait == Wait::code)
        wait = Wait::decision;
    if (entry.kind == "decision") takeDecision(*this, entry);
    takePen(*this, entry);
}

Story storyOf(const std::vector<Entry>& entries) {
    Story story;
    for (const Entry& entry : entries) story.take(entry);
    return story;
}

Wait waitFor(const PaperRules& rules, int number, std::optional<std::int64_t> gapUs) {
    if (number > rules.interruptionsBeforeDecision) return Wait::decision;
    if (!gapUs || static_cast<double>(*gapUs) > rules.resumeAloneSeconds * 1e6) return Wait::code;
    return Wait::nothing;
}

}  // namespace exam
