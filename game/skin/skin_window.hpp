// The skin around the needle, seen from above: a small lattice that the needle drags along.
#pragma once

#include <array>
#include <memory>

namespace skin {

// A vector on the skin in mm, from the place where the touch began.
struct Offset {
    float x = 0.0F;
    float y = 0.0F;
};

// What the skin as a whole still has of the touches before: it stands shifted about one place,
// less with the distance. In closed form, so that only the window has to be simulated.
struct FarField {
    Offset about;
    Offset shift;  // there, mm
    [[nodiscard]] Offset at(Offset place) const;
};

struct WindowSetup {
    float stretch = 1.0F;    // 0 slack .. 1 drum-tight
    float stiffness = 1.0F;  // factor of scar tissue
    FarField farField;
};

// Box2D inside; mm, s, kg, mN. A square of 9 x 9 nodes, 0.5 mm apart, joined by springs under
// the stretch's tension; the outermost are held where the far field has them. The window moves
// on by whole nodes when the needle leaves its middle.
class SkinWindow {
public:
    static constexpr int kNodes = 9;

    explicit SkinWindow(const WindowSetup& setup);
    ~SkinWindow();
    SkinWindow(SkinWindow&&) noexcept;
    SkinWindow& operator=(SkinWindow&&) noexcept;

    // Advances 1/240 s while the needle goes to `needle`, `grip` mm deep in the tissue on
    // average (0 = it touches nothing).
    void step(Offset needle, float grip);

    // Where the skin that is now at a place lies when nothing moves it: the displacement's
    // inverse. Of the needle's place this is what a dot keeps.
    [[nodiscard]] Offset relaxed(Offset place) const;
    // Displacement of the skin whose relaxed place is given, mm (bilinear between nodes).
    [[nodiscard]] Offset displacement(Offset relaxedPlace) const;

private:
    using Shifts = std::array<std::array<Offset, kNodes>, kNodes>;  // [row][column], mm

    void build(const Shifts& shifts);
    void settle(const Shifts& shifts);
    void follow(Offset relaxedPlace);
    [[nodiscard]] Offset home(int column, int row) const;
    void pull(Offset relaxedPlace, Offset force);
    [[nodiscard]] Offset skinSpeed(Offset relaxedPlace) const;

    struct Lattice;
    std::unique_ptr<Lattice> m_lattice;
    WindowSetup m_setup;
    int m_column = 0;  // the middle node, in nodes from where the touch began
    int m_row = 0;
    Offset m_needle;
};

}  // namespace skin
