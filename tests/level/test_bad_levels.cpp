// Every file of tests/fixtures/levels/bad is refused for the reason in its name
// ("CODE--what.yaml"); verdicts.txt holds the whole message of each. UPDATE_GOLDEN=1 writes
// it anew.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "level/yaml/load.hpp"
#include "support/catch.hpp"
#include "support/file_bytes.hpp"
#include "support/golden.hpp"

namespace fs = std::filesystem;

namespace {

const fs::path kBad = STIPPLE_SOURCE_DIR "/tests/fixtures/levels/bad";

std::vector<fs::path> badFiles() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(kBad)) {
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

// The first error: what a reader sees first.
const level::Issue* firstError(const level_yaml::Loaded& loaded) {
    for (const level::Issue& issue : loaded.issues) {
        if (issue.severity == level::Severity::error) return &issue;
    }
    return nullptr;
}

level_yaml::Loaded loadText(const std::string& bytes) {
    return level_yaml::load(bytes, "made.yaml", [](const std::string&) { return std::nullopt; });
}

}  // namespace

TEST_CASE("every bad level is refused for the reason in its name", "[level]") {
    const auto files = badFiles();
    REQUIRE(files.size() >= 40);
    std::string verdicts;
    for (const fs::path& path : files) {
        const std::string name = path.filename().string();
        INFO(name);
        const auto loaded = level_yaml::loadFile(path.string());
        CHECK_FALSE(loaded.level.has_value());
        const level::Issue* issue = firstError(loaded);
        REQUIRE(issue != nullptr);
        CHECK(issue->code == name.substr(0, name.find("--")));
        CHECK(issue->line >= 1);
        CHECK(issue->column >= 1);
        CHECK_FALSE(issue->message.empty());
        CHECK_FALSE(issue->hint.empty());
        verdicts += level::describe(name, *issue) + "\n";
    }
    CHECK(test_support::isGolden(kBad / "verdicts.txt", verdicts));
}

TEST_CASE("the examples that the bad levels were made from are clean", "[level]") {
    for (const char* name :
         {"example.yaml", "example-trace.yaml", "example-hairline.yaml", "example-earlier.yaml"}) {
        const auto loaded = level_yaml::loadFile((kBad.parent_path() / name).string());
        for (const auto& issue : loaded.issues) FAIL_CHECK(level::describe(name, issue));
        CHECK(loaded.level.has_value());
    }
}

TEST_CASE("all faults of a file are told, in the order of the file", "[level]") {
    std::string bytes = test_support::bytesOf((kBad.parent_path() / "example.yaml").string());
    const auto swap = [&](const std::string& from, const std::string& to) {
        bytes.replace(bytes.find(from), from.size(), to);
    };
    swap("unit: 2", "unit: 12");
    swap("depth_mm: 0.6", "depth_mm: 0.6 mm");
    swap("density_per_cm2: 75", "density_per_cm2: 150");
    swap("max_dots: 900", "max_dotz: 900");
    const auto loaded = loadText(bytes);
    std::vector<std::string> codes;
    for (const auto& issue : loaded.issues) codes.push_back(issue.code);
    CHECK(codes == std::vector<std::string>{"out-of-range", "unusual-value", "wrong-unit", "unknown-key"});
    CHECK(std::is_sorted(loaded.issues.begin(), loaded.issues.end(),
                         [](const auto& a, const auto& b) { return a.line < b.line; }));
}

TEST_CASE("an unknown key names the nearest known one and its place", "[level]") {
    const auto loaded = level_yaml::loadFile((kBad / "unknown-key--slip.yaml").string());
    const level::Issue* issue = nullptr;
    for (const auto& one : loaded.issues) {
        if (one.code == "unknown-key") issue = &one;
    }
    REQUIRE(issue != nullptr);
    CHECK(issue->line == 12);
    CHECK(issue->column == 5);
    CHECK(issue->key == "zones[0].densty_per_cm2");
    CHECK(issue->hint.find("density_per_cm2") != std::string::npos);
}

TEST_CASE("files that cannot be read are issues of their own", "[level]") {
    CHECK(level_yaml::loadFile("/no/such/level.yaml").issues.front().code == "unreadable");
    CHECK(level_yaml::loadFile(kBad.string()).issues.front().code == "unreadable");
    CHECK(level_yaml::loadFile("/dev/zero").issues.front().code == "unreadable");
}
