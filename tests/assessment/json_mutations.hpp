// A JSON value with one thing wrong, in every way: a member missing, of another kind, or one too many.
#pragma once

#include <functional>
#include <string>

#include "text/json.hpp"

namespace assessment::testing {

// What stands at a place of the value, such as "criteria.spacing.weight", changed in one way.
using OnMutation = std::function<void(const std::string& place, const text::Json& changed)>;

inline text::Json another(const text::Json& json) {
    if (json.number()) return text::Json("x");
    return text::Json(7.25);
}

inline void eachMutation(const text::Json& json, const std::string& where, const OnMutation& take) {
    if (const auto* members = json.members()) {
        for (std::size_t i = 0; i < members->size(); ++i) {
            const std::string place = where + (where.empty() ? "" : ".") + (*members)[i].first;
            text::Json::Object fewer = *members;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            take(place + " missing", text::Json(fewer));
            text::Json::Object other = *members;
            other[i].second = another(other[i].second);
            take(place + " of another kind", text::Json(other));
            eachMutation((*members)[i].second, place, [&](const std::string& at, const text::Json& inner) {
                text::Json::Object changed = *members;
                changed[i].second = inner;
                take(at, text::Json(changed));
            });
        }
        text::Json::Object more = *members;
        more.emplace_back("zzz", text::Json(1));
        take(where + " with one too many", text::Json(more));
    }
    if (const auto* items = json.items()) {
        for (std::size_t i = 0; i < items->size(); ++i) {
            const std::string place = where + "[" + std::to_string(i) + "]";
            text::Json::Array other = *items;
            other[i] = another(other[i]);
            take(place + " of another kind", text::Json(other));
            eachMutation((*items)[i], place, [&](const std::string& at, const text::Json& inner) {
                text::Json::Array changed = *items;
                changed[i] = inner;
                take(at, text::Json(changed));
            });
        }
    }
}

}  // namespace assessment::testing
