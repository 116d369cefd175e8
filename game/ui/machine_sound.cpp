#include "ui/machine_sound.hpp"

#include <dlfcn.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <mutex>
#include <string>

#include <SFML/Audio/SoundStream.hpp>

namespace ui {

namespace {

constexpr std::size_t kChunk = MachineHum::kRate / 40;  // 25 ms: as late as the sound may follow the hand

// Whether anything on this machine could play: ALSA complains at length on standard error where there is
// nothing to open. Who has configured OpenAL knows better than these places.
bool mayHaveDevice() {
    for (const char* told : {"ALSOFT_CONF", "ALSOFT_DRIVERS", "PULSE_SERVER", "PIPEWIRE_REMOTE"}) {
        if (std::getenv(told) != nullptr) return true;
    }
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    const std::string folder = runtime != nullptr ? runtime : "/nowhere";
    for (const std::string& place :
         {std::string("/dev/snd"), folder + "/pulse/native", folder + "/pipewire-0"}) {
        if (::access(place.c_str(), F_OK) == 0) return true;
    }
    return false;
}

// SFML does not say whether a device could be opened, and goes on without one with a word on standard error
// for every call. OpenAL, which it has loaded, does.
bool hasDevice() {
    if (!mayHaveDevice()) return false;
    setenv("ALSOFT_LOGLEVEL", "0", 0);
    void* library = dlopen("libopenal.so.1", RTLD_LAZY | RTLD_LOCAL);
    if (library == nullptr) return false;
    using Open = void* (*)(const char*);
    using Close = char (*)(void*);
    const auto open = reinterpret_cast<Open>(dlsym(library, "alcOpenDevice"));
    const auto close = reinterpret_cast<Close>(dlsym(library, "alcCloseDevice"));
    void* device = open != nullptr ? open(nullptr) : nullptr;
    if (device != nullptr && close != nullptr) close(device);
    dlclose(library);
    return device != nullptr;
}

}  // namespace

// SFML asks for the next samples on a thread of its own.
class MachineSound::Stream : public sf::SoundStream {
public:
    Stream() { initialize(1, MachineHum::kRate); }
    ~Stream() override { stop(); }
    void set(const MachineLoad& load) {
        const std::lock_guard lock(m_mutex);
        m_hum.set(load);
    }

private:
    bool onGetData(Chunk& chunk) override {
        const std::lock_guard lock(m_mutex);
        m_hum.make(m_samples);
        chunk.samples = m_samples.data();
        chunk.sampleCount = m_samples.size();
        return true;
    }
    void onSeek(sf::Time) override {}

    std::mutex m_mutex;
    MachineHum m_hum;
    std::array<std::int16_t, kChunk> m_samples{};
};

MachineSound::MachineSound() = default;
MachineSound::~MachineSound() = default;

void MachineSound::play(const MachineLoad& load, double volume) {
    if (!m_available) return;
    if (volume <= 0.0) return stop();
    if (!m_stream) {
        if (!load.running) return;
        m_available = hasDevice();
        if (!m_available) return;
        m_stream = std::make_unique<Stream>();
    }
    m_stream->set(load);
    m_stream->setVolume(static_cast<float>(100.0 * volume));
    if (m_stream->getStatus() != sf::SoundSource::Playing) m_stream->play();
}

void MachineSound::stop() { m_stream.reset(); }

}  // namespace ui
