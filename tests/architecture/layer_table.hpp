// The layer table (cmake/layers.txt) as the checker reads it.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace architecture {

struct Layer {
    int level = 0;
    std::string name;
    std::string folder;  // from the root of the tree
    std::string uses;    // "below", "below-but:a,b", "-" or "a,b"
    std::vector<std::string> parties;
};

struct LayerTable {
    std::vector<Layer> layers;
    std::map<std::string, std::vector<std::string>> partyPrefixes;  // library -> include prefixes
    std::map<std::string, std::string> anywhereBut;                 // library -> the one layer that may not
    std::vector<std::string> systemPrefixes;
    std::vector<std::string> publicHeaderLayers;

    [[nodiscard]] static LayerTable parse(const std::string& text);
    // The layer whose folder holds the file (the deepest one), or nullptr.
    [[nodiscard]] const Layer* ownerOf(const std::string& file) const;
    [[nodiscard]] const Layer* named(const std::string& name) const;
    [[nodiscard]] bool mayUse(const Layer& user, const Layer& used) const;
};

struct Breach {
    std::string file;  // from the root of the tree
    int line = 0;
    std::string what;
};

// Checks every #include of the sources below `root` (folders game/ and scoring/).
[[nodiscard]] std::vector<Breach> checkIncludes(const std::string& root, const LayerTable& table);

}  // namespace architecture
