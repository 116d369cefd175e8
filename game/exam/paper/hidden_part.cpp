#include <array>
#include <cmath>

#include "ensembles/ensemble_json.hpp"
#include "exam/paper/paper_body.hpp"
#include "trust/body.hpp"

namespace exam {

namespace {

using trust::Reason;

constexpr const char* kBody = "hidden.json";
constexpr double kThousand = 1000.0;
constexpr std::size_t kMostCritical = 32;

Reason hiddenFault(const std::string& code, const std::string& why) {
    return {code, "The paper's hidden part cannot be used: " + why + "."};
}

std::string ensembleName(const std::string& place) { return "ensembles/" + place + ".json"; }

// A table belongs to its level, whatever it was made by.
crypto::Hash keyOf(const level::Level& level) { return crypto::blake2b(level.hash); }

struct Cut {
    const char* name;
    std::optional<std::int64_t> StationCuts::*value;
};
constexpr std::array kCuts{Cut{"cut_spacing", &StationCuts::spacing}, Cut{"cut_depth", &StationCuts::depth},
                           Cut{"cut_hairline", &StationCuts::hairline}};

text::Json criticalOf(const std::vector<CriticalError>& critical) {
    auto all = text::Json::array();
    for (const CriticalError& error : critical)
        all.push(text::Json::object()
                     .set("id", error.id)
                     .set("limit_thousandths", std::lround(error.limit * kThousand)));
    return all;
}

text::Json jsonOf(const HiddenStation& station, std::size_t number, trust::SignedFile& file) {
    auto forms = text::Json::array();
    for (std::size_t f = 0; f < station.forms.size(); ++f) {
        const HiddenStation::Form& form = station.forms[f];
        const std::string place = placeName(number, f);
        const auto names = addLevel(file, place, form.level);
        file.parts.push_back(
            {ensembleName(place), ensembles::writeEnsemble(form.ensemble, keyOf(form.level))});
        forms.push(text::Json::object()
                       .set("public", form.hash)
                       .set("level", form.level.hash)
                       .set("files", exam::jsonOf(names)));
    }
    auto json = text::Json::object().set("forms", std::move(forms));
    for (const Cut& cut : kCuts) {
        if (station.cuts.*cut.value) json.set(cut.name, *(station.cuts.*cut.value));
    }
    return json.set("method", station.cuts.method)
        .set("standard_error_thousandths", std::lround(station.cuts.standardError * kThousand))
        .set("critical", criticalOf(station.critical));
}

std::optional<Reason> readForm(trust::Body body, const trust::SignedFile& file, const std::string& place,
                               HiddenStation::Form& form) {
    form.hash = body.hex("public", 64);
    const std::string hash = body.hex("level", 64);
    const auto names = namesIn(body);
    if (!body.done()) return hiddenFault("paper-form", "what it says about a form is incomplete");
    auto level = levelIn(file, place, names);
    if (!level || level->hash != hash)
        return hiddenFault("paper-level",
                           "the level of station and form " + place + " does not load, or is another");
    const std::string* table = file.part(ensembleName(place));
    auto ensemble = table == nullptr ? std::nullopt : ensembles::readEnsemble(*table, keyOf(*level));
    if (!ensemble)
        return hiddenFault("paper-ensemble", "the reference of station and form " + place +
                                                 " is missing, or was made for another version of the score");
    form.level = std::move(*level);
    form.ensemble = std::move(*ensemble);
    return std::nullopt;
}

void readJudgement(trust::Body& body, HiddenStation& station) {
    for (const Cut& cut : kCuts) {
        if (body.has(cut.name)) station.cuts.*cut.value = body.whole(cut.name);
    }
    station.cuts.method = body.string("method");
    station.cuts.standardError = static_cast<double>(body.whole("standard_error_thousandths")) / kThousand;
    const auto critical = body.items("critical");
    body.require(critical.size() <= kMostCritical && station.cuts.standardError >= 0.0);
    for (const text::Json& one : critical) {
        trust::Body error = trust::Body::of(one);
        station.critical.push_back(
            {error.string("id"), static_cast<double>(error.whole("limit_thousandths")) / kThousand});
        body.require(error.done());
    }
}

std::optional<Reason> readStation(trust::Body body, const trust::SignedFile& file, std::size_t number,
                                  HiddenStation& station) {
    const auto forms = body.items("forms");
    readJudgement(body, station);
    if (!body.done()) return hiddenFault("paper-form", "what it says about a station is incomplete");
    for (const text::Json& one : forms) {
        const std::string place = placeName(number, station.forms.size());
        if (auto reason = readForm(trust::Body::of(one), file, place, station.forms.emplace_back()))
            return reason;
    }
    return std::nullopt;
}

std::variant<HiddenPart, Reason> readHidden(std::string_view bytes) {
    const auto parsed = trust::parseSignedFile(bytes, {kMostPaperBytes, kMostLevelParts, 0});
    if (const auto* reason = std::get_if<Reason>(&parsed)) return *reason;
    const auto& file = std::get<trust::SignedFile>(parsed);
    const std::string* json = file.part(kBody);
    if (file.kind != trust::FileKind::paper || json == nullptr)
        return hiddenFault("paper-form", "it has other parts");
    trust::Body body(*json);
    HiddenPart part;
    body.require(body.whole("stipple_hidden") == 1);
    part.nearCutSems = static_cast<double>(body.whole("near_cut_sems_thousandths")) / kThousand;
    const auto stations = body.items("stations");
    body.require(stations.size() <= kMostStations && part.nearCutSems >= 0.0);
    if (!body.done()) return hiddenFault("paper-form", "what it says about itself is incomplete");
    for (const text::Json& one : stations) {
        const std::size_t number = part.stations.size();
        if (auto reason = readStation(trust::Body::of(one), file, number, part.stations.emplace_back()))
            return *std::move(reason);
    }
    return part;
}

bool fits(const HiddenPart& part, const Paper& paper) {
    if (part.stations.size() != paper.stations.size()) return false;
    for (std::size_t s = 0; s < part.stations.size(); ++s) {
        const auto& forms = part.stations[s].forms;
        if (forms.size() != paper.stations[s].forms.size()) return false;
        for (std::size_t f = 0; f < forms.size(); ++f) {
            if (forms[f].hash != paper.stations[s].forms[f]) return false;
        }
    }
    return true;
}

}  // namespace

std::string writeHidden(const HiddenPart& part) {
    trust::SignedFile file;
    file.kind = trust::FileKind::paper;
    auto stations = text::Json::array();
    for (std::size_t s = 0; s < part.stations.size(); ++s) stations.push(jsonOf(part.stations[s], s, file));
    auto json = text::Json::object();
    json.set("stipple_hidden", 1)
        .set("near_cut_sems_thousandths", std::lround(part.nearCutSems * kThousand))
        .set("stations", std::move(stations));
    file.parts.insert(file.parts.begin(), {kBody, json.dump()});
    return trust::bytesOf(file);
}

std::variant<HiddenPart, Reason> openHidden(std::string_view paperBytes, const crypto::SealKey& academy) {
    const auto parsed = parsePaper(paperBytes);
    if (const auto* reason = std::get_if<Reason>(&parsed)) return *reason;
    const auto& paper = std::get<PaperFile>(parsed);
    const auto bytes = academy.open(*paper.file.part(kHiddenPart));
    if (!bytes)
        return Reason{"hidden-key", "The paper's hidden part does not open with this key: it is sealed to " +
                                        trust::shortId(paper.body.paper.sealedTo) + ", or was changed."};
    if (crypto::hex(crypto::blake2b(*bytes)) != paper.body.paper.hiddenHash)
        return hiddenFault("paper-hidden-hash", "it is not the one that the author signed");
    auto part = readHidden(*bytes);
    if (const auto* read = std::get_if<HiddenPart>(&part); read != nullptr && !fits(*read, paper.body.paper))
        return hiddenFault("paper-level", "its levels are not those that the paper names");
    return part;
}

}  // namespace exam
