// Who may not decide, and what has no say in a decision.
#include <filesystem>

#include "app/academy.hpp"

namespace fs = std::filesystem;

using commands::Bench;
using commands::member;
using commands::parse;
using commands::slurp;

namespace {

// An academy with a sitting that was handed in.
class Office : public Bench {
public:
    Office() {
        for (const char* who :
             {"first", "second", "office", "a01", "e03", "e04", "e05", "k01", "k09", "release"})
            write(std::string(who) + ".txt", std::string(who) + " and a passphrase\n");
        must(commands::kNewAcademy);
        person("Author1", "instructor", {"author A-01 a01"});
        person("Examiner3", "examiner", {"examiner E-03 e03"});
        person("Examiner4", "examiner", {"examiner E-04 e04"});
        person("Examiner5", "examiner", {"examiner E-05 e05"});
        person("Certifier1", "certifier", {"certifier K-01 k01"});
        // The examiner of the sitting has a certifier's key, too.
        must("people role Examiner3 certifier");
        key("certifier K-09 k09", "Examiner3");
        commands::addStation(*this, "station-03");
        must("people add Candidate1");
        must("exam author " STIPPLE_ASSETS "/exam/specimen.yaml --out try.draft --release-file release.txt");
        must("exam sign try.draft --out try.paper --by A-01 --passphrase-file a01.txt");
        must(
            "exam sit try.paper --candidate Candidate1 --number C-001 --examiner E-03 --passphrase-file "
            "e03.txt --release-file release.txt --station station-03 --headless --hand ideal --seed 5 --out "
            "handed-in");
        for (const auto& entry : fs::directory_iterator(at("handed-in"))) {
            if (entry.path().extension() == ".submission")
                sealed = "handed-in/" + entry.path().filename().string();
        }
        REQUIRE_FALSE(sealed.empty());
    }
    [[nodiscard]] std::string grading(const std::string& label, const std::string& who,
                                      const std::string& out) const {
        return "exam decide grade " + sealed + " --sealing-file office.txt --examiner " + label +
               " --passphrase-file " + who + ".txt --out " + out;
    }
    [[nodiscard]] static std::string certifying(const std::string& file, const std::string& label,
                                                const std::string& who) {
        return "exam decide certify " + file + " --certifier " + label + " --passphrase-file " + who + ".txt";
    }
    [[nodiscard]] std::string verifying(const std::string& file) const {
        return "verify " + file +
               " --key home/data/exam/keys/sealing.key --passphrase-file office.txt --json";
    }

    std::string sealed;

private:
    // "ROLE LABEL FILE"
    void key(const std::string& words, const std::string& holder) const {
        const auto first = words.find(' ');
        const auto second = words.find(' ', first + 1);
        const std::string label = words.substr(first + 1, second - first - 1);
        commands::addKey(*this, words.substr(0, first), holder, label, words.substr(second + 1) + ".txt");
    }
    void person(const std::string& name, const std::string& role,
                const std::vector<std::string>& keys) const {
        must("people add " + name + " --role " + role);
        for (const std::string& one : keys) key(one, name);
    }
};

}  // namespace

TEST_CASE("nobody decides alone, on their own pupil, or in another's place") {
    const Office office;
    // Who teaches the candidate does not grade.
    office.must("people role Examiner4 instructor");
    office.must("class make Spring");
    office.must("class instructor Spring Examiner4");
    office.write("roster.csv", "name,email,group,extra_time_percent\nCandidate1,,,\n");
    office.must("class enrol Spring roster.csv");
    office.refused(office.grading("E-04", "e04", "no.decision"), "[duty-teaches]", 1);
    office.refused(office.grading("K-01", "k01", "no.decision"), "[signature-role]", 1);
    office.refused(office.grading("E-03", "e04", "no.decision"), "[passphrase-wrong]", 1);
    office.refused(office.grading("E-99", "e04", "no.decision"), "[key-missing]", 1);
    CHECK_FALSE(fs::exists(office.at("no.decision")));

    // The examiner who grades, with another key, and who examined at all, do not certify.
    office.must(office.grading("E-05", "e05", "one.decision"));
    office.refused(office.certifying("one.decision", "K-09", "k09"), "[decision-examiner-certifies]", 1);
    office.refused(office.certifying("one.decision", "E-03", "e03"), "[signature-role]", 1);
    office.refused("exam decide grade one.decision --examiner E-05 --passphrase-file e05.txt",
                   "[decision-one-person]", 1);
    // No slip of what one alone signed.
    office.refused("exam decide show one.decision --pdf slip.pdf", "[decision-unsigned]", 1);
    CHECK_FALSE(fs::exists(office.at("slip.pdf")));

    // An outcome against the rules takes two more examiners, whom the decision names.
    office.refused(office.grading("E-05", "e05", "void.decision") + " --outcome void", "[decision-override]");
    office.must(office.grading("E-05", "e05", "void.decision") +
                " --outcome void --reason 'A fault.' --override-by E-03 --override-by E-04");
    office.refused(office.certifying("void.decision", "K-01", "k01"), "[decision-override]", 1);

    office.must(office.certifying("one.decision", "K-01", "k01"));
    office.refused("exam decide grade one.decision --examiner E-03 --passphrase-file e03.txt",
                   "[decision-certified]", 1);
}

TEST_CASE("editing the records changes no verdict, and a changed decision is found") {
    const Office office;
    office.must(office.grading("E-03", "e03", "one.decision"));
    office.must(office.certifying("one.decision", "K-01", "k01"));
    const std::string before = office.must(office.verifying(office.sealed));
    const std::string decided = office.must(office.verifying("one.decision --evidence " + office.sealed));
    CHECK(*member(parse(decided), "scores_agree").boolean());

    // Rubbish in the place of the records: verification never opens them.
    const fs::path records = office.at("home/data/records.db");
    REQUIRE(fs::exists(records));
    office.write("home/data/records.db", "not a database");
    CHECK(office.must(office.verifying(office.sealed)) == before);
    CHECK(office.must(office.verifying("one.decision --evidence " + office.sealed)) == decided);
    CHECK(slurp(records) == "not a database");

    // One digit of the points.
    std::string bytes = slurp(office.at("one.decision"));
    const auto at = bytes.find("\"points\":") + 9;
    bytes[at] = bytes[at] == '9' ? '8' : '9';
    office.write("forged.decision", bytes);
    const auto forged = parse(office.must(office.verifying("forged.decision"), 1));
    CHECK_FALSE(*member(forged, "genuine").boolean());
}
