// Marks that are being given: kept at every change, so that nothing entered is lost whatever happens.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "assessment/mark_sheet.hpp"
#include "record/store/places.hpp"

namespace assessment {

class DraftMarks {
public:
    using Fault = std::optional<std::string>;  // nothing, or one sentence

    // `folder`: data/marks; made when the first draft is kept, readable by its owner only.
    explicit DraftMarks(std::string folder) : m_folder(std::move(folder)) {}

    // The draft; an empty sheet when there is none; a sentence when the file cannot be read, and it stays as
    // it is.
    [[nodiscard]] std::variant<MarkSheet, std::string> read(const std::string& attempt,
                                                            const std::string& marker) const;
    // A sentence when the sheet is none (sheetOf()), or the disk does not take it; the draft before stays
    // then. Replaces it as a whole by rename: safe against the end of the process when this returns, and
    // against a power cut once settle() returned. A frame may wait for it, not for settle().
    [[nodiscard]] Fault keep(const std::string& attempt, const std::string& marker,
                             const MarkSheet& sheet) const;
    [[nodiscard]] Fault settle(const std::string& attempt, const std::string& marker) const;
    // After the mark was submitted.
    void forget(const std::string& attempt, const std::string& marker) const;
    // After the marker was erased: all of theirs.
    void forgetAll(const std::string& marker) const;

private:
    [[nodiscard]] std::string pathOf(const std::string& attempt, const std::string& marker) const;

    std::string m_folder;
};

// The drafts of this home.
[[nodiscard]] DraftMarks draftsIn(const store::Places& places);

}  // namespace assessment
