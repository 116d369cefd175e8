#include "picture/report_picture.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "picture/earlier_work.hpp"
#include "picture/sheet_painter.hpp"
#include "picture/worked_sheet.hpp"

namespace picture {

Image paintReport(const level::Level& level, const std::vector<scoring::Dot>& dots,
                  const ReportPicture& wanted) {
    return paintReport(SheetPainter(level), level, dots, wanted);
}

Image paintReport(const SheetPainter& painter, const level::Level& level,
                  const std::vector<scoring::Dot>& dots, const ReportPicture& wanted) {
    const int width = std::clamp(wanted.width, 16, 16384);
    const int height = std::clamp(wanted.height, 16, 16384);
    sheet::SheetView view =
        wanted.view.value_or(sheet::fitted(sheet::firstSight(level), width, height, 24.0));
    view.width = width;
    view.height = height;
    Image image(width, height, SheetPainter::meanColour(level));
    static_cast<void>(painter.paintGround(image, view, {wanted.guides, wanted.marks}));
    WorkedSheet sheet(std::move(image), view, std::make_shared<const DotPainter>(level, wanted.age));
    EarlierWork(level, wanted.age).layOn(sheet);
    sheet.lay(dots);
    sheet.compose();
    return sheet.image();
}

}  // namespace picture
