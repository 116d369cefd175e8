#include "picture/earlier_work.hpp"

#include "picture/worked_sheet.hpp"

namespace picture {

EarlierWork::EarlierWork(const level::Level& level, skin::Days age)
    : m_dots(skin::earlierDots(level)), m_painter(level, skin::ageOfEarlier(level, age)) {}

void EarlierWork::layOn(WorkedSheet& sheet, const std::vector<skin::StretchPoint>& fingers) const {
    if (m_dots.empty()) return;
    skin::StretchField field;
    field.set(fingers);
    std::vector<scoring::Dot> shown = m_dots;
    for (scoring::Dot& dot : shown) {
        const scoring::Point place = field.shown(dot.place());
        dot.xTenthUm = scoring::Dot::tenthUm(place.x);
        dot.yTenthUm = scoring::Dot::tenthUm(place.y);
    }
    sheet.lay(shown, m_painter);
}

void EarlierWork::paint(Image& image, const sheet::SheetView& view) const {
    for (const scoring::Dot& dot : m_dots) m_painter.paint(image, view, dot);
}

}  // namespace picture
