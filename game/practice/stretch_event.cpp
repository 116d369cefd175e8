#include "practice/stretch_event.hpp"

#include <optional>

#include "text/json.hpp"

namespace practice {
namespace {

using skin::StretchPoint;

// The members of a point, in the order in which they are written.
struct Member {
    const char* key;
    std::int32_t StretchPoint::*value;
};
constexpr Member kMembers[] = {{"x_um", &StretchPoint::xUm},
                               {"y_um", &StretchPoint::yUm},
                               {"pull_x_um", &StretchPoint::pullXUm},
                               {"pull_y_um", &StretchPoint::pullYUm}};

std::optional<StretchPoint> pointOf(const text::Json& json) {
    StretchPoint point;
    for (const Member& member : kMembers) {
        const text::Json* found = json.find(member.key);
        const std::int64_t* whole = found ? found->whole() : nullptr;
        if (!whole || *whole < INT32_MIN || *whole > INT32_MAX) return std::nullopt;
        point.*member.value = static_cast<std::int32_t>(*whole);
    }
    return point;
}

}  // namespace

record::Event eventOf(const Stretch& stretch) {
    text::Json points = text::Json::array();
    for (const StretchPoint& point : stretch.points) {
        text::Json object = text::Json::object();
        for (const Member& member : kMembers) object.append(member.key, point.*member.value);
        points.push(std::move(object));
    }
    text::Json json = text::Json::object();
    json.append("after_samples", static_cast<std::int64_t>(stretch.afterSamples));
    json.append("points", std::move(points));
    return {stretch.tUs, kStretchKind, json.dump()};
}

std::variant<Stretch, std::string> stretchOf(const record::Event& event) {
    const std::string what = "the stretch event at " + std::to_string(event.tUs) + " us ";
    const auto parsed = text::parseJson(event.json);
    const auto* json = std::get_if<text::Json>(&parsed);
    if (json == nullptr) return what + "is no JSON";
    const text::Json* after = json->find("after_samples");
    const text::Json* points = json->find("points");
    if (!after || !after->whole() || *after->whole() < 0)
        return what + "does not say after how many samples it comes";
    if (!points || !points->items()) return what + "has no points";
    Stretch stretch{event.tUs, static_cast<std::uint64_t>(*after->whole()), {}};
    for (const text::Json& item : *points->items()) {
        const auto point = pointOf(item);
        if (!point) return what + "has a point without whole x_um, y_um, pull_x_um and pull_y_um";
        stretch.points.push_back(*point);
    }
    if (auto fault = skin::stretchFault(stretch.points)) return what + "is refused: " + *fault;
    return stretch;
}

std::variant<std::vector<Stretch>, std::string> stretchesOf(const record::Attempt& attempt) {
    std::vector<Stretch> all;
    for (const record::Event& event : attempt.events) {
        if (event.kind != kStretchKind) continue;
        auto read = stretchOf(event);
        if (auto* wrong = std::get_if<std::string>(&read)) return std::move(*wrong);
        auto& stretch = std::get<Stretch>(read);
        const std::string what = "the stretch event at " + std::to_string(event.tUs) + " us ";
        if (!all.empty() && stretch.afterSamples < all.back().afterSamples)
            return what + "comes before the one before it";
        if (stretch.afterSamples > attempt.samples.size()) {
            if (attempt.end == record::EndState::interrupted) break;
            return what + "comes after more samples than there are";
        }
        all.push_back(std::move(stretch));
    }
    return all;
}

}  // namespace practice
