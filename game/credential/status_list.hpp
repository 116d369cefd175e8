// Which certificates do not hold any more: the academy's signed list, with a counter and an end of its own.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "trust/key_book.hpp"

namespace credential {

struct Revoked {
    std::string id;      // of the certificate, urn:uuid
    std::string since;   // RFC 3339 UTC
    std::string reason;  // in words that may be read by anybody
};

struct StatusList {
    std::int64_t counter = 0;
    std::string at;         // RFC 3339 UTC
    std::string goodUntil;  // afterwards the list says nothing about what happened since
    std::vector<Revoked> revoked;
};

// Part "status.json" {counter, at, good_until, revoked [{id, since, reason}]}, signed for Purpose::status.
[[nodiscard]] trust::SignedFile statusFile(const StatusList& list, const crypto::SigningKey& certifier);
// Signed by a certifier of the book ("status-form", "status-time", "status-old" and the codes of
// KeyBook::signer). `seen`: the highest
// counter that this machine remembers.
[[nodiscard]] std::variant<StatusList, trust::Reason> readStatus(const trust::SignedFile& file,
                                                                 const trust::KeyBook& book,
                                                                 std::int64_t seen);

enum class Status { good, revoked, expired, notYet, unknown };
struct Standing {
    Status status = Status::unknown;
    std::string text;  // "unknown": because there is no list, or it is over
};
[[nodiscard]] const char* name(Status status);  // "good", "revoked", "expired", "not-yet", "unknown"

// Times are RFC 3339 UTC with whole seconds. A certificate that is on the list is revoked, whatever its time.
[[nodiscard]] Standing standingOf(const std::string& id, const std::string& validFrom,
                                  const std::string& validUntil, const StatusList* list,
                                  const std::string& now);

}  // namespace credential
