// The field table: every key that a level file may hold, with its unit, range, default and
// meaning. The loader, levels/level.schema.json, docs/level-format.md and the sliders of an
// editor come from it.
#pragma once

#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace level {

// The format number that this program reads (`stipple: 1`).
inline constexpr int kFormat = 1;

enum class Kind {
    number,    // a decimal number
    whole,     // a whole number
    text,      // hard range: length in bytes
    flag,      // true or false
    choice,    // one word of `choices`
    words,     // a list of words of `choices`
    texts,     // a list of texts; hard range: how many
    pair,      // two numbers, [from, to]
    rect,      // four numbers, [x0, y0, x1, y1]
    points,    // a list of [x, y]; hard range: how many
    knots,     // a list of [at, value]; hard range: how many
    area,      // a section with the keys of the rows "area.*"
    section,   // a map with keys of its own
    sections,  // a list of such maps; hard range: how many
};

enum class Presence {
    required,   // there is no honest default
    optional,   // absent has a meaning of its own, said in `help`
    defaulted,  // absent is `fallback`
};

struct Range {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    [[nodiscard]] constexpr bool holds(double value) const { return value >= low && value <= high; }
    [[nodiscard]] constexpr bool bounded() const { return high < std::numeric_limits<double>::infinity(); }
};

struct Field {
    std::string_view key;  // "limits.minutes", "zones[].depth_mm"
    Kind kind = Kind::number;
    Presence presence = Presence::required;
    std::string_view fallback = {};  // as it would stand in the file
    std::string_view unit = {};
    Range hard = {};                // outside: an error
    Range soft = {};                // outside: a warning
    std::string_view choices = {};  // separated by |, in the order of the enumeration
    std::string_view help = {};
};

// Farthest coordinates on a sheet, mm: a patch larger than a head is a mistake.
inline constexpr Range kSheet{-200.0, 200.0};

// A kind of file by its rows, and how messages speak of it.
struct FieldTable {
    std::span<const Field> rows;
    std::string_view thing;  // "a level"
    std::string_view start;  // how to begin such a file
};
[[nodiscard]] const FieldTable& levelTable();

[[nodiscard]] std::span<const Field> fields();
// The row of that key, or null.
[[nodiscard]] const Field* findField(std::string_view key, const FieldTable& table = levelTable());
// The rows directly inside a section: "" for the file itself, "zones[]", "area" ...
[[nodiscard]] std::vector<const Field*> fieldsIn(std::string_view section,
                                                 const FieldTable& table = levelTable());
// The last part of the row's key: "depth_mm".
[[nodiscard]] std::string_view nameOf(const Field& field);
// The words of a field with choices.
[[nodiscard]] std::vector<std::string_view> choicesOf(const Field& field);

}  // namespace level
