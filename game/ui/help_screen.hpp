// Help (F1): how to practise, every key, how the result is reckoned, and the trade's words.
#pragma once

#include <span>

#include "ui/screen.hpp"

namespace ui {

class HelpScreen final : public Screen {
public:
    struct KeyLine {
        const char* key;   // as on the cap; "\n" is Enter
        const char* word;  // key of its explanation
    };
    [[nodiscard]] const char* name() const override { return "help"; }
    void take(Session& session, const sf::Event& event) override;
    void draw(Session& session) override;

private:
    float drawKeys(Session& session, float x, float y, float width, std::span<const KeyLine> keys);
    float drawGlossary(Session& session, float x, float y, float width);

    float m_scroll = 0.0F;  // pixels asked for by a key
};

}  // namespace ui
