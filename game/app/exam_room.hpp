// Where an exam's keys, sittings and evidence lie, its files, and how a refusal is said.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "app/desk.hpp"
#include "trust/key_shelf.hpp"

namespace app {

// The folder that was asked for, or the usual one below the person's data: exam/keys, exam/sittings,
// exam/out. Makes nothing.
[[nodiscard]] std::string keysFolder(const Desk& desk, const std::string& wanted);
[[nodiscard]] std::string sittingsFolder(const Desk& desk, const std::string& wanted);
[[nodiscard]] std::string examOutFolder(const Desk& desk, const std::string& wanted);

// The shelf of that folder, by this machine's clock.
[[nodiscard]] trust::KeyShelf shelfAt(const std::string& folder);

// A file read whole; `fault` is one sentence when it cannot be read or has more than `most` bytes, else
// empty.
struct ExamFile {
    std::string bytes;
    std::string fault;
};
[[nodiscard]] ExamFile readExamFile(const std::string& path, std::size_t most);
// Writes a new file, readable by its owner only, synced with its folder. A sentence when it is there already
// or cannot be written whole; then nothing of it is left.
[[nodiscard]] std::optional<std::string> writeExamFile(const std::string& path, std::string_view bytes);

// "SENTENCE [CODE]" on standard error, the code to be looked up in docs/verify.md. Returns `exitCode`.
int refuseFor(const trust::Reason& reason, int exitCode);

}  // namespace app
