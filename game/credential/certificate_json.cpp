#include "credential/certificate_json.hpp"

#include <charconv>

namespace credential {

namespace {

using text::Json;

const Json& nothing() {
    static const Json kNone;
    return kNone;
}
const Json& at(const Json& json, std::initializer_list<std::string_view> path) {
    const Json* here = &json;
    for (const std::string_view name : path) {
        here = here->find(name);
        if (here == nullptr) return nothing();
    }
    return *here;
}
const Json& itemAt(const Json& list, std::size_t i) {
    const auto* items = list.items();
    return items != nullptr && i < items->size() ? (*items)[i] : nothing();
}
std::string after(const std::string& text, std::string_view before) {
    return text.substr(0, before.size()) == before ? text.substr(before.size()) : std::string();
}

std::int64_t thousandthsIn(const std::string& text) {
    const std::size_t dot = text.find('.');
    if (dot == std::string::npos || dot > 3 || text.size() != dot + 4) return -1;
    const std::string digits = text.substr(0, dot) + text.substr(dot + 1);
    std::int64_t number = -1;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

// One result into the station that its id names; a next station begins where the number grows.
void takeResult(const Json& description, const Json& result, std::vector<StationResult>& stations) {
    const std::string id = textAt(description, {"id"});
    const std::string place = id.substr(std::min(id.find('#'), id.size()));
    const std::size_t dash = std::min(place.rfind('-'), place.size());
    const std::string next = "#station-" + std::to_string(stations.size() + 1);
    if (place.substr(0, dash) == next) stations.emplace_back();
    if (stations.empty() || dash == place.size()) return;
    const std::string criterion = place.substr(dash + 1);
    StationResult& station = stations.back();
    const std::string name = textAt(description, {"name"});
    station.title = name.substr(0, name.size() - std::min(name.size(), criterion.size() + 2));
    const Reached reached{thousandthsIn(textAt(result, {"value"})),
                          thousandthsIn(textAt(description, {"requiredValue"}))};
    if (criterion == "spacing") station.spacing = reached;
    if (criterion == "depth") station.depth = reached;
    if (criterion == "hairline") station.hairline = reached;
}

}  // namespace

std::string textAt(const Json& json, std::initializer_list<std::string_view> path) {
    const auto* text = at(json, path).string();
    return text != nullptr ? *text : std::string();
}

std::string issuerIn(const Json& document) { return textAt(document, {"issuer", "id"}); }

Certificate certificateIn(const Json& document) {
    Certificate certificate;
    certificate.id = textAt(document, {"id"});
    certificate.academy = textAt(document, {"issuer", "name"});
    certificate.title = textAt(document, {"name"});
    certificate.validFrom = textAt(document, {"validFrom"});
    certificate.validUntil = textAt(document, {"validUntil"});
    const Json& subject = at(document, {"credentialSubject"});
    certificate.number = textAt(subject, {"licenseNumber"});
    certificate.satOn = textAt(subject, {"activityEndDate"}).substr(0, 10);
    const Json& identifiers = at(subject, {"identifier"});
    certificate.nameHash = after(textAt(itemAt(identifiers, 0), {"identityHash"}), "sha256$");
    certificate.nameSalt = textAt(itemAt(identifiers, 0), {"salt"});
    certificate.candidate = textAt(itemAt(identifiers, 1), {"identityHash"});
    certificate.paper = textAt(subject, {"achievement", "humanCode"});
    certificate.specimen = at(subject, {"achievement"}).find("tag") != nullptr;
    const Json& evidence = at(document, {"evidence"});
    certificate.receipt = textAt(itemAt(evidence, 0), {"narrative"});
    certificate.evidence = textAt(itemAt(evidence, 1), {"narrative"});
    certificate.decision = textAt(itemAt(evidence, 2), {"narrative"});
    const Json& descriptions = at(subject, {"achievement", "resultDescription"});
    const Json& results = at(subject, {"result"});
    const std::size_t count = descriptions.items() != nullptr ? descriptions.items()->size() : 0;
    for (std::size_t i = 0; i < count && i < 3 * kMostStations; ++i)
        takeResult(itemAt(descriptions, i), itemAt(results, i), certificate.stations);
    return certificate;
}

}  // namespace credential
