#include "ui/kit/glue.hpp"

#include <array>

#include <SFML/Graphics/Texture.hpp>
#include <SFML/Window/Clipboard.hpp>

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

namespace ui_kit {

namespace {

struct KeyPair {
    sf::Keyboard::Key sfml;
    ImGuiKey imgui;
};

constexpr std::array<KeyPair, 20> kKeys{{{sf::Keyboard::Tab, ImGuiKey_Tab},
                                         {sf::Keyboard::Left, ImGuiKey_LeftArrow},
                                         {sf::Keyboard::Right, ImGuiKey_RightArrow},
                                         {sf::Keyboard::Up, ImGuiKey_UpArrow},
                                         {sf::Keyboard::Down, ImGuiKey_DownArrow},
                                         {sf::Keyboard::PageUp, ImGuiKey_PageUp},
                                         {sf::Keyboard::PageDown, ImGuiKey_PageDown},
                                         {sf::Keyboard::Home, ImGuiKey_Home},
                                         {sf::Keyboard::End, ImGuiKey_End},
                                         {sf::Keyboard::Insert, ImGuiKey_Insert},
                                         {sf::Keyboard::Delete, ImGuiKey_Delete},
                                         {sf::Keyboard::Backspace, ImGuiKey_Backspace},
                                         {sf::Keyboard::Space, ImGuiKey_Space},
                                         {sf::Keyboard::Enter, ImGuiKey_Enter},
                                         {sf::Keyboard::Escape, ImGuiKey_Escape},
                                         {sf::Keyboard::A, ImGuiKey_A},
                                         {sf::Keyboard::C, ImGuiKey_C},
                                         {sf::Keyboard::V, ImGuiKey_V},
                                         {sf::Keyboard::X, ImGuiKey_X},
                                         {sf::Keyboard::Z, ImGuiKey_Z}}};

const char* clipboardText(void*) {
    static std::string text;
    const std::basic_string<sf::Uint8> bytes = sf::Clipboard::getString().toUtf8();
    text.assign(bytes.begin(), bytes.end());
    return text.c_str();
}

void setClipboardText(void*, const char* text) {
    const std::string bytes(text);
    sf::Clipboard::setString(sf::String::fromUtf8(bytes.begin(), bytes.end()));
}

}  // namespace

Glue::Glue(sf::RenderWindow& window) : m_window(window) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    io.GetClipboardTextFn = &clipboardText;
    io.SetClipboardTextFn = &setClipboardText;
#if IMGUI_VERSION_NUM < 18700
    for (const KeyPair& pair : kKeys) io.KeyMap[pair.imgui] = pair.sfml;
#endif
    m_ready = ImGui_ImplOpenGL3_Init("#version 130");
}

Glue::~Glue() {
    if (m_ready) ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
}

void Glue::press(int key, bool down) {
    ImGuiIO& io = ImGui::GetIO();
#if IMGUI_VERSION_NUM < 18700
    if (key >= 0 && key < static_cast<int>(IM_ARRAYSIZE(io.KeysDown))) io.KeysDown[key] = down;
#else
    for (const KeyPair& pair : kKeys) {
        if (pair.sfml == key) io.AddKeyEvent(pair.imgui, down);
    }
#endif
}

// From the events, not asked of the server each frame.
void Glue::modify(const sf::Event::KeyEvent& key, bool down) {
    if (key.code == sf::Keyboard::LControl || key.code == sf::Keyboard::RControl) m_control = down;
    if (key.code == sf::Keyboard::LShift || key.code == sf::Keyboard::RShift) m_shift = down;
    if (key.code == sf::Keyboard::LAlt || key.code == sf::Keyboard::RAlt) m_alt = down;
}

void Glue::button(int index, bool down) {
    ImGuiIO& io = ImGui::GetIO();
#if IMGUI_VERSION_NUM < 18700
    io.MouseDown[index] = down;
#else
    io.AddMouseButtonEvent(index, down);
#endif
}

// ImGui before 1.87 has no queue of events: a press and its release within one frame would
// cancel out. Releases are therefore held back until the next frame.
void Glue::take(const sf::Event& event) {
    ImGuiIO& io = ImGui::GetIO();
    switch (event.type) {
        case sf::Event::MouseMoved:
            io.MousePos = {static_cast<float>(event.mouseMove.x), static_cast<float>(event.mouseMove.y)};
            break;
        case sf::Event::MouseButtonPressed:
        case sf::Event::MouseButtonReleased: {
            const int index = static_cast<int>(event.mouseButton.button);
            if (index > 2) break;
            io.MousePos = {static_cast<float>(event.mouseButton.x), static_cast<float>(event.mouseButton.y)};
            if (event.type == sf::Event::MouseButtonPressed) {
                button(index, true);
            } else {
                m_releasedButtons.push_back(index);
            }
            break;
        }
        case sf::Event::MouseWheelScrolled:
            io.MouseWheel += event.mouseWheelScroll.delta;
            break;
        case sf::Event::KeyPressed:
            press(event.key.code, true);
            modify(event.key, true);
            break;
        case sf::Event::KeyReleased:
            m_releasedKeys.push_back(event.key.code);
            modify(event.key, false);
            break;
        case sf::Event::LostFocus:
            m_control = m_shift = m_alt = false;
            break;
        case sf::Event::TextEntered:
            if (event.text.unicode >= 32 && event.text.unicode != 127)
                io.AddInputCharacter(event.text.unicode);
            break;
        default:
            break;
    }
}

void Glue::begin(float seconds) {
    ImGuiIO& io = ImGui::GetIO();
    const sf::Vector2u size = m_window.getSize();
    io.DisplaySize = {static_cast<float>(size.x), static_cast<float>(size.y)};
    io.DeltaTime = seconds > 0.0F ? seconds : 1e-4F;
    io.KeyCtrl = m_control;
    io.KeyShift = m_shift;
    io.KeyAlt = m_alt;
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    for (const int index : m_releasedButtons) button(index, false);
    for (const int key : m_releasedKeys) press(key, false);
    m_releasedButtons.clear();
    m_releasedKeys.clear();
}

void Glue::end() {
    ImGui::Render();
    // SFML leaves its texture matrix behind, under which nothing of ImGui would be seen.
    sf::Texture::bind(nullptr);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    m_window.resetGLStates();
}

void Glue::uploadFonts() {
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
}

}  // namespace ui_kit
