#include "decision/evidence_maker.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <scoring/score.hpp>

#include "ensembles/ensemble_shelf.hpp"
#include "exam/paper/draw.hpp"
#include "level/yaml/library.hpp"
#include "practice/attempt_runner.hpp"
#include "practice/live_attempt.hpp"
#include "practice/performance.hpp"
#include "record/attempt_file/block.hpp"
#include "record/attempt_file/header_json.hpp"
#include "record/attempt_file/payloads.hpp"
#include "record/attempt_file/segments.hpp"

namespace exam_day {

namespace {

using test_support::kNow;
using test_support::personNumber;

constexpr std::int64_t kSecond = 1'000'000;

level::Level shipped(const std::string& id) {
    static const auto library = level_yaml::readLibrary({{STIPPLE_SOURCE_DIR "/levels", true}});
    for (const level::Level& level : library.levels) {
        if (level.id == id) return level;
    }
    throw std::runtime_error("no level " + id);
}

// Trace levels: nobody else's work is needed.
scoring::Ensemble reference(const level::Level& level) {
    return ensembles::EnsembleShelf(STIPPLE_SOURCE_DIR "/assets/ensembles", "").ensembleFor(level.scenario);
}

crypto::SealKey sealingKey() {
    const std::string seed(32, 'S');
    return crypto::SealKey::fromSeed(std::as_bytes(std::span(seed)));
}

std::string hexOf(const crypto::PublicKey& key) { return crypto::hex(std::span<const std::byte>(key.bytes)); }

struct Kept : practice::AttemptLog {
    record::Attempt& attempt;
    explicit Kept(record::Attempt& into) : attempt(into) {}
    void add(const pen::Sample& one) override { attempt.samples.push_back(one); }
    void add(const scoring::Dot& one) override { attempt.dots.push_back(one); }
    void add(const record::Event& one) override { attempt.events.push_back(one); }
    void add(const record::StateMark& one) override { attempt.states.push_back(one); }
};

practice::Performance performed(const level::Level& level, const Candidate& candidate) {
    practice::Performance done = practice::performanceOf(level, candidate.hand, candidate.seed);
    if (candidate.touches == 0) return done;
    std::size_t touches = 0;
    std::size_t end = 0;
    for (std::size_t i = 1; i < done.samples.size() && touches < candidate.touches; ++i) {
        if (done.samples[i - 1].contact && !done.samples[i].contact) {
            ++touches;
            end = i + 1;
        }
    }
    done.samples.resize(end);
    std::erase_if(done.stretches, [&](const practice::Stretch& one) { return one.afterSamples > end; });
    return done;
}

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

std::string logText(const std::vector<exam::Entry>& log) {
    std::string text = "stipple.sitting 1\n";
    crypto::Hash head = crypto::blake2b(text);
    for (const exam::Entry& entry : log) {
        const std::string json = text::Json::object()
                                     .set("exam_us", entry.examUs)
                                     .set("monotonic_us", entry.monotonicUs)
                                     .set("boot", entry.bootId)
                                     .set("wall", entry.wall)
                                     .set("kind", entry.kind)
                                     .set("details", entry.details)
                                     .dump();
        head = crypto::Blake2b().add(head).add(json).finish();
        text += json + " " + crypto::hex(head) + "\n";
    }
    return text;
}

// Station 1 alone breaks off; what comes after is of the last session.
const crypto::SigningKey& sessionOf(const Evidence& evidence, const Evidence::Work& work,
                                    std::size_t segment) {
    return work.station == 1 ? *evidence.sessions[segment] : *evidence.sessions.back();
}

// The segments as a reader joins them, with the chain values that signing gives them.
record::Attempt joined(const Evidence& evidence, const Evidence::Work& work) {
    std::vector<record::Attempt> segments;
    for (std::size_t i = 0; i < work.segments.size(); ++i) {
        record::Attempt next = work.segments[i];
        if (i > 0) next.header.exam->continues = segments.back().chain;
        const auto parsed = record::parseAttempt(Day::attemptBytes(next, sessionOf(evidence, work, i)));
        segments.push_back(std::get<record::Attempt>(parsed));
    }
    return std::get<record::Attempt>(record::joinSegments(std::move(segments)));
}

// One attempt cut in two at a sample, as an interruption leaves it.
std::pair<record::Attempt, record::Attempt> cut(const record::Attempt& whole, std::size_t samples) {
    record::Attempt first = whole;
    record::Attempt rest = whole;
    const auto at = whole.samples.begin() + static_cast<std::ptrdiff_t>(samples);
    first.samples.assign(whole.samples.begin(), at);
    rest.samples.assign(at, whole.samples.end());
    const std::int64_t tUs = at->tUs;
    const auto dots = std::count_if(whole.dots.begin(), whole.dots.end(),
                                    [&](const scoring::Dot& dot) { return *dot.tUs < tUs; });
    first.dots.resize(static_cast<std::size_t>(dots));
    rest.dots.erase(rest.dots.begin(), rest.dots.begin() + dots);
    std::erase_if(first.states, [&](const record::StateMark& mark) {
        return mark.dots > static_cast<std::uint32_t>(dots);
    });
    std::erase_if(rest.states, [&](const record::StateMark& mark) {
        return mark.dots <= static_cast<std::uint32_t>(dots);
    });
    std::erase_if(first.events, [&](const record::Event& event) { return event.tUs >= tUs; });
    std::erase_if(rest.events, [&](const record::Event& event) { return event.tUs < tUs; });
    first.end = record::EndState::interrupted;
    return {std::move(first), std::move(rest)};
}

}  // namespace

std::shared_ptr<const crypto::SigningKey> sharedKey(unsigned char byte) {
    return std::make_shared<const crypto::SigningKey>(test_support::keyFromByte(byte));
}

void Evidence::retell() {
    for (exam::Entry& entry : log) {
        if (entry.kind != "station_ended") continue;
        for (const Work& work : works) {
            if (work.station != *entry.details.find("station")->whole()) continue;
            const record::Attempt whole = joined(*this, work);
            entry.details.set("segments", static_cast<std::int64_t>(work.segments.size()))
                .set("samples", static_cast<std::int64_t>(whole.samples.size()))
                .set("dots", static_cast<std::int64_t>(whole.dots.size()))
                .set("chain", whole.chain);
        }
    }
}

Day::Day(bool specimen, int later) : m_specimen(specimen), m_sealing(sealingKey()) {
    writePaper(specimen, later);
}

trust::AcademyRoot Day::root() const {
    trust::AcademyRoot root = m_academy.publicRoot();
    root.specimen = m_specimen;
    return root;
}

std::vector<std::string> Day::keyFiles() const {
    std::vector<std::string> files;
    auto certificates = m_academy.certificates();
    trust::KeyCertificate sealing = certificates.front();
    sealing.key = {};
    sealing.seal = m_sealing.publicKey();
    sealing.role = trust::KeyRole::sealing;
    sealing.holder = sealing.label = "sealing";
    certificates.push_back(sealing);
    for (const auto& one : certificates) files.push_back(trust::bytesOf(m_academy.certified(one)));
    return files;
}

trust::KeyBook Day::book() const {
    trust::KeyBook book(root());
    for (const std::string& bytes : keyFiles()) {
        if (auto reason = book.add(std::get<trust::SignedFile>(trust::parseSignedFile(bytes))))
            throw std::runtime_error(reason->text);
    }
    return book;
}

void Day::writePaper(bool specimen, int later) {
    exam::PaperBody body;
    exam::Paper& paper = body.paper;
    paper.id = "SMP-2";
    paper.title = "Simulator practical";
    paper.specimen = specimen;
    paper.rules.inputs = {record::InputKind::pen};
    if (specimen)
        paper.rules.inputs = {record::InputKind::pen, record::InputKind::synthetic,
                              record::InputKind::samplesFile};
    paper.rules.extraTimePercents = {25};
    paper.rules.breakMinutes = 0;
    m_public.seed.fill(std::byte{7});
    for (const std::vector<std::string>& ids :
         {std::vector<std::string>{"even-run", "single-dots"}, {"single-dots"}}) {
        exam::StationBrief brief{"Station " + std::to_string(paper.stations.size() + 1), 2.0, {}};
        exam::HiddenStation station;
        station.cuts = {60000, 60000, std::nullopt, "borderline regression", 2.0};
        station.critical = {{"dots:blown_out", 0.2}};
        auto& forms = m_public.stations.emplace_back();
        for (const std::string& id : ids) {
            const level::Level whole = shipped(id);
            level::Level shown = exam::publicLevel(whole, 2.0);
            station.forms.push_back({shown.hash, whole, reference(whole)});
            brief.forms.push_back(shown.hash);
            forms.push_back({shown.hash, whole.hash, std::move(shown)});
        }
        for (auto& form : station.forms) form.ensemble.scoringVersion += later;
        m_hidden.stations.push_back(std::move(station));
        paper.stations.push_back(std::move(brief));
    }
    m_publicBytes = exam::writePublic(m_public);
    const std::string hidden = exam::writeHidden(m_hidden);
    paper.seedCommitment = crypto::hex(crypto::blake2b(std::span<const std::byte>(m_public.seed)));
    paper.publicHash = crypto::hex(crypto::blake2b(m_publicBytes));
    paper.hiddenHash = crypto::hex(crypto::blake2b(hidden));
    paper.sealedTo = trust::idOf(crypto::PublicKey{m_sealing.publicKey().bytes});
    const crypto::Secret key = crypto::Secret::random(exam::kReleaseKeyBytes);
    const std::string keyBytes(reinterpret_cast<const char*>(key.bytes().data()), key.size());
    body.release = *crypto::wrap(keyBytes, kRelease, {1, 64});
    trust::SignedFile file{trust::FileKind::paper,
                           {{exam::kPaperPart, exam::writeBody(body)},
                            {exam::kPublicPart, crypto::lock(m_publicBytes, key)},
                            {exam::kHiddenPart, crypto::seal(hidden, m_sealing.publicKey())}},
                           {}};
    trust::sign(file, m_academy.author, trust::Purpose::paper, kNow, "I wrote this paper.");
    m_paper = trust::bytesOf(file);
    m_paperHash = crypto::hex(crypto::blake2b(m_paper));
}

Evidence Day::sit(const Candidate& candidate) const {
    Evidence evidence;
    exam::Opening& opening = evidence.opening;
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
    evidence.sessions.push_back(sharedKey(static_cast<unsigned char>(100 + candidate.number % 100)));
    opening.sessionKey = hexOf(evidence.sessions[0]->publicKey());
    evidence.preflight = "{\"preflight\":1}";
    opening.preflight = crypto::hex(crypto::blake2b(evidence.preflight));
    opening.at = kNow;
    evidence.paper = m_paper;
    evidence.publicPart = m_publicBytes;

    const auto endorsed = [&](const crypto::SigningKey& session) {
        const std::string text = exam::sessionText(opening.sitting, hexOf(session.publicKey()));
        return text::Json::object()
            .set("session_key", hexOf(session.publicKey()))
            .set("station_key", opening.stationKey)
            .set("at", kNow)
            .set("signature", crypto::hex(std::span<const std::byte>(m_academy.station.sign(
                                  trust::signedMessage(trust::Purpose::segment, text)))));
    };
    const exam::Draw drawn =
        exam::draw(m_public, opening.candidate, opening.examinerNonce, opening.stationNonce);
    std::int64_t now = 0;
    appendEntry(evidence.log, now, "opened", endorsed(*evidence.sessions[0]));
    appendEntry(evidence.log, now, "identity",
                text::Json::object().set("invigilator", "E-03").set("document", "passport"));
    for (std::size_t s = 0; s < m_public.stations.size(); ++s) {
        const auto& form = m_public.stations[s][drawn.forms[s]];
        const level::Level& whole = m_hidden.stations[s].forms[drawn.forms[s]].level;
        Evidence::Work work{static_cast<int>(s) + 1, {}};
        record::Attempt attempt;
        record::AttemptHeader& header = attempt.header;
        header.skinSeed = drawn.skinSeeds[s];
        practice::fillFromLevel(header, form.level);
        header.attemptId = personNumber(90000 + candidate.number * 10 + static_cast<int>(s));
        header.kind = record::Kind::exam;
        header.surface = m_specimen ? record::Surface::headless : record::Surface::window;
        header.input = m_specimen ? record::InputKind::synthetic : record::InputKind::pen;
        header.depthSource = record::DepthSource::pressure;
        header.pseudonym = opening.candidate;
        header.build = kBuild;
        header.wallClock = kNow;
        header.timeZone = "UTC";
        header.exam = record::ForExam{opening.sitting,
                                      m_paperHash,
                                      work.station,
                                      static_cast<int>(drawn.forms[s]),
                                      form.hidden,
                                      hexOf(evidence.sessions.back()->publicKey()),
                                      1,
                                      "",
                                      0};
        Kept kept(attempt);
        practice::AttemptRunner runner(form.level, header.skinSeed, kept);
        const practice::Performance done = performed(whole, candidate);
        (void)practice::playThrough(runner, done.samples, done.stretches);
        attempt.end = record::EndState::finished;
        appendEntry(evidence.log, now, "station_begun",
                    text::Json::object().set("station", work.station).set("form", header.exam->form));
        work.segments.push_back(std::move(attempt));
        for (const int after : s == 0 ? candidate.brokenAfter : std::vector<int>{}) {
            auto [first, rest] = cut(work.segments.back(), static_cast<std::size_t>(after));
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
                        endorsed(*session).set("station", 1).set("segment", number + 1));
        }
        now += work.segments.back().samples.back().tUs + kSecond;
        appendEntry(evidence.log, now, "station_ended",
                    text::Json::object().set("station", work.station).set("why", "candidate"));
        evidence.works.push_back(std::move(work));
    }
    appendEntry(evidence.log, now, "candidate_closed", text::Json::object());
    appendEntry(evidence.log, now, "invigilator_closed",
                text::Json::object().set("examiner_key", opening.examinerKey));
    evidence.retell();
    return evidence;
}

std::string Day::attemptBytes(const record::Attempt& attempt, const crypto::SigningKey& session) {
    record::BlockWriter blocks;
    std::string bytes = blocks.begin();
    const auto signIt = [&] {
        const std::string_view chain(reinterpret_cast<const char*>(blocks.chain().data()),
                                     blocks.chain().size());
        const auto signature = session.sign(trust::signedMessage(trust::Purpose::segment, chain));
        blocks.append(bytes, record::BlockType::signature,
                      {reinterpret_cast<const char*>(signature.data()), signature.size()});
    };
    const auto all = [&](record::BlockType type, const auto& items, auto take) {
        for (std::size_t first = 0; first < items.size();) blocks.append(bytes, type, take(items, first));
    };
    blocks.append(bytes, record::BlockType::header, record::writeHeader(attempt.header));
    blocks.append(bytes, record::BlockType::levelFile,
                  record::writeLevelFile({"", attempt.header.levelBytes}));
    for (const auto& file : attempt.header.levelFiles)
        blocks.append(bytes, record::BlockType::levelFile, record::writeLevelFile(file));
    if (attempt.header.exam) signIt();
    all(record::BlockType::events, attempt.events, record::takeEvents);
    // In pieces of less than the ten seconds that may go unsigned.
    for (std::size_t from = 0; from < attempt.samples.size();) {
        std::size_t to = from;
        while (to < attempt.samples.size() &&
               attempt.samples[to].tUs - attempt.samples[from].tUs < 9 * kSecond)
            ++to;
        const std::vector<pen::Sample> piece(attempt.samples.begin() + static_cast<std::ptrdiff_t>(from),
                                             attempt.samples.begin() + static_cast<std::ptrdiff_t>(to));
        all(record::BlockType::samples, piece, record::takeSamples);
        if (attempt.header.exam) signIt();
        from = to;
    }
    all(record::BlockType::dots, attempt.dots, record::takeDots);
    all(record::BlockType::states, attempt.states, record::takeStates);
    if (attempt.end != record::EndState::interrupted)
        blocks.append(bytes, record::BlockType::close,
                      record::writeClose({attempt.end, attempt.samples.size(),
                                          static_cast<std::uint32_t>(attempt.dots.size()), "candidate"}));
    if (attempt.header.exam) signIt();
    return bytes;
}

std::string Day::bytesOf(const Evidence& evidence) const {
    trust::SignedFile file;
    file.kind = trust::FileKind::submission;
    const auto add = [&](const std::string& name, const std::string& bytes) {
        file.parts.push_back({name, bytes});
    };
    const std::string json = exam::writeOpening(evidence.opening);
    trust::SignedFile opening{trust::FileKind::submission, {{std::string(exam::kOpeningPart), json}}, {}};
    trust::sign(opening, m_academy.examiner, trust::Purpose::open, kNow, "I open this sitting.");
    add("opening.json", json);
    add("opening.signed", trust::bytesOf(opening));
    add("sitting.log", logText(evidence.log));
    add("preflight.json", evidence.preflight);
    add("paper", evidence.paper);
    add("public", evidence.publicPart);
    for (std::size_t i = 0; i < keyFiles().size(); ++i) add("keys/" + std::to_string(i + 1), keyFiles()[i]);
    for (const Evidence::Work& work : evidence.works) {
        std::string chain;
        for (std::size_t i = 0; i < work.segments.size(); ++i) {
            record::Attempt segment = work.segments[i];
            if (i > 0) segment.header.exam->continues = chain;
            const std::string bytes = attemptBytes(segment, sessionOf(evidence, work, i));
            if (const auto parsed = record::parseAttempt(bytes);
                std::holds_alternative<record::Attempt>(parsed))
                chain = std::get<record::Attempt>(parsed).chain;
            add("attempts/" + std::to_string(work.station) + "-" + std::to_string(i + 1) + ".attempt", bytes);
        }
    }
    trust::sign(file, *evidence.sessions.back(), trust::Purpose::close, kNow,
                "This is what the sitting recorded.");
    trust::sign(file, m_academy.station, trust::Purpose::close, kNow, "This station recorded it.");
    trust::sign(file, m_academy.examiner, trust::Purpose::close, kNow, "I was there and close the sitting.");
    return trust::bytesOf(file);
}

std::string Day::sealedBytes(const std::string& submission, const Evidence& evidence) const {
    exam::Sealed about;
    about.sitting = evidence.opening.sitting;
    about.paperId = "SMP-2";
    about.candidate = evidence.opening.number;
    about.station = evidence.opening.station;
    about.rehearsal = evidence.opening.rehearsal;
    about.specimen = m_specimen;
    return exam::sealedSubmission(std::get<trust::SignedFile>(trust::parseSignedFile(submission)), about,
                                  m_sealing.publicKey(), m_academy.station, kNow);
}

std::string Day::sealed(const Evidence& evidence) const { return sealedBytes(bytesOf(evidence), evidence); }

exam::VerifyWith Day::with(bool open) const {
    exam::VerifyWith with;
    with.root = root();
    if (open) with.academy = &m_sealing;
    with.now = "2026-06-02T10:00:00Z";
    with.build = kBuild;
    return with;
}

}  // namespace exam_day
