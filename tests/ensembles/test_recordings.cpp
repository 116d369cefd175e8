// Recordings as files: which are taken, and tables that follow every byte.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "ensembles/academy.hpp"
#include "ensembles/scenario_key.hpp"

namespace fs = std::filesystem;
using ensembles::EnsembleShelf;
using ensembles::Reference;
using namespace test_ensembles;

namespace {

std::string changedDepth(std::string bytes) {
    // The last digit of the first dot's depth: its third field.
    std::size_t at = bytes.find('\n');
    for (int comma = 0; comma < 3; ++comma) at = bytes.find(',', at + 1);
    bytes[at - 1] = bytes[at - 1] == '5' ? '6' : '5';
    return bytes;
}

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
    CHECK(ensembles::recordedKey(scenario, hash, {{1.0, 2.0}}) != ensembles::recordedKey(scenario, hash));
}

TEST_CASE("recordings belong to a scenario, whatever its zones are called") {
    auto other = smallScenario();
    other.zones[0].id = "renamed";
    CHECK(ensembles::recordingFolder(other) == ensembles::recordingFolder(smallScenario()));
    CHECK(ensembles::recordingFolder(smallScenario(76)) != ensembles::recordingFolder(smallScenario()));
    CHECK(ensembles::recordingFolder(other).size() == 32);
    other.earlier = {{0.5, 0.5}};
    CHECK(ensembles::recordingFolder(other) != ensembles::recordingFolder(smallScenario()));
    CHECK(ensembles::isPersonId("anna-2"));
    CHECK_FALSE(ensembles::isPersonId("anna-"));
    CHECK_FALSE(ensembles::isPersonId("Anna"));
    CHECK_FALSE(ensembles::isPersonId(""));
    CHECK_FALSE(ensembles::isPersonId("../anna"));
}
