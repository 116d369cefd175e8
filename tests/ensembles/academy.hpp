// A data folder with recordings, as an academy would have one.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "ensembles/ensemble_json.hpp"
#include "ensembles/ensemble_shelf.hpp"
#include "ensembles/recorded_people.hpp"
#include "ensembles/small_scenario.hpp"
#include "pen/dots_csv.hpp"
#include "support/catch.hpp"
#include "support/file_bytes.hpp"
#include "support/temp_folder.hpp"

namespace test_ensembles {

namespace fs = std::filesystem;

inline std::string asFile(const scoring::Ensemble& ensemble) {
    return ensembles::writeEnsemble(ensemble, crypto::blake2b("any"));
}

struct NamedBytes {
    std::string name, bytes;
};

// Eight persons with three attempts each, drawn once.
inline const std::vector<NamedBytes>& people() {
    static const std::vector<NamedBytes> files = [] {
        std::vector<NamedBytes> made;
        for (const auto& person : drawPeople(smallScenario(), 8, 3)) {
            for (std::size_t a = 0; a < person.attempts.size(); ++a) {
                made.push_back({ensembles::recordingName(person.id, static_cast<int>(a) + 1),
                                pen::writeDotsCsv(person.attempts[a])});
            }
        }
        return made;
    }();
    return files;
}

// A data folder with recordings, and a cache.
class Academy {
public:
    Academy() { fs::create_directories(folder()); }
    void put(const NamedBytes& file) const { test_support::writeBytes(path(file.name), file.bytes); }
    void putAll() const {
        for (const NamedBytes& file : people()) put(file);
    }
    [[nodiscard]] std::string path(const std::string& name) const { return folder() + "/" + name; }
    [[nodiscard]] std::string experts() const { return m_root / "experts"; }
    [[nodiscard]] std::string folder() const {
        return experts() + "/" + ensembles::recordingFolder(smallScenario());
    }
    [[nodiscard]] std::string cache() const { return m_root / "cache"; }
    [[nodiscard]] ensembles::EnsembleShelf shelf() const {
        return {"", cache(), {m_root / "none", experts()}};
    }

    // The reference and whether work was done for it.
    [[nodiscard]] std::pair<ensembles::Reference, bool> reference() const {
        bool worked = false;
        auto found = shelf().referenceFor(smallScenario(), [&](double) { return worked = true; });
        REQUIRE(std::holds_alternative<ensembles::Reference>(found));
        return {std::get<ensembles::Reference>(std::move(found)), worked};
    }
    [[nodiscard]] std::vector<std::string> issues() const {
        const auto found = shelf().referenceFor(smallScenario());
        std::vector<std::string> lines;
        if (const auto* list = std::get_if<std::vector<ensembles::FileIssue>>(&found)) {
            for (const ensembles::FileIssue& issue : *list) lines.push_back(describe(issue));
        }
        return lines;
    }
    // Kept tables by recorded experts.
    [[nodiscard]] std::vector<fs::path> tables() const {
        std::vector<fs::path> all;
        for (const auto& entry : fs::directory_iterator(cache())) {
            if (test_support::bytesOf(entry.path().string()).find(R"("source": "recorded")") !=
                std::string::npos)
                all.push_back(entry.path());
        }
        return all;
    }

private:
    test_support::TempFolder m_root;
};

inline bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace test_ensembles
