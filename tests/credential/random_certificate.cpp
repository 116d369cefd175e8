#include "credential/random_certificate.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "credential/instant.hpp"

namespace credential_tests {

namespace {

// The standard's distributions differ between libraries.
std::uint64_t below(std::mt19937_64& random, std::uint64_t end) { return random() % end; }

std::string hexDigits(std::mt19937_64& random, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "0123456789abcdef"[below(random, 16)];
    return text;
}

std::string label(std::mt19937_64& random, const std::string& before) {
    std::string text = before;
    for (std::uint64_t i = below(random, 40 - before.size()) + 1; i > 0; --i)
        text += "0123456789ABCXYZabcxyz-"[below(random, 23)];
    return text;
}

// 1 to 200 bytes of well-formed UTF-8, every seventh time as long as may be.
std::string anyText(std::mt19937_64& random) {
    static const std::vector<std::string> kPieces{
        "a",    "Z",    " ",    "\"", "\\", "/",  "\b",  "\t",  "\n",     "\r",     "\f",     "\v",
        "\x01", "\x1F", "\x7F", "é",  "ß",  "ж",  "の",  "頭",  "ا",      "א",      "💉",      "👩‍⚕️",
        "<",    ">",    "&",    "{",  "}",  "^^", "@en", "_:a", "\u2028", "\u00A0", "\uFFFD", "\U0010FFFF"};
    const std::size_t most = below(random, 7) == 0 ? credential::kLongestTitle : 1 + below(random, 60);
    std::string text = below(random, 5) == 0 ? std::string(1, '\0') : std::string();
    for (;;) {
        const std::string& piece = kPieces[below(random, kPieces.size())];
        if (text.size() + piece.size() > most) break;
        text += piece;
    }
    return text.empty() ? "x" : text;
}

std::int64_t points(std::mt19937_64& random) {
    const std::array<std::int64_t, 4> kEdges{0, 1, 99999, 100000};
    if (below(random, 4) == 0) return kEdges[below(random, 4)];
    return static_cast<std::int64_t>(below(random, 100001));
}

std::optional<credential::Reached> reached(std::mt19937_64& random, bool certainly) {
    if (!certainly && below(random, 3) == 0) return std::nullopt;
    const std::int64_t got = points(random);
    return credential::Reached{got, points(random)};
}

}  // namespace

crypto::SigningKey randomKey(std::mt19937_64& random) {
    std::vector<std::byte> seed(32);
    for (std::byte& byte : seed) byte = static_cast<std::byte>(below(random, 256));
    return crypto::SigningKey::fromSeed(seed);
}

credential::Certificate randomCertificate(std::mt19937_64& random) {
    credential::Certificate made;
    made.id = "urn:uuid:" + hexDigits(random, 8) + "-" + hexDigits(random, 4) + "-" + hexDigits(random, 4) +
              "-" + hexDigits(random, 4) + "-" + hexDigits(random, 12);
    made.number = label(random, "2026-");
    made.academy = anyText(random);
    made.candidate = label(random, "C-");
    made.nameSalt = hexDigits(random, 32);
    made.nameHash = credential::nameHash(anyText(random), made.nameSalt);
    made.title = anyText(random);
    made.paper = label(random, "SMP-");
    const auto from = static_cast<std::int64_t>(1767225600 + below(random, 100000000));
    made.satOn = credential::instantOf(from - 86400).substr(0, 10);
    made.validFrom = credential::instantOf(from);
    made.validUntil = credential::instantOf(from + 1 + static_cast<std::int64_t>(below(random, 94608000)));
    made.receipt = "7QK4-92MD-XH3T-P6VA-";
    made.receipt += "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U"[below(random, 37)];
    made.evidence = hexDigits(random, 64);
    made.decision = hexDigits(random, 64);
    for (std::uint64_t i = below(random, credential::kMostStations) + 1; i > 0; --i) {
        credential::StationResult station;
        station.title = anyText(random);
        station.spacing = reached(random, false);
        station.hairline = reached(random, false);
        station.depth = reached(random, !station.spacing && !station.hairline);
        made.stations.push_back(std::move(station));
    }
    made.specimen = below(random, 2) == 0;
    return made;
}

}  // namespace credential_tests
