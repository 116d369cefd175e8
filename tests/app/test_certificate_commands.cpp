// Certificates from a decision to a revocation, through the real program.
#include <string>

#include "app/academy.hpp"
#include "exam/decision/decision.hpp"
#include "trust/key_shelf.hpp"

using commands::Bench;
using commands::member;
using commands::parse;
using commands::slurp;

namespace {

const std::string kBy = " --by K-01 --passphrase-file K-01.txt --out made";

// People with keys that are certified, and a candidate.
class School : public Bench {
public:
    School() {
        commands::foundAcademy(*this);
        person("examiner", "Examiner1", "E-03");
        person("examiner", "Examiner2", "E-04");
        person("certifier", "Certifier1", "K-01");
        person("certifier", "Certifier2", "K-02");
        must("people add Candidate1 --role trainee");
    }
    [[nodiscard]] std::string personId(const std::string& name) const {
        const auto people = told("people list");
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
        write(file, trust::bytesOf(made));
    }

private:
    void person(const std::string& role, const std::string& name, const std::string& label) const {
        write(label + ".txt", "the passphrase of " + label + "\n");
        must("people add " + name + " --role " + role);
        commands::addKey(*this, role, name, label, label + ".txt");
    }
    [[nodiscard]] std::string now() const {
        const auto list = told("keys list");
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
    bench.teaches({"certificate", "certificate issue", "certificate reissue", "certificate revoke",
                   "certificate status", "certificate list", "certificate page"});
    CHECK(bench.must("certificate list") == "No certificate was made out here.\n");
    bench.refused("certificate page --out check.html", "[root-missing]");
}

TEST_CASE("a certificate is made out, checked, taken back and signed anew") {
    const School school;
    school.decide("pass", school.decision(), "K-01");
    school.write("name.txt", "Candidate One\n");
    const auto made = parse(school.must(
        "certificate issue pass --number 2026-0117 --name-file name.txt --days 400 --json" + kBy));
    CHECK(member(made, "specimen").dump() == "true");
    for (const char* ending : {".json", ".pdf", ".txt"})
        CHECK_FALSE(slurp(school.at("made/2026-0117" + std::string(ending))).empty());
    CHECK(slurp(school.at("made/2026-0117.json")).find("Candidate One") == std::string::npos);
    CHECK(slurp(school.at("home/data/events.log")).find("Candidate One") == std::string::npos);

    const auto good = verified(school, "made/2026-0117.json --name-file name.txt");
    CHECK(member(good, "genuine").dump() == "true");
    CHECK(standing(good).find("unknown") != std::string::npos);
    CHECK(member(verified(school, "made/2026-0117.txt --name-file name.txt"), "genuine").dump() == "true");

    school.refused("certificate issue pass --number 2026-0117 --name-file name.txt" + kBy, "already");
    school.refused("certificate issue pass --number 2026-0118 --name-file name.txt" + kBy, "this sitting");
    school.must("certificate status --days 30" + kBy);
    CHECK(
        standing(verified(school, "made/2026-0117.json --status made/certificates-1.status")).find("good") !=
        std::string::npos);

    school.must(
        "certificate reissue made/2026-0117.json pass --name-file name.txt --by K-01 "
        "--passphrase-file K-01.txt --out again");
    CHECK(member(verified(school, "again/2026-0117.json"), "genuine").dump() == "true");
    school.write("other.txt", "Candidate Two\n");
    school.refused("certificate reissue made/2026-0117.json pass --name-file other.txt" + kBy,
                   "another name");

    school.must("certificate revoke 2026-0117 --reason 'Issued in error'" + kBy);
    school.refused("certificate revoke 2026-0117 --reason again" + kBy, "taken back");
    school.refused("certificate revoke 2026-0999 --reason again" + kBy, "no certificate 2026-0999");
    for (const char* file : {"made/2026-0117.json", "again/2026-0117.json", "made/2026-0117.txt"}) {
        const auto gone = verified(school, std::string(file) + " --status made/certificates-2.status");
        CHECK(standing(gone).find("revoked") != std::string::npos);
        CHECK(standing(gone).find("Issued in error") != std::string::npos);
    }
    CHECK(school.must("certificate list").find("2026-0117  C-027  SMP-2  REVOKED") == 0);
    // Taken back, the sitting may have another.
    school.must("certificate issue pass --number 2026-0118" + kBy);

    school.must("certificate page --status made/certificates-2.status --out check.html");
    const std::string page = slurp(school.at("check.html"));
    CHECK(page.find("id=\"trust\">{\"root\":") != std::string::npos);
    school.refused("certificate page --status made/2026-0118.json --out check.html", "[file-kind]");
    CHECK(slurp(school.at("check.html")) == page);
}

TEST_CASE("nobody makes out what was not decided, or not by them") {
    const School school;
    const std::string rest = " --number 2026-0117 --out made";
    school.decide("pass", school.decision(), "K-01");
    const auto by = [](const std::string& label) {
        return " --by " + label + " --passphrase-file " + label + ".txt";
    };
    school.refused("certificate issue pass" + rest + by("K-02"), "[certify-other]");
    school.refused("certificate issue pass" + rest + by("E-03"), "no certifier's key");
    school.refused("certificate issue pass" + rest + " --by K-01 --passphrase-file E-03.txt",
                   "[passphrase-wrong]");
    exam::Decision failed = school.decision();
    failed.outcome = exam::Outcome::fail;
    failed.proposal.pass = false;
    school.decide("fail", failed, "K-02");
    school.refused("certificate issue fail" + rest + by("K-02"), "[certify-outcome]");
    exam::Decision rehearsed = school.decision();
    rehearsed.proposal.mayCertify = false;
    school.decide("rehearsed", rehearsed, "K-02");
    school.refused("certificate issue rehearsed" + rest + by("K-02"), "[certify-outcome]");
    std::string bytes = slurp(school.at("pass"));
    bytes[bytes.size() / 2] ^= 1;
    school.write("changed", bytes);
    school.refused("certificate issue changed" + rest + by("K-02"), "[");
    // Whoever is no certifier any more has the key, and makes out nothing.
    school.must("people role Certifier2 certifier --take");
    school.decide("pass2", school.decision(), "K-02");
    school.refused("certificate issue pass2" + rest + by("K-02"), "no certifier (any more)");
    CHECK(school.must("certificate list") == "No certificate was made out here.\n");
    CHECK_FALSE(std::filesystem::exists(school.at("made")));
}
