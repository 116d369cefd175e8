// Submissions, sealed and opened, must be read or refused whatever they hold. Signatures stop random bytes,
// so an input whose first byte is odd takes the place of one part of a right submission, signed anew where an
// examiner signs it.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "crypto/wrapping.hpp"
#include "exam/evidence/submission.hpp"
#include "exam/paper/paper_body.hpp"
#include "level/yaml/load.hpp"
#include "support/academy.hpp"

namespace {

using test_support::Academy;
using test_support::kNow;

constexpr std::string_view kLevel =
    "stipple: 1\nid: any\ntitle: Any\nunit: 1\nbrief: Any.\n"
    "patch: {place: practice_skin, area: {rect: [-9, -9, 9, 9]}}\n"
    "zones:\n  - {id: z, area: {rect: [-5, -5, 5, 5]}, density_per_cm2: 60, depth_mm: 0.5}\n"
    "reference: {mode: trace, cutoff_mm: 1, marks_mm: [[0, 0], [3, 3]]}\n"
    "limits: {minutes: 1, expected_dots: 2, expected_minutes: 0.5, max_dots: 9}\n"
    "scoring: {criteria: [spacing]}\n";

void must(bool condition) {
    if (!condition) std::abort();
}

template <typename T>
const T* readOrRefused(const std::variant<T, trust::Reason>& answer) {
    if (const auto* reason = std::get_if<trust::Reason>(&answer))
        must(!reason->code.empty() && !reason->text.empty());
    return std::get_if<T>(&answer);
}

std::string hashOf(std::string_view bytes) { return crypto::hex(crypto::blake2b(bytes)); }

// The paper's file and its public part.
std::pair<std::string, std::string> somePaper(const Academy& academy) {
    const auto loaded = level_yaml::load(kLevel, "any.yaml", [](const std::string&) { return std::nullopt; });
    must(loaded.level.has_value());
    const level::Level open = exam::publicLevel(*loaded.level);
    exam::PublicPart part;
    part.stations = {{{open.hash, loaded.level->hash, open}}};
    exam::PaperBody body;
    body.paper.id = "ANY-1";
    body.paper.title = "Any";
    body.paper.specimen = true;
    body.paper.rules.inputs = {record::InputKind::pen};
    body.paper.stations = {{"Any", 1.0, {open.hash}}};
    const std::string publicBytes = exam::writePublic(part);
    body.paper.publicHash = hashOf(publicBytes);
    body.paper.hiddenHash = hashOf("hidden");
    body.paper.seedCommitment = crypto::hex(crypto::blake2b(std::span<const std::byte>(part.seed)));
    body.paper.sealedTo = std::string(32, '0');
    body.release = {{1, 8}, std::string(16, '0'), std::string(24, '0'), std::string(48, '0')};
    trust::SignedFile file;
    file.kind = trust::FileKind::paper;
    file.parts = {{exam::kPaperPart, exam::writeBody(body)},
                  {exam::kPublicPart, "locked"},
                  {exam::kHiddenPart, "sealed"}};
    trust::sign(file, academy.author, trust::Purpose::paper, kNow, "x");
    return {trust::bytesOf(file), publicBytes};
}

std::string openingSigned(const Academy& academy, const std::string& json) {
    trust::SignedFile file;
    file.kind = trust::FileKind::submission;
    file.parts = {{std::string(exam::kOpeningPart), json}};
    trust::sign(file, academy.examiner, trust::Purpose::open, kNow, "x");
    return trust::bytesOf(file);
}

std::string someOpening(const Academy& academy, const std::string& paper) {
    exam::Opening opening;
    opening.sitting = std::string(32, '5');
    opening.paper = hashOf(paper);
    opening.candidate = test_support::personNumber(7);
    opening.number = "C-027";
    opening.examiner = test_support::personNumber(3);
    opening.examinerKey = trust::idOf(academy.examiner.publicKey());
    opening.station = "station-03";
    opening.stationKey = trust::idOf(academy.station.publicKey());
    opening.examinerNonce = opening.stationNonce = std::string(32, '1');
    opening.sessionKey = opening.preflight = std::string(64, '2');
    opening.at = kNow;
    return exam::writeOpening(opening);
}

struct Right {
    Academy academy;
    trust::KeyBook book = academy.book();
    trust::SignedFile file;

    Right() {
        const auto [paper, publicPart] = somePaper(academy);
        const std::string opening = someOpening(academy, paper);
        file.kind = trust::FileKind::submission;
        file.parts = {{"opening.json", opening},
                      {"opening.signed", openingSigned(academy, opening)},
                      {"sitting.log", ""},
                      {"preflight.json", "{}"},
                      {"paper", paper},
                      {"public", publicPart},
                      {"keys/1", ""},
                      {"revoked", ""},
                      {"attempts/1-1.attempt", ""}};
        file.parts[6].bytes = trust::bytesOf(academy.certified(academy.certificates()[0]));
        file.parts[7].bytes = trust::bytesOf(trust::revocationFile({1, kNow, {}}, academy.root));
    }
};

void takeInner(std::size_t which, std::string_view bytes) {
    static const Right right;
    trust::SignedFile file = right.file;
    trust::Part& part = file.parts[which % file.parts.size()];
    part.bytes = bytes;
    if (part.name == "opening.json") file.parts[1].bytes = openingSigned(right.academy, part.bytes);
    (void)readOrRefused(exam::readSubmission(trust::bytesOf(file), right.book));
}

void takeAbout(std::string_view json) {
    trust::SignedFile file;
    file.kind = trust::FileKind::sealedSubmission;
    file.parts = {{"about.json", std::string(json)}, {"sealed", ""}};
    trust::sign(file, Academy{}.station, trust::Purpose::seal, kNow, "x");
    (void)readOrRefused(exam::readSealed(trust::bytesOf(file)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    if (size == 0 || (data[0] & 1U) == 0) {
        static const trust::KeyBook book = Academy{}.book();
        (void)readOrRefused(exam::readSealed(input));
        (void)readOrRefused(exam::readSubmission(input, book));
        return 0;
    }
    const std::size_t which = data[0] >> 1U;
    if (which % 10 == 9)
        takeAbout(input.substr(1));
    else
        takeInner(which % 10, input.substr(1));
    return 0;
}
