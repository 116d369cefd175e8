// The hand at a station: reports of pointing devices become samples of the desk, or are refused with a
// reason.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "ui/exam_view/room.hpp"

namespace exam_ui {

class StationHand {
public:
    struct Touch {
        const ui_kit::PointerReport& report;
        scoring::Point place;   // on the sheet, mm
        bool onSkin = false;    // the report lies on the canvas, and no plate over it
        bool mayPress = false;  // a contact may begin here and now
    };
    // Every report of the window, also between stations: a button that is pressed there is no touch
    // afterwards.
    void take(Room& room, const Touch& touch);
    // A station begins: times and devices are its own.
    void begin();
    // Which devices are there, told to the desk once each and again when something of one changes; whether
    // a pen is there. Once a frame.
    void describe(Room& room);

    // Why the last contact made no dot: a device of another kind than the first touch's, the pen's other end,
    // a mouse where the paper asks for a pen, a program instead of a hand.
    enum class Refused { none, foreign, eraser, needsPen, synthetic };
    [[nodiscard]] Refused refused() const { return m_refused; }
    [[nodiscard]] bool contact() const { return m_contact; }
    [[nodiscard]] std::int64_t lastUs() const {
        return m_lastUs;
    }  // of the last sample, since the station began
    [[nodiscard]] bool pen() const { return m_kind && m_kind->pressure; }
    // What the desk refused, in its words.
    [[nodiscard]] const std::optional<std::string>& trouble() const { return m_trouble; }

private:
    // What a stream of samples carries, fixed by a station's first touch.
    struct Kind {
        bool pressure = false;
        bool tilt = false;
        friend bool operator==(Kind, Kind) = default;
    };
    [[nodiscard]] bool touchBy(Room& room, const Touch& touch);
    [[nodiscard]] Refused whyNot(const Room& room, const ui_kit::PointerReport& report) const;
    void give(Room& room, const Touch& touch);
    void describeOne(Room& room, std::size_t device);

    std::optional<Kind> m_kind;
    std::array<bool, 256> m_held{};  // by device: a button is held, whether it counts or not
    std::optional<std::uint8_t> m_touching;
    std::array<std::string, 256> m_described{};  // by device: what the desk was told; empty: nothing
    std::uint64_t m_changes = 0;                 // of the source's, when that was looked at
    std::optional<bool> m_penThere;
    std::int64_t m_lastUs = 0;  // of the last sample
    bool m_contact = false;
    Refused m_refused = Refused::none;
    std::optional<std::string> m_trouble;
};

}  // namespace exam_ui
