// What the acts of an exam's day share: the room that a sitting is opened in, and the looks before it.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "app/desk.hpp"
#include "app/exam_sit_commands.hpp"
#include "exam/sitting/live_sitting.hpp"
#include "exam/sitting/pen_figures.hpp"
#include "exam/sitting/preflight.hpp"

namespace app {

// Folders, clock and build as the options have them; `keys` must outlive the room.
[[nodiscard]] exam::SittingRoom sittingRoom(const Desk& desk, const ExamSitOptions& options,
                                            trust::KeyShelf& keys);

// All looks, in the order in which people mend them. `pen`: what its page has seen; absent: nobody looked.
[[nodiscard]] exam::Preflight lookBefore(const Desk& desk, const ExamSitOptions& options,
                                         const std::string& paperBytes, const trust::KeyShelf& keys,
                                         const std::optional<exam::PenFigures>& pen = std::nullopt);

// The installation's own files: its folders, the program, and what their names are relative to.
struct InstalledFiles {
    std::vector<std::string> folders;
    std::string program, root;
};
[[nodiscard]] InstalledFiles installedFiles(const Desk& desk);

// The candidate by the records of this machine, or an id as it is given where there are no such records; and
// whether a person teaches them. A sentence when nobody or several fit.
struct CandidateHere {
    std::string id;
    std::vector<std::string> teachers;  // ids of the instructors of their classes
};
[[nodiscard]] std::variant<CandidateHere, std::string> candidateHere(const Desk& desk,
                                                                     const std::string& which);

}  // namespace app
