#include "pen_tablet/academy_day.hpp"

#include <filesystem>
#include <utility>

#include "support/catch.hpp"

namespace pen_tablet {

namespace {

constexpr const char* kPaper = R"(stipple-paper: 1
id: WINDOW-1
title: One dot on each mark, twice
edition: 1
stations:
  - title: One dot on each mark
    minutes: 3
    levels: [single-dots]
    cuts: {spacing: 60, depth: 60}
    method: a test
    standard_error: 4
  - title: The same once more
    minutes: 3
    levels: [single-dots]
    cuts: {spacing: 60, depth: 60}
    method: a test
    standard_error: 4
    critical: {dots: {blown_out: 0.1}}
rules:
  break_minutes: 2
  extra_time_percents: [25]
)";

const std::vector<std::string> kRoot{"--first-file", "first.txt", "--second-file", "second.txt"};

// What stands behind the word in the program's output, up to a space or the line's end.
std::string after(const std::string& output, const std::string& word) {
    const std::size_t at = output.find(word);
    INFO(output);
    REQUIRE(at != std::string::npos);
    const std::size_t begin = at + word.size();
    return output.substr(begin, output.find_first_of(" \n", begin) - begin);
}

std::string fileOf(const std::string& label) { return label + ".txt"; }

}  // namespace

std::vector<std::string> joined(std::vector<std::string> first, const std::vector<std::string>& more) {
    first.insert(first.end(), more.begin(), more.end());
    return first;
}

text::Json parsed(const std::string& bytes) {
    auto json = text::parseJson(bytes, {16U << 20U, 32});
    INFO(bytes);
    REQUIRE(std::holds_alternative<text::Json>(json));
    return std::get<text::Json>(std::move(json));
}

const text::Json& member(const text::Json& object, const std::string& key) {
    const text::Json* found = object.find(key);
    INFO("member " << key << " of " << object.dump());
    REQUIRE(found != nullptr);
    return *found;
}

AcademyDay::AcademyDay(Driver driver) : ExamSeat(driver) {
    makeAcademy();
    makePaper();
}

std::vector<std::string> AcademyDay::as(const std::string& option, const std::string& label) {
    return {option, label, "--passphrase-file", fileOf(label)};
}

text::Json AcademyDay::told(std::vector<std::string> command) const {
    command.emplace_back("--json");
    return parsed(must(command));
}

void AcademyDay::makeKey(const std::string& role, const std::string& holder, const std::string& label) const {
    const bool opens = label == "E-03";
    file(fileOf(label), (opens ? std::string(kExaminer) : "the passphrase of " + label) + "\n");
    must({"people", "add", holder, "--role", role == "author" ? "instructor" : role});
    must({"keys", "new", role, "--holder", holder, "--label", label, "--passphrase-file", fileOf(label)});
    must(joined({"keys", "certify", label, "--days", "300"}, kRoot));
}

void AcademyDay::makeAcademy() const {
    file("first.txt", "the director's passphrase\n");
    file("second.txt", "the auditor's passphrase\n");
    file("office.txt", "the office's passphrase\n");
    must(joined({"keys", "new-academy", "--name", "Test Academy", "--sealing-file", "office.txt"}, kRoot));
    makeKey("author", "Author1", "A-01");
    makeKey("examiner", "Examiner3", "E-03");
    makeKey("examiner", "Examiner4", "E-04");
    makeKey("certifier", "Certifier1", "K-01");
    makeKey("certifier", "Certifier2", "K-02");
    must({"keys", "new", "station", "--label", "station-03"});
    must(joined({"keys", "certify", "station-03", "--days", "300"}, kRoot));
    for (const char* person : {"Visitor1", "Candidate1", "Candidate2"}) must({"people", "add", person});
}

void AcademyDay::makePaper() const {
    file("paper.yaml", kPaper);
    file("release.txt", "opened on the day only\n");
    must({"exam", "author", "paper.yaml", "--out", "day.draft", "--release-file", "release.txt"});
    must(
        {"exam", "sign", "day.draft", "--out", "day.paper", "--by", "A-01", "--passphrase-file", "A-01.txt"});
    must({"exam", "preflight", "day.paper", "--station", "station-03", "--out", "preflight.json"});
}

std::set<std::string> AcademyDay::folders() const {
    std::set<std::string> found;
    const std::string all = station().account().home() + "/data/exam/sittings";
    if (!std::filesystem::exists(all)) return found;
    for (const auto& entry : std::filesystem::directory_iterator(all))
        if (entry.is_directory()) found.insert(entry.path().string());
    return found;
}

void AcademyDay::sit(const Sitting& sitting) {
    const std::set<std::string> before = folders();
    std::vector<std::string> command =
        joined({"exam", "sit", "day.paper", "--candidate", sitting.candidate, "--number", sitting.number,
                "--release-file", "release.txt", "--station", "station-03", "--seat", "Place 3",
                "--preflight", "preflight.json", "--codes-file", sitting.number + "-codes.txt"},
               as("--examiner", "E-03"));
    if (!sitting.extraTime.empty()) command = joined(command, {"--extra-time", sitting.extraTime});
    if (sitting.rehearsal) command.emplace_back("--rehearsal");
    station().open(command);
    waitForPage("identity");
    for (const std::string& folder : folders())
        if (!before.contains(folder)) m_folder = folder;
    REQUIRE(folders().size() == before.size() + 1);
}

AcademyDay::Done AcademyDay::done() const {
    const std::string output = station().program().output();
    Done done{m_folder, after(output, "Receipt: "), ""};
    done.sealed = station().account().home() + "/data/exam/out/" + done.receipt.substr(0, 19) + ".submission";
    REQUIRE(std::filesystem::exists(done.sealed));
    return done;
}

}  // namespace pen_tablet
