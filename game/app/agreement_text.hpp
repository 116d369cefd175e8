// The panel of agreement as lines to read and as JSON.
#pragma once

#include <string>

#include "assessment/agreements.hpp"
#include "text/json.hpp"

namespace app {

// Several lines, without the last line end.
[[nodiscard]] std::string agreementPage(const assessment::AgreementReport& report);
[[nodiscard]] std::string pairsPage(const assessment::SeriesResult& pairs,
                                    const std::map<std::string, std::string>& names);

// {"schema": "stipple.agreement/1", ...}: docs/agreement.md has every member.
[[nodiscard]] text::Json agreementJson(const assessment::AgreementReport& report);
[[nodiscard]] text::Json pairsJson(const assessment::SeriesResult& pairs,
                                   const std::map<std::string, std::string>& names);

}  // namespace app
