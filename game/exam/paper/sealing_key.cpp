#include "exam/paper/sealing_key.hpp"

#include "text/wall_clock.hpp"

namespace exam {

std::variant<trust::KeyCertificate, trust::Reason> sealingCertificate(const trust::KeyBook& book,
                                                                      const std::string& now) {
    const auto moment = text::millisecondsOf(now);
    const trust::KeyCertificate* newest = nullptr;
    for (const trust::KeyCertificate& key : book.certificates()) {
        if (!key.seal || book.revoked(key.id()) != nullptr) continue;
        const auto from = text::millisecondsOf(key.from);
        if (from > moment || text::millisecondsOf(key.until) < moment) continue;
        if (newest == nullptr || from > text::millisecondsOf(newest->from)) newest = &key;
    }
    if (newest != nullptr) return *newest;
    return trust::Reason{
        "sealing-key",
        "The academy's sealing key is not on this machine, or is over; import its certificate "
        "(stipple keys import)."};
}

}  // namespace exam
