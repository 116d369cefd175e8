// The single looks of a preflight. Each says what it found and, where something is wrong, how to mend it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "exam/sitting/live_sitting.hpp"
#include "exam/sitting/pen_figures.hpp"
#include "exam/sitting/preflight.hpp"
#include "trust/key_shelf.hpp"

namespace exam {

// At least 2 GiB free where sittings are kept, and a file that is written, synced and taken away again.
[[nodiscard]] PreflightCheck diskCheck(const std::string& folder);

// The shelf opens; the station's key and the examiners' are certified and hold until `until` (RFC 3339 UTC).
[[nodiscard]] PreflightCheck keysCheck(const trust::KeyShelf& shelf, const std::string& stationLabel,
                                       const std::string& until);

// The paper is signed by an author of this academy; its hash for the record.
[[nodiscard]] PreflightCheck paperCheck(std::string_view paperBytes, const trust::KeyShelf& shelf);

// The monotonic clock moves, the wall clock is after this program was made (`notBefore`, RFC 3339 UTC, or
// empty), and the machine's start has a name.
[[nodiscard]] PreflightCheck clockCheck(const SittingClock& clock, const std::string& notBefore);

// Every attempt (*.attempt) in the folder is replayed to the dots and states that it holds.
[[nodiscard]] PreflightCheck replaysCheck(const std::string& folder);

// Swap is off, or it is said: what a session key's memory holds could reach a disk. `swaps`: the text of
// /proc/swaps.
[[nodiscard]] PreflightCheck swapCheck(const std::string& swaps);

// The files of an installation with their hashes: what `--write-list` writes after installing, and the
// examiner keeps on a stick. Lines "HASH  NAME", names relative to `root`, in order; the list knows no more.
[[nodiscard]] std::variant<std::string, std::string> installList(const std::vector<std::string>& folders,
                                                                 const std::string& program,
                                                                 const std::string& root);
// Compares with such a list; absent: not looked, for there is nothing to compare with.
[[nodiscard]] PreflightCheck installCheck(const std::optional<std::string>& list,
                                          const std::vector<std::string>& folders, const std::string& program,
                                          const std::string& root);

// Absent: nobody looked, for want of a window; of a specimen paper that is not looked, else a warning. A pen
// that reported nothing is bad, or of a specimen paper, which a mouse can sit, a warning. Bad is also a rate,
// in whole reports a second, under `leastRate`, and none at all.
[[nodiscard]] PreflightCheck penCheck(const std::optional<PenFigures>& figures, double leastRate,
                                      bool specimen);

}  // namespace exam
