#include <sys/stat.h>
#include <unistd.h>

#include "record/store/settings.hpp"
#include "support/catch.hpp"
#include "support/faulty_disk.hpp"
#include "support/file_bytes.hpp"
#include "support/temp_folder.hpp"

using namespace store;
using test_support::bytesOf;
using test_support::TempFolder;
using test_support::writeBytes;

namespace {

bool exists(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

}  // namespace

TEST_CASE("settings are read back as they were saved") {
    const TempFolder folder;
    const std::string path = folder / "settings.json";
    Settings settings;
    settings.name = "Wr\xC3\xA9n \"W\"";
    settings.person = std::string(32, 'a');
    settings.leftHanded = true;
    settings.theme = Theme::dark;
    settings.textScale = 1.5;
    settings.pixelsPerMm = 3.7;
    settings.reduceMotion = true;
    settings.volume = 0.25;
    settings.breakAfterMinutes = 45;
    settings.warmUpOn = "2026-11-30";
    settings.pens = {{"A pen", 0.02, {{0.15, 0.2}, {0.4, 0.6}}, 85.0}, {"Another", 0.0, {}, std::nullopt}};
    settings.language = "de";
    settings.pseudoLanguage = true;
    settings.firstRunDone = true;
    REQUIRE_FALSE(saveSettings(path, settings));
    const LoadedSettings loaded = loadSettings(path);
    CHECK(loaded.found);
    CHECK_FALSE(loaded.problem);
    CHECK(loaded.settings.name == settings.name);
    CHECK(loaded.settings.person == settings.person);
    CHECK(loaded.settings.leftHanded);
    CHECK(loaded.settings.theme == Theme::dark);
    CHECK(loaded.settings.textScale == 1.5);
    CHECK(loaded.settings.pixelsPerMm == 3.7);
    CHECK(loaded.settings.reduceMotion);
    CHECK(loaded.settings.volume == 0.25);
    CHECK(loaded.settings.breakAfterMinutes == 45);
    CHECK(loaded.settings.warmUpOn == "2026-11-30");
    CHECK(loaded.settings.pens == settings.pens);
    CHECK(loaded.settings.language == "de");
    CHECK(loaded.settings.pseudoLanguage);
    CHECK(loaded.settings.firstRunDone);
    CHECK_FALSE(exists(path + ".new"));
}

TEST_CASE("without a file the defaults hold and nothing is wrong") {
    const TempFolder folder;
    const LoadedSettings loaded = loadSettings(folder / "settings.json");
    CHECK_FALSE(loaded.found);
    CHECK_FALSE(loaded.problem);
    CHECK(loaded.settings.name.empty());
    CHECK(loaded.settings.theme == Theme::system);
    CHECK(loaded.settings.textScale == 1.0);
    CHECK_FALSE(loaded.settings.firstRunDone);
}

TEST_CASE("members that this version does not know are kept") {
    const TempFolder folder;
    const std::string path = folder / "settings.json";
    writeBytes(path, R"({"from_later":{"a":[1,2.5]},"name":"Wren"})");
    const LoadedSettings loaded = loadSettings(path);
    CHECK_FALSE(loaded.problem);
    REQUIRE_FALSE(saveSettings(path, loaded.settings));
    CHECK(loadSettings(path).settings.unknown.dump() == R"({"from_later":{"a":[1,2.5]}})");
    CHECK(loadSettings(path).settings.name == "Wren");
}

TEST_CASE("a broken file is set aside and said") {
    for (const std::string& broken : {std::string("{\"name\":"), std::string("[]"), std::string("\0\0\0", 3),
                                      std::string(), std::string(100'000, ' '), std::string(1000, '[')}) {
        const TempFolder folder;
        const std::string path = folder / "settings.json";
        writeBytes(path, broken);
        const LoadedSettings loaded = loadSettings(path);
        REQUIRE(loaded.problem);
        CHECK(loaded.problem->find("settings.json.broken") != std::string::npos);
        CHECK(loaded.settings.language == "en");
        CHECK_FALSE(exists(path));
        CHECK(bytesOf(path + ".broken") == broken);
    }
}

TEST_CASE("a value that cannot be is replaced by its default and said; the others stay") {
    const TempFolder folder;
    const std::string path = folder / "settings.json";
    writeBytes(path, R"({"name":7,"text_scale":9,"theme":"pink","pixels_per_mm":-1,"left_handed":true})");
    const LoadedSettings loaded = loadSettings(path);
    REQUIRE(loaded.problem);
    for (const char* key : {"'name'", "'text_scale'", "'theme'", "'pixels_per_mm'"}) {
        CHECK(loaded.problem->find(key) != std::string::npos);
    }
    CHECK(loaded.problem->find("left_handed") == std::string::npos);
    CHECK(loaded.settings.textScale == 1.0);
    CHECK(loaded.settings.theme == Theme::system);
    CHECK_FALSE(loaded.settings.pixelsPerMm);
    CHECK(loaded.settings.leftHanded);
    CHECK(exists(path));
}

TEST_CASE("a failed save leaves the old file as it was") {
    const TempFolder folder;
    const std::string path = folder / "settings.json";
    Settings settings;
    settings.name = "old";
    REQUIRE_FALSE(saveSettings(path, settings));
    const std::string before = bytesOf(path);
    settings.name = "new";
    {
        const test_support::DiskGuard guard;
        test_support::breakDisk(test_support::DiskFault::syncFails, 1);
        const auto fault = saveSettings(path, settings);
        REQUIRE(fault);
        CHECK(fault->find("cannot be written: Input/output error") != std::string::npos);
    }
    CHECK(bytesOf(path) == before);
    CHECK_FALSE(exists(path + ".new"));
    CHECK(saveSettings("/nonexistent/settings.json", settings));
}

TEST_CASE("settings are for their owner only") {
    const TempFolder folder;
    REQUIRE_FALSE(saveSettings(folder / "settings.json", {}));
    struct stat status {};
    REQUIRE(::stat((folder / "settings.json").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
}

TEST_CASE("a pen's calibration that cannot be used is left out and said, the others stay") {
    const TempFolder folder;
    const std::string path = folder / "settings.json";
    writeBytes(path, R"({"pens":[{"device":"a","tip":0.1,"curve":[]},{"device":"b","tip":7,"curve":[]},3]})");
    const LoadedSettings loaded = loadSettings(path);
    REQUIRE(loaded.problem);
    CHECK(loaded.problem->find("'pens'") != std::string::npos);
    REQUIRE(loaded.settings.pens.size() == 1);
    CHECK(loaded.settings.pens.front().device == "a");
}
