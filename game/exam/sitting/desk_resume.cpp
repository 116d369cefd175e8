// After an interruption: the same state again, and whether it goes on alone.
#include <algorithm>

#include "exam/sitting/desk.hpp"
#include "exam/sitting/keys_at_hand.hpp"
#include "record/attempt_file/segments.hpp"
#include "trust/signed_file.hpp"

namespace exam {

namespace {

constexpr std::size_t kMostReason = 1000;

trust::Reason broken(const std::string& why) {
    return {"sitting-work",
            "The running station's record cannot be taken up: " + why + ". Keep the folder as it is."};
}

// The newest moment that the record of the work knows of, after what the log says. Only the last segment's:
// those before it may be of another start of the machine.
void looksAt(Story& story, const record::Attempt& last) {
    for (const record::Event& event : last.events) {
        if (event.kind != "clock") continue;
        const auto json = text::parseJson(event.json);
        const auto* object = std::get_if<text::Json>(&json);
        const text::Json* at = object != nullptr ? object->find("monotonic_us") : nullptr;
        const text::Json* wall = object != nullptr ? object->find("wall") : nullptr;
        if (at == nullptr || at->whole() == nullptr || wall == nullptr || wall->string() == nullptr) continue;
        if (*at->whole() < story.monotonicUs) continue;
        story.monotonicUs = *at->whole();
        story.wall = *wall->string();
    }
}

// How far the station's own clock had come, us.
std::int64_t reached(const record::Attempt& soFar) {
    std::int64_t tUs = soFar.samples.empty() ? 0 : soFar.samples.back().tUs;
    for (const record::Event& event : soFar.events) tUs = std::max(tUs, event.tUs);
    return tUs;
}

}  // namespace

std::optional<trust::Reason> LiveSitting::restoreStation() {
    auto found = segmentsOf(m_parts.folder, m_story.station);
    if (auto* reason = std::get_if<trust::Reason>(&found)) return std::move(*reason);
    auto& segments = std::get<Segments>(found);
    m_segment = static_cast<int>(segments.attempts.size()) + 1;
    if (segments.attempts.empty()) return std::nullopt;
    looksAt(m_story, segments.attempts.back());
    auto joined = record::joinSegments(std::move(segments.attempts));
    if (const auto* why = std::get_if<std::string>(&joined)) return broken(*why);
    auto& soFar = std::get<record::Attempt>(joined);
    record::ForExam mine = forExam();
    mine.sessionKey = soFar.header.exam->sessionKey;
    mine.segment = 1;
    mine.continues = "";
    if (!(*soFar.header.exam == mine)) return broken("it is of another sitting or station");
    m_story.examUs = std::max(m_story.examUs, m_story.stationBegunUs + reached(soFar));
    const auto& level = m_levels[static_cast<std::size_t>(m_story.station - 1)];
    auto live = practice::LiveAttempt::restore(level, soFar);
    if (const auto* fault = std::get_if<record::FileFault>(&live)) return broken(fault->message);
    m_live = std::move(std::get<std::unique_ptr<practice::LiveAttempt>>(live));
    // Of the bulk only what the next segment hangs on.
    if (soFar.samples.size() > 1) soFar.samples.erase(soFar.samples.begin(), soFar.samples.end() - 1);
    soFar.events.clear();
    soFar.dots.clear();
    soFar.states.clear();
    m_soFar = std::move(soFar);
    return std::nullopt;
}

std::optional<trust::Reason> LiveSitting::takeUp() {
    if (works()) {
        if (auto reason = restoreStation()) return reason;
    }
    m_clock = ExamClock(m_story.examUs);
    const std::int64_t now = m_parts.room.clock.monotonicUs();
    const bool sameBoot = m_story.bootId == m_parts.room.clock.bootId;
    const std::int64_t gapUs = std::max<std::int64_t>(0, sinceStartUs(now) - m_story.monotonicUs);
    const std::string lastWall = m_story.wall;
    // What had ended before the log could say so.
    if (m_soFar && m_soFar->end != record::EndState::interrupted) {
        m_segment -= 1;
        writeEnded(now, m_soFar->endReason, m_soFar->chain);
    } else if (m_story.justEnded) {
        afterStation(now);
    }
    noteInterruption(now, sameBoot ? std::optional(gapUs) : std::nullopt, lastWall);
    if (!m_dead && m_story.wait == Wait::nothing) goOn(now);
    if (m_dead) return trust::Reason{"sitting-folder", *m_trouble};
    return std::nullopt;
}

void LiveSitting::noteInterruption(std::int64_t nowUs, std::optional<std::int64_t> gapUs,
                                   const std::string& lastWall) {
    const bool counts = m_story.underWay() && m_story.wait == Wait::nothing;
    const int number = m_story.interruptions + (counts ? 1 : 0);
    const Wait wait = counts ? waitFor(m_parts.paper.rules, number, gapUs) : m_story.wait;
    auto details = text::Json::object()
                       .set("counts", counts)
                       .set("number", number)
                       .set("wait", name(wait))
                       .set("same_boot", gapUs.has_value())
                       .set("last_wall", lastWall);
    if (gapUs) details.set("gap_us", *gapUs);
    write("interrupted", std::move(details), nowUs);
}

void LiveSitting::goOn(std::int64_t nowUs) {
    const bool working = works();
    text::Json details = endorsement();
    details.set("station", m_story.station).set("segment", working ? m_segment : 0);
    if (!write("resumed", std::move(details), nowUs)) return;
    if (m_story.where == Story::Where::resting) m_clock.run(nowUs);
    if (!working) return;
    if (m_penThere) m_clock.run(nowUs);
    if (!m_live) return;
    const std::string path = m_parts.folder.attempt(m_story.station, m_segment);
    if (const auto fault = m_live->goOn(headerOf(nullptr), path, onSaved(), signer()))
        return fail(fault->message);
    begunAttempt();
    insertLift();
}

// The touch that was under way ends where it was: no part of it is invented, none is thrown away.
void LiveSitting::insertLift() {
    if (m_soFar->samples.empty() || !m_soFar->samples.back().contact) return;
    pen::Sample lift = m_soFar->samples.back();
    lift.contact = false;
    if (lift.pressure) lift.pressure = 0;
    m_live->note({lift.tUs, "inserted_lift", "{}"});
    if (const auto refused = m_live->take(lift)) fail(*refused);
}

LiveSitting::Text LiveSitting::useCode(const std::string& code, std::int64_t nowUs) {
    if (m_story.wait != Wait::code) return "no code is asked for";
    const auto typed = typedCode(code);
    const std::string hash = typed ? hashOfCode(m_parts.opening.sitting, *typed) : "";
    const auto& codes = m_parts.opening.resumeCodes;
    const auto& used = m_story.usedCodes;
    const bool known = typed && std::find(codes.begin(), codes.end(), hash) != codes.end();
    if (known && std::find(used.begin(), used.end(), hash) == used.end()) {
        if (write("code_used", text::Json::object().set("code", hash), nowUs)) goOn(nowUs);
        return m_trouble;
    }
    if (!write("code_wrong", text::Json::object().set("used_before", known), nowUs)) return m_trouble;
    if (m_story.wait == Wait::decision)
        return "too many wrong codes: an examiner decides now, with a passphrase";
    return std::string(known ? "this code was used already" : "this is none of the sitting's codes") +
           "; look at the examiner's sheet";
}

// Since the sitting was opened the key may have been revoked, or its holder may be no examiner any more.
LiveSitting::Text LiveSitting::whyNotExaminer() const {
    const auto opened = m_parts.room.keys->open();
    if (const auto* reason = std::get_if<trust::Reason>(&opened)) return reason->text;
    const trust::KeyBook& book = std::get<trust::KeyShelf::Opened>(opened).book;
    const trust::KeyCertificate* key = book.find(m_parts.opening.examinerKey);
    if (key == nullptr) return "the certificate of the examiner's key is not on this machine any more";
    if (book.revoked(m_parts.opening.examinerKey) != nullptr)
        return "the key " + key->label +
               " was revoked and signs nothing any more; keep the sitting's folder as it is and tell the "
               "academy's office";
    const auto& whyNotHolder = m_parts.room.whyNotHolder;
    const auto reason = whyNotHolder ? whyNotHolder(*key) : std::nullopt;
    return reason ? Text(reason->text) : std::nullopt;
}

std::variant<crypto::SigningKey, std::string> LiveSitting::examinersKey(const std::string& passphrase) {
    if (auto why = whyNotExaminer()) return *std::move(why);
    auto key = keyById(*m_parts.room.keys, m_parts.opening.examinerKey, passphrase);
    if (auto* reason = std::get_if<trust::Reason>(&key)) return std::move(reason->text);
    return std::move(std::get<crypto::SigningKey>(key));
}

LiveSitting::Text LiveSitting::decide(bool goingOn, const std::string& passphrase, const std::string& reason,
                                      std::int64_t nowUs) {
    if (m_dead || !m_receipt.empty() || m_story.where == Story::Where::stopped) return "the sitting is over";
    if (goingOn && m_story.wait == Wait::nothing) return "nothing is to be decided";
    if (reason.empty() || reason.size() > kMostReason) return "give the reason in a sentence";
    const auto key = examinersKey(passphrase);
    if (const auto* why = std::get_if<std::string>(&key)) return *why;
    const std::string outcome = goingOn ? "go_on" : "stop";
    const std::string text = decisionText(m_parts.opening.sitting, m_story.interruptions, outcome, reason);
    const auto signature =
        std::get<crypto::SigningKey>(key).sign(trust::signedMessage(trust::Purpose::open, text));
    auto details = text::Json::object()
                       .set("outcome", outcome)
                       .set("reason", reason)
                       .set("interruptions", m_story.interruptions)
                       .set("examiner_key", m_parts.opening.examinerKey)
                       .set("at", m_parts.room.clock.wall())
                       .set("signature", crypto::hex(signature));
    m_clock.stand(nowUs);
    if (!write("decision", std::move(details), nowUs)) return m_trouble;
    if (goingOn) {
        goOn(nowUs);
        return m_trouble;
    }
    if (m_live) (void)m_live->end(record::EndState::interrupted, "stopped");
    m_trouble = "an examiner ended the sitting: " + reason;
    return std::nullopt;
}

}  // namespace exam
