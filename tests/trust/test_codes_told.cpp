// Every code that the sources can refuse with stands in docs/verify.md, and the page tells of no other.
#include <filesystem>
#include <regex>
#include <set>

#include "support/catch.hpp"
#include "support/file_bytes.hpp"

namespace fs = std::filesystem;

namespace {

const std::string kRoot = STIPPLE_SOURCE_DIR;

std::string sourcesOf(const std::string& folder) {
    std::string text;
    for (const auto& entry : fs::recursive_directory_iterator(kRoot + "/game/" + folder)) {
        if (entry.path().extension() == ".cpp") text += test_support::bytesOf(entry.path());
    }
    return text;
}

void addAll(std::set<std::string>& codes, const std::string& text, const char* pattern) {
    const std::regex code(pattern);
    for (std::sregex_iterator at(text.begin(), text.end(), code), end; at != end; ++at)
        codes.insert((*at)[1]);
}

std::set<std::string> codesIn(const std::string& sources) {
    std::set<std::string> codes;
    addAll(codes, sources, R"re(Reason(?: [a-zA-Z]+)?\{\s*"([a-z0-9-]+)")re");  // Reason wrong{"code", ...
    addAll(codes, sources, R"re("([a-z]+(?:-[a-z0-9]+)+)",\s*"[A-Z])re");       // {"a-code", "A sentence ...
    addAll(codes, sources, R"re(\[([a-z]+(?:-[a-z0-9]+)+)\]")re");              // "a sentence [a-code]"
    return codes;
}

// The first cells of the page's tables.
std::set<std::string> codesOfTables(const std::string& page) {
    std::set<std::string> codes;
    const std::regex row("\n\\| (`[^|]*) \\|");
    for (std::sregex_iterator at(page.begin(), page.end(), row), end; at != end; ++at)
        addAll(codes, (*at)[1], "`([a-z0-9-]+)`");
    return codes;
}

// In one piece, or put together of a kind and what is wrong with it ("revocations" + "-root").
bool standsIn(const std::string& sources, const std::string& code) {
    const auto has = [&](const std::string& text) { return sources.find(text) != std::string::npos; };
    if (has("\"" + code + "\"") || has("[" + code + "]")) return true;
    for (std::size_t at = code.find('-'); at != std::string::npos; at = code.find('-', at + 1)) {
        if (has("\"" + code.substr(0, at) + "\"") && has("\"" + code.substr(at) + "\"")) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("whoever is refused can look the code up") {
    const std::string page = test_support::bytesOf(kRoot + "/docs/verify.md");
    std::size_t looked = 0;
    for (const char* folder : {"trust", "exam", "credential", "app"}) {
        for (const std::string& code : codesIn(sourcesOf(folder))) {
            INFO(folder << ": " << code);
            CHECK(page.find("`" + code + "`") != std::string::npos);
            ++looked;
        }
    }
    CHECK(looked > 130);
}

TEST_CASE("the page tells of no code that nothing is refused with") {
    std::string sources;
    for (const char* folder : {"trust", "exam", "credential", "app"}) sources += sourcesOf(folder);
    const auto told = codesOfTables(test_support::bytesOf(kRoot + "/docs/verify.md"));
    for (const std::string& code : told) {
        INFO(code);
        CHECK(standsIn(sources, code));
    }
    CHECK(told.size() > 150);
}
