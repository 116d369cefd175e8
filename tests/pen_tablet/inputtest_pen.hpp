// A pen and a mouse through Xorg's own test driver. One connection for a server's life: when it is closed
// the driver never lets another one in.
#pragma once

#include <string>

#include "pen_tablet/scripted_pen.hpp"

namespace pen_tablet {

// What both speak: the driver's protocol over its socket.
class InputtestSocket {
public:
    // Throws std::runtime_error when nobody answers.
    explicit InputtestSocket(const std::string& path);
    ~InputtestSocket();
    InputtestSocket(const InputtestSocket&) = delete;
    InputtestSocket& operator=(const InputtestSocket&) = delete;

    template <class Event>
    void send(Event event, int type);
    // Returns when the server has dealt with all that was sent.
    void sync();

private:
    void exchange(void* answer, unsigned long bytes) const;
    int m_socket;
};

class InputtestPen : public ScriptedPen {
public:
    explicit InputtestPen(const std::string& socket) : m_driver(socket) {}
    void enter(const PenReport& report) override;
    void report(const PenReport& report) override;
    void leave() override;
    void button(int number, bool down) override;

private:
    InputtestSocket m_driver;
    PenReport m_last;
};

class InputtestMouse {
public:
    explicit InputtestMouse(const std::string& socket) : m_driver(socket) {}
    // Pixels from where it is.
    void moveBy(double x, double y);
    void button(int number, bool down);

private:
    InputtestSocket m_driver;
};

}  // namespace pen_tablet
