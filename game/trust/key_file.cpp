#include "trust/key_file.hpp"

#include <limits>

#include "trust/body.hpp"

namespace trust {

namespace {

constexpr std::size_t kSeedBytes = 32;

std::string hexOf(std::string_view bytes) { return crypto::hex(std::as_bytes(std::span(bytes))); }
std::string hexOf(const crypto::PublicKey& key) { return crypto::hex(std::span<const std::byte>(key.bytes)); }

text::Json jsonOf(const crypto::Wrapped& wrapped) {
    return text::Json::object()
        .set("by", "argon2id")
        .set("passes", wrapped.cost.passes)
        .set("kibibytes", wrapped.cost.kibibytes)
        .set("salt", hexOf(wrapped.salt))
        .set("nonce", hexOf(wrapped.nonce))
        .set("box", hexOf(wrapped.box));
}

std::uint32_t costOf(Body& body, const char* name) {
    const std::int64_t cost = body.whole(name);
    body.require(cost > 0 && cost <= std::numeric_limits<std::uint32_t>::max());
    return static_cast<std::uint32_t>(cost);
}

// The bytes of a member that holds hexadecimal digits.
std::string bytesOfMember(Body& body, const char* name) {
    auto bytes = crypto::bytesOfHex(body.string(name));
    body.require(bytes.has_value());
    return bytes ? *std::move(bytes) : std::string();
}

crypto::Wrapped wrappedOf(Body& outer, const text::Json& json) {
    Body body = Body::of(json);
    body.require(body.string("by") == "argon2id");
    crypto::Wrapped wrapped;
    wrapped.cost.passes = costOf(body, "passes");
    wrapped.cost.kibibytes = costOf(body, "kibibytes");
    wrapped.salt = bytesOfMember(body, "salt");
    wrapped.nonce = bytesOfMember(body, "nonce");
    wrapped.box = bytesOfMember(body, "box");
    outer.require(body.done());
    return wrapped;
}

bool isHolderOf(std::string_view role, const std::string& holder) {
    if (role == "root") return holder.empty();
    const auto known = keyRoleOf(role);
    return known && isKeyHolder(*known, holder);
}

}  // namespace

std::string writeKeyFile(const KeyFile& file) {
    text::Json json = text::Json::object()
                          .set("stipple_key", 1)
                          .set("label", file.label)
                          .set("role", file.role)
                          .set("holder", file.holder)
                          .set("key", hexOf(file.key));
    if (file.wrapped) json.set("wrapped", jsonOf(*file.wrapped));
    if (file.seed) json.set("seed", hexOf(*file.seed));
    return json.dump(2) + "\n";
}

std::variant<KeyFile, Reason> readKeyFile(std::string_view bytes) {
    Body body(bytes);
    KeyFile file;
    body.require(body.whole("stipple_key") == 1);
    file.label = body.string("label");
    file.role = body.string("role");
    file.holder = body.string("holder");
    const auto key = crypto::publicKeyOf(body.string("key"));
    if (body.has("wrapped")) file.wrapped = wrappedOf(body, body.any("wrapped"));
    if (body.has("seed")) file.seed = bytesOfMember(body, "seed");
    body.require(key && isKeyLabel(file.label) && isHolderOf(file.role, file.holder) &&
                 file.wrapped.has_value() != file.seed.has_value() &&
                 (!file.seed || file.seed->size() == kSeedBytes));
    if (!body.done()) return Reason{"key-file", "The file is no private key, or it is damaged."};
    file.key = *key;
    return file;
}

std::string writeKeyRequest(const KeyRequest& request) {
    return text::Json::object()
               .set("stipple_request", 1)
               .set("label", request.label)
               .set("role", name(request.role))
               .set("holder", request.holder)
               .set("key", hexOf(request.key))
               .dump(2) +
           "\n";
}

std::variant<KeyRequest, Reason> readKeyRequest(std::string_view bytes) {
    Body body(bytes);
    KeyRequest request;
    body.require(body.whole("stipple_request") == 1);
    request.label = body.string("label");
    const auto role = keyRoleOf(body.string("role"));
    request.holder = body.string("holder");
    const auto key = crypto::publicKeyOf(body.string("key"));
    body.require(key && role && *role != KeyRole::sealing && isKeyLabel(request.label) &&
                 isKeyHolder(*role, request.holder));
    if (!body.done())
        return Reason{"key-request", "The file is no request for a certificate, or it is damaged."};
    request.role = *role;
    request.key = *key;
    return request;
}

}  // namespace trust
