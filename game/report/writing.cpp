#include "report/writing.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace report {

namespace {

// As the window has it; what Inter lacks comes from whatever fontconfig finds for it.
constexpr const char* kFamily = "Inter, DejaVu Sans, sans-serif";
// Of the em, between lines: Inter's own height is 1.21 of it.
constexpr double kLeading = 0.18;

PangoWeight pangoWeight(Weight weight) {
    return weight == Weight::semibold ? PANGO_WEIGHT_SEMIBOLD
           : weight == Weight::medium ? PANGO_WEIGHT_MEDIUM
                                      : PANGO_WEIGHT_NORMAL;
}

PangoAlignment pangoAlign(Align align) {
    return align == Align::right    ? PANGO_ALIGN_RIGHT
           : align == Align::centre ? PANGO_ALIGN_CENTER
                                    : PANGO_ALIGN_LEFT;
}

// Digits of one width, so that columns of figures stand.
void setTabular(PangoLayout* layout) {
    PangoAttrList* const attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum=1"));
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
}

}  // namespace

Writing::Writing(cairo_t* cairo) : m_context(pango_cairo_create_context(cairo)) {
    // Paper has no pixels to hint for, and advances must not hang on a screen's settings.
    cairo_font_options_t* const options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(m_context.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(m_context.get(), FALSE);
    pango_context_set_language(m_context.get(), pango_language_from_string("en"));
}

Layout Writing::lay(const std::string& text, const Style& style, double width) const {
    Layout layout(pango_layout_new(m_context.get()));
    PangoFontDescription* const font = pango_font_description_from_string(kFamily);
    pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
    pango_font_description_set_weight(font, pangoWeight(style.weight));
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    setTabular(layout.get());
    pango_layout_set_alignment(layout.get(), pangoAlign(style.align));
    pango_layout_set_spacing(layout.get(), pango_units_from_double(kLeading * style.size));
    if (width >= 0.0) {
        pango_layout_set_width(layout.get(), std::max(1, pango_units_from_double(width)));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    }
    const std::string sound = text::madeUtf8(text);
    pango_layout_set_text(layout.get(), sound.data(), static_cast<int>(sound.size()));
    return layout;
}

double Writing::height(const std::string& text, const Style& style, double width) const {
    return extentOf(lay(text, style, width).get()).height;
}

double Writing::width(const std::string& text, const Style& style) const {
    return extentOf(lay(text, style, -1.0).get()).width;
}

Extent extentOf(PangoLayout* layout) {
    PangoRectangle logical{};
    pango_layout_get_extents(layout, nullptr, &logical);
    return {pango_units_to_double(logical.width), pango_units_to_double(logical.height)};
}

void setInk(cairo_t* cairo, Ink ink, double alpha) {
    const auto rgb = static_cast<std::uint32_t>(ink);
    const auto part = [rgb](unsigned shift) { return static_cast<double>((rgb >> shift) & 255U) / 255.0; };
    cairo_set_source_rgba(cairo, part(16U), part(8U), part(0U), alpha);
}

}  // namespace report
