// Pieces as they look from where one talks to a person, painted ahead on a thread of its own, so that the
// next pair is there at once.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "picture/image.hpp"

namespace ui {

// How pieces are seen: all alike.
struct PairSight {
    int width = 16, height = 16;  // pixels
    double pixelsPerMm = 1.0;
    double awayMm = 800.0;  // from the eye: what is finer than it tells apart runs together
    friend bool operator==(const PairSight&, const PairSight&) = default;
};

class PairPainter {
public:
    // The files of the attempts, by piece.
    explicit PairPainter(std::vector<std::string> paths);
    ~PairPainter();
    PairPainter(const PairPainter&) = delete;
    PairPainter& operator=(const PairPainter&) = delete;

    // Which pieces are wanted, the next ones last, fresh and healed; others are forgotten. Cheap when nothing
    // is other than last time.
    void want(const std::vector<std::size_t>& pieces, const PairSight& sight, bool healedFirst);
    // Null while it is not painted.
    [[nodiscard]] std::shared_ptr<const picture::Image> picture(std::size_t piece, bool healed) const;
    // Why a wanted piece cannot be shown.
    [[nodiscard]] std::optional<std::string> fault() const;

private:
    using Key = std::pair<std::size_t, bool>;  // piece, healed
    struct Studio;                             // what the thread keeps from picture to picture

    void run();
    [[nodiscard]] std::optional<Key> nextWanted() const;  // with the lock held

    const std::vector<std::string> m_paths;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Key> m_wanted;
    PairSight m_sight;
    std::map<Key, std::shared_ptr<const picture::Image>> m_painted;  // at m_sight
    std::map<std::size_t, std::string> m_faults;
    bool m_stopping = false;
    std::thread m_thread;  // last: it uses all of the above
};

}  // namespace ui
