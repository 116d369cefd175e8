// People, export, import, rebuild, backup and restore as promised to outsiders, through the real program.
#include <filesystem>
#include <string>

#include "app/commands.hpp"

namespace fs = std::filesystem;

using commands::Bench;
using commands::member;
using commands::parse;
using commands::slurp;

namespace {

// What a person sees of a home: people, and each person's attempts in an export.
std::string peopleOf(const Bench& bench) { return bench.run("people list --json").out; }

}  // namespace

TEST_CASE("the commands about records teach by an example and tell wrong use") {
    const Bench bench;
    bench.teaches({"people", "people list", "people use", "people add", "people rename", "people role",
                   "people passphrase", "people erase", "export", "import", "progress", "rebuild",
                   "data backup", "data restore"});
    for (const char* arguments :
         {"people", "people add", "people add guest", "people rename nobody x", "people role nobody trainee",
          "people erase nobody", "people passphrase nobody", "people use nobody", "export nobody x.stipple",
          "import nothing.stipple", "data restore nothing.stipple", "people add X --role king",
          "people add X --passphrase-file nothing.txt", "people list --by X", "progress --person nobody",
          "progress --level nothing", "progress --passphrase-file nothing.txt x",
          "practice single-dots --hand ideal --headless --person nobody",
          "practice single-dots --hand ideal --person guest --out r"}) {
        bench.refused(arguments, "");
    }
}

TEST_CASE("an attempt goes into the records of whom it is, and comes back by a rebuild") {
    const Bench bench;
    REQUIRE(bench.run("people add Wren --mail wren@example.org").exit == 0);
    const auto played = bench.run("practice single-dots --hand ideal --headless --person Wren --json");
    INFO(played.err);
    REQUIRE(played.exit == 0);
    CHECK(played.err.empty());
    REQUIRE(bench.run("practice single-dots --hand rows --seed 2 --headless").exit <= 1);
    const std::string before = peopleOf(bench);
    const auto people = parse(before);
    REQUIRE(people.items()->size() == 2);
    CHECK(*member((*people.items())[0], "attempts").whole() == 1);
    CHECK(*member((*people.items())[1], "name").string() == "Wren");
    CHECK(*member((*people.items())[1], "attempts").whole() == 1);
    for (const auto& entry : fs::directory_iterator(bench.at("home/data/attempts")))
        CHECK(slurp(entry.path()).find("Wren") == std::string::npos);

    fs::remove(bench.at("home/data/records.db"));
    const auto rebuilt = bench.run("rebuild --json");
    CHECK(rebuilt.exit == 0);
    CHECK(*member(parse(rebuilt.out), "attempts").whole() == 2);
    CHECK(peopleOf(bench) == before);

    bench.write("home/data/attempts/broken.attempt", "no attempt");
    const auto partly = bench.run("rebuild");
    CHECK(partly.exit == 1);
    CHECK(partly.err.find("broken.attempt") != std::string::npos);
    CHECK(partly.out.find("from 2 attempts") != std::string::npos);
}

TEST_CASE("backup and restore, export and import give the same on an empty second home") {
    const Bench bench;
    REQUIRE(bench.run("people add Wren").exit == 0);
    REQUIRE(bench.run("practice single-dots --hand ideal --headless --person Wren").exit == 0);
    const std::string before = peopleOf(bench);
    REQUIRE(bench.run("data backup all.stipple --json").exit == 0);
    REQUIRE(bench.run("export Wren wren.stipple").exit == 0);
    CHECK(bench.run("data backup all.stipple").exit == 2);
    CHECK(bench.run("import all.stipple").err.find("is no person but a 'backup'") != std::string::npos);
    CHECK(bench.run("data restore all.stipple").err.find("add --over") != std::string::npos);

    fs::rename(bench.at("home"), bench.at("first"));
    SECTION("restored") {
        const auto restored = bench.run("data restore all.stipple");
        INFO(restored.err);
        CHECK(restored.exit == 0);
        CHECK(peopleOf(bench) == before);
        CHECK(bench.run("data restore all.stipple --over --json").exit == 0);
        CHECK(peopleOf(bench) == before);
        CHECK(fs::exists(bench.at("home/data/before-restore-1/attempts")));
    }
    SECTION("imported, once and again") {
        CHECK(bench.run("import wren.stipple").exit == 0);
        CHECK(peopleOf(bench) == before);
        CHECK(bench.run("import wren.stipple").out.find("0 new attempts, 1 known already") !=
              std::string::npos);
        CHECK(peopleOf(bench) == before);
    }
    SECTION("changed, they are refused and nothing is made") {
        for (const char* name : {"all.stipple", "wren.stipple"}) {
            std::string bytes = slurp(bench.at(name));
            bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
            bench.write(name, bytes);
        }
        CHECK(bench.run("data restore all.stipple").exit == 2);
        CHECK(bench.run("import wren.stipple").exit == 2);
        CHECK(parse(peopleOf(bench)).items()->size() == 1);
        CHECK(fs::is_empty(bench.at("home/data/attempts")));
    }
}

TEST_CASE("an admin's passphrase guards the people") {
    const Bench bench;
    bench.write("ada.txt", "correct horse battery staple\n");
    bench.write("wrong.txt", "correct horse battery stable\n");
    REQUIRE(bench.run("people add Ada --role admin --passphrase-file ada.txt").exit == 0);
    CHECK(bench.run("people add Wren").exit == 2);
    CHECK(bench.run("people add Wren --by Ada").exit == 2);
    CHECK(bench.run("people add Wren --by Ada --by-passphrase-file wrong.txt").exit == 2);
    CHECK(bench.run("people add Wren --by Ada --by-passphrase-file ada.txt").exit == 0);
    CHECK(bench.run("people erase Wren").exit == 2);
    CHECK(bench.run("data backup all.stipple").exit == 2);
    CHECK(bench.run("data backup all.stipple --by Ada --passphrase-file - < ada.txt").exit == 0);
    CHECK(bench.run("people role Wren instructor --by Ada --passphrase-file ada.txt").exit == 0);
    CHECK(bench.run("people erase Wren --by Ada --passphrase-file ada.txt --json").exit == 0);
    CHECK(slurp(bench.at("home/data/events.log")).find("Wren") == std::string::npos);
    CHECK(slurp(bench.at("home/data/identity.db")).find("battery") == std::string::npos);
}

TEST_CASE("whom the window records for is chosen with the passphrase, if there is one") {
    const Bench bench;
    bench.write("wren.txt", "eight by eight\n");
    REQUIRE(bench.run("people add Wren --passphrase-file wren.txt").exit == 0);
    CHECK(bench.run("people use Wren").exit == 2);
    CHECK(bench.run("people use Wren --passphrase-file wren.txt").exit == 0);
    const auto settings = parse(slurp(bench.at("home/config/settings.json")));
    CHECK(member(settings, "person").string()->size() == 32);
    CHECK(bench.run("people use guest").exit == 0);
    CHECK(member(parse(slurp(bench.at("home/config/settings.json"))), "person").string()->empty());
}
