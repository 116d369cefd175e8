// What a person has chosen, in settings.json.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pen/profile.hpp"
#include "text/json.hpp"

namespace store {

enum class Theme { light, dark, system };

struct Settings {
    std::string name;    // empty: a guest
    std::string person;  // whose attempts the window makes: an id of the records, or empty for the guest
    bool leftHanded = false;
    Theme theme = Theme::system;
    double textScale = 1.0;             // 1.0..2.0
    std::optional<double> pixelsPerMm;  // of the screen, once calibrated; 1..100
    std::vector<pen::PenProfile> pens;  // calibrated, one a device name
    bool reduceMotion = false;
    double volume = 0.5;              // of the machine's sound, 0 (silent) .. 1
    double breakAfterMinutes = 15.0;  // of practice a word about a break comes; 0 (never) .. 240
    std::string warmUpOn;  // the day ("2026-11-30") whose warm-up was made or declined; empty: none yet
    std::string language = "en";
    bool pseudoLanguage = false;  // for testing: texts 40 % longer
    bool firstRunDone = false;
    text::Json unknown = text::Json::object();  // members of the file that this version does not know; kept
};

struct LoadedSettings {
    Settings settings;
    bool found = false;                  // there was a file
    std::optional<std::string> problem;  // one sentence: what was wrong, and what was done about it
};

// Reads the file. No file: the defaults. A broken file is moved aside to PATH.broken and the
// defaults are used; a value out of range is replaced by its default; both are said.
[[nodiscard]] LoadedSettings loadSettings(const std::string& path);

// Writes all at once: a temporary file beside it, synced, renamed over the old one, folder
// synced. Nothing, or one sentence; the old file is then as it was.
[[nodiscard]] std::optional<std::string> saveSettings(const std::string& path, const Settings& settings);

}  // namespace store
