#include "exam/sitting/sitting_log.hpp"

namespace exam {

std::string textOf(const Entry& entry, std::string_view key) {
    const text::Json* member = entry.details.find(key);
    return member != nullptr && member->string() != nullptr ? *member->string() : std::string();
}

std::vector<std::string> textsOf(const Entry& entry, std::string_view key) {
    std::vector<std::string> texts;
    const text::Json* member = entry.details.find(key);
    if (member == nullptr || member->items() == nullptr) return texts;
    for (const text::Json& one : *member->items()) {
        if (one.string() != nullptr) texts.push_back(*one.string());
    }
    return texts;
}

std::optional<std::int64_t> wholeOf(const Entry& entry, std::string_view key) {
    const text::Json* member = entry.details.find(key);
    return member != nullptr && member->whole() != nullptr ? std::optional(*member->whole()) : std::nullopt;
}

bool isTrue(const Entry& entry, std::string_view key) {
    const text::Json* member = entry.details.find(key);
    return member != nullptr && member->boolean() != nullptr && *member->boolean();
}

}  // namespace exam
