// The shipped levels, and what a hand does at one.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "hands/hand.hpp"
#include "level/yaml/library.hpp"
#include "level/yaml/load.hpp"
#include "practice/attempt_runner.hpp"
#include "practice/performance.hpp"
#include "support/catch.hpp"

namespace exam::testing {

inline const std::vector<level::Level>& shippedLevels() {
    static const std::vector<level::Level> all = [] {
        auto library = level_yaml::readLibrary({{STIPPLE_SOURCE_DIR "/levels", true}});
        REQUIRE(library.faults.empty());
        REQUIRE(library.levels.size() > 10);
        return std::move(library.levels);
    }();
    return all;
}

inline const level::Level& shipped(const std::string& id) {
    for (const level::Level& level : shippedLevels()) {
        if (level.id == id) return level;
    }
    FAIL("there is no level " + id);
    return shippedLevels().front();
}

// The text with the level's own files beside it.
inline level::Level loaded(const std::string& yaml, const level::Level& beside) {
    auto read =
        level_yaml::load(yaml, "level.yaml", [&](const std::string& name) -> std::optional<std::string> {
            for (const level::ReferredFile& file : beside.files) {
                if (file.name == name) return file.bytes;
            }
            return std::nullopt;
        });
    for (const level::Issue& issue : read.issues) UNSCOPED_INFO(level::describe("level.yaml", issue));
    REQUIRE(read.level);
    return *read.level;
}

// Everything that an attempt leaves.
struct Left : practice::AttemptLog {
    std::vector<scoring::Dot> dots;
    std::vector<record::StateMark> states;
    std::vector<record::Event> events;
    std::string ending;
    void add(const pen::Sample&) override {}
    void add(const scoring::Dot& dot) override { dots.push_back(dot); }
    void add(const record::Event& event) override { events.push_back(event); }
    void add(const record::StateMark& mark) override { states.push_back(mark); }
};

inline Left leftOn(const level::Level& level, const practice::Performance& performance) {
    Left left;
    practice::AttemptRunner runner(level, 5, left);
    left.ending = practice::playThrough(runner, performance.samples, performance.stretches).why;
    return left;
}

}  // namespace exam::testing
