#include <array>

#include "exam/paper/draft.hpp"

namespace exam {

namespace {

using level::Field;
using enum level::Kind;
using enum level::Presence;

// One field a row; the formatter would make five lines of each.
// clang-format off
constexpr auto kFields = std::to_array<Field>({
    {.key = "stipple-paper", .kind = whole, .hard = {1, 1}, .help = "Format number, always the first key."},
    {.key = "id", .kind = text, .hard = {1, 40}, .help = "Short name of the paper: letters, digits and hyphens."},
    {.key = "title", .kind = text, .hard = {1, 100}, .help = "As certificates have it."},
    {.key = "edition", .kind = whole, .presence = defaulted, .fallback = "1", .hard = {1, 9999},
     .help = "Raise it with every change."},
    {.key = "specimen", .kind = flag, .presence = defaulted, .fallback = "false",
     .help = "For trying and teaching: any input; all that comes of it is marked."},
    {.key = "stations", .kind = sections, .hard = {1, 12}, .help = "In the order in which they are sat."},
    {.key = "stations[].title", .kind = text, .hard = {1, 100}, .help = "As the candidate reads it."},
    {.key = "stations[].minutes", .kind = number, .unit = "min", .hard = {0.5, 60}, .soft = {2, 30},
     .help = "Time of the station, without extra time."},
    {.key = "stations[].levels", .kind = texts, .hard = {1, 8},
     .help = "Ids or paths of levels that are alike; each candidate gets one of them."},
    {.key = "stations[].cuts", .kind = section, .help = "The pass line of each criterion that is judged."},
    {.key = "stations[].cuts.spacing", .kind = number, .presence = optional, .unit = "points",
     .hard = {51, 100}, .help = "Pass line for spacing."},
    {.key = "stations[].cuts.depth", .kind = number, .presence = optional, .unit = "points",
     .hard = {51, 100}, .help = "Pass line for depth."},
    {.key = "stations[].cuts.hairline", .kind = number, .presence = optional, .unit = "points",
     .hard = {51, 100}, .help = "Pass line for hairline."},
    {.key = "stations[].method", .kind = text, .hard = {1, 100},
     .help = "How the cuts were set: borderline regression, contrasting groups, ..."},
    {.key = "stations[].standard_error", .kind = number, .unit = "points", .hard = {0, 25}, .soft = {0, 12},
     .help = "Standard error of one attempt's points at such a station."},
    {.key = "stations[].critical", .kind = section, .presence = optional,
     .help = "What fails the station whatever the points."},
    {.key = "stations[].critical.gates", .kind = words, .presence = optional, .hard = {1, 9},
     .choices = "smax|run6|overplacement|duplicates|shape|straight|depth_safety|mirror|sawtooth",
     .help = "Gates of the score that must not trip."},
    {.key = "stations[].critical.dots", .kind = section, .presence = optional,
     .help = "Largest share of dots of a kind."},
    {.key = "stations[].critical.dots.too_shallow", .kind = number, .presence = optional, .unit = "share",
     .hard = {0, 1}, .help = "Dots that will fade."},
    {.key = "stations[].critical.dots.blown_out", .kind = number, .presence = optional, .unit = "share",
     .hard = {0, 1}, .help = "Dots that spread."},
    {.key = "stations[].critical.dots.bled_out", .kind = number, .presence = optional, .unit = "share",
     .hard = {0, 1}, .help = "Dots that drew blood."},
    {.key = "stations[].critical.dots.overworked", .kind = number, .presence = optional, .unit = "share",
     .hard = {0, 1}, .help = "Dots on a place that was worked too often."},
    {.key = "stations[].critical.dots.dragged", .kind = number, .presence = optional, .unit = "share",
     .hard = {0, 1}, .help = "Dots that were dragged sideways."},
    {.key = "rules", .kind = section, .presence = optional, .help = "Absent: all as usual."},
    {.key = "rules.inputs", .kind = words, .presence = optional, .hard = {1, 4},
     .choices = "pen|mouse|synthetic|samples_file",
     .help = "Accepted inputs: pen, and others only for a specimen. Absent: pen; of a specimen all."},
    {.key = "rules.min_pen_rate_hz", .kind = whole, .presence = defaulted, .fallback = "60", .unit = "Hz",
     .hard = {1, 1000}, .soft = {30, 300}, .help = "Reports a second that a pen must send."},
    {.key = "rules.break_minutes", .kind = whole, .presence = defaulted, .fallback = "0", .unit = "min",
     .hard = {0, 60}, .help = "Break between stations, at most."},
    {.key = "rules.extra_time_percents", .kind = texts, .presence = optional, .hard = {0, 20},
     .help = "Extra time that may be given: whole numbers, 1 to 300."},
    {.key = "rules.resume_alone_s", .kind = whole, .presence = defaulted, .fallback = "60", .unit = "s",
     .hard = {0, 3600}, .soft = {0, 120}, .help = "An interruption up to this goes on without anybody."},
    {.key = "rules.interruptions_before_decision", .kind = whole, .presence = defaulted, .fallback = "2",
     .hard = {0, 20}, .soft = {0, 5}, .help = "The next interruption is for an examiner to decide."},
    {.key = "near_cut_sems", .kind = number, .presence = defaulted, .fallback = "1",
     .hard = {0, 5}, .soft = {0.5, 2},
     .help = "Nearer to a cut than this many standard errors: two people look at it."},
});
// clang-format on

}  // namespace

const level::FieldTable& paperTable() {
    static const level::FieldTable kTable{kFields, "a paper",
                                          "Begin with `stipple-paper: 1`; docs/papers.md shows the rest."};
    return kTable;
}

}  // namespace exam
