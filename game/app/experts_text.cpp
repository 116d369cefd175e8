#include "app/experts_text.hpp"

#include <utility>

#include <fmt/core.h>

#include "app/level_text.hpp"
#include "app/score_text.hpp"

namespace app {

namespace {

using text::Json;

Json neededJson() {
    return Json::object()
        .set("persons", static_cast<std::int64_t>(scoring::kFewestPersons))
        .set("attempts", static_cast<std::int64_t>(scoring::kFewestAttempts));
}

std::size_t sum(const std::vector<std::size_t>& counts) {
    std::size_t all = 0;
    for (const std::size_t count : counts) all += count;
    return all;
}

Json countOf(std::size_t count) { return {static_cast<std::int64_t>(count)}; }

struct Side {
    std::string metric;
    const char* side;  // "low", "high"
};

// What synthetic experts judge and these do not: few persons do not tell their band from the bad end there.
std::vector<Side> notJudged(const ExpertsVerdict& verdict) {
    std::vector<Side> sides;
    for (const scoring::Anchor& own : verdict.reference->anchors) {
        for (const scoring::Anchor& other : verdict.synthetic.anchors) {
            if (other.metric != own.metric) continue;
            if (other.hasLow && !own.hasLow) sides.push_back({own.metric, "low"});
            if (other.hasHigh && !own.hasHigh) sides.push_back({own.metric, "high"});
        }
    }
    return sides;
}

Json referenceJson(const ExpertsVerdict& verdict) {
    const scoring::ReferenceSource& source = verdict.reference->source;
    Json stopped = Json::object();
    for (const auto& [gate, attempts] : source.stopped) stopped.set(gate, attempts);
    Json sides = Json::array();
    for (const auto& [metric, side] : notJudged(verdict))
        sides.push(Json::object().set("metric", metric).set("side", side));
    return Json::object()
        .set("persons", source.persons)
        .set("attempts", source.attempts)
        .set("stopped_by", std::move(stopped))
        .set("not_judged", std::move(sides));
}

}  // namespace

Json expertsJson(const std::string& levelId, const std::string& folder,
                 const ensembles::Recordings& recordings) {
    Json persons = Json::array();
    Json attempts = Json::array();
    const auto& files = recordings.files;
    for (std::size_t i = 0; i < files.size(); ++i) {
        attempts.push(Json::object()
                          .set("attempt", files[i].attempt)
                          .set("path", files[i].path)
                          .set("hash", crypto::hex(crypto::blake2b(files[i].bytes))));
        if (i + 1 < files.size() && files[i + 1].person == files[i].person) continue;
        persons.push(Json::object()
                         .set("person", files[i].person)
                         .set("attempts", std::exchange(attempts, Json::array())));
    }
    return Json::object()
        .set("level", levelId)
        .set("folder", folder)
        .set("persons", std::move(persons))
        .set("attempts", countOf(files.size()))
        .set("needed", neededJson());
}

std::string expertsPage(const std::string& levelId, const std::string& folder,
                        const ensembles::Recordings& recordings) {
    if (recordings.files.empty()) {
        return fmt::format(
            "No experts are recorded for '{}': it is compared with synthetic ones.\nRecordings belong in {}",
            levelId, folder);
    }
    std::string page = fmt::format("Recorded for '{}':", levelId);
    for (const auto& file : recordings.files)
        page += fmt::format("\n  {:<20} {:>4}  {}", file.person, file.attempt, file.path);
    const std::string few = scoring::whyTooFew(recordings.attemptsByPerson());
    return page + "\n" +
           (few.empty() ? "Enough for a reference (see: stipple experts check " + levelId + ")" : few);
}

Json addedJson(const std::vector<ensembles::RecordingFile>& files) {
    Json added = Json::array();
    for (const auto& file : files) {
        added.push(
            Json::object().set("person", file.person).set("attempt", file.attempt).set("path", file.path));
    }
    return Json::object().set("added", std::move(added));
}

std::string addedPage(const std::vector<ensembles::RecordingFile>& files) {
    std::string page;
    for (const auto& file : files) {
        if (!page.empty()) page += "\n";
        page += fmt::format("Added attempt {} of {}: {}", file.attempt, file.person, file.path);
    }
    return page;
}

Json verdictJson(const ExpertsVerdict& verdict) {
    Json issues = Json::array();
    for (const auto& [path, issue] : verdict.issues) {
        Json row = Json::object().set("path", path);
        const Json inside = issueJson(issue);
        for (const auto& [key, value] : *inside.members()) row.set(key, value);
        issues.push(std::move(row));
    }
    return Json::object()
        .set("level", verdict.levelId)
        .set("ok", verdict.reference.has_value())
        .set("persons", countOf(verdict.attempts.size()))
        .set("attempts", countOf(sum(verdict.attempts)))
        .set("needed", neededJson())
        .set("reason", verdict.reason.empty() ? Json() : Json(verdict.reason))
        .set("issues", std::move(issues))
        .set("reference", verdict.reference ? referenceJson(verdict) : Json());
}

std::string verdictPage(const ExpertsVerdict& verdict) {
    std::string page;
    for (const auto& issue : verdict.issues) page += describe(issue) + "\n";
    if (!verdict.issues.empty())
        return page + fmt::format("'{}' has no score until the {} above is mended or moved away.",
                                  verdict.levelId,
                                  verdict.issues.size() == 1 ? "recording" : "list of recordings");
    if (!verdict.reference)
        return fmt::format("'{}' is compared with synthetic experts: {}.", verdict.levelId, verdict.reason);
    page =
        fmt::format("'{}' is compared with {}.", verdict.levelId, referenceText(verdict.reference->source));
    if (verdict.reference->source.stopped.empty()) page += "\nNo gate stops any of them.";
    for (const auto& [metric, side] : notJudged(verdict)) {
        page += fmt::format(
            "\n{} costs nothing when it is too {}: so few persons do not tell skilled work from bad there; "
            "record more.",
            metric, side);
    }
    return page;
}

}  // namespace app
