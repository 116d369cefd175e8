#include <algorithm>

#include "exam/paper/paper_body.hpp"
#include "level/yaml/load.hpp"

namespace exam {

namespace {

std::string partName(const std::string& place, std::size_t file) {
    return "levels/" + place + "." + std::to_string(file + 1);
}

}  // namespace

text::Json jsonOf(const std::vector<std::string>& names) {
    auto json = text::Json::array();
    for (const std::string& name : names) json.push(name);
    return json;
}

std::vector<std::string> namesIn(trust::Body& body) {
    std::vector<std::string> names;
    for (const text::Json& one : body.items("files")) {
        body.require(one.string() != nullptr);
        names.push_back(one.string() == nullptr ? "" : *one.string());
    }
    return names;
}

std::string placeName(std::size_t station, std::size_t form) {
    return std::to_string(station + 1) + "-" + std::to_string(form + 1);
}

std::vector<std::string> addLevel(trust::SignedFile& file, const std::string& place,
                                  const level::Level& level) {
    std::vector<std::string> names;
    file.parts.push_back({"levels/" + place + ".yaml", level.bytes});
    for (const level::ReferredFile& beside : level.files) {
        file.parts.push_back({partName(place, names.size()), beside.bytes});
        names.push_back(beside.name);
    }
    return names;
}

std::optional<level::Level> levelIn(const trust::SignedFile& file, const std::string& place,
                                    const std::vector<std::string>& names) {
    const std::string* yaml = file.part("levels/" + place + ".yaml");
    if (yaml == nullptr) return std::nullopt;
    const auto beside = [&](const std::string& name) -> std::optional<std::string> {
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end()) return std::nullopt;
        const std::string* bytes =
            file.part(partName(place, static_cast<std::size_t>(found - names.begin())));
        if (bytes == nullptr) return std::nullopt;
        return *bytes;
    };
    auto loaded = level_yaml::load(*yaml, place + ".yaml", beside);
    return std::move(loaded.level);
}

}  // namespace exam
