// Keys in a folder: root.pub, LABEL.key (wrapped), LABEL.request, ID.cert, revoked.list, seen.json. Private
// keys leave it only wrapped. docs/keys.md is for the people who hold them.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "crypto/wrapping.hpp"
#include "trust/key_book.hpp"
#include "trust/key_file.hpp"

namespace trust {

// The current time, s since 1970; passed in.
using WallClock = std::function<std::int64_t()>;

// Argon2id for people's keys and for the root's halves (docs/security.md).
inline constexpr crypto::PassphraseCost kPersonCost{3, 256U << 10U};
inline constexpr crypto::PassphraseCost kRootCost{4, 1024U << 10U};
// For tests and for trying: cheap to guess. Only an academy that is marked as a specimen takes less than the
// two above.
inline constexpr crypto::PassphraseCost kQuickCost{1, 64};
inline constexpr std::size_t kShortestPassphrase = 15;  // bytes

struct ShelfOptions {
    crypto::PassphraseCost personCost = kPersonCost;  // tests take less
    crypto::PassphraseCost rootCost = kRootCost;
};

// Nothing, or "passphrase-short": 15 .. 1000 bytes, 5 different ones at least.
[[nodiscard]] std::optional<Reason> whyNoKeyPassphrase(const std::string& passphrase);

// Files are written whole or not at all, and are on the disk when a call returns; two programs take turns.
// Besides the codes named below every call may answer "shelf-read" or "shelf-write" (what the system said),
// "root-missing" (no academy here), "root-form", "key-file", "key-request" (a damaged file).
class KeyShelf {
public:
    using Fault = std::optional<Reason>;

    KeyShelf(std::string folder, WallClock clock, ShelfOptions options = {})
        : m_folder(std::move(folder)), m_clock(std::move(clock)), m_options(options) {}

    // Makes the academy: a root whose seed is a XOR b, each half wrapped by one person's passphrase
    // (root-a.key, root-b.key), root.pub, an empty revocation list of counter 1, and the academy's sealing
    // key wrapped under `sealing`, certified for ten years. The three passphrases must differ. The folder
    // must be empty or missing ("shelf-there"). "academy-name", "passphrase-short", "passphrases-same",
    // "cost-quick".
    struct NewAcademy {
        std::string name;           // 1 .. 100 bytes
        std::string first, second;  // passphrases of the two who hold the root
        std::string sealing;        // of the office, for opening submissions
        bool specimen = false;
    };
    [[nodiscard]] Fault makeAcademy(const NewAcademy& wanted);
    // A key pair for a person or a station, not yet certified: LABEL.key and LABEL.request (public half).
    // A station's key has no passphrase: the file's mode (0600) keeps it, and docs/security.md says so. Not
    // for `sealing`. "key-label", "key-holder", "key-there", "passphrase-short", "cost-quick".
    [[nodiscard]] Fault makeKey(KeyRole role, const std::string& holder, const std::string& label,
                                const std::optional<std::string>& passphrase);
    // What was asked for under that label.
    [[nodiscard]] std::variant<KeyRequest, Reason> request(const std::string& label) const;
    // The root, by both passphrases, certifies a request for `days` (1 .. 3660) from now: ID.cert.
    // "key-days", "key-twice", and the codes of a wrong passphrase (see unlock); "root-halves": they are not
    // of one root.
    struct RootPassphrases {
        std::string first, second;
    };
    [[nodiscard]] std::variant<KeyCertificate, Reason> certify(const std::string& label, int days,
                                                               const RootPassphrases& root);
    // "key-unknown" (no certificate here), "key-revoked" (is already), "revoke-words": `since` is no time or
    // `reason` no text of 1 .. 500 bytes.
    [[nodiscard]] Fault revoke(const KeyId& key, const std::string& since, const std::string& reason,
                               const RootPassphrases& root);
    // Takes what comes from elsewhere: root.pub, a certificate, a revocation list, a request. The bytes of
    // one of them, whatever its file was called. "root-other", "revocations-old", "key-there", "key-twice",
    // "import-kind", and the codes of KeyBook.
    [[nodiscard]] Fault import(std::string_view bytes);

    // Root, certificates and revocation list as they lie here, each checked; faults of single certificates
    // are told in `notes` and the file is left out. Without the newest list that was seen here nothing is
    // believed: "revocations-missing", "revocations-old". Writes nothing.
    struct Opened {
        KeyBook book;
        Reasons notes;
        std::vector<std::string> certificateFiles;  // bytes, to be carried along with evidence
        std::string revocationFile;                 // bytes; empty when none was ever here
        std::int64_t seen = 0;                      // the highest counter of a list that was here
    };
    [[nodiscard]] std::variant<Opened, Reason> open() const;

    // The private key. After a wrong passphrase the next try waits: 1 s, 2 s, 4 s ..., from the tenth on 15
    // minutes, kept in LABEL.tries so that no restart shortens it, nor a clock that is set back
    // ("passphrase-wrong", "passphrase-wait", "passphrase-tries"). "key-missing"; "key-role": a half of the
    // root or the sealing key; "key-mode": a station's key that others may read.
    [[nodiscard]] std::variant<crypto::SigningKey, Reason> unlock(
        const std::string& label, const std::optional<std::string>& passphrase);
    [[nodiscard]] std::variant<crypto::SealKey, Reason> unlockSealing(const std::string& passphrase);
    // Wraps a key anew: a person's, a half of the root or the sealing key. "key-role" for a station's, which
    // has none; codes as of unlock() and "passphrase-short", "cost-quick".
    [[nodiscard]] Fault changePassphrase(const std::string& label, const std::string& old,
                                         const std::string& fresh);
    // Labels of the keys that lie here, with role and whether they are certified.
    struct Lying {
        std::string label;
        KeyRole role = KeyRole::author;
        std::string holder;
        KeyId id;
        std::optional<KeyCertificate> certificate;
    };
    [[nodiscard]] std::vector<Lying> keys() const;  // in order of the labels
    [[nodiscard]] const std::string& folder() const { return m_folder; }

private:
    [[nodiscard]] std::string path(const std::string& name) const { return m_folder + "/" + name; }
    [[nodiscard]] std::variant<std::string, Reason> read(const std::string& name) const;
    [[nodiscard]] Fault write(const std::string& name, std::string_view bytes) const;
    [[nodiscard]] std::variant<AcademyRoot, Reason> root() const;
    [[nodiscard]] std::variant<std::int64_t, Reason> seenRevocations() const;
    [[nodiscard]] Fault writeRevocations(const SignedFile& list, std::int64_t counter) const;
    void takeCertificates(Opened& opened) const;
    [[nodiscard]] Fault takeRevocations(Opened& opened) const;
    [[nodiscard]] std::variant<KeyFile, Reason> keyFile(const std::string& label) const;
    [[nodiscard]] std::variant<crypto::Secret, Reason> seedOf(const KeyFile& file,
                                                              const std::string& passphrase) const;
    [[nodiscard]] std::variant<crypto::SigningKey, Reason> unlockRoot(const RootPassphrases& passphrases,
                                                                      const AcademyRoot& root) const;
    [[nodiscard]] Fault fillAcademy(const NewAcademy& wanted) const;
    [[nodiscard]] Fault writeHalf(const char* label, const crypto::Secret& half,
                                  const std::string& passphrase, const crypto::PublicKey& root) const;
    [[nodiscard]] Fault writeSealingKey(const std::string& passphrase, const crypto::SigningKey& root) const;
    [[nodiscard]] Fault importSigned(std::string_view bytes);
    [[nodiscard]] Fault importRequest(std::string_view bytes);
    [[nodiscard]] std::string now() const;

    std::string m_folder;
    WallClock m_clock;
    ShelfOptions m_options;
};

}  // namespace trust
