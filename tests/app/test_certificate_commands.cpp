// Certificates from a decision to a revocation, through the real program.
#include <fstream>
#include <string>

#include "app/commands.hpp"
#include "exam/decision/decision.hpp"
#include "trust/key_shelf.hpp"

using commands::Bench;
using commands::lines;
using commands::member;
using commands::parse;
using commands::slurp;

namespace {

const std::string kRoot = " --first-file first.txt --second-file second.txt";
const std::string kBy = " --by K-01 --passphrase-file K-01.txt --out made";

void write(const Bench& bench, const std::string& name, const std::string& text) {
    std::ofstream(bench.at(name), std::ios::binary) << text;
}
std::string must(const Bench& bench, const std::string& arguments) {
    const auto outcome = bench.run(arguments);
    INFO(arguments << ": " << outcome.err);
    REQUIRE(outcome.exit == 0);
    return outcome.out;
}
void refused(const Bench& bench, const std::string& arguments, const std::string& words) {
    const auto outcome = bench.run(arguments);
    INFO(arguments << ": " << outcome.err);
    CHECK(outcome.exit == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find(words) != std::string::npos);
}

// People with keys that are certified, and a candidate.
class School : public Bench {
public:
    School() {
        write(*this, "first.txt", "the director's passphrase\n");
        write(*this, "second.txt", "the auditor's passphrase\n");
        write(*this, "office.txt", "the office's passphrase\n");
        must(*this,
             "keys new-academy --name 'Test Academy' --specimen --cost quick --sealing-file office.txt" +
                 kRoot);
        addKey("examiner", "Examiner1", "E-03");
        addKey("examiner", "Examiner2", "E-04");
        addKey("certifier", "Certifier1", "K-01");
        addKey("certifier", "Certifier2", "K-02");
        must(*this, "people add Candidate1 --role trainee");
    }
    [[nodiscard]] std::string personId(const std::string& name) const {
        const auto people = parse(must(*this, "people list --json"));
        for (const auto& person : *people.items()) {
            if (*member(person, "name").string() == name) return *member(person, "id").string();
        }
        return {};
    }
    [[nodiscard]] exam::Decision decision() const {
        exam::Decision made;
        made.proposal.receipt = "7QK4-92MD-XH3T-P6VA-K";
        made.proposal.submission = std::string(64, 'a');
        exam::StationDecision station;
        station.title = "Soft hairline";
        station.spacing = exam::CriterionResult{86000, "", 75000, 80000, 92000, true, false};
        station.depth = exam::CriterionResult{88500, "", 70000, 80000, 92000, true, false};
        station.met = true;
        made.proposal.stations = {station};
        made.proposal.pass = true;
        made.outcome = exam::Outcome::pass;
        made.candidate = personId("Candidate1");
        made.number = "C-027";
        made.sitting = std::string(32, '5');
        made.paper = std::string(64, 'c');
        made.paperId = "SMP-2";
        made.title = "Scalp micropigmentation: hairline, simulator practical";
        made.satOn = "2026-11-20";
        made.examiner = personId("Examiner1");
        made.at = "2026-11-22T10:00:00Z";
        return made;
    }
    // Signed now, by examiner and certifier of these labels.
    void decide(const std::string& file, const exam::Decision& decision, const std::string& certifier,
                const std::vector<std::string>& examiners = {"E-03"}) const {
        trust::SignedFile made = exam::decisionFile(decision);
        for (const std::string& examiner : examiners) sign(made, examiner, trust::Purpose::grade);
        sign(made, certifier, trust::Purpose::certify);
        write(*this, file, trust::bytesOf(made));
    }

private:
    void addKey(const std::string& role, const std::string& person, const std::string& label) const {
        write(*this, label + ".txt", "the passphrase of " + label + "\n");
        must(*this, "people add " + person + " --role " + role);
        must(*this, "keys new " + role + " --holder " + person + " --label " + label + " --passphrase-file " +
                        label + ".txt --cost quick");
        must(*this, "keys certify " + label + " --days 365" + kRoot);
    }
    [[nodiscard]] std::string now() const {
        const auto list = parse(must(*this, "keys list --json"));
        std::string newest;
        for (const auto& key : *member(list, "keys").items())
            newest = std::max(newest, *member(key, "from").string());
        return newest;
    }
    void sign(trust::SignedFile& file, const std::string& label, trust::Purpose purpose) const {
        trust::KeyShelf shelf(at("home/data/exam/keys").string(), [] { return std::int64_t{1800000000}; });
        const auto key = shelf.unlock(label, "the passphrase of " + label);
        trust::sign(file, std::get<crypto::SigningKey>(key), purpose, now(), "As decided.");
    }
};

text::Json verified(const Bench& bench, const std::string& arguments) {
    const auto outcome = bench.run("verify " + arguments + " --json");
    INFO(outcome.err);
    return parse(outcome.out);
}
std::string standing(const text::Json& verdict) { return member(verdict, "standing").dump(); }

}  // namespace

TEST_CASE("the commands about certificates teach by an example") {
    const Bench bench;
    for (const char* command :
         {"certificate", "certificate issue", "certificate reissue", "certificate revoke",
          "certificate status", "certificate list", "certificate page"}) {
        const auto help = bench.run(std::string(command) + " --help");
        INFO(command);
        CHECK(help.exit == 0);
        CHECK(help.out.find("Example: stipple") != std::string::npos);
    }
    CHECK(must(bench, "certificate list") == "No certificate was made out here.\n");
    refused(bench, "certificate page --out check.html", "[root-missing]");
}

TEST_CASE("a certificate is made out, checked, taken back and signed anew") {
    const School school;
    school.decide("pass", school.decision(), "K-01");
    write(school, "name.txt", "Candidate One\n");
    const auto made = parse(must(
        school, "certificate issue pass --number 2026-0117 --name-file name.txt --days 400 --json" + kBy));
    CHECK(member(made, "specimen").dump() == "true");
    for (const char* ending : {".json", ".pdf", ".txt"})
        CHECK_FALSE(slurp(school.at("made/2026-0117" + std::string(ending))).empty());
    CHECK(slurp(school.at("made/2026-0117.json")).find("Candidate One") == std::string::npos);
    CHECK(slurp(school.at("home/data/events.log")).find("Candidate One") == std::string::npos);

    const auto good = verified(school, "made/2026-0117.json --name-file name.txt");
    CHECK(member(good, "genuine").dump() == "true");
    CHECK(standing(good).find("unknown") != std::string::npos);
    CHECK(member(verified(school, "made/2026-0117.txt --name-file name.txt"), "genuine").dump() == "true");

    refused(school, "certificate issue pass --number 2026-0117 --name-file name.txt" + kBy, "already");
    refused(school, "certificate issue pass --number 2026-0118 --name-file name.txt" + kBy, "this sitting");
    must(school, "certificate status --days 30" + kBy);
    CHECK(
        standing(verified(school, "made/2026-0117.json --status made/certificates-1.status")).find("good") !=
        std::string::npos);

    must(school,
         "certificate reissue made/2026-0117.json pass --name-file name.txt --by K-01 "
         "--passphrase-file K-01.txt --out again");
    CHECK(member(verified(school, "again/2026-0117.json"), "genuine").dump() == "true");
    write(school, "other.txt", "Candidate Two\n");
    refused(school, "certificate reissue made/2026-0117.json pass --name-file other.txt" + kBy,
            "another name");

    must(school, "certificate revoke 2026-0117 --reason 'Issued in error'" + kBy);
    refused(school, "certificate revoke 2026-0117 --reason again" + kBy, "taken back");
    refused(school, "certificate revoke 2026-0999 --reason again" + kBy, "no certificate 2026-0999");
    for (const char* file : {"made/2026-0117.json", "again/2026-0117.json", "made/2026-0117.txt"}) {
        const auto gone = verified(school, std::string(file) + " --status made/certificates-2.status");
        CHECK(standing(gone).find("revoked") != std::string::npos);
        CHECK(standing(gone).find("Issued in error") != std::string::npos);
    }
    CHECK(must(school, "certificate list").find("2026-0117  C-027  SMP-2  REVOKED") == 0);
    // Taken back, the sitting may have another.
    must(school, "certificate issue pass --number 2026-0118" + kBy);

    must(school, "certificate page --status made/certificates-2.status --out check.html");
    const std::string page = slurp(school.at("check.html"));
    CHECK(page.find("id=\"trust\">{\"root\":") != std::string::npos);
    refused(school, "certificate page --status made/2026-0118.json --out check.html", "[file-kind]");
    CHECK(slurp(school.at("check.html")) == page);
}

TEST_CASE("nobody makes out what was not decided, or not by them") {
    const School school;
    const std::string rest = " --number 2026-0117 --out made";
    school.decide("pass", school.decision(), "K-01");
    const auto by = [](const std::string& label) {
        return " --by " + label + " --passphrase-file " + label + ".txt";
    };
    refused(school, "certificate issue pass" + rest + by("K-02"), "[certify-other]");
    refused(school, "certificate issue pass" + rest + by("E-03"), "no certifier's key");
    refused(school, "certificate issue pass" + rest + " --by K-01 --passphrase-file E-03.txt",
            "[passphrase-wrong]");
    exam::Decision failed = school.decision();
    failed.outcome = exam::Outcome::fail;
    failed.proposal.pass = false;
    school.decide("fail", failed, "K-02");
    refused(school, "certificate issue fail" + rest + by("K-02"), "[certify-outcome]");
    exam::Decision rehearsed = school.decision();
    rehearsed.proposal.mayCertify = false;
    school.decide("rehearsed", rehearsed, "K-02");
    refused(school, "certificate issue rehearsed" + rest + by("K-02"), "[certify-outcome]");
    std::string bytes = slurp(school.at("pass"));
    bytes[bytes.size() / 2] ^= 1;
    write(school, "changed", bytes);
    refused(school, "certificate issue changed" + rest + by("K-02"), "[");
    // Whoever is no certifier any more has the key, and makes out nothing.
    must(school, "people role Certifier2 certifier --take");
    school.decide("pass2", school.decision(), "K-02");
    refused(school, "certificate issue pass2" + rest + by("K-02"), "no certifier (any more)");
    CHECK(must(school, "certificate list") == "No certificate was made out here.\n");
    CHECK_FALSE(std::filesystem::exists(school.at("made")));
}
