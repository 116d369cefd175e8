// A level: the task as the rest of the program knows it. Made only by the loader
// (level_yaml), which fills every field or gives a list of issues instead.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <scoring/dot.hpp>
#include <scoring/scenario.hpp>

namespace level {

// Where on the head the patch lies. practiceSkin is a latex sheet.
enum class Place { practiceSkin, front, leftTemple, rightTemple, midScalp, crown, back };

enum class SkinModel { flat, layered };  // no physics; the physical skin

struct Skin {
    SkinModel model = SkinModel::layered;
    int fitzpatrick = 3;                      // skin type I..VI as 1..6
    double stretch = 0.8;                     // how taut the assistant holds it: 0 slack .. 1 drum-tight
    scoring::Millimetres thickness{1.18};     // epidermis and dermis together
    scoring::Millimetres fadeAbove{0.30};     // pigment shallower than this is shed
    scoring::Millimetres blowoutBelow{0.90};  // pigment deeper than this spreads
    scoring::Millimetres severeBelow{1.20};
};

struct Scar {
    scoring::Polygon area;
    double spread = 1.3;     // factor on a dot's diameter
    double retention = 0.6;  // factor on a dot's tone
    double stiffness = 1.5;  // factor on the skin's resistance
};

struct ExistingHair {
    scoring::Polygon area;
    double perCm2 = 0.0;  // stubble drawn there, follicular units per cm2
};

// What the client's skin is like, beside its thickness.
enum class SkinKind { normal, oily, dry, thin, thick };

struct Client {
    std::vector<Scar> scars;
    std::vector<ExistingHair> hair;
    std::uint64_t seed = 1;  // of everything random about the client's looks
    SkinKind skin = SkinKind::normal;
    scoring::Millimetres breathing{0.0};  // how far a breath moves the skin under the needle
    double breathsPerMin = 14.0;
    double flinch = 0.0;        // how easily it hurts and makes the client jerk: 0 never .. 1
    bool hairInTheWay = false;  // hair that the needle lands on turns it aside
    // Whether the client takes part in what happens under the needle.
    [[nodiscard]] bool passive() const {
        return skin == SkinKind::normal && breathing.value <= 0.0 && flinch <= 0.0 && !hairInTheWay;
    }
};

// Pigment by the grey of the client's shaved stubble.
enum class Shade { light, medium, dark };

// Work that is on the skin already when the level begins: an earlier layer of this session, or of a session
// some time ago.
struct Earlier {
    // Each with a depth and perhaps a diameter; neither tone nor time (see skin::earlierDots()). Their places
    // are the scenario's `earlier`.
    std::vector<scoring::Dot> dots;
    double days = 0.0;  // healed since, >= 0; 0 = a layer of this very session
};

struct Tools {
    bool penRequired = false;  // depth by pressure only: no attempt without a pen
    std::string needle = "1RL";
    scoring::Millimetres needleDiameter{0.25};
    scoring::Millimetres needleHang{1.5};  // depth at full pressure
    double mouseSinkMmPerS = 2.0;          // how fast a held mouse button sinks the needle
    double machineHz = 100.0;
    Shade shade = Shade::dark;
    double dilution = 25.0;  // how many times the stock pigment is thinned with water
};

struct Aids {
    bool guides = true;      // hairline, zones and landmarks on the canvas
    bool marks = true;       // trace mode: the marked spots
    bool needleView = true;  // the needle in the skin from the side
    bool gauges = true;      // spacing, tempo, depth bar
};

struct Limits {
    double minutes = 0.0;  // the attempt ends by itself then
    int expectedDots = 0;
    double expectedMinutes = 0.0;
    int maxDots = 0;  // the machine stops then
};

// A file that the level refers to, as read, in order of mention.
struct ReferredFile {
    std::string name;  // as written in the level
    std::string bytes;
};

struct Level {
    std::string id;  // [a-z0-9-]
    std::string title;
    int unit = 0;       // of the course, 1..9
    std::string brief;  // what to do, a few sentences
    Place place = Place::practiceSkin;
    scoring::Scenario scenario;  // patch, zones, hairline, marks, criteria, cuts
    Skin skin;
    Client client;
    Earlier earlier;
    Tools tools;
    Aids aids;
    Limits limits;

    std::string hash;   // 64 hex digits, design's level hash
    std::string path;   // where it was read from, for messages only
    std::string bytes;  // the YAML as read
    std::vector<ReferredFile> files;
};

}  // namespace level
