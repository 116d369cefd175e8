// A class whose work is marked by a script: events in memory, read back by the same folds as the program's.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "assessment/mark_book.hpp"
#include "assessment/mark_events.hpp"
#include "record/store/ids.hpp"

namespace assessment::testing {

// 32 digits that end so.
inline std::string numbered(char kind, int number) {
    const std::string digits = std::to_string(number);
    return std::string(32 - digits.size(), kind) + digits;
}

class ScriptedBook {
public:
    static inline const std::string kClass = std::string(32, 'c'), kTeacher = std::string(32, 'e');

    ScriptedBook() { add(classMade(kClass, "Spring"), kTeacher); }

    void assign(const std::string& id, const MarkingRules& rules) {
        Assignment work;
        work.id = id;
        work.classId = kClass;
        work.title = "Work " + id.substr(28);
        work.levels = {{"soft-hairline", std::string(64, 'a')}};
        add(assignmentMade(work), kTeacher);
        add(markingRulesSet(id, rules), kTeacher);
    }
    // The trainee's number is the attempt's.
    void handIn(const std::string& assignment, int number) {
        add(attemptHandedIn({numbered('a', number), numbered('b', number), assignment, "soft-hairline", 0}),
            numbered('b', number));
    }
    void mark(const std::string& marker, int number, const std::array<std::optional<int>, 5>& marks) {
        MarkSheet sheet;
        sheet.marks = marks;
        add(markSubmitted(numbered('a', number), 1, sheet), marker);
    }
    // Everybody marks what they are allotted: `markOf` says with what.
    using MarkOf = std::function<std::array<std::optional<int>, 5>(const std::string& marker, int number)>;
    void markAll(const std::string& assignment, const MarkingRules& rules, int from, int to,
                 const MarkOf& markOf) {
        for (int number = from; number <= to; ++number) {
            handIn(assignment, number);
            const Allotment allotment =
                allotmentOf(rules, numbered('a', number), numbered('b', number), false);
            for (std::size_t i = 0; i < allotment.needed; ++i)
                mark(allotment.order[i], number, markOf(allotment.order[i], number));
        }
    }
    void add(store::Event event, const std::string& actor) {
        event.actor = actor;
        event.at = store::wallClockOf(1'780'000'000'000 + static_cast<std::int64_t>(m_events.size()));
        m_events.push_back({std::move(event), "", {}, {}});
    }
    [[nodiscard]] MarkBook book() const { return markBookOf(m_events, classBookOf(m_events)); }

private:
    std::vector<store::LoggedEvent> m_events;
};

}  // namespace assessment::testing
