#include "trust/key_shelf.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include <sys/stat.h>

#include "disk/durable_file.hpp"
#include "text/wall_clock.hpp"
#include "trust/body.hpp"
#include "trust/shelf_names.hpp"
#include "trust/tries.hpp"

namespace trust {

namespace {

constexpr std::size_t kMostBytes = 1U << 20U;
constexpr std::size_t kLongestPassphrase = 1000;
constexpr std::size_t kFewestBytes = 5;

// Whether the file at `path` may be read by others than its owner.
bool isOpenToOthers(const std::string& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) != 0 || (status.st_mode & 0077U) != 0;
}

// The file names of the folder that end so, in order; none of a folder that is not there.
std::vector<std::string> namesIn(const std::string& folder, std::string_view ending) {
    std::vector<std::string> names;
    std::error_code fault;
    for (std::filesystem::directory_iterator at(folder, fault), end; !fault && at != end;
         at.increment(fault)) {
        std::string name = at->path().filename().string();
        if (name.size() > ending.size() && name.ends_with(ending)) names.push_back(std::move(name));
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

std::optional<Reason> whyNoKeyPassphrase(const std::string& passphrase) {
    const std::set<char> different(passphrase.begin(), passphrase.end());
    if (passphrase.size() >= kShortestPassphrase && passphrase.size() <= kLongestPassphrase &&
        different.size() >= kFewestBytes)
        return std::nullopt;
    return Reason{"passphrase-short",
                  "A passphrase of a key has 15 characters or more, and not always the same; six words "
                  "drawn by dice are a good one."};
}

std::string KeyShelf::now() const { return text::wallClockOf(m_clock() * 1000).substr(0, 19) + "Z"; }

std::variant<std::string, Reason> KeyShelf::read(const std::string& name) const {
    auto bytes = disk::readSmallFile(path(name), kMostBytes);
    if (auto* found = std::get_if<std::string>(&bytes)) return std::move(*found);
    if (const auto* fault = std::get_if<disk::Unreadable>(&bytes))
        return Reason{"shelf-read", fault->reason + "."};
    return Reason{"file-missing", path(name) + ": there is no such file."};
}

KeyShelf::Fault KeyShelf::write(const std::string& name, std::string_view bytes) const {
    if (auto fault = disk::replaceFile(path(name), bytes)) return Reason{"shelf-write", *fault + "."};
    return std::nullopt;
}

std::variant<AcademyRoot, Reason> KeyShelf::root() const {
    const auto bytes = read(kRootFile);
    if (const auto* reason = std::get_if<Reason>(&bytes)) {
        if (reason->code != "file-missing") return *reason;
        return Reason{"root-missing", path(kRootFile) +
                                          ": there is no academy here; 'stipple keys new-academy' makes one, "
                                          "'stipple keys import root.pub' takes one."};
    }
    return readRoot(std::get<std::string>(bytes));
}

std::variant<std::int64_t, Reason> KeyShelf::seenRevocations() const {
    const auto bytes = read(kSeenFile);
    if (const auto* reason = std::get_if<Reason>(&bytes)) {
        if (reason->code != "file-missing") return *reason;
        return std::int64_t{0};
    }
    Body body(std::get<std::string>(bytes));
    const std::int64_t seen = body.whole("revocations");
    if (!body.done()) return Reason{"shelf-read", path(kSeenFile) + ": is damaged."};
    return seen;
}

void KeyShelf::takeCertificates(Opened& opened) const {
    for (const std::string& name : namesIn(m_folder, kCertificateEnding)) {
        const auto bytes = read(name);
        const auto* found = std::get_if<std::string>(&bytes);
        const auto file = found == nullptr ? std::variant<SignedFile, Reason>(std::get<Reason>(bytes))
                                           : parseSignedFile(*found);
        const auto* parsed = std::get_if<SignedFile>(&file);
        const Fault fault = parsed == nullptr ? std::get<Reason>(file) : opened.book.add(*parsed);
        if (fault)
            opened.notes.push_back({fault->code, name + ": " + fault->text});
        else
            opened.certificateFiles.push_back(*found);
    }
}

KeyShelf::Fault KeyShelf::takeRevocations(Opened& opened) const {
    const auto list = read(kRevokedFile);
    const auto* found = std::get_if<std::string>(&list);
    if (found == nullptr) {
        const auto& reason = std::get<Reason>(list);
        if (reason.code != "file-missing") return reason;
        if (opened.seen == 0) return std::nullopt;
        return Reason{"revocations-missing", path(kRevokedFile) + ": the list of revoked keys, number " +
                                                 std::to_string(opened.seen) +
                                                 ", was here and is gone; import the newest."};
    }
    const auto file = parseSignedFile(*found);
    if (const auto* reason = std::get_if<Reason>(&file)) return *reason;
    if (auto fault = opened.book.addRevocations(std::get<SignedFile>(file), opened.seen)) return fault;
    opened.revocationFile = *found;
    return std::nullopt;
}

std::variant<KeyShelf::Opened, Reason> KeyShelf::open() const {
    auto academy = root();
    if (auto* reason = std::get_if<Reason>(&academy)) return *reason;
    const auto seen = seenRevocations();
    if (const auto* reason = std::get_if<Reason>(&seen)) return *reason;
    Opened opened{KeyBook(std::get<AcademyRoot>(academy)), {}, {}, {}, std::get<std::int64_t>(seen)};
    takeCertificates(opened);
    if (auto fault = takeRevocations(opened)) return *fault;
    return opened;
}

std::variant<KeyFile, Reason> KeyShelf::keyFile(const std::string& label) const {
    if (!isKeyLabel(label)) return Reason{"key-label", "'" + label + "' is no label of a key."};
    const auto bytes = read(label + kKeyEnding);
    if (const auto* reason = std::get_if<Reason>(&bytes)) {
        if (reason->code != "file-missing") return *reason;
        return Reason{"key-missing", path(label + kKeyEnding) + ": there is no such key here."};
    }
    auto file = readKeyFile(std::get<std::string>(bytes));
    if (auto* reason = std::get_if<Reason>(&file))
        return Reason{reason->code, path(label + kKeyEnding) + ": " + reason->text};
    return std::get<KeyFile>(std::move(file));
}

std::variant<crypto::Secret, Reason> KeyShelf::seedOf(const KeyFile& file,
                                                      const std::string& passphrase) const {
    Tries tries(path(file.label + kTriesEnding));
    if (auto fault = tries.begin(m_clock())) return *fault;
    auto seed = file.wrapped ? crypto::unwrap(*file.wrapped, passphrase) : std::nullopt;
    if (!seed || seed->size() != kSeedBytes) return tries.wrong();
    tries.right();
    return *std::move(seed);
}

std::variant<crypto::SigningKey, Reason> KeyShelf::unlock(const std::string& label,
                                                          const std::optional<std::string>& passphrase) {
    auto read = keyFile(label);
    if (auto* reason = std::get_if<Reason>(&read)) return *reason;
    const auto& file = std::get<KeyFile>(read);
    const auto role = keyRoleOf(file.role);
    if (!role || *role == KeyRole::sealing)
        return Reason{"key-role", "The key " + label + " signs nothing by itself."};
    const Reason wrongFile{"key-file", path(label + kKeyEnding) + ": its two halves do not belong together."};
    if (file.seed) {
        if (isOpenToOthers(path(label + kKeyEnding)))
            return Reason{"key-mode", path(label + kKeyEnding) +
                                          ": others may read it, so it must not be used; revoke it and make "
                                          "the station a new one."};
        auto key = crypto::SigningKey::fromSeed(std::as_bytes(std::span(*file.seed)));
        if (key.publicKey() != file.key) return wrongFile;
        return key;
    }
    const ShelfLock lock(m_folder);
    auto seed = seedOf(file, passphrase.value_or(""));
    if (auto* reason = std::get_if<Reason>(&seed)) return *reason;
    auto key = crypto::SigningKey::fromSeed(std::get<crypto::Secret>(seed).bytes());
    if (key.publicKey() != file.key) return wrongFile;
    return key;
}

std::variant<crypto::SealKey, Reason> KeyShelf::unlockSealing(const std::string& passphrase) {
    auto read = keyFile(kSealingLabel);
    if (auto* reason = std::get_if<Reason>(&read)) return *reason;
    const auto& file = std::get<KeyFile>(read);
    const ShelfLock lock(m_folder);
    auto seed = seedOf(file, passphrase);
    if (auto* reason = std::get_if<Reason>(&seed)) return *reason;
    auto key = crypto::SealKey::fromSeed(std::get<crypto::Secret>(seed).bytes());
    if (key.publicKey().bytes != file.key.bytes)
        return Reason{"key-file", path(std::string(kSealingLabel) + kKeyEnding) +
                                      ": its two halves do not belong together."};
    return key;
}

std::vector<KeyShelf::Lying> KeyShelf::keys() const {
    const auto opened = open();
    const auto* shelf = std::get_if<Opened>(&opened);
    std::vector<Lying> found;
    for (const std::string& name : namesIn(m_folder, kKeyEnding)) {
        const auto read = keyFile(name.substr(0, name.size() - std::string_view(kKeyEnding).size()));
        const auto* file = std::get_if<KeyFile>(&read);
        const auto role = file == nullptr ? std::nullopt : keyRoleOf(file->role);
        if (!role) continue;
        const KeyCertificate* certificate = shelf == nullptr ? nullptr : shelf->book.find(idOf(file->key));
        found.push_back({file->label, *role, file->holder, idOf(file->key),
                         certificate == nullptr ? std::nullopt : std::optional(*certificate)});
    }
    return found;
}

}  // namespace trust
