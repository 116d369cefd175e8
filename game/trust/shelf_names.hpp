// What the files of a key shelf are called.
#pragma once

#include <string>

#include "disk/file_lock.hpp"

namespace trust {

inline constexpr const char* kRootFile = "root.pub";
inline constexpr const char* kRevokedFile = "revoked.list";
inline constexpr const char* kSeenFile = "seen.json";
inline constexpr const char* kCertificateEnding = ".cert";
inline constexpr const char* kKeyEnding = ".key";
inline constexpr const char* kRequestEnding = ".request";
inline constexpr const char* kTriesEnding = ".tries";
inline constexpr const char* kFirstHalf = "root-a";
inline constexpr const char* kSecondHalf = "root-b";
inline constexpr const char* kSealingLabel = "sealing";
inline constexpr const char* kSealingHolder = "office";
inline constexpr std::size_t kSeedBytes = 32;

// Two programs that change a shelf, or try passphrases, take turns.
class ShelfLock {
public:
    explicit ShelfLock(const std::string& folder) : m_lock(folder + "/shelf.lock") {}

private:
    disk::FileLock m_lock;
};

}  // namespace trust
