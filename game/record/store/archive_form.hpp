// What writer and reader of an archive agree on.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "record/store/archive.hpp"

namespace store {

inline constexpr const char* kArchiveFormat = "stipple.archive/1";
inline constexpr const char* kHeadName = "archive.json";
inline constexpr const char* kSealName = "seal.json";
inline constexpr std::size_t kMostMemberBytes = std::size_t{512} << 20U;

// The text of seal.json over these members.
[[nodiscard]] std::string sealOf(const std::vector<ArchiveMember>& members);

}  // namespace store
