// The names under which files know the enumerations of an attempt.
#pragma once

#include <initializer_list>
#include <utility>

#include "record/attempt_file/attempt.hpp"

namespace record {

template <typename T>
using Names = std::initializer_list<std::pair<T, const char*>>;

// The name of a value, "" for one that the list does not hold.
template <typename T>
[[nodiscard]] constexpr const char* nameIn(const Names<T>& names, T value) {
    for (const auto& [known, name] : names) {
        if (known == value) return name;
    }
    return "";
}

inline constexpr Names<Kind> kKindNames = {{Kind::practice, "practice"},
                                           {Kind::assessment, "assessment"},
                                           {Kind::exam, "exam"},
                                           {Kind::rehearsal, "rehearsal"},
                                           {Kind::demo, "demo"}};
inline constexpr Names<Surface> kSurfaceNames = {{Surface::window, "window"},
                                                 {Surface::headless, "headless"}};
inline constexpr Names<InputKind> kInputNames = {{InputKind::mouse, "mouse"},
                                                 {InputKind::pen, "pen"},
                                                 {InputKind::synthetic, "synthetic"},
                                                 {InputKind::samplesFile, "samples_file"},
                                                 {InputKind::dotsCsv, "dots_csv"}};
inline constexpr Names<DepthSource> kDepthSourceNames = {{DepthSource::pressure, "pressure"},
                                                         {DepthSource::holdTime, "hold_time"},
                                                         {DepthSource::given, "given"},
                                                         {DepthSource::none, "none"}};
inline constexpr Names<pen::TimeSource> kTimeSourceNames = {
    {pen::TimeSource::server, "server"}, {pen::TimeSource::frame, "frame"}, {pen::TimeSource::file, "file"}};
inline constexpr Names<EndState> kEndStateNames = {{EndState::finished, "finished"},
                                                   {EndState::abandoned, "abandoned"},
                                                   {EndState::interrupted, "interrupted"}};

}  // namespace record
