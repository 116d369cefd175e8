// The program as a command line, in a folder of its own.
#pragma once

#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <initializer_list>
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

// Refused in one sentence that holds the words, with nothing on standard output.
inline void refused(const Outcome& outcome, const std::string& words, int exit = 2) {
    INFO(outcome.err);
    CHECK(outcome.exit == exit);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.rfind("stipple: ", 0) == 0);
    CHECK(lines(outcome.err) == 1);
    CHECK(outcome.err.find(words) != std::string::npos);
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
    void write(const std::string& name, const std::string& bytes) const {
        std::ofstream(at(name), std::ios::binary) << bytes;
    }
    // What it prints; it must end with this exit code.
    std::string must(const std::string& arguments, int exit = 0) const {
        const auto outcome = run(arguments);
        INFO(arguments << ": " << outcome.err);
        REQUIRE(outcome.exit == exit);
        return outcome.out;
    }
    // What it prints with --json.
    text::Json told(const std::string& arguments, int exit = 0) const {
        return parse(must(arguments + " --json", exit));
    }
    void refused(const std::string& arguments, const std::string& words, int exit = 2) const {
        INFO(arguments);
        commands::refused(run(arguments), words, exit);
    }
    // The help of each of these commands shows an example.
    void teaches(std::initializer_list<const char*> names) const {
        for (const std::string name : names) {
            const auto help = run(name + " --help");
            INFO(name);
            CHECK(help.exit == 0);
            CHECK(help.out.find("Example: stipple") != std::string::npos);
        }
    }

private:
    fs::path m_root;
};

}  // namespace commands
