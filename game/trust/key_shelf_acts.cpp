#include <filesystem>

#include "disk/durable_file.hpp"
#include "text/json.hpp"
#include "text/wall_clock.hpp"
#include "trust/key_shelf.hpp"
#include "trust/shelf_names.hpp"
#include "trust/tries.hpp"

namespace trust {

namespace {

constexpr int kMostDays = 3660;
constexpr int kSealingDays = 3653;  // ten years
constexpr std::size_t kLongestReason = 500;

std::string_view viewOf(const crypto::Secret& secret) {
    return {reinterpret_cast<const char*>(secret.bytes().data()), secret.size()};
}

std::string daysLater(const std::string& from, int days) {
    constexpr std::int64_t kDay = 86'400'000;
    return text::wallClockOf(text::millisecondsOf(from).value_or(0) + days * kDay).substr(0, 19) + "Z";
}

bool isThere(const std::string& path) {
    std::error_code fault;
    return std::filesystem::exists(std::filesystem::symlink_status(path, fault));
}

std::optional<Reason> makeFolder(const std::string& folder) {
    std::error_code fault;
    std::filesystem::create_directories(folder, fault);
    if (!fault) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, fault);
    if (!fault) return std::nullopt;
    return Reason{"shelf-write", folder + ": the folder cannot be made: " + fault.message() + "."};
}

// But for the lock that an import may have left.
bool isEmpty(const std::string& folder) {
    std::error_code fault;
    std::filesystem::remove(folder + "/shelf.lock", fault);
    const bool missing =
        std::filesystem::symlink_status(folder, fault).type() == std::filesystem::file_type::not_found;
    return missing || (std::filesystem::is_empty(folder, fault) && !fault);
}

// Over a folder that is empty or not there.
std::optional<Reason> moveFolder(const std::string& from, const std::string& to) {
    std::error_code fault;
    std::filesystem::rename(from, to, fault);
    if (fault)
        return Reason{"shelf-write", to + ": the folder cannot be put in place: " + fault.message() + "."};
    if (auto failed = disk::syncFolder(disk::folderOf(to))) return Reason{"shelf-write", *failed + "."};
    return std::nullopt;
}

Reason noMemory() {
    return {
        "shelf-write",
        "There is not enough memory to wrap the key (1 GiB for the root, 256 MiB for others); close other "
        "programs."};
}

std::optional<Reason> whyTooCheap(crypto::PassphraseCost cost, crypto::PassphraseCost least, bool specimen) {
    if (specimen || (cost.passes >= least.passes && cost.kibibytes >= least.kibibytes)) return std::nullopt;
    return Reason{"cost-quick",
                  "Passphrases that are quick to try are for academies marked as a specimen only."};
}

std::optional<Reason> whyNoAcademy(const KeyShelf::NewAcademy& wanted) {
    if (!isPlainText(wanted.name, kLongestAcademy))
        return Reason{"academy-name", "The academy's name has 1 to 100 bytes of text."};
    for (const std::string* passphrase : {&wanted.first, &wanted.second, &wanted.sealing}) {
        if (auto fault = whyNoKeyPassphrase(*passphrase)) return fault;
    }
    if (wanted.first == wanted.second || wanted.first == wanted.sealing || wanted.second == wanted.sealing)
        return Reason{"passphrases-same",
                      "The passphrases of the two who hold the root and of the office must differ: each is "
                      "of another person, who tells it to nobody."};
    return std::nullopt;
}

}  // namespace

KeyShelf::Fault KeyShelf::writeHalf(const char* label, const crypto::Secret& half,
                                    const std::string& passphrase, const crypto::PublicKey& root) const {
    auto wrapped = crypto::wrap(viewOf(half), passphrase, m_options.rootCost);
    if (!wrapped) return noMemory();
    return write(std::string(label) + kKeyEnding,
                 writeKeyFile({label, "root", "", root, std::move(wrapped), std::nullopt}));
}

KeyShelf::Fault KeyShelf::writeSealingKey(const std::string& passphrase,
                                          const crypto::SigningKey& root) const {
    const crypto::SealKey key = crypto::SealKey::random();
    auto wrapped = crypto::wrap(viewOf(key.seed()), passphrase, m_options.personCost);
    if (!wrapped) return noMemory();
    const KeyCertificate certificate{{},
                                     key.publicKey(),
                                     KeyRole::sealing,
                                     kSealingHolder,
                                     kSealingLabel,
                                     now(),
                                     daysLater(now(), kSealingDays)};
    if (auto fault =
            write(std::string(kSealingLabel) + kKeyEnding,
                  writeKeyFile({kSealingLabel, name(KeyRole::sealing), kSealingHolder,
                                crypto::PublicKey{key.publicKey().bytes}, std::move(wrapped), std::nullopt})))
        return fault;
    return write(certificate.id() + kCertificateEnding, bytesOf(certificateFile(certificate, root, now())));
}

KeyShelf::Fault KeyShelf::writeRevocations(const SignedFile& list, std::int64_t counter) const {
    if (auto fault = write(kRevokedFile, bytesOf(list))) return fault;
    return write(kSeenFile, text::Json::object().set("revocations", counter).dump() + "\n");
}

// Made in a folder beside, which then takes this one's place: an academy is there whole or not at all, and
// halves of a root that lie here are never overwritten.
KeyShelf::Fault KeyShelf::makeAcademy(const NewAcademy& wanted) {
    if (auto fault = whyTooCheap(m_options.rootCost, kRootCost, wanted.specimen)) return fault;
    if (auto fault = whyTooCheap(m_options.personCost, kPersonCost, wanted.specimen)) return fault;
    if (auto fault = whyNoAcademy(wanted)) return fault;
    if (!isEmpty(m_folder))
        return Reason{"shelf-there", m_folder +
                                         ": there are keys here already; those of a new academy belong into "
                                         "a folder of their own (--keys DIR)."};
    std::string folder = m_folder;
    while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
    const KeyShelf beside(folder + ".new", m_clock, m_options);
    std::error_code fault;
    std::filesystem::remove_all(beside.m_folder, fault);
    auto failed = makeFolder(beside.m_folder);
    if (!failed) failed = beside.fillAcademy(wanted);
    if (!failed) failed = moveFolder(beside.m_folder, folder);
    if (failed) std::filesystem::remove_all(beside.m_folder, fault);
    return failed;
}

KeyShelf::Fault KeyShelf::fillAcademy(const NewAcademy& wanted) const {
    const crypto::Secret first = crypto::Secret::random(kSeedBytes);
    const crypto::Secret second = crypto::Secret::random(kSeedBytes);
    const auto key = crypto::SigningKey::fromSeed(crypto::together(first, second).bytes());
    if (auto fault = writeHalf(kFirstHalf, first, wanted.first, key.publicKey())) return fault;
    if (auto fault = writeHalf(kSecondHalf, second, wanted.second, key.publicKey())) return fault;
    if (auto fault = writeSealingKey(wanted.sealing, key)) return fault;
    if (auto fault = writeRevocations(revocationFile({1, now(), {}}, key), 1)) return fault;
    return write(kRootFile, writeRoot({wanted.name, key.publicKey(), wanted.specimen}));
}

KeyShelf::Fault KeyShelf::makeKey(KeyRole role, const std::string& holder, const std::string& label,
                                  const std::optional<std::string>& passphrase) {
    if (!isKeyLabel(label) || label == kFirstHalf || label == kSecondHalf || label == kSealingLabel)
        return Reason{"key-label",
                      "A label has 1 to 40 letters, digits and hyphens, such as E-03, and is none "
                      "of root-a, root-b and sealing."};
    if (role == KeyRole::sealing || !isKeyHolder(role, holder))
        return Reason{"key-holder", "A key of the role " + std::string(name(role)) + " cannot be made for '" +
                                        holder + "'."};
    const bool forStation = role == KeyRole::station;
    if (!forStation) {
        if (auto fault = whyNoKeyPassphrase(passphrase.value_or(""))) return fault;
    }
    const auto academy = root();
    if (const auto* reason = std::get_if<Reason>(&academy)) return *reason;
    if (auto fault = whyTooCheap(m_options.personCost, kPersonCost, std::get<AcademyRoot>(academy).specimen))
        return fault;
    const ShelfLock lock(m_folder);
    if (isThere(path(label + kKeyEnding)) || isThere(path(label + kRequestEnding)))
        return Reason{"key-there", "There is a key " + label + " here already; choose another label."};
    const auto key = crypto::SigningKey::random();
    KeyFile file{label, name(role), holder, key.publicKey(), std::nullopt, std::nullopt};
    if (forStation)
        file.seed = std::string(viewOf(key.seed()));
    else if (file.wrapped = crypto::wrap(viewOf(key.seed()), *passphrase, m_options.personCost);
             !file.wrapped)
        return noMemory();
    if (auto fault = write(label + kKeyEnding, writeKeyFile(file))) return fault;
    return write(label + kRequestEnding, writeKeyRequest({label, role, holder, key.publicKey()}));
}

KeyShelf::Fault KeyShelf::changePassphrase(const std::string& label, const std::string& old,
                                           const std::string& fresh) {
    auto read = keyFile(label);
    if (auto* reason = std::get_if<Reason>(&read)) return *reason;
    auto& file = std::get<KeyFile>(read);
    if (!file.wrapped) return Reason{"key-role", "The key " + label + " has no passphrase."};
    if (auto fault = whyNoKeyPassphrase(fresh)) return fault;
    const auto academy = root();
    if (const auto* reason = std::get_if<Reason>(&academy)) return *reason;
    const bool half = file.role == "root";
    const crypto::PassphraseCost cost = half ? m_options.rootCost : m_options.personCost;
    if (auto fault =
            whyTooCheap(cost, half ? kRootCost : kPersonCost, std::get<AcademyRoot>(academy).specimen))
        return fault;
    const ShelfLock lock(m_folder);
    auto seed = seedOf(file, old);
    if (auto* reason = std::get_if<Reason>(&seed)) return *reason;
    file.wrapped = crypto::wrap(viewOf(std::get<crypto::Secret>(seed)), fresh, cost);
    if (!file.wrapped) return noMemory();
    return write(label + kKeyEnding, writeKeyFile(file));
}

std::variant<KeyRequest, Reason> KeyShelf::request(const std::string& label) const {
    if (!isKeyLabel(label)) return Reason{"key-label", "'" + label + "' is no label of a key."};
    const auto bytes = read(label + kRequestEnding);
    if (const auto* found = std::get_if<std::string>(&bytes)) return readKeyRequest(*found);
    if (std::get<Reason>(bytes).code != "file-missing") return std::get<Reason>(bytes);
    // The key lies here and its request does not: the disk was full, or the file was moved away.
    const auto key = keyFile(label);
    const auto* file = std::get_if<KeyFile>(&key);
    const auto role = file == nullptr ? std::nullopt : keyRoleOf(file->role);
    if (role && *role != KeyRole::sealing) return KeyRequest{label, *role, file->holder, file->key};
    return Reason{"key-missing",
                  path(label + kRequestEnding) +
                      ": nobody asked for that certificate; 'stipple keys new' does, or import "
                      "the request."};
}

std::variant<crypto::SigningKey, Reason> KeyShelf::unlockRoot(const RootPassphrases& passphrases,
                                                              const AcademyRoot& root) const {
    auto first = keyFile(kFirstHalf);
    if (auto* reason = std::get_if<Reason>(&first)) return *reason;
    auto second = keyFile(kSecondHalf);
    if (auto* reason = std::get_if<Reason>(&second)) return *reason;
    auto a = seedOf(std::get<KeyFile>(first), passphrases.first);
    if (auto* reason = std::get_if<Reason>(&a))
        return Reason{reason->code, "The first of the two: " + reason->text};
    auto b = seedOf(std::get<KeyFile>(second), passphrases.second);
    if (auto* reason = std::get_if<Reason>(&b))
        return Reason{reason->code, "The second of the two: " + reason->text};
    auto key = crypto::SigningKey::fromSeed(
        crypto::together(std::get<crypto::Secret>(a), std::get<crypto::Secret>(b)).bytes());
    if (key.publicKey() != root.key)
        return Reason{"root-halves", "The two halves of the root do not make this academy's root."};
    return key;
}

std::variant<KeyCertificate, Reason> KeyShelf::certify(const std::string& label, int days,
                                                       const RootPassphrases& passphrases) {
    if (days < 1 || days > kMostDays) return Reason{"key-days", "A key is certified for 1 to 3660 days."};
    const auto wanted = request(label);
    if (const auto* reason = std::get_if<Reason>(&wanted)) return *reason;
    const auto& asked = std::get<KeyRequest>(wanted);
    const ShelfLock lock(m_folder);
    auto opened = open();
    if (auto* reason = std::get_if<Reason>(&opened)) return *reason;
    auto& book = std::get<Opened>(opened).book;
    if (book.find(idOf(asked.key)) != nullptr)
        return Reason{"key-twice", "The key " + label +
                                       " is certified already; after its time comes a new key under a new "
                                       "label."};
    auto key = unlockRoot(passphrases, book.root());
    if (auto* reason = std::get_if<Reason>(&key)) return *reason;
    const KeyCertificate certificate{asked.key, std::nullopt,          asked.role, asked.holder, asked.label,
                                     now(),     daysLater(now(), days)};
    const SignedFile file = certificateFile(certificate, std::get<crypto::SigningKey>(key), now());
    if (auto fault = write(certificate.id() + kCertificateEnding, bytesOf(file))) return *fault;
    return certificate;
}

KeyShelf::Fault KeyShelf::revoke(const KeyId& id, const std::string& since, const std::string& reason,
                                 const RootPassphrases& passphrases) {
    if (!text::millisecondsOf(since) || !isPlainText(reason, kLongestReason))
        return Reason{"revoke-words", "To revoke a key takes since when, and why in 1 to 500 bytes."};
    const ShelfLock lock(m_folder);
    auto opened = open();
    if (auto* fault = std::get_if<Reason>(&opened)) return *fault;
    const KeyBook& book = std::get<Opened>(opened).book;
    if (book.find(id) == nullptr)
        return Reason{"key-unknown", "There is no certificate of the key " + id + " here."};
    if (book.revoked(id) != nullptr) return Reason{"key-revoked", "The key is revoked already."};
    auto key = unlockRoot(passphrases, book.root());
    if (auto* fault = std::get_if<Reason>(&key)) return *fault;
    RevocationList list = book.revocations().value_or(RevocationList{});
    list.counter = std::max(list.counter, std::get<Opened>(opened).seen) + 1;
    list.at = now();
    list.keys.push_back({id, since, reason});
    return writeRevocations(revocationFile(list, std::get<crypto::SigningKey>(key)), list.counter);
}

}  // namespace trust
