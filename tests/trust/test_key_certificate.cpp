#include "trust/key_certificate.hpp"

#include "support/academy.hpp"
#include "support/catch.hpp"
#include "text/json.hpp"

using namespace trust;
using test_support::Academy;
using test_support::keyFromByte;
using test_support::kNow;
using test_support::personNumber;

namespace {

template <typename T>
std::string codeOf(const std::variant<T, Reason>& read) {
    const auto* reason = std::get_if<Reason>(&read);
    return reason == nullptr ? "" : reason->code;
}

// The file with the body changed, signed or not: form is judged before the signature.
template <typename Change>
SignedFile withBody(SignedFile file, Change change) {
    text::Json body = std::get<text::Json>(text::parseJson(file.parts[0].bytes));
    change(body);
    file.parts[0].bytes = body.dump();
    return file;
}

SignedFile without(SignedFile file, const std::string& member) {
    const text::Json body = std::get<text::Json>(text::parseJson(file.parts[0].bytes));
    text::Json rest = text::Json::object();
    for (const auto& [key, value] : *body.members())
        if (key != member) rest.set(key, value);
    file.parts[0].bytes = rest.dump();
    return file;
}

}  // namespace

TEST_CASE("a certificate comes back as it was, of each role") {
    const Academy academy;
    std::vector<KeyCertificate> all = academy.certificates();
    KeyCertificate sealing{{},
                           crypto::SealKey::random().publicKey(),
                           KeyRole::sealing,
                           "office",
                           "office",
                           kNow,
                           "2027-01-01T00:00:00Z"};
    all.push_back(sealing);
    for (const KeyCertificate& wanted : all) {
        const auto read = readCertificate(academy.certified(wanted));
        REQUIRE(std::holds_alternative<KeyCertificate>(read));
        CHECK(std::get<KeyCertificate>(read) == wanted);
    }
    CHECK(all[0].id() == idOf(academy.author.publicKey()));
    CHECK(sealing.id() == idOf(crypto::PublicKey{sealing.seal->bytes}));
    CHECK(keyRoleOf("certifier") == KeyRole::certifier);
    CHECK_FALSE(keyRoleOf("admin"));
}

TEST_CASE("a certificate of another form is none") {
    const Academy academy;
    const SignedFile good = academy.certified(academy.certificates()[1]);
    REQUIRE(codeOf(readCertificate(good)).empty());
    const std::vector<std::pair<std::string, text::Json>> changes = {{"certificate", 2},
                                                                     {"certificate", "1"},
                                                                     {"key", std::string(63, 'a')},
                                                                     {"key", std::string(64, 'A')},
                                                                     {"role", "director"},
                                                                     {"holder", "E-03"},
                                                                     {"holder", ""},
                                                                     {"label", "E 03"},
                                                                     {"label", std::string(41, 'x')},
                                                                     {"from", "today"},
                                                                     {"until", "2025-01-01T00:00:00Z"},
                                                                     {"until", 5},
                                                                     {"something", "more"}};
    for (const auto& change : changes) {
        INFO(change.first << " " << change.second.dump());
        CHECK(codeOf(readCertificate(withBody(
                  good, [&](text::Json& body) { body.set(change.first, change.second); }))) == "key-form");
    }
    for (const char* member : {"certificate", "key", "role", "holder", "label", "from", "until"})
        CHECK(codeOf(readCertificate(without(good, member))) == "key-form");
    SignedFile file = good;
    file.kind = FileKind::revocationList;
    CHECK(codeOf(readCertificate(file)) == "key-form");
    file = good;
    file.parts.push_back({"more", ""});
    CHECK(codeOf(readCertificate(file)) == "key-form");
    file = good;
    file.parts[0].name = "certificate";
    CHECK(codeOf(readCertificate(file)) == "key-form");
    file = good;
    file.signatures[0].purpose = Purpose::revoke;
    CHECK(codeOf(readCertificate(file)) == "key-form");
    file = good;
    sign(file, academy.root, Purpose::key, kNow, "twice");
    CHECK(codeOf(readCertificate(file)) == "key-form");
    file = good;
    file.parts[0].bytes = "no JSON";
    CHECK(codeOf(readCertificate(file)) == "key-form");
}

TEST_CASE("a list of revoked keys comes back as it was") {
    const Academy academy;
    const RevocationList wanted{
        7, kNow, {{idOf(academy.author.publicKey()), "2026-05-01T00:00:00Z", "The stick was lost."}}};
    const SignedFile good = revocationFile(wanted, academy.root);
    const auto read = readRevocations(good);
    REQUIRE(std::holds_alternative<RevocationList>(read));
    CHECK(std::get<RevocationList>(read) == wanted);
    const auto entry = [](text::Json key, text::Json since, text::Json reason) {
        return text::Json::array().push(
            text::Json::object().set("key", key).set("since", since).set("reason", reason));
    };
    const std::string id(32, 'a');
    const std::vector<std::pair<std::string, text::Json>> changes = {
        {"revocations", 2},
        {"counter", 0},
        {"counter", 1.5},
        {"at", "x"},
        {"more", true},
        {"keys", text::Json::object()},
        {"keys", entry(id.substr(1), kNow, "x")},
        {"keys", entry(id, "x", "x")},
        {"keys", entry(id, kNow, "")},
        {"keys", entry(id, kNow, std::string(501, 'x'))},
        {"keys", text::Json::array().push("x")}};
    for (const auto& change : changes) {
        INFO(change.first << " " << change.second.dump());
        CHECK(codeOf(readRevocations(withBody(good, [&](text::Json& body) {
                  body.set(change.first, change.second);
              }))) == "revocations-form");
    }
    CHECK(codeOf(readRevocations(academy.certified(academy.certificates()[0]))) == "revocations-form");
}

TEST_CASE("the academy's root is a small file") {
    const AcademyRoot root{"Académie \"A\"", keyFromByte(1).publicKey(), false};
    CHECK(std::get<AcademyRoot>(readRoot(writeRoot(root))) == root);
    CHECK(writeRoot(root).find("specimen") == std::string::npos);
    const AcademyRoot specimen{"Test", keyFromByte(1).publicKey(), true};
    CHECK(std::get<AcademyRoot>(readRoot(writeRoot(specimen))) == specimen);
    const std::string key(64, 'a');
    const auto read = [](const std::string& text) { return codeOf(readRoot(text)); };
    CHECK(read(R"({"stipple_root":1,"academy":"A","key":")" + key + "\"}").empty());
    CHECK(read(R"({"stipple_root":2,"academy":"A","key":")" + key + "\"}") == "root-newer");
    CHECK(read(R"({"stipple_root":1,"academy":"","key":")" + key + "\"}") == "root-form");
    CHECK(read(R"({"stipple_root":1,"academy":"A\n","key":")" + key + "\"}") == "root-form");
    CHECK(read(R"({"stipple_root":1,"academy":"A","more":1,"key":")" + key + "\"}") == "root-form");
    CHECK(read(R"({"stipple_root":1,"academy":"A","specimen":1,"key":")" + key + "\"}") == "root-form");
    CHECK(read(R"({"stipple_root":1,"academy":"A"})") == "root-form");
    CHECK(read("[]") == "root-form");
    CHECK(read("") == "root-form");
}
