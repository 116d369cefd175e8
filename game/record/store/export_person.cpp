#include <algorithm>

#include "record/store/archive.hpp"
#include "record/store/ids.hpp"
#include "record/store/person_archive.hpp"

namespace store {

namespace {

constexpr const char* kPage =
    "What is in this file\n"
    "====================\n\n"
    "Everything that this installation of Stipple holds about one person. Any program for tar files opens "
    "it.\n\n"
    "person.json     the profile: number, name, mail, roles\n"
    "scores.json     every attempt with its score (whole numbers are thousandths: 61234 is 61.234 points)\n"
    "events.json     what was decided about the person or by the person, and when\n"
    "attempts/       the attempts as they were recorded: every movement of the pen and every dot\n"
    "seal.json       the length and BLAKE2b-256 hash of each of them\n\n"
    "'stipple import FILE' brings it to another machine. The passphrase is not in it.\n";

constexpr const char* kNotTold =
    "\nWork for an assignment whose grade is not released yet is here as it was recorded, without score and "
    "marks; make the file again after the release.\n";

text::Json profileJson(const Person& person) {
    auto roles = text::Json::array();
    for (const std::string& role : person.row.roles) roles.push(role);
    auto json = text::Json::object();
    json.set("id", person.row.id).set("name", person.name).set("mail", person.mail);
    return json.set("roles", std::move(roles)).set("created_at", person.row.createdAt);
}

struct Wanted {
    const Person& person;
    std::vector<AttemptRow> rows;
    const std::set<std::string>& notTold;

    [[nodiscard]] bool tells(const Event& event) const {
        if (event.actor == person.row.id || event.subject == person.row.id) return true;
        return event.subject && !notTold.contains(*event.subject) &&
               std::any_of(rows.begin(), rows.end(),
                           [&](const AttemptRow& row) { return row.attemptId == *event.subject; });
    }
};

text::Json eventsJson(const Records& records, const Wanted& wanted) {
    auto events = text::Json::array();
    for (const LoggedEvent& logged : records.log().events()) {
        const Event& event = logged.event;
        if (!wanted.tells(event)) continue;
        auto json = text::Json::object();
        json.set("at", event.at).set("actor", event.actor).set("action", event.action);
        json.set("subject", event.subject).set("reason", event.reason);
        events.push(std::move(json.set("details", event.details)));
    }
    return events;
}

// Without points where they are not told yet.
text::Json scoreOf(const Records& records, AttemptRow row, bool told) {
    if (!told) row.totalMilli.reset();
    if (!told) row.passed.reset();
    return attemptJson(row).set("score", told ? records.score(row.attemptId) : text::Json());
}

std::optional<std::string> pack(Records& records, const Wanted& wanted, ArchiveWriter& writer) {
    auto scores = text::Json::array();
    for (const AttemptRow& row : wanted.rows)
        scores.push(scoreOf(records, row, !wanted.notTold.contains(row.attemptId)));
    const std::string page = wanted.notTold.empty() ? kPage : std::string(kPage) + kNotTold;
    if (auto fault = writer.add("README.txt", page)) return fault;
    if (auto fault = writer.add("person.json", profileJson(wanted.person).dump(1) + "\n")) return fault;
    if (auto fault = writer.add("scores.json", scores.dump(1) + "\n")) return fault;
    if (auto fault = writer.add("events.json", eventsJson(records, wanted).dump(1) + "\n")) return fault;
    for (const AttemptRow& row : wanted.rows) {
        if (auto fault = writer.addFile("attempts/" + row.file, records.places().attempts + "/" + row.file))
            return fault;
    }
    return writer.finish();
}

}  // namespace

text::Json attemptJson(const AttemptRow& row) {
    auto json = text::Json::object();
    json.set("attempt_id", row.attemptId)
        .set("person", row.person)
        .set("kind", row.kind)
        .set("state", row.state);
    json.set("level_id", row.levelId).set("level_hash", row.levelHash).set("input", row.input);
    json.set("depth_source", row.depthSource)
        .set("hand", row.hand)
        .set("scoring_version", row.scoringVersion);
    json.set("started_at", wallClockOf(row.startedAt))
        .set("duration_us", row.durationUs)
        .set("n_dots", row.dots);
    json.set("torn", row.torn).set("file", row.file).set("total_milli", row.totalMilli);
    return json.set("passed", row.passed);
}

std::variant<Exported, std::string> exportPerson(Records& records, People& people, const Actor& actor,
                                                 const Person& person, const std::string& file,
                                                 const std::string& build,
                                                 const std::set<std::string>& notTold) {
    if (auto fault = people.whyNot(Act::exportPerson, actor, person.row.id)) return *fault;
    const Wanted wanted{person, records.attempts({person.row.id, {}, -1}), notTold};
    auto head = text::Json::object();
    head.set("made_at", records.now()).set("build", build).set("person", person.row.id);
    auto made = ArchiveWriter::create(file, "person", head);
    if (auto* fault = std::get_if<std::string>(&made)) return std::move(*fault);
    if (auto fault = pack(records, wanted, std::get<ArchiveWriter>(made))) return *fault;
    if (auto fault = people.note(actor, "person_exported", person.row.id)) return *fault;
    return Exported{wanted.rows.size()};
}

}  // namespace store
