// Where the reference of a scenario comes from: shipped with the program, kept from an
// earlier run, or made now; by synthetic experts or by recorded ones.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <scoring/ensemble.hpp>

#include "ensembles/recordings.hpp"

namespace ensembles {

// A reference, and a sentence when there are recordings that it does not use (too few); else empty.
struct Reference {
    scoring::Ensemble ensemble;
    std::string note;
};

class EnsembleShelf {
public:
    // Either folder may be missing or empty; the cache folder is made when it is first needed.
    // `recordingFolders`: where recorded experts are looked for; none, or missing ones, are none.
    EnsembleShelf(std::string shippedFolder, std::string cacheFolder,
                  std::vector<std::string> recordingFolders = {});

    // By recorded experts where there are enough of them, else by synthetic ones. Recordings with faults are
    // no reference, and nothing takes their place: whoever put them there would not know whom scores
    // are compared with. What was checked once is not checked again until a byte of it changes. Stopped as
    // ensembleFor().
    [[nodiscard]] std::variant<Reference, std::vector<FileIssue>> referenceFor(
        const scoring::Scenario& scenario, const scoring::Progress& progress = {}) const;
    // The recordings that referenceFor() would look at.
    [[nodiscard]] Recordings recordingsOf(const scoring::Scenario& scenario) const;

    // By synthetic experts, whatever was recorded: the ensemble of the scenario at the default settings. A
    // file that is damaged, of another scenario or of another scoring version is passed over and made anew,
    // never trusted. What was made goes into the cache; a cache that cannot be written costs time, not the
    // answer. When `progress` stops the work, the result has experts == 0 and nothing is stored.
    [[nodiscard]] scoring::Ensemble ensembleFor(const scoring::Scenario& scenario,
                                                const scoring::Progress& progress = {}) const;

    // The file name under which the ensemble of the scenario is kept.
    [[nodiscard]] static std::string fileName(const scoring::Scenario& scenario);

private:
    [[nodiscard]] std::optional<scoring::Ensemble> lookFor(const crypto::Hash& key) const;
    // Stores what was made (nothing when it was stopped) and gives it back as it will be read.
    [[nodiscard]] scoring::Ensemble keep(scoring::Ensemble made, const crypto::Hash& key) const;

    std::string m_shipped;
    std::string m_cache;
    std::vector<std::string> m_recordings;
};

}  // namespace ensembles
