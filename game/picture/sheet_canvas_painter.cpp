// The painter's side of a SheetCanvas.
#include <algorithm>
#include <utility>

#include "picture/sheet_canvas_state.hpp"

namespace picture {
namespace {

// Dots that the painter lays between two looks at whether it is still wanted.
constexpr std::size_t kDotsAPiece = 4096;
constexpr float kTexelsPerMm = 2.0F;  // of the skin's map

}  // namespace

// Paints one wish after the other until the canvas goes away.
void SheetCanvas::State::run() {
    const SheetPainter painter(level, kTexelsPerMm);
    Ground ground;
    std::unique_lock lock(mutex);
    while (true) {
        changed.wait(lock, [this] { return stop || wish.turn != taken; });
        if (stop) return;
        const Wish mine = wish;
        taken = mine.turn;
        painting = true;
        paintedView = mine.view;
        validTurn.store(mine.turn);
        lock.unlock();
        Painted picture{{}, mine.turn, 0};
        bool whole = paintGround(painter, ground, mine);
        if (whole) whole = paintDots(picture, ground, mine);
        lock.lock();
        painting = false;
        // The dots may have been replaced since the last look.
        if (!whole || validTurn.load() != mine.turn) continue;
        // Dots that came since the last piece are few; the owner adds them when it takes over.
        finished = std::move(picture);
        givenUp = 0;
        changed.notify_all();
    }
}

// False when given up. Skin and stubble take longest: where only the dots are others, they are
// those of the last time.
bool SheetCanvas::State::paintGround(const SheetPainter& painter, Ground& ground, const Wish& mine) {
    if (!ground.image || ground.view != mine.view || ground.overlays != mine.overlays) {
        ground.image.reset();
        Image painted(wholePixels(mine.view.width), wholePixels(mine.view.height), meanColour);
        const auto goOn = [this, &mine] { return validTurn.load(std::memory_order_relaxed) == mine.turn; };
        if (!painter.paintGround(painted, mine.view, mine.overlays, goOn)) return false;
        ground.image = std::move(painted);
        ground.view = mine.view;
        ground.overlays = mine.overlays;
        ground.stages.clear();
    }
    if (ground.dotPainter != mine.dotPainter || !(ground.pallor == mine.pallor)) ground.stages.clear();
    ground.dotPainter = mine.dotPainter;
    ground.pallor = mine.pallor;
    return true;
}

// The sheet to begin with, from the ground or from a stage of it.
void SheetCanvas::State::begin(Painted& picture, Ground& ground, const Wish& mine) {
    KeptStages::Found found;
    if (mine.keepStages) {
        const std::lock_guard lock(mutex);
        found = ground.stages.longest(dots);
    }
    if (found.stage != nullptr) {
        picture.sheet.emplace(*found.stage, mine.view, mine.dotPainter);
    } else {
        picture.sheet.emplace(*ground.image, mine.view, mine.dotPainter, mine.pallor);
        mine.earlier->layOn(*picture.sheet, mine.overlays.fingers);
    }
    picture.dots = found.dots;
}

bool SheetCanvas::State::paintDots(Painted& picture, Ground& ground, const Wish& mine) {
    begin(picture, ground, mine);
    std::vector<scoring::Dot> piece;
    while (true) {
        const std::size_t stage = mine.keepStages ? ground.stages.next(picture.dots) : 0;
        {
            const std::lock_guard lock(mutex);
            if (validTurn.load() != picture.turn) return false;
            const auto from = dots.begin() + static_cast<std::ptrdiff_t>(picture.dots);
            const std::size_t most = mine.keepStages ? stage - picture.dots : kDotsAPiece;
            const std::size_t count = std::min(most, dots.size() - picture.dots);
            piece.assign(from, from + static_cast<std::ptrdiff_t>(count));
        }
        if (piece.empty()) break;
        picture.sheet->lay(piece);
        picture.dots += piece.size();
        if (picture.dots == stage) {
            const std::lock_guard lock(mutex);
            if (validTurn.load() != picture.turn) return false;
            ground.stages.keep(*picture.sheet, dots, stage);
        }
    }
    picture.sheet->compose();
    return true;
}

}  // namespace picture
