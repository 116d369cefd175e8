// The words that the program shows, by key, from assets/text/en.json.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace text {

class Catalogue {
public:
    // `json`: one flat object of key -> text. A text may hold {name} places.
    // Returns the catalogue, or a sentence that says what is wrong.
    [[nodiscard]] static std::variant<Catalogue, std::string> parse(std::string_view json);

    // The text of the key; a key that is missing comes back as "[key]", so it shows up.
    [[nodiscard]] const std::string& operator()(std::string_view key) const;
    // The same with {name} places filled in.
    [[nodiscard]] std::string operator()(
        std::string_view key, const std::vector<std::pair<std::string, std::string>>& values) const;
    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& all() const { return m_texts; }
    // A copy with every text about 40 % longer and accented, to find what a translation clips.
    [[nodiscard]] Catalogue pseudo() const;

private:
    std::map<std::string, std::string, std::less<>> m_texts;
    mutable std::map<std::string, std::string, std::less<>> m_missing;
};

}  // namespace text
