#include "exam/sitting/preflight.hpp"

#include <algorithm>
#include <cmath>

#include "trust/body.hpp"

namespace exam {

namespace {

const char* name(PreflightCheck::Verdict verdict) {
    switch (verdict) {
        case PreflightCheck::Verdict::good:
            return "good";
        case PreflightCheck::Verdict::warning:
            return "warning";
        case PreflightCheck::Verdict::bad:
            return "bad";
        case PreflightCheck::Verdict::notLooked:
            return "not_looked";
    }
    return "";
}

}  // namespace

const char* verdictName(PreflightCheck::Verdict verdict) { return name(verdict); }

std::optional<PreflightRecord> readPreflight(std::string_view json) {
    trust::Body body(json);
    body.require(body.ok() && body.whole("preflight") == 1);
    PreflightRecord read;
    if (!body.ok()) return std::nullopt;
    read.at = body.time("at");
    read.good = body.flag("good");
    return body.ok() ? std::optional(read) : std::nullopt;
}

bool Preflight::good() const {
    return std::none_of(checks.begin(), checks.end(), [](const PreflightCheck& check) {
        return check.verdict == PreflightCheck::Verdict::bad;
    });
}

std::string writePreflight(const Preflight& preflight) {
    text::Json checks = text::Json::array();
    for (const PreflightCheck& check : preflight.checks) {
        checks.push(text::Json::object()
                        .set("id", check.id)
                        .set("verdict", name(check.verdict))
                        .set("text", check.text)
                        .set("figures", check.figures));
    }
    return text::Json::object()
        .set("preflight", 1)
        .set("at", preflight.at)
        .set("ms", static_cast<std::int64_t>(std::lround(preflight.seconds * 1e3)))
        .set("good", preflight.good())
        .set("checks", std::move(checks))
        .dump();
}

Preflight runPreflight(const std::vector<Check>& checks, const std::string& at,
                       const std::function<double()>& seconds) {
    Preflight preflight{at, {}, 0.0};
    const double begun = seconds();
    for (const Check& check : checks) preflight.checks.push_back(check());
    preflight.seconds = seconds() - begun;
    return preflight;
}

}  // namespace exam
