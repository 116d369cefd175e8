#include "level/yaml/read_session.hpp"

#include "level/yaml/number_text.hpp"

namespace level_yaml {

namespace {

int small(const Section& section, std::string_view key) { return static_cast<int>(section.whole(key)); }

level::Skin readSkin(const Section& section) {
    level::Skin skin;
    skin.model = static_cast<level::SkinModel>(section.choice("model"));
    skin.fitzpatrick = small(section, "fitzpatrick");
    skin.stretch = section.number("stretch");
    skin.thickness = {section.number("thickness_mm")};
    skin.fadeAbove = {section.number("fade_above_mm")};
    skin.blowoutBelow = {section.number("blowout_below_mm")};
    skin.severeBelow = {section.number("severe_below_mm")};
    return skin;
}

level::Client readClient(const Section& section, const Front& front) {
    level::Client client;
    client.seed = static_cast<std::uint64_t>(section.whole("seed"));
    client.skin = static_cast<level::SkinKind>(section.choice("skin"));
    client.breathing = {section.number("breathing_mm")};
    client.breathsPerMin = section.number("breaths_per_min");
    client.flinch = section.number("flinch");
    client.hairInTheWay = section.flag("hair_in_the_way");
    for (const Section& scar : section.sections("scars")) {
        client.scars.push_back({readArea(scar.section("area"), front), scar.number("spread"),
                                scar.number("retention"), scar.number("stiffness")});
    }
    for (const Section& hair : section.sections("hair"))
        client.hair.push_back({readArea(hair.section("area"), front), hair.number("per_cm2")});
    return client;
}

level::Tools readTools(const Section& section) {
    level::Tools tools;
    tools.penRequired = section.word("input") == "pen";
    tools.needle = section.word("needle");
    tools.needleDiameter = {section.number("needle_diameter_mm")};
    tools.needleHang = {section.number("needle_hang_mm")};
    tools.mouseSinkMmPerS = section.number("mouse_sink_mm_per_s");
    tools.machineHz = section.number("machine_hz");
    tools.shade = static_cast<level::Shade>(section.choice("shade"));
    tools.dilution = section.number("dilution");
    return tools;
}

level::Aids readAids(const Section& section) {
    return {section.flag("guides"), section.flag("marks"), section.flag("needle_view"),
            section.flag("gauges")};
}

level::Limits readLimits(const Section& section) {
    return {section.number("minutes"), small(section, "expected_dots"), section.number("expected_minutes"),
            small(section, "max_dots")};
}

}  // namespace

void readHead(const Section& file, level::Level& level) {
    level.id = file.text("id");
    if (file.has("id") &&
        level.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos)
        file.error("id", "bad-id", shown(level.id) + " is no id", "Use small letters, digits and hyphens.");
    level.title = file.text("title");
    level.unit = small(file, "unit");
    level.brief = file.text("brief");
    while (!level.brief.empty() && level.brief.back() == '\n') level.brief.pop_back();
}

void readSession(const Section& file, const Front& front, level::Level& level) {
    level.skin = readSkin(file.section("skin"));
    level.client = readClient(file.section("client"), front);
    level.tools = readTools(file.section("tools"));
    level.aids = readAids(file.section("aids"));
    level.limits = readLimits(file.section("limits"));
}

}  // namespace level_yaml
