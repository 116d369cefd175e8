#include "report/press.hpp"

#include <cairo-pdf.h>

#include <memory>

#include "record/store/ids.hpp"

namespace report {

namespace {

struct CairoFree {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using Surface = std::unique_ptr<cairo_surface_t, CairoFree>;
using Context = std::unique_ptr<cairo_t, CairoFree>;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void tellOf(cairo_surface_t* surface, const Imprint& imprint) {
    const auto set = [surface](cairo_pdf_metadata_t key, const std::string& value) {
        cairo_pdf_surface_set_metadata(surface, key, value.c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, imprint.title);
    set(CAIRO_PDF_METADATA_CREATOR, imprint.creator);
    // Whole seconds: "2026-01-02T03:04:05Z".
    set(CAIRO_PDF_METADATA_CREATE_DATE, store::wallClockOf(imprint.createdAt).substr(0, 19) + "Z");
}

class Run {
public:
    // `pages`: how many there will be, 0 while they are counted.
    Run(Paper paper, const Imprint& imprint, int pages)
        : m_sheet(sheetOf(paper)), m_imprint(imprint), m_pages(pages) {}

    Pdf print(const std::function<void(Flow&)>& draw) {
        Pdf pdf;
        {
            const Surface surface(
                cairo_pdf_surface_create_for_stream(&append, &pdf.bytes, m_sheet.width, m_sheet.height));
            tellOf(surface.get(), m_imprint);
            const Context cairo(cairo_create(surface.get()));
            Flow flow(cairo.get(), m_sheet, [&] { endPage(cairo.get()); });
            draw(flow);
            endPage(cairo.get());
            pdf.overflow = flow.overflow();
            cairo_surface_finish(surface.get());
        }
        pdf.pages = m_page;
        return pdf;
    }

private:
    void endPage(cairo_t* cairo) {
        ++m_page;
        const double y = m_sheet.height - m_sheet.bottom + millimetres(5.0);
        const double wide = m_sheet.width - 2 * m_sheet.side;
        const Writing writing(cairo);
        const auto put = [&](double x, double width, const std::string& text, Align align) {
            const Layout layout = writing.lay(text, style::to(style::kNote, align), width);
            pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
            setInk(cairo, Ink::muted);
            cairo_move_to(cairo, x, y);
            pango_cairo_show_layout(cairo, layout.get());
        };
        const std::string number = m_imprint.number(m_page, m_pages);
        const double footWide = number.empty() ? wide : wide * 0.75;
        put(m_sheet.side, footWide, m_imprint.foot, Align::left);
        if (!number.empty()) put(m_sheet.side + footWide, wide * 0.25, number, Align::right);
        cairo_show_page(cairo);
    }

    Sheet m_sheet;
    const Imprint& m_imprint;
    int m_pages;
    int m_page = 0;
};

}  // namespace

Pdf print(Paper paper, const Imprint& imprint, const std::function<void(Flow&)>& draw) {
    const int pages = Run(paper, imprint, 0).print(draw).pages;
    return Run(paper, imprint, pages).print(draw);
}

}  // namespace report
