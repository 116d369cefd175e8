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

PenBefore penBefore(std::string_view json) {
    PenBefore before;
    const auto parsed = text::parseJson(json);
    const auto* record = std::get_if<text::Json>(&parsed);
    const text::Json* checks = record == nullptr ? nullptr : record->find("checks");
    if (checks == nullptr || checks->items() == nullptr) return before;
    for (const text::Json& check : *checks->items()) {
        const text::Json* id = check.find("id");
        const text::Json* figures = check.find("figures");
        if (id == nullptr || id->string() == nullptr || *id->string() != "pen" || figures == nullptr)
            continue;
        const auto number = [&](const char* key) {
            const text::Json* member = figures->find(key);
            return member == nullptr ? std::nullopt : member->number();
        };
        before.rate = number("reports_a_second");
        before.deliveryRate = number("deliveries_a_second");
        const text::Json* devices = figures->find("devices");
        if (devices == nullptr || devices->items() == nullptr) continue;
        for (const text::Json& device : *devices->items()) {
            if (device.string() != nullptr) before.devices.push_back(*device.string());
        }
    }
    return before;
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
