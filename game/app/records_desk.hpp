// The records as the commands use them.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>

#include <scoring/ensemble.hpp>

#include "app/desk.hpp"
#include "record/store/people.hpp"
#include "record/store/settle.hpp"

namespace app {

// Opens the person's records; what is found and mended there is said on standard error. A sentence when they
// cannot be opened.
[[nodiscard]] std::variant<store::Records, std::string> openRecords(const Desk& desk);
[[nodiscard]] store::RecordsOptions recordsOptions();

// Scores attempts by the level that each carries; the reference of a level is prepared once.
using ReferenceOf = std::function<std::variant<scoring::Ensemble, std::string>(const level::Level&)>;
[[nodiscard]] store::Judge makeJudge(ReferenceOf referenceOf);

// Writes an attempt that has ended into the records. When that cannot be now, the next start does it, and a
// remark says why.
void enterAttempt(const Desk& desk, const std::string& path, const record::Attempt& attempt,
                  const practice::ScoredFile& scored);

// Who acts, as given on the command line; empty: not given.
struct By {
    std::string person;
    std::string passphraseFile;  // "-": standard input
};
// The passphrase in a file's first line, without its end. Nothing, or one sentence.
[[nodiscard]] std::optional<std::string> readPassphrase(const std::string& file, std::string& passphrase);
[[nodiscard]] std::variant<store::Actor, std::string> actorOf(const store::People& people, const By& by);

}  // namespace app
