// The examiner's close: the submission is made, sealed and handed in.
#include <filesystem>

#include "crypto/blake2b.hpp"
#include "exam/evidence/submission.hpp"
#include "exam/sitting/day_list.hpp"
#include "exam/sitting/desk.hpp"
#include "exam/sitting/hand_in.hpp"
#include "record/store/durable_file.hpp"

namespace exam {

LiveSitting::Text LiveSitting::close(const std::string& passphrase, std::int64_t nowUs) {
    if (!m_receipt.empty()) return std::nullopt;
    if (m_dead) return m_trouble;
    // Sealed, but not handed in when it was tried last.
    if (const auto sealed = bytesOfFile(m_parts.folder.sealed()); std::holds_alternative<std::string>(sealed))
        return finishClosing(std::get<std::string>(sealed));
    const Stage now = stage();
    if (now != Stage::candidateClosed && now != Stage::stopped)
        return "the stations are not all done; let the candidate finish, or end the sitting by a decision";
    auto key = examinersKey(passphrase);
    if (auto* why = std::get_if<std::string>(&key)) return std::move(*why);
    auto details = text::Json::object().set("examiner_key", m_parts.opening.examinerKey);
    if (!write("invigilator_closed", std::move(details), nowUs)) return m_trouble;
    const auto sealed = sealedSitting(m_parts, std::get<crypto::SigningKey>(key));
    if (const auto* reason = std::get_if<trust::Reason>(&sealed)) return reason->text;
    const auto& bytes = std::get<std::string>(sealed);
    if (auto fault = store::replaceFile(m_parts.folder.sealed(), bytes)) return fault;
    return finishClosing(bytes);
}

LiveSitting::Text LiveSitting::finishClosing(const std::string& sealedBytes) {
    const std::string& out = m_parts.room.out;
    const std::string receipt = receiptOf(sealedBytes);
    std::error_code error;
    std::filesystem::create_directories(out, error);
    if (auto fault = store::replaceFile(out + "/" + submissionFile(receipt), sealedBytes)) return fault;
    DayEntry entry;
    entry.receipt = receipt;
    entry.hash = crypto::hex(crypto::blake2b(sealedBytes));
    entry.candidate = m_parts.opening.number;
    entry.paper = m_parts.paper.id;
    entry.rehearsal = m_parts.opening.rehearsal;
    entry.at = m_parts.room.clock.wall();
    const std::string path = dayListPath(out, m_parts.opening.station, entry.at.substr(0, 10));
    if (auto fault = addToDayList(path, entry)) return fault;
    if (auto fault = store::replaceFile(m_parts.folder.receipt(), receipt + "\n")) return fault;
    m_receipt = receipt;
    return std::nullopt;
}

}  // namespace exam
