// RDFC-1.0 (W3C RDF Dataset Canonicalization 1.0) for documents whose vocabulary is in rdf_vocabulary.cpp.
// Nodes without a name are told apart by what is said of them alone (section 4.6); documents where that is
// not enough are refused, so the algorithm's costly part is never needed.
#include <algorithm>
#include <map>
#include <set>

#include "credential/credential.hpp"
#include "credential/rdf_vocabulary.hpp"
#include "crypto/sha256.hpp"

namespace credential {

namespace {

using trust::Reason;

constexpr std::string_view kType = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

// The object of a statement: text in its N-Quads form, or a node without a name.
struct Value {
    std::string text;
    int blank = -1;
};
struct Quad {
    Value subject;
    std::string predicate;
    Value object;
};

// Canonical N-Quads (RDFC-1.0, appendix A): escapes by name where there is one, else \uXXXX.
std::string literalOf(std::string_view raw) {
    static constexpr std::string_view kNamed = "\b\t\n\f\r\"\\";
    static constexpr std::string_view kNames = "btnfr\"\\";
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string out = "\"";
    for (const char c : raw) {
        const auto byte = static_cast<unsigned char>(c);
        if (const std::size_t i = kNamed.find(c); i != std::string_view::npos) {
            out += '\\';
            out += kNames[i];
        } else if (byte < 0x20 || byte == 0x7F) {
            out += "\\u00";
            out += kDigits[byte / 16U];
            out += kDigits[byte % 16U];
        } else {
            out += c;
        }
    }
    return out + "\"";
}

// An absolute IRI that no processor would read as anything else.
bool isIri(std::string_view text) {
    const bool scheme =
        text.substr(0, 4) == "urn:" || text.substr(0, 4) == "did:" || text.substr(0, 8) == "https://";
    return scheme && std::all_of(text.begin(), text.end(), [](char c) {
               return c > 0x20 && c < 0x7F &&
                      std::string_view("<>\"{}|^`\\").find(c) == std::string_view::npos;
           });
}

class Statements {
public:
    // The node's name, after everything that is said of it is noted.
    Value node(const text::Json& json, const Shape& shape) {
        Value self;
        const auto* id = json.find("id");
        if (id != nullptr) {
            self = link(*id, {});
        } else {
            self.blank = blanks++;
        }
        if (json.members() == nullptr) {
            refuse("an object is missing");
            return self;
        }
        for (const auto& named : *json.members()) {
            const std::string& name = named.first;
            if (name == "id" || name == "@context") continue;
            each(named.second, [&](const text::Json& one) {
                if (name == "type") return type(self, one, shape);
                member(self, name, one, shape);
            });
        }
        return self;
    }

    std::vector<Quad> quads;
    int blanks = 0;
    std::optional<Reason> fault;

private:
    void refuse(const std::string& what) {
        if (!fault) fault = Reason{"rdf-template", "The document has no form that is known: " + what + "."};
    }
    template <typename Do>
    static void each(const text::Json& value, const Do& act) {
        if (const auto* items = value.items()) {
            for (const text::Json& one : *items) act(one);
        } else {
            act(value);
        }
    }
    void type(const Value& self, const text::Json& value, const Shape& shape) {
        for (const TypeName& type : shape.types) {
            if (value.string() == nullptr || *value.string() != type.name) continue;
            quads.push_back({self, std::string(kType), {"<" + std::string(type.iri) + ">"}});
            return;
        }
        refuse("a type that is not foreseen");
    }
    void member(const Value& self, const std::string& name, const text::Json& value, const Shape& shape) {
        const auto term = std::find_if(shape.terms.begin(), shape.terms.end(),
                                       [&](const Term& one) { return one.member == name; });
        if (term == shape.terms.end()) return refuse("a member that is not foreseen");
        quads.push_back({self, "<" + std::string(term->iri) + ">", valueOf(value, *term)});
    }
    Value valueOf(const text::Json& value, const Term& term) {
        switch (term.meaning) {
            case Meaning::node:
                return node(value, *term.inner);
            case Meaning::link:
                return link(value, term.wordsIn);
            case Meaning::text:
                return literal(value, {});
            case Meaning::typed:
                return literal(value, "^^<" + std::string(term.datatype) + ">");
        }
        return {};
    }
    Value link(const text::Json& value, std::string_view wordsIn) {
        const std::string iri = std::string(wordsIn) + (value.string() != nullptr ? *value.string() : "");
        if (!isIri(iri)) refuse("a name that is no IRI");
        return {"<" + iri + ">"};
    }
    Value literal(const text::Json& value, const std::string& datatype) {
        if (const auto* flag = value.boolean(); flag != nullptr && !datatype.empty())
            return {(*flag ? "\"true\"" : "\"false\"") + datatype};
        if (value.string() == nullptr) refuse("a value that is no text");
        return {(value.string() != nullptr ? literalOf(*value.string()) : "") + datatype};
    }
};

template <typename NameOf>
std::string lineOf(const Quad& quad, const NameOf& nameOf) {
    const auto said = [&](const Value& value) { return value.blank < 0 ? value.text : nameOf(value.blank); };
    return said(quad.subject) + " " + quad.predicate + " " + said(quad.object) + " .\n";
}

std::string sorted(std::vector<std::string> lines) {
    std::sort(lines.begin(), lines.end());
    std::string all;
    for (const std::string& line : lines) all += line;
    return all;
}

// A statement that is made twice is one.
void dropDoubles(std::vector<Quad>& quads) {
    std::set<std::string> seen;
    const auto twice = [&seen](const Quad& quad) {
        return !seen.insert(lineOf(quad, [](int blank) { return "_:" + std::to_string(blank); })).second;
    };
    quads.erase(std::remove_if(quads.begin(), quads.end(), twice), quads.end());
}

// Hash First Degree Quads (RDFC-1.0, 4.6.3).
std::string firstDegree(const std::vector<Quad>& quads, int blank) {
    std::vector<std::string> lines;
    for (const Quad& quad : quads) {
        if (quad.subject.blank != blank && quad.object.blank != blank) continue;
        lines.push_back(lineOf(quad, [&](int other) { return other == blank ? "_:a" : "_:z"; }));
    }
    return crypto::hex(crypto::sha256(sorted(std::move(lines))));
}

}  // namespace

std::variant<std::string, Reason> canonicalQuads(const text::Json& document) {
    const auto* type = document.find("type");
    const bool proof =
        type != nullptr && type->string() != nullptr && *type->string() == "DataIntegrityProof";
    const Shape* shape = shapeOf(document.find("@context"), proof);
    if (shape == nullptr) return Reason{"rdf-template", "The document's contexts are none that are known."};
    Statements statements;
    (void)statements.node(document, *shape);
    if (statements.fault) return *statements.fault;
    dropDoubles(statements.quads);
    std::map<std::string, int> order;  // by hash
    for (int blank = 0; blank < statements.blanks; ++blank) {
        if (!order.emplace(firstDegree(statements.quads, blank), blank).second)
            return Reason{"rdf-template", "Two of the document's nodes without a name are alike."};
    }
    std::map<int, std::string> names;
    for (const auto& [hash, blank] : order) {
        std::string name = "_:c14n" + std::to_string(names.size());
        names.emplace(blank, std::move(name));
    }
    std::vector<std::string> lines;
    for (const Quad& quad : statements.quads)
        lines.push_back(lineOf(quad, [&](int blank) { return names.at(blank); }));
    return sorted(std::move(lines));
}

}  // namespace credential
