#include "text/json.hpp"

#include <string>

#include <rapidcheck.h>

#include "support/catch.hpp"

using text::Json;

namespace {

Json parsed(std::string_view bytes) {
    auto result = text::parseJson(bytes);
    const auto* error = std::get_if<text::JsonError>(&result);
    INFO(bytes << ": " << (error != nullptr ? error->what : ""));
    REQUIRE(error == nullptr);
    return std::get<Json>(result);
}

text::JsonError refused(std::string_view bytes, text::JsonLimits limits = {}) {
    auto result = text::parseJson(bytes, limits);
    INFO(bytes.substr(0, 80));
    REQUIRE(std::holds_alternative<text::JsonError>(result));
    const auto error = std::get<text::JsonError>(result);
    REQUIRE_FALSE(error.what.empty());
    return error;
}

}  // namespace

TEST_CASE("a document is written in the order it was built", "[text]") {
    Json json = Json::object();
    json.set("zeta", 1).set("alpha", Json::array().push(2.5).push(nullptr).push(true)).set("zeta", 7);
    REQUIRE(json.dump() == R"({"zeta":7,"alpha":[2.5,null,true]})");
    REQUIRE(json.dump(2) == "{\n  \"zeta\": 7,\n  \"alpha\": [\n    2.5,\n    null,\n    true\n  ]\n}");
    REQUIRE(Json::array().dump(2) == "[]");
}

TEST_CASE("strings are escaped and always UTF-8", "[text]") {
    REQUIRE(Json("a\"b\\c\n\x01").dump() == "\"a\\\"b\\\\c\\n\\u0001\"");
    REQUIRE(Json("\xFF").dump() == "\"\xEF\xBF\xBD\"");
    REQUIRE(parsed("\"caf\xC3\xA9 \\u00e9\"").dump() == "\"caf\xC3\xA9 \xC3\xA9\"");
}

TEST_CASE("absent optionals become null", "[text]") {
    REQUIRE(Json(std::optional<double>{}).isNull());
    REQUIRE(Json(std::optional<double>{1.5}).number() == 1.5);
}

TEST_CASE("whole numbers and doubles are told apart", "[text]") {
    REQUIRE(parsed("42").whole() != nullptr);
    REQUIRE(parsed("42.5").whole() == nullptr);
    REQUIRE(parsed("42").number() == 42.0);
    REQUIRE(parsed("18446744073709551615").number() == 18446744073709551615.0);
}

TEST_CASE("members are found by name", "[text]") {
    const Json json = parsed(R"({"a":{"b":[1,2]}})");
    const Json* list = json.find("a") != nullptr ? json.find("a")->find("b") : nullptr;
    REQUIRE(list != nullptr);
    REQUIRE(list->dump() == "[1,2]");
    REQUIRE(json.find("c") == nullptr);
    REQUIRE(Json(3).find("a") == nullptr);
}

TEST_CASE("broken JSON is refused with a place", "[text]") {
    REQUIRE(refused(R"({"a":1,"a":2})").what.find("twice") != std::string::npos);
    REQUIRE(refused(R"({"a":1,"a":2})").byte == 9);
    REQUIRE(refused("[1,2] x").byte == 6);
    REQUIRE(refused("\"\xFF\"").byte == 1);
    for (const char* wrong : {"", " ", "[1,", "{", "{\"a\"}", "nul", "01", "[1e400]", "NaN", "[1 2]", "'a'",
                              "\"\n\"", "{a:1}", "[1,]", "// x\n1"}) {
        refused(wrong);
    }
}

TEST_CASE("depth and bytes are limited", "[text]") {
    REQUIRE(parsed(std::string(32, '[') + std::string(32, ']')).items() != nullptr);
    refused(std::string(33, '[') + std::string(33, ']'));
    refused(std::string(1U << 20U, '['));
    refused("[1,2,3]", {6, 32});
    refused(std::string((1U << 20U) + 1, ' '));
}

namespace {

Json anyJson(int depth) {
    const int kind = *rc::gen::inRange(0, depth > 0 ? 7 : 5);
    if (kind == 0) return {};
    if (kind == 1) return *rc::gen::arbitrary<bool>();
    if (kind == 2) return *rc::gen::arbitrary<std::int64_t>();
    if (kind == 3) return static_cast<double>(*rc::gen::arbitrary<std::int32_t>()) / 7.0 + 0.125;
    if (kind == 4) return *rc::gen::container<std::string>(rc::gen::inRange<char>(1, 127));
    const int count = *rc::gen::inRange(0, 4);
    Json json = kind == 5 ? Json::array() : Json::object();
    for (int i = 0; i < count; ++i) {
        if (kind == 5)
            json.push(anyJson(depth - 1));
        else
            json.set("k" + std::to_string(i), anyJson(depth - 1));
    }
    return json;
}

}  // namespace

TEST_CASE("what was written reads back and is written the same", "[text]") {
    REQUIRE(rc::check([] {
        const std::string bytes = anyJson(3).dump(*rc::gen::inRange(0, 3));
        auto again = text::parseJson(bytes);
        RC_ASSERT(std::holds_alternative<Json>(again));
        RC_ASSERT(std::get<Json>(again).dump() ==
                  std::get<Json>(text::parseJson(std::get<Json>(again).dump())).dump());
    }));
}
