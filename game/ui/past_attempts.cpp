#include "ui/past_attempts.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <utility>

#include "record/store/ids.hpp"
#include "record/store/places.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/records_question.hpp"
#include "ui/result_words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr std::size_t kShown = 7;  // rows

// "2026-03-01 14:05 · 212 dots · 71 points".
std::string lineOf(const Session& session, const PastAttempt& attempt) {
    std::string text =
        attempt.startedAt + " · " + session.word("beside.dots", {{"number", std::to_string(attempt.dots)}});
    if (attempt.total)
        text += " · " + session.word("beside.points", {{"points", pointsFigure(attempt.total)}});
    return text;
}

// "2026-03-01T14:05:09Z" -> "2026-03-01 14:05".
std::string minuteOf(std::int64_t milliseconds) {
    std::string text = store::wallClockOf(milliseconds).substr(0, 16);
    if (text.size() > 10) text[10] = ' ';
    return text;
}

}  // namespace

std::vector<PastAttempt> pastAttemptsOf(const Services& services, const record::AttemptHeader& header) {
    store::AttemptFilter filter;
    filter.person = header.pseudonym.value_or(std::string(store::kGuest));
    filter.level = header.levelId;
    const auto rows = askRecords(services, [&](store::Records& records) { return records.attempts(filter); });
    std::vector<PastAttempt> found;
    for (const store::AttemptRow& row : rows.value_or(std::vector<store::AttemptRow>{})) {
        std::string path = services.places->attempts + "/" + row.file;
        std::error_code ignored;
        // What is handed in is looked at where it is released: here it would tell its points before.
        if (row.kind == "assessment" || row.kind == "exam") continue;
        if (row.levelHash != header.levelHash || row.state == "open" ||
            !std::filesystem::exists(path, ignored))
            continue;
        PastAttempt one{std::move(path), row.attemptId, minuteOf(row.startedAt),
                        static_cast<std::size_t>(row.dots), std::nullopt};
        if (row.totalMilli) one.total = static_cast<double>(*row.totalMilli) / 1000.0;
        found.push_back(std::move(one));
    }
    return found;
}

PastAttempts::PastAttempts(const Services& services, record::AttemptHeader header) {
    m_work = std::async(std::launch::async, [this, &services, header = std::move(header)] {
        m_found = pastAttemptsOf(services, header);
        std::erase_if(m_found, [&](const PastAttempt& one) {
            return one.attemptId == header.attemptId || one.dots == 0;
        });
        m_done.store(true);
    });
}

PastAttempts::~PastAttempts() { m_work.wait(); }

void PastAttempts::move(int way) {
    if (!m_done.load() || m_found.empty()) return;
    const auto last = static_cast<std::ptrdiff_t>(m_found.size()) - 1;
    m_chosen = static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(m_chosen) + way, 0, last));
}

const PastAttempt* PastAttempts::chosen() const {
    return m_done.load() && m_chosen < m_found.size() ? &m_found[m_chosen] : nullptr;
}

Rect PastAttempts::draw(Session& session, const Rect& canvas, const PastAttempt** pressed) {
    const Kit& kit = session.kit;
    const bool done = m_done.load();
    const std::size_t count = done ? m_found.size() : 0;
    const std::string& title = session.word(!done        ? "beside.looking"
                                            : count == 0 ? "beside.none"
                                                         : "beside.choose");
    const float width = std::round(std::min(kit.px(460), canvas.width - kit.px(24)));
    const float inner = width - kit.px(28);
    const float row = controlHeight(kit);
    const std::size_t rows = std::min(count, kShown);
    const float head = paragraphHeight(kit, Type::strong, title, inner) + kit.px(8);
    const float high = kit.px(24) + head + row * static_cast<float>(rows);
    const Rect box{std::round(canvas.x + (canvas.width - width) / 2),
                   std::round(canvas.y + std::max(kit.px(12), (canvas.height - high) / 3)), width, high};
    plate(kit, box);
    const float x = box.x + kit.px(14);
    float y = box.y + kit.px(12);
    paragraph(kit, {x, y, inner, 0}, title, {Type::strong, Role::text, Align::left});
    y += head;
    const std::size_t first = m_chosen < kShown ? 0 : m_chosen - kShown + 1;
    for (std::size_t i = first; i < first + rows; ++i) {
        const Rect at{x, y, inner, row};
        const bool chosen = i == m_chosen;
        if (chosen) fill(kit, at, Role::soft, kit.px(6));
        if (pressable(kit, ("past" + std::to_string(i)).c_str(), at, kit.px(6))) *pressed = &m_found[i];
        label(kit, at.inset(kit.px(10), 0), lineOf(session, m_found[i]),
              {chosen ? Type::strong : Type::body, chosen ? Role::accent : Role::text, Align::left});
        y += row;
    }
    return box;
}

}  // namespace ui
