#include "window/sight.hpp"

#include <cmath>
#include <variant>

#include "record/attempt_file/journal.hpp"
#include "support/catch.hpp"
#include "text/json.hpp"

namespace window_test {

namespace {

double number(const text::Json& object, const char* key) {
    const text::Json* found = object.find(key);
    REQUIRE(found != nullptr);
    REQUIRE(found->number());
    return *found->number();
}

}  // namespace

scoring::Point Sight::onSheet(test_support::Place pixel, const test_support::WindowPlace& window) const {
    const double x = pixel.x - width / 2.0;
    const double y = pixel.y - (window.height - height) - height / 2.0;
    return {centreX + x / pixelsPerMm, centreY - y / pixelsPerMm};
}

test_support::Place Sight::pixelOf(scoring::Point place, const test_support::WindowPlace& window) const {
    const double x = (place.x - centreX) * pixelsPerMm + width / 2.0;
    const double y = (centreY - place.y) * pixelsPerMm + height / 2.0 + (window.height - height);
    return {static_cast<int>(std::lround(x)), static_cast<int>(std::lround(y))};
}

std::vector<Sight> sightsOf(const record::Attempt& attempt) {
    std::vector<Sight> sights;
    for (const record::Event& event : attempt.events) {
        if (event.kind != "view") continue;
        const auto parsed = text::parseJson(event.json);
        REQUIRE(std::holds_alternative<text::Json>(parsed));
        const auto& json = std::get<text::Json>(parsed);
        const text::Json* centre = json.find("centre_mm");
        REQUIRE(centre != nullptr);
        REQUIRE(centre->items() != nullptr);
        REQUIRE(centre->items()->size() == 2);
        CHECK(number(json, "rotation_rad") == 0.0);
        sights.push_back({event.tUs, *centre->items()->at(0).number(), *centre->items()->at(1).number(),
                          number(json, "px_per_mm"), number(json, "width_px"), number(json, "height_px")});
    }
    REQUIRE_FALSE(sights.empty());
    return sights;
}

Sight sightOf(const std::string& file) {
    const auto read = record::readAttempt(file);
    REQUIRE(std::holds_alternative<record::Attempt>(read));
    return sightsOf(std::get<record::Attempt>(read)).back();
}

}  // namespace window_test
