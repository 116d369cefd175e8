#include "app/build_info.hpp"
#include "app/decide_room.hpp"
#include "app/decide_text.hpp"
#include "app/exam_room.hpp"
#include "app/exit_code.hpp"
#include "app/result_folder.hpp"
#include "app/speech.hpp"
#include "exam/decision/decision_json.hpp"
#include "record/store/ids.hpp"
#include "report/result_slip.hpp"

namespace app {

namespace {

text::Json proposalJson(const OpenedSitting& sitting) {
    exam::Decision decision;
    decision.proposal = sitting.proposal;
    const text::Json body = exam::jsonOf(decision);
    return text::Json::object().set("schema", "stipple.proposal/1").set("proposal", *body.find("proposal"));
}

report::ResultSlip slipOf(const exam::Decision& decision, const std::vector<std::string>& signers,
                          const std::string& academy) {
    report::ResultSlip slip{decision, academy, signers, std::string("Stipple ") + versionText(), 0};
    slip.createdAt = store::millisecondsOf(decision.at).value_or(0);
    return slip;
}

std::optional<std::string> writeWanted(const Desk& desk, const DecideOptions& options,
                                       const exam::Decision& decision,
                                       const std::vector<std::string>& signers, const std::string& academy) {
    if (!options.csv.empty()) {
        if (auto fault = writeFile(options.csv, decisionCsv(decision))) return fault;
    }
    if (options.pdf.empty()) return std::nullopt;
    const auto words = readCatalogue(desk.installation);
    if (const auto* fault = std::get_if<std::string>(&words)) return *fault;
    const auto paper = options.paper == "letter" ? report::Paper::letter : report::Paper::a4;
    const report::Pdf pdf =
        report::resultSlipPdf(std::get<text::Catalogue>(words), slipOf(decision, signers, academy), paper);
    return writeFile(options.pdf, pdf.bytes);
}

}  // namespace

int proposeDecision(const CommandLine& line, const DecideOptions& options) {
    const auto opened = openDesk(line.levelsFolder);
    if (const auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    const auto sitting = openSitting(std::get<Desk>(opened), options);
    if (const auto* reason = std::get_if<trust::Reason>(&sitting)) return refuseFor(*reason, kWrongUse);
    const auto& found = std::get<OpenedSitting>(sitting);
    print(options.json ? proposalJson(found).dump(2) : proposalText(found.proposal));
    return found.proposal.pass ? kGood : kNo;
}

int showDecision(const CommandLine& line, const DecideOptions& options) {
    const auto opened = openDesk(line.levelsFolder);
    if (const auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    const Desk& desk = std::get<Desk>(opened);
    const auto keys = shelfFor(desk, options).open();
    if (const auto* reason = std::get_if<trust::Reason>(&keys)) return refuseFor(*reason, kWrongUse);
    const trust::KeyBook& book = std::get<trust::KeyShelf::Opened>(keys).book;
    const auto read = readDecisionFile(options.file);
    if (const auto* reason = std::get_if<trust::Reason>(&read)) return refuseFor(*reason, kWrongUse);
    const auto& [file, decision] = std::get<DecisionFile>(read);
    const auto signers = signersOf(file, book);
    const auto whole = exam::readDecision(file, book);
    if (const auto* reason = std::get_if<trust::Reason>(&whole)) {
        remark("not a decision yet: " + reason->text + " [" + reason->code + "]");
        // A slip is handed out of what two people signed, and of nothing else.
        if (!options.pdf.empty() || !options.csv.empty()) return kNo;
    }
    if (auto fault = writeWanted(desk, options, decision, signers, book.root().academy))
        return refuse(*fault);
    print(options.json ? decisionJson(decision, signers).dump(2) : decisionText(decision, signers));
    return std::holds_alternative<trust::Reason>(whole) ? kNo : kGood;
}

}  // namespace app
