#include "exam/sitting/opening.hpp"

#include <algorithm>

#include "crypto/blake2b.hpp"
#include "crypto/secret.hpp"
#include "text/json.hpp"
#include "trust/body.hpp"

namespace exam {

namespace {

constexpr std::string_view kCrockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kCodeDigits = 8;
constexpr std::size_t kMostCodes = 32, kMostAllowing = 8, kMostLabel = 40, kMostReason = 1000;
constexpr std::int64_t kMostExtraTimePercent = 300;

text::Json listOf(const std::vector<std::string>& texts) {
    text::Json list = text::Json::array();
    for (const std::string& text : texts) list.push(text);
    return list;
}

std::vector<std::string> textsOf(trust::Body& body, const std::string& name, std::size_t most) {
    std::vector<std::string> texts;
    for (const text::Json& item : body.items(name)) {
        body.require(item.string() != nullptr);
        if (item.string() != nullptr) texts.push_back(*item.string());
    }
    body.require(texts.size() <= most);
    return texts;
}

std::string label(trust::Body& body, const std::string& name, std::size_t least) {
    std::string text = body.string(name);
    body.require(text.size() >= least && text.size() <= kMostLabel);
    return text;
}

void readPeople(trust::Body& body, Opening& opening) {
    opening.candidate = body.hex("candidate", 32);
    opening.number = label(body, "number", 1);
    opening.examiner = body.hex("examiner", 32);
    opening.examinerKey = body.hex("examiner_key", 32);
    opening.station = label(body, "station", 1);
    opening.stationKey = body.hex("station_key", 32);
    opening.seat = label(body, "seat", 0);
}

void readAllowances(trust::Body& body, Opening& opening) {
    const std::int64_t percent = body.whole("extra_time_percent");
    body.require(percent >= 0 && percent <= kMostExtraTimePercent);
    opening.extraTimePercent = static_cast<int>(std::clamp<std::int64_t>(percent, 0, kMostExtraTimePercent));
    opening.leftHanded = body.flag("left_handed");
    if (!body.has("override_reason")) return;
    opening.overrideReason = body.string("override_reason");
    opening.overrideBy = textsOf(body, "override_by", kMostAllowing);
    body.require(opening.overrideReason->size() <= kMostReason);
}

void readKeys(trust::Body& body, Opening& opening) {
    opening.examinerNonce = body.hex("examiner_nonce", 32);
    opening.stationNonce = body.hex("station_nonce", 32);
    opening.resumeCodes = textsOf(body, "resume_codes", kMostCodes);
    opening.sessionKey = body.hex("session_key", 64);
    opening.preflight = body.hex("preflight", 64);
    opening.at = body.time("at");
}

}  // namespace

std::string writeOpening(const Opening& opening) {
    text::Json json = text::Json::object()
                          .set("opening", 1)
                          .set("sitting", opening.sitting)
                          .set("rehearsal", opening.rehearsal)
                          .set("paper", opening.paper)
                          .set("candidate", opening.candidate)
                          .set("number", opening.number)
                          .set("examiner", opening.examiner)
                          .set("examiner_key", opening.examinerKey)
                          .set("station", opening.station)
                          .set("station_key", opening.stationKey)
                          .set("seat", opening.seat)
                          .set("extra_time_percent", opening.extraTimePercent)
                          .set("left_handed", opening.leftHanded);
    if (opening.overrideReason)
        json.set("override_reason", *opening.overrideReason).set("override_by", listOf(opening.overrideBy));
    return json.set("examiner_nonce", opening.examinerNonce)
        .set("station_nonce", opening.stationNonce)
        .set("resume_codes", listOf(opening.resumeCodes))
        .set("session_key", opening.sessionKey)
        .set("preflight", opening.preflight)
        .set("at", opening.at)
        .dump();
}

std::variant<Opening, trust::Reason> readOpening(std::string_view json) {
    trust::Body body(json);
    Opening opening;
    body.require(body.ok() && body.whole("opening") == 1);
    if (body.ok()) {
        opening.sitting = body.hex("sitting", 32);
        opening.rehearsal = body.flag("rehearsal");
        opening.paper = body.hex("paper", 64);
        readPeople(body, opening);
        readAllowances(body, opening);
        readKeys(body, opening);
    }
    if (body.ok() && body.done()) return opening;
    return trust::Reason{"opening-form",
                         "The opening of the sitting is not as the format describes; the file was not "
                         "written by Stipple, or by a newer one."};
}

std::string newResumeCode() {
    const crypto::Secret random = crypto::Secret::random(kCodeDigits);
    std::string code;
    for (const std::byte one : random.bytes()) {
        if (code.size() == kCodeDigits / 2) code += '-';
        code += kCrockford[std::to_integer<std::size_t>(one) % kCrockford.size()];
    }
    return code;
}

std::optional<std::string> typedCode(std::string_view typed) {
    std::string digits;
    for (char c : typed) {
        if (c == '-' || c == ' ') continue;
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c == 'O') c = '0';
        if (c == 'I' || c == 'L') c = '1';
        if (kCrockford.find(c) == std::string_view::npos) return std::nullopt;
        digits += c;
    }
    if (digits.size() != kCodeDigits) return std::nullopt;
    return digits.insert(kCodeDigits / 2, "-");
}

std::string hashOfCode(const std::string& sitting, std::string_view code) {
    return crypto::hex(crypto::blake2b(sitting + "\n" + std::string(code)));
}

std::string sessionText(const std::string& sitting, const std::string& sessionKey) {
    return "session\n" + sitting + "\n" + sessionKey + "\n";
}

std::string decisionText(const std::string& sitting, int interruptions, const std::string& outcome,
                         const std::string& reason) {
    return "decision\n" + sitting + "\n" + std::to_string(interruptions) + "\n" + outcome + "\n" + reason +
           "\n";
}

}  // namespace exam
