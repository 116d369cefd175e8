// What a candidate takes home of an exam: stations, points with their intervals, cuts, and what was decided.
// Flags of the screening are not on it: they are no finding.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "exam/decision/decision.hpp"
#include "report/pdf.hpp"
#include "text/catalogue.hpp"

namespace report {

// What is referred to must outlive the printing.
struct ResultSlip {
    const exam::Decision& decision;
    std::string academy;
    std::vector<std::string> signers;  // labels of keys, in order
    std::string creator;               // "Stipple 0.1.0"
    std::int64_t createdAt = 0;        // ms since 1970; the file's date
};

[[nodiscard]] Pdf resultSlipPdf(const text::Catalogue& words, const ResultSlip& slip, Paper paper);

}  // namespace report
