// Who may do what in an examination: every kind of person at every act, by the program's own commands. What
// the table does not allow must be refused in one line, with nothing written.
#include <functional>
#include <iostream>
#include <set>

#include "app/role_academy.hpp"

using roles::Academy;
using roles::Actor;
using roles::kRoot;
namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;

namespace {

struct Act {
    std::string name;
    std::string right;  // an actor who may, for tries with that key and a wrong passphrase
    std::set<std::string> allowed;
    std::function<std::string(const Actor&)> command;
    int done = 0;  // its exit
};

// "--examiner E-03 --passphrase-file E-03.txt", as far as the actor has them.
std::string by(const Actor& actor, const std::string& option) {
    std::string words = " " + option + " " + actor.label;
    if (!actor.file.empty()) words += " --passphrase-file " + actor.file;
    return actor.keys.empty() ? words : words + " --keys " + actor.keys;
}
// As a person of these records.
std::string as(const Actor& actor) {
    return actor.person.empty()
               ? ""
               : " --by " + actor.person +
                     (actor.personFile.empty() ? "" : " --by-passphrase-file " + actor.personFile);
}

const std::set<std::string> kNobody;
const std::set<std::string> kExaminers{"examiner", "another examiner", "a third examiner"};
const std::set<std::string> kOffice{"office"};

std::vector<Act> sittings(const Academy& academy) {
    const std::string sit =
        "exam sit try.paper --candidate Candidate7 --number C-009 --release-file release.txt "
        "--station station-03 --preflight preflight.json --headless --hand ideal";
    const std::string resume =
        " --release-file release.txt --headless --hand ideal --reason 'The power failed.'";
    return {
        {"sign a paper",
         "author",
         {"author"},
         [](const Actor& a) { return "exam sign try.draft --out new.paper" + by(a, "--by"); }},
        {"open a sitting", "examiner", kExaminers, [=](const Actor& a) { return sit + by(a, "--examiner"); }},
        {"allow the teacher to examine",
         "examiner",
         {"examiner", "another examiner"},
         [=](const Actor& a) {
             return sit + " --examiner E-06 --passphrase-file E-06.txt --allowed-reason 'Nobody else.'" +
                    " --allowed-by E-05 --allowed-file E-05.txt --allowed-by " + a.label +
                    (a.file.empty() ? "" : " --allowed-file " + a.file) +
                    (a.keys.empty() ? "" : " --keys " + a.keys);
         }},
        {"let a sitting go on",
         "examiner",
         {"examiner"},
         [=, &academy](const Actor& a) {
             return "exam sit --resume " + academy.broken + resume + by(a, "--examiner");
         }},
        {"end a sitting",
         "examiner",
         {"examiner"},
         [=, &academy](const Actor& a) {
             return "exam sit --resume " + academy.broken + resume + " --stop" + by(a, "--examiner");
         },
         1},
        {"close a sitting",
         "examiner",
         {"examiner"},
         [&academy](const Actor& a) {
             return "exam close " + academy.stopped + " --release-file release.txt" + by(a, "--examiner");
         }},
        {"close a day",
         "examiner",
         {"examiner", "another examiner", "a third examiner", "teacher"},
         [](const Actor& a) {
             return "exam close --day " + roles::today() + " --station station-03" + by(a, "--examiner");
         }},
    };
}

// Two examiners who are not this one, to be named in an override.
std::string others(const Actor& actor) {
    std::string words;
    int named = 0;
    for (const std::string label : {"E-03", "E-04", "E-05"}) {
        if (label == actor.label || named == 2) continue;
        words += " --override-by " + label;
        ++named;
    }
    return words;
}

std::vector<Act> decisions(const Academy& academy) {
    const std::string office = academy.submission + " --sealing-file office.txt";
    const auto certify = [](const std::string& file) {
        return [file](const Actor& a) { return "exam decide certify " + file + by(a, "--certifier"); };
    };
    const auto further = [](const std::string& file) {
        return [file](const Actor& a) { return "exam decide grade " + file + by(a, "--examiner"); };
    };
    return {
        {"grade", "examiner", kExaminers,
         [=](const Actor& a) {
             return "exam decide grade " + office + " --out new.decision" + by(a, "--examiner");
         }},
        {"sign a grade as one more",
         "another examiner",
         {"another examiner", "a third examiner"},
         further("graded.decision")},
        {"override", "examiner", kExaminers,
         [=](const Actor& a) {
             return "exam decide grade " + office + " --out new.decision --outcome void --reason 'A fault.'" +
                    others(a) + by(a, "--examiner");
         }},
        {"sign an override", "another examiner", {"another examiner"}, further("override.decision")},
        {"certify", "certifier", {"certifier", "another certifier"}, certify("graded.decision")},
        {"certify an override of one", "certifier", kNobody, certify("override.decision")},
        {"certify again", "another certifier", kNobody, certify("whole.decision")},
        {"decide an appeal", "another examiner", kExaminers,
         [=](const Actor& a) {
             return "exam decide appeal " + office +
                    " --of whole.decision --grounds-file grounds.txt --out new.decision" +
                    by(a, "--examiner");
         }},
    };
}

std::vector<Act> certificates() {
    // Taking back is open to every certifier: it makes nobody more than they are.
    const std::set<std::string> certifiers{"certifier", "another certifier", "examiner's other key",
                                           "teacher's other key", "candidate's other key"};
    return {
        {"issue a certificate",
         "certifier",
         {"certifier"},
         [](const Actor& a) {
             return "certificate issue second.decision --number 2026-0002 --out made" + by(a, "--by");
         }},
        {"issue one of one signature", "certifier", kNobody,
         [](const Actor& a) {
             return "certificate issue graded.decision --number 2026-0003 --out made" + by(a, "--by");
         }},
        {"reissue a certificate",
         "certifier",
         {"certifier"},
         [](const Actor& a) {
             return "certificate reissue made/2026-0001.json whole.decision --out again" + by(a, "--by");
         }},
        {"revoke a certificate", "certifier", certifiers,
         [](const Actor& a) {
             return "certificate revoke 2026-0001 --reason 'In error.' --out made" + by(a, "--by");
         }},
        {"sign the list of revoked ones", "certifier", certifiers,
         [](const Actor& a) { return "certificate status --out made" + by(a, "--by"); }},
    };
}

// Everybody has both passphrases of the root here: that they may not is by the role alone.
std::vector<Act> keys() {
    const std::set<std::string> own{"examiner",
                                    "examiner's other key",
                                    "another examiner",
                                    "a third examiner",
                                    "teacher",
                                    "teacher's other key",
                                    "candidate",
                                    "candidate's other key",
                                    "revoked examiner",
                                    "revoked certifier",
                                    "examiner who is not certified"};
    const auto make = [](const std::string& holder, const Actor& a) {
        return "keys new examiner --holder " + holder +
               " --label NEW-1 --passphrase-file new.txt --cost quick" + as(a);
    };
    return {
        {"make a key of one's own", "another examiner", own,
         [=](const Actor& a) { return make(a.person.empty() ? "Examiner4" : a.person, a); }},
        {"make a key for another", "office", kOffice, [=](const Actor& a) { return make("Spare12", a); }},
        {"make a station's key", "office", kOffice,
         [](const Actor& a) { return "keys new station --label station-04" + as(a); }},
        {"certify a key", "office", kOffice,
         [](const Actor& a) { return "keys certify E-10 --days 30" + kRoot + as(a); }},
        {"certify a key with half the root", "office", kNobody,
         [](const Actor& a) {
             return "keys certify E-10 --days 30 --first-file first.txt --second-file first.txt" + as(a);
         }},
        {"revoke a key", "office", kOffice,
         [](const Actor& a) { return "keys revoke E-05 --reason lost" + kRoot + as(a); }},
        {"revoke a key with half the root", "office", kNobody,
         [](const Actor& a) {
             return "keys revoke E-05 --reason lost --first-file second.txt --second-file second.txt" + as(a);
         }},
        {"import a key", "office", kOffice,
         [](const Actor& a) { return "keys import home/data/exam/keys/root.pub" + as(a); }},
        {"import another academy's root", "office", kNobody,
         [](const Actor& a) { return "keys import other/root.pub" + as(a); }},
        {"make an academy", "office", kOffice,
         [](const Actor& a) {
             return "keys new-academy --name Mine --specimen --cost quick --keys mine --sealing-file "
                    "office.txt" +
                    kRoot + as(a);
         }},
        {"change the examiner's passphrase",
         "examiner",
         {"examiner"},
         [](const Actor& a) {
             Actor there = a;
             there.label = "";
             return "keys passphrase E-03 --new-passphrase-file new.txt --cost quick" + by(there, "");
         }},
        {"give oneself a role", "office", kOffice,
         [](const Actor& a) {
             return "people role " + (a.person.empty() ? "Examiner4" : a.person) + " certifier" + as(a);
         }},
    };
}

// The right key and person with wrong passphrases, and with none.
std::vector<Actor> guessers(const Actor& right) {
    Actor wrong = right;
    wrong.id = "a wrong passphrase of " + right.id;
    wrong.file = wrong.personFile = "wrong.txt";
    Actor none = right;
    none.id = "no passphrase of " + right.id;
    none.file = none.personFile = "";
    return {wrong, none};
}

// What the two lines that say how a sitting goes on or ends hold, and no other.
bool decides(const std::string& log) {
    return log.find("\"outcome\"") != std::string::npos ||
           log.find("invigilator_closed") != std::string::npos;
}

// Written down before anybody is let in: that a sitting was taken up, how often a passphrase was wrong, and
// which program holds a lock.
bool isTry(const std::string& name, const std::string& was, const std::string& bytes) {
    const std::string file = fs::path(name).filename().string();
    if (file == "lock" || file == "records.lock" || file.ends_with(".tries")) return true;
    return file == "sitting.log" && bytes.starts_with(was) && !was.empty() &&
           !decides(bytes.substr(was.size()));
}

std::string changed(const Files& before, const Files& after) {
    std::string names;
    for (const auto& [name, bytes] : after) {
        const auto found = before.find(name);
        const std::string was = found == before.end() ? "" : found->second;
        if ((found == before.end() || was != bytes) && !isTry(name, was, bytes)) names += " " + name;
    }
    for (const auto& [name, bytes] : before) {
        if (!after.contains(name)) names += " -" + name;
    }
    return names;
}

// Which program holds a lock is no reason to put everything back.
bool onlyLocks(const Files& before, const Files& after) {
    return before.size() == after.size() && std::all_of(after.begin(), after.end(), [&](const auto& file) {
               const auto was = before.find(file.first);
               return was != before.end() && (was->second == file.second || file.first.ends_with("lock"));
           });
}

class Matrix {
public:
    explicit Matrix(const Academy& academy) : m_academy(academy), m_before(academy.files()) {}

    void tryAll(const std::vector<Act>& acts) {
        for (const Act& act : acts) {
            for (const Actor& actor : m_academy.actors()) tryOne(act, actor);
            for (const Actor& actor : guessers(m_academy.actor(act.right))) tryOne(act, actor);
        }
    }
    [[nodiscard]] std::string sum() const {
        return std::to_string(m_allowed + m_refused + m_possible) + " pairs: " + std::to_string(m_allowed) +
               " allowed, " + std::to_string(m_refused) + " refused, " + std::to_string(m_possible) +
               " forbidden possible";
    }

private:
    void tryOne(const Act& act, const Actor& actor) {
        const std::string command = act.command(actor);
        const auto outcome = m_academy.bench().run(command);
        const auto after = m_academy.files();
        const std::string names = changed(m_before, after);
        INFO(act.name << ", by " << actor.id << ": " << command << "\nexit " << outcome.exit << ", "
                      << outcome.err << "changed:" << names);
        if (act.allowed.contains(actor.id)) {
            CHECK(outcome.exit == act.done);
            CHECK_FALSE(names.empty());
            ++m_allowed;
        } else {
            CHECK(outcome.exit > 0);
            CHECK(commands::lines(outcome.err) == 1);
            CHECK(names.empty());
            ++(outcome.exit > 0 && names.empty() ? m_refused : m_possible);
        }
        if (!onlyLocks(m_before, after)) m_academy.putBack();
    }

    const Academy& m_academy;
    const Files m_before;
    int m_allowed = 0, m_refused = 0, m_possible = 0;
};

}  // namespace

TEST_CASE("nobody does what is not theirs to do") {
    const Academy academy;
    Matrix matrix(academy);
    matrix.tryAll(sittings(academy));
    matrix.tryAll(decisions(academy));
    matrix.tryAll(certificates());
    matrix.tryAll(keys());
    std::cout << matrix.sum() << "\n";
    CHECK(matrix.sum().ends_with(" 0 forbidden possible"));
}
