// Recorded experts as text and JSON for the command line.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <scoring/ensemble.hpp>

#include "ensembles/recordings.hpp"
#include "text/json.hpp"

namespace app {

// {level, folder, persons: [{person, attempts: [{attempt, path, hash}]}], attempts, needed}
[[nodiscard]] text::Json expertsJson(const std::string& levelId, const std::string& folder,
                                     const ensembles::Recordings& recordings);
[[nodiscard]] std::string expertsPage(const std::string& levelId, const std::string& folder,
                                      const ensembles::Recordings& recordings);

// {added: [{person, attempt, path}]}
[[nodiscard]] text::Json addedJson(const std::vector<ensembles::RecordingFile>& files);
[[nodiscard]] std::string addedPage(const std::vector<ensembles::RecordingFile>& files);

// What `experts check` found.
struct ExpertsVerdict {
    std::string levelId;
    std::vector<std::size_t> attempts;  // of each person
    std::vector<ensembles::FileIssue> issues;
    std::string reason;                          // why they are no reference though without fault; or empty
    std::optional<scoring::Ensemble> reference;  // when they are one
    scoring::Ensemble synthetic;                 // what it takes the place of; then only
};
// {level, ok, persons, attempts, needed, reason, issues: [...], reference: {persons, attempts, stopped_by,
// not_judged [{metric, side}]} or null}: sides that the synthetic reference judges and this one does not
[[nodiscard]] text::Json verdictJson(const ExpertsVerdict& verdict);
[[nodiscard]] std::string verdictPage(const ExpertsVerdict& verdict);

}  // namespace app
