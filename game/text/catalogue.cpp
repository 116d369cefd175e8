#include "text/catalogue.hpp"

#include <array>

#include "text/json.hpp"

namespace text {

namespace {

// Latin-1 letters only: every font that the program accepts has them.
std::string_view accented(char letter) {
    static constexpr std::array<std::pair<char, std::string_view>, 14> kPairs{{{'a', "\u00e5"},
                                                                               {'c', "\u00e7"},
                                                                               {'e', "\u00e9"},
                                                                               {'i', "\u00ee"},
                                                                               {'n', "\u00f1"},
                                                                               {'o', "\u00f6"},
                                                                               {'u', "\u00fc"},
                                                                               {'y', "\u00fd"},
                                                                               {'A', "\u00c5"},
                                                                               {'C', "\u00c7"},
                                                                               {'E', "\u00c9"},
                                                                               {'I', "\u00ce"},
                                                                               {'O', "\u00d6"},
                                                                               {'U', "\u00dc"}}};
    for (const auto& [plain, other] : kPairs) {
        if (plain == letter) return other;
    }
    return {};
}

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Doubles two letters of five and puts accents on; leaves {places} alone.
std::string pseudoText(std::string_view text) {
    std::string out;
    bool inPlace = false;
    int credit = 3;  // fifths of a character still owed, so that short words grow as well
    for (const char c : text) {
        if (c == '{') inPlace = true;
        const std::string_view other = inPlace ? std::string_view{} : accented(c);
        const std::string_view shown = other.empty() ? std::string_view(&c, 1) : other;
        out += shown;
        if (!inPlace) credit += 2;
        if (!inPlace && isLetter(c) && credit >= 5) {
            out += shown;
            credit -= 5;
        }
        if (c == '}') inPlace = false;
    }
    return out;
}

}  // namespace

std::variant<Catalogue, std::string> Catalogue::parse(std::string_view json) {
    auto parsed = parseJson(json);
    if (const auto* error = std::get_if<JsonError>(&parsed))
        return "byte " + std::to_string(error->byte) + ": " + error->what;
    const auto* members = std::get<Json>(parsed).members();
    if (members == nullptr) return std::string("the texts must be one JSON object");
    Catalogue catalogue;
    for (const auto& [key, value] : *members) {
        if (value.string() == nullptr) return "the text of \"" + key + "\" must be in quotes";
        catalogue.m_texts.emplace(key, *value.string());
    }
    return catalogue;
}

const std::string& Catalogue::operator()(std::string_view key) const {
    if (const auto found = m_texts.find(key); found != m_texts.end()) return found->second;
    return m_missing.try_emplace(std::string(key), "[" + std::string(key) + "]").first->second;
}

std::string Catalogue::operator()(std::string_view key,
                                  const std::vector<std::pair<std::string, std::string>>& values) const {
    const std::string& text = (*this)(key);
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t open = text.find('{', at);
        const std::size_t close = open == std::string::npos ? open : text.find('}', open);
        if (close == std::string::npos) break;
        out.append(text, at, open - at);
        const std::string name = text.substr(open + 1, close - open - 1);
        std::string filled = "{" + name + "}";
        for (const auto& [place, value] : values) {
            if (place == name) filled = value;
        }
        out += filled;
        at = close + 1;
    }
    return out.append(text, at, std::string::npos);
}

bool Catalogue::has(std::string_view key) const { return m_texts.find(key) != m_texts.end(); }

Catalogue Catalogue::pseudo() const {
    Catalogue other;
    for (const auto& [key, text] : m_texts) other.m_texts.emplace(key, pseudoText(text));
    return other;
}

}  // namespace text
