// What a SheetCanvas holds: the owner's side, and the painter's thread behind it.
#pragma once

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "picture/earlier_work.hpp"
#include "picture/kept_stages.hpp"
#include "picture/sheet_canvas.hpp"
#include "picture/sheet_painter.hpp"
#include "picture/worked_sheet.hpp"

namespace picture {

[[nodiscard]] inline int wholePixels(double size) { return std::max(1, static_cast<int>(size)); }

struct SheetCanvas::State {
    explicit State(const level::Level& theLevel);

    // What is asked of the painter; `turn` counts the askings.
    struct Wish {
        sheet::SheetView view;
        Overlays overlays;
        skin::Days age;
        std::shared_ptr<const DotPainter> dotPainter;  // of that age
        std::shared_ptr<const EarlierWork> earlier;    // with it
        Pallor pallor;
        bool keepStages = false;
        std::uint64_t turn = 0;
    };
    // What lies under the dots, kept while only they change, and the stages of work on it.
    struct Ground {
        std::optional<Image> image;
        sheet::SheetView view;
        Overlays overlays;
        std::shared_ptr<const DotPainter> dotPainter;  // of the stages
        Pallor pallor;
        KeptStages stages;
    };
    struct Painted {
        std::optional<WorkedSheet> sheet;  // absent before the first view
        std::uint64_t turn = 0;
        std::size_t dots = 0;  // how many are in it
    };

    const level::Level level;
    const std::uint32_t meanColour;

    // Only the owner's thread.
    Painted front;
    const Image none;  // what is shown before
    bool fresh = false;
    PixelBox dirty;

    std::mutex mutex;  // guards what follows, up to the atomics
    std::condition_variable changed;
    std::vector<scoring::Dot> dots;
    Wish wish;
    std::uint64_t taken = 0;  // the turn that the painter took up last
    bool painting = false;
    sheet::SheetView paintedView;  // while painting
    int givenUp = 0;
    std::optional<Painted> finished;  // waits for the owner
    bool stop = false;

    // The painter goes on while this is the turn it paints.
    std::atomic<std::uint64_t> validTurn{0};

    std::thread painterThread;  // last: starts when all the rest stands

    void run();
    bool paintGround(const SheetPainter& painter, Ground& ground, const Wish& mine);
    void begin(Painted& picture, Ground& ground, const Wish& mine);
    bool paintDots(Painted& picture, Ground& ground, const Wish& mine);
    void ask();
    void adopt(std::unique_lock<std::mutex>& lock);
    [[nodiscard]] Shown frontPicture();
};

}  // namespace picture
