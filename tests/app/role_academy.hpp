// An academy of all kinds of people who hold keys, with a sitting at each of its steps: what the matrix of
// roles and acts is tried on. Made once by commands; changed files are put back from a copy.
#pragma once

#include <ctime>
#include <map>
#include <vector>

#include "app/commands.hpp"

namespace roles {

namespace fs = std::filesystem;

// Who acts: the key that is named, its passphrase's file (empty: none is given), the folder of keys (empty:
// the academy's), and the person of these records with their own passphrase's file (empty: nobody).
struct Actor {
    std::string id, label, file, keys, person, personFile;
};

inline std::string today() {
    const std::time_t now = std::time(nullptr);
    char text[16];
    std::strftime(text, sizeof text, "%Y-%m-%d", std::gmtime(&now));
    return text;
}

inline const std::string kRoot = " --first-file first.txt --second-file second.txt";

class Academy {
public:
    Academy() {
        makeKeys(m_bench, "Test Academy");
        makePeople();
        makeForeigners();
        makeSittings();
        makeDecisions();
        shutTheDoors();
        keep();
    }
    [[nodiscard]] const commands::Bench& bench() const { return m_bench; }
    [[nodiscard]] const std::vector<Actor>& actors() const { return m_actors; }
    [[nodiscard]] const Actor& actor(const std::string& id) const {
        for (const Actor& one : m_actors) {
            if (one.id == id) return one;
        }
        FAIL("no actor " << id);
        return m_actors.front();
    }
    // Every file below the academy with its bytes, without what the last command said.
    [[nodiscard]] std::map<std::string, std::string> files() const {
        std::map<std::string, std::string> found;
        for (const auto& entry : fs::recursive_directory_iterator(m_bench.at(""))) {
            const std::string name = fs::relative(entry.path(), m_bench.at("")).string();
            if (name != "out" && name != "err")
                found[name] = entry.is_directory() ? "" : commands::slurp(entry.path());
        }
        return found;
    }
    // As it was before the first act.
    void putBack() const {
        const std::string here = m_bench.at("").string();
        REQUIRE(
            std::system(("rm -rf '" + here + "'* && cp -a '" + m_copy.at("").string() + ".' '" + here + "'")
                            .c_str()) == 0);
    }

    std::string submission, broken, stopped;  // paths: sealed; waits for a decision; ended, not closed

private:
    static std::string must(const commands::Bench& bench, const std::string& arguments, int exit = 0) {
        const auto outcome = bench.run(arguments);
        INFO(arguments << ": " << outcome.err);
        REQUIRE(outcome.exit == exit);
        return outcome.out;
    }
    static void write(const commands::Bench& bench, const std::string& name, const std::string& text) {
        std::ofstream(bench.at(name), std::ios::binary) << text;
    }
    static void makeKeys(const commands::Bench& bench, const std::string& name) {
        for (const char* who : {"first", "second", "office", "release", "wrong", "new", "door"})
            write(bench, std::string(who) + ".txt", std::string(who) + ", and so a passphrase\n");
        must(bench, "keys new-academy --name '" + name +
                        "' --specimen --cost quick --sealing-file office.txt" + kRoot);
    }
    static void person(const commands::Bench& bench, const std::string& name,
                       const std::vector<std::string>& roles) {
        must(bench, "people add " + name);
        for (const std::string& role : roles) must(bench, "people role " + name + " " + role);
    }
    static void key(const commands::Bench& bench, const std::string& role, const std::string& holder,
                    const std::string& label, bool certified = true) {
        write(bench, label + ".txt", label + ", and so a passphrase\n");
        must(bench, "keys new " + role + " --holder " + holder + " --label " + label + " --passphrase-file " +
                        label + ".txt --cost quick");
        if (certified) must(bench, "keys certify " + label + " --days 365" + kRoot);
    }
    void actor(const std::string& id, const std::string& label, const std::string& name) {
        m_actors.push_back({id, label, label + ".txt", "", name, name + ".door"});
    }
    // A person with the roles, and with certified keys that are named after their label's letter.
    void holder(const std::string& name, const std::vector<std::pair<std::string, std::string>>& idsAndLabels,
                bool certified = true) {
        std::vector<std::string> roles;
        for (const auto& [id, label] : idsAndLabels) roles.push_back(roleOf(label));
        person(m_bench, name, roles);
        for (const auto& [id, label] : idsAndLabels) {
            key(m_bench, label[0] == 'A' ? "author" : roleOf(label), name, label, certified);
            actor(id, label, name);
        }
    }
    static std::string roleOf(const std::string& label) {
        return label[0] == 'E' ? "examiner" : label[0] == 'K' ? "certifier" : "instructor";
    }

    void makePeople() {
        holder("Author1", {{"author", "A-01"}});
        holder("Examiner3", {{"examiner", "E-03"}, {"examiner's other key", "K-03"}});
        holder("Examiner4", {{"another examiner", "E-04"}});
        holder("Examiner5", {{"a third examiner", "E-05"}});
        holder("Teacher6", {{"teacher", "E-06"}, {"teacher's other key", "K-06"}});
        must(m_bench, "people role Teacher6 instructor");
        holder("Candidate7", {{"candidate", "E-07"}, {"candidate's other key", "K-07"}});
        holder("Revoked8", {{"revoked examiner", "E-08"}, {"revoked certifier", "K-08"}});
        holder("Waiting10", {{"examiner who is not certified", "E-10"}}, false);
        holder("Former11",
               {{"former author", "A-11"}, {"former examiner", "E-11"}, {"former certifier", "K-11"}});
        holder("Certifier1", {{"certifier", "K-01"}});
        holder("Certifier2", {{"another certifier", "K-02"}});
        person(m_bench, "Spare12", {"examiner"});
        must(m_bench, "keys new station --label station-03");
        must(m_bench, "keys certify station-03 --days 365" + kRoot);
        m_actors.push_back({"station", "station-03", "", "", "", ""});
        must(m_bench, "class make Spring");
        must(m_bench, "class instructor Spring Teacher6");
        write(m_bench, "roster.csv", "name,email,group,extra_time_percent\nCandidate7,,,\n");
        must(m_bench, "class enrol Spring roster.csv");
    }
    // Another academy's people: with their own folder of keys, and with their files put into this one's.
    void makeForeigners() {
        const commands::Bench other;
        makeKeys(other, "Other Academy");
        person(other, "Examiner90", {"examiner", "certifier"});
        key(other, "examiner", "Examiner90", "E-90");
        key(other, "certifier", "Examiner90", "K-90");
        fs::copy(other.at("home/data/exam/keys"), m_bench.at("other"));
        for (const auto& file : fs::directory_iterator(m_bench.at("other"))) {
            const fs::path to = m_bench.at("home/data/exam/keys") / file.path().filename();
            if (!fs::exists(to)) fs::copy_file(file.path(), to);
        }
        for (const std::string label : {"E-90", "K-90"}) {
            fs::copy_file(other.at(label + ".txt"), m_bench.at(label + ".txt"));
            m_actors.push_back({"another academy's " + label, label, label + ".txt", "other", "", ""});
            m_actors.push_back(
                {"another academy's " + label + " put here", label, label + ".txt", "", "", ""});
        }
    }
    [[nodiscard]] std::string sit(const std::string& number, const std::string& sittings) const {
        return "exam sit try.paper --candidate Candidate7 --number " + number +
               " --examiner E-03 --passphrase-file E-03.txt --release-file release.txt --station station-03 "
               "--preflight preflight.json --headless --hand ideal --sittings " +
               sittings;
    }
    void makeSittings() {
        write(
            m_bench, "paper.yaml",
            "stipple-paper: 1\nid: SMP-ROLES\ntitle: For all roles\nedition: 1\nspecimen: true\nstations:\n"
            "  - title: Dots\n    minutes: 2\n    levels: [single-dots]\n    cuts: {spacing: 60, depth: 60}\n"
            "    method: nobody's\n    standard_error: 1\n"
            "rules:\n  interruptions_before_decision: 0\nnear_cut_sems: 1\n");
        must(m_bench, "exam author paper.yaml --out try.draft --release-file release.txt");
        must(m_bench, "exam sign try.draft --out try.paper --by A-01 --passphrase-file A-01.txt");
        must(m_bench, "exam preflight try.paper --station station-03 --out preflight.json");
        const std::string there = "home/data/exam/sittings";
        for (std::string* sealed : {&submission, &m_second}) {
            const auto told = commands::parse(must(m_bench, sit("C-007", there) + " --json"));
            // Named by the receipt without its check character.
            const std::string receipt = *commands::member(told, "receipt").string();
            *sealed = "home/data/exam/out/" + receipt.substr(0, receipt.rfind('-')) + ".submission";
        }
        broken = interrupted();
        fs::copy(m_bench.at("broken"), m_bench.at("stopped"), fs::copy_options::recursive);
        stopped = "stopped" + broken.substr(broken.find('/'));
        must(m_bench,
             "exam sit --resume " + stopped +
                 " --release-file release.txt --passphrase-file E-03.txt --reason 'Taken ill.' --stop "
                 "--headless --hand ideal",
             1);
    }
    // Killed while its only station is under way; by the paper's rule an examiner decides whether it goes on.
    [[nodiscard]] std::string interrupted() const {
        (void)std::system(("(" + m_bench.command(sit("C-007", "broken") + " --speed 1") +
                           " >/dev/null 2>&1) & sleep 4; kill -9 $!")
                              .c_str());
        for (const auto& entry : fs::directory_iterator(m_bench.at("broken"))) {
            if (fs::exists(entry.path() / "attempts/1-1.attempt"))
                return "broken/" + entry.path().filename().string();
        }
        FAIL("the sitting that was to be interrupted did not begin");
        return {};
    }
    void makeDecisions() const {
        const auto grade = [this](const std::string& sealed, const std::string& out,
                                  const std::string& more) {
            must(m_bench, "exam decide grade " + sealed +
                              " --sealing-file office.txt --examiner E-03 --passphrase-file E-03.txt --out " +
                              out + more);
        };
        const std::string by = "--passphrase-file K-01.txt";
        grade(submission, "graded.decision", "");
        grade(submission, "override.decision",
              " --outcome void --reason 'The pen failed.' --override-by E-04 --override-by E-05");
        grade(submission, "whole.decision", "");
        grade(m_second, "second.decision", "");
        for (const std::string file : {"whole.decision", "second.decision"})
            must(m_bench, "exam decide certify " + file + " --certifier K-01 " + by);
        must(m_bench, "certificate issue whole.decision --number 2026-0001 --out made --by K-01 " + by);
        write(m_bench, "grounds.txt", "The pen was changed.\n");
    }
    // Last: an office that alone keeps keys, roles that are over, everybody's own passphrase.
    void shutTheDoors() {
        for (const char* label : {"E-08", "K-08"})
            must(m_bench, std::string("keys revoke ") + label + " --reason lost" + kRoot);
        for (const char* role : {"instructor", "examiner", "certifier"})
            must(m_bench, std::string("people role Former11 --take ") + role);
        m_actors.push_back({"first holder of the root", "root-a", "first.txt", "", "", ""});
        m_actors.push_back({"office", "sealing", "office.txt", "", "Office", "Office.door"});
        m_actors.push_back({"nobody", "E-99", "wrong.txt", "", "", ""});
        person(m_bench, "Office", {"admin"});
        std::vector<std::string> done;
        for (const Actor& one : m_actors) {
            if (one.person.empty() || std::find(done.begin(), done.end(), one.person) != done.end()) continue;
            done.push_back(one.person);
            write(m_bench, one.personFile, one.person + ", and so a passphrase\n");
            must(m_bench, "people passphrase " + one.person + " --passphrase-file " + one.personFile);
        }
    }
    void keep() const {
        REQUIRE(std::system(
                    ("cp -a '" + m_bench.at("").string() + ".' '" + m_copy.at("").string() + "'").c_str()) ==
                0);
    }

    commands::Bench m_bench, m_copy;
    std::vector<Actor> m_actors;
    std::string m_second;
};

}  // namespace roles
