// A sitting of a test academy's exam day, told from its opening to its close.
#include "decision/evidence_attempt.hpp"
#include "exam/paper/draw.hpp"
#include "practice/live_attempt.hpp"

namespace exam_day {

namespace {

using test_support::kNow;
using test_support::personNumber;

constexpr std::int64_t kSecond = 1'000'000;

std::string hexOf(const crypto::PublicKey& key) { return crypto::hex(std::span<const std::byte>(key.bytes)); }

void appendEntry(std::vector<exam::Entry>& log, std::int64_t examUs, const std::string& kind,
                 text::Json details) {
    exam::Entry entry;
    entry.examUs = examUs;
    entry.monotonicUs = 5000 * kSecond + examUs + static_cast<std::int64_t>(log.size());
    if (log.empty()) entry.bootId = "boot-1";
    entry.wall = kNow;
    entry.kind = kind;
    entry.details = std::move(details);
    log.push_back(std::move(entry));
}

}  // namespace

exam::Opening Day::openingOf(const Candidate& candidate) const {
    exam::Opening opening;
    opening.sitting = personNumber(7000 + candidate.number);
    opening.paper = m_paperHash;
    opening.candidate = personNumber(1000 + candidate.number);
    opening.number = "C-" + std::to_string(candidate.number);
    opening.examiner = personNumber(3);
    opening.examinerKey = trust::idOf(m_academy.examiner.publicKey());
    opening.station = "station-03";
    opening.stationKey = trust::idOf(m_academy.station.publicKey());
    opening.examinerNonce = std::string(32, 'e');
    opening.stationNonce = std::string(32, 'f');
    opening.resumeCodes = {exam::hashOfCode(opening.sitting, "4F7K-Q2MD"),
                           exam::hashOfCode(opening.sitting, "4F7K-Q2MF")};
    opening.at = kNow;
    return opening;
}

text::Json Day::endorsed(const exam::Opening& opening, const crypto::SigningKey& session) const {
    const std::string text = exam::sessionText(opening.sitting, hexOf(session.publicKey()));
    return text::Json::object()
        .set("session_key", hexOf(session.publicKey()))
        .set("station_key", opening.stationKey)
        .set("at", kNow)
        .set("signature", crypto::hex(std::span<const std::byte>(
                              m_academy.station.sign(trust::signedMessage(trust::Purpose::segment, text)))));
}

record::Attempt Day::attemptAt(std::size_t s, const exam::Draw& drawn, const Candidate& candidate,
                               const Evidence& evidence) const {
    const auto& form = m_public.stations[s][drawn.forms[s]];
    record::Attempt attempt;
    record::AttemptHeader& header = attempt.header;
    header.skinSeed = drawn.skinSeeds[s];
    practice::fillFromLevel(header, form.level);
    header.attemptId = personNumber(90000 + candidate.number * 10 + static_cast<int>(s));
    header.kind = record::Kind::exam;
    header.surface = m_specimen ? record::Surface::headless : record::Surface::window;
    header.input = m_specimen ? record::InputKind::synthetic : record::InputKind::pen;
    header.depthSource = record::DepthSource::pressure;
    header.pseudonym = evidence.opening.candidate;
    header.build = kBuild;
    header.wallClock = kNow;
    header.timeZone = "UTC";
    header.exam = record::ForExam{evidence.opening.sitting,
                                  m_paperHash,
                                  static_cast<int>(s) + 1,
                                  static_cast<int>(drawn.forms[s]),
                                  form.hidden,
                                  hexOf(evidence.sessions.back()->publicKey()),
                                  1,
                                  "",
                                  0};
    perform(attempt, form.level, m_hidden.stations[s].forms[drawn.forms[s]].level, candidate);
    return attempt;
}

void Day::breakOff(Evidence& evidence, Evidence::Work& work, int afterSamples, std::int64_t& now) const {
    auto [first, rest] = cut(work.segments.back(), static_cast<std::size_t>(afterSamples));
    const auto session = sharedKey(static_cast<unsigned char>(200 + evidence.sessions.size()));
    evidence.sessions.push_back(session);
    rest.header.exam->segment = static_cast<int>(work.segments.size()) + 1;
    rest.header.exam->sessionKey = hexOf(session->publicKey());
    now += first.samples.back().tUs;
    work.segments.back() = std::move(first);
    const int number = static_cast<int>(work.segments.size());
    work.segments.push_back(std::move(rest));
    appendEntry(evidence.log, now, "interrupted",
                text::Json::object()
                    .set("counts", true)
                    .set("number", number)
                    .set("wait", "nothing")
                    .set("same_boot", true)
                    .set("gap_us", 5 * kSecond));
    appendEntry(evidence.log, now, "resumed",
                endorsed(evidence.opening, *session).set("station", 1).set("segment", number + 1));
}

void Day::sitStation(Evidence& evidence, std::size_t s, const exam::Draw& drawn, const Candidate& candidate,
                     std::int64_t& now) const {
    Evidence::Work work{static_cast<int>(s) + 1, {}};
    work.segments.push_back(attemptAt(s, drawn, candidate, evidence));
    appendEntry(evidence.log, now, "station_begun",
                text::Json::object()
                    .set("station", work.station)
                    .set("form", work.segments.front().header.exam->form));
    if (s == 0) {
        for (const int after : candidate.brokenAfter) breakOff(evidence, work, after, now);
    }
    now += work.segments.back().samples.back().tUs + kSecond;
    appendEntry(evidence.log, now, "station_ended",
                text::Json::object().set("station", work.station).set("why", "candidate"));
    evidence.works.push_back(std::move(work));
}

Evidence Day::sit(const Candidate& candidate) const {
    Evidence evidence;
    exam::Opening& opening = evidence.opening;
    opening = openingOf(candidate);
    evidence.sessions.push_back(sharedKey(static_cast<unsigned char>(100 + candidate.number % 100)));
    opening.sessionKey = hexOf(evidence.sessions[0]->publicKey());
    evidence.preflight = "{\"preflight\":1}";
    opening.preflight = crypto::hex(crypto::blake2b(evidence.preflight));
    evidence.paper = m_paper;
    evidence.publicPart = m_publicBytes;

    const exam::Draw drawn =
        exam::draw(m_public, opening.candidate, opening.examinerNonce, opening.stationNonce);
    std::int64_t now = 0;
    appendEntry(evidence.log, now, "opened", endorsed(opening, *evidence.sessions[0]));
    appendEntry(evidence.log, now, "identity",
                text::Json::object().set("invigilator", "E-03").set("document", "passport"));
    for (std::size_t s = 0; s < m_public.stations.size(); ++s) sitStation(evidence, s, drawn, candidate, now);
    appendEntry(evidence.log, now, "candidate_closed", text::Json::object());
    appendEntry(evidence.log, now, "invigilator_closed",
                text::Json::object().set("examiner_key", opening.examinerKey));
    evidence.retell();
    return evidence;
}

}  // namespace exam_day
