#include "exam/paper/paper_body.hpp"

#include <algorithm>
#include <cmath>

#include "trust/body.hpp"
#include "trust/key_certificate.hpp"

namespace exam {

namespace {

constexpr std::int64_t kMostSeconds = 3600;  // of a station
constexpr std::int64_t kMostExtra = 300;     // percent
constexpr std::size_t kMostBoxBytes = 200;

std::string hexOf(const std::string& bytes) { return crypto::hex(std::as_bytes(std::span(bytes))); }

text::Json rulesOf(const PaperRules& rules) {
    auto inputs = text::Json::array();
    for (const record::InputKind input : rules.inputs) inputs.push(record::name(input));
    auto extra = text::Json::array();
    for (const int percent : rules.extraTimePercents) extra.push(percent);
    return text::Json::object()
        .set("inputs", std::move(inputs))
        .set("min_pen_rate_hz", std::lround(rules.minPenRate))
        .set("break_minutes", rules.breakMinutes)
        .set("extra_time_percents", std::move(extra))
        .set("resume_alone_s", std::lround(rules.resumeAloneSeconds))
        .set("interruptions_before_decision", rules.interruptionsBeforeDecision);
}

text::Json stationsOf(const std::vector<StationBrief>& stations) {
    auto all = text::Json::array();
    for (const StationBrief& station : stations) {
        auto forms = text::Json::array();
        for (const std::string& form : station.forms) forms.push(form);
        all.push(text::Json::object()
                     .set("title", station.title)
                     .set("seconds", std::lround(station.minutes * 60.0))
                     .set("forms", std::move(forms)));
    }
    return all;
}

text::Json releaseOf(const crypto::Wrapped& release) {
    return text::Json::object()
        .set("passes", release.cost.passes)
        .set("kibibytes", release.cost.kibibytes)
        .set("salt", hexOf(release.salt))
        .set("nonce", hexOf(release.nonce))
        .set("box", hexOf(release.box));
}

std::int64_t within(trust::Body& body, const std::string& name, std::int64_t low, std::int64_t high) {
    const std::int64_t number = body.whole(name);
    body.require(number >= low && number <= high);
    return number;
}

std::string label(trust::Body& body, const std::string& name, std::size_t most) {
    std::string text = body.string(name);
    body.require(trust::isPlainText(text, most));
    return text;
}

bool isHash(const text::Json& json) {
    return json.string() != nullptr && json.string()->size() == 64 &&
           json.string()->find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::optional<record::InputKind> inputOf(const text::Json& json) {
    for (const record::InputKind kind : {record::InputKind::mouse, record::InputKind::pen,
                                         record::InputKind::synthetic, record::InputKind::samplesFile}) {
        if (json.string() != nullptr && *json.string() == record::name(kind)) return kind;
    }
    return std::nullopt;
}

PaperRules rulesIn(trust::Body body, trust::Body& whole) {
    PaperRules rules;
    for (const text::Json& one : body.items("inputs")) {
        const auto input = inputOf(one);
        body.require(input.has_value());
        if (input) rules.inputs.push_back(*input);
    }
    rules.minPenRate = static_cast<double>(within(body, "min_pen_rate_hz", 1, 1000));
    rules.breakMinutes = static_cast<int>(within(body, "break_minutes", 0, 60));
    for (const text::Json& one : body.items("extra_time_percents")) {
        const bool fits = one.whole() != nullptr && *one.whole() > 0 && *one.whole() <= kMostExtra;
        body.require(fits);
        if (fits) rules.extraTimePercents.push_back(static_cast<int>(*one.whole()));
    }
    rules.resumeAloneSeconds = static_cast<double>(within(body, "resume_alone_s", 0, 3600));
    rules.interruptionsBeforeDecision =
        static_cast<int>(within(body, "interruptions_before_decision", 0, 20));
    whole.require(body.done() && !rules.inputs.empty());
    return rules;
}

StationBrief stationIn(trust::Body body, trust::Body& whole) {
    StationBrief station;
    station.title = label(body, "title", kLongestTitle);
    station.minutes = static_cast<double>(within(body, "seconds", 1, kMostSeconds)) / 60.0;
    for (const text::Json& form : body.items("forms")) {
        body.require(isHash(form));
        if (isHash(form)) station.forms.push_back(*form.string());
    }
    whole.require(body.done() && !station.forms.empty() && station.forms.size() <= kMostForms);
    return station;
}

std::string bytesIn(trust::Body& body, const std::string& name, std::size_t most) {
    auto bytes = crypto::bytesOfHex(body.string(name));
    body.require(bytes && bytes->size() <= most);
    return std::move(bytes).value_or("");
}

crypto::Wrapped releaseIn(trust::Body body, trust::Body& whole) {
    crypto::Wrapped release;
    release.cost.passes = static_cast<std::uint32_t>(within(body, "passes", 1, 16));
    release.cost.kibibytes = static_cast<std::uint32_t>(within(body, "kibibytes", 8, 1 << 20));
    release.salt = bytesIn(body, "salt", 16);
    release.nonce = bytesIn(body, "nonce", 24);
    release.box = bytesIn(body, "box", kMostBoxBytes);
    whole.require(body.done() && release.salt.size() == 16 && release.nonce.size() == 24);
    return release;
}

// Nobody may sit a real paper but with a pen.
bool inputsFit(const Paper& paper) {
    return paper.specimen || paper.rules.inputs == std::vector{record::InputKind::pen};
}

}  // namespace

std::string writeBody(const PaperBody& body) {
    const Paper& paper = body.paper;
    return text::Json::object()
        .set("stipple_paper", 1)
        .set("id", paper.id)
        .set("title", paper.title)
        .set("edition", paper.edition)
        .set("specimen", paper.specimen)
        .set("stations", stationsOf(paper.stations))
        .set("rules", rulesOf(paper.rules))
        .set("seed_commitment", paper.seedCommitment)
        .set("public_hash", paper.publicHash)
        .set("hidden_hash", paper.hiddenHash)
        .set("sealed_to", paper.sealedTo)
        .set("release", releaseOf(body.release))
        .dump();
}

std::optional<PaperBody> readBody(std::string_view json) {
    trust::Body body(json);
    PaperBody read;
    Paper& paper = read.paper;
    body.require(body.whole("stipple_paper") == 1);
    paper.id = body.string("id");
    body.require(trust::isKeyLabel(paper.id));
    paper.title = label(body, "title", kLongestTitle);
    paper.edition = static_cast<int>(within(body, "edition", 1, 9999));
    paper.specimen = body.flag("specimen");
    const auto stations = body.items("stations");
    body.require(!stations.empty() && stations.size() <= kMostStations);
    if (!body.ok()) return std::nullopt;
    for (const text::Json& one : stations) paper.stations.push_back(stationIn(trust::Body::of(one), body));
    paper.rules = rulesIn(body.object("rules"), body);
    paper.seedCommitment = body.hex("seed_commitment", 64);
    paper.publicHash = body.hex("public_hash", 64);
    paper.hiddenHash = body.hex("hidden_hash", 64);
    paper.sealedTo = body.hex("sealed_to", 32);
    read.release = releaseIn(body.object("release"), body);
    if (!body.done() || !inputsFit(paper)) return std::nullopt;
    return read;
}

std::variant<PaperFile, trust::Reason> parsePaper(std::string_view bytes) {
    auto parsed = trust::parseSignedFile(bytes, {kMostPaperBytes, 3, 2});
    if (auto* reason = std::get_if<trust::Reason>(&parsed)) return std::move(*reason);
    auto& file = std::get<trust::SignedFile>(parsed);
    const auto notAPaper = [](const std::string& why) {
        return trust::Reason{"paper-form", "The file is no exam paper: " + why + "."};
    };
    if (file.kind != trust::FileKind::paper)
        return notAPaper(std::string("it is a file of the kind '") + trust::name(file.kind) + "'");
    const std::string* json = file.part(kPaperPart);
    if (file.parts.size() != 3 || json == nullptr || file.part(kPublicPart) == nullptr ||
        file.part(kHiddenPart) == nullptr)
        return notAPaper("it has other parts");
    auto body = readBody(*json);
    if (!body) return notAPaper("what it says about itself is incomplete or out of range");
    return PaperFile{std::move(file), std::move(*body)};
}

}  // namespace exam
