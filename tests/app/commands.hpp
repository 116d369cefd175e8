// The program as a command line, in a folder of its own.
#pragma once

#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "support/catch.hpp"
#include "text/json.hpp"

namespace commands {

namespace fs = std::filesystem;

struct Outcome {
    int exit = -1;
    std::string out;
    std::string err;
};

inline std::string slurp(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// A folder of its own for each test case, with the program's data below it.
class Bench {
public:
    Bench() {
        std::string pattern = (fs::temp_directory_path() / "stipple-commands-XXXXXX").string();
        m_root = mkdtemp(pattern.data());
    }
    ~Bench() { fs::remove_all(m_root); }
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;

    [[nodiscard]] fs::path at(const std::string& name) const { return m_root / name; }
    // For a shell: the program in this folder with these arguments.
    [[nodiscard]] std::string command(const std::string& arguments) const {
        return "cd '" + m_root.string() + "' && exec env -u DISPLAY STIPPLE_HOME='" + at("home").string() +
               "' '" STIPPLE_PROGRAM "' " + arguments;
    }
    [[nodiscard]] Outcome run(const std::string& arguments) const {
        const int status = std::system((command(arguments) + " >out 2>err").c_str());
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, slurp(at("out")), slurp(at("err"))};
    }

private:
    fs::path m_root;
};

inline text::Json parse(const std::string& bytes) {
    auto parsed = text::parseJson(bytes, {16U << 20U, 32});
    if (const auto* error = std::get_if<text::JsonError>(&parsed))
        FAIL(error->what << " at byte " << error->byte);
    return std::get<text::Json>(parsed);
}

inline const text::Json& member(const text::Json& object, const std::string& key) {
    const auto* found = object.find(key);
    INFO("member " << key);
    REQUIRE(found != nullptr);
    return *found;
}

inline std::size_t lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace commands
