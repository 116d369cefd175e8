#include "credential/claim.hpp"

#include "credential/bytes.hpp"
#include "credential/instant.hpp"
#include "crypto/sha256.hpp"
#include "trust/signed_file.hpp"

namespace credential {

namespace {

using trust::Reason;

constexpr std::string_view kMark = "STP1:";
constexpr std::string_view kAnyMark = "STP";
constexpr std::size_t kMostLetters = 1200;
constexpr std::size_t kSignature = 64;

// The numbers of the fields; none is ever given another meaning.
enum Field : unsigned char {
    kId = 1,
    kNumber,
    kCandidate,
    kPaper,
    kNameHash,
    kNameSalt,
    kFrom,
    kUntil,
    kSigned,
    kCredential,
    kKey,
    kSpecimen,
};

std::string bytesOf(std::string_view hex) { return crypto::bytesOfHex(hex).value_or(std::string()); }
std::string hexOf(std::string_view bytes) { return crypto::hex(std::as_bytes(std::span(bytes))); }

std::string withoutHyphens(std::string_view uuid) {
    std::string digits;
    for (const char c : uuid)
        if (c != '-') digits += c;
    return digits;
}
std::string uuidOf(std::string_view bytes) {
    std::string hex = hexOf(bytes);
    if (hex.size() != 32) return {};
    for (const std::size_t at : {20U, 16U, 12U, 8U}) hex.insert(at, "-");
    return "urn:uuid:" + hex;
}

// Seconds since 1970, five bytes, most significant first: enough for 30000 years.
std::string timeBytes(std::string_view instant) {
    const auto seconds = static_cast<std::uint64_t>(secondsOf(instant).value_or(0));
    std::string bytes;
    for (int shift = 32; shift >= 0; shift -= 8) bytes += static_cast<char>((seconds >> shift) & 0xFFU);
    return bytes;
}
std::string timeOf(std::string_view bytes) {
    if (bytes.size() != 5) return {};
    std::int64_t seconds = 0;
    for (const char byte : bytes) seconds = seconds * 256 + static_cast<unsigned char>(byte);
    constexpr std::int64_t kEnd = 253402300800;  // the year 10000
    return seconds < kEnd ? instantOf(seconds) : std::string();
}

std::string fieldsOf(const Claim& claim) {
    std::string out;
    const auto put = [&out](Field field, const std::string& value) {
        out += static_cast<char>(field);
        out += static_cast<char>(value.size());
        out += value;
    };
    put(kId, bytesOf(withoutHyphens(
                 std::string_view(claim.id).substr(std::min<std::size_t>(9, claim.id.size())))));
    put(kNumber, claim.number);
    put(kCandidate, claim.candidate);
    put(kPaper, claim.paper);
    put(kNameHash, bytesOf(claim.nameHash));
    put(kNameSalt, bytesOf(claim.nameSalt));
    put(kFrom, timeBytes(claim.validFrom));
    put(kUntil, timeBytes(claim.validUntil));
    put(kSigned, timeBytes(claim.signedAt));
    put(kCredential, bytesOf(claim.credential));
    put(kKey, bytesOf(claim.key));
    put(kSpecimen, std::string(1, claim.specimen ? '\1' : '\0'));
    return out;
}

// The fields' values in order; nothing when one is missing or there is more.
std::optional<std::vector<std::string_view>> valuesIn(std::string_view bytes) {
    std::vector<std::string_view> values;
    for (unsigned char field = kId; field <= kSpecimen; ++field) {
        if (bytes.size() < 2 || static_cast<unsigned char>(bytes[0]) != field) return std::nullopt;
        const auto size = static_cast<unsigned char>(bytes[1]);
        if (bytes.size() < 2U + size) return std::nullopt;
        values.push_back(bytes.substr(2, size));
        bytes.remove_prefix(2U + size);
    }
    if (!bytes.empty()) return std::nullopt;
    return values;
}

Claim claimIn(const std::vector<std::string_view>& values) {
    const auto value = [&values](Field field) { return values[static_cast<std::size_t>(field) - 1]; };
    Claim claim;
    claim.id = uuidOf(value(kId));
    claim.number = value(kNumber);
    claim.candidate = value(kCandidate);
    claim.paper = value(kPaper);
    claim.nameHash = hexOf(value(kNameHash));
    claim.nameSalt = hexOf(value(kNameSalt));
    claim.validFrom = timeOf(value(kFrom));
    claim.validUntil = timeOf(value(kUntil));
    claim.signedAt = timeOf(value(kSigned));
    claim.credential = hexOf(value(kCredential));
    claim.key = hexOf(value(kKey));
    claim.specimen = value(kSpecimen) == std::string_view("\1", 1);
    return claim;
}

bool isWhole(const Claim& claim) {
    return isLabel(claim.number) && isLabel(claim.candidate) && isLabel(claim.paper) &&
           claim.nameHash.size() == 64 && claim.nameSalt.size() == 32 && claim.credential.size() == 64 &&
           claim.key.size() == 32;
}

Reason badForm(const std::string& what) { return {"claim-form", "The code is no claim: " + what + "."}; }

}  // namespace

Claim claimOf(const Certificate& certificate, std::string_view credentialBytes,
              const crypto::PublicKey& certifier, const std::string& signedAt) {
    Claim claim;
    claim.id = certificate.id;
    claim.number = certificate.number;
    claim.candidate = certificate.candidate;
    claim.paper = certificate.paper;
    claim.nameHash = certificate.nameHash;
    claim.nameSalt = certificate.nameSalt;
    claim.validFrom = certificate.validFrom;
    claim.validUntil = certificate.validUntil;
    claim.signedAt = signedAt;
    claim.credential = crypto::hex(crypto::sha256(credentialBytes));
    claim.key = trust::idOf(certifier);
    claim.specimen = certificate.specimen;
    return claim;
}

std::string writeClaim(const Claim& claim, const crypto::SigningKey& certifier) {
    const std::string fields = fieldsOf(claim);
    const auto signature = certifier.sign(trust::signedMessage(trust::Purpose::certify, fields));
    return std::string(kMark) + base45(fields + textOf(signature));
}

std::variant<ReadClaim, Reason> readClaim(std::string_view text) {
    if (text.substr(0, kMark.size()) != kMark) {
        const bool other = text.substr(0, kAnyMark.size()) == kAnyMark && text.size() > 4 && text[4] == ':';
        if (other) return Reason{"claim-newer", "The code is of a newer form than this program reads."};
        return badForm("it does not begin with STP1:");
    }
    if (text.size() > kMostLetters) return badForm("it is too long");
    const auto decoded = bytesOfBase45(text.substr(kMark.size()));
    if (const auto* reason = std::get_if<Reason>(&decoded)) return *reason;
    const auto& bytes = std::get<std::string>(decoded);
    if (bytes.size() < kSignature) return badForm("it is too short");
    ReadClaim read;
    read.signedBytes = bytes.substr(0, bytes.size() - kSignature);
    read.signature = *arrayOf<kSignature>(std::string_view(bytes).substr(bytes.size() - kSignature));
    const auto values = valuesIn(read.signedBytes);
    if (!values) return badForm("its fields are not those of a claim");
    read.claim = claimIn(*values);
    // Made again, so that one claim has one text.
    if (!isWhole(read.claim) || fieldsOf(read.claim) != read.signedBytes ||
        std::string(kMark) + base45(bytes) != text)
        return badForm("a field of it is not of its form");
    return read;
}

}  // namespace credential
