#include "ensembles/ensemble_shelf.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include "crypto/random_id.hpp"
#include "ensembles/ensemble_json.hpp"
#include "ensembles/scenario_key.hpp"

namespace ensembles {

namespace {

namespace fs = std::filesystem;

constexpr scoring::EnsembleSettings kSettings{};

std::optional<scoring::Ensemble> lookIn(const std::string& folder, const std::string& name,
                                        const crypto::Hash& key) {
    if (folder.empty()) return std::nullopt;
    std::ifstream in(fs::path(folder) / name, std::ios::binary);
    if (!in) return std::nullopt;
    const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    return readEnsemble(bytes, key);
}

// Under another name first, so that a reader never finds half a file.
void store(const std::string& folder, const std::string& name, const std::string& bytes) {
    std::error_code code;
    fs::create_directories(folder, code);
    const fs::path half = fs::path(folder) / (name + "." + crypto::hex(crypto::randomId()));
    std::ofstream out(half, std::ios::binary);
    out << bytes;
    out.close();
    if (out) fs::rename(half, fs::path(folder) / name, code);
    if (!out || code) fs::remove(half, code);
}

// Of the time that a reference by recorded experts takes when not even the synthetic one is there.
constexpr double kSyntheticShare = 0.8;

// Progress of a part of the work as progress of the whole.
scoring::Progress part(const scoring::Progress& whole, double from, double to) {
    if (!whole) return {};
    return [&whole, from, to](double share) { return whole(from + (to - from) * share); };
}

std::string nameOf(const crypto::Hash& key) { return crypto::hex(key).substr(0, 32) + ".json"; }

}  // namespace

EnsembleShelf::EnsembleShelf(std::string shippedFolder, std::string cacheFolder,
                             std::vector<std::string> recordingFolders)
    : m_shipped(std::move(shippedFolder)),
      m_cache(std::move(cacheFolder)),
      m_recordings(std::move(recordingFolders)) {}

std::string EnsembleShelf::fileName(const scoring::Scenario& scenario) {
    return nameOf(scenarioKey(scenario, kSettings));
}

std::optional<scoring::Ensemble> EnsembleShelf::lookFor(const crypto::Hash& key) const {
    for (const std::string& folder : {m_shipped, m_cache}) {
        if (auto found = lookIn(folder, nameOf(key), key)) return found;
    }
    return std::nullopt;
}

scoring::Ensemble EnsembleShelf::keep(scoring::Ensemble made, const crypto::Hash& key) const {
    if (made.experts == 0) return made;
    const std::string bytes = writeEnsemble(made, key);
    if (!m_cache.empty()) store(m_cache, nameOf(key), bytes);
    // What the next run will read, to the last bit.
    return readEnsemble(bytes, key).value_or(std::move(made));
}

scoring::Ensemble EnsembleShelf::ensembleFor(const scoring::Scenario& scenario,
                                             const scoring::Progress& progress) const {
    // A trace's anchors follow from its cutoff at once.
    if (scenario.mode == scoring::Mode::trace) return scoring::buildEnsemble(scenario, kSettings, progress);
    const crypto::Hash key = scenarioKey(scenario, kSettings);
    if (auto found = lookFor(key)) return *std::move(found);
    return keep(scoring::buildEnsemble(scenario, kSettings, progress), key);
}

Recordings EnsembleShelf::recordingsOf(const scoring::Scenario& scenario) const {
    return findRecordings(m_recordings, scenario);
}

std::variant<Reference, std::vector<FileIssue>> EnsembleShelf::referenceFor(
    const scoring::Scenario& scenario, const scoring::Progress& progress) const {
    const Recordings recordings = recordingsOf(scenario);
    if (recordings.empty()) return Reference{ensembleFor(scenario, progress), {}};
    if (!recordings.issues.empty()) return recordings.issues;
    const crypto::Hash key =
        recordedKey(scenarioKey(scenario, kSettings), hashOf(recordings), scenario.earlier);
    // Recordings that made a table were without fault.
    if (auto found = lookFor(key)) return Reference{*std::move(found), {}};
    CheckedRecordings checked = checkRecordings(scenario, recordings);
    if (!checked.issues.empty()) return std::move(checked.issues);
    std::string unused = scoring::whyNotRecordable(scenario);
    if (unused.empty()) unused = scoring::whyTooFew(recordings.attemptsByPerson());
    if (!unused.empty()) return Reference{ensembleFor(scenario, progress), unused};
    const scoring::Ensemble synthetic = ensembleFor(scenario, part(progress, 0.0, kSyntheticShare));
    if (synthetic.experts == 0) return Reference{synthetic, {}};
    return Reference{keep(scoring::anchoredOn(checked.experts, synthetic, scenario, kSettings,
                                              part(progress, kSyntheticShare, 1.0)),
                          key),
                     {}};
}

}  // namespace ensembles
