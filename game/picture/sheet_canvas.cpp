#include "picture/sheet_canvas.hpp"

#include <algorithm>
#include <utility>

#include "picture/sheet_canvas_state.hpp"

namespace picture {
namespace {

// While the view changes with every frame, a painting under way is given up for the newer view
// this many times in a row; the next one is finished, so that the picture follows a long zoom.
constexpr int kGivenUpInARow = 8;

}  // namespace

SheetCanvas::State::State(const level::Level& theLevel)
    : level(theLevel), meanColour(SheetPainter::meanColour(theLevel)) {
    wish.dotPainter = std::make_shared<const DotPainter>(theLevel);
    wish.earlier = std::make_shared<const EarlierWork>(theLevel);
    painterThread = std::thread([this] { run(); });
}

// Makes the wish known, with the mutex held. A painting of an outdated wish is given up, but
// not for ever, and always when the canvas changed its size.
void SheetCanvas::State::ask() {
    ++wish.turn;
    if (painting) {
        const bool sameSize = paintedView.width == wish.view.width && paintedView.height == wish.view.height;
        if (!sameSize || givenUp < kGivenUpInARow) {
            ++givenUp;
            validTurn.store(0);
        }
    }
    changed.notify_all();
}

// Makes a finished picture the front one, with the mutex held.
void SheetCanvas::State::adopt(std::unique_lock<std::mutex>& lock) {
    if (!finished) return;
    front = std::move(*finished);
    finished.reset();
    const std::vector<scoring::Dot> late(dots.begin() + static_cast<std::ptrdiff_t>(front.dots), dots.end());
    lock.unlock();
    for (const scoring::Dot& dot : late) front.sheet->add(dot);
    front.dots += late.size();
    fresh = true;
    lock.lock();
}

// The picture in front and what of it is new to the screen, with the mutex held.
Shown SheetCanvas::State::frontPicture() {
    Shown shown;
    shown.image = front.sheet ? &front.sheet->image() : &none;
    if (front.sheet) shown.view = front.sheet->view();
    shown.dirty = std::exchange(dirty, PixelBox{});
    shown.sharp = wish.turn != 0 && front.turn == wish.turn;
    return shown;
}

SheetCanvas::SheetCanvas(const level::Level& level) : m_state(std::make_unique<State>(level)) {}

SheetCanvas::~SheetCanvas() {
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->stop = true;
        m_state->validTurn.store(0);
    }
    m_state->changed.notify_all();
    m_state->painterThread.join();
}

void SheetCanvas::setView(const sheet::SheetView& view, Overlays overlays) {
    State& s = *m_state;
    const std::lock_guard lock(s.mutex);
    if (!s.front.sheet) {
        s.front.sheet.emplace(Image(wholePixels(view.width), wholePixels(view.height), s.meanColour), view,
                              s.wish.dotPainter);
        s.fresh = true;
    }
    if (s.wish.turn != 0 && s.wish.view == view && s.wish.overlays == overlays) {
        // At rest: what is still painted for a view on the way here is of no use any more.
        if (s.painting && s.taken != s.wish.turn) s.validTurn.store(0);
        return;
    }
    s.wish.view = view;
    s.wish.overlays = overlays;
    s.ask();
}

void SheetCanvas::setAge(skin::Days age) {
    State& s = *m_state;
    const std::lock_guard lock(s.mutex);
    if (s.wish.age == age) return;
    s.wish.age = age;
    s.wish.dotPainter = std::make_shared<const DotPainter>(s.level, age);
    s.wish.earlier = std::make_shared<const EarlierWork>(s.level, age);
    if (s.wish.turn != 0) s.ask();
}

void SheetCanvas::addDot(const scoring::Dot& dot) {
    State& s = *m_state;
    {
        const std::lock_guard lock(s.mutex);
        s.dots.push_back(dot);
    }
    if (!s.front.sheet) return;
    s.dirty = s.dirty.joined(s.front.sheet->add(dot));
    ++s.front.dots;
}

void SheetCanvas::setDots(std::vector<scoring::Dot> dots, Pallor pallor) {
    State& s = *m_state;
    const std::lock_guard lock(s.mutex);
    s.dots = std::move(dots);
    s.wish.pallor = std::move(pallor);
    s.finished.reset();
    s.validTurn.store(0);  // whatever is being painted holds the old dots
    s.givenUp = 0;
    if (s.wish.turn != 0) s.ask();
}

void SheetCanvas::keepStages() {
    const std::lock_guard lock(m_state->mutex);
    m_state->wish.keepStages = true;
}

std::size_t SheetCanvas::dotCount() const {
    const std::lock_guard lock(m_state->mutex);
    return m_state->dots.size();
}

Shown SheetCanvas::shown() {
    State& s = *m_state;
    std::unique_lock lock(s.mutex);
    s.adopt(lock);
    Shown shown = s.frontPicture();
    shown.fresh = std::exchange(s.fresh, false);
    if (shown.fresh) shown.dirty = {0, 0, shown.image->width, shown.image->height};
    return shown;
}

Shown SheetCanvas::added() {
    State& s = *m_state;
    const std::lock_guard lock(s.mutex);
    return s.frontPicture();
}

Shown SheetCanvas::waitSharp() {
    State& s = *m_state;
    {
        std::unique_lock lock(s.mutex);
        s.changed.wait(lock, [&s] {
            return (s.finished && s.finished->turn == s.wish.turn) || s.front.turn == s.wish.turn;
        });
    }
    return shown();
}

}  // namespace picture
