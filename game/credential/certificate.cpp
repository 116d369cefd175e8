#include "credential/certificate.hpp"

#include <algorithm>

#include "credential/instant.hpp"
#include "crypto/sha256.hpp"
#include "text/utf8.hpp"

namespace credential {

namespace {

using Fault = std::optional<trust::Reason>;

constexpr std::size_t kLongestLabel = 40;
constexpr std::int64_t kMostPoints = 100000;
constexpr std::string_view kUuid = "urn:uuid:00000000-0000-0000-0000-000000000000";

Fault wrong(const std::string& what) {
    return trust::Reason{"certificate-form", "The certificate's " + what + "."};
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isHexDigit(char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); }
bool isHex(std::string_view text, std::size_t digits) {
    return text.size() == digits && std::all_of(text.begin(), text.end(), isHexDigit);
}
bool isUuid(std::string_view text) {
    if (text.size() != kUuid.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (kUuid[i] == '0' ? !isHexDigit(text[i]) : text[i] != kUuid[i]) return false;
    }
    return true;
}
bool isText(std::string_view text) {
    return !text.empty() && text.size() <= kLongestTitle && !text::firstBadUtf8(text);
}
bool inRange(std::int64_t points) { return points >= 0 && points <= kMostPoints; }

Fault whyNotStation(const StationResult& station) {
    if (!isText(station.title)) return wrong("station has no title of 1 to 200 bytes");
    bool any = false;
    for (const auto& reached : {station.spacing, station.depth, station.hairline}) {
        if (reached && (!inRange(reached->points) || !inRange(reached->cut)))
            return wrong("points or cut scores are not between 0 and 100");
        any = any || reached.has_value();
    }
    if (!any) return wrong("station \"" + station.title + "\" asks for nothing");
    return std::nullopt;
}

Fault whyNotTimes(const Certificate& certificate) {
    const auto from = secondsOf(certificate.validFrom);
    const auto until = secondsOf(certificate.validUntil);
    if (!from || !until) return wrong("validity is no pair of times such as 2026-11-24T00:00:00Z");
    if (!isDay(certificate.satOn)) return wrong("day of the sitting is no day such as 2026-11-20");
    if (*until <= *from) return trust::Reason{"certificate-time", "The certificate ends before it begins."};
    if (*until - *from > std::int64_t{kMostYears} * 366 * 86400)
        return trust::Reason{"certificate-time", "A certificate holds for three years at most."};
    return std::nullopt;
}

}  // namespace

std::string nameHash(const std::string& name, const std::string& salt) {
    return crypto::hex(crypto::sha256(name + salt));
}

bool isLabel(std::string_view text) {
    return !text.empty() && text.size() <= kLongestLabel && std::all_of(text.begin(), text.end(), [](char c) {
        return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
    });
}

// Crockford's base 32 in groups, with one of its check characters.
bool isReceipt(std::string_view text) {
    return !text.empty() && text.size() <= kLongestLabel && std::all_of(text.begin(), text.end(), [](char c) {
        return isDigit(c) || (c >= 'A' && c <= 'Z') ||
               std::string_view("-*~$=").find(c) != std::string_view::npos;
    });
}

Fault whyNotCertificate(const Certificate& certificate) {
    if (!isUuid(certificate.id)) return wrong("id is no urn:uuid in lower case");
    if (!isLabel(certificate.number) || !isLabel(certificate.candidate) || !isLabel(certificate.paper))
        return wrong("number, candidate or paper is not 1 to 40 letters, digits and hyphens");
    if (!isText(certificate.academy) || !isText(certificate.title))
        return wrong("academy or title is not 1 to 200 bytes of text");
    if (!isHex(certificate.nameHash, 64) || !isHex(certificate.nameSalt, 32))
        return wrong("hashed name or its salt is not 64 and 32 hexadecimal digits");
    if (!isHex(certificate.evidence, 64) || !isHex(certificate.decision, 64))
        return wrong("hash of the evidence or the decision is not 64 hexadecimal digits");
    if (!isReceipt(certificate.receipt)) return wrong("receipt is none");
    if (certificate.stations.empty() || certificate.stations.size() > kMostStations)
        return wrong("stations are none or more than 12");
    for (const StationResult& station : certificate.stations)
        if (auto fault = whyNotStation(station)) return fault;
    return whyNotTimes(certificate);
}

}  // namespace credential
