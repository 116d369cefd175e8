#include "trust/body.hpp"
#include "trust/key_certificate.hpp"
#include "trust/readable_code.hpp"

namespace trust {

namespace {

constexpr std::int64_t kFormat = 1;

}  // namespace

std::string writeRoot(const AcademyRoot& root) {
    text::Json json = text::Json::object()
                          .set("stipple_root", kFormat)
                          .set("academy", root.academy)
                          .set("key", crypto::hex(std::span<const std::byte>(root.key.bytes)));
    if (root.specimen) json.set("specimen", true);
    return json.dump(2) + "\n";
}

std::variant<AcademyRoot, Reason> readRoot(std::string_view bytes) {
    Body body(bytes);
    if (body.whole("stipple_root") > kFormat)
        return Reason{"root-newer", "The academy's root was made by a newer Stipple; use that one."};
    AcademyRoot root;
    root.academy = body.string("academy");
    const auto key = crypto::publicKeyOf(body.hex("key", 64));
    root.specimen = body.flagOrFalse("specimen");
    body.require(isPlainText(root.academy, kLongestAcademy) && key.has_value());
    if (!body.done())
        return Reason{"root-form", "The file is no academy's root; ask the academy for its file root.pub."};
    root.key = *key;
    return root;
}

std::string fingerprint(const crypto::PublicKey& key) {
    return readableCode(crypto::blake2b(std::span<const std::byte>(key.bytes)));
}

}  // namespace trust
