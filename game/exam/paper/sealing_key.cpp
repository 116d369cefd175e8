#include "exam/paper/sealing_key.hpp"

#include "text/wall_clock.hpp"

namespace exam {

namespace {

bool mayBeSealedTo(const trust::KeyCertificate& key, const trust::KeyBook& book, const std::string& now) {
    const auto moment = text::millisecondsOf(now);
    return key.seal && text::millisecondsOf(key.from) <= moment &&
           moment <= text::millisecondsOf(key.until) && book.revoked(key.id()) == nullptr;
}

}  // namespace

std::variant<trust::KeyCertificate, trust::Reason> sealingCertificate(const trust::KeyBook& book,
                                                                      const std::string& now) {
    const trust::KeyCertificate* newest = nullptr;
    for (const trust::KeyCertificate& key : book.certificates()) {
        if (!mayBeSealedTo(key, book, now)) continue;
        if (newest == nullptr || text::millisecondsOf(key.from) > text::millisecondsOf(newest->from))
            newest = &key;
    }
    if (newest != nullptr) return *newest;
    return trust::Reason{
        "sealing-key",
        "The academy's sealing key is not on this machine, or is over; import its certificate "
        "(stipple keys import)."};
}

std::variant<crypto::SealPublicKey, trust::Reason> sealingKeyOf(const Paper& paper,
                                                                const trust::KeyBook& book,
                                                                const std::string& now) {
    const trust::KeyCertificate* key = book.find(paper.sealedTo);
    if (key != nullptr && mayBeSealedTo(*key, book, now)) return *key->seal;
    return trust::Reason{
        "sealing-key",
        "The academy's sealing key that the paper names is not on this machine, is over or was "
        "revoked; import its certificate (stipple keys import)."};
}

}  // namespace exam
