#include "ensembles/ensemble_json.hpp"

#include <variant>

#include <scoring/score.hpp>

#include "text/json.hpp"

namespace ensembles {

namespace {

using text::Json;

constexpr const char* kKind = "stipple.ensemble/1";
constexpr const char* kHash = "hash";
constexpr const char* kRecorded = "recorded";

Json anchorJson(const scoring::Anchor& anchor) {
    Json json = Json::object();
    json.set("metric", anchor.metric).set("a1", anchor.a1).set("a2", anchor.a2);
    json.set("has_low", anchor.hasLow)
        .set("has_high", anchor.hasHigh)
        .set("z1", anchor.z1)
        .set("z2", anchor.z2);
    json.set("sem", anchor.sem).set("diagnostic", anchor.diagnostic);
    return json;
}

// Only of a recorded reference: a synthetic table has the same bytes as before people could be recorded.
void addSource(const scoring::ReferenceSource& source, Json& json) {
    Json stopped = Json::array();
    for (const auto& [gate, attempts] : source.stopped)
        stopped.push(Json::object().set("gate", gate).set("attempts", attempts));
    json.set("source", kRecorded).set("persons", source.persons).set("attempts", source.attempts);
    json.set("stopped_by", std::move(stopped));
}

Json bodyOf(const scoring::Ensemble& ensemble, const crypto::Hash& key) {
    Json anchors = Json::array();
    for (const scoring::Anchor& anchor : ensemble.anchors) anchors.push(anchorJson(anchor));
    Json limits = Json::array();
    for (const scoring::GateLimit& limit : ensemble.gateLimits)
        limits.push(Json::object().set("gate", limit.gate).set("limit", limit.limit));
    Json quantiles = Json::array();
    for (const double quantile : ensemble.transitionQuantiles) quantiles.push(quantile);
    Json low = Json::array();
    Json high = Json::array();
    for (const double value : ensemble.frontShape.low) low.push(value);
    for (const double value : ensemble.frontShape.high) high.push(value);
    Json json = Json::object();
    json.set("kind", kKind).set("key", crypto::hex(key)).set("scoring_version", ensemble.scoringVersion);
    json.set("seed", static_cast<std::int64_t>(ensemble.seed));
    json.set("experts", ensemble.experts).set("exemplars", ensemble.exemplars);
    if (ensemble.source.recorded) addSource(ensemble.source, json);
    json.set("anchors", std::move(anchors)).set("gate_limits", std::move(limits));
    json.set("hairline_offset", ensemble.hairlineOffset).set("transition_quantiles", std::move(quantiles));
    json.set("front_shape_low", std::move(low)).set("front_shape_high", std::move(high));
    return json;
}

// Reads members and remembers whether one was missing or of another type.
class Reader {
public:
    explicit Reader(const Json& json) : m_json(json) {}

    double number(const char* key) { return m_sound.take(find(key).number()); }
    int whole(const char* key) { return static_cast<int>(m_sound.take(find(key).whole())); }
    std::uint64_t seed(const char* key) {
        return static_cast<std::uint64_t>(m_sound.take(find(key).whole()));
    }
    bool flag(const char* key) { return m_sound.take(find(key).boolean()); }
    std::string string(const char* key) { return m_sound.take(find(key).string()); }
    Json::Array items(const char* key) { return m_sound.take(find(key).items()); }
    [[nodiscard]] bool sound() const { return m_sound.sound; }

private:
    struct Soundness {
        bool sound = true;
        template <typename T>
        T take(const T* value) {
            sound = sound && value != nullptr;
            return value != nullptr ? *value : T{};
        }
        double take(const std::optional<double>& value) {
            sound = sound && value.has_value();
            return value.value_or(0.0);
        }
    };

    const Json& find(const char* key) {
        static const Json kNull;
        const Json* found = m_json.find(key);
        return found != nullptr ? *found : kNull;
    }

    const Json& m_json;
    Soundness m_sound;
};

std::optional<scoring::Anchor> anchorOf(const Json& json) {
    Reader reader(json);
    scoring::Anchor anchor;
    anchor.metric = reader.string("metric");
    anchor.a1 = reader.number("a1");
    anchor.a2 = reader.number("a2");
    anchor.hasLow = reader.flag("has_low");
    anchor.hasHigh = reader.flag("has_high");
    anchor.z1 = reader.number("z1");
    anchor.z2 = reader.number("z2");
    anchor.sem = reader.number("sem");
    anchor.diagnostic = reader.flag("diagnostic");
    return reader.sound() ? std::optional(anchor) : std::nullopt;
}

// What addSource() wrote.
std::optional<scoring::ReferenceSource> sourceOf(const Json& json) {
    Reader reader(json);
    scoring::ReferenceSource source;
    source.recorded = reader.string("source") == kRecorded;
    source.persons = reader.whole("persons");
    source.attempts = reader.whole("attempts");
    for (const Json& item : reader.items("stopped_by")) {
        Reader row(item);
        source.stopped.push_back({row.string("gate"), row.whole("attempts")});
        if (!row.sound()) return std::nullopt;
    }
    return reader.sound() && source.recorded ? std::optional(source) : std::nullopt;
}

std::optional<scoring::Ensemble> ensembleOf(const Json& json) {
    Reader reader(json);
    scoring::Ensemble ensemble;
    if (json.find("source") != nullptr) {
        const auto source = sourceOf(json);
        if (!source) return std::nullopt;
        ensemble.source = *source;
    }
    ensemble.scoringVersion = reader.whole("scoring_version");
    ensemble.seed = reader.seed("seed");
    ensemble.experts = reader.whole("experts");
    ensemble.exemplars = reader.whole("exemplars");
    ensemble.hairlineOffset = reader.number("hairline_offset");
    for (const Json& item : reader.items("anchors")) {
        const auto anchor = anchorOf(item);
        if (!anchor) return std::nullopt;
        ensemble.anchors.push_back(*anchor);
    }
    for (const Json& item : reader.items("gate_limits")) {
        Reader limit(item);
        ensemble.gateLimits.push_back({limit.string("gate"), limit.number("limit")});
        if (!limit.sound()) return std::nullopt;
    }
    const auto take = [&reader](const char* key, std::vector<double>& into) {
        for (const Json& item : reader.items(key)) {
            if (!item.number()) return false;
            into.push_back(*item.number());
        }
        return true;
    };
    if (!take("transition_quantiles", ensemble.transitionQuantiles) ||
        !take("front_shape_low", ensemble.frontShape.low) ||
        !take("front_shape_high", ensemble.frontShape.high)) {
        return std::nullopt;
    }
    return reader.sound() ? std::optional(ensemble) : std::nullopt;
}

}  // namespace

std::string writeEnsemble(const scoring::Ensemble& ensemble, const crypto::Hash& key) {
    Json json = bodyOf(ensemble, key);
    const crypto::Hash hash = crypto::blake2b(json.dump());
    json.set(kHash, crypto::hex(hash));
    return json.dump(1) + "\n";
}

std::optional<scoring::Ensemble> readEnsemble(std::string_view bytes, const crypto::Hash& key) {
    const auto parsed = text::parseJson(bytes);
    if (!std::holds_alternative<Json>(parsed)) return std::nullopt;
    const Json& json = std::get<Json>(parsed);
    auto ensemble = ensembleOf(json);
    if (!ensemble || ensemble->scoringVersion != scoring::kScoringVersion) return std::nullopt;
    // Written anew it must be the same to the byte; that covers kind, key and hash as well.
    if (writeEnsemble(*ensemble, key) != bytes) return std::nullopt;
    return ensemble;
}

}  // namespace ensembles
