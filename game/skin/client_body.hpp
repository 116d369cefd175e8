// The client under the needle: breath, pain and flinches, in closed form.
#pragma once

#include <cstdint>
#include <optional>

#include <scoring/geometry.hpp>

#include "level/level.hpp"
#include "skin/deposit.hpp"
#include "skin/state_bytes.hpp"

namespace skin {

// How the client feels, as whoever works can see it.
enum class Mood { calm, tense, inPain };

// Pain 0 .. 1 from which on a client is tense, and in pain [default].
inline constexpr double kTensePain = 0.25;
inline constexpr double kStrongPain = 0.60;
[[nodiscard]] Mood moodOf(double pain);

// Where the head is, off its rest.
struct HeadOffset {
    scoring::Point onSheet;  // mm
    double lift = 0.0;       // mm towards the needle
};

// How much a touch hurts a client who feels all of it, 0 .. 1: by what is too deep, too long in the
// skin, or done to a place that has been worked before. A good touch does not hurt [default, all of it].
[[nodiscard]] double hurtOf(const level::Level& level, const Touch& touch, Borne borne);

// One client during one attempt. Times are us since the attempt's origin, as samples have them.
//
// A breath is a rise and a fall with a rest between, its depth drawn by the seed and the breath's number.
// Pain is what touches added, and ebbs evenly: it never rises by itself. A flinch comes only after a touch
// that hurts a client who was tense before it, so that nobody is surprised who looked; whether it comes is
// drawn by the seed and the touch's number, with a chance that grows with the pain. Same hand, same seed:
// same flinch.
class ClientBody {
public:
    ClientBody(const level::Client& client, std::uint64_t seed);

    // True when nothing ever moves or hurts: the head is at rest, and the state is without a word of it.
    [[nodiscard]] bool still() const { return m_breathMm <= 0.0 && m_sensitivity <= 0.0; }

    // Exact in whole numbers and polynomials, so the same on every machine. Continuous in time.
    [[nodiscard]] HeadOffset at(std::int64_t tUs) const;
    // 0 .. 1.
    [[nodiscard]] double pain(std::int64_t tUs) const;
    // When the newest flinch began or will begin; none yet: absent.
    [[nodiscard]] std::optional<std::int64_t> flinchUs() const;
    // A flinch is under way.
    [[nodiscard]] bool flinching(std::int64_t tUs) const;

    // The touch has ended; `hurt` as hurtOf() has it, `number` counts the touches that left a dot.
    void suffer(const Touch& touch, double hurt, std::uint32_t number);

    void write(StateWriter& out) const;
    // False (and unchanged) when the bytes are none that write() could have written.
    [[nodiscard]] bool read(StateReader& in);

private:
    struct Flinch {
        std::int64_t startUs = 0;
        std::int64_t xUm = 0;  // at its height
        std::int64_t yUm = 0;
        std::int64_t liftUm = 0;  // 0: there was none yet
    };

    [[nodiscard]] std::int64_t painE6(std::int64_t tUs) const;
    [[nodiscard]] double breath(std::int64_t tUs) const;
    [[nodiscard]] double jerk(std::int64_t tUs) const;

    double m_breathMm;
    std::int64_t m_breathUs;  // length of one
    double m_sensitivity;
    std::uint64_t m_seed;
    std::int64_t m_painE6 = 0;    // millionths, at
    std::int64_t m_painAtUs = 0;  // the end of the last touch
    Flinch m_flinch;
};

}  // namespace skin
