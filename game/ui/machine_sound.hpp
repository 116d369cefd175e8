// The machine's hum on the computer's loudspeaker, where there is one.
#pragma once

#include <memory>

#include "ui/machine_hum.hpp"

namespace ui {

class MachineSound {
public:
    // Opens nothing yet: without a device, or muted for ever, no thread is started.
    MachineSound();
    ~MachineSound();
    MachineSound(const MachineSound&) = delete;
    MachineSound& operator=(const MachineSound&) = delete;

    // `volume` 0..1; at 0 the sound stops. The first call that wants sound opens the device; when there is
    // none, this and every further call do nothing.
    void play(const MachineLoad& load, double volume);
    void stop();
    // False once no device could be opened.
    [[nodiscard]] bool available() const { return m_available; }

private:
    class Stream;
    std::unique_ptr<Stream> m_stream;
    bool m_available = true;
};

}  // namespace ui
