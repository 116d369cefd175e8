#include "window/exam_place.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "support/catch.hpp"
#include "support/file_bytes.hpp"

namespace fs = std::filesystem;
using test_support::Line;

namespace window_roles {

namespace {

constexpr double kPatience = 90.0;
constexpr unsigned kAccent = 0x0A5C55;  // of a main button, in light
constexpr int kBelowBar = 80;           // px
constexpr int kMainWide = 60;
constexpr int kLetterMs = 100;
constexpr int kLongestLabel = 8;

const std::vector<std::string> kRoot{"--first-file", "first.txt", "--second-file", "second.txt"};

void wait(int ms) { std::this_thread::sleep_for(std::chrono::milliseconds(ms)); }

std::vector<std::string> joined(std::vector<std::string> first, const std::vector<std::string>& more) {
    first.insert(first.end(), more.begin(), more.end());
    return first;
}

std::string paperText(bool specimen) {
    const std::string station =
        "    minutes: 8\n    levels: [single-dots]\n    cuts: {spacing: 60, depth: 60}\n"
        "    method: a test\n    standard_error: 4\n";
    return "stipple-paper: 1\nid: WINDOW-ROLES\ntitle: For all roles at the window\nedition: 1\n" +
           std::string(specimen ? "specimen: true\n" : "") + "stations:\n  - title: Dots\n" + station +
           "  - title: Dots once more\n" + station +
           "rules:\n  break_minutes: 9\n  resume_alone_s: 1\n  interruptions_before_decision: 2\n";
}

}  // namespace

ExamPlace::ExamPlace(Place& place, bool specimen) : m_place(place) {
    // Keys that cost little to try are a specimen academy's alone.
    if (specimen) m_cost = {"--cost", "quick"};
    makeKeys(specimen);
    makePaper(specimen);
}

std::string ExamPlace::file(const std::string& name, const std::string& words) const {
    std::string path = at(name);
    std::ofstream(path) << words << "\n";
    return path;
}

void ExamPlace::must(const std::vector<std::string>& command) const {
    const auto ran = test_support::runProgram(m_place.account(), command);
    INFO(command[0] << " " << command[1] << ": " << ran.errors);
    REQUIRE(ran.exit.code == 0);
}

std::string ExamPlace::passphraseOf(const std::string& label) {
    std::string low = label;
    std::transform(low.begin(), low.end(), low.begin(), [](unsigned char c) { return std::tolower(c); });
    return "the quiet words of " + low;
}

std::string ExamPlace::keysFolder() const { return m_place.account().home() + "/data/exam/keys"; }

void ExamPlace::holder(const std::string& name, const std::string& role, const std::string& label) const {
    const std::string own = file(label + ".txt", passphraseOf(label));
    const auto ran = test_support::runProgram(m_place.account(), {"people", "add", name});
    if (ran.exit.code != 0) FAIL(ran.errors);
    must({"people", "role", name, role == "author" ? "instructor" : role});
    must(joined({"keys", "new", role, "--holder", name, "--label", label, "--passphrase-file", own}, m_cost));
    must(joined({"keys", "certify", label, "--days", "300"}, kRoot));
}

void ExamPlace::makeKeys(bool specimen) {
    for (const char* name : {"first", "second", "office", "release"})
        (void)file(std::string(name) + ".txt", passphraseOf(name));
    std::vector<std::string> academy{"keys",         "new-academy",    "--name",
                                     "Test Academy", "--sealing-file", "office.txt"};
    if (specimen) academy.emplace_back("--specimen");
    must(joined(joined(academy, m_cost), kRoot));
    holder("Author1", "author", "A-01");
    holder("Examiner3", "examiner", "E-03");
    holder("Examiner4", "examiner", "E-04");
    holder("Candidate7", "examiner", "E-07");
    holder("Revoked8", "examiner", "E-08");
    holder("Certifier1", "certifier", "K-01");
    must({"people", "add", "Visitor1"});
    must({"keys", "new", "station", "--label", "station-03"});
    must(joined({"keys", "certify", "station-03", "--days", "300"}, kRoot));
    must(joined({"keys", "revoke", "E-08", "--reason", "lost"}, kRoot));
    fs::copy(keysFolder(), at("keys-before"), fs::copy_options::recursive);
}

void ExamPlace::makePaper(bool specimen) {
    (void)file("paper.yaml", paperText(specimen));
    must({"exam", "author", "paper.yaml", "--out", "try.draft", "--release-file", "release.txt"});
    must(
        {"exam", "sign", "try.draft", "--out", "try.paper", "--by", "A-01", "--passphrase-file", "A-01.txt"});
    must({"exam", "preflight", "try.paper", "--station", "station-03", "--out", "preflight.json"});
    // Codes of another sitting at this station.
    must({"exam",           "sit",
          "try.paper",      "--candidate",
          "Visitor1",       "--number",
          "C-001",          "--examiner",
          "E-03",           "--passphrase-file",
          "E-03.txt",       "--release-file",
          "release.txt",    "--station",
          "station-03",     "--preflight",
          "preflight.json", "--codes-file",
          "others.txt",     "--rehearsal",
          "--headless",     "--hand",
          "ideal",          "--sittings",
          at("others")});
}

void ExamPlace::sit() {
    m_place.open({"exam", "sit", "try.paper", "--candidate", "Candidate7", "--number", "C-027", "--examiner",
                  "E-03", "--passphrase-file", "E-03.txt", "--release-file", "release.txt", "--station",
                  "station-03", "--preflight", "preflight.json", "--codes-file", "codes.txt"});
    REQUIRE(comes("identity", kPatience));
    wait(1000);
}

std::string ExamPlace::folder() const {
    std::string found;
    const std::string all = m_place.account().home() + "/data/exam/sittings";
    for (const auto& entry : fs::directory_iterator(all)) {
        if (entry.is_directory()) found = entry.path().string();
    }
    REQUIRE_FALSE(found.empty());
    return found;
}

void ExamPlace::restart() {
    m_place.program().signal(SIGKILL);
    (void)m_place.program().wait(kPatience);
    wait(1200);
    m_place.open({"exam", "sit", "--resume", folder(), "--release-file", "release.txt"});
    const double end = test_support::now() + kPatience;
    while (page().empty() && test_support::now() < end) wait(50);
    wait(1000);
}

std::string ExamPlace::page() const {
    const std::string head = "screen exam ";
    std::string last;
    for (const Line& line : m_place.program().lines()) {
        if (line.text.rfind(head, 0) == 0) last = line.text.substr(head.size());
    }
    return last;
}

bool ExamPlace::comes(const std::string& wanted, double seconds) {
    const double end = test_support::now() + seconds;
    while (page() != wanted && test_support::now() < end) wait(50);
    return page() == wanted;
}

void ExamPlace::press(const std::string& key, const std::vector<std::string>& held) {
    m_place.hand().key(key, held);
    wait(250);
}

void ExamPlace::rubOut() {
    press("End");
    for (int i = 0; i < kLongestLabel; ++i) press("BackSpace");
}

void ExamPlace::type(const std::string& words) {
    wait(500);
    m_place.hand().text(words);
    // A page takes Enter at once, and letters one a frame.
    wait(700 + kLetterMs * static_cast<int>(words.size()));
}

bool ExamPlace::clickMain() {
    const auto window = m_place.hand().window("Stipple", 10.0);
    REQUIRE(window);
    const auto pixels = m_place.hand().pixels({window->x, window->y}, window->width, window->height);
    for (int y = kBelowBar; y < window->height; ++y) {
        int run = 0;
        for (int x = 0; x < window->width; ++x) {
            const unsigned colour = pixels[static_cast<std::size_t>(y * window->width + x)] & 0xFFFFFFU;
            run = colour == kAccent ? run + 1 : 0;
            if (run < kMainWide) continue;
            m_place.hand().touch({window->x + x - kMainWide / 2, window->y + y + 8}, 120);
            wait(300);
            return true;
        }
    }
    return false;
}

void ExamPlace::clickBar() {
    const auto window = m_place.hand().window("Stipple", 10.0);
    REQUIRE(window);
    for (int x = 8; x < window->width - 8; x += 20) m_place.hand().touch({window->x + x, window->y + 28}, 30);
    wait(400);
}

void ExamPlace::askToClose() {
    const auto window = m_place.hand().window("Stipple", 10.0);
    REQUIRE(window);
    m_place.hand().askToClose(*window);
    wait(400);
}

void ExamPlace::pressPractice() {
    std::vector<std::string> keys{"Delete", "Insert", "Home",  "End", "Prior", "Next",     "comma",
                                  "period", "Left",   "Right", "Up",  "Down",  "BackSpace"};
    for (char c = 'a'; c <= 'z'; ++c) keys.emplace_back(1, c);
    for (char c = '0'; c <= '9'; ++c) keys.emplace_back(1, c);
    for (int i = 2; i <= 12; ++i) {
        if (i != 10) keys.push_back("F" + std::to_string(i));
    }
    for (const std::string& key : keys) {
        m_place.hand().key(key);
        for (const char* held : {"Control_L", "Alt_L", "Shift_L"}) m_place.hand().key(key, {held});
        wait(15);
    }
    wait(500);
}

void ExamPlace::finishStation(const std::string& next) {
    m_place.hand().hold("F10");
    const bool done = comes(next, kPatience);
    m_place.hand().letGo("F10");
    REQUIRE(done);
    wait(1000);
}

bool ExamPlace::ended() { return m_place.program().wait(0.0).has_value(); }

int ExamPlace::exitCode() {
    const auto exit = m_place.program().wait(kPatience);
    return exit ? exit->code : -1;
}

bool ExamPlace::saysPractice() const {
    const auto lines = m_place.program().lines();
    return std::any_of(lines.begin(), lines.end(), [](const Line& line) {
        return line.text.rfind("screen ", 0) == 0 && line.text.rfind("screen exam ", 0) != 0;
    });
}

std::size_t ExamPlace::count(const std::string& kind) const {
    const std::string log = test_support::bytesOf(folder() + "/sitting.log");
    const std::string wanted = "\"kind\":\"" + kind + "\"";
    std::size_t found = 0;
    for (std::size_t at = log.find(wanted); at != std::string::npos; at = log.find(wanted, at + 1)) ++found;
    return found;
}

std::string ExamPlace::happened() const {
    std::string all;
    for (const char* kind : {"identity", "station_begun", "station_ended", "break_begun", "break_ended",
                             "candidate_closed", "code_used", "decision", "invigilator_closed"})
        all += std::string(kind) + " " + std::to_string(count(kind)) + " ";
    for (const char* name : {"sealed.submission", "receipt"})
        all += fs::exists(folder() + "/" + name) ? std::string(name) + " " : std::string();
    return all;
}

std::vector<std::string> ExamPlace::codes(const std::string& name) const {
    std::istringstream lines(test_support::bytesOf(at(name)));
    std::vector<std::string> all;
    for (std::string line; std::getline(lines, line);) all.push_back(line);
    REQUIRE(all.size() >= 2);
    return all;
}

void ExamPlace::revoke(const std::string& label) {
    must(joined({"keys", "revoke", label, "--reason", "lost"}, kRoot));
}

void ExamPlace::putKeysBack() {
    for (const auto& entry : fs::directory_iterator(keysFolder())) {
        if (entry.path().string().ends_with(".tries")) fs::remove(entry.path());
    }
    fs::copy(at("keys-before"), keysFolder(),
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
}

}  // namespace window_roles
