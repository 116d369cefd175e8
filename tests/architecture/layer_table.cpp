#include "architecture/layer_table.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace architecture {

namespace {

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, separator);) {
        if (!part.empty() && part != "-") parts.push_back(part);
    }
    return parts;
}

bool startsWithAny(const std::string& text, const std::vector<std::string>& prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const std::string& prefix) { return text.rfind(prefix, 0) == 0; });
}

bool holds(const std::vector<std::string>& list, const std::string& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

// One #include line, taken apart.
struct Include {
    std::string target;
    bool quoted = false;
};

bool readInclude(const std::string& line, Include& include) {
    const auto hash = line.find_first_not_of(" \t");
    if (hash == std::string::npos || line[hash] != '#') return false;
    const auto word = line.find("include", hash);
    if (word == std::string::npos) return false;
    const auto open = line.find_first_of("<\"", word);
    if (open == std::string::npos) return false;
    const char end = line[open] == '<' ? '>' : '"';
    const auto close = line.find(end, open + 1);
    if (close == std::string::npos) return false;
    include = {line.substr(open + 1, close - open - 1), end == '"'};
    return true;
}

class IncludeRule {
public:
    // `publicHeader`: the file is a header that another layer includes.
    IncludeRule(const LayerTable& table, const Layer& owner, bool publicHeader)
        : m_table(table), m_owner(owner), m_publicHeader(publicHeader) {}

    // What is wrong with the include, or nothing.
    std::string judge(const Include& include) const {
        if (include.quoted) return judgeOwn("game/" + include.target);
        if (include.target.rfind("scoring/", 0) == 0) return judgeOwn("scoring/include/" + include.target);
        return judgeForeign(include.target);
    }

private:
    std::string judgeOwn(const std::string& file) const {
        const Layer* used = m_table.ownerOf(file);
        if (m_owner.name == "scoring" && file.rfind("game/", 0) == 0) return {};  // its own private headers
        if (file.ends_with(".inc") && m_table.ownerOf(file) == &m_owner) return {};  // written by the build
        if (used == nullptr) return "includes " + file + ", which belongs to no layer of cmake/layers.txt";
        if (used == &m_owner || m_table.mayUse(m_owner, *used)) return {};
        return "layer '" + m_owner.name + "' (level " + std::to_string(m_owner.level) + ") may not include " +
               "layer '" + used->name + "' (level " + std::to_string(used->level) + ")";
    }

    std::string judgeForeign(const std::string& target) const {
        for (const auto& [party, prefixes] : m_table.partyPrefixes) {
            if (!startsWithAny(target, prefixes)) continue;
            const auto anywhere = m_table.anywhereBut.find(party);
            if (anywhere != m_table.anywhereBut.end() && anywhere->second != m_owner.name) return {};
            if (!holds(m_owner.parties, party)) {
                return "layer '" + m_owner.name + "' may not see the library '" + party + "'";
            }
            if (m_publicHeader && !holds(m_table.publicHeaderLayers, m_owner.name)) {
                return "the library '" + party +
                       "' stands in a header that other layers include; hide it in a source file";
            }
            return {};
        }
        const bool standard = target.find('/') == std::string::npos && target.find('.') == std::string::npos;
        if (standard) return {};
        if (m_owner.name != "scoring" && startsWithAny(target, m_table.systemPrefixes)) return {};
        return "<" + target + "> is neither the standard library nor named in cmake/layers.txt";
    }

    const LayerTable& m_table;
    const Layer& m_owner;
    bool m_publicHeader;
};

void readTableLine(const std::string& line, LayerTable& table) {
    std::istringstream in(line);
    std::string kind;
    in >> kind;
    if (kind == "layer") {
        Layer layer;
        std::string parties;
        in >> layer.level >> layer.name >> layer.folder >> layer.uses >> parties;
        layer.parties = split(parties, ',');
        table.layers.push_back(layer);
    } else if (kind == "party" || kind == "system") {
        std::string name;
        std::string prefixes;
        if (kind == "party") in >> name;
        in >> prefixes;
        (kind == "party" ? table.partyPrefixes[name] : table.systemPrefixes) = split(prefixes, ',');
    } else if (kind == "anywhere-but") {
        std::string name;
        in >> name >> table.anywhereBut[name];
    } else if (kind == "public-headers") {
        for (std::string name; in >> name;) table.publicHeaderLayers.push_back(name);
    }
}

}  // namespace

LayerTable LayerTable::parse(const std::string& text) {
    LayerTable table;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) readTableLine(line, table);
    return table;
}

const Layer* LayerTable::ownerOf(const std::string& file) const {
    const Layer* owner = nullptr;
    for (const Layer& layer : layers) {
        if (file.rfind(layer.folder + "/", 0) != 0) continue;
        if (owner == nullptr || layer.folder.size() > owner->folder.size()) owner = &layer;
    }
    return owner;
}

const Layer* LayerTable::named(const std::string& name) const {
    const auto it =
        std::find_if(layers.begin(), layers.end(), [&](const Layer& l) { return l.name == name; });
    return it == layers.end() ? nullptr : &*it;
}

bool LayerTable::mayUse(const Layer& user, const Layer& used) const {
    if (used.level >= user.level) return false;
    if (user.uses == "below") return true;
    const std::string allBut = "below-but:";
    if (user.uses.rfind(allBut, 0) == 0)
        return !holds(split(user.uses.substr(allBut.size()), ','), used.name);
    return holds(split(user.uses, ','), used.name);
}

namespace {

// The sources below game/ and scoring/, from the root of the tree, sorted.
std::vector<std::string> sourceFiles(const std::string& root) {
    std::vector<std::string> files;
    for (const char* folder : {"game", "scoring"}) {
        const auto start = std::filesystem::path(root) / folder;
        if (!std::filesystem::exists(start)) continue;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(start)) {
            const auto extension = entry.path().extension();
            if (extension != ".hpp" && extension != ".cpp") continue;
            files.push_back(std::filesystem::relative(entry.path(), root).generic_string());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

struct IncludeLine {
    std::string file;
    int line = 0;
    Include include;
};

std::vector<IncludeLine> allIncludes(const std::string& root, const std::vector<std::string>& files) {
    std::vector<IncludeLine> all;
    for (const std::string& file : files) {
        std::ifstream in(std::filesystem::path(root) / file);
        int number = 0;
        for (std::string line; std::getline(in, line);) {
            ++number;
            Include include;
            if (readInclude(line, include)) all.push_back({file, number, include});
        }
    }
    return all;
}

// The headers that files of other layers include.
std::set<std::string> publicHeaders(const LayerTable& table, const std::vector<IncludeLine>& includes) {
    std::set<std::string> headers;
    for (const auto& each : includes) {
        if (!each.include.quoted) continue;
        const std::string header = "game/" + each.include.target;
        if (table.ownerOf(header) != table.ownerOf(each.file)) headers.insert(header);
    }
    return headers;
}

}  // namespace

std::vector<Breach> checkIncludes(const std::string& root, const LayerTable& table) {
    std::vector<Breach> breaches;
    const auto files = sourceFiles(root);
    for (const auto& file : files) {
        if (table.ownerOf(file) == nullptr)
            breaches.push_back({file, 1, "belongs to no layer of cmake/layers.txt"});
    }
    const auto includes = allIncludes(root, files);
    const auto shared = publicHeaders(table, includes);
    for (const auto& each : includes) {
        const Layer* owner = table.ownerOf(each.file);
        if (owner == nullptr) continue;
        const IncludeRule rule(table, *owner, shared.contains(each.file));
        if (std::string what = rule.judge(each.include); !what.empty())
            breaches.push_back({each.file, each.line, what});
    }
    return breaches;
}

}  // namespace architecture
