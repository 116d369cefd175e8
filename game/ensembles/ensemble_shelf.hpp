// Where the reference of a scenario comes from: shipped with the program, kept from an
// earlier run, or made now.
#pragma once

#include <string>

#include <scoring/ensemble.hpp>

namespace ensembles {

class EnsembleShelf {
public:
    // Either folder may be missing or empty; the cache folder is made when it is first needed.
    EnsembleShelf(std::string shippedFolder, std::string cacheFolder);

    // The ensemble of the scenario at the default settings. A file that is damaged, of another
    // scenario or of another scoring version is passed over and made anew, never trusted. What
    // was made goes into the cache; a cache that cannot be written costs time, not the answer.
    // When `progress` stops the work, the result has experts == 0 and nothing is stored.
    [[nodiscard]] scoring::Ensemble ensembleFor(const scoring::Scenario& scenario,
                                                const scoring::Progress& progress = {}) const;

    // The file name under which the ensemble of the scenario is kept.
    [[nodiscard]] static std::string fileName(const scoring::Scenario& scenario);

private:
    std::string m_shipped;
    std::string m_cache;
};

}  // namespace ensembles
