#include "decision/evidence_maker.hpp"

#include <stdexcept>

#include "record/attempt_file/segments.hpp"

namespace exam_day {

namespace {

using test_support::kNow;

crypto::SealKey sealingKey() {
    const std::string seed(32, 'S');
    return crypto::SealKey::fromSeed(std::as_bytes(std::span(seed)));
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
