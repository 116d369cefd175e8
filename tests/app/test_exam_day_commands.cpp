// An exam's day by the real program and synthetic hands: preflight, sittings, an interruption, closing, the
// day-log.
#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <ctime>
#include <string>
#include <vector>

#include "app/academy.hpp"

namespace fs = std::filesystem;

using commands::addKey;
using commands::addStation;
using commands::Bench;
using commands::foundAcademy;
using commands::member;
using commands::parse;
using commands::slurp;

namespace {

const std::string kDay =
    " --examiner E-03 --passphrase-file e03.txt --release-file release.txt --station station-03 --preflight "
    "preflight.json";

// Everything up to the morning of the exam.
void prepare(const Bench& bench) {
    foundAcademy(bench);
    bench.write("a01.txt", "an author's passphrase\n");
    bench.write("e03.txt", "an examiner's passphrase\n");
    bench.write("e04.txt", "another one's passphrase\n");
    bench.write("e05.txt", "a third one's passphrase\n");
    bench.write("release.txt", "released on this day\n");
    bench.write(
        "paper.yaml",
        "stipple-paper: 1\nid: SMP-DAY\ntitle: For a day of tests\nedition: 1\nspecimen: true\nstations:\n"
        "  - title: Dots\n    minutes: 2\n    levels: [single-dots]\n    cuts: {spacing: 60, depth: 60}\n"
        "    method: nobody's\n    standard_error: 4\n"
        "  - title: A run\n    minutes: 2\n    levels: [even-run]\n    cuts: {spacing: 60, depth: 60}\n"
        "    method: nobody's\n    standard_error: 4\n"
        "rules:\n  break_minutes: 2\n  extra_time_percents: [25]\nnear_cut_sems: 1\n");
    bench.must("people add Author1 --role instructor");
    for (const char* examiner : {"Examiner1", "Examiner2", "Examiner3"})
        bench.must(std::string("people add ") + examiner + " --role examiner");
    bench.must("people add Trainee1");
    bench.must("people add Trainee2");
    addKey(bench, "author", "Author1", "A-01", "a01.txt");
    addKey(bench, "examiner", "Examiner1", "E-03", "e03.txt");
    addKey(bench, "examiner", "Examiner2", "E-04", "e04.txt");
    addKey(bench, "examiner", "Examiner3", "E-05", "e05.txt");
    addStation(bench, "station-03");
    bench.must("exam author paper.yaml --out day.draft --release-file release.txt");
    bench.must("exam sign day.draft --out day.paper --by A-01 --passphrase-file a01.txt");
    bench.must("exam preflight day.paper --station station-03 --out preflight.json");
}

std::string sit(const std::string& person, const std::string& number, const std::string& more = "") {
    return "exam sit day.paper --candidate " + person + " --number " + number + kDay +
           " --headless --hand expert --seed 5" + more;
}

std::string today() {
    std::time_t now = std::time(nullptr);
    char text[16];
    std::strftime(text, sizeof text, "%Y-%m-%d", std::gmtime(&now));
    return text;
}

// Folders of sittings that have no receipt.
std::vector<fs::path> openFolders(const Bench& bench) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(bench.at("home/data/exam/sittings"))) {
        const std::string name = entry.path().filename().string();
        if (entry.is_directory() && name[0] != '.' && !fs::exists(entry.path() / "receipt"))
            found.push_back(entry.path());
    }
    return found;
}

// The program at work, killed with everything it started a second after it began to draw.
void killed(const Bench& bench, const std::string& arguments) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::setpgid(0, 0);
        const std::string command = bench.command(arguments) + " >killed.out 2>killed.err";
        ::execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
        ::_exit(127);
    }
    const auto draws = [&] {
        const auto open = openFolders(bench);
        return !open.empty() && fs::exists(open.front() / "attempts/1-1.attempt");
    };
    for (int i = 0; i < 600 && !draws(); ++i) ::usleep(100'000);
    ::usleep(1'000'000);
    ::kill(-child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
}

}  // namespace

TEST_CASE("the commands of an exam's day teach by an example and tell wrong use") {
    const Bench bench;
    bench.teaches({"exam preflight", "exam sit", "exam close"});
    bench.write("words.txt", "some passphrase or other\n");
    bench.refused("exam preflight", "--station");
    bench.refused("exam close", "--day");
    bench.refused("exam sit x.paper --headless --release-file words.txt --passphrase-file words.txt",
                  "--hand");
    bench.refused("exam sit --release-file words.txt --passphrase-file words.txt", "the paper");
    bench.refused(
        "exam sit x.paper --candidate a --number 1 --examiner E --station s --release-file words.txt "
        "--passphrase-file words.txt",
        "x.paper");
}

TEST_CASE("a day of two candidates, one with more time, one interrupted") {
    const Bench bench;
    prepare(bench);
    const auto looked = parse(slurp(bench.at("preflight.json")));
    CHECK(*member(looked, "good").boolean());
    CHECK(*member(looked, "ms").whole() < 60'000);

    const auto first = parse(bench.must(sit("Trainee1", "C-027", " --extra-time 25 --json")));
    const std::string receipt = *member(first, "receipt").string();
    CHECK(fs::exists(bench.at("home/data/exam/out/" + receipt.substr(0, 19) + ".submission")));
    CHECK(*member(first, "specimen").boolean());

    bench.refused(sit("Trainee2", "C-028", " --extra-time 30"), "[time-rule]");
    killed(bench, sit("Trainee2", "C-028", " --speed 1 --codes-file codes.txt"));
    REQUIRE(openFolders(bench).size() == 1);
    const std::string folder = openFolders(bench).front().string();
    bench.refused(sit("Trainee2", "C-028"), "[candidate-open]");
    const auto second =
        bench.told("exam sit --resume " + folder + kDay + " --headless --hand expert --seed 5");
    CHECK_FALSE(member(second, "receipt").isNull());
    CHECK(fs::exists(fs::path(folder) / "attempts/1-2.attempt"));

    const std::string day = " --day " + today() + " --station station-03 --examiner E-03 --passphrase-file ";
    const std::string head = bench.must("exam close" + day + "e03.txt");
    CHECK(head.find(receipt) != std::string::npos);
    CHECK(head.find("\n2\n") != std::string::npos);
    bench.refused(
        "exam close --day 1999-01-01 --station station-03 --examiner E-03 --passphrase-file e03.txt",
        "nothing came in");
    bench.refused("exam close" + day + "e04.txt", "[passphrase-wrong]");
}

TEST_CASE("a rehearsal ends with a receipt that says so") {
    const Bench bench;
    prepare(bench);
    const std::string said = bench.must(sit("Trainee1", "C-027", " --rehearsal"));
    CHECK(said.find("Receipt: ") != std::string::npos);
    CHECK(said.find("REHEARSAL") != std::string::npos);
    CHECK(said.find("Codes for interruptions") != std::string::npos);
}

TEST_CASE("who teaches a candidate does not examine them alone") {
    const Bench bench;
    prepare(bench);
    bench.must("people role Examiner1 instructor");
    bench.must("class make Autumn");
    bench.must("class instructor Autumn Examiner1");
    bench.write("roster.csv", "name,email,group,extra_time_percent\nTrainee1,,,0\n");
    bench.must("class enrol Autumn roster.csv");
    bench.refused(sit("Trainee1", "C-027"), "[teaches]");
    bench.must(sit("Trainee2", "C-028"));
    const std::string leave =
        " --allowed-by E-04 --allowed-file e04.txt --allowed-by E-05 --allowed-file e05.txt";
    bench.refused(sit("Trainee1", "C-027", leave), "[teaches]");
    bench.must(sit("Trainee1", "C-027", leave + " --allowed-reason 'nobody else is here'"));
}

TEST_CASE("without a window the pen is not looked at, and it is said") {
    const Bench bench;
    prepare(bench);
    for (const std::string more : {"", " --no-window"}) {
        const auto looked = bench.run("exam preflight day.paper --station station-03 --out pen" +
                                      std::string(more.empty() ? "1" : "2") + ".json" + more);
        INFO(looked.out << looked.err);
        CHECK(looked.exit == 0);
        CHECK(looked.out.find("not_looked  pen       without a window the pen is not looked at") !=
              std::string::npos);
    }
    // Told before anybody moves a pen for it.
    const auto again = bench.run("exam preflight day.paper --station station-03 --out pen1.json");
    CHECK(again.exit == 2);
    CHECK(again.err.find("pen1.json is there already") != std::string::npos);
    CHECK(slurp(bench.at("pen1.json")).find("\"reports_a_second\"") == std::string::npos);
}

TEST_CASE("a slow pen's samples are told by propose and verify, and the work counts as it is") {
    const Bench bench;
    prepare(bench);
    // Thirty reports a second, going on and on, with a touch each second.
    std::ofstream file(bench.at("slow.csv"));
    file << "t_us,x_um,y_um,pressure,tilt_x_cdeg,tilt_y_cdeg,contact,buttons\n";
    for (int i = 0; i < 30 * 15; ++i) {
        const bool touches = i % 30 < 6;
        file << i * 100'000 / 3 << ',' << -10'000 + 40 * i << ",0," << (touches ? 30'000 : 0) << ",,,"
             << (touches ? 1 : 0) << ",0\n";
    }
    file.close();
    const auto sat = bench.run("exam sit day.paper --candidate Trainee1 --number C-027" + kDay +
                               " --headless --pen slow.csv --pen slow.csv --json");
    INFO(sat.out << sat.err);
    REQUIRE(sat.exit == 0);
    const std::string receipt = *member(parse(sat.out), "receipt").string();
    const std::string sealed = "home/data/exam/out/" + receipt.substr(0, 19) + ".submission";
    const auto proposed = bench.run("exam decide propose " + sealed + " --sealing-file office.txt");
    INFO(proposed.out << proposed.err);
    CHECK(proposed.out.find(
              "Station 1: the pen reported 30 times a second over ten seconds of movement, and the "
              "paper asks for 60.") != std::string::npos);
    CHECK(proposed.out.find("[pen-slow]") != std::string::npos);
    CHECK(proposed.out.find("[pen-other]") == std::string::npos);
    const auto verified = bench.run(
        "verify " + sealed + " --key home/data/exam/keys/sealing.key --passphrase-file office.txt --json");
    INFO(verified.out << verified.err);
    CHECK(verified.exit == 0);
    CHECK(*member(parse(verified.out), "genuine").boolean());
    CHECK(verified.out.find("\"pen-slow\"") != std::string::npos);
}
