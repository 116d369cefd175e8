// Scrubbing comes to the same picture, however one got there.
#include "ui/dots_on_canvas.hpp"

#include <cstddef>
#include <vector>

#include "picture/sheet_canvas.hpp"
#include "support/catch.hpp"
#include "ui/field_level.hpp"

using ui::DotsOnCanvas;
using Step = ui::DotsOnCanvas::Step;

namespace {

std::vector<scoring::Dot> manyDots(std::size_t count) {
    std::vector<scoring::Dot> dots(count);
    for (std::size_t i = 0; i < count; ++i) {
        dots[i].ordinal = static_cast<std::uint32_t>(i);
        dots[i].xTenthUm = static_cast<std::int32_t>(i % 20) * 8'000 - 80'000;
        dots[i].yTenthUm = static_cast<std::int32_t>(i / 20) * 7'000 - 60'000;
        dots[i].depthUm = 500;
        dots[i].diameterUm = 280;
        dots[i].toneE4 = 8000;
    }
    return dots;
}

// A canvas that is brought from moment to moment as the replay does it.
class Scrubbed {
public:
    explicit Scrubbed(const std::vector<scoring::Dot>& dots) : m_dots(dots), m_canvas(fieldLevel()) {
        m_canvas.setView(sheet::fitted({{-10, -10}, {10, 10}}, 300, 300, 4));
        (void)m_canvas.waitSharp();
    }
    void to(std::size_t wanted) {
        const Step step = m_on.towards(wanted, 0, m_canvas.shown().sharp);
        if (step == Step::anew)
            m_canvas.setDots({m_dots.begin(), m_dots.begin() + static_cast<std::ptrdiff_t>(wanted)});
        if (step == Step::add) {
            for (std::size_t i = m_on.laid(); i < wanted; ++i) m_canvas.addDot(m_dots[i]);
        }
        m_on.done(wanted, 0, step);
    }
    std::vector<std::uint8_t> picture(std::size_t wanted) {
        while (m_on.laid() != wanted) {
            (void)m_canvas.waitSharp();
            to(wanted);
        }
        return m_canvas.waitSharp().image->rgba;
    }

private:
    const std::vector<scoring::Dot>& m_dots;
    picture::SheetCanvas m_canvas;
    DotsOnCanvas m_on;
};

}  // namespace

TEST_CASE("going on adds dots, going back or far lays them anew") {
    DotsOnCanvas on;
    CHECK(on.towards(0, 0, true) == Step::nothing);
    CHECK(on.towards(3, 0, true) == Step::add);
    on.done(3, 0, Step::add);
    CHECK(on.laid() == 3);
    CHECK(on.towards(3, 0, false) == Step::nothing);
    CHECK(on.towards(4, 0, false) == Step::add);  // a view that moves does not hold dots up
    CHECK(on.towards(2, 0, true) == Step::anew);
    CHECK(on.towards(3 + DotsOnCanvas::kMostAdded, 0, true) == Step::add);
    CHECK(on.towards(4 + DotsOnCanvas::kMostAdded, 0, true) == Step::anew);
    CHECK(on.towards(3, 1, true) == Step::anew);  // the skin is held otherwise
    on.forget();
    CHECK(on.towards(3, 0, true) == Step::anew);
}

TEST_CASE("a painter that lays all anew is not asked again before it is seen") {
    DotsOnCanvas on;
    on.done(500, 0, Step::anew);
    CHECK(on.towards(400, 0, false) == Step::nothing);
    CHECK(on.towards(501, 0, false) == Step::nothing);
    CHECK(on.towards(400, 0, true) == Step::anew);
}

TEST_CASE("the picture is the same however one got there") {
    const std::vector<scoring::Dot> dots = manyDots(300);
    Scrubbed straight(dots);
    const auto there = straight.picture(180);
    Scrubbed wandering(dots);
    for (const std::size_t wanted : {40U, 300U, 10U, 60U, 299U, 0U, 170U, 181U}) {
        wandering.to(wanted);
        if (wanted % 3 == 0) (void)wandering.picture(wanted);
    }
    CHECK(wandering.picture(180) == there);
    CHECK(wandering.picture(179) != there);
    CHECK(wandering.picture(180) == there);
}
