#include "pen/tablet_notes.hpp"

#include <cstdint>
#include <variant>

namespace pen {

namespace {

constexpr std::size_t kMostBytes = 64U << 10U;

std::optional<TabletNote> readNote(const text::Json& json) {
    const text::Json* device = json.find("device");
    const text::Json* id = json.find("server_id");
    const text::Json* before = json.find("before");
    const text::Json* ours = json.find("ours");
    if (!device || !device->string() || !id || !id->whole() || !before || !ours) return std::nullopt;
    const auto was = readPlaceMatrix(*before);
    const auto is = readPlaceMatrix(*ours);
    if (!was || !is) return std::nullopt;
    return TabletNote{*device->string(), static_cast<int>(*id->whole()), *was, *is};
}

}  // namespace

PlaceMatrix asServerKeeps(const PlaceMatrix& matrix) {
    PlaceMatrix kept{};
    for (std::size_t i = 0; i < matrix.size(); ++i)
        kept[i] = static_cast<double>(static_cast<float>(matrix[i]));
    return kept;
}

std::string textOf(const std::vector<TabletNote>& notes) {
    text::Json list = text::Json::array();
    for (const TabletNote& note : notes) {
        text::Json json = text::Json::object();
        json.set("device", note.device)
            .set("server_id", note.serverId)
            .set("before", jsonOf(note.before))
            .set("ours", jsonOf(note.ours));
        list.push(std::move(json));
    }
    return list.dump(2) + "\n";
}

std::vector<TabletNote> readTabletNotes(std::string_view bytes) {
    std::vector<TabletNote> notes;
    const auto parsed = text::parseJson(bytes, {kMostBytes, 8});
    const auto* json = std::get_if<text::Json>(&parsed);
    if (json == nullptr || !json->items()) return notes;
    for (const text::Json& item : *json->items()) {
        if (auto note = readNote(item)) notes.push_back(std::move(*note));
    }
    return notes;
}

}  // namespace pen
