#include "record/store/settings.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <string_view>
#include <utility>

#include "record/store/durable_file.hpp"
#include "record/store/ids.hpp"

namespace store {

namespace {

constexpr std::size_t kMostBytes = 64U << 10U;
constexpr std::array<std::pair<Theme, const char*>, 3> kThemes{
    {{Theme::light, "light"}, {Theme::dark, "dark"}, {Theme::system, "system"}}};
constexpr std::size_t kMostPens = 32;
constexpr std::array<std::string_view, 14> kKnown{"name",
                                                  "left_handed",
                                                  "theme",
                                                  "text_scale",
                                                  "pixels_per_mm",
                                                  "reduce_motion",
                                                  "language",
                                                  "pseudo_language",
                                                  "first_run_done",
                                                  "pens",
                                                  "volume",
                                                  "person",
                                                  "break_after_minutes",
                                                  "warm_up_on"};

// Takes members out of the file's object; notes those that are wrong and keeps their default.
class Members {
public:
    explicit Members(const text::Json& object) : m_object(object) {}

    void flag(const char* key, bool& to) {
        const text::Json* member = m_object.find(key);
        if (!member) return;
        if (member->boolean()) {
            to = *member->boolean();
        } else {
            note(key);
        }
    }
    void text(const char* key, std::string& to, std::size_t most) {
        const text::Json* member = m_object.find(key);
        if (!member) return;
        if (member->string() && member->string()->size() <= most) {
            to = *member->string();
        } else {
            note(key);
        }
    }
    void person(const char* key, std::string& to) {
        text(key, to, 32);
        if (to.empty() || isHex(to, 32)) return;
        to.clear();
        note(key);
    }
    std::optional<double> number(const char* key, double low, double high) {
        const text::Json* member = m_object.find(key);
        if (!member || member->isNull()) return std::nullopt;
        const auto value = member->number();
        if (value && *value >= low && *value <= high) return value;
        note(key);
        return std::nullopt;
    }
    void theme(const char* key, Theme& to) {
        std::string given;
        text(key, given, 20);
        for (const auto& [theme, name] : kThemes) {
            if (given == name) to = theme;
        }
        if (!given.empty() && given != nameOf(to)) note(key);
    }
    // One that cannot be used is left out and noted; the others stay.
    void pens(const char* key, std::vector<pen::PenProfile>& to) {
        const text::Json* member = m_object.find(key);
        if (!member) return;
        if (!member->items() || member->items()->size() > kMostPens) return note(key);
        bool whole = true;
        for (const text::Json& item : *member->items()) {
            auto profile = pen::readProfile(item);
            whole = whole && profile.has_value();
            if (profile) to.push_back(std::move(*profile));
        }
        if (!whole) note(key);
    }
    static const char* nameOf(Theme theme) {
        for (const auto& [known, name] : kThemes) {
            if (known == theme) return name;
        }
        return "system";
    }
    [[nodiscard]] const std::string& wrong() const { return m_wrong; }

private:
    void note(const char* key) { m_wrong += (m_wrong.empty() ? "'" : ", '") + std::string(key) + "'"; }

    const text::Json& m_object;
    std::string m_wrong;
};

Settings settingsOf(const text::Json& object, std::string& wrong) {
    Settings settings;
    Members members(object);
    members.text("name", settings.name, 200);
    members.person("person", settings.person);
    members.flag("left_handed", settings.leftHanded);
    members.theme("theme", settings.theme);
    settings.textScale = members.number("text_scale", 1.0, 2.0).value_or(1.0);
    settings.pixelsPerMm = members.number("pixels_per_mm", 1.0, 100.0);
    members.flag("reduce_motion", settings.reduceMotion);
    settings.volume = members.number("volume", 0.0, 1.0).value_or(settings.volume);
    settings.breakAfterMinutes =
        members.number("break_after_minutes", 0.0, 240.0).value_or(settings.breakAfterMinutes);
    members.text("warm_up_on", settings.warmUpOn, 10);
    members.text("language", settings.language, 20);
    members.flag("pseudo_language", settings.pseudoLanguage);
    members.flag("first_run_done", settings.firstRunDone);
    members.pens("pens", settings.pens);
    for (const auto& [key, value] : *object.members()) {
        if (std::find(kKnown.begin(), kKnown.end(), key) == kKnown.end()) settings.unknown.set(key, value);
    }
    wrong = members.wrong();
    return settings;
}

// Moves the broken file away, so that it can be looked at and is not written over.
std::string setAside(const std::string& path, const std::string& reason) {
    const std::string aside = path + ".broken";
    const std::string begin = path + ": the settings cannot be read: " + reason;
    if (std::rename(path.c_str(), aside.c_str()) != 0) {
        return begin + "; the defaults are used, and the file could not be moved aside: " + reasonOf(errno);
    }
    return begin + "; it was moved to " + aside + " and the defaults are used";
}

}  // namespace

LoadedSettings loadSettings(const std::string& path) {
    LoadedSettings loaded;
    const auto read = readSmallFile(path, kMostBytes);
    if (std::holds_alternative<NoFile>(read)) return loaded;
    loaded.found = true;
    if (const auto* unreadable = std::get_if<Unreadable>(&read)) {
        loaded.problem = setAside(path, unreadable->reason);
        return loaded;
    }
    const auto parsed = text::parseJson(std::get<std::string>(read), {kMostBytes, 16});
    if (const auto* error = std::get_if<text::JsonError>(&parsed)) {
        loaded.problem = setAside(path, error->what);
        return loaded;
    }
    const auto& object = std::get<text::Json>(parsed);
    if (!object.members()) {
        loaded.problem = setAside(path, "it is no JSON object");
        return loaded;
    }
    std::string wrong;
    loaded.settings = settingsOf(object, wrong);
    if (!wrong.empty()) {
        loaded.problem = path + ": " + wrong +
                         " cannot be used; the defaults are used instead, choose anew under Settings";
    }
    return loaded;
}

std::optional<std::string> saveSettings(const std::string& path, const Settings& settings) {
    auto pens = text::Json::array();
    for (const pen::PenProfile& profile : settings.pens) pens.push(pen::jsonOf(profile));
    auto json = text::Json::object();
    json.set("name", settings.name)
        .set("person", settings.person)
        .set("left_handed", settings.leftHanded)
        .set("theme", Members::nameOf(settings.theme))
        .set("text_scale", settings.textScale)
        .set("pixels_per_mm", settings.pixelsPerMm)
        .set("reduce_motion", settings.reduceMotion)
        .set("volume", settings.volume)
        .set("break_after_minutes", settings.breakAfterMinutes)
        .set("warm_up_on", settings.warmUpOn)
        .set("language", settings.language)
        .set("pseudo_language", settings.pseudoLanguage)
        .set("first_run_done", settings.firstRunDone)
        .set("pens", std::move(pens));
    if (const auto* unknown = settings.unknown.members()) {
        for (const auto& [key, value] : *unknown) json.set(key, value);
    }
    return replaceFile(path, json.dump(2) + "\n");
}

}  // namespace store
