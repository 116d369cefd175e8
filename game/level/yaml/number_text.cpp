#include "level/yaml/number_text.hpp"

#include <algorithm>
#include <cctype>

#include "text/number.hpp"
#include "text/utf8.hpp"

namespace level_yaml {

namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

bool onlyOf(std::string_view text, std::string_view allowed) {
    return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

bool isNotFinite(const std::string& text) {
    const std::string_view bare =
        std::string_view(text).substr(std::min(text.find_first_not_of("+-."), text.size()));
    return bare == "nan" || bare == "inf" || bare == "infinity";
}

bool hasLeadingZero(std::string_view text) {
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
    return text.size() > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9';
}

// A number at the front, then letters: "0.6 mm", "75/cm2", "50%".
bool hasUnit(std::string_view text) {
    const std::size_t end = text.find_first_not_of("+-0123456789.");
    return end != std::string_view::npos && end > 0 && text::parseNumber(text.substr(0, end)).has_value();
}

}  // namespace

std::string shown(std::string_view text) {
    constexpr std::size_t kLongest = 40;
    if (text.size() <= kLongest) return "'" + std::string(text) + "'";
    return "'" + text::madeUtf8(text.substr(0, kLongest)) + "...'";
}

NumberFault explainNumber(std::string_view text, bool quoted, std::string_view unit) {
    const std::string word = shown(text);
    const std::string low = lower(text);
    if (quoted && text::parseNumber(text))
        return {"not-a-number", word + " is text", "Write it without quotes."};
    if (isNotFinite(low))
        return {"not-finite", word + " is no finite number", "Write a number that can be measured."};
    if (low.starts_with("0x") || low.starts_with("0o"))
        return {"not-a-number", word + " is not written in tens", "Write it in decimal digits."};
    if (onlyOf(text, "+-0123456789,.") && text.find(',') != std::string_view::npos)
        return {"comma-decimal", word + " has a comma",
                "Write decimals with a point, and no thousands separator."};
    if (onlyOf(text, "+-0123456789.") && hasLeadingZero(text))
        return {"leading-zero", word + " begins with a zero and could be read in eights",
                "Leave the zero in front out."};
    if (onlyOf(text, "+-0123456789.eE") && text::parseNumber(text.substr(0, text.find_first_of("eE"))))
        return {"number-too-large", word + " is beyond what a number can hold", "Check the exponent."};
    if (hasUnit(text))
        return {"wrong-unit", word + " carries a unit",
                unit.empty() ? "Write the number alone."
                             : "Convert it to " + std::string(unit) + " and write the number alone."};
    if (text.starts_with('+')) return {"not-a-number", word + " has a plus sign", "Leave it out."};
    return {"not-a-number", word + " is not a number", "Write it like 12 or 0.6."};
}

}  // namespace level_yaml
