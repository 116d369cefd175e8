#include "level/fields.hpp"

#include <array>

namespace level {

namespace {

using enum Kind;
using enum Presence;

// Sources of the numbers: the trade's published figures where there are some, else the
// simulator's own choice; docs/level-format.md says which.
// One field a row; the formatter would make five lines of each.
// clang-format off
constexpr auto kFields = std::to_array<Field>({
    {.key = "stipple", .kind = whole, .hard = {1, 1},
     .help = "Format number of the file, always the first key."},
    {.key = "id", .kind = text, .hard = {1, 48},
     .help = "Short name for commands and records: small letters, digits and hyphens. Unique among all "
             "levels."},
    {.key = "title", .kind = text, .hard = {1, 60}, .help = "Name of the level as people read it."},
    {.key = "unit", .kind = whole, .hard = {1, 9}, .help = "Unit of the course that the level belongs to."},
    {.key = "brief", .kind = text, .hard = {1, 800},
     .help = "What to do, in two or three sentences to the technician."},

    {.key = "patch", .kind = section, .help = "The piece of skin that is worked on."},
    {.key = "patch.place", .kind = choice,
     .choices = "practice_skin|front|left_temple|right_temple|mid_scalp|crown|back",
     .help = "Where on the head the patch lies; practice_skin is a latex sheet."},
    {.key = "patch.area", .kind = area, .help = "The skin that is shown and worked on."},

    {.key = "zones", .kind = sections, .hard = {1, 16},
     .help = "Regions with a density and a depth target each; the first one that contains a place owns it."},
    {.key = "zones[].id", .kind = text, .hard = {1, 32},
     .help = "Name of the zone: small letters, digits and hyphens."},
    {.key = "zones[].area", .kind = area, .help = "The region, inside the patch."},
    {.key = "zones[].density_per_cm2", .kind = number, .presence = optional, .unit = "dots/cm2",
     .hard = {0.5, 500}, .soft = {10, 120},
     .help = "The same density everywhere. Instead of `density`."},
    {.key = "zones[].density", .kind = section, .presence = optional,
     .help = "A density that changes along one coordinate. Instead of `density_per_cm2`."},
    {.key = "zones[].density.along", .kind = choice, .choices = "x|y|hairline",
     .help = "The coordinate: x, y, or the distance behind the hairline."},
    {.key = "zones[].density.at", .kind = knots, .unit = "mm, dots/cm2", .hard = {2, 64},
     .help = "Pairs [mm, dots per cm2], the first number rising; straight between pairs, constant beyond "
             "them. Densities lie between 0 and 500."},
    {.key = "zones[].depth_mm", .kind = number, .unit = "mm", .hard = {0.05, 2.5}, .soft = {0.25, 1.5},
     .help = "Depth target below the relaxed surface."},
    {.key = "zones[].depth_half_width_mm", .kind = number, .presence = defaulted, .fallback = "0.15", .unit = "mm",
     .hard = {0.01, 1}, .soft = {0.05, 0.3},
     .help = "Half the width of the depth band: target plus or minus this."},

    {.key = "reference", .kind = section, .help = "What an attempt is compared with."},
    {.key = "reference.mode", .kind = choice, .choices = "trace|free",
     .help = "trace: one dot on each mark. free: fill naturally, scored by distribution."},
    {.key = "reference.marks_mm", .kind = points, .presence = optional, .unit = "mm", .hard = {1, 2000},
     .help = "Trace only: the marked spots. Instead of `marks_file`."},
    {.key = "reference.marks_file", .kind = text, .presence = optional, .hard = {1, 64},
     .help = "Trace only: a CSV file beside the level with the columns x_mm,y_mm. Instead of `marks_mm`."},
    {.key = "reference.cutoff_mm", .kind = number, .presence = optional, .unit = "mm",
     .hard = {0.05, 10}, .soft = {0.2, 2},
     .help = "Trace only, required there: farthest distance of a dot from its mark."},
    {.key = "reference.hairline", .kind = section, .presence = optional,
     .help = "The hairline of the brief; required when the criterion hairline is scored."},
    {.key = "reference.hairline.curve_mm", .kind = points, .unit = "mm", .hard = {2, 500},
     .help = "The front as drawn in the brief, x rising from point to point."},
    {.key = "reference.hairline.style", .kind = choice, .choices = "soft|natural|broken|faded|defined",
     .help = "The style that the client asked for."},
    {.key = "reference.hairline.depth_mm", .kind = number, .unit = "mm", .hard = {1, 60}, .soft = {5, 30},
     .help = "How far behind the curve dots belong to the hairline."},

    {.key = "skin", .kind = section, .presence = optional,
     .help = "How the skin behaves; absent: all defaults."},
    {.key = "skin.model", .kind = choice, .presence = defaulted, .fallback = "layered",
     .choices = "flat|layered",
     .help = "flat: no physics. layered: the skin bounces, drags and holds pigment by depth."},
    {.key = "skin.fitzpatrick", .kind = whole, .presence = defaulted, .fallback = "3", .hard = {1, 6},
     .help = "Skin type I to VI as 1 to 6."},
    {.key = "skin.stretch", .kind = number, .presence = defaulted, .fallback = "0.8",
     .hard = {0, 1}, .soft = {0.2, 1},
     .help = "How taut the skin is held at the start: 0 slack, 1 like a drum."},
    {.key = "skin.thickness_mm", .kind = number, .presence = defaulted, .fallback = "1.18", .unit = "mm",
     .hard = {0.3, 6}, .soft = {1, 2.1},
     .help = "Epidermis and dermis together."},
    {.key = "skin.fade_above_mm", .kind = number, .presence = defaulted, .fallback = "0.3", .unit = "mm",
     .hard = {0, 2}, .soft = {0.1, 0.6},
     .help = "Pigment shallower than this is shed."},
    {.key = "skin.blowout_below_mm", .kind = number, .presence = defaulted, .fallback = "0.9", .unit = "mm",
     .hard = {0.1, 4}, .soft = {0.6, 2},
     .help = "Pigment deeper than this spreads."},
    {.key = "skin.severe_below_mm", .kind = number, .presence = defaulted, .fallback = "1.2", .unit = "mm",
     .hard = {0.1, 5}, .soft = {0.9, 2.5},
     .help = "Deeper than this the blowout is severe."},

    {.key = "client", .kind = section, .presence = optional,
     .help = "What this client brings; absent: clear skin."},
    {.key = "client.seed", .kind = whole, .presence = defaulted, .fallback = "1", .hard = {0, 4294967295.0},
     .help = "Seed of everything random about the client's looks."},
    {.key = "client.skin", .kind = choice, .presence = defaulted, .fallback = "normal",
     .choices = "normal|oily|dry|thin|thick",
     .help = "What the skin is like to the needle. oily: fingers and heel hold it less, pigment fades sooner. dry: "
             "its surface is tougher. thin: goes deeper for the same press and bleeds sooner. thick: the other way."},
    {.key = "client.breathing_mm", .kind = number, .presence = defaulted, .fallback = "0", .unit = "mm",
     .hard = {0, 2}, .soft = {0, 0.6},
     .help = "How far a breath moves the skin under the needle: along the midline, and half as far towards the "
             "needle."},
    {.key = "client.breaths_per_min", .kind = number, .presence = defaulted, .fallback = "14", .unit = "breaths/min",
     .hard = {4, 60}, .soft = {8, 24},
     .help = "How fast the client breathes."},
    {.key = "client.flinch", .kind = number, .presence = defaulted, .fallback = "0",
     .hard = {0, 1}, .soft = {0, 1},
     .help = "How easily touches that are too deep, too long or on overworked skin hurt: 0 never; from 0 on the client "
             "grows tense and then may jerk."},
    {.key = "client.hair_in_the_way", .kind = flag, .presence = defaulted, .fallback = "false",
     .help = "Whether the needle glances off the client's hairs where it lands on one."},
    {.key = "client.scars", .kind = sections, .presence = optional, .hard = {0, 16},
     .help = "Scars on the patch."},
    {.key = "client.scars[].area", .kind = area, .help = "Where the scar lies."},
    {.key = "client.scars[].spread", .kind = number, .presence = defaulted, .fallback = "1.3", .unit = "factor",
     .hard = {0.5, 4}, .soft = {1, 2},
     .help = "How much wider a dot becomes there."},
    {.key = "client.scars[].retention", .kind = number, .presence = defaulted, .fallback = "0.6", .unit = "factor",
     .hard = {0, 1}, .soft = {0.3, 1},
     .help = "How much of the pigment stays there."},
    {.key = "client.scars[].stiffness", .kind = number, .presence = defaulted, .fallback = "1.5", .unit = "factor",
     .hard = {0.2, 10}, .soft = {0.5, 3},
     .help = "How much harder the skin resists there."},
    {.key = "client.hair", .kind = sections, .presence = optional, .hard = {0, 16},
     .help = "Stubble on the patch."},
    {.key = "client.hair[].area", .kind = area, .help = "Where hair grows."},
    {.key = "client.hair[].per_cm2", .kind = number, .unit = "follicular units/cm2",
     .hard = {0, 300}, .soft = {10, 150},
     .help = "How dense it stands."},

    {.key = "earlier", .kind = section, .presence = optional,
     .help = "Work that is on the skin already when the level begins; absent: untouched skin. Mode free only: "
             "densities then say how dense the skin is at the end, earlier dots and new ones together."},
    {.key = "earlier.dots_file", .kind = text, .hard = {1, 64},
     .help = "The earlier dots: a CSV file beside the level with the columns of a dots.csv, of which x_mm, y_mm and "
             "depth_mm are required; t_s says nothing here."},
    {.key = "earlier.days", .kind = number, .unit = "days", .hard = {0, 1825}, .soft = {0, 400},
     .help = "How long they have healed. 0: a layer of this session, whose holes count as worked skin; from 10 days "
             "on the skin is closed."},

    {.key = "tools", .kind = section, .presence = optional,
     .help = "Needle and machine; absent: all defaults."},
    {.key = "tools.input", .kind = choice, .presence = defaulted, .fallback = "any", .choices = "any|pen",
     .help = "pen: the level needs a pen with pressure and does not start with a mouse, whose depth is only timed."},
    {.key = "tools.needle", .kind = choice, .presence = defaulted, .fallback = "1RL", .choices = "1RL|3RL",
     .help = "Needle configuration: one point, or three in a round."},
    {.key = "tools.needle_diameter_mm", .kind = number, .presence = defaulted, .fallback = "0.25", .unit = "mm",
     .hard = {0.05, 1}, .soft = {0.15, 0.4},
     .help = "Diameter of one needle."},
    {.key = "tools.needle_hang_mm", .kind = number, .presence = defaulted, .fallback = "1.5", .unit = "mm",
     .hard = {0.2, 4}, .soft = {0.5, 2},
     .help = "How far the needle can reach: depth at full pressure."},
    {.key = "tools.mouse_sink_mm_per_s", .kind = number, .presence = defaulted, .fallback = "2", .unit = "mm/s",
     .hard = {0.1, 20}, .soft = {0.5, 6},
     .help = "How fast a held mouse button sinks the needle."},
    {.key = "tools.machine_hz", .kind = number, .presence = defaulted, .fallback = "100", .unit = "Hz",
     .hard = {20, 300}, .soft = {80, 150},
     .help = "Strokes of the machine in a second."},
    {.key = "tools.shade", .kind = choice, .presence = defaulted, .fallback = "dark",
     .choices = "light|medium|dark",
     .help = "Pigment shade, by the grey of the client's shaved stubble: light 60 %, medium 80 %, dark all of it "
             "(figures of ours, no source gives them)."},
    {.key = "tools.dilution", .kind = number, .presence = defaulted, .fallback = "25", .unit = "times",
     .hard = {5, 100}, .soft = {20, 30},
     .help = "How many times the stock pigment (15 % powder in water) is thinned; a practitioner names 20 to 30."},

    {.key = "aids", .kind = section, .presence = optional,
     .help = "What the screen shows; absent: everything."},
    {.key = "aids.guides", .kind = flag, .presence = defaulted, .fallback = "true",
     .help = "Hairline, zones and landmarks on the canvas."},
    {.key = "aids.marks", .kind = flag, .presence = defaulted, .fallback = "true",
     .help = "Trace: the marked spots."},
    {.key = "aids.needle_view", .kind = flag, .presence = defaulted, .fallback = "true",
     .help = "The needle in the skin from the side."},
    {.key = "aids.gauges", .kind = flag, .presence = defaulted, .fallback = "true",
     .help = "Gauges of spacing, tempo and depth."},

    {.key = "limits", .kind = section, .help = "How long and how much."},
    {.key = "limits.minutes", .kind = number, .unit = "min", .hard = {0.1, 240}, .soft = {0.5, 60},
     .help = "The attempt ends by itself then."},
    {.key = "limits.expected_dots", .kind = whole, .unit = "dots", .hard = {1, 50000}, .soft = {1, 5000},
     .help = "How many dots a good attempt has."},
    {.key = "limits.expected_minutes", .kind = number, .unit = "min", .hard = {0.05, 240}, .soft = {0.1, 45},
     .help = "How long a good attempt takes."},
    {.key = "limits.max_dots", .kind = whole, .unit = "dots", .hard = {1, 100000}, .soft = {1, 20000},
     .help = "The machine stops then."},

    {.key = "scoring", .kind = section, .help = "What is judged."},
    {.key = "scoring.criteria", .kind = words, .hard = {1, 3}, .choices = "spacing|depth|hairline",
     .help = "The criteria that count on this level."},

    {.key = "pass", .kind = section, .presence = optional,
     .help = "The pass line of each criterion, yours to set: no published tolerance exists. Absent: "
             "practice without a pass line."},
    {.key = "pass.spacing", .kind = number, .presence = defaulted, .fallback = "60", .unit = "points",
     .hard = {51, 100}, .soft = {51, 95},
     .help = "Pass line for spacing."},
    {.key = "pass.depth", .kind = number, .presence = defaulted, .fallback = "60", .unit = "points",
     .hard = {51, 100}, .soft = {51, 95},
     .help = "Pass line for depth."},
    {.key = "pass.hairline", .kind = number, .presence = defaulted, .fallback = "60", .unit = "points",
     .hard = {51, 100}, .soft = {51, 95},
     .help = "Pass line for hairline."},

    {.key = "area.rect", .kind = rect, .presence = optional, .unit = "mm", .hard = kSheet,
     .help = "An upright rectangle [x0, y0, x1, y1]."},
    {.key = "area.polygon", .kind = points, .presence = optional, .unit = "mm", .hard = {3, 200},
     .help = "The corners in order, either way round; the last is joined to the first."},
    {.key = "area.behind_hairline", .kind = pair, .presence = optional, .unit = "mm", .hard = {-60, 120},
     .help = "The band between two distances behind the hairline of the reference [from, to]."},
});
// clang-format on

}  // namespace

std::span<const Field> fields() { return kFields; }

const FieldTable& levelTable() {
    static const FieldTable kTable{kFields, "a level",
                                   "Begin with `stipple: 1`; docs/level-format.md shows the rest."};
    return kTable;
}

const Field* findField(std::string_view key, const FieldTable& table) {
    for (const Field& field : table.rows) {
        if (field.key == key) return &field;
    }
    return nullptr;
}

std::vector<const Field*> fieldsIn(std::string_view section, const FieldTable& table) {
    std::vector<const Field*> found;
    for (const Field& field : table.rows) {
        const std::string_view name = nameOf(field);
        const std::string_view parent = field.key.substr(0, field.key.size() - name.size());
        const bool inside = section.empty()
                                ? parent.empty()
                                : parent.size() == section.size() + 1 && parent.starts_with(section);
        if (inside) found.push_back(&field);
    }
    return found;
}

std::string_view nameOf(const Field& field) {
    const std::size_t point = field.key.rfind('.');
    return point == std::string_view::npos ? field.key : field.key.substr(point + 1);
}

std::vector<std::string_view> choicesOf(const Field& field) {
    std::vector<std::string_view> words;
    std::string_view rest = field.choices;
    while (!rest.empty()) {
        const std::size_t bar = rest.find('|');
        words.push_back(rest.substr(0, bar));
        rest.remove_prefix(bar == std::string_view::npos ? rest.size() : bar + 1);
    }
    return words;
}

}  // namespace level
