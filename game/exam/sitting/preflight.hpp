// What is looked at before a sitting: under a minute, stored, and its hash in the opening.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/json.hpp"

namespace exam {

struct PreflightCheck {
    std::string id;  // "install", "paper", "disk", "pen", "clock", "replays", "keys", "swap"
    enum class Verdict { good, warning, bad, notLooked } verdict = Verdict::notLooked;
    std::string text;  // what was found, and how to mend it
    text::Json figures = text::Json::object();
};
struct Preflight {
    std::string at;
    std::vector<PreflightCheck> checks;
    double seconds = 0.0;
    [[nodiscard]] bool good() const;  // nothing bad
};
[[nodiscard]] std::string writePreflight(const Preflight& preflight);  // the stored record, JSON
[[nodiscard]] const char* verdictName(
    PreflightCheck::Verdict verdict);  // "good", "warning", "bad", "not_looked"
// Of a stored record what an opening asks for; nothing of what is none.
struct PreflightRecord {
    std::string at;  // RFC 3339 UTC
    bool good = false;
};
[[nodiscard]] std::optional<PreflightRecord> readPreflight(std::string_view json);
// The pen of a stored record: the pens that reported, the one with the most reports first, and what that one
// sent a second. Empty where the pen was not looked at, and of what is no record.
struct PenBefore {
    std::vector<std::string> devices;
    std::optional<double> rate;          // reports a second
    std::optional<double> deliveryRate;  // with several of one time as one, as screening counts them
};
[[nodiscard]] PenBefore penBefore(std::string_view json);

// One check each; the app wires them (the pen's rate needs a window, the install its hashes).
using Check = std::function<PreflightCheck()>;
[[nodiscard]] Preflight runPreflight(const std::vector<Check>& checks, const std::string& at,
                                     const std::function<double()>& seconds);

}  // namespace exam
