// The panel of how the newest run went from beginning to end.
#include <algorithm>
#include <array>
#include <optional>

#include "ui/kit/text_draw.hpp"
#include "ui/progress_screen.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

std::string orDash(const std::optional<double>& value, int decimals) {
    return value ? figure(*value, decimals) : std::string("–");
}

// One figure of the four quarters: bars as high as the values, the values under them.
struct Row {
    const char* nameKey;
    std::array<std::optional<double>, 4> values;
    int decimals;
};

float drawRow(const Session& session, float x, float y, float width, const Row& row) {
    const Kit& kit = session.kit;
    y += paragraph(kit, {x, y, width, 0}, session.word(row.nameKey), {Type::body, Role::text, Align::left});
    double most = 0.0;
    for (const auto& value : row.values) most = std::max(most, value.value_or(0.0));
    const float gap = kit.px(8);
    const float wide = (width - 3 * gap) / 4;
    const float high = kit.px(26);
    const float line = lineHeight(kit, Type::body);
    for (std::size_t i = 0; i < 4; ++i) {
        const float at = x + static_cast<float>(i) * (wide + gap);
        const float share = most > 0.0 ? static_cast<float>(row.values[i].value_or(0.0) / most) : 0.0F;
        horizontalRule(kit, at, y + high, wide);
        ImGui::GetWindowDrawList()->AddRectFilled({at, y + high * (1.0F - share)}, {at + wide, y + high},
                                                  kit.ink(Role::edge, 0.45), kit.px(2));
        label(kit, {at, y + high + kit.px(2), wide, line}, orDash(row.values[i], row.decimals),
              {Type::medium, Role::text, Align::centre});
    }
    return y + high + line + kit.px(10);
}

std::string trendWords(const Session& session, const review::SeriesTrend& trend, const char* upKey,
                       const char* downKey, const char* noneKey) {
    if (!trend.slope) return {};
    return session.word(!trend.certain ? noneKey : *trend.slope > 0 ? upKey : downKey);
}

}  // namespace

void ProgressScreen::drawFatigue(Session& session, Column& column) const {
    const Kit& kit = session.kit;
    heading(kit, column, session.word("progress.fatigue"));
    if (!m_work || !m_work->fatigue) {
        note(kit, column, session.word(m_work ? "progress.work.none" : "progress.reading"));
        column.y += kit.px(14);
        return;
    }
    const review::Fatigue& fatigue = *m_work->fatigue;
    if (fatigue.quarters[0].dots < review::kFewestInQuarter) {
        note(kit, column, session.word("progress.fatigue.short"));
        column.y += kit.px(14);
        return;
    }
    note(kit, column, session.word("progress.fatigue.note"));
    Row spread{"progress.fatigue.depth", {}, 2};
    Row tempo{"progress.fatigue.tempo", {}, 0};
    Row rhythm{"progress.fatigue.rhythm", {}, 2};
    for (std::size_t i = 0; i < 4; ++i) {
        spread.values[i] = fatigue.quarters[i].depthSpread;
        tempo.values[i] = fatigue.quarters[i].perMinute;
        rhythm.values[i] = fatigue.quarters[i].unevenness;
    }
    for (const Row& row : {spread, tempo, rhythm})
        column.y = drawRow(session, column.x, column.y, column.width, row);
    if (!fatigue.depth.slope && !fatigue.tempo.slope) {
        note(kit, column, session.word("progress.fatigue.few"));
    } else {
        for (const std::string& text : {trendWords(session, fatigue.depth, "progress.depth.up",
                                                   "progress.depth.down", "progress.depth.none"),
                                        trendWords(session, fatigue.tempo, "progress.tempo.up",
                                                   "progress.tempo.down", "progress.tempo.none")}) {
            if (!text.empty()) note(kit, column, text);
        }
    }
    column.y += kit.px(14);
}

}  // namespace ui
