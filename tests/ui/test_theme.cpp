#include <cstring>

#include "support/catch.hpp"
#include "ui/kit/fonts.hpp"
#include "ui/kit/palette.hpp"
#include "ui/kit/theme.hpp"

using namespace ui_kit;

namespace {

struct Context {
    Context() { ImGui::CreateContext(); }
    ~Context() { ImGui::DestroyContext(); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
};

bool same(const ImVec4& a, const ImVec4& b) { return a.x == b.x && a.y == b.y && a.z == b.z && a.w == b.w; }

}  // namespace

TEST_CASE("contrast is that of WCAG 2.1") {
    CHECK(contrastRatio(rgb(0x000000), rgb(0xFFFFFF)) == Approx(21.0));
    CHECK(contrastRatio(rgb(0x777777), rgb(0xFFFFFF)) == Approx(4.478).margin(0.001));
    CHECK(contrastRatio(rgb(0x123456), rgb(0x123456)) == Approx(1.0));
    CHECK(blend(rgb(0x000000), withAlpha(rgb(0xFFFFFF), 1.0)) == rgb(0xFFFFFF));
    CHECK(blend(rgb(0x102030), withAlpha(rgb(0xFFFFFF), 0.0)) == rgb(0x102030));
}

TEST_CASE("every pair of text and ground has a contrast of at least 4.5") {
    for (const Palette* palette : {&lightPalette(), &darkPalette()}) {
        const std::vector<TextPair> pairs = textPairs(*palette);
        CHECK(pairs.size() >= 20);
        for (const TextPair& pair : pairs) {
            INFO((palette->dark ? "dark: " : "light: ") << pair.name);
            CHECK(contrastRatio(pair.text, pair.ground) >= 4.5);
        }
    }
}

TEST_CASE("fault colours stand out from their panels, borders of controls too") {
    for (const Palette* palette : {&lightPalette(), &darkPalette()}) {
        for (const Role role : {Role::shallow, Role::good, Role::deep, Role::gap, Role::clump, Role::row}) {
            CHECK(contrastRatio((*palette)[role], (*palette)[Role::panel]) >= 4.5);
            CHECK(contrastRatio((*palette)[role], (*palette)[Role::panel2]) >= 4.5);
        }
        CHECK(contrastRatio((*palette)[Role::edge], (*palette)[Role::panel]) >= 3.0);
    }
}

TEST_CASE("no colour of Dear ImGui's own is left over") {
    const Context context;
    for (const Palette* palette : {&lightPalette(), &darkPalette()}) {
        applyTheme(*palette, 1.0F);
        ImGuiStyle stock[3];
        ImGui::StyleColorsDark(&stock[0]);
        ImGui::StyleColorsLight(&stock[1]);
        ImGui::StyleColorsClassic(&stock[2]);
        for (int slot = 0; slot < ImGuiCol_COUNT; ++slot) {
            // What is wholly clear shows no colour, and a stock white would be our own panel's.
            const ImVec4& ours = ImGui::GetStyle().Colors[slot];
            if (ours.w == 0.0F || same(ours, unpacked((*palette)[Role::panel]))) continue;
            INFO(ImGui::GetStyleColorName(slot));
            for (const ImGuiStyle& other : stock) CHECK_FALSE(same(ours, other.Colors[slot]));
        }
    }
}

TEST_CASE("the style grows with the scale, from a fresh one each time") {
    const Context context;
    applyTheme(lightPalette(), 2.0F);
    CHECK(ImGui::GetStyle().FramePadding.x == 28.0F);
    applyTheme(lightPalette(), 1.0F);
    CHECK(ImGui::GetStyle().FramePadding.x == 14.0F);
    CHECK(ImGui::GetStyle().FrameRounding == 6.0F);
}

TEST_CASE("no text is smaller than 14 px") {
    for (int type = 0; type < kTypes; ++type) CHECK(emPixels(static_cast<Type>(type)) >= 14.0F);
}
