#include "picture/sheet_canvas.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "picture/earlier_work.hpp"
#include "picture/kept_stages.hpp"
#include "picture/sheet_painter.hpp"
#include "picture/worked_sheet.hpp"

namespace picture {
namespace {

// Dots that the painter lays between two looks at whether it is still wanted.
constexpr std::size_t kDotsAPiece = 4096;
// While the view changes with every frame, a painting under way is given up for the newer view
// this many times in a row; the next one is finished, so that the picture follows a long zoom.
constexpr int kGivenUpInARow = 8;

constexpr float kTexelsPerMm = 2.0F;  // of the skin's map

int wholePixels(double size) { return std::max(1, static_cast<int>(size)); }

}  // namespace

struct SheetCanvas::State {
    explicit State(const level::Level& theLevel)
        : level(theLevel), meanColour(SheetPainter::meanColour(theLevel)) {
        wish.dotPainter = std::make_shared<const DotPainter>(theLevel);
        wish.earlier = std::make_shared<const EarlierWork>(theLevel);
        painterThread = std::thread([this] { run(); });
    }

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
