#include <algorithm>
#include <filesystem>
#include <iostream>
#include <variant>

#include "app/build_info.hpp"
#include "app/exit_code.hpp"
#include "app/people_room.hpp"
#include "app/report_commands.hpp"
#include "app/reported_attempt.hpp"
#include "app/result_folder.hpp"
#include "app/speech.hpp"
#include "assessment/classes.hpp"
#include "assessment/marking.hpp"
#include "practice/judge.hpp"
#include "practice/replay.hpp"
#include "record/store/durable_file.hpp"
#include "record/store/ids.hpp"
#include "report/class_report.hpp"

namespace app {

namespace {

namespace fs = std::filesystem;
using Fault = std::optional<std::string>;

report::Paper paperOf(const ReportOptions& options) {
    return options.paper == "letter" ? report::Paper::letter : report::Paper::a4;
}

// The whole file or the old one; pipes and devices are written to as they are.
Fault writeOut(const std::string& path, const std::string& bytes) {
    if (path == "-") {
        std::cout.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush();
        if (std::cout) return std::nullopt;
        return "standard output cannot be written; make room or name a file";
    }
    std::error_code error;
    const fs::file_type type = fs::symlink_status(path, error).type();
    if (type == fs::file_type::regular || type == fs::file_type::not_found)
        return store::replaceFile(path, bytes);
    return writeFile(path, bytes);
}

std::string creatorText() { return std::string("Stipple ") + versionText(); }

// When the last dot was set, by the attempt's own clock: the same file gives the same report.
std::int64_t madeAt(const record::Attempt& attempt) {
    const std::int64_t lasted = attempt.samples.empty() ? 0 : attempt.samples.back().tUs / 1000;
    return store::millisecondsOf(attempt.header.wallClock).value_or(0) + lasted;
}

struct Judged {
    level::Level level;
    practice::ScoredFile scored;
    int experts = 0;
};

std::variant<Judged, std::string> judgedOf(const Desk& desk, const ReportedAttempt& reported) {
    auto level = practice::levelOf(reported.attempt);
    if (const auto* fault = std::get_if<std::string>(&level)) return reported.path + ": " + *fault;
    Judged judged{std::get<level::Level>(std::move(level)), {}, 0};
    const auto ensemble = ensembleFor(desk, judged.level);
    if (const auto* fault = std::get_if<std::string>(&ensemble)) return reported.path + ": " + *fault;
    const auto& experts = std::get<scoring::Ensemble>(ensemble);
    judged.experts = experts.experts;
    judged.scored = practice::judge(judged.level, reported.attempt, experts, buildText());
    // An attempt that this build cannot replay has a score without causes.
    (void)practice::addCauses(judged.scored, judged.level, reported.attempt);
    return judged;
}

Fault printAttempt(const Desk& desk, const ReportOptions& options) {
    const auto words = readCatalogue(desk.installation);
    if (const auto* fault = std::get_if<std::string>(&words)) return *fault;
    const auto& catalogue = std::get<text::Catalogue>(words);
    const auto found = attemptToReport(desk, options.what, options.by, catalogue);
    if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
    const auto& reported = std::get<ReportedAttempt>(found);
    const auto judged = judgedOf(desk, reported);
    if (const auto* fault = std::get_if<std::string>(&judged)) return *fault;
    const auto& [level, scored, experts] = std::get<Judged>(judged);
    report::AttemptReport page{level,
                               reported.attempt,
                               scored,
                               experts,
                               reported.name,
                               reported.released,
                               reported.next,
                               std::string("Stipple ") + versionText(),
                               madeAt(reported.attempt)};
    if (reported.released) page.createdAt = reported.released->grade.at;
    const report::Pdf pdf = report::attemptPdf(catalogue, page, paperOf(options));
    if (auto fault = writeOut(options.pdf, pdf.bytes)) return fault;
    if (options.pdf != "-")
        print("Report of " + level.id + ", " + counted(static_cast<std::size_t>(pdf.pages), "page"));
    return std::nullopt;
}

std::variant<report::ClassReport, std::string> classReport(Room& room, const std::string& which) {
    const auto found = assessment::Classes(room.records, room.people).findAssignment(which);
    if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
    const auto& assignment = std::get<assessment::Assignment>(found);
    const assessment::Marking marking(room.records, room.people);
    if (auto fault = marking.whyNotRead(room.actor, assignment)) return *fault;
    const assessment::Marking::Books books = marking.books();
    const auto& events = room.records.log().events();
    const std::int64_t asOf = events.empty() ? 0 : store::millisecondsOf(events.back().event.at).value_or(0);
    return report::classReportOf(
        books.classes, books.marks, assignment, room.actor.person,
        [&marking](const std::string& attempt) { return marking.scoreOf(attempt); }, asOf);
}

Fault writeClass(const Desk& desk, const ReportOptions& options, const report::ClassReport& report) {
    if (!options.csv.empty()) {
        if (auto fault = writeOut(options.csv, report::classCsv(report))) return fault;
    }
    if (!options.json.empty()) {
        if (auto fault = writeOut(options.json, report::classJson(report).dump(2) + "\n")) return fault;
    }
    if (options.pdf.empty()) return std::nullopt;
    const auto words = readCatalogue(desk.installation);
    if (const auto* fault = std::get_if<std::string>(&words)) return *fault;
    const report::Pdf pdf =
        report::classPdf(std::get<text::Catalogue>(words), report, paperOf(options), creatorText());
    return writeOut(options.pdf, pdf.bytes);
}

}  // namespace

int reportAttempt(const CommandLine& line, const ReportOptions& options) {
    if (options.what.empty())
        return refuse("report what? name an attempt's file, or see: stipple report --help");
    if (options.pdf.empty()) return refuse("report to where? add --pdf OUT");
    const auto desk = openDesk(line.levelsFolder);
    if (const auto* fault = std::get_if<std::string>(&desk)) return refuse(*fault);
    watchForInterrupt();
    if (const Fault fault = printAttempt(std::get<Desk>(desk), options)) return refuse(*fault);
    return kGood;
}

int reportClass(const CommandLine& line, const ReportOptions& options) {
    const auto outs = {&options.pdf, &options.csv, &options.json};
    if (std::all_of(outs.begin(), outs.end(), [](const std::string* out) { return out->empty(); }))
        return refuse("report to where? add --pdf OUT, --csv OUT or --json OUT");
    if (std::count_if(outs.begin(), outs.end(), [](const std::string* out) { return *out == "-"; }) > 1)
        return refuse("two reports cannot share standard output; name a file for one of them");
    return inRoom(line, options.by, [&](Room& room) -> Fault {
        const auto report = classReport(room, options.what);
        if (const auto* fault = std::get_if<std::string>(&report)) return *fault;
        return writeClass(room.desk, options, std::get<report::ClassReport>(report));
    });
}

}  // namespace app
