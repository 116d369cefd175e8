// The paper of a test academy's exam day.
#include <stdexcept>

#include "decision/evidence_maker.hpp"
#include "ensembles/ensemble_shelf.hpp"
#include "level/yaml/library.hpp"

namespace exam_day {

namespace {

using test_support::kNow;

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

exam::Paper rulesOf(bool specimen) {
    exam::Paper paper;
    paper.id = "SMP-2";
    paper.title = "Simulator practical";
    paper.specimen = specimen;
    paper.rules.inputs = {record::InputKind::pen};
    if (specimen)
        paper.rules.inputs = {record::InputKind::pen, record::InputKind::synthetic,
                              record::InputKind::samplesFile};
    paper.rules.extraTimePercents = {25};
    paper.rules.breakMinutes = 0;
    return paper;
}

}  // namespace

void Day::addStation(exam::Paper& paper, const std::vector<std::string>& ids, int later) {
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

void Day::writePaper(bool specimen, int later) {
    exam::PaperBody body;
    exam::Paper& paper = body.paper;
    paper = rulesOf(specimen);
    m_public.seed.fill(std::byte{7});
    addStation(paper, {"even-run", "single-dots"}, later);
    addStation(paper, {"single-dots"}, later);
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

}  // namespace exam_day
