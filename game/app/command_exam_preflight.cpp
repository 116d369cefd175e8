#include <filesystem>

#include "app/exam_room.hpp"
#include "app/exam_sit_room.hpp"
#include "app/exam_window.hpp"
#include "app/exit_code.hpp"
#include "app/speech.hpp"
#include "exam/paper/paper.hpp"
#include "exam/sitting/pen_look.hpp"
#include "exam/sitting/preflight_checks.hpp"

namespace app {

namespace {

int writeList(const Desk& desk, const std::string& path) {
    const InstalledFiles installed = installedFiles(desk);
    const auto list = exam::installList(installed.folders, installed.program, installed.root);
    if (list.index() == 1) return refuse(std::get<1>(list));
    if (auto fault = writeExamFile(path, std::get<0>(list))) return refuse(*fault);
    print("Wrote " + path + "; keep it on a stick, where nobody at this machine can change it.");
    return kGood;
}

std::string pageOf(const exam::Preflight& preflight) {
    std::string page;
    for (const exam::PreflightCheck& check : preflight.checks) {
        const std::string verdict = exam::verdictName(check.verdict);
        page += verdict + std::string(12 - verdict.size(), ' ') + check.id +
                std::string(10 - check.id.size(), ' ') + check.text + "\n";
    }
    return page + (preflight.good()
                       ? "This machine is fit for the exam."
                       : "This machine is not fit for the exam; mend what is bad and look again.");
}

// Nothing when nobody can look: no window, or none is wanted. A sentence when it was broken off.
std::variant<std::optional<exam::PenFigures>, std::string> penSeen(const Desk& desk,
                                                                   const ExamSitOptions& options,
                                                                   const std::string& paperBytes) {
    using Answer = std::variant<std::optional<exam::PenFigures>, std::string>;
    if (options.noWindow) return Answer(std::nullopt);
    exam_types::PenLookFacts facts;
    facts.station = options.station;
    const auto paper = exam::readUnsigned(paperBytes);
    if (const auto* read = std::get_if<exam::Paper>(&paper)) {
        facts.paper = read->id;
        facts.leastRate = pen::wholeRate(read->rules.minPenRate);
        facts.specimen = read->specimen;
    }
    exam::PenLook look(std::move(facts));
    auto looked = lookAtPenInWindow(desk, look);
    if (auto* fault = std::get_if<std::string>(&looked)) return std::move(*fault);
    return std::get<bool>(looked) ? Answer(look.figures()) : Answer(std::nullopt);
}

}  // namespace

int examPreflight(const CommandLine& line, const ExamSitOptions& options) {
    const auto opened = openDesk(line.levelsFolder);
    if (const auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    const Desk& desk = std::get<Desk>(opened);
    if (!options.writeList.empty()) return writeList(desk, options.writeList);
    if (options.paper.empty() || options.station.empty())
        return refuse("name the paper of the day, and this machine's key with --station");
    // Before somebody moves a pen for it.
    std::error_code error;
    if (!options.recordFile.empty() && std::filesystem::exists(options.recordFile, error))
        return refuse(options.recordFile + " is there already; name another file, or take it away");
    const ExamFile paper = readExamFile(options.paper, exam::kMostPaperBytes);
    if (!paper.fault.empty()) return refuse(paper.fault);
    const trust::KeyShelf keys = shelfAt(keysFolder(desk, options.keys));
    // First, while somebody stands there; its time is the person's and not in the record's.
    const auto pen = penSeen(desk, options, paper.bytes);
    if (const auto* fault = std::get_if<std::string>(&pen)) return refuse(*fault);
    const exam::Preflight preflight =
        lookBefore(desk, options, paper.bytes, keys, std::get<std::optional<exam::PenFigures>>(pen));
    const std::string record = exam::writePreflight(preflight);
    if (!options.recordFile.empty()) {
        if (auto fault = writeExamFile(options.recordFile, record)) return refuse(*fault);
    }
    print(options.json ? record : pageOf(preflight));
    return preflight.good() ? kGood : kNo;
}

}  // namespace app
