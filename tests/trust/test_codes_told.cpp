// Every code that the sources can refuse with stands in docs/verify.md.
#include <filesystem>
#include <regex>
#include <set>

#include "support/catch.hpp"
#include "support/file_bytes.hpp"

namespace fs = std::filesystem;

namespace {

std::set<std::string> codesIn(const std::string& folder) {
    // Reason{"code", ..., or a Reason that is named: Reason wrong{"code", ...
    static const std::regex kReason("Reason( [a-zA-Z]+)?\\{\\s*\"([a-z0-9-]+)\"");
    std::set<std::string> codes;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".cpp") continue;
        const std::string text = test_support::bytesOf(entry.path());
        for (std::sregex_iterator at(text.begin(), text.end(), kReason), end; at != end; ++at)
            codes.insert((*at)[2]);
    }
    return codes;
}

}  // namespace

TEST_CASE("whoever is refused can look the code up") {
    const std::string root = STIPPLE_SOURCE_DIR;
    const std::string page = test_support::bytesOf(root + "/docs/verify.md");
    std::size_t looked = 0;
    for (const char* folder : {"trust", "exam", "credential", "app"}) {
        for (const std::string& code : codesIn(root + "/game/" + folder)) {
            INFO(folder << ": " << code);
            CHECK(page.find("`" + code + "`") != std::string::npos);
            ++looked;
        }
    }
    CHECK(looked > 40);
}
