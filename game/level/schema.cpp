#include <string>
#include <utility>

#include "level/documents.hpp"
#include "level/fields.hpp"
#include "text/json.hpp"
#include "text/number.hpp"

namespace level {

namespace {

using text::Json;

Json objectOf(std::string_view section);

// Whole numbers without a fraction, so that the document reads well.
Json numberJson(double value) {
    const auto whole = text::parseWhole(text::formatNumber(value));
    return whole ? Json(*whole) : Json(value);
}

void setRange(Json& json, const Range& range, const char* low, const char* high) {
    if (!range.bounded()) return;
    json.set(low, numberJson(range.low)).set(high, numberJson(range.high));
}

Json numbers(Json items, Range count) {
    Json json = Json::object();
    json.set("type", "array").set("items", std::move(items));
    setRange(json, count, "minItems", "maxItems");
    return json;
}

Json plainNumber() { return Json::object().set("type", "number"); }

Json wordOf(const Field& field) {
    Json words = Json::array();
    for (const std::string_view word : choicesOf(field)) words.push(word);
    return Json::object().set("enum", std::move(words));
}

Json textOf(const Field& field) {
    Json json = Json::object().set("type", "string");
    setRange(json, field.hard, "minLength", "maxLength");
    if (nameOf(field) == "id") json.set("pattern", "^[a-z0-9-]+$");
    return json;
}

Json shapeOf(const Field& field) {
    switch (field.kind) {
        case Kind::number:
        case Kind::whole: {
            Json json = Json::object().set("type", field.kind == Kind::whole ? "integer" : "number");
            setRange(json, field.hard, "minimum", "maximum");
            return json;
        }
        case Kind::text:
            return textOf(field);
        case Kind::flag:
            return Json::object().set("type", "boolean");
        case Kind::choice:
            return wordOf(field);
        case Kind::words:
            return numbers(wordOf(field), field.hard).set("uniqueItems", true);
        case Kind::texts:
            return numbers(text::Json::object().set("type", "string"), field.hard);
        case Kind::pair:
            return numbers(plainNumber(), {2, 2});
        case Kind::rect:
            return numbers(plainNumber(), {4, 4});
        case Kind::points:
        case Kind::knots:
            return numbers(numbers(plainNumber(), {2, 2}), field.hard);
        case Kind::area:
            return Json::object().set("$ref", "#/$defs/area");
        case Kind::section:
            return objectOf(field.key);
        case Kind::sections:
            return numbers(objectOf(std::string(field.key) + "[]"), field.hard);
    }
    return {};
}

Json fallbackOf(const Field& field) {
    if (field.kind == Kind::flag) return field.fallback == "true";
    if (const auto number = text::parseNumber(field.fallback)) return numberJson(*number);
    return field.fallback;
}

Json propertyOf(const Field& field) {
    Json json = shapeOf(field);
    std::string help(field.help);
    if (!field.unit.empty()) help += " Unit: " + std::string(field.unit) + ".";
    json.set("description", std::move(help));
    if (field.presence == Presence::defaulted) json.set("default", fallbackOf(field));
    return json;
}

Json objectOf(std::string_view section) {
    Json properties = Json::object();
    Json required = Json::array();
    for (const Field* field : fieldsIn(section)) {
        if (section.empty() && field->key.starts_with("area.")) continue;
        properties.set(std::string(nameOf(*field)), propertyOf(*field));
        if (field->presence == Presence::required) required.push(nameOf(*field));
    }
    Json json = Json::object();
    json.set("type", "object").set("additionalProperties", false).set("properties", std::move(properties));
    if (!required.items()->empty()) json.set("required", std::move(required));
    return json;
}

}  // namespace

std::string schemaJson() {
    Json area = objectOf("area");
    area.set("minProperties", 1).set("maxProperties", 1);
    Json json = Json::object();
    json.set("$schema", "https://json-schema.org/draft/2020-12/schema").set("title", "A level of Stipple");
    const Json file = objectOf("");
    if (const auto* members = file.members()) {
        for (const auto& [key, value] : *members) json.set(key, value);
    }
    json.set("$defs", Json::object().set("area", std::move(area)));
    return json.dump(2) + "\n";
}

}  // namespace level
