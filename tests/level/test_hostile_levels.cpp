// Files made to exhaust a reader: each is refused within a second of the processor's time, and
// all of them within 256 MiB, this program included. Runs as people run the program, without
// sanitizers, whose own memory would be counted.
#include <sys/resource.h>

#include <ctime>
#include <filesystem>
#include <optional>
#include <string>

#include "level/yaml/load.hpp"
#include "support/catch.hpp"

namespace {

std::string repeated(const std::string& part, std::size_t bytes) {
    std::string out;
    while (out.size() + part.size() <= bytes) out += part;
    return out;
}

double processorSeconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// The code of the first issue; checks that the file was refused in time.
std::string refused(const std::string& bytes) {
    const double begin = processorSeconds();
    const auto loaded = level_yaml::load(bytes, "made.yaml", [](const std::string&) { return std::nullopt; });
    CHECK(processorSeconds() - begin < 1.0);
    CHECK_FALSE(loaded.level.has_value());
    REQUIRE_FALSE(loaded.issues.empty());
    return loaded.issues.front().code;
}

constexpr std::size_t kMost = 256U << 10U;

}  // namespace

TEST_CASE("a flood of brackets, dashes or keys is refused quickly", "[level]") {
    CHECK(refused(std::string(1000000, '[')) == "too-large");
    CHECK(refused(std::string(kMost, '[')) == "bad-key");
    CHECK(refused(std::string(100000, '[') + std::string(100000, ']')) == "too-deep");
    CHECK(refused(repeated("- ", kMost)) == "too-deep");
    CHECK(refused(repeated("? ", kMost)) == "bad-key");
    CHECK(refused(repeated("a: ", kMost)) == "syntax");
    CHECK(refused("{" + repeated("a,", kMost - 2) + "}") == "duplicate-key");
    CHECK(refused("a: [" + repeated("1,", kMost - 8) + "]") == "too-many-values");
    CHECK(refused("brief:" + repeated("\n  - [a]", kMost - 16)) == "too-many-values");
    CHECK(refused("a: \"" + std::string(kMost - 8, 'x') + "\"") == "too-long");
    CHECK(refused("\"" + std::string(kMost - 8, 'x')) == "syntax");
    CHECK(refused(std::string(kMost, ' ')) == "empty");
    CHECK(refused(std::string(kMost, '\n')) == "empty");
}

TEST_CASE("every bad level of the fixtures is refused quickly", "[level]") {
    for (const auto& entry :
         std::filesystem::directory_iterator(STIPPLE_SOURCE_DIR "/tests/fixtures/levels/bad")) {
        const double begin = processorSeconds();
        const auto loaded = level_yaml::loadFile(entry.path().string());
        INFO(entry.path());
        CHECK(processorSeconds() - begin < 1.0);
        CHECK_FALSE(loaded.level.has_value());
    }
}

TEST_CASE("all of it took less than 256 MiB", "[level]") {
    rusage usage{};
    REQUIRE(getrusage(RUSAGE_SELF, &usage) == 0);
    CHECK(usage.ru_maxrss < 256L * 1024L);
}
