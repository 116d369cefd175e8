// The document that is signed. Its words are part of the format: a changed word is another certificate.
#include <cstdio>

#include "credential/certificate_json.hpp"
#include "credential/credential.hpp"
#include "credential/rdf_vocabulary.hpp"
#include "crypto/sha256.hpp"

namespace credential {

namespace {

using text::Json;

constexpr const char* kCriteria =
    "Each station of the paper is worked on the simulator under invigilation, without aids, with a pen. "
    "Every criterion that a station asks for has a cut score of its own, and no other result makes up for "
    "it; a critical error fails the station. An examiner and a certifier, two persons, sign the decision.";
constexpr const char* kDescription =
    "Skill in scalp micropigmentation as shown on a simulator. It gives no leave to treat clients: local law "
    "decides that.";
constexpr const char* kSpecimen = "SPECIMEN, of a paper that is not for candidates: it certifies nothing. ";

// The same for all certificates of one paper, whoever signs them: a UUID of version 8 (RFC 9562) from the
// academy's name and the paper's.
std::string achievementId(const Certificate& certificate) {
    std::string hex =
        crypto::hex(crypto::sha256(certificate.academy + "\n" + certificate.paper)).substr(0, 32);
    hex[12] = '8';
    hex[16] = "89ab"[static_cast<std::size_t>(hex[16]) % 4];
    for (const std::size_t at : {20U, 16U, 12U, 8U}) hex.insert(at, "-");
    return "urn:uuid:" + hex;
}

Json typeList(const char* type) { return Json::array().push(type); }

Json identifier(const char* kind, const std::string& hash, const std::string* salt) {
    Json json = Json::object();
    json.set("type", "IdentityObject").set("hashed", salt != nullptr);
    json.set("identityHash", hash).set("identityType", kind);
    if (salt != nullptr) json.set("salt", *salt);
    return json;
}

Json evidence(const char* name, const std::string& narrative) {
    return Json::object().set("type", typeList("Evidence")).set("name", name).set("narrative", narrative);
}

// Descriptions of what was asked for and the results, in the same order.
struct Results {
    Json descriptions = Json::array();
    Json results = Json::array();
};
void add(Results& out, const std::string& idBefore, const StationResult& station, const char* criterion,
         const std::optional<Reached>& reached) {
    if (!reached) return;
    const std::string id = idBefore + criterion;
    Json description = Json::object();
    description.set("id", id).set("type", typeList("ResultDescription"));
    description.set("name", station.title + ": " + criterion).set("resultType", "RawScore");
    description.set("requiredValue", pointsText(reached->cut)).set("valueMax", "100").set("valueMin", "0");
    out.descriptions.push(std::move(description));
    Json result = Json::object();
    result.set("type", typeList("Result"))
        .set("resultDescription", id)
        .set("value", pointsText(reached->points));
    out.results.push(std::move(result));
}
Results resultsOf(const Certificate& certificate) {
    Results out;
    int number = 0;
    for (const StationResult& station : certificate.stations) {
        const std::string id = achievementId(certificate) + "#station-" + std::to_string(++number) + "-";
        add(out, id, station, "spacing", station.spacing);
        add(out, id, station, "depth", station.depth);
        add(out, id, station, "hairline", station.hairline);
    }
    return out;
}

Json achievement(const Certificate& certificate, Json descriptions) {
    Json json = Json::object();
    json.set("id", achievementId(certificate)).set("type", typeList("Achievement"));
    json.set("achievementType", "Certification");
    json.set("criteria", Json::object().set("narrative", kCriteria));
    json.set("description", kDescription).set("humanCode", certificate.paper).set("name", certificate.title);
    json.set("resultDescription", std::move(descriptions));
    if (certificate.specimen) json.set("tag", Json::array().push("specimen"));
    return json;
}

Json subject(const Certificate& certificate) {
    Results results = resultsOf(certificate);
    Json json = Json::object();
    json.set("id", certificate.id + "#holder").set("type", typeList("AchievementSubject"));
    json.set("identifier",
             Json::array()
                 .push(identifier("name", "sha256$" + certificate.nameHash, &certificate.nameSalt))
                 .push(identifier("identifier", certificate.candidate, nullptr)));
    json.set("licenseNumber", certificate.number);
    json.set("activityEndDate", certificate.satOn + "T00:00:00Z");
    json.set("result", std::move(results.results));
    json.set("achievement", achievement(certificate, std::move(results.descriptions)));
    return json;
}

}  // namespace

std::string pointsText(std::int64_t thousandths) {
    char text[32];
    std::snprintf(text, sizeof text, "%lld.%03lld", static_cast<long long>(thousandths / 1000),
                  static_cast<long long>(thousandths % 1000));
    return text;
}

Json unsignedCredential(const Certificate& certificate, const crypto::PublicKey& issuer) {
    Json json = Json::object();
    json.set("@context", Json::array().push(kCredentials).push(kOpenBadges));
    json.set("id", certificate.id);
    json.set("type", Json::array().push("VerifiableCredential").push("OpenBadgeCredential"));
    json.set("name", certificate.title);
    json.set("description", std::string(certificate.specimen ? kSpecimen : "") + kDescription);
    json.set("issuer", Json::object()
                           .set("id", didOf(issuer))
                           .set("type", typeList("Profile"))
                           .set("name", certificate.academy));
    json.set("validFrom", certificate.validFrom).set("validUntil", certificate.validUntil);
    json.set("credentialSubject", subject(certificate));
    json.set("evidence", Json::array()
                             .push(evidence("receipt", certificate.receipt))
                             .push(evidence("evidence, BLAKE2b-256", certificate.evidence))
                             .push(evidence("decision, BLAKE2b-256", certificate.decision)));
    return json;
}

}  // namespace credential
