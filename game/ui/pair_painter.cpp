#include "ui/pair_painter.hpp"

#include <algorithm>
#include <variant>

#include "picture/from_afar.hpp"
#include "picture/report_picture.hpp"
#include "picture/sheet_painter.hpp"
#include "practice/replay.hpp"
#include "record/attempt_file/journal.hpp"
#include "sheet/guides.hpp"
#include "skin/healing.hpp"

namespace ui {

// All pieces are of one level, whose painter takes longest to make.
struct PairPainter::Studio {
    std::optional<level::Level> level;
    std::optional<picture::SheetPainter> painter;

    [[nodiscard]] std::variant<picture::Image, std::string> paint(const std::string& path,
                                                                  const PairSight& sight, bool healed) {
        auto read = record::readAttempt(path);
        if (auto* fault = std::get_if<record::FileFault>(&read)) return std::move(fault->message);
        const auto& attempt = std::get<record::Attempt>(read);
        if (!level || level->hash != attempt.header.levelHash) {
            auto found = practice::levelOf(attempt);
            if (auto* fault = std::get_if<std::string>(&found)) return std::move(*fault);
            level = std::get<level::Level>(std::move(found));
            painter.emplace(*level);
        }
        picture::ReportPicture wanted;
        wanted.width = sight.width;
        wanted.height = sight.height;
        wanted.age = healed ? skin::kHealed : skin::Days{};
        const scoring::Box box = sheet::firstSight(*level);
        sheet::SheetView view = sheet::fitted(box, sight.width, sight.height, 0.0);
        view.pixelsPerMm = sight.pixelsPerMm;
        wanted.view = view;
        picture::Image image = picture::paintReport(*painter, *level, attempt.dots, wanted);
        picture::blur(image, picture::resolvedMm(sight.awayMm) * sight.pixelsPerMm);
        return image;
    }
};

PairPainter::PairPainter(std::vector<std::string> paths) : m_paths(std::move(paths)) {
    m_thread = std::thread([this] { run(); });
}

PairPainter::~PairPainter() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void PairPainter::want(const std::vector<std::size_t>& pieces, const PairSight& sight, bool healedFirst) {
    std::vector<Key> wanted;
    // As one looks at them now before the other age; the two that are shown before all.
    for (std::size_t from = 0; from < pieces.size(); from += 2) {
        for (const bool healed : {healedFirst, !healedFirst}) {
            for (std::size_t i = from; i < std::min(from + 2, pieces.size()); ++i)
                wanted.emplace_back(pieces[i], healed);
        }
    }
    {
        const std::lock_guard lock(m_mutex);
        if (wanted == m_wanted && sight == m_sight) return;
        if (!(sight == m_sight)) m_painted.clear();
        std::erase_if(m_painted, [&](const auto& one) {
            return std::find(wanted.begin(), wanted.end(), one.first) == wanted.end();
        });
        m_wanted = std::move(wanted);
        m_sight = sight;
    }
    m_wake.notify_all();
}

std::shared_ptr<const picture::Image> PairPainter::picture(std::size_t piece, bool healed) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_painted.find({piece, healed});
    return found == m_painted.end() ? nullptr : found->second;
}

std::optional<std::string> PairPainter::fault() const {
    const std::lock_guard lock(m_mutex);
    for (const Key& key : m_wanted) {
        const auto found = m_faults.find(key.first);
        if (found != m_faults.end()) return found->second;
    }
    return std::nullopt;
}

std::optional<PairPainter::Key> PairPainter::nextWanted() const {
    for (const Key& key : m_wanted) {
        if (!m_painted.contains(key) && !m_faults.contains(key.first)) return key;
    }
    return std::nullopt;
}

void PairPainter::run() {
    Studio studio;
    std::unique_lock lock(m_mutex);
    while (true) {
        std::optional<Key> next;
        m_wake.wait(lock, [&] { return m_stopping || (next = nextWanted()).has_value(); });
        if (m_stopping) return;
        const PairSight sight = m_sight;
        lock.unlock();
        auto painted = studio.paint(m_paths.at(next->first), sight, next->second);
        lock.lock();
        if (auto* fault = std::get_if<std::string>(&painted)) {
            m_faults[next->first] = std::move(*fault);
        } else if (sight == m_sight) {
            m_painted[*next] =
                std::make_shared<const picture::Image>(std::get<picture::Image>(std::move(painted)));
        }
    }
}

}  // namespace ui
