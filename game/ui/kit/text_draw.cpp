#include "ui/kit/text_draw.hpp"

#include <cmath>

namespace ui_kit {

namespace {

ImVec2 extent(const Kit& kit, Type type, std::string_view text) {
    const ImFont* font = (*kit.fonts)[type];
    return font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, text.data(), text.data() + text.size());
}

void draw(const Kit& kit, ImVec2 place, std::string_view text, Type type, ImU32 ink) {
    if (kit.drawnTexts != nullptr) kit.drawnTexts->emplace(text);
    const ImFont* font = (*kit.fonts)[type];
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, {std::round(place.x), std::round(place.y)}, ink,
                                        text.data(), text.data() + text.size());
}

void record(const Kit& kit, std::string_view text) {
    if (kit.overflow == nullptr) return;
    std::string line = kit.screen + ": " + std::string(text);
    for (const std::string& known : *kit.overflow) {
        if (known == line) return;
    }
    kit.overflow->push_back(std::move(line));
}

float startOf(const Rect& box, float width, Align align) {
    if (align == Align::left) return box.x;
    const float room = box.width - width;
    return align == Align::right ? box.x + room : box.x + room / 2;
}

// Takes the last character off (UTF-8).
void dropLast(std::string& text) {
    while (!text.empty()) {
        const unsigned byte = static_cast<unsigned char>(text.back());
        text.pop_back();
        if ((byte & 0xC0U) != 0x80U) return;
    }
}

// The longest beginning that fits together with an ellipsis.
std::string shortened(const Kit& kit, Type type, std::string_view text, float width) {
    std::string part(text);
    while (!part.empty() && textWidth(kit, type, part + "…") > width) dropLast(part);
    return part + "…";
}

// Half a pixel of rounding is not an overflow.
constexpr float kSlack = 0.75F;

}  // namespace

float textWidth(const Kit& kit, Type type, std::string_view text) { return extent(kit, type, text).x; }

float lineHeight(const Kit& kit, Type type) { return std::round(kit.px(emPixels(type)) * 1.4F); }

std::vector<std::string> wrapped(const Kit& kit, Type type, std::string_view text, float width) {
    std::vector<std::string> lines;
    std::string line;
    std::size_t at = 0;
    const auto flush = [&] {
        lines.push_back(std::move(line));
        line.clear();
    };
    while (at < text.size()) {
        const std::size_t end = text.find_first_of(" \n", at);
        const std::string_view word = text.substr(at, end == std::string_view::npos ? end : end - at);
        const std::string longer = line.empty() ? std::string(word) : line + " " + std::string(word);
        if (!line.empty() && textWidth(kit, type, longer) > width + kSlack) {
            flush();
            line = word;
        } else {
            line = longer;
        }
        if (end == std::string_view::npos) break;
        if (text[end] == '\n') flush();
        at = end + 1;
    }
    if (!line.empty() || lines.empty()) flush();
    return lines;
}

float paragraphHeight(const Kit& kit, Type type, std::string_view text, float width) {
    return static_cast<float>(wrapped(kit, type, text, width).size()) * lineHeight(kit, type);
}

void label(const Kit& kit, const Rect& box, std::string_view text, TextStyle style) {
    ImVec2 size = extent(kit, style.type, text);
    std::string cut;
    if (size.x > box.width + kSlack) {
        record(kit, text);
        cut = shortened(kit, style.type, text, box.width);
        text = cut;
        size = extent(kit, style.type, text);
    }
    draw(kit, {startOf(box, size.x, style.align), box.y + (box.height - size.y) / 2}, text, style.type,
         kit.ink(style.role));
}

float paragraph(const Kit& kit, const Rect& box, std::string_view text, TextStyle style) {
    const float step = lineHeight(kit, style.type);
    float y = box.y;
    for (const std::string& line : wrapped(kit, style.type, text, box.width)) {
        label(kit, {box.x, y, box.width, step}, line, style);
        y += step;
    }
    if (box.height > 0.0F && y > box.bottom() + kSlack) record(kit, text);
    return y - box.y;
}

void textAt(const Kit& kit, ImVec2 place, std::string_view text, TextStyle style) {
    const float width = textWidth(kit, style.type, text);
    draw(kit, {startOf({place.x, place.y, 0, 0}, width, style.align), place.y}, text, style.type,
         kit.ink(style.role));
}

void textOnSkin(const Kit& kit, ImVec2 place, std::string_view text) {
    const ImU32 casing = packed(withAlpha(rgb(0xFFFFFF), 0.55));
    const float reach = 1.5F;
    for (int k = 0; k < 8; ++k) {
        const float turn = static_cast<float>(k) * 0.7853982F;
        const ImFont* font = (*kit.fonts)[Type::medium];
        ImGui::GetWindowDrawList()->AddText(
            font, font->FontSize,
            {std::round(place.x) + reach * std::cos(turn), std::round(place.y) + reach * std::sin(turn)},
            casing, text.data(), text.data() + text.size());
    }
    draw(kit, place, text, Type::medium, packed(rgb(0x0C3F3B)));
}

}  // namespace ui_kit
