#include "exam/sitting/keys_at_hand.hpp"

namespace exam {

std::optional<std::string> labelOf(const trust::KeyShelf& shelf, const trust::KeyId& key) {
    for (const trust::KeyShelf::Lying& lying : shelf.keys()) {
        if (lying.certificate && lying.certificate->id() == key) return lying.label;
    }
    return std::nullopt;
}

std::variant<crypto::SigningKey, trust::Reason> keyById(trust::KeyShelf& shelf, const trust::KeyId& key,
                                                        const std::optional<std::string>& passphrase) {
    const auto label = labelOf(shelf, key);
    if (!label)
        return trust::Reason{"key-missing", "The private key " + trust::shortId(key) +
                                                " does not lie on this machine; bring its file."};
    return shelf.unlock(*label, passphrase);
}

}  // namespace exam
