#include "credential/status_list.hpp"

#include <algorithm>

#include "credential/instant.hpp"
#include "text/json.hpp"

namespace credential {

namespace {

using text::Json;
using trust::Reason;

constexpr const char* kPart = "status.json";
constexpr const char* kMeaning = "These certificates of the academy do not hold any more.";
constexpr std::size_t kMostBytes = 16U << 20U;

std::string bodyOf(const StatusList& list) {
    Json revoked = Json::array();
    for (const Revoked& one : list.revoked)
        revoked.push(Json::object().set("id", one.id).set("since", one.since).set("reason", one.reason));
    Json json = Json::object();
    json.set("counter", list.counter).set("at", list.at).set("good_until", list.goodUntil);
    return json.set("revoked", std::move(revoked)).dump(2) + "\n";
}

std::string textIn(const Json& json, std::string_view name) {
    const Json* member = json.find(name);
    return member != nullptr && member->string() != nullptr ? *member->string() : std::string();
}

StatusList listIn(const Json& json) {
    StatusList list;
    const Json* counter = json.find("counter");
    if (counter != nullptr && counter->whole() != nullptr) list.counter = *counter->whole();
    list.at = textIn(json, "at");
    list.goodUntil = textIn(json, "good_until");
    const Json* revoked = json.find("revoked");
    if (revoked == nullptr || revoked->items() == nullptr) return list;
    for (const Json& one : *revoked->items())
        list.revoked.push_back({textIn(one, "id"), textIn(one, "since"), textIn(one, "reason")});
    return list;
}

bool isWhole(const StatusList& list) {
    return list.counter >= 1 && secondsOf(list.at) && secondsOf(list.goodUntil) &&
           std::all_of(list.revoked.begin(), list.revoked.end(), [](const Revoked& one) {
               return !one.id.empty() && secondsOf(one.since) && !one.reason.empty();
           });
}

Reason badForm() { return {"status-form", "The file is no list of revoked certificates of this form."}; }

}  // namespace

trust::SignedFile statusFile(const StatusList& list, const crypto::SigningKey& certifier) {
    trust::SignedFile file{trust::FileKind::statusList, {{kPart, bodyOf(list)}}, {}};
    trust::sign(file, certifier, trust::Purpose::status, list.at, kMeaning);
    return file;
}

std::variant<StatusList, Reason> readStatus(const trust::SignedFile& file, const trust::KeyBook& book,
                                            std::int64_t seen) {
    if (file.kind != trust::FileKind::statusList) return badForm();
    const auto signer = book.signer(file, 0, trust::Purpose::status);
    if (const auto* reason = std::get_if<Reason>(&signer)) return *reason;
    const std::string* body = file.part(kPart);
    if (file.parts.size() != 1 || body == nullptr || file.signatures.size() != 1) return badForm();
    const auto parsed = text::parseJson(*body, {kMostBytes, 4});
    if (!std::holds_alternative<Json>(parsed)) return badForm();
    StatusList list = listIn(std::get<Json>(parsed));
    if (!isWhole(list) || bodyOf(list) != *body) return badForm();
    if (list.at != file.signatures[0].at)
        return Reason{"status-time", "The list is of another time than its signature."};
    if (list.counter < seen)
        return Reason{"status-old", "A newer list (number " + std::to_string(seen) +
                                        ") was seen here before this one of number " +
                                        std::to_string(list.counter) + "."};
    return list;
}

const char* name(Status status) {
    switch (status) {
        case Status::good:
            return "good";
        case Status::revoked:
            return "revoked";
        case Status::expired:
            return "expired";
        case Status::notYet:
            return "not-yet";
        case Status::unknown:
            return "unknown";
    }
    return "";
}

Standing standingOf(const std::string& id, const std::string& validFrom, const std::string& validUntil,
                    const StatusList* list, const std::string& now) {
    if (list != nullptr) {
        const auto revoked = std::find_if(list->revoked.begin(), list->revoked.end(),
                                          [&](const Revoked& one) { return one.id == id; });
        if (revoked != list->revoked.end())
            return {Status::revoked, "Revoked since " + revoked->since + ": " + revoked->reason};
    }
    if (now < validFrom) return {Status::notYet, "It holds from " + validFrom + " on."};
    if (now > validUntil) return {Status::expired, "It held until " + validUntil + "."};
    if (list == nullptr)
        return {Status::unknown,
                "Without a list of revoked certificates nobody can say whether it was "
                "revoked; ask the academy for its list."};
    if (now > list->goodUntil)
        return {Status::unknown, "It was not revoked by " + list->at +
                                     "; that list says nothing about the "
                                     "time after " +
                                     list->goodUntil + ", ask the academy for a newer one."};
    return {Status::good, "It holds until " + validUntil + ", and was not revoked by " + list->at + "."};
}

}  // namespace credential
