// The light palette on paper. Meaning is told by shape and word; colour only helps.
#pragma once

#include <cstdint>

namespace report {

enum class Ink : std::uint32_t {
    text = 0x14201E,
    muted = 0x4D5D59,
    line = 0xD3DBD9,
    edge = 0x788884,
    soft = 0xF2F5F4,
    accent = 0x0A5C55,
    warn = 0x8A5200,
    paper = 0xFFFFFF,
    shallow = 0x1A63A6,
    deep = 0xA84300,
    gap = 0x5A48B0,
    clump = 0xA12A5C,
    row = 0x735600,
};

}  // namespace report
