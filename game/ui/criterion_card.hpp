// The card of one criterion on the result screen: points, the metric that tells most, its
// place on the ruler between unacceptable and expert, and what that means.
#pragma once

#include <optional>

#include <scoring/scorecard.hpp>

#include "ui/kit/kit.hpp"

namespace ui {

class CriterionCard {
public:
    // `criterion` must outlive the card; absent when the level does not score it. `noteKey`: a word that
    // the figures must not be read without, or null.
    CriterionCard(const ui_kit::Kit& kit, const char* nameKey,
                  const std::optional<scoring::Criterion>& criterion, float width,
                  const char* noteKey = nullptr);

    // Of the name and the points, px: cards side by side share the tallest.
    [[nodiscard]] float headHeight() const;
    // Of all below the head, with the card's lower margin, px.
    [[nodiscard]] float bodyHeight() const;
    void draw(float x, float y, float head, float body) const;

private:
    [[nodiscard]] std::string points() const;
    [[nodiscard]] float nameWidth() const;
    [[nodiscard]] std::string metricLine() const;
    // What is said where there is no metric to show.
    [[nodiscard]] std::string reason() const;
    [[nodiscard]] float noteHeight(float inner) const;
    void drawMetric(const ui_kit::Rect& inner, float y) const;

    const ui_kit::Kit& m_kit;
    const char* m_nameKey;
    const std::optional<scoring::Criterion>& m_criterion;
    const scoring::Metric* m_metric;
    float m_width;
    const char* m_noteKey;
};

}  // namespace ui
