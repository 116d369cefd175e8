// The one form of every signed file: named parts, then signatures, each over all bytes before it. What is
// signed are the bytes as stored; nothing is ever written anew before it is verified. docs/signed-files.md
// describes the bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "crypto/blake2b.hpp"
#include "crypto/signing.hpp"
#include "trust/reason.hpp"

namespace trust {

// Its name stands in the file's first 16 bytes.
enum class FileKind {
    keyCertificate,    // "stipple key"
    revocationList,    // "stipple revoked"
    paper,             // "stipple paper"
    submission,        // "stipple sitting": the evidence, opened
    sealedSubmission,  // "stipple sealed"
    dayLog,            // "stipple day"
    decision,          // "stipple decided"
    statusList,        // "stipple status"
};
[[nodiscard]] const char* name(FileKind kind);

// What a signature is for. A signature for one purpose is worth nothing for another.
enum class Purpose { key, revoke, paper, open, segment, close, seal, day, grade, certify, status };
[[nodiscard]] const char* name(Purpose purpose);  // "KEY", "REVOKE", "PAPER", "OPEN" ...

// First 16 bytes of BLAKE2b-256 of a public key, hexadecimal.
using KeyId = std::string;
[[nodiscard]] KeyId idOf(const crypto::PublicKey& key);
// "4f1c 90ae": the first eight digits, for paper and screen.
[[nodiscard]] std::string shortId(const KeyId& id);

struct Part {
    // [a-z0-9._/-], 1 .. 100 bytes, does not begin with '/' nor hold ".." (asserted); unique in the file.
    std::string name;
    std::string bytes;
    friend bool operator==(const Part&, const Part&) = default;
};

struct SignatureBlock {
    Purpose purpose = Purpose::key;
    KeyId key;
    std::string at;  // RFC 3339 UTC, as the signer's clock said
    // What the signer says by it: one sentence, at most 500 bytes of UTF-8 without control characters.
    std::string meaning;
    crypto::Signature signature{};
    friend bool operator==(const SignatureBlock&, const SignatureBlock&) = default;
};

struct SignedFile {
    FileKind kind = FileKind::paper;
    std::vector<Part> parts;
    std::vector<SignatureBlock> signatures;
    // The bytes that signature `i` covers: from the file's first byte to its own `meaning`. Of i ==
    // signatures.size(): all bytes so far.
    [[nodiscard]] std::string covered(std::size_t i) const;
    [[nodiscard]] const std::string* part(std::string_view name) const;
    friend bool operator==(const SignedFile&, const SignedFile&) = default;
};

// "STIPPLE1\0" PURPOSE "\0" BLAKE2b-512(bytes): what Ed25519 signs.
[[nodiscard]] std::string signedMessage(Purpose purpose, std::string_view bytes);
// Adds one more signature over everything before it.
void sign(SignedFile& file, const crypto::SigningKey& key, Purpose purpose, const std::string& at,
          const std::string& meaning);

[[nodiscard]] std::string bytesOf(const SignedFile& file);

struct SignedFileLimits {
    std::size_t bytes = 256U << 20U;
    std::size_t parts = 4096;
    std::size_t signatures = 64;
};
// Reads form only and believes nothing. Bytes left over, a number that does not fit, an unknown purpose: a
// reason ("file-form", "file-kind", "file-newer", "file-large"). parse(bytesOf(x)) == x, and
// bytesOf(parse(b)) == b.
[[nodiscard]] std::variant<SignedFile, Reason> parseSignedFile(std::string_view bytes,
                                                               SignedFileLimits limits = {});

}  // namespace trust
