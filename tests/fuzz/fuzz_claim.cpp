// The text of a code must be read or refused whatever it is; what is read is written the same again, and the
// bytes in front of its signature are those that were read. An input behind a byte 'B' is the bytes
// themselves, so that the fields behind base 45 are reached.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "credential/claim.hpp"

namespace {

void must(bool condition) {
    if (!condition) std::abort();
}

const crypto::SigningKey& key() {
    static const crypto::SigningKey made = [] {
        const std::string seed(32, '\x02');
        return crypto::SigningKey::fromSeed(std::as_bytes(std::span(seed)));
    }();
    return made;
}

void take(std::string_view text) {
    const auto answer = credential::readClaim(text);
    if (const auto* reason = std::get_if<trust::Reason>(&answer)) {
        must(!reason->code.empty() && !reason->text.empty());
        return;
    }
    const auto& read = std::get<credential::ReadClaim>(answer);
    const auto again = credential::readClaim(credential::writeClaim(read.claim, key()));
    const auto* second = std::get_if<credential::ReadClaim>(&again);
    must(second != nullptr && second->claim == read.claim && second->signedBytes == read.signedBytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    take(bytes);
    const auto decoded = credential::bytesOfBase45(bytes);
    if (const auto* raw = std::get_if<std::string>(&decoded)) must(credential::base45(*raw) == bytes);
    if (size > 0 && bytes[0] == 'B') take("STP1:" + credential::base45(bytes.substr(1)));
    return 0;
}
