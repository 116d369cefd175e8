#include <filesystem>
#include <string>

#include "level/examples.hpp"
#include "level/yaml/library.hpp"
#include "support/catch.hpp"
#include "support/file_bytes.hpp"
#include "support/temp_folder.hpp"

using test_level::example;
using test_level::with;
using test_support::writeBytes;

TEST_CASE("levels come by unit and id, whatever their files are called", "[level]") {
    const test_support::TempFolder folder;
    writeBytes(folder / "a.yaml", with(example(), "id: example", "id: zulu"));
    writeBytes(folder / "b.yaml", with(with(example(), "id: example", "id: mike"), "unit: 2", "unit: 1"));
    writeBytes(folder / "c.yaml", with(example(), "id: example", "id: alpha"));
    writeBytes(folder / "notes.txt", "not a level");
    const auto library = level_yaml::readLibrary({{folder.path().string(), true}});
    CHECK(library.faults.empty());
    REQUIRE(library.levels.size() == 3);
    CHECK(library.levels[0].id == "mike");
    CHECK(library.levels[1].id == "alpha");
    CHECK(library.levels[2].id == "zulu");
}

TEST_CASE("one id twice is a fault that names both files, and neither level is offered", "[level]") {
    const test_support::TempFolder mine;
    const test_support::TempFolder shipped;
    writeBytes(mine / "first.yaml", example());
    writeBytes(shipped / "second.yaml", example());
    writeBytes(shipped / "other.yaml", with(example(), "id: example", "id: other"));
    const auto library =
        level_yaml::readLibrary({{mine.path().string(), false}, {shipped.path().string(), true}});
    REQUIRE(library.levels.size() == 1);
    CHECK(library.levels[0].id == "other");
    REQUIRE(library.faults.size() == 2);
    for (const auto& fault : library.faults) {
        REQUIRE(fault.issues.size() == 1);
        CHECK(fault.issues[0].code == "duplicate-id");
        CHECK(fault.issues[0].message.find("first.yaml") != std::string::npos);
        CHECK(fault.issues[0].message.find("second.yaml") != std::string::npos);
    }
}

TEST_CASE("a broken file does not hide the others", "[level]") {
    const test_support::TempFolder folder;
    writeBytes(folder / "broken.yaml", "stipple: 1\nid: [");
    writeBytes(folder / "good.yaml", example());
    const auto library = level_yaml::readLibrary({{folder.path().string(), true}});
    CHECK(library.levels.size() == 1);
    REQUIRE(library.faults.size() == 1);
    CHECK(library.faults[0].path == folder / "broken.yaml");
}

TEST_CASE("a missing folder matters only when it must be there", "[level]") {
    CHECK(level_yaml::readLibrary({{"/no/such/folder", false}}).faults.empty());
    const auto library = level_yaml::readLibrary({{"/no/such/folder", true}});
    REQUIRE(library.faults.size() == 1);
    CHECK(library.faults[0].issues[0].code == "unreadable");
}
