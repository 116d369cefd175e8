#include "exam/sitting/desk.hpp"

#include <algorithm>
#include <cmath>

#include "trust/signed_file.hpp"

namespace exam {

using exam_types::Stage;

namespace {

const std::vector<scoring::Dot> kNoDots;
constexpr std::size_t kMostWords = 40;
constexpr double kUsAMinute = 60e6;

bool hasDigit(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// In small letters and without what joins: "C-027" and "c 027" are one label.
std::string plainLabel(const std::string& label) {
    std::string plain;
    for (const char c : label) {
        const bool joins = c == ' ' || c == '-' || c == '_' || c == '.';
        if (!joins) plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return plain;
}

exam_types::SittingFacts factsOf(const SittingParts& parts) {
    const Opening& opening = parts.opening;
    exam_types::SittingFacts facts;
    facts.paper = parts.paper.id;
    facts.academy = parts.academy;
    facts.candidate = opening.number;
    facts.seat = opening.seat;
    facts.date = opening.at.substr(0, 10);
    facts.rehearsal = opening.rehearsal;
    facts.specimen = parts.paper.specimen;
    facts.leftHanded = opening.leftHanded;
    const auto& inputs = parts.paper.rules.inputs;
    facts.penOnly = std::all_of(inputs.begin(), inputs.end(),
                                [](record::InputKind kind) { return kind == record::InputKind::pen; });
    return facts;
}

}  // namespace

LiveSitting::LiveSitting(SittingParts parts, Story story)
    : m_parts(std::move(parts)),
      m_story(std::move(story)),
      m_clock(m_story.examUs),
      m_facts(factsOf(m_parts)),
      m_savedUs(std::make_shared<std::atomic<std::int64_t>>(0)),
      m_penWatch(m_parts.paper.rules.minPenRate) {
    const auto preflight = bytesOfFile(m_parts.folder.preflight());
    if (const auto* record = std::get_if<std::string>(&preflight)) m_penBefore = penBefore(*record);
    m_sleptUs = sleptNowUs();
    makeSheets();
}

LiveSitting::~LiveSitting() = default;

// The paper gives the station's time; a level that ends earlier by itself ends it.
void LiveSitting::makeSheets() {
    const int extra = m_parts.opening.extraTimePercent;
    const std::size_t count = m_parts.paper.stations.size();
    for (std::size_t i = 0; i < count; ++i) {
        const PublicPart::Form& form = m_parts.publicPart.stations[i][m_parts.draw.forms[i]];
        m_levels.push_back(practice::withExtraTime(form.level, extra));
    }
    for (std::size_t i = 0; i < count; ++i) {
        exam_types::StationSheet sheet;
        sheet.number = static_cast<int>(i) + 1;
        sheet.of = static_cast<int>(count);
        sheet.title = m_parts.paper.stations[i].title;
        sheet.brief = m_levels[i].brief;
        sheet.minutes = m_parts.paper.stations[i].minutes * (1.0 + extra / 100.0);
        if (m_levels[i].limits.minutes > 0.0)
            sheet.minutes = std::min(sheet.minutes, m_levels[i].limits.minutes);
        sheet.extraTimePercent = extra;
        sheet.level = &m_levels[i];
        m_sheets.push_back(std::move(sheet));
    }
}

Stage LiveSitting::stage() const {
    if (!m_receipt.empty()) return Stage::closed;
    if (m_dead || m_story.where == Story::Where::stopped) return Stage::stopped;
    if (m_story.wait == Wait::decision) return Stage::needsDecision;
    if (m_story.wait == Wait::code) return Stage::needsCode;
    if (m_called || (works() && !m_penThere)) return Stage::paused;
    switch (m_story.where) {
        case Story::Where::identity:
            return Stage::identity;
        case Story::Where::ready:
            return Stage::ready;
        case Story::Where::working:
            return Stage::working;
        case Story::Where::resting:
            return Stage::resting;
        case Story::Where::done:
        case Story::Where::stopped:
            break;
    }
    return Stage::candidateClosed;
}

const exam_types::StationSheet& LiveSitting::station() const {
    const int last = static_cast<int>(m_sheets.size());
    return m_sheets[static_cast<std::size_t>(std::clamp(m_story.station, 1, last) - 1)];
}

std::int64_t LiveSitting::limitUs() const {
    return static_cast<std::int64_t>(std::llround(station().minutes * kUsAMinute));
}

std::int64_t LiveSitting::stationUs(std::int64_t nowUs) const {
    return m_clock.at(nowUs) - m_story.stationBegunUs;
}

std::int64_t LiveSitting::leftUs(std::int64_t nowUs) const {
    if (works()) return std::max<std::int64_t>(0, limitUs() - stationUs(nowUs));
    if (m_story.where == Story::Where::ready) return limitUs();
    if (m_story.where != Story::Where::resting) return 0;
    const auto breakUs = static_cast<std::int64_t>(m_parts.paper.rules.breakMinutes * kUsAMinute);
    return std::max<std::int64_t>(0, breakUs - (m_clock.at(nowUs) - m_story.breakBegunUs));
}

std::optional<std::int64_t> LiveSitting::savedAgoUs(std::int64_t nowUs) const {
    const std::int64_t saved = m_savedUs->load();
    if (saved == 0) return std::nullopt;
    return std::max<std::int64_t>(0, nowUs - saved);
}

const std::vector<scoring::Dot>& LiveSitting::dots() const { return m_live ? m_live->dots() : kNoDots; }

std::int64_t LiveSitting::originUs() const {
    return m_clock.originOf(m_story.stationBegunUs, m_parts.room.clock.monotonicUs());
}

void LiveSitting::fail(const std::string& trouble) {
    m_dead = true;
    if (!m_trouble) m_trouble = trouble;
}

bool LiveSitting::write(const std::string& kind, text::Json details, std::int64_t nowUs) {
    if (m_dead) return false;
    Entry entry;
    entry.examUs = m_clock.at(nowUs);
    entry.monotonicUs = sinceStartUs(nowUs);
    if (!m_bootSaid) entry.bootId = m_parts.room.clock.bootId;
    entry.wall = m_parts.room.clock.wall();
    entry.kind = kind;
    entry.details = std::move(details);
    if (auto fault = m_parts.log.append(entry)) {
        fail(fault->message);
        return false;
    }
    m_bootSaid = true;
    m_beatUs = nowUs;
    m_story.take(entry);
    return true;
}

text::Json LiveSitting::endorsement() const {
    const std::string session = crypto::hex(m_parts.session->publicKey().bytes);
    const std::string text = sessionText(m_parts.opening.sitting, session);
    const auto signature = m_parts.station->sign(trust::signedMessage(trust::Purpose::segment, text));
    return text::Json::object()
        .set("session_key", session)
        .set("station_key", m_parts.opening.stationKey)
        .set("at", m_parts.room.clock.wall())
        .set("signature", crypto::hex(signature));
}

std::optional<trust::Reason> LiveSitting::beginRecord() {
    const std::int64_t now = m_parts.room.clock.monotonicUs();
    if (write("opened", endorsement(), now)) return std::nullopt;
    return trust::Reason{"sitting-folder", *m_trouble};
}

// Their number here, their id, or the label of a key of theirs, however it is written.
bool LiveSitting::isCandidates(const std::string& label) const {
    const std::string plain = plainLabel(label);
    const Opening& opening = m_parts.opening;
    if (plain == plainLabel(opening.number) || plain == plainLabel(opening.candidate)) return true;
    const auto keys = m_parts.room.keys->keys();
    return std::any_of(keys.begin(), keys.end(), [&](const trust::KeyShelf::Lying& key) {
        return key.holder == opening.candidate && plain == plainLabel(key.label);
    });
}

LiveSitting::Text LiveSitting::confirmIdentity(const std::string& invigilator, const std::string& document,
                                               std::int64_t nowUs) {
    if (m_story.where != Story::Where::identity) return "who sits here has been confirmed already";
    if (plainLabel(invigilator).empty() || invigilator.size() > kMostWords)
        return "give the label of whoever confirms it, as on the badge";
    if (isCandidates(invigilator))
        return "this is the candidate's own label; who sits here is confirmed by somebody else";
    if (document.empty() || document.size() > kMostWords || hasDigit(document))
        return "give the kind of document in a word (passport), never its number";
    auto details = text::Json::object().set("invigilator", invigilator).set("document", document);
    return write("identity", std::move(details), nowUs) ? std::nullopt : m_trouble;
}

void LiveSitting::callInvigilator(std::int64_t nowUs) {
    const Stage now = stage();
    if (m_called || now == Stage::closed || now == Stage::stopped) return;
    m_called = write("call", text::Json::object(), nowUs);
}

void LiveSitting::invigilatorDone(std::int64_t nowUs) {
    if (!m_called) return;
    m_called = false;
    write("went_on", text::Json::object().set("why", "call"), nowUs);
}

void LiveSitting::endBreak(std::int64_t nowUs) {
    if (m_story.where != Story::Where::resting || m_story.wait != Wait::nothing) return;
    m_clock.stand(nowUs);
    write("break_ended", text::Json::object(), nowUs);
}

}  // namespace exam
