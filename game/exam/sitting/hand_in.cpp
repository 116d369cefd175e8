#include "exam/sitting/hand_in.hpp"

#include <utility>

#include "exam/evidence/submission.hpp"
#include "exam/paper/sealing_key.hpp"

namespace exam {

namespace {

using trust::Reason;

// Adds the file as a part; nothing, or why it cannot be read.
std::optional<Reason> addFile(trust::SignedFile& file, const std::string& name, const std::string& path) {
    auto bytes = bytesOfFile(path);
    if (auto* reason = std::get_if<Reason>(&bytes)) return std::move(*reason);
    file.parts.push_back({name, std::move(std::get<std::string>(bytes))});
    return std::nullopt;
}

std::optional<Reason> addAttempts(trust::SignedFile& file, const SittingParts& parts) {
    for (int station = 1; station <= static_cast<int>(parts.paper.stations.size()); ++station) {
        auto found = segmentsOf(parts.folder, station);
        if (auto* reason = std::get_if<Reason>(&found)) return std::move(*reason);
        const auto& paths = std::get<Segments>(found).paths;
        for (std::size_t i = 0; i < paths.size(); ++i) {
            const std::string name = "attempts/" + attemptName(station, static_cast<int>(i) + 1);
            if (auto reason = addFile(file, name, paths[i])) return reason;
        }
    }
    return std::nullopt;
}

std::optional<Reason> addParts(trust::SignedFile& file, const SittingParts& parts,
                               const trust::KeyShelf::Opened& keys) {
    file.parts.push_back({"opening.json", writeOpening(parts.opening)});
    if (auto reason = addFile(file, "opening.signed", parts.folder.opening())) return reason;
    if (auto reason = addFile(file, "sitting.log", parts.folder.log())) return reason;
    if (auto reason = addFile(file, "preflight.json", parts.folder.preflight())) return reason;
    if (auto reason = addFile(file, "paper", parts.folder.paper())) return reason;
    file.parts.push_back({"public", parts.publicBytes});
    for (std::size_t i = 0; i < keys.certificateFiles.size(); ++i)
        file.parts.push_back({"keys/" + std::to_string(i + 1), keys.certificateFiles[i]});
    if (!keys.revocationFile.empty()) file.parts.push_back({"revoked", keys.revocationFile});
    return addAttempts(file, parts);
}

}  // namespace

std::variant<std::string, Reason> sealedSitting(const SittingParts& parts,
                                                const crypto::SigningKey& examiner) {
    auto opened = parts.room.keys->open();
    if (auto* reason = std::get_if<Reason>(&opened)) return std::move(*reason);
    const auto& keys = std::get<trust::KeyShelf::Opened>(opened);
    const std::string at = parts.room.clock.wall();
    const auto academy = sealingKeyOf(parts.paper, keys.book, at);
    if (const auto* reason = std::get_if<Reason>(&academy)) return *reason;
    trust::SignedFile file;
    file.kind = trust::FileKind::submission;
    if (auto reason = addParts(file, parts, keys)) return std::move(*reason);
    trust::sign(file, *parts.session, trust::Purpose::close, at, "This is what the sitting recorded.");
    trust::sign(file, *parts.station, trust::Purpose::close, at, "This station recorded it.");
    trust::sign(file, examiner, trust::Purpose::close, at, "I was there and close the sitting.");
    Sealed about;
    about.sitting = parts.opening.sitting;
    about.paperId = parts.paper.id;
    about.candidate = parts.opening.number;
    about.station = parts.opening.station;
    about.rehearsal = parts.opening.rehearsal;
    about.specimen = parts.paper.specimen;
    return sealedSubmission(file, about, std::get<crypto::SealPublicKey>(academy), *parts.station, at);
}

std::string submissionFile(const std::string& receipt) {
    return receipt.substr(0, receipt.rfind('-')) + ".submission";
}

}  // namespace exam
