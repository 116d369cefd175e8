#include "practice/client_event.hpp"

#include <cmath>
#include <variant>

#include "text/json.hpp"

namespace practice {
namespace {

const char* nameOf(skin::Mood mood) {
    switch (mood) {
        case skin::Mood::calm:
            return "calm";
        case skin::Mood::tense:
            return "tense";
        case skin::Mood::inPain:
            return "in_pain";
    }
    return "";
}

}  // namespace

std::optional<record::Event> ClientNotes::after(std::int64_t tUs, const skin::ClientReading& reading) {
    const bool flinches = reading.flinchUs && reading.flinchUs != m_flinchUs;
    if (reading.mood == m_mood && !flinches) return std::nullopt;
    m_mood = reading.mood;
    m_flinchUs = reading.flinchUs;
    text::Json json = text::Json::object();
    json.append("mood", nameOf(reading.mood));
    json.append("pain_percent", static_cast<std::int64_t>(std::lround(100.0 * reading.pain)));
    if (flinches) json.append("flinch_us", *reading.flinchUs);
    return record::Event{tUs, kClientKind, json.dump()};
}

std::vector<std::int64_t> flinchesOf(const record::Attempt& attempt) {
    std::vector<std::int64_t> flinches;
    for (const record::Event& event : attempt.events) {
        if (event.kind != kClientKind) continue;
        const auto parsed = text::parseJson(event.json);
        const auto* json = std::get_if<text::Json>(&parsed);
        const text::Json* at = json != nullptr ? json->find("flinch_us") : nullptr;
        if (at != nullptr && at->whole() != nullptr) flinches.push_back(*at->whole());
    }
    return flinches;
}

}  // namespace practice
