#include "assessment/desk_list.hpp"

#include <algorithm>
#include <map>

namespace assessment {

namespace {

bool holds(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

void count(DeskAssignment& desk, const MarkedAttempt& attempt, const std::string& person) {
    ++desk.handedIn;
    const bool done = attempt.by(person) != nullptr;
    const bool due = holds(attempt.waitsFor(), person);
    if (done || due) ++desk.mine;
    if (done && !due) ++desk.marked;
    switch (attempt.state) {
        case MarkedAttempt::State::marking:
            ++desk.marking;
            break;
        case MarkedAttempt::State::review:
            ++desk.review;
            break;
        case MarkedAttempt::State::agreed:
            ++desk.agreed;
            break;
        case MarkedAttempt::State::released:
            ++desk.released;
            break;
    }
}

}  // namespace

std::vector<DeskAssignment> deskOf(const ClassBook& classes, const MarkBook& marks,
                                   const std::string& person) {
    std::vector<DeskAssignment> all;
    for (const Assignment& assignment : classes.assignments) {
        DeskAssignment desk;
        desk.assignment = assignment.id;
        desk.classId = assignment.classId;
        desk.title = assignment.title;
        const Class* const theClass = classes.findClass(assignment.classId);
        if (theClass != nullptr) {
            desk.classTitle = theClass->title;
            desk.teaches = holds(theClass->instructors, person);
        }
        const auto marking = marks.assignments.find(assignment.id);
        desk.hasRules = marking != marks.assignments.end() && marking->second.rules.has_value();
        desk.marks = desk.hasRules && holds(marking->second.rules->markers, person);
        if (!desk.marks && !desk.teaches) continue;
        for (const MarkedAttempt& attempt : marks.attempts) {
            if (attempt.assignment == assignment.id) count(desk, attempt, person);
        }
        if (!assignment.withdrawn || desk.handedIn > 0) all.push_back(std::move(desk));
    }
    return all;
}

const MarkedAttempt* nextAfter(const MarkBook& marks, const std::string& marker,
                               const std::string& assignment, const std::string& attempt) {
    const auto waiting = marks.waitingFor(marker, assignment);
    const auto here = std::find_if(waiting.begin(), waiting.end(),
                                   [&](const MarkedAttempt* one) { return one->attempt == attempt; });
    if (here == waiting.end()) return waiting.empty() ? nullptr : waiting.front();
    if (waiting.size() == 1) return nullptr;
    return here + 1 == waiting.end() ? waiting.front() : *(here + 1);
}

std::vector<std::string> ownSentences(const MarkBook& marks, const std::string& marker, std::size_t most) {
    struct Use {
        std::string text;
        std::size_t times = 0;
        std::int64_t last = 0;
    };
    std::map<std::string, Use> uses;
    for (const MarkedAttempt& attempt : marks.attempts) {
        const SubmittedMark* const mark = attempt.by(marker);
        if (mark == nullptr) continue;
        for (const Comment& comment : mark->sheet.comments) {
            Use& use = uses[comment.text];
            use.text = comment.text;
            ++use.times;
            use.last = std::max(use.last, mark->at);
        }
    }
    std::vector<Use> ordered;
    for (auto& [text, use] : uses) ordered.push_back(std::move(use));
    std::stable_sort(ordered.begin(), ordered.end(), [](const Use& a, const Use& b) {
        return a.times != b.times ? a.times > b.times : a.last > b.last;
    });
    std::vector<std::string> texts;
    for (const Use& use : ordered) {
        if (texts.size() < most) texts.push_back(use.text);
    }
    return texts;
}

}  // namespace assessment
