// The names in a sitting's folder, and in the folder that keeps the sittings.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "record/attempt_file/attempt.hpp"
#include "trust/reason.hpp"

namespace exam {

struct SittingFolder {
    std::string path;
    [[nodiscard]] std::string lock() const { return path + "/lock"; }
    [[nodiscard]] std::string opening() const { return path + "/opening.signed"; }
    [[nodiscard]] std::string log() const { return path + "/sitting.log"; }
    [[nodiscard]] std::string paper() const { return path + "/paper"; }
    [[nodiscard]] std::string preflight() const { return path + "/preflight.json"; }
    [[nodiscard]] std::string attempts() const { return path + "/attempts"; }
    [[nodiscard]] std::string attempt(int station, int segment) const;
    // The sealed submission: nothing is added to the sitting any more.
    [[nodiscard]] std::string sealed() const { return path + "/sealed.submission"; }
    // The receipt, once the submission lies where it is handed in: the sitting is over.
    [[nodiscard]] std::string receipt() const { return path + "/receipt"; }
};

// "2-1.attempt"
[[nodiscard]] std::string attemptName(int station, int segment);

// Bytes of a file of at most 256 MiB, or "sitting-folder" with the reason.
[[nodiscard]] std::variant<std::string, trust::Reason> bytesOfFile(const std::string& path);

// The segments of a station in order, as they lie there. The last one may have broken off before its header
// was whole: it is put aside (".torn") and left out.
struct Segments {
    std::vector<record::Attempt> attempts;
    std::vector<std::string> paths;
};
[[nodiscard]] std::variant<Segments, trust::Reason> segmentsOf(const SittingFolder& folder, int station);

}  // namespace exam
