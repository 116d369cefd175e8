#include <algorithm>

#include <rapidcheck.h>

#include "credential/academy.hpp"
#include "credential/credential.hpp"
#include "credential/random_certificate.hpp"
#include "support/catch.hpp"
#include "text/json.hpp"

namespace {

using text::Json;

Json parsed(std::string_view bytes) { return std::get<Json>(text::parseJson(bytes)); }
std::string canonical(const Json& json) { return std::get<std::string>(credential::canonicalJson(json)); }
std::string refusal(const Json& json) {
    return std::get<trust::Reason>(credential::canonicalJson(json)).code;
}

// Any value of the subset, `depth` levels deep at most.
Json anyValue(int depth) {
    switch (*rc::gen::inRange(0, depth > 0 ? 5 : 3)) {
        case 0:
            return *rc::gen::arbitrary<bool>();
        case 1:
            return *rc::gen::inRange<std::int64_t>(-(std::int64_t{1} << 53), (std::int64_t{1} << 53) + 1);
        case 2:
            return *rc::gen::element<std::string>("", "a", "\"\\/\b\f\n\r\t", "\x01\x1F\x7F", "é頭💉",
                                                  "\u2028");
        case 3: {
            Json array = Json::array();
            for (int i = *rc::gen::inRange(0, 4); i > 0; --i) array.push(anyValue(depth - 1));
            return array;
        }
        default: {
            Json object = Json::object();
            for (int i = *rc::gen::inRange(0, 5); i > 0; --i)
                object.set(
                    *rc::gen::element<std::string>("b", "a", "aa", "A", "10", "9", "@context", "", "_"),
                    anyValue(depth - 1));
            return object;
        }
    }
}

// Members of all objects the other way round.
Json turned(const Json& json) {
    if (const auto* items = json.items()) {
        Json array = Json::array();
        for (const Json& item : *items) array.push(turned(item));
        return array;
    }
    if (const auto* members = json.members()) {
        Json object = Json::object();
        for (auto member = members->rbegin(); member != members->rend(); ++member)
            object.append(member->first, turned(member->second));
        return object;
    }
    return json;
}

}  // namespace

TEST_CASE("Canonical JSON escapes and sorts as RFC 8785 does") {
    // Of its section 3.2.2 and 3.2.3 what has no fraction and plain names.
    CHECK(canonical(parsed(
              R"({"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[true,false]})")) ==
          "{\"literals\":[true,false],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    CHECK(canonical(parsed(R"({"b":1,"a":{"2":[],"10":{},"1":-5},"B":""})")) ==
          R"({"B":"","a":{"1":-5,"10":{},"2":[]},"b":1})");
}

TEST_CASE("Canonical JSON does not depend on the members' order, and reads as the same value") {
    CHECK(rc::check([] {
        const Json value = anyValue(4);
        const std::string written = canonical(value);
        RC_ASSERT(canonical(turned(value)) == written);
        RC_ASSERT(canonical(parsed(written)) == written);
        RC_ASSERT(written.find("\n") == std::string::npos);
    }));
}

TEST_CASE("What has no place in a signed document is refused") {
    CHECK(refusal(Json::array().push(1.5)) == "json-number");
    CHECK(refusal((std::int64_t{1} << 53) + 1) == "json-number");
    CHECK(refusal(Json::object().set("é", 1)) == "json-key");
    CHECK(refusal(Json::array().push(nullptr)) == "json-null");
}

TEST_CASE("The statements of a certificate are in order, each once, and name every text") {
    std::mt19937_64 random(11);
    for (int i = 0; i < 200; ++i) {
        const auto certificate = credential_tests::randomCertificate(random);
        const auto key = credential_tests::randomKey(random);
        const auto quads =
            credential::canonicalQuads(credential::unsignedCredential(certificate, key.publicKey()));
        const auto* text = std::get_if<std::string>(&quads);
        REQUIRE(text != nullptr);
        std::vector<std::string> lines;
        std::istringstream in(*text);
        for (std::string line; std::getline(in, line);) lines.push_back(line);
        CHECK(std::is_sorted(lines.begin(), lines.end()));
        CHECK(std::adjacent_find(lines.begin(), lines.end()) == lines.end());
        std::size_t results = 0;
        for (const auto& station : certificate.stations)
            for (const auto& points : {station.spacing, station.depth, station.hairline})
                results += points.has_value() ? 1U : 0U;
        // 44 of a certificate without results: counted by hand; 7 of a description, 4 of a result.
        CHECK(lines.size() == 44 + (certificate.specimen ? 1U : 0U) + results * 11);
        CHECK(text->find(certificate.receipt) != std::string::npos);
    }
}

TEST_CASE("A document of another form has no statements") {
    const auto key = credential_tests::keyOf(3);
    const Json good = credential::unsignedCredential(credential_tests::example(), key.publicKey());
    const auto refused = [](const Json& json) {
        const auto quads = credential::canonicalQuads(json);
        const auto* reason = std::get_if<trust::Reason>(&quads);
        return reason != nullptr && reason->code == "rdf-template";
    };
    CHECK_FALSE(refused(good));
    CHECK(refused(Json(good).set("image", "https://example.org/")));
    CHECK(refused(Json(good).set("@context", Json::array().push("https://www.w3.org/ns/credentials/v2"))));
    CHECK(refused(Json(good).set("type", "Something")));
    CHECK(refused(Json(good).set("name", 5)));
    CHECK(refused(Json(good).set("id", "not an iri")));
    CHECK(refused(Json(good).set("id", "https://example.org/<")));
    CHECK(refused(Json(good).set("credentialSubject", "x")));
    // Two nodes without a name that say the same of themselves.
    const Json twin = Json::object().set("type", "Evidence").set("name", "a");
    CHECK_FALSE(refused(Json(good).set("evidence", Json::array().push(twin))));
    CHECK(refused(Json(good).set("evidence", Json::array().push(twin).push(twin))));
    CHECK(refused(Json::object()));
}
