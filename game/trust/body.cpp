#include "trust/body.hpp"

#include "text/wall_clock.hpp"

namespace trust {

Body::Body(std::string_view bytes, text::JsonLimits limits) {
    auto parsed = text::parseJson(bytes, limits);
    if (auto* json = std::get_if<text::Json>(&parsed)) m_json = std::move(*json);
    m_ok = m_json.members() != nullptr;
}

Body Body::of(text::Json object) {
    Body body;
    body.m_json = std::move(object);
    body.m_ok = body.m_json.members() != nullptr;
    return body;
}

const text::Json* Body::member(const std::string& name) {
    m_read.insert(name);
    const text::Json* found = m_json.find(name);
    require(found != nullptr);
    return found;
}

std::string Body::string(const std::string& name) {
    const text::Json* found = member(name);
    const std::string* text = found == nullptr ? nullptr : found->string();
    require(text != nullptr);
    return text == nullptr ? std::string() : *text;
}

std::int64_t Body::whole(const std::string& name) {
    const text::Json* found = member(name);
    const std::int64_t* number = found == nullptr ? nullptr : found->whole();
    require(number != nullptr);
    return number == nullptr ? 0 : *number;
}

bool Body::flag(const std::string& name) {
    const text::Json* found = member(name);
    const bool* value = found == nullptr ? nullptr : found->boolean();
    require(value != nullptr);
    return value != nullptr && *value;
}

bool Body::flagOrFalse(const std::string& name) { return has(name) && flag(name); }

std::string Body::time(const std::string& name) {
    std::string text = string(name);
    require(text::millisecondsOf(text).has_value());
    return text;
}

std::string Body::hex(const std::string& name, std::size_t digits) {
    std::string text = string(name);
    require(text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string::npos);
    return text;
}

text::Json::Array Body::items(const std::string& name) {
    const text::Json* found = member(name);
    const text::Json::Array* list = found == nullptr ? nullptr : found->items();
    require(list != nullptr);
    return list == nullptr ? text::Json::Array() : *list;
}

text::Json Body::any(const std::string& name) {
    const text::Json* found = member(name);
    return found == nullptr ? text::Json() : *found;
}

Body Body::object(const std::string& name) {
    const text::Json* found = member(name);
    return of(found == nullptr ? text::Json() : *found);
}

bool Body::done() const { return m_ok && m_read.size() == m_json.members()->size(); }

}  // namespace trust
