// By whom, how often and by which rubric work is marked.
#include "app/marking_room.hpp"
#include "text/number.hpp"

namespace app {

namespace {

using assessment::Assignment;
using assessment::Marking;
using assessment::MarkingRules;
using assessment::Resolution;

bool changesRules(const RulesOptions& options) {
    return !options.markers.empty() || options.doubleShare || options.differsBy || options.wholeDiffersBy ||
           !options.resolution.empty() || !options.policy.empty() || !options.names.empty();
}

std::variant<MarkingRules, std::string> wantedOf(const store::People& people, const RulesOptions& options,
                                                 MarkingRules rules) {
    if (!options.markers.empty()) rules.markers.clear();
    for (const std::string& who : options.markers) {
        const auto found = people.find(who);
        if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
        rules.markers.push_back(std::get<store::Person>(found).row.id);
    }
    rules.doubleShare = options.doubleShare.value_or(rules.doubleShare);
    rules.differsBy = options.differsBy.value_or(rules.differsBy);
    rules.wholeDiffersBy = options.wholeDiffersBy.value_or(rules.wholeDiffersBy);
    if (!options.resolution.empty())
        rules.resolution =
            options.resolution == "third_marker" ? Resolution::thirdMarker : Resolution::conference;
    rules.policy = assessment::policyOf(options.policy).value_or(rules.policy);
    if (!options.names.empty()) rules.blind = options.names == "hidden";
    return rules;
}

std::string rulesText(const Assignment& assignment, const MarkingRules& rules) {
    std::string text = assignment.title + ": marked by";
    for (const std::string& marker : rules.markers) text += " " + marker.substr(0, 8);
    text += rules.blind ? ", blind" : ", names shown";
    text += "; " + text::formatNumber(rules.doubleShare * 100.0) + " % twice; marks differ too much by " +
            std::to_string(rules.differsBy) + " on a criterion or by " +
            text::formatNumber(rules.wholeDiffersBy) + " as a whole, then ";
    text += rules.resolution == Resolution::thirdMarker ? "a third marker" : "a conference";
    return text + " decides; passing goes by: " + std::string(assessment::name(rules.policy));
}

MarkFault tellRules(const Marking& marking, const Assignment& assignment, bool json) {
    const auto books = marking.books();
    const auto& rules = books.marks.assignments.at(assignment.id).rules;
    if (json) {
        print(rules ? assessment::rulesJson(*rules).dump(2) : "null");
    } else {
        print(rules ? rulesText(assignment, *rules)
                    : assignment.title + ": nobody marks it yet; name markers with --marker PERSON");
    }
    return std::nullopt;
}

std::string rubricText(const assessment::Rubric& rubric) {
    std::string text = rubric.title + ", version " + std::to_string(rubric.version) + "; passes from " +
                       text::formatNumber(rubric.cut) + " on";
    for (std::size_t i = 0; i < assessment::kRubricCriteria; ++i) {
        const assessment::RubricPart& part = rubric.parts[i];
        text += "\n" + std::string(assessment::name(static_cast<assessment::RubricCriterion>(i))) +
                "  weight " + text::formatNumber(part.weight) + ", floor " + text::formatNumber(part.floor);
        for (std::size_t mark = part.anchors.size(); mark > 0; --mark)
            text += "\n  " + std::to_string(mark) + "  " + part.anchors[mark - 1];
    }
    return text;
}

}  // namespace

int showOrSetRules(const CommandLine& line, const RulesOptions& options) {
    return onMarking(
        line, options, [&](Room& room, Marking& marking, const Assignment& assignment) -> MarkFault {
            if (!changesRules(options)) {
                if (auto fault = marking.whyNotRead(room.actor, assignment)) return fault;
                return tellRules(marking, assignment, options.json);
            }
            const auto books = marking.books();
            const auto& before = books.marks.assignments.at(assignment.id).rules;
            const auto wanted = wantedOf(room.people, options, before.value_or(MarkingRules{}));
            if (const auto* fault = std::get_if<std::string>(&wanted)) return *fault;
            if (auto fault = marking.setRules(room.actor, assignment, std::get<MarkingRules>(wanted)))
                return fault;
            return tellRules(marking, assignment, options.json);
        });
}

int showOrSetRubric(const CommandLine& line, const MarkOptions& options) {
    return onMarking(
        line, options, [&](Room& room, Marking& marking, const Assignment& assignment) -> MarkFault {
            if (!options.file.empty()) {
                const auto json = readJson(options.file);
                if (const auto* fault = std::get_if<std::string>(&json)) return *fault;
                auto read = assessment::rubricOf(std::get<text::Json>(json));
                if (const auto* fault = std::get_if<std::string>(&read)) return options.file + ": " + *fault;
                const auto set = marking.setRubric(
                    room.actor, assignment, std::get<assessment::Rubric>(std::move(read)), options.reason);
                if (const auto* fault = std::get_if<std::string>(&set)) return *fault;
            }
            const auto books = marking.books();
            const auto& rubrics = books.marks.assignments.at(assignment.id).rubrics;
            const int newest = static_cast<int>(rubrics.size());
            const int version = options.file.empty() ? options.rubricVersion.value_or(newest) : newest;
            if (version < 1 || version > newest)
                return "the rubric has no version " + std::to_string(version);
            const auto& rubric = rubrics[static_cast<std::size_t>(version - 1)];
            print(options.json ? assessment::rubricJson(rubric).dump(2) : rubricText(rubric));
            return std::nullopt;
        });
}

}  // namespace app
