#include "trust/signed_file.hpp"

#include "support/academy.hpp"
#include "support/catch.hpp"
#include "trust/byte_reader.hpp"

using namespace trust;
using test_support::Academy;
using test_support::kNow;

namespace {

std::string hexOf(std::string_view text) { return crypto::hex(std::as_bytes(std::span(text))); }

SignedFile exampleFile(const Academy& academy) {
    SignedFile file{
        FileKind::paper,
        {{"paper.json", R"({"paper":1})"}, {"levels/a.yaml", std::string("a\0b", 3)}, {"empty", ""}},
        {}};
    sign(file, academy.author, Purpose::paper, kNow, "I wrote this paper.");
    sign(file, academy.examiner, Purpose::open, kNow, "Geöffnet.");
    return file;
}

std::string codeOf(const std::variant<SignedFile, Reason>& read) {
    const auto* reason = std::get_if<Reason>(&read);
    return reason == nullptr ? "" : reason->code;
}

// The head of a paper of so many parts.
std::string headOf(std::uint32_t parts, std::uint32_t format = 1) {
    std::string head = "stipple paper";
    head.resize(16, '\0');
    putNumber(head, format);
    putNumber(head, parts);
    return head;
}
std::string partOf(const std::string& name, const std::string& bytes) {
    std::string part;
    putNumber(part, static_cast<std::uint8_t>(name.size()));
    part += name;
    putNumber(part, std::uint64_t{bytes.size()});
    return part + bytes;
}
std::string signatureOf(const std::string& mark, const std::string& purpose, const std::string& at,
                        const std::string& meaning) {
    std::string block = mark;
    putNumber(block, static_cast<std::uint8_t>(purpose.size()));
    block += purpose + std::string(16, 'k');
    putNumber(block, static_cast<std::uint8_t>(at.size()));
    block += at;
    putNumber(block, static_cast<std::uint16_t>(meaning.size()));
    return block + meaning + std::string(64, 's');
}

}  // namespace

TEST_CASE("what is written is read, and what is read is written again byte for byte") {
    const Academy academy;
    for (const FileKind kind :
         {FileKind::keyCertificate, FileKind::revocationList, FileKind::paper, FileKind::submission,
          FileKind::sealedSubmission, FileKind::dayLog, FileKind::decision, FileKind::statusList}) {
        INFO(name(kind));
        SignedFile file = exampleFile(academy);
        file.kind = kind;
        const std::string bytes = bytesOf(file);
        CHECK(bytes.starts_with(name(kind)));
        const auto read = parseSignedFile(bytes);
        REQUIRE(std::holds_alternative<SignedFile>(read));
        CHECK(std::get<SignedFile>(read) == file);
        CHECK(bytesOf(std::get<SignedFile>(read)) == bytes);
    }
    const SignedFile nothing{FileKind::dayLog, {}, {}};
    CHECK(std::get<SignedFile>(parseSignedFile(bytesOf(nothing))) == nothing);
}

TEST_CASE("the bytes are those that docs/signed-files.md describes") {
    SignedFile file{FileKind::paper, {{"a", "bc"}}, {}};
    CHECK(hexOf(bytesOf(file)) ==
          "73746970706c65207061706572000000"  // "stipple paper"
          "01000000"                          // format
          "01000000"                          // parts
          "0161"                              // "a"
          "02000000000000006263");            // "bc"
    const crypto::SigningKey key = test_support::keyFromByte(2);
    sign(file, key, Purpose::paper, kNow, "Mine.");
    const std::string block = bytesOf(file).substr(36);
    CHECK(block.substr(0, 10) == "SIGN\x05PAPER");
    CHECK(hexOf(block.substr(10, 16)) == idOf(key.publicKey()));
    CHECK(block.substr(26, 28) == std::string("\x14") + kNow + std::string("\x05\0Mine.", 7));
    CHECK(block.size() == 54 + 64);
    const std::string message = std::string("STIPPLE1\0PAPER\0", 15) + crypto::blake2b512(file.covered(0));
    CHECK(crypto::isSignature(file.signatures[0].signature, message, key.publicKey()));
}

TEST_CASE("each signature covers everything before it, and stays good when another is added") {
    const Academy academy;
    const SignedFile file = exampleFile(academy);
    const std::string bytes = bytesOf(file);
    for (std::size_t i = 0; i <= file.signatures.size(); ++i) CHECK(bytes.starts_with(file.covered(i)));
    CHECK(file.covered(1).find("I wrote this paper.") != std::string::npos);
    CHECK(file.covered(2) == bytes);
    const KeyBook book = academy.book();
    CHECK(std::holds_alternative<KeyCertificate>(book.signer(file, 0, Purpose::paper)));
    CHECK(std::holds_alternative<KeyCertificate>(book.signer(file, 1, Purpose::open)));
}

TEST_CASE("whatever byte is changed, and to whatever, the file is refused by its form or by a signature") {
    const Academy academy;
    const KeyBook book = academy.book();
    const std::string bytes = bytesOf(exampleFile(academy));
    const auto isBelieved = [&](const std::string& changed) {
        const auto read = parseSignedFile(changed);
        const auto* file = std::get_if<SignedFile>(&read);
        return file != nullptr && file->kind == FileKind::paper && file->signatures.size() == 2 &&
               std::holds_alternative<KeyCertificate>(book.signer(*file, 0, Purpose::paper)) &&
               std::holds_alternative<KeyCertificate>(book.signer(*file, 1, Purpose::open));
    };
    REQUIRE(isBelieved(bytes));
    int believed = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        for (const unsigned change : {0x01U, 0x20U, 0x80U, 0xFFU}) {
            std::string changed = bytes;
            changed[i] = static_cast<char>(static_cast<unsigned char>(changed[i]) ^ change);
            believed += isBelieved(changed) ? 1 : 0;
        }
        believed += isBelieved(bytes.substr(0, i)) ? 1 : 0;
    }
    believed += isBelieved(bytes + '\0') ? 1 : 0;
    CHECK(believed == 0);
}

TEST_CASE("what is not of the form has a code and a sentence") {
    const std::string part = partOf("a", "b");
    const std::string good = headOf(1) + part;
    REQUIRE(codeOf(parseSignedFile(good)).empty());
    REQUIRE(codeOf(parseSignedFile(good + signatureOf("SIGN", "PAPER", kNow, "x"))).empty());
    CHECK(codeOf(parseSignedFile("")) == "file-kind");
    CHECK(codeOf(parseSignedFile("stipple papeR\0\0\0")) == "file-kind");
    CHECK(codeOf(parseSignedFile(headOf(0, 2))) == "file-newer");
    const std::string bad[] = {
        headOf(0, 0),
        headOf(0).substr(0, 18),
        headOf(0).substr(0, 22),
        headOf(4097),
        headOf(2) + part,
        headOf(1) + part.substr(0, part.size() - 1),
        headOf(1) +
            std::string("\x01"
                        "a") +
            std::string(8, '\xff'),
        headOf(2) + part + part,
        headOf(1) + partOf("", "b"),
        headOf(1) + partOf("A", "b"),
        headOf(1) + partOf("/a", "b"),
        headOf(1) + partOf("a/../b", "b"),
        headOf(1) + partOf(std::string(101, 'a'), "b"),
        good + "S",
        good + signatureOf("SIGM", "PAPER", kNow, "x"),
        good + signatureOf("SIGN", "PAPEr", kNow, "x"),
        good + signatureOf("SIGN", "PAPER", "2026-06-01 10:00", "x"),
        good + signatureOf("SIGN", "PAPER", kNow, "x\xff"),
        good + signatureOf("SIGN", "PAPER", kNow, "x\n"),
        good + signatureOf("SIGN", "PAPER", kNow, std::string(501, 'x')),
    };
    for (const std::string& bytes : bad) {
        INFO(hexOf(bytes));
        CHECK(codeOf(parseSignedFile(bytes)) == "file-form");
    }
}

TEST_CASE("a reader's limits hold") {
    const Academy academy;
    const std::string bytes = bytesOf(exampleFile(academy));
    CHECK(codeOf(parseSignedFile(bytes, {bytes.size(), 3, 2})).empty());
    CHECK(codeOf(parseSignedFile(bytes, {bytes.size() - 1, 3, 2})) == "file-large");
    CHECK(codeOf(parseSignedFile(bytes, {bytes.size(), 2, 2})) == "file-form");
    CHECK(codeOf(parseSignedFile(bytes, {bytes.size(), 3, 1})) == "file-form");
}

TEST_CASE("a part is found by its name") {
    const SignedFile file = exampleFile(Academy());
    REQUIRE(file.part("empty") != nullptr);
    CHECK(file.part("empty")->empty());
    CHECK(*file.part("paper.json") == R"({"paper":1})");
    CHECK(file.part("paper") == nullptr);
}

TEST_CASE("a key's id is the begin of its hash, short for people") {
    const crypto::PublicKey key = test_support::keyFromByte(7).publicKey();
    CHECK(idOf(key) == crypto::hex(crypto::blake2b(std::span<const std::byte>(key.bytes))).substr(0, 32));
    CHECK(shortId("4f1c90ae00000000") == "4f1c 90ae");
}
