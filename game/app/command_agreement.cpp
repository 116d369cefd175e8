#include "app/agreement_commands.hpp"
#include "app/agreement_text.hpp"
#include "app/people_room.hpp"
#include "assessment/classes.hpp"

namespace app {

namespace {

using namespace assessment;
using Fault = std::optional<std::string>;

void printPairs(const AgreementReport& report, bool json) {
    if (json) {
        auto rows = text::Json::array();
        for (const SeriesResult& each : report.pairs) rows.push(pairsJson(each, report.names));
        return print(rows.dump(2));
    }
    for (const SeriesResult& each : report.pairs) print(pairsPage(each, report.names));
    if (report.pairs.empty()) print("No pairs are planned; see: stipple agreement pairs plan --help");
}

}  // namespace

int showAgreement(const CommandLine& line, const AgreementOptions& options) {
    if (options.which.empty() && options.theClass.empty())
        return refuse("say which: an assignment, or --class CLASS (see: stipple agreement --help)");
    return inRoom(line, options.by, [&](Room& room) -> Fault {
        const Classes classes(room.records, room.people);
        std::optional<Assignment> work;
        if (!options.which.empty()) {
            const auto found = classes.findAssignment(options.which);
            if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
            work = std::get<Assignment>(found);
        }
        const auto theClass = classes.find(work ? work->classId : options.theClass);
        if (const auto* fault = std::get_if<std::string>(&theClass)) return *fault;
        const auto report =
            Agreements(room.records, room.people).report(room.actor, std::get<Class>(theClass), work);
        if (const auto* fault = std::get_if<std::string>(&report)) return *fault;
        const auto& found = std::get<AgreementReport>(report);
        if (options.pairsOnly) {
            printPairs(found, options.json);
        } else {
            print(options.json ? agreementJson(found).dump(2) : agreementPage(found));
        }
        return std::nullopt;
    });
}

int setAdvisoryLine(const CommandLine& line, const AgreementOptions& options) {
    return inRoom(line, options.by, [&](Room& room) -> Fault {
        const auto theClass = Classes(room.records, room.people).find(options.theClass);
        if (const auto* fault = std::get_if<std::string>(&theClass)) return *fault;
        const Class& found = std::get<Class>(theClass);
        if (auto fault = Agreements(room.records, room.people)
                             .setLine(room.actor, found, options.line, options.reason))
            return fault;
        auto json = text::Json::object();
        json.set("class", found.id).set("line", options.line);
        print(options.json ? json.dump(2) : "The line of " + found.title + " is set");
        return std::nullopt;
    });
}

}  // namespace app
