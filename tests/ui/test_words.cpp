// The words on the screens: each key that the code names has a text, each text is named.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include <scoring/scorecard.hpp>

#include "assessment/rubric.hpp"
#include "practice/causes.hpp"
#include "practice/hints.hpp"
#include "support/catch.hpp"
#include "text/catalogue.hpp"
#include "ui/words.hpp"

namespace {

std::string bytesOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

text::Catalogue english() {
    auto parsed = text::Catalogue::parse(bytesOf(STIPPLE_SOURCE_DIR "/assets/text/en.json"));
    if (const auto* fault = std::get_if<std::string>(&parsed)) FAIL(*fault);
    return std::get<text::Catalogue>(parsed);
}

// Everything between quotation marks where people are spoken to.
std::set<std::string> literals() {
    std::set<std::string> found;
    const std::regex quoted("\"([a-z_]+\\.[A-Za-z0-9_.-]*)\"");
    for (const char* layer : {"ui", "review", "report"}) {
        const std::string folder = std::string(STIPPLE_SOURCE_DIR "/game/") + layer;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (entry.path().extension() != ".cpp") continue;
            const std::string source = bytesOf(entry.path());
            for (std::sregex_iterator hit(source.begin(), source.end(), quoted), end; hit != end; ++hit) {
                found.insert((*hit)[1]);
            }
        }
    }
    return found;
}

std::string family(const std::string& key) { return key.substr(0, key.find('.')); }

}  // namespace

TEST_CASE("every key that a screen names has a text") {
    const text::Catalogue words = english();
    std::set<std::string> families;
    for (const auto& [key, text] : words.all()) families.insert(family(key));
    int checked = 0;
    for (const std::string& literal : literals()) {
        if (families.count(family(literal)) == 0 || literal.back() == '.') continue;
        if (literal.size() > 4 && literal.compare(literal.size() - 4, 4, ".png") == 0) continue;
        INFO(literal);
        CHECK(words.has(literal));
        ++checked;
    }
    CHECK(checked > 150);
}

TEST_CASE("every text is named by a screen") {
    const std::set<std::string> named = literals();
    // Families whose keys are put together: the name of a metric, a unit, a direction ...
    const std::set<std::string> joined{"unit",      "metric", "gate",   "direction", "remedy", "unitname",
                                       "term",      "cause",  "those",  "mend",      "hint",   "inputname",
                                       "depthfrom", "bank",   "rubric", "month"};
    for (const std::string& name : joined) CHECK(named.count(name + ".") == 1);
    const text::Catalogue words = english();
    for (const auto& [key, text] : words.all()) {
        INFO(key);
        CHECK((named.count(key) == 1 || joined.count(family(key)) == 1));
        CHECK_FALSE(text.empty());
    }
}

TEST_CASE("every direction of a finding has its name and its remedy") {
    const text::Catalogue words = english();
    for (int i = 0; i <= static_cast<int>(scoring::Direction::incomplete); ++i) {
        const std::string name = scoring::name(static_cast<scoring::Direction>(i));
        INFO(name);
        CHECK(words.has("direction." + name));
        CHECK(words.has("remedy." + name));
    }
}

TEST_CASE("every hint has its words") {
    const text::Catalogue words = english();
    for (std::size_t i = 0; i < practice::kHints; ++i) {
        const std::string name = practice::name(static_cast<practice::Hint>(i));
        INFO(name);
        CHECK(words.has("hint." + name));
    }
}

TEST_CASE("every criterion of a rubric has its names and six sentences in the bank") {
    const text::Catalogue words = english();
    for (std::size_t i = 0; i < assessment::kRubricCriteria; ++i) {
        const std::string name(assessment::name(static_cast<assessment::RubricCriterion>(i)));
        INFO(name);
        CHECK(words.has("rubric." + name));
        CHECK(words.has("rubric." + name + ".short"));
        for (const char* number : {"1", "2", "3", "4", "5", "6"})
            CHECK(words.has("bank." + name + "." + number));
    }
}

TEST_CASE("every cause of a finding has its words and its remedy") {
    const text::Catalogue words = english();
    for (int i = 0; i <= static_cast<int>(practice::CauseKind::overworked); ++i) {
        const std::string name = practice::name(static_cast<practice::CauseKind>(i));
        INFO(name);
        CHECK(words.has("cause." + name));
        CHECK(words.has("mend." + name));
    }
    for (int i = 0; i <= static_cast<int>(practice::Blame::mostUneven); ++i)
        CHECK(words.has(std::string("those.") + practice::name(static_cast<practice::Blame>(i))));
}

TEST_CASE("times and figures read as people write them") {
    CHECK(ui::clockFigure(0.0) == "00:00");
    CHECK(ui::clockFigure(61.9) == "01:01");
    CHECK(ui::clockFigure(3599.9) == "59:59");
    CHECK(ui::clockFigure(-3.0) == "00:00");
    CHECK(ui::minutesFigure(2.0) == "2");
    CHECK(ui::minutesFigure(2.5) == "2.5");
    CHECK(ui::figure(-1.25, 2) == "\u22121.25");
    CHECK(ui::figure(0.5, 2) == "0.50");
}
