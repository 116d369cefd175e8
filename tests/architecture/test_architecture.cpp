// The tree keeps to its own rules: layers, sizes, and words that have no place in it.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>

#include "architecture/layer_table.hpp"
#include "support/catch.hpp"

namespace fs = std::filesystem;
using architecture::checkIncludes;
using architecture::LayerTable;

namespace {

std::string read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

LayerTable projectTable() {
    return LayerTable::parse(read(fs::path(STIPPLE_SOURCE_DIR) / "cmake/layers.txt"));
}

// A tree of a few files below a folder of its own, gone at the end.
class TinyTree {
public:
    TinyTree()
        : m_root(fs::temp_directory_path() /
                 ("stipple-tiny-tree-" +
                  std::to_string(std::hash<std::string>{}(Catch::getResultCapture().getCurrentTestName())))) {
        fs::remove_all(m_root);
    }
    ~TinyTree() { fs::remove_all(m_root); }
    TinyTree(const TinyTree&) = delete;
    TinyTree& operator=(const TinyTree&) = delete;
    void file(const std::string& name, const std::string& text) const {
        fs::create_directories((m_root / name).parent_path());
        std::ofstream(m_root / name) << text;
    }
    [[nodiscard]] std::string root() const { return m_root.string(); }

private:
    fs::path m_root;
};

const LayerTable kTiny = LayerTable::parse(
    "layer 0 low game/low - libz\n"
    "layer 1 mid game/mid low -\n"
    "layer 1 beside game/beside - -\n"
    "layer 2 top game/top below-but:low -\n"
    "layer 2 shown game/shown below -\n"
    "party libz zlib.h libz\n"
    "party fmt fmt/ fmt\n"
    "anywhere-but fmt low\n"
    "system unistd.h\n");

std::vector<fs::path> sourcesBelow(const char* folder) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(STIPPLE_SOURCE_DIR) / folder)) {
        const auto extension = entry.path().extension();
        if (extension == ".cpp" || extension == ".hpp") found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

TEST_CASE("every include of the program keeps to the layer table") {
    for (const auto& breach : checkIncludes(STIPPLE_SOURCE_DIR, projectTable())) {
        FAIL_CHECK(breach.file << ":" << breach.line << ": " << breach.what);
    }
}

TEST_CASE("the checker lets allowed includes pass") {
    const TinyTree tree;
    tree.file("game/low/a.cpp", "#include <vector>\n#include <zlib.h>\n#include <unistd.h>\n");
    tree.file("game/low/own.hpp", "#include <zlib.h>\n");
    tree.file("game/mid/b.cpp", "#include \"low/a.hpp\"\n#include \"mid/b.hpp\"\n#include <fmt/core.h>\n");
    tree.file("game/top/c.cpp", "#include \"mid/b.hpp\"\n");
    CHECK(checkIncludes(tree.root(), kTiny).empty());
}

TEST_CASE("the checker refuses what the table does not allow") {
    const TinyTree tree;
    std::string wrong;
    SECTION("an upward include") {
        tree.file("game/low/a.cpp", "\n#include \"mid/b.hpp\"\n");
        wrong = "layer 'low' (level 0) may not include layer 'mid' (level 1)";
    }
    SECTION("a neighbour of the same level") {
        tree.file("game/mid/a.cpp", "\n#include \"beside/b.hpp\"\n");
        wrong = "layer 'mid' (level 1) may not include layer 'beside' (level 1)";
    }
    SECTION("a lower layer that is not named") {
        tree.file("game/beside/a.cpp", "\n#include \"low/b.hpp\"\n");
        wrong = "layer 'beside' (level 1) may not include layer 'low' (level 0)";
    }
    SECTION("a lower layer that is taken out") {
        tree.file("game/top/a.cpp", "\n#include \"low/b.hpp\"\n");
        wrong = "layer 'top' (level 2) may not include layer 'low' (level 0)";
    }
    SECTION("a library that another layer hides") {
        tree.file("game/mid/a.cpp", "\n#include <zlib.h>\n");
        wrong = "layer 'mid' may not see the library 'libz'";
    }
    SECTION("a library in a public header") {
        tree.file("game/low/a.hpp", "\n#include <zlib.h>\n");
        tree.file("game/mid/a.cpp", "#include \"low/a.hpp\"\n");
        wrong = "the library 'libz' stands in a header that other layers include; hide it in a source file";
    }
    SECTION("a library that nobody named") {
        tree.file("game/mid/a.cpp", "\n#include <curl/curl.h>\n");
        wrong = "<curl/curl.h> is neither the standard library nor named in cmake/layers.txt";
    }
    SECTION("fmt where it is not wanted") {
        tree.file("game/low/a.cpp", "\n#include <fmt/core.h>\n");
        wrong = "layer 'low' may not see the library 'fmt'";
    }
    SECTION("a folder that belongs to no layer") {
        tree.file("game/low/a.cpp", "\n#include \"elsewhere/b.hpp\"\n");
        wrong = "includes game/elsewhere/b.hpp, which belongs to no layer of cmake/layers.txt";
    }
    const auto breaches = checkIncludes(tree.root(), kTiny);
    REQUIRE(breaches.size() == 1);
    CHECK(breaches[0].line == 2);
    CHECK(breaches[0].what == wrong);
}

TEST_CASE("CMake's and the checker's table name the same layers and folders") {
    for (const auto& layer : projectTable().layers) {
        INFO(layer.name);
        CHECK(fs::exists(fs::path(STIPPLE_SOURCE_DIR) / layer.folder / "CMakeLists.txt"));
    }
}

TEST_CASE("files stay small enough to read in one sitting") {
    for (const char* folder : {"game", "scoring"}) {
        for (const auto& path : sourcesBelow(folder)) {
            const std::string text = read(path);
            const auto lines = std::count(text.begin(), text.end(), '\n');
            INFO(path);
            CHECK(lines <= 500);
        }
    }
    for (const auto& path : sourcesBelow("tests")) {
        const std::string text = read(path);
        INFO(path);
        CHECK(std::count(text.begin(), text.end(), '\n') <= 800);
    }
}

TEST_CASE("headers are read once and say what they declare") {
    for (const char* folder : {"game", "scoring"}) {
        for (const auto& path : sourcesBelow(folder)) {
            if (path.extension() != ".hpp") continue;
            const std::string text = read(path);
            INFO(path);
            CHECK(text.find("// ") != std::string::npos);
            CHECK(text.find("#pragma once") != std::string::npos);
        }
    }
}

TEST_CASE("what breaks reproducible numbers stays out") {
    const std::regex forbidden(
        "std::(normal_distribution|uniform_(int|real)_distribution|random_device|mt19937|shuffle|rand\\b|"
        "hash<)"
        "|-ffast-math|-march=");
    for (const char* folder : {"game", "scoring"}) {
        for (const auto& path : sourcesBelow(folder)) {
            const std::string text = read(path);
            std::smatch match;
            if (std::regex_search(text, match, forbidden)) FAIL_CHECK(path << " holds " << match.str());
        }
    }
}
