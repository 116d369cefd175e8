#include <algorithm>
#include <utility>

#include "exam/evidence/submission.hpp"
#include "trust/body.hpp"
#include "trust/readable_code.hpp"

namespace exam {

namespace {

constexpr const char* kAbout = "about.json";
constexpr const char* kSealed = "sealed";
constexpr std::size_t kMostSealedBytes = std::size_t{512} << 20U;
constexpr std::size_t kMostParts = 200;
constexpr std::size_t kLongestLabel = 60;

bool isOfKeys(const std::string& part) { return part.starts_with("keys/") || part == "revoked"; }

trust::Reason notSealed(const std::string& why) {
    return {"sealed-form", "The file is no sealed submission: " + why + "."};
}

std::string aboutOf(const Sealed& about) {
    return text::Json::object()
        .set("stipple_sealed", 1)
        .set("sitting", about.sitting)
        .set("paper", about.paperId)
        .set("candidate", about.candidate)
        .set("station", about.station)
        .set("rehearsal", about.rehearsal)
        .set("specimen", about.specimen)
        .dump();
}

bool readAbout(const std::string& json, Sealed& sealed) {
    trust::Body body(json);
    body.require(body.whole("stipple_sealed") == 1);
    sealed.sitting = body.hex("sitting", 32);
    sealed.paperId = body.string("paper");
    sealed.candidate = body.string("candidate");
    sealed.station = body.string("station");
    sealed.rehearsal = body.flag("rehearsal");
    sealed.specimen = body.flag("specimen");
    for (const std::string* text : {&sealed.paperId, &sealed.candidate, &sealed.station})
        body.require(trust::isPlainText(*text, kLongestLabel));
    return body.done();
}

}  // namespace

std::string sealedSubmission(const trust::SignedFile& submission, const Sealed& about,
                             const crypto::SealPublicKey& academy, const crypto::SigningKey& station,
                             const std::string& at) {
    trust::SignedFile file;
    file.kind = trust::FileKind::sealedSubmission;
    file.parts = {{kAbout, aboutOf(about)}, {kSealed, crypto::seal(trust::bytesOf(submission), academy)}};
    // In the clear too, so that who has the root alone can tell whose signature is outside.
    for (const trust::Part& part : submission.parts) {
        if (isOfKeys(part.name)) file.parts.push_back(part);
    }
    trust::sign(file, station, trust::Purpose::seal, at, "This station sealed the sitting as it was closed.");
    return trust::bytesOf(file);
}

std::variant<Sealed, trust::Reason> readSealed(std::string_view bytes) {
    auto parsed = trust::parseSignedFile(bytes, {kMostSealedBytes, kMostParts, 2});
    if (auto* reason = std::get_if<trust::Reason>(&parsed)) return std::move(*reason);
    Sealed sealed{std::get<trust::SignedFile>(std::move(parsed)), {}, {}, {}, {}, false, false};
    if (sealed.file.kind != trust::FileKind::sealedSubmission)
        return notSealed(std::string("it is a file of the kind '") + trust::name(sealed.file.kind) + "'");
    const std::string* about = sealed.file.part(kAbout);
    const auto own = std::count_if(sealed.file.parts.begin(), sealed.file.parts.end(),
                                   [](const trust::Part& part) { return !isOfKeys(part.name); });
    if (own != 2 || about == nullptr || sealed.file.part(kSealed) == nullptr)
        return notSealed("it has other parts");
    if (sealed.file.signatures.size() != 1) return notSealed("it needs the station's signature and no other");
    if (!readAbout(*about, sealed)) return notSealed("what it says about itself is incomplete");
    return sealed;
}

std::variant<std::string, trust::Reason> openSealed(const Sealed& sealed, const crypto::SealKey& academy) {
    const std::string* bytes = sealed.file.part(kSealed);
    auto opened = bytes == nullptr ? std::nullopt : academy.open(*bytes);
    if (opened) return std::move(*opened);
    return trust::Reason{"sealed-key",
                         "The submission does not open with this key: it was sealed to another academy's, or "
                         "was changed."};
}

std::string receiptOf(std::string_view sealedBytes) {
    return trust::readableCode(crypto::blake2b(sealedBytes));
}

std::optional<std::string> typedReceipt(std::string_view text) { return trust::typedCode(text); }

}  // namespace exam
