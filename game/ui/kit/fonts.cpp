#include "ui/kit/fonts.hpp"

#include <array>
#include <cmath>
#include <memory>

#include <fontconfig/fontconfig.h>

namespace ui_kit {

namespace {

struct TypeSpec {
    float em;
    int weight;  // fontconfig's scale
};

constexpr std::array<TypeSpec, kTypes> kSpecs{{{14, FC_WEIGHT_REGULAR},
                                               {14, FC_WEIGHT_MEDIUM},
                                               {14, FC_WEIGHT_DEMIBOLD},
                                               {16, FC_WEIGHT_DEMIBOLD},
                                               {18, FC_WEIGHT_DEMIBOLD},
                                               {20, FC_WEIGHT_DEMIBOLD},
                                               {28, FC_WEIGHT_DEMIBOLD},
                                               {44, FC_WEIGHT_DEMIBOLD}}};

// ImGui takes ascent plus descent as a face's size; a face that is not listed is taken as 1.2.
struct Family {
    const char* name;
    float heightInEm;
    float digitInEm;  // the widest digit
};
constexpr Family kFamilies[] = {{"Inter", 1.21F, 0.642F}, {"DejaVu Sans", 1.164F, 0.636F}};

struct FoundFace {
    std::string path;
    int index = 0;
};

// The file of that family and weight; fontconfig always answers with something, so the
// family is checked.
std::optional<FoundFace> findFace(const char* family, int weight) {
    const std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> wanted(FcPatternCreate(),
                                                                         &FcPatternDestroy);
    FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
    FcPatternAddInteger(wanted.get(), FC_WEIGHT, weight);
    FcPatternAddInteger(wanted.get(), FC_SLANT, FC_SLANT_ROMAN);
    FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result{};
    const std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> match(
        FcFontMatch(nullptr, wanted.get(), &result), &FcPatternDestroy);
    FcChar8* name = nullptr;
    FcChar8* file = nullptr;
    FoundFace face;
    if (!match || FcPatternGetString(match.get(), FC_FAMILY, 0, &name) != FcResultMatch ||
        FcPatternGetString(match.get(), FC_FILE, 0, &file) != FcResultMatch ||
        std::string(reinterpret_cast<const char*>(name)) != family) {
        return std::nullopt;
    }
    FcPatternGetInteger(match.get(), FC_INDEX, 0, &face.index);
    face.path = reinterpret_cast<const char*>(file);
    return face;
}

// Latin with its extensions, Greek, Cyrillic, and the signs that the texts use.
constexpr ImWchar kAll[] = {0x20,   0x7E,   0xA0,   0x17F,  0x370,  0x3FF,  0x400,  0x45F,
                            0x2010, 0x2026, 0x2032, 0x2033, 0x20AC, 0x20AC, 0x2190, 0x2193,
                            0x2212, 0x2212, 0x2248, 0x2248, 0x2264, 0x2265, 0};
// Figures and short titles need less.
constexpr ImWchar kShort[] = {0x20, 0x7E, 0xA0, 0x17F, 0x2010, 0x2026, 0x2212, 0x2212, 0};
constexpr ImWchar kDigits[] = {'0', '9', 0};

// Digits first, all of one width, so that a running clock does not tremble; then the rest is
// merged in, which keeps what is there.
ImFont* addFace(const FoundFace& face, const Family& family, float em, bool large) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontConfig config;
    config.FontNo = face.index;
    config.OversampleH = 2;
    config.OversampleV = 1;
    config.PixelSnapH = false;
    const float size = em * family.heightInEm;
    ImFontConfig digits = config;
    digits.GlyphMinAdvanceX = family.digitInEm * em;
    digits.GlyphMaxAdvanceX = family.digitInEm * em;
    ImFont* font = atlas.AddFontFromFileTTF(face.path.c_str(), size, &digits, kDigits);
    config.MergeMode = true;
    if (font != nullptr) atlas.AddFontFromFileTTF(face.path.c_str(), size, &config, large ? kShort : kAll);
    return font;
}

bool loadFamily(const Family& family, float scale, Fonts& fonts) {
    for (int i = 0; i < kTypes; ++i) {
        const TypeSpec& spec = kSpecs[static_cast<std::size_t>(i)];
        const std::optional<FoundFace> face = findFace(family.name, spec.weight);
        if (!face) return false;
        fonts.faces[i] = addFace(*face, family, std::round(spec.em * scale), spec.em > 14);
        if (fonts.faces[i] == nullptr) return false;
    }
    return true;
}

void loadBuiltIn(float scale, Fonts& fonts) {
    for (int i = 0; i < kTypes; ++i) {
        ImFontConfig config;
        config.SizePixels = std::round(kSpecs[static_cast<std::size_t>(i)].em * scale);
        fonts.faces[i] = ImGui::GetIO().Fonts->AddFontDefault(&config);
    }
}

}  // namespace

float emPixels(Type type) { return kSpecs[static_cast<std::size_t>(type)].em; }

Fonts loadFonts(float scale) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    Fonts fonts;
    bool loaded = false;
    for (const Family& family : kFamilies) {
        atlas.Clear();
        loaded = loadFamily(family, scale, fonts);
        if (loaded) {
            if (&family != &kFamilies[0]) {
                fonts.notice = std::string("The typeface Inter was not found; ") + family.name +
                               " is used. To mend it: install the package fonts-inter.";
            }
            break;
        }
    }
    if (!loaded) {
        atlas.Clear();
        loadBuiltIn(scale, fonts);
        fonts.notice =
            "Neither Inter nor DejaVu Sans was found; a plain built-in typeface is used. "
            "To mend it: install the package fonts-inter.";
    }
    atlas.TexGlyphPadding = 1;
    atlas.Build();
    ImGui::GetIO().FontDefault = fonts[Type::body];
    return fonts;
}

}  // namespace ui_kit
