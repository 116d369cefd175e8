#include "pen_tablet/exam_day.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include "support/catch.hpp"

namespace pen_tablet {

namespace {

namespace fs = std::filesystem;

void wait(int ms) { std::this_thread::sleep_for(std::chrono::milliseconds(ms)); }

// A field whose every number of the hidden part is in no other file of the program.
constexpr const char* kField = R"(stipple: 1
id: kept-field
title: A kept field
unit: 2
brief: Fill the field evenly, as the invigilator said. Four by three centimetres of an even mid-scalp.
patch:
  place: mid_scalp
  area: {rect: [-31.4183, -22.3, 31.4183, 22.3]}
zones:
  - id: field
    area: {rect: [-20, -15, 20, 15]}
    density_per_cm2: 61.7391
    depth_mm: 0.5371
    depth_half_width_mm: 0.1437
reference:
  mode: free
skin:
  stretch: 0.8
  thickness_mm: 1.43
client:
  seed: 51
tools:
  needle: 3RL
limits:
  minutes: 10
  expected_dots: 700
  expected_minutes: 8
  max_dots: 2000
scoring:
  criteria: [spacing, depth]
pass:
  spacing: 63.17
  depth: 58.39
)";

constexpr const char* kHairline = R"(stipple: 1
id: kept-hairline
title: A kept hairline
unit: 5
brief: Fill the field evenly, as the invigilator said, behind a front that you place yourself.
patch:
  place: front
  area: {rect: [-31.4183, -12.7, 31.4183, 30.2]}
zones:
  - id: hairline
    area: {rect: [-24, 1, 24, 15]}
    density_per_cm2: 47.2953
    depth_mm: 0.4913
    depth_half_width_mm: 0.1471
reference:
  mode: free
  hairline:
    style: soft
    depth_mm: 10
    curve_mm: [[-26, 4.6117], [-16, 1.9371], [-6, 0.3713], [4, 0.5519], [14, 2.2763], [26, 5.1937]]
skin:
  stretch: 0.8
  thickness_mm: 1.18
client:
  seed: 52
tools:
  needle: 1RL
aids:
  guides: false
limits:
  minutes: 10
  expected_dots: 300
  expected_minutes: 8
  max_dots: 2000
scoring:
  criteria: [spacing, depth, hairline]
pass:
  spacing: 61.13
  depth: 57.41
  hairline: 56.29
)";

constexpr const char* kPaper = R"(stipple-paper: 1
id: KEPT-1
title: A paper for the window's test
edition: 1
specimen: true
stations:
  - title: The field
    minutes: 8
    levels: [FOLDER/kept-field.yaml]
    cuts: {spacing: 62.873, depth: 59.341}
    method: a test
    standard_error: 3.719
  - title: The hairline
    minutes: 8
    levels: [FOLDER/kept-hairline.yaml]
    cuts: {spacing: 62.687, depth: 59.193}
    method: a test
    standard_error: 3.533
rules:
  break_minutes: 2
  extra_time_percents: [25]
)";

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

}  // namespace

const std::vector<const char*> Hidden::numbers = {
    "61.7391", "0.617391", "0.5371", "0.1437", "47.2953", "0.472953", "0.4913", "0.1471", "4.6117",
    "1.9371",  "0.3713",   "0.5519", "2.2763", "5.1937",  "63.17",    "58.39",  "61.13",  "57.41",
    "56.29",   "62.873",   "59.341", "62.687", "59.193",  "3.719",    "3.533"};

ExamDay::ExamDay(Driver driver) : ExamSeat(driver) {
    makeKeys();
    makePaper();
}

void ExamDay::makeKeys() const {
    const std::string first = file("first.txt", "first half of the root 1\n");
    const std::string second = file("second.txt", "second half of the root 2\n");
    const std::string office = file("office.txt", "the offices sealing words\n");
    const std::string examiner = file("examiner.txt", std::string(kExaminer) + "\n");
    const std::string author = file("author.txt", "the authors own words\n");
    must({"people", "add", "Candidate1"});
    must({"people", "add", "Examiner1", "--role", "examiner"});
    must({"people", "add", "Author1", "--role", "instructor"});
    must({"keys", "new-academy", "--name", "Specimen academy", "--specimen", "--cost", "quick",
          "--first-file", first, "--second-file", second, "--sealing-file", office});
    must({"keys", "new", "author", "--holder", "Author1", "--label", "A-01", "--passphrase-file", author,
          "--cost", "quick"});
    must({"keys", "new", "examiner", "--holder", "Examiner1", "--label", "E-03", "--passphrase-file",
          examiner, "--cost", "quick"});
    must({"keys", "new", "station", "--label", "station-03"});
    for (const char* label : {"A-01", "E-03", "station-03"})
        must({"keys", "certify", label, "--days", "300", "--first-file", first, "--second-file", second});
}

void ExamDay::makePaper() const {
    const auto& folder = station().account().folder();
    (void)file("kept-field.yaml", kField);
    (void)file("kept-hairline.yaml", kHairline);
    const std::string release = file("release.txt", "seven words that open a paper\n");
    const std::string spec = file("paper.yaml", replaced(kPaper, "FOLDER", folder.path().string()));
    must({"exam", "author", spec, "--out", folder / "paper.draft", "--release-file", release});
    must({"exam", "sign", folder / "paper.draft", "--out", folder / "kept.paper", "--by", "A-01",
          "--passphrase-file", folder / "author.txt"});
}

void ExamDay::lookAtPen() {
    const auto& folder = station().account().folder();
    station().open({"exam", "preflight", folder / "kept.paper", "--station", "station-03", "--out",
                    folder / "preflight.json"});
    waitForPage("pen");
}

text::Json ExamDay::penChecked(int exit) {
    const auto ended = station().program().wait(90.0);
    REQUIRE(ended);
    INFO(station().program().output() << station().program().output(true));
    CHECK(ended->code == exit);
    std::ifstream file(station().account().folder() / "preflight.json");
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto parsed = text::parseJson(bytes);
    REQUIRE(std::holds_alternative<text::Json>(parsed));
    for (const text::Json& check : *std::get<text::Json>(parsed).find("checks")->items()) {
        if (*check.find("id")->string() == "pen") return check;
    }
    FAIL("no check of the pen in " << bytes);
    return {};
}

void ExamDay::sit(const std::vector<std::string>& more) {
    const auto& folder = station().account().folder();
    std::vector<std::string> command{"exam",
                                     "sit",
                                     folder / "kept.paper",
                                     "--candidate",
                                     "Candidate1",
                                     "--number",
                                     "C-027",
                                     "--examiner",
                                     "E-03",
                                     "--passphrase-file",
                                     folder / "examiner.txt",
                                     "--release-file",
                                     folder / "release.txt",
                                     "--station",
                                     "station-03",
                                     "--seat",
                                     "Place 3",
                                     "--codes-file",
                                     folder / "codes.txt"};
    command.insert(command.end(), more.begin(), more.end());
    station().open(command);
    waitForPage("identity");
}

void ExamDay::resume() {
    const auto& folder = station().account().folder();
    station().open({"exam", "sit", "--resume", sitting(), "--release-file", folder / "release.txt"});
}

void ExamDay::draw(ScriptedPen& pen, int touches) {
    makeDots(static_cast<std::size_t>(touches), [&] {
        for (int i = 0; i < touches; ++i, ++m_touched) {
            const double x = 620.0 + 22.0 * (m_touched % 17);
            const double y = 380.0 + 22.0 * (m_touched / 17 % 6);
            pen.report({x, y, 0.0});
            wait(20);
            for (int k = 0; k < 20; ++k) {
                pen.report({x + 0.01 * k, y, 0.4});
                wait(5);
            }
            pen.report({x, y, 0.0});
            wait(60);
        }
    });
}

std::string ExamDay::sitting() const {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(station().account().home() + "/data/exam/sittings"))
        if (entry.is_directory()) found.push_back(entry.path().string());
    REQUIRE(found.size() == 1);
    return found.front();
}

}  // namespace pen_tablet
