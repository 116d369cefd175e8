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

std::string nameOf(const crypto::Hash& key) { return crypto::hex(key).substr(0, 32) + ".json"; }

}  // namespace

EnsembleShelf::EnsembleShelf(std::string shippedFolder, std::string cacheFolder)
    : m_shipped(std::move(shippedFolder)), m_cache(std::move(cacheFolder)) {}

std::string EnsembleShelf::fileName(const scoring::Scenario& scenario) {
    return nameOf(scenarioKey(scenario, kSettings));
}

scoring::Ensemble EnsembleShelf::ensembleFor(const scoring::Scenario& scenario,
                                             const scoring::Progress& progress) const {
    // A trace's anchors follow from its cutoff at once.
    if (scenario.mode == scoring::Mode::trace) return scoring::buildEnsemble(scenario, kSettings, progress);
    const crypto::Hash key = scenarioKey(scenario, kSettings);
    const std::string name = nameOf(key);
    for (const std::string& folder : {m_shipped, m_cache}) {
        if (auto found = lookIn(folder, name, key)) return *std::move(found);
    }
    scoring::Ensemble made = scoring::buildEnsemble(scenario, kSettings, progress);
    if (made.experts == 0) return made;
    const std::string bytes = writeEnsemble(made, key);
    if (!m_cache.empty()) store(m_cache, name, bytes);
    // What the next run will read, to the last bit.
    return readEnsemble(bytes, key).value_or(std::move(made));
}

}  // namespace ensembles
