#include "report/work_pictures.hpp"

#include <algorithm>
#include <cmath>

#include "picture/finding_mark.hpp"
#include "picture/report_picture.hpp"
#include "picture/sheet_painter.hpp"
#include "report/jpeg.hpp"
#include "report/shapes.hpp"
#include "sheet/guides.hpp"

namespace report {

namespace {

constexpr double kGutter = 12.0;                       // points between two side by side
constexpr double kFlattest = 0.62;                     // height over width from which two stand side by side
constexpr double kHighest = millimetres(84.0);         // of one over the column
constexpr double kHighestBeside = millimetres(105.0);  // of two side by side
constexpr double kPixelMargin = 36.0;

int pixels(double points) { return static_cast<int>(std::lround(points / 72.0 * kDotsPerInch)); }

// How large each picture is on paper.
void sizeUp(WorkPictures& pictures, const scoring::Box& box, double columnWide) {
    const double flat = (box.height()) / std::max(box.width(), 1e-6);
    pictures.beside = flat > kFlattest;
    pictures.width = pictures.beside ? (columnWide - kGutter) / 2 : columnWide;
    pictures.height =
        std::clamp(pictures.width * flat, pictures.width * 0.25, pictures.beside ? kHighestBeside : kHighest);
}

class Painter {
public:
    Painter(const level::Level& level, const std::vector<scoring::Dot>& dots, const WorkPictures& size)
        : m_level(level), m_dots(dots), m_painter(level) {
        m_wanted.width = pixels(size.width);
        m_wanted.height = pixels(size.height);
        m_wanted.view =
            sheet::fitted(sheet::firstSight(level), m_wanted.width, m_wanted.height, kPixelMargin);
    }
    [[nodiscard]] const sheet::SheetView& view() const { return *m_wanted.view; }
    [[nodiscard]] picture::Image paint(double days) {
        m_wanted.age = skin::Days{days};
        return picture::paintReport(m_painter, m_level, m_dots, m_wanted);
    }

private:
    const level::Level& m_level;
    const std::vector<scoring::Dot>& m_dots;
    picture::SheetPainter m_painter;
    picture::ReportPicture m_wanted;
};

// Marks the findings on the picture and says where their numbers stand: at the mark's upper right.
std::vector<NumberedPlace> mark(picture::Image& image, const sheet::SheetView& view,
                                const std::vector<scoring::Dot>& dots,
                                const std::vector<scoring::Finding>& findings) {
    std::vector<NumberedPlace> numbered;
    picture::Mask mask(image.width, image.height);
    // Marks are drawn for screens of about 110 pixels an inch.
    const double scale = kDotsPerInch / 110.0;
    for (std::size_t i = 0; i < findings.size() && numbered.size() < kMostPinned; ++i) {
        const auto box = picture::layFindingMark(image, mask, view, dots, findings[i], scale);
        if (box) numbered.push_back({i, {static_cast<double>(box->right), static_cast<double>(box->top)}});
    }
    return numbered;
}

cairo_surface_t* surfaceOf(const Picture& picture) {
    const int wide = static_cast<int>(picture.view.width);
    const int high = static_cast<int>(picture.view.height);
    // The PDF takes the JPEG as it is; the pixels of the surface are never looked at.
    cairo_surface_t* const surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, wide, high);
    auto* const bytes = new std::string(picture.jpeg);
    cairo_surface_set_mime_data(
        surface, CAIRO_MIME_TYPE_JPEG, reinterpret_cast<const unsigned char*>(bytes->data()), bytes->size(),
        [](void* kept) { delete static_cast<std::string*>(kept); }, bytes);
    return surface;
}

void drawBar(Flow& flow, double x, double y, double long10, const std::string& text) {
    cairo_t* const cairo = flow.cairo();
    const double words = flow.writing().width(text, style::kNote);
    const double wide = std::max(long10, words) + 12.0;
    setInk(cairo, Ink::paper, 0.88);
    cairo_rectangle(cairo, x, y - 20.0, wide, 20.0);
    cairo_fill(cairo);
    setInk(cairo, Ink::text);
    cairo_set_line_width(cairo, 1.0);
    cairo_move_to(cairo, x + 6.0, y - 8.0);
    cairo_line_to(cairo, x + 6.0, y - 4.5);
    cairo_line_to(cairo, x + 6.0 + long10, y - 4.5);
    cairo_line_to(cairo, x + 6.0 + long10, y - 8.0);
    cairo_stroke(cairo);
    flow.put(x + 6.0, y - 18.5, words + 1.0, text, style::kNote);
}

}  // namespace

WorkPictures paintWork(const level::Level& level, const std::vector<scoring::Dot>& dots,
                       const std::vector<scoring::Finding>& findings, double columnWide, bool plain) {
    WorkPictures pictures;
    sizeUp(pictures, sheet::firstSight(level), columnWide);
    Painter painter(level, dots, pictures);
    picture::Image fresh = painter.paint(0.0);
    if (plain) pictures.fresh = Picture{jpegOf(fresh), painter.view()};
    pictures.numbered = mark(fresh, painter.view(), dots, findings);
    pictures.findings = {jpegOf(fresh), painter.view()};
    pictures.healed = {jpegOf(painter.paint(kHealedDays)), painter.view()};
    for (Picture* each : {&pictures.findings, &pictures.healed}) {
        each->view.width = pixels(pictures.width);
        each->view.height = pixels(pictures.height);
    }
    return pictures;
}

void drawPicture(Flow& flow, double x, double y, double width, double height, const Picture& picture,
                 const std::string& barText) {
    cairo_t* const cairo = flow.cairo();
    cairo_save(cairo);
    cairo_translate(cairo, x, y);
    cairo_scale(cairo, width / picture.view.width, height / picture.view.height);
    cairo_surface_t* const surface = surfaceOf(picture);
    cairo_set_source_surface(cairo, surface, 0.0, 0.0);
    cairo_surface_destroy(surface);
    cairo_paint(cairo);
    cairo_restore(cairo);
    setInk(cairo, Ink::edge);
    cairo_set_line_width(cairo, 0.5);
    cairo_rectangle(cairo, x, y, width, height);
    cairo_stroke(cairo);
    drawBar(flow, x, y + height, 10.0 * picture.view.pixelsPerMm * width / picture.view.width, barText);
}

bool PinPlaces::free(sheet::Pixel at) const {
    const double apart = 2 * pinRadius() + 0.6;
    return std::none_of(m_taken.begin(), m_taken.end(), [&](sheet::Pixel taken) {
        return std::abs(taken.x - at.x) < apart && std::abs(taken.y - at.y) < apart;
    });
}

sheet::Pixel PinPlaces::take(sheet::Pixel wanted) {
    const double edge = pinRadius() + 1.5;
    const auto inside = [&](double x, double y) {
        return sheet::Pixel{std::clamp(x, m_left + edge, m_right - edge),
                            std::clamp(y, m_top + edge, m_bottom - edge)};
    };
    sheet::Pixel at = inside(wanted.x, wanted.y);
    // A spiral of growing steps; a picture full of pins takes the last place tried.
    for (int i = 0; i < 2000 && !free(at); ++i) {
        const double reach = 1.6 * std::sqrt(static_cast<double>(i));
        const double turn = 2.4 * static_cast<double>(i);  // near the golden angle: no spokes
        at = inside(wanted.x + reach * std::cos(turn), wanted.y + reach * std::sin(turn));
    }
    m_taken.push_back(at);
    return at;
}

}  // namespace report
