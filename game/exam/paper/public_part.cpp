#include <algorithm>
#include <span>

#include "exam/paper/paper_body.hpp"
#include "trust/body.hpp"

namespace exam {

namespace {

using trust::Reason;

constexpr const char* kBody = "public.json";

Reason publicFault(const std::string& code, const std::string& why) {
    return {code, "The paper's public part cannot be used: " + why + "."};
}

std::string hashOf(std::string_view bytes) { return crypto::hex(crypto::blake2b(bytes)); }

// The forms of a station as the part names them, and their files; not ok() when something is missing.
std::vector<PublicPart::Form> formsIn(trust::Body body, trust::Body& whole, const trust::SignedFile& file,
                                      std::size_t station, bool& levelsLoad) {
    std::vector<PublicPart::Form> forms;
    for (const text::Json& one : body.items("forms")) {
        trust::Body form = trust::Body::of(one);
        PublicPart::Form read;
        read.hidden = form.hex("hidden", 64);
        const auto names = namesIn(form);
        whole.require(form.done());
        auto level = levelIn(file, placeName(station, forms.size()), names);
        levelsLoad = levelsLoad && level.has_value();
        if (level) read.level = std::move(*level);
        read.hash = read.level.hash;
        forms.push_back(std::move(read));
    }
    whole.require(body.done());
    return forms;
}

// Whether the part holds the levels that the paper promises, by their hashes.
bool fits(const PublicPart& part, const Paper& paper) {
    return std::equal(
        part.stations.begin(), part.stations.end(), paper.stations.begin(), paper.stations.end(),
        [](const std::vector<PublicPart::Form>& forms, const StationBrief& brief) {
            return std::equal(
                forms.begin(), forms.end(), brief.forms.begin(), brief.forms.end(),
                [](const PublicPart::Form& form, const std::string& hash) { return form.hash == hash; });
        });
}

}  // namespace

std::string writePublic(const PublicPart& part) {
    trust::SignedFile file;
    file.kind = trust::FileKind::paper;
    auto stations = text::Json::array();
    for (std::size_t s = 0; s < part.stations.size(); ++s) {
        auto forms = text::Json::array();
        for (std::size_t f = 0; f < part.stations[s].size(); ++f) {
            const PublicPart::Form& form = part.stations[s][f];
            const auto names = addLevel(file, placeName(s, f), form.level);
            forms.push(text::Json::object().set("hidden", form.hidden).set("files", jsonOf(names)));
        }
        stations.push(text::Json::object().set("forms", std::move(forms)));
    }
    auto json = text::Json::object();
    json.set("stipple_public", 1).set("seed", crypto::hex(std::span<const std::byte>(part.seed)));
    file.parts.insert(file.parts.begin(), {kBody, json.set("stations", std::move(stations)).dump()});
    return trust::bytesOf(file);
}

std::variant<PublicPart, Reason> readPublic(std::string_view publicBytes, const Paper& paper) {
    if (hashOf(publicBytes) != paper.publicHash)
        return publicFault("paper-public-hash", "it is not the one that the author signed");
    const auto parsed = trust::parseSignedFile(publicBytes, {kMostPaperBytes, kMostLevelParts, 0});
    if (const auto* reason = std::get_if<Reason>(&parsed)) return *reason;
    const auto& file = std::get<trust::SignedFile>(parsed);
    const std::string* json = file.part(kBody);
    if (file.kind != trust::FileKind::paper || json == nullptr)
        return publicFault("paper-form", "it has other parts");
    trust::Body body(*json);
    PublicPart part;
    body.require(body.whole("stipple_public") == 1);
    const auto seed = crypto::bytesOfHex(body.hex("seed", 64));
    const auto stations = body.items("stations");
    bool levelsLoad = true;
    if (body.ok() && seed && stations.size() == paper.stations.size()) {
        std::copy_n(std::as_bytes(std::span(*seed)).begin(), part.seed.size(), part.seed.begin());
        for (const text::Json& one : stations)
            part.stations.push_back(
                formsIn(trust::Body::of(one), body, file, part.stations.size(), levelsLoad));
    }
    if (!body.done()) return publicFault("paper-form", "what it says about itself is incomplete");
    if (!levelsLoad || !fits(part, paper))
        return publicFault("paper-level", "its levels are not those that the paper names");
    if (crypto::hex(crypto::blake2b(std::span<const std::byte>(part.seed))) != paper.seedCommitment)
        return publicFault("paper-seed", "its seed is not the one that the author committed to");
    return part;
}

std::variant<std::string, Reason> publicBytesOf(std::string_view paperBytes,
                                                std::string_view releasePassphrase) {
    const auto parsed = parsePaper(paperBytes);
    if (const auto* reason = std::get_if<Reason>(&parsed)) return *reason;
    const auto& paper = std::get<PaperFile>(parsed);
    const auto key = crypto::unwrap(paper.body.release, releasePassphrase);
    if (!key || key->size() != kReleaseKeyBytes)
        return Reason{"release-wrong",
                      "The paper does not open with this release passphrase; ask who released it."};
    auto bytes = crypto::unlock(*paper.file.part(kPublicPart), *key);
    if (!bytes || hashOf(*bytes) != paper.body.paper.publicHash)
        return publicFault("paper-public-hash", "it is not the one that the author signed");
    return std::move(*bytes);
}

std::variant<PublicPart, Reason> openPublic(std::string_view paperBytes, std::string_view releasePassphrase) {
    auto bytes = publicBytesOf(paperBytes, releasePassphrase);
    if (auto* reason = std::get_if<Reason>(&bytes)) return std::move(*reason);
    const auto parsed = parsePaper(paperBytes);
    if (const auto* reason = std::get_if<Reason>(&parsed)) return *reason;
    return readPublic(std::get<std::string>(bytes), std::get<PaperFile>(parsed).body.paper);
}

}  // namespace exam
