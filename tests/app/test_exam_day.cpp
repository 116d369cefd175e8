// An exam day by the program's own commands, from an academy's keys to a contested result: two candidates,
// one with extra time and a sitting that is killed, a second home that knows nothing but the academy's root.
#include <filesystem>

#include "app/academy.hpp"

namespace fs = std::filesystem;

using commands::Bench;
using commands::member;
using commands::parse;
using commands::slurp;

namespace {

const std::string kSpec = STIPPLE_ASSETS "/exam/specimen.yaml";

// The office, the room and the candidates' seats, all on one PC without a network.
class Academy : public Bench {
public:
    Academy() {
        commands::writeRootPassphrases(*this);
        for (const auto& [name, text] : {std::pair("a01.txt", "an author's passphrase"),
                                         std::pair("e03.txt", "an examiner's passphrase"),
                                         std::pair("e04.txt", "another examiner's one"),
                                         std::pair("k01.txt", "a certifier's passphrase"),
                                         std::pair("k02.txt", "another certifier's one"),
                                         std::pair("release.txt", "opened on the day only")}) {
            write(name, std::string(text) + "\n");
        }
    }
    void makeKeys() const {
        must(commands::kNewAcademy);
        const auto person = [this](const std::string& name, const std::string& role) {
            must("people add " + name + " --role " + role);
        };
        person("Author1", "instructor");
        commands::addKey(*this, "author", "Author1", "A-01", "a01.txt");
        for (const std::string i : {"3", "4"}) {
            person("Examiner" + i, "examiner");
            commands::addKey(*this, "examiner", "Examiner" + i, "E-0" + i, "e0" + i + ".txt");
        }
        for (const std::string i : {"1", "2"}) {
            person("Certifier" + i, "certifier");
            commands::addKey(*this, "certifier", "Certifier" + i, "K-0" + i, "k0" + i + ".txt");
        }
        commands::addStation(*this, "station-03");
        for (const char* candidate : {"Candidate1", "Candidate2"}) person(candidate, "trainee");
    }
    void makePaper() const {
        must("exam author " + kSpec + " --out try.draft --release-file release.txt");
        must("exam check " + kSpec);
        must("exam sign try.draft --out try.paper --by A-01 --passphrase-file a01.txt");
        must("exam preflight try.paper --station station-03 --out preflight.json");
    }
    [[nodiscard]] static std::string sitting(const std::string& number, const std::string& candidate) {
        return "exam sit try.paper --candidate " + candidate + " --number " + number +
               " --examiner E-03 --passphrase-file e03.txt --release-file release.txt --station station-03 "
               "--preflight preflight.json --out handed-in --sittings sittings --headless --hand ideal";
    }
    // Begins it at `speed` times a hand's own pace and kills it some seconds later.
    [[nodiscard]] std::string killed(const std::string& arguments) const {
        const std::string shell =
            "(" + command(arguments + " --speed 4") + " >/dev/null 2>&1) & sleep 5; kill -9 $!";
        (void)std::system(shell.c_str());
        std::string folder;
        for (const auto& entry : fs::directory_iterator(at("sittings"))) {
            if (!fs::exists(entry.path() / "sitting.log")) continue;
            const std::string log = slurp(entry.path() / "sitting.log");
            if (log.find("station_begun") != std::string::npos && log.find("closed") == std::string::npos)
                folder = entry.path().string();
        }
        REQUIRE_FALSE(folder.empty());
        return folder;
    }
    [[nodiscard]] std::string sealed(const std::string& receipt) const {
        return "handed-in/" + receipt.substr(0, 19) + ".submission";
    }
};

// The certificate's folder on a PC where nobody knows the academy.
void takeAlong(const Academy& academy, const Bench& stranger, const std::vector<std::string>& files) {
    for (const std::string& file : files) {
        const fs::path to = stranger.at(fs::path(file).filename().string());
        fs::copy_file(academy.at(file), to, fs::copy_options::overwrite_existing);
    }
}

bool hasReason(const text::Json& verdict, const std::string& code) {
    for (const auto& reason : *member(verdict, "reasons").items()) {
        if (*member(reason, "code").string() == code) return true;
    }
    return false;
}

text::Json verdictOf(const Bench& home, const std::string& arguments, int exit) {
    const auto outcome = home.run("verify " + arguments + " --json");
    INFO(arguments << ": " << outcome.err << outcome.out);
    REQUIRE(outcome.exit == exit);
    return parse(outcome.out);
}

}  // namespace

TEST_CASE("an exam day by commands, from the academy's keys to a contested result") {
    const Academy academy;
    academy.makeKeys();
    academy.makePaper();

    // Two candidates; the second with extra time, killed in the midst and taken up again.
    const auto first = academy.told(Academy::sitting("C-001", "Candidate1"));
    const std::string receipt = *member(first, "receipt").string();
    const std::string folder =
        academy.killed(Academy::sitting("C-002", "Candidate2") + " --extra-time 25 --codes-file codes.txt");
    const auto second = academy.told("exam sit --resume " + folder +
                                     " --release-file release.txt --passphrase-file e03.txt --headless "
                                     "--hand ideal --out handed-in --sittings sittings "
                                     "--code-file codes.txt");
    const std::string resumed = *member(second, "receipt").string();
    CHECK(resumed != receipt);
    const std::string day = member(parse(slurp(academy.at("preflight.json"))), "at").string()->substr(0, 10);
    const auto log =
        academy.told("exam close --day " + day +
                     " --station station-03 --examiner E-03 --passphrase-file e03.txt --out handed-in");
    CHECK(member(log, "receipts").items()->size() == 2);

    // What a stranger can check of it: with the root alone nothing inside, with the office's key everything.
    const Bench stranger;
    takeAlong(academy, stranger,
              {academy.sealed(receipt), academy.sealed(resumed), "home/data/exam/keys/root.pub",
               "home/data/exam/keys/sealing.key", "office.txt"});
    const std::string root = " --root root.pub";
    const std::string office = root + " --key sealing.key --passphrase-file office.txt";
    const auto closed = verdictOf(stranger, receipt.substr(0, 19) + ".submission" + root, 0);
    CHECK(member(closed, "genuine").isNull());
    CHECK(hasReason(closed, "sealed"));
    CHECK_FALSE(hasReason(closed, "signature-key-unknown"));
    for (const std::string& one : {receipt, resumed}) {
        const auto open = verdictOf(stranger, one.substr(0, 19) + ".submission" + office, 0);
        CHECK(*member(open, "genuine").boolean());
        CHECK(hasReason(open, "specimen"));
    }

    // Decided by two, and by nobody for both.
    const std::string grade =
        "exam decide grade " + academy.sealed(receipt) +
        " --sealing-file office.txt --examiner E-03 --passphrase-file e03.txt --out c-001.decision";
    academy.must(grade);
    academy.must("exam decide certify c-001.decision --certifier K-01 --passphrase-file k01.txt");
    academy.must("exam decide grade " + academy.sealed(resumed) +
                 " --sealing-file office.txt --examiner E-03 --passphrase-file e03.txt --out c-002.decision");
    academy.refused("certificate issue c-002.decision --number 2026-0002 --by K-01 --passphrase-file k01.txt",
                    "certif");
    academy.must("exam decide certify c-002.decision --certifier K-01 --passphrase-file k01.txt");
    academy.must("exam decide show c-001.decision --pdf slip.pdf --csv slip.csv");
    CHECK(slurp(academy.at("slip.pdf")).rfind("%PDF", 0) == 0);

    // Certificates, one taken back.
    academy.write("name1.txt", "Candidate1\n");
    const std::string by = " --by K-01 --passphrase-file k01.txt";
    for (const std::string i : {"1", "2"})
        academy.must("certificate issue c-00" + i + ".decision --number 2026-000" + i +
                     " --out certificates --submission " + academy.sealed(i == "1" ? receipt : resumed) +
                     " --sealing-file office.txt" + by);
    const auto list =
        academy.told("certificate revoke 2026-0002 --reason 'issued in error' --out lists" + by);
    takeAlong(academy, stranger,
              {"certificates/2026-0001.json", "certificates/2026-0002.json", *member(list, "list").string(),
               "name1.txt"});
    // What an academy gives to whoever asks: its root, its keys' certificates and which are revoked.
    fs::create_directory(stranger.at("public"));
    for (const auto& file : fs::directory_iterator(academy.at("home/data/exam/keys"))) {
        const std::string extension = file.path().extension().string();
        if (extension == ".pub" || extension == ".cert" || extension == ".list")
            fs::copy_file(file.path(), stranger.at("public") / file.path().filename());
    }
    const std::string with =
        " --keys public --status " + fs::path(*member(list, "list").string()).filename().string();
    const auto good = verdictOf(stranger, "2026-0001.json --name-file name1.txt" + with, 0);
    CHECK(*member(good, "genuine").boolean());
    const auto revoked = verdictOf(stranger, "2026-0002.json" + with, 1);
    CHECK(*member(member(revoked, "standing"), "status").string() == "revoked");

    // Contested, and decided anew by others, with a trail.
    academy.write("grounds.txt", "The pen was changed between two stations.\n");
    academy.must("exam decide appeal " + academy.sealed(resumed) +
                 " --of c-002.decision --grounds-file grounds.txt --sealing-file office.txt --examiner E-04 "
                 "--passphrase-file e04.txt --out c-002-appeal.decision");
    academy.must("exam decide certify c-002-appeal.decision --certifier K-02 --passphrase-file k02.txt");
    const auto appealed = academy.told("exam decide show c-002-appeal.decision");
    CHECK(appealed.dump().find("appeal_of") != std::string::npos);
}
