// Dear ImGui in an SFML window: events in, draw data out.
#pragma once

#include <vector>

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Window/Event.hpp>

namespace ui_kit {

class Glue {
public:
    // Makes an ImGui context on the window's OpenGL context. Check `ready()`.
    explicit Glue(sf::RenderWindow& window);
    ~Glue();
    Glue(const Glue&) = delete;
    Glue& operator=(const Glue&) = delete;

    [[nodiscard]] bool ready() const { return m_ready; }
    void take(const sf::Event& event);
    // Starts a frame; `seconds` since the last one.
    void begin(float seconds);
    // Draws what the frame collected over what SFML drew.
    void end();
    // After the atlas was filled anew.
    void uploadFonts();

private:
    void press(int key, bool down);
    void button(int index, bool down);
    void modify(const sf::Event::KeyEvent& key, bool down);

    sf::RenderWindow& m_window;
    bool m_ready = false;
    bool m_control = false;
    bool m_shift = false;
    bool m_alt = false;
    std::vector<int> m_releasedKeys;  // held back one frame: see glue.cpp
    std::vector<int> m_releasedButtons;
};

}  // namespace ui_kit
