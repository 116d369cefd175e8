#include "trust/signed_file.hpp"

#include <algorithm>
#include <cassert>
#include <set>

#include "text/utf8.hpp"
#include "text/wall_clock.hpp"
#include "trust/byte_reader.hpp"

namespace trust {

namespace {

constexpr std::size_t kKindBytes = 16;
constexpr std::uint32_t kFormat = 1;
constexpr std::size_t kIdBytes = 16;
constexpr std::size_t kMostPartName = 100;
constexpr std::size_t kMostMeaning = 500;
// Begins a signature: what follows the parts is told from a part's bytes by their count alone, this is for
// people who look at the file.
constexpr std::string_view kSignatureMark = "SIGN";

std::string kindField(FileKind kind) {
    std::string field = name(kind);
    field.resize(kKindBytes, '\0');
    return field;
}

bool isPartName(std::string_view text) {
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789._/-";
    return !text.empty() && text.size() <= kMostPartName && text.front() != '/' &&
           text.find("..") == std::string_view::npos &&
           text.find_first_not_of(kLetters) == std::string_view::npos;
}

bool isMeaning(std::string_view text) {
    return text.size() <= kMostMeaning && !text::firstBadUtf8(text).has_value() &&
           std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20U; });
}

// What stands before the first signature.
std::string partsOf(const SignedFile& file) {
    std::string out = kindField(file.kind);
    putNumber(out, kFormat);
    putNumber(out, static_cast<std::uint32_t>(file.parts.size()));
    for (const Part& part : file.parts) {
        assert(isPartName(part.name));
        putNumber(out, static_cast<std::uint8_t>(part.name.size()));
        out += part.name;
        putNumber(out, std::uint64_t{part.bytes.size()});
        out += part.bytes;
    }
    return out;
}

// A signature's block up to its signature.
void putClaim(std::string& out, const SignatureBlock& block) {
    const auto id = crypto::bytesOfHex(block.key);
    assert(id && id->size() == kIdBytes && isMeaning(block.meaning));
    const std::string_view purpose = name(block.purpose);
    out += kSignatureMark;
    putNumber(out, static_cast<std::uint8_t>(purpose.size()));
    out += purpose;
    out += id.value_or("");
    putNumber(out, static_cast<std::uint8_t>(block.at.size()));
    out += block.at;
    putNumber(out, static_cast<std::uint16_t>(block.meaning.size()));
    out += block.meaning;
}

void putSignature(std::string& out, const SignatureBlock& block) {
    putClaim(out, block);
    out += viewOf(block.signature);
}

Reason formFault(const std::string& what) { return {"file-form", "The file is damaged: " + what + "."}; }

std::optional<FileKind> kindOf(std::string_view field) {
    for (const FileKind kind :
         {FileKind::keyCertificate, FileKind::revocationList, FileKind::paper, FileKind::submission,
          FileKind::sealedSubmission, FileKind::dayLog, FileKind::decision, FileKind::statusList}) {
        if (field == kindField(kind)) return kind;
    }
    return std::nullopt;
}

std::optional<Purpose> purposeOf(std::string_view text) {
    for (const Purpose purpose :
         {Purpose::key, Purpose::revoke, Purpose::paper, Purpose::open, Purpose::segment, Purpose::close,
          Purpose::seal, Purpose::day, Purpose::grade, Purpose::certify, Purpose::status}) {
        if (text == name(purpose)) return purpose;
    }
    return std::nullopt;
}

// Each of the three takes its part of the file from the reader; a reason when it is not of the form.
std::optional<Reason> readHead(ByteReader& reader, SignedFile& file) {
    const auto kind = kindOf(reader.take(kKindBytes));
    if (!kind)
        return Reason{"file-kind", "The file is none that Stipple signs, or its first bytes are damaged."};
    file.kind = *kind;
    const auto format = reader.number<std::uint32_t>();
    if (!reader.ok()) return formFault("it ends within its head");
    if (format > kFormat)
        return Reason{"file-newer", "The file was made by a newer Stipple; use that one to read it."};
    if (format != kFormat) return formFault("there is no format 0");
    return std::nullopt;
}

std::optional<Reason> readParts(ByteReader& reader, SignedFile& file, const SignedFileLimits& limits) {
    const auto count = reader.number<std::uint32_t>();
    if (count > limits.parts) return formFault("it names too many parts");
    std::set<std::string_view> names;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::string_view name = reader.take(reader.number<std::uint8_t>());
        const std::string_view bytes = reader.take(reader.number<std::uint64_t>());
        if (!reader.ok()) return formFault("it ends within a part");
        if (!isPartName(name)) return formFault("a part has no right name");
        if (!names.insert(name).second) return formFault("the part '" + std::string(name) + "' stands twice");
        file.parts.push_back({std::string(name), std::string(bytes)});
    }
    if (!reader.ok()) return formFault("it ends within its head");
    return std::nullopt;
}

std::optional<Reason> readSignature(ByteReader& reader, SignedFile& file) {
    const std::string_view mark = reader.take(kSignatureMark.size());
    const auto purpose = purposeOf(reader.take(reader.number<std::uint8_t>()));
    const std::string_view id = reader.take(kIdBytes);
    const std::string_view at = reader.take(reader.number<std::uint8_t>());
    const std::string_view meaning = reader.take(reader.number<std::uint16_t>());
    const std::string_view signature = reader.take(std::tuple_size_v<crypto::Signature>);
    if (!reader.ok()) return formFault("it ends within a signature");
    if (mark != kSignatureMark) return formFault("something else stands where a signature should");
    if (!purpose) return formFault("a signature has no known purpose");
    if (!text::millisecondsOf(at)) return formFault("a signature has no time");
    if (!isMeaning(meaning)) return formFault("the words of a signature are no text");
    SignatureBlock block{*purpose, crypto::hex(bytesOf(id)), std::string(at), std::string(meaning), {}};
    std::copy_n(bytesOf(signature).begin(), block.signature.size(), block.signature.begin());
    file.signatures.push_back(std::move(block));
    return std::nullopt;
}

}  // namespace

KeyId idOf(const crypto::PublicKey& key) {
    return crypto::hex(crypto::blake2b(std::span<const std::byte>(key.bytes))).substr(0, 2 * kIdBytes);
}

std::string shortId(const KeyId& id) { return id.substr(0, 4) + " " + id.substr(4, 4); }

std::string SignedFile::covered(std::size_t i) const {
    assert(i <= signatures.size());
    std::string out = partsOf(*this);
    for (std::size_t k = 0; k < i; ++k) putSignature(out, signatures[k]);
    if (i < signatures.size()) putClaim(out, signatures[i]);
    return out;
}

const std::string* SignedFile::part(std::string_view name) const {
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.name == name; });
    return found == parts.end() ? nullptr : &found->bytes;
}

std::string signedMessage(Purpose purpose, std::string_view bytes) {
    std::string message("STIPPLE1\0", 9);
    message += name(purpose);
    message += '\0';
    message += crypto::blake2b512(bytes);
    return message;
}

void sign(SignedFile& file, const crypto::SigningKey& key, Purpose purpose, const std::string& at,
          const std::string& meaning) {
    assert(text::millisecondsOf(at).has_value());
    file.signatures.push_back({purpose, idOf(key.publicKey()), at, meaning, {}});
    file.signatures.back().signature =
        key.sign(signedMessage(purpose, file.covered(file.signatures.size() - 1)));
}

std::string bytesOf(const SignedFile& file) { return file.covered(file.signatures.size()); }

std::variant<SignedFile, Reason> parseSignedFile(std::string_view bytes, SignedFileLimits limits) {
    if (bytes.size() > limits.bytes)
        return Reason{"file-large", "The file is larger than any that Stipple signs."};
    SignedFile file;
    ByteReader reader(bytes);
    if (auto fault = readHead(reader, file)) return *std::move(fault);
    if (auto fault = readParts(reader, file, limits)) return *std::move(fault);
    while (reader.left() > 0) {
        if (file.signatures.size() == limits.signatures) return formFault("it has too many signatures");
        if (auto fault = readSignature(reader, file)) return *std::move(fault);
    }
    return file;
}

}  // namespace trust
