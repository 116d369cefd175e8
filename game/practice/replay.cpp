#include "practice/replay.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "crypto/blake2b.hpp"
#include "level/issue.hpp"
#include "level/yaml/load.hpp"
#include "practice/attempt_runner.hpp"
#include "practice/live_attempt.hpp"
#include "practice/marks_log.hpp"

namespace practice {

namespace {

// The first place where the lists are not the same, over the length that both have.
template <typename T>
std::optional<std::size_t> firstDifference(const std::vector<T>& made, const std::vector<T>& stored) {
    const std::size_t both = std::min(made.size(), stored.size());
    for (std::size_t i = 0; i < both; ++i) {
        if (!(made[i] == stored[i])) return i;
    }
    return std::nullopt;
}

std::uint64_t bitsOf(std::int64_t number) { return static_cast<std::uint64_t>(number); }

// An absent number must not look like any number that is there.
template <typename T>
void addOptional(crypto::Blake2b& hash, const std::optional<T>& number) {
    hash.addU64(number ? 1 : 0).addU64(bitsOf(number.value_or(0)));
}

void addDot(crypto::Blake2b& hash, const scoring::Dot& dot) {
    hash.addU64(dot.ordinal);
    addOptional(hash, dot.tUs);
    hash.addU64(bitsOf(dot.xTenthUm)).addU64(bitsOf(dot.yTenthUm));
    addOptional(hash, dot.depthUm);
    addOptional(hash, dot.diameterUm);
    hash.addU64(bitsOf(dot.dwellUs)).addU64(bitsOf(dot.angleCdeg)).addU64(bitsOf(dot.dragUm));
    hash.addU64(bitsOf(dot.toneE4)).addU64(dot.zone).addU64(dot.flags);
}

}  // namespace

std::optional<std::string> differenceOf(const Replay& replay, const record::Attempt& attempt) {
    if (const auto at = firstDifference(replay.dots, attempt.dots)) {
        return "dot " + std::to_string(*at) + " is not the stored one when it is made again";
    }
    // A kill can fall between the block of a dot's samples and the dot's own block.
    const bool open = attempt.end == record::EndState::interrupted;
    if (replay.dots.size() != attempt.dots.size() && !(open && replay.dots.size() > attempt.dots.size())) {
        return "the samples make " + std::to_string(replay.dots.size()) + " dots, stored are " +
               std::to_string(attempt.dots.size());
    }
    if (const auto at = firstDifference(replay.states, attempt.states)) {
        return "the skin's state after dot " + std::to_string(*at) + " is not the stored one";
    }
    return std::nullopt;
}

std::variant<level::Level, std::string> levelOf(const record::Attempt& attempt) {
    const record::AttemptHeader& header = attempt.header;
    const auto readFile = [&](const std::string& name) -> std::optional<std::string> {
        for (const level::ReferredFile& file : header.levelFiles) {
            if (file.name == name) return file.bytes;
        }
        return std::nullopt;
    };
    const std::string shownPath = "level '" + header.levelId + "' in the attempt";
    level_yaml::Loaded loaded = level_yaml::load(header.levelBytes, shownPath, readFile);
    if (!loaded.level) {
        return loaded.issues.empty() ? shownPath + " cannot be read"
                                     : level::describe(shownPath, loaded.issues.front());
    }
    if (loaded.level->hash != header.levelHash) {
        return shownPath + " has another hash than the attempt's header says; the file was altered";
    }
    const int extraTime = header.assignment ? header.assignment->extraTimePercent
                          : header.exam     ? header.exam->extraTimePercent
                                            : 0;
    return withExtraTime(std::move(*loaded.level), extraTime);
}

std::variant<Replay, std::string> replay(const record::Attempt& attempt, const Onlooker& onlooker) {
    auto read = levelOf(attempt);
    if (auto* reason = std::get_if<std::string>(&read)) return std::move(*reason);
    Replay result;
    result.level = std::move(std::get<level::Level>(read));
    MarksLog log(result.states);
    AttemptRunner runner(result.level, attempt.header.skinSeed, log);
    if (runner.physicsId() != attempt.header.physicsId) {
        return "the attempt was made with the physics '" + attempt.header.physicsId + "', this build has '" +
               runner.physicsId() + "'; use the build '" + attempt.header.build + "' to replay it";
    }
    auto fingers = stretchesOf(attempt);
    if (auto* reason = std::get_if<std::string>(&fingers)) return std::move(*reason);
    const auto& stretches = std::get<std::vector<Stretch>>(fingers);
    std::size_t next = 0;
    for (std::size_t i = 0; i < attempt.samples.size(); ++i) {
        if (auto refused = giveStretches(runner, stretches, next)) return std::move(*refused);
        if (auto refused = runner.take(attempt.samples[i])) {
            return "sample " + std::to_string(i) +
                   " of the attempt is refused when it is replayed: " + *refused;
        }
        if (onlooker && !onlooker(runner, i)) return "stopped";
    }
    result.dots = runner.dots();
    result.difference = differenceOf(result, attempt);
    return result;
}

std::string signatureOf(const Replay& replay) {
    crypto::Blake2b hash;
    hash.addU64(replay.dots.size());
    for (const scoring::Dot& dot : replay.dots) addDot(hash, dot);
    hash.addU64(replay.states.size());
    for (const record::StateMark& mark : replay.states) hash.addU64(mark.dots).add(mark.hash);
    return crypto::hex(hash.finish()).substr(0, 16);
}

std::vector<scoring::Dot> dotsUpTo(const std::vector<scoring::Dot>& dots, scoring::Seconds moment) {
    std::vector<scoring::Dot> made;
    std::copy_if(dots.begin(), dots.end(), std::back_inserter(made), [&](const scoring::Dot& dot) {
        return dot.tUs && static_cast<double>(*dot.tUs) <= moment.value * 1e6;
    });
    return made;
}

}  // namespace practice
