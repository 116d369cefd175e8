// Recordings as files: which are taken, what is said of the others, and tables that follow every byte.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <scoring/score.hpp>

#include "ensembles/ensemble_json.hpp"
#include "ensembles/ensemble_shelf.hpp"
#include "ensembles/recorded_people.hpp"
#include "ensembles/scenario_key.hpp"
#include "ensembles/small_scenario.hpp"
#include "pen/dots_csv.hpp"
#include "support/catch.hpp"
#include "support/file_bytes.hpp"
#include "support/temp_folder.hpp"

namespace fs = std::filesystem;
using ensembles::EnsembleShelf;
using ensembles::FileIssue;
using ensembles::Reference;
using test_ensembles::drawPeople;
using test_ensembles::smallScenario;

namespace {

std::string asFile(const scoring::Ensemble& ensemble) {
    return ensembles::writeEnsemble(ensemble, crypto::blake2b("any"));
}

struct NamedBytes {
    std::string name, bytes;
};

// Eight persons with three attempts each, drawn once.
const std::vector<NamedBytes>& people() {
    static const std::vector<NamedBytes> files = [] {
        std::vector<NamedBytes> made;
        for (const auto& person : drawPeople(smallScenario(), 8, 3)) {
            for (std::size_t a = 0; a < person.attempts.size(); ++a) {
                made.push_back({ensembles::recordingName(person.id, static_cast<int>(a) + 1),
                                pen::writeDotsCsv(person.attempts[a])});
            }
        }
        return made;
    }();
    return files;
}

// A data folder with recordings, and a cache.
class Academy {
public:
    Academy() { fs::create_directories(folder()); }
    void put(const NamedBytes& file) const { test_support::writeBytes(path(file.name), file.bytes); }
    void putAll() const {
        for (const NamedBytes& file : people()) put(file);
    }
    [[nodiscard]] std::string path(const std::string& name) const { return folder() + "/" + name; }
    [[nodiscard]] std::string experts() const { return m_root / "experts"; }
    [[nodiscard]] std::string folder() const {
        return experts() + "/" + ensembles::recordingFolder(smallScenario());
    }
    [[nodiscard]] std::string cache() const { return m_root / "cache"; }
    [[nodiscard]] EnsembleShelf shelf() const { return {"", cache(), {m_root / "none", experts()}}; }

    // The reference and whether work was done for it.
    [[nodiscard]] std::pair<Reference, bool> reference() const {
        bool worked = false;
        auto found = shelf().referenceFor(smallScenario(), [&](double) { return worked = true; });
        REQUIRE(std::holds_alternative<Reference>(found));
        return {std::get<Reference>(std::move(found)), worked};
    }
    [[nodiscard]] std::vector<std::string> issues() const {
        const auto found = shelf().referenceFor(smallScenario());
        std::vector<std::string> lines;
        if (const auto* list = std::get_if<std::vector<FileIssue>>(&found)) {
            for (const FileIssue& issue : *list) lines.push_back(describe(issue));
        }
        return lines;
    }
    // Kept tables by recorded experts.
    [[nodiscard]] std::vector<fs::path> tables() const {
        std::vector<fs::path> all;
        for (const auto& entry : fs::directory_iterator(cache())) {
            if (test_support::bytesOf(entry.path().string()).find(R"("source": "recorded")") !=
                std::string::npos)
                all.push_back(entry.path());
        }
        return all;
    }

private:
    test_support::TempFolder m_root;
};

std::string changedDepth(std::string bytes) {
    // The last digit of the first dot's depth: its third field.
    std::size_t at = bytes.find('\n');
    for (int comma = 0; comma < 3; ++comma) at = bytes.find(',', at + 1);
    bytes[at - 1] = bytes[at - 1] == '5' ? '6' : '5';
    return bytes;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("eight persons with three attempts are the reference, and a kept table follows every byte") {
    const Academy academy;
    academy.putAll();
    const auto [made, worked] = academy.reference();
    CHECK(worked);
    CHECK(made.note.empty());
    CHECK(made.ensemble.source.recorded);
    CHECK(made.ensemble.source.persons == 8);
    CHECK(made.ensemble.source.attempts == 24);
    REQUIRE(academy.tables().size() == 1);
    const fs::path table = academy.tables().front();
    const std::string bytes = test_support::bytesOf(table.string());

    SECTION("what was made once is read the next time") {
        const auto [read, again] = academy.reference();
        CHECK_FALSE(again);
        CHECK(asFile(read.ensemble) == asFile(made.ensemble));
    }
    SECTION("a deleted, cut or edited table changes nothing") {
        fs::remove(table);
        CHECK(asFile(academy.reference().first.ensemble) == asFile(made.ensemble));
        CHECK(test_support::bytesOf(table.string()) == bytes);
        test_support::writeBytes(table.string(), bytes.substr(0, bytes.size() / 2));
        CHECK(asFile(academy.reference().first.ensemble) == asFile(made.ensemble));
        std::string edited = bytes;
        const std::size_t at = edited.find("\"persons\": 8");
        REQUIRE(at != std::string::npos);
        edited.replace(at, 12, "\"persons\": 9");
        test_support::writeBytes(table.string(), edited);
        CHECK(asFile(academy.reference().first.ensemble) == asFile(made.ensemble));
        CHECK(test_support::bytesOf(table.string()) == bytes);
    }
    SECTION("one changed digit in one recording is another table; changed back, the first") {
        const NamedBytes& file = people()[10];
        academy.put({file.name, changedDepth(file.bytes)});
        const auto [other, again] = academy.reference();
        CHECK(again);
        CHECK(asFile(other.ensemble) != asFile(made.ensemble));
        CHECK(academy.tables().size() == 2);
        academy.put(file);
        const auto [back, thirdTime] = academy.reference();
        CHECK_FALSE(thirdTime);
        CHECK(asFile(back.ensemble) == asFile(made.ensemble));
    }
    SECTION("progress only grows, and stopped work is not kept") {
        fs::remove_all(academy.cache());
        double last = 0.0;
        (void)academy.shelf().referenceFor(smallScenario(), [&](double share) {
            CHECK(share >= last);
            last = share;
            return true;
        });
        CHECK(last == 1.0);
        fs::remove(table);
        const auto stopped = academy.shelf().referenceFor(smallScenario(), [](double) { return false; });
        CHECK(std::get<Reference>(stopped).ensemble.experts == 0);
        CHECK_FALSE(fs::exists(table));
    }
    SECTION("a recording taken away leaves too few, and the synthetic table is used and said to be") {
        fs::remove(academy.path(people()[4].name));
        const auto [synthetic, again] = academy.reference();
        CHECK(holds(synthetic.note, "23 recorded attempts of 8 persons, 7 of them with 3 or more"));
        CHECK(holds(synthetic.note, "8 persons with 3 attempts each are needed"));
        CHECK_FALSE(synthetic.ensemble.source.recorded);
        CHECK(asFile(synthetic.ensemble) ==
              asFile(EnsembleShelf("", academy.cache()).ensembleFor(smallScenario())));
    }
    SECTION("a file that breaks later is told, and the old table is not taken") {
        std::string broken = people()[0].bytes;
        broken.replace(broken.rfind(',') + 1, 1, "x");
        academy.put({people()[0].name, broken});
        REQUIRE(academy.issues().size() == 1);
    }
    SECTION("another scenario has its own recordings") {
        auto found = academy.shelf().referenceFor(smallScenario(76));
        REQUIRE(std::holds_alternative<Reference>(found));
        CHECK_FALSE(std::get<Reference>(found).ensemble.source.recorded);
        CHECK(std::get<Reference>(found).note.empty());
    }
}

TEST_CASE("the order of the files and the folders they lie in do not matter") {
    const Academy one;
    one.putAll();
    const Academy other;
    auto files = people();
    std::reverse(files.begin(), files.end());
    const test_support::TempFolder second;
    const std::string below = second / ensembles::recordingFolder(smallScenario());
    fs::create_directories(below);
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (i % 2 == 0)
            other.put(files[i]);
        else
            test_support::writeBytes(below + "/" + files[i].name, files[i].bytes);
    }
    const auto scenario = smallScenario();
    const std::vector<std::string> folders{other.experts(), second.path().string()};
    CHECK(hashOf(ensembles::findRecordings({one.experts()}, scenario)) ==
          hashOf(ensembles::findRecordings(folders, scenario)));
    const EnsembleShelf shelf("", other.cache(), folders);
    auto found = shelf.referenceFor(scenario);
    REQUIRE(std::holds_alternative<Reference>(found));
    CHECK(asFile(std::get<Reference>(found).ensemble) == asFile(one.reference().first.ensemble));
    CHECK(test_support::bytesOf(one.tables().front().string()) ==
          test_support::bytesOf(other.tables().front().string()));
}

TEST_CASE("every byte, name and number of a recording is in the hash") {
    ensembles::Recordings base;
    base.files = {{"a", 1, "", "x"}, {"a", 2, "", "y"}};
    const auto hash = hashOf(base);
    for (int change = 0; change < 5; ++change) {
        auto other = base;
        if (change == 0) other.files[0].bytes = "z";
        if (change == 1) other.files[0].person = "b";
        if (change == 2) other.files[1].attempt = 3;
        if (change == 3) other.files.pop_back();
        if (change == 4) other.files.push_back({"a", 3, "", "x"});
        INFO(change);
        CHECK(hashOf(other) != hash);
    }
    const auto scenario = ensembles::scenarioKey(smallScenario(), {});
    CHECK(ensembles::recordedKey(scenario, hash) != scenario);
    CHECK(ensembles::recordedKey(scenario, hash) != ensembles::recordedKey(hash, scenario));
}

TEST_CASE("a bad recording is told with its line and column, and nothing takes its place") {
    const Academy academy;
    academy.putAll();
    const std::string name = people()[3].name;
    const std::string where = academy.path(name);
    const auto first = [&] {
        const auto lines = academy.issues();
        REQUIRE(lines.size() == 1);
        return lines.front();
    };
    SECTION("a number that is none") {
        academy.put({name, "x_mm,y_mm,depth_mm,diameter_mm,t_s\n1,2,0.5,,0\n1,2,deep,,1\n"});
        CHECK(holds(first(), where + ":3:3: error: depth_mm: 'deep' is no decimal number"));
    }
    SECTION("a dot off the sheet") {
        std::string bytes = people()[3].bytes;
        bytes.insert(bytes.find('\n') + 1, "40.0,1.0,0.6,,0\n");
        academy.put({name, bytes});
        CHECK(holds(first(), where + ":2:1: error: x_mm: lies outside the sheet"));
    }
    SECTION("a dot without depth, in a file with its columns in another order") {
        academy.put({name, "t_s,depth_mm,x_mm,y_mm\n0,0.6,1,1\n1,,1,2\n"});
        CHECK(holds(first(), where + ":3:2: error: depth_mm: the dot has no depth"));
    }
    SECTION("no times") {
        academy.put({name, "x_mm,y_mm,depth_mm\n1,1,0.6\n"});
        CHECK(holds(first(), where + ":2:1: error: t_s: the dot has no time"));
    }
    SECTION("work that is not done") {
        const std::string& bytes = people()[3].bytes;
        academy.put({name, bytes.substr(0, bytes.find('\n', bytes.size() / 2) + 1)});
        CHECK(holds(first(), where + ":1:1: error: only "));
    }
    SECTION("the same dots under another person's name, with other line ends") {
        std::string bytes = people()[0].bytes;
        for (std::size_t at = bytes.find('\n'); at != std::string::npos; at = bytes.find('\n', at + 2))
            bytes.insert(at, "\r");
        academy.put({name, bytes});
        CHECK(
            holds(first(), where + ":1:1: error: holds the same dots as " + academy.path(people()[0].name)));
    }
    SECTION("a name that says no person and attempt") {
        for (const char* bad : {"Anna-1.csv", "anna.csv", "anna-01.csv", "anna-0.csv", "-1.csv", "anna-1.CSV",
                                "anna-12345.csv", "an na-1.csv"}) {
            INFO(bad);
            academy.put({bad, people()[0].bytes});
            CHECK(holds(first(), academy.path(bad) + ":1:1: error: the name is not PERSON-ATTEMPT.csv"));
            fs::remove(academy.path(bad));
        }
    }
    SECTION("a folder where a file should be") {
        fs::create_directories(academy.path("anna-1.csv"));
        CHECK(holds(first(), "cannot be read as a plain file"));
    }
    SECTION("a file where the folder should be") {
        fs::remove_all(academy.folder());
        test_support::writeBytes(academy.folder(), "");
        CHECK(holds(first(), academy.folder() + ":1:1: error: the folder cannot be read"));
    }
    SECTION("notes beside them are nobody's recording") {
        academy.put({"README.txt", "who is who lies with the academy"});
        CHECK(academy.issues().empty());
    }
}

TEST_CASE("the same attempt in two folders is an issue") {
    const Academy one;
    one.put(people()[0]);
    const Academy other;
    other.put({people()[0].name, people()[1].bytes});
    const auto found = ensembles::findRecordings({one.experts(), other.experts()}, smallScenario());
    REQUIRE(found.issues.size() == 1);
    CHECK(holds(describe(found.issues[0]), "the attempt is also in "));
}

TEST_CASE("recordings belong to a scenario, whatever its zones are called") {
    auto other = smallScenario();
    other.zones[0].id = "renamed";
    CHECK(ensembles::recordingFolder(other) == ensembles::recordingFolder(smallScenario()));
    CHECK(ensembles::recordingFolder(smallScenario(76)) != ensembles::recordingFolder(smallScenario()));
    CHECK(ensembles::recordingFolder(other).size() == 32);
    CHECK(ensembles::isPersonId("anna-2"));
    CHECK_FALSE(ensembles::isPersonId("anna-"));
    CHECK_FALSE(ensembles::isPersonId("Anna"));
    CHECK_FALSE(ensembles::isPersonId(""));
    CHECK_FALSE(ensembles::isPersonId("../anna"));
}
