#include "credential/rdf_vocabulary.hpp"

// clang-format off
#define STIPPLE_VC "https://www.w3.org/2018/credentials#"
#define STIPPLE_OB "https://purl.imsglobal.org/spec/vc/ob/vocab.html#"
#define STIPPLE_SCHEMA "https://schema.org/"
#define STIPPLE_SEC "https://w3id.org/security#"
#define STIPPLE_EXAMPLE "https://www.w3.org/ns/credentials/examples#"
// clang-format on

namespace credential {

namespace {

constexpr std::string_view kExamples = "https://www.w3.org/ns/credentials/examples/v2";
constexpr std::string_view kDateTime = "http://www.w3.org/2001/XMLSchema#dateTime";
// Open Badges says https here, unlike XML Schema itself.
constexpr std::string_view kBadgeBoolean = "https://www.w3.org/2001/XMLSchema#boolean";
constexpr std::string_view kBadgeDate = "https://www.w3.org/2001/XMLSchema#date";
constexpr std::string_view kBadgeUri = "https://www.w3.org/2001/XMLSchema#anyURI";

constexpr Term kName{"name", STIPPLE_SCHEMA "name"};
constexpr Term kDescription{"description", STIPPLE_SCHEMA "description"};
constexpr Term kNarrative{"narrative", STIPPLE_OB "narrative"};

Term node(std::string_view member, std::string_view iri, const Shape& inner) {
    return {member, iri, Meaning::node, {}, &inner};
}
Term typed(std::string_view member, std::string_view iri, std::string_view datatype) {
    return {member, iri, Meaning::typed, datatype};
}

const Shape& profile() {
    static const Shape shape{{{"Profile", STIPPLE_OB "Profile"}}, {kName}};
    return shape;
}
const Shape& evidence() {
    static const Shape shape{{{"Evidence", STIPPLE_OB "Evidence"}}, {kName, kNarrative}};
    return shape;
}
const Shape& identity() {
    static const Shape shape{{{"IdentityObject", STIPPLE_OB "IdentityObject"}},
                             {typed("hashed", STIPPLE_OB "hashed", kBadgeBoolean),
                              {"identityHash", STIPPLE_OB "identityHash"},
                              {"identityType", STIPPLE_OB "identityType"},
                              {"salt", STIPPLE_OB "salt"}}};
    return shape;
}
const Shape& result() {
    static const Shape shape{{{"Result", STIPPLE_OB "Result"}},
                             {typed("resultDescription", STIPPLE_OB "resultDescription", kBadgeUri),
                              {"value", STIPPLE_SCHEMA "value"}}};
    return shape;
}
const Shape& resultDescription() {
    static const Shape shape{{{"ResultDescription", STIPPLE_OB "ResultDescription"}},
                             {kName,
                              {"requiredValue", STIPPLE_OB "requiredValue"},
                              {"resultType", STIPPLE_OB "resultType"},
                              {"valueMax", STIPPLE_OB "valueMax"},
                              {"valueMin", STIPPLE_OB "valueMin"}}};
    return shape;
}
const Shape& criteria() {
    static const Shape shape{{}, {kNarrative}};
    return shape;
}
const Shape& achievement() {
    static const Shape shape{{{"Achievement", STIPPLE_OB "Achievement"}},
                             {{"achievementType", STIPPLE_OB "achievementType"},
                              node("criteria", STIPPLE_OB "Criteria", criteria()),
                              kDescription,
                              {"humanCode", STIPPLE_OB "humanCode"},
                              kName,
                              node("resultDescription", STIPPLE_OB "resultDescription", resultDescription()),
                              {"tag", STIPPLE_SCHEMA "keywords"}}};
    return shape;
}
const Shape& subject() {
    static const Shape shape{{{"AchievementSubject", STIPPLE_OB "AchievementSubject"}},
                             {node("achievement", STIPPLE_OB "achievement", achievement()),
                              typed("activityEndDate", STIPPLE_OB "activityEndDate", kBadgeDate),
                              node("identifier", STIPPLE_OB "identifier", identity()),
                              {"licenseNumber", STIPPLE_OB "licenseNumber"},
                              node("result", STIPPLE_OB "result", result())}};
    return shape;
}
const Shape& badge() {
    static const Shape shape{{{"VerifiableCredential", STIPPLE_VC "VerifiableCredential"},
                              {"OpenBadgeCredential", STIPPLE_OB "OpenBadgeCredential"}},
                             {kName, kDescription, node("evidence", STIPPLE_VC "evidence", evidence()),
                              node("issuer", STIPPLE_VC "issuer", profile()),
                              typed("validFrom", STIPPLE_VC "validFrom", kDateTime),
                              typed("validUntil", STIPPLE_VC "validUntil", kDateTime),
                              node("credentialSubject", STIPPLE_VC "credentialSubject", subject())}};
    return shape;
}

// Of the example credential that the W3C's vectors of both suites are made from.
const Shape& alumni() {
    static const Shape person{{}, {{"alumniOf", STIPPLE_EXAMPLE "alumniOf"}}};
    static const Shape shape{{{"VerifiableCredential", STIPPLE_VC "VerifiableCredential"},
                              {"AlumniCredential", STIPPLE_EXAMPLE "AlumniCredential"}},
                             {kName,
                              kDescription,
                              {"issuer", STIPPLE_VC "issuer", Meaning::link},
                              typed("validFrom", STIPPLE_VC "validFrom", kDateTime),
                              node("credentialSubject", STIPPLE_VC "credentialSubject", person)}};
    return shape;
}

const Shape& proofOptions() {
    static const Shape shape{
        {{"DataIntegrityProof", STIPPLE_SEC "DataIntegrityProof"}},
        {typed("created", "http://purl.org/dc/terms/created", kDateTime),
         typed("cryptosuite", STIPPLE_SEC "cryptosuite", STIPPLE_SEC "cryptosuiteString"),
         {"proofPurpose", STIPPLE_SEC "proofPurpose", Meaning::link, {}, nullptr, STIPPLE_SEC},
         {"verificationMethod", STIPPLE_SEC "verificationMethod", Meaning::link}}};
    return shape;
}

bool are(const text::Json* contexts, std::string_view first, std::string_view second) {
    const auto* items = contexts != nullptr ? contexts->items() : nullptr;
    if (items == nullptr || items->size() != 2) return false;
    const auto* one = (*items)[0].string();
    const auto* two = (*items)[1].string();
    return one != nullptr && two != nullptr && *one == first && *two == second;
}

}  // namespace

const Shape* shapeOf(const text::Json* contexts, bool proof) {
    const bool certificate = are(contexts, kCredentials, kOpenBadges);
    if (!certificate && !are(contexts, kCredentials, kExamples)) return nullptr;
    if (proof) return &proofOptions();
    return certificate ? &badge() : &alumni();
}

}  // namespace credential

#undef STIPPLE_VC
#undef STIPPLE_OB
#undef STIPPLE_SCHEMA
#undef STIPPLE_SEC
#undef STIPPLE_EXAMPLE
