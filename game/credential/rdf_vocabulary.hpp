// What the members of a certificate mean in RDF: the part of the JSON-LD contexts that it uses, as a table. A
// context is a promise that does not change, so nobody needs to load one to check a certificate.
#pragma once

#include <string_view>
#include <vector>

#include "text/json.hpp"

namespace credential {

struct Shape;

// How a member's value is said in RDF.
enum class Meaning {
    text,   // a plain literal
    typed,  // a literal with a datatype
    link,   // an IRI
    node,   // an object of the shape `inner`; a text is the IRI of one that says nothing of itself
};

struct Term {
    std::string_view member;
    std::string_view iri;
    Meaning meaning = Meaning::text;
    std::string_view datatype{};  // of typed
    const Shape* inner = nullptr;
    // Of a link whose words stand for IRIs ("assertionMethod"): what stands before the word.
    std::string_view wordsIn{};
};

struct TypeName {
    std::string_view name;
    std::string_view iri;
};

// What an object may hold beside "id", "type" and "@context".
struct Shape {
    std::vector<TypeName> types;
    std::vector<Term> terms;
};

// The shape of a document with these contexts: of a certificate, of the example in the W3C's test vectors, or
// (`proof`) of a proof's options under either of them. Null for other contexts.
[[nodiscard]] const Shape* shapeOf(const text::Json* contexts, bool proof);

inline constexpr std::string_view kCredentials = "https://www.w3.org/ns/credentials/v2";
inline constexpr std::string_view kOpenBadges = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

}  // namespace credential
