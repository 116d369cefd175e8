// Generated candidates for the screening: hands with a tremor at real pens, and what is made of their work by
// those who cheat. All by seed.
#pragma once

#include <cstdint>
#include <vector>

#include <scoring/geometry.hpp>
#include <scoring/random.hpp>

#include "record/attempt_file/attempt.hpp"

namespace candidates {

// Physiological tremor 8 to 12 Hz, 0.01 to 0.06 mm at the tip; a strong one 4 to 7 Hz, 0.1 to 0.5 mm
// (Parkinson's); essential tremor 4 to 12 Hz, 0.1 to 0.8 mm.
enum class Tremor { usual, strong, essential };

struct Person {
    double tremorHz = 9.0;
    double tremorMm = 0.03;   // amplitude
    double scatterMm = 0.12;  // about a meant place, each way
    double moveS = 0.28;      // from dot to dot
    double dwellS = 0.10;
    double tempoSpread = 0.25;  // of a logarithm
    double pressure = 0.5;      // of the whole
    double pressureCv = 0.1;    // from touch to touch
    bool leftHanded = false;
};
[[nodiscard]] Person someone(Tremor tremor, bool leftHanded, scoring::Random& random);

struct Pen {
    double rate = 200.0;      // reports a second, 60 to 240
    double jitterUs = 250.0;  // of a report
    double latencyUs = 1500.0;
    std::int32_t stepUm = 5;  // its grid on the sheet
    int levels = 8192;        // of pressure
    double lost = 0.001;      // share of reports that never come
};
[[nodiscard]] Pen somePen(scoring::Random& random);

// The marks that all work on, in rows, two millimetres apart or less.
[[nodiscard]] std::vector<scoring::Point> marks(std::size_t count, scoring::Random& random);

[[nodiscard]] record::Attempt work(const Person& person, const Pen& pen,
                                   const std::vector<scoring::Point>& marks, scoring::Random& random);
// All of it drawn: any person, any pen.
struct Honest {
    Person person;
    Pen pen;
    record::Attempt attempt;
};
[[nodiscard]] Honest honest(Tremor tremor, bool leftHanded, const std::vector<scoring::Point>& marks,
                            scoring::Random& random);

// What is made of another's work, played back through a device: its own reports, new arrivals.
[[nodiscard]] record::Attempt exactCopy(const record::Attempt& of, scoring::Random& random);
[[nodiscard]] record::Attempt affineCopy(const record::Attempt& of, scoring::Random& random);
[[nodiscard]] record::Attempt mirrorCopy(const record::Attempt& of, scoring::Random& random);
[[nodiscard]] record::Attempt stretchedCopy(const record::Attempt& of, scoring::Random& random);

// The same work on a machine slowed to `speed`: its program only, whose clock alone is slow, or all of it.
[[nodiscard]] record::Attempt slowedProgram(const record::Attempt& of, double speed);
[[nodiscard]] record::Attempt slowedMachine(const record::Attempt& of, double speed);

// `careful` trembles, varies its pressure and its pauses: beyond what the screening is for.
enum class Bot { straight, jumping, smooth, jittered, careful };
[[nodiscard]] record::Attempt bot(Bot kind, const std::vector<scoring::Point>& marks,
                                  scoring::Random& random);

}  // namespace candidates
