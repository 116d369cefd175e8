#include "text/catalogue.hpp"

#include <variant>

#include "support/catch.hpp"
#include "text/utf8.hpp"

namespace {

text::Catalogue catalogue(const char* json) {
    auto parsed = text::Catalogue::parse(json);
    REQUIRE(std::holds_alternative<text::Catalogue>(parsed));
    return std::get<text::Catalogue>(parsed);
}

}  // namespace

TEST_CASE("texts are found by key and places filled in", "[text]") {
    const auto words = catalogue(R"({"start":"Start","dots":"{n} dots of {of}, {n} in all {odd"})");
    REQUIRE(words("start") == "Start");
    REQUIRE(words.has("start"));
    REQUIRE(words("dots", {{"n", "3"}, {"of", "{n}"}}) == "3 dots of {n}, 3 in all {odd");
    REQUIRE(words("dots", {}) == "{n} dots of {of}, {n} in all {odd");
}

TEST_CASE("a missing key shows up", "[text]") {
    const auto words = catalogue("{}");
    REQUIRE(words("not.there") == "[not.there]");
    REQUIRE_FALSE(words.has("not.there"));
}

TEST_CASE("a broken catalogue says what is wrong", "[text]") {
    for (const char* wrong : {"[]", R"({"a":1})", R"({"a":"x","a":"y"})", "{"}) {
        const auto parsed = text::Catalogue::parse(wrong);
        REQUIRE(std::holds_alternative<std::string>(parsed));
        REQUIRE_FALSE(std::get<std::string>(parsed).empty());
    }
}

TEST_CASE("the pseudo language is about 40 % longer and keeps the places", "[text]") {
    const auto words = catalogue(
        R"({"long":"Place every dot on its mark before the time is up","n":"{count} dots","go":"Go"})");
    const auto pseudo = words.pseudo();
    std::size_t letters = 0;
    for (const char c : pseudo("long")) letters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
    const double growth = static_cast<double>(letters) / static_cast<double>(words("long").size());
    REQUIRE(growth > 1.35);
    REQUIRE(growth < 1.45);
    REQUIRE(pseudo("n", {{"count", "12"}}).substr(0, 3) == "12 ");
    REQUIRE(pseudo("go") != "Go");
    REQUIRE_FALSE(text::firstBadUtf8(pseudo("long")).has_value());
}
