#include <string>

#include "level/checks/checks.hpp"
#include "level/documents.hpp"
#include "level/fields.hpp"
#include "text/number.hpp"

namespace level {

namespace {

constexpr std::string_view kOpening = R"(# The level format

A level is one YAML file, read by every command that takes a LEVEL and by the window. Look at a file with

```
stipple levels check my-level.yaml
```

which names every fault by file, line and column and says how to mend it, or give a whole folder. Levels are
found in the folder of `--levels DIR`, then among your own, then among the shipped ones; each `id` may be
there once.

This page is made from the same table as the loader and `levels/level.schema.json`, which lets an editor
complete and check while you type. A key that does not stand here is an error, and so is a value outside its
range; a value outside the usual range is a warning. Keys with a default may be left out, required ones have
none because no default would be honest.

## Conventions

- Lengths are millimetres, times minutes, densities dots per cm2; the key says so. Write the number alone.
- The origin is the mid-frontal point of the patch, +x runs to the client's left ear, +y from the forehead to
  the crown, seen from outside. Coordinates lie between -200 and 200.
- Numbers are plain decimals: `0.6`, `75`, `1e-3`. No leading zero (`010`), comma, unit, `.nan` or `.inf`.
- `true` and `false` are the only flags. Anchors, aliases, merge keys, type tags and further documents are
  refused; a file has at most 256 KiB.
- Where you choose a number, write its source or `default` in a comment behind it: nobody publishes tolerances for
  spacing or depth, so a reader should see what is yours.

A short example:

```yaml
stipple: 1
id: three-dots
title: Three dots
unit: 1
brief: One dot on each mark, upright and equally deep.
patch:
  place: practice_skin
  area: {rect: [-10, -10, 10, 10]}
zones:
  - id: sheet
    area: {rect: [-8, -8, 8, 8]}
    density_per_cm2: 10
    depth_mm: 0.6
reference:
  mode: trace
  cutoff_mm: 1.5
  marks_mm: [[-5, 0], [0, 2], [5, -1]]
limits: {minutes: 1, expected_dots: 3, expected_minutes: 0.5, max_dots: 20}
scoring: {criteria: [spacing, depth]}
pass: {spacing: 60, depth: 60}
```
)";

constexpr std::string_view kClosing = R"(
## The hash

Records name a level by its id and a hash: BLAKE2b-256 in hexadecimal, over the format number (eight bytes,
least significant first) and then, for the YAML file and each file that it refers to in order of mention, the
length (eight bytes again) and the bytes. A comment changed is another level.
)";

std::string rangeText(const Range& range) {
    if (!range.bounded()) return "";
    if (range.low == range.high) return text::formatNumber(range.low);
    return text::formatNumber(range.low) + " to " + text::formatNumber(range.high);
}

std::string valueText(const Field& field) {
    switch (field.kind) {
        case Kind::number:
            return "number";
        case Kind::whole:
            return "whole number";
        case Kind::text:
            return "text";
        case Kind::flag:
            return "true or false";
        case Kind::texts:
            return "list of texts";
        case Kind::pair:
            return "[from, to]";
        case Kind::rect:
            return "[x0, y0, x1, y1]";
        case Kind::points:
            return "list of [x, y]";
        case Kind::knots:
            return "list of [at, value]";
        case Kind::area:
            return "an area";
        case Kind::section:
            return "a map, below";
        case Kind::sections:
            return "a list of maps, below";
        case Kind::choice:
        case Kind::words:
            break;
    }
    std::string text = field.kind == Kind::words ? "list of " : "";
    bool first = true;
    for (const std::string_view word : choicesOf(field)) {
        text += (first ? "`" : ", `") + std::string(word) + "`";
        first = false;
    }
    return text;
}

std::string rangeCell(const Field& field) {
    std::string cell = rangeText(field.hard);
    if (cell.empty()) return cell;
    if (field.kind == Kind::text) cell += " bytes";
    if (field.kind == Kind::points || field.kind == Kind::knots || field.kind == Kind::sections ||
        field.kind == Kind::words)
        cell += " entries";
    if (field.soft.bounded()) cell += "; usual " + rangeText(field.soft);
    return cell;
}

std::string presenceCell(const Field& field) {
    if (field.presence == Presence::required) return "required";
    if (field.presence == Presence::optional) return "optional";
    return "`" + std::string(field.fallback) + "`";
}

std::string tableOf(std::string_view section) {
    std::string out =
        "\n| key | value | unit | range | default | meaning |\n| --- | --- | --- | --- | --- | --- |\n";
    for (const Field* field : fieldsIn(section)) {
        if (section.empty() && field->key.starts_with("area.")) continue;
        out += "| `" + std::string(nameOf(*field)) + "` | " + valueText(*field) + " | " +
               std::string(field->unit) + " | " + rangeCell(*field) + " | " + presenceCell(*field) + " | " +
               std::string(field->help) + " |\n";
    }
    return out;
}

std::string sectionsBelow(std::string_view section) {
    std::string out;
    for (const Field* field : fieldsIn(section)) {
        if (field->kind != Kind::section && field->kind != Kind::sections) continue;
        const std::string inner = std::string(field->key) + (field->kind == Kind::sections ? "[]" : "");
        out +=
            "\n## `" + std::string(field->key) + "`\n\n" + std::string(field->help) + "\n" + tableOf(inner);
        out += sectionsBelow(inner);
    }
    return out;
}

}  // namespace

std::string formatPage() {
    std::string out(kOpening);
    out += "\n## The file\n" + tableOf("") + sectionsBelow("");
    out += "\n## Areas\n\nEvery `area` is a map with exactly one of these keys.\n" + tableOf("area");
    out += "\n## What must fit together\n\n";
    for (const Check& check : checks()) out += "- " + std::string(check.about) + "\n";
    out += kClosing;
    return out;
}

}  // namespace level
