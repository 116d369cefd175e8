// Keys in a folder: root.pub, LABEL.key (wrapped), ID.cert, revoked.list. Private keys leave it only wrapped.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "crypto/wrapping.hpp"
#include "trust/key_book.hpp"

namespace trust {

// The current time, s since 1970; passed in.
using WallClock = std::function<std::int64_t()>;

// Argon2id for people's keys and for the root's halves (docs/security.md).
inline constexpr crypto::PassphraseCost kPersonCost{3, 256U << 10U};
inline constexpr crypto::PassphraseCost kRootCost{4, 1024U << 10U};
inline constexpr std::size_t kShortestPassphrase = 15;  // bytes

struct ShelfOptions {
    crypto::PassphraseCost personCost = kPersonCost;  // tests take less
    crypto::PassphraseCost rootCost = kRootCost;
};

class KeyShelf {
public:
    using Fault = std::optional<Reason>;

    KeyShelf(std::string folder, WallClock clock, ShelfOptions options = {})
        : m_folder(std::move(folder)), m_clock(std::move(clock)), m_options(options) {}

    // Makes the academy: a root whose seed is a XOR b, each half wrapped by one person's passphrase
    // (root-a.key, root-b.key), root.pub, an empty revocation list of counter 1, and the academy's sealing
    // key wrapped under `sealing`. The two passphrases must differ.
    struct NewAcademy {
        std::string name;
        std::string first, second;  // passphrases of the two who hold the root
        std::string sealing;        // of the office, for opening submissions
    };
    [[nodiscard]] Fault makeAcademy(const NewAcademy& wanted);
    // A key pair for a person or a station, not yet certified: LABEL.key and LABEL.request (public half).
    // A station's key has no passphrase: the file's mode (0600) keeps it, and docs/security.md says so.
    [[nodiscard]] Fault makeKey(KeyRole role, const std::string& holder, const std::string& label,
                                const std::optional<std::string>& passphrase);
    // The root, by both passphrases, certifies a request for `days` from now: ID.cert.
    struct RootPassphrases {
        std::string first, second;
    };
    [[nodiscard]] std::variant<KeyCertificate, Reason> certify(const std::string& label, int days,
                                                               const RootPassphrases& root);
    [[nodiscard]] Fault revoke(const KeyId& key, const std::string& since, const std::string& reason,
                               const RootPassphrases& root);
    // Takes certificates, a revocation list and root.pub that come from elsewhere; a lower counter or another
    // root is refused.
    [[nodiscard]] Fault import(const std::string& path);

    // Root, certificates and revocation list as they lie here, each checked; faults of single files are told.
    struct Opened {
        KeyBook book;
        Reasons notes;
        std::vector<std::string> certificateFiles;  // bytes, to be carried along with evidence
        std::string revocationFile;                 // bytes
    };
    [[nodiscard]] std::variant<Opened, Reason> open() const;

    // The private key. After a wrong passphrase the next try waits: 1 s, 2 s, 4 s ..., from the tenth on 15
    // minutes, kept in LABEL.tries so that no restart shortens it ("passphrase-wrong", "passphrase-wait").
    [[nodiscard]] std::variant<crypto::SigningKey, Reason> unlock(
        const std::string& label, const std::optional<std::string>& passphrase);
    [[nodiscard]] std::variant<crypto::SealKey, Reason> unlockSealing(const std::string& passphrase);
    // Labels of the keys that lie here, with role and whether they are certified.
    struct Lying {
        std::string label;
        KeyRole role = KeyRole::author;
        std::string holder;
        std::optional<KeyCertificate> certificate;
    };
    [[nodiscard]] std::vector<Lying> keys() const;
    [[nodiscard]] const std::string& folder() const { return m_folder; }

private:
    std::string m_folder;
    WallClock m_clock;
    ShelfOptions m_options;
};

}  // namespace trust
