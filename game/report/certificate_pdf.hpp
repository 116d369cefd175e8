// A certificate on paper: one page, landscape, with the name that its file only holds hashed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <scoring/dot.hpp>

#include "credential/certificate.hpp"
#include "level/level.hpp"
#include "report/pdf.hpp"
#include "text/catalogue.hpp"

namespace report {

// Who signed: "E-03", RFC 3339 UTC, the key's id.
struct SignedBy {
    std::string label, at, key;
};

// The candidate's work at one of the stations, as it is after a month.
struct WorkShown {
    const level::Level& level;
    const std::vector<scoring::Dot>& dots;
    int station = 1;
};

// All referred to must outlive the printing.
struct CertificatePage {
    const credential::Certificate& certificate;
    std::string name;      // on paper only
    std::string claim;     // the QR code's text
    std::string issuedAt;  // RFC 3339 UTC
    SignedBy examiner, certifier;
    std::optional<WorkShown> work;  // absent: no picture
    std::string creator;            // "Stipple 0.1.0"
};

// The same input gives the same bytes. `overflow` says what does not fit: nothing for names and titles of up
// to credential::kLongestTitle bytes and credential::kMostStations stations.
[[nodiscard]] Pdf certificatePdf(const text::Catalogue& words, const CertificatePage& page);

// "24 November 2026" of an RFC 3339 time or date.
[[nodiscard]] std::string longDate(const text::Catalogue& words, const std::string& at);

}  // namespace report
