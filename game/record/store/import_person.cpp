#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <map>

#include "record/attempt_file/journal.hpp"
#include "record/store/archive.hpp"
#include "record/store/attempt_shelf.hpp"
#include "record/store/durable_file.hpp"
#include "record/store/identity.hpp"
#include "record/store/ids.hpp"
#include "record/store/person_archive.hpp"

namespace store {

namespace {

namespace fs = std::filesystem;

struct Profile {
    std::string id;
    std::optional<std::string> name;
    std::optional<std::string> mail;
    std::vector<std::string> roles;
    std::optional<std::int64_t> createdAt;
};

std::optional<std::string> textIn(const text::Json& object, const char* key) {
    const text::Json* member = object.find(key);
    if (member == nullptr || member->string() == nullptr) return {};
    return *member->string();
}

std::variant<Profile, std::string> readProfile(const ArchiveReader& archive, const std::string& file) {
    const std::string fault = file + ": its profile is not as Stipple writes it; nothing was changed";
    const auto parsed = text::parseJson(archive.bytesOf("person.json").value_or(""));
    const auto* json = std::get_if<text::Json>(&parsed);
    if (json == nullptr) return fault;
    const auto id = textIn(*json, "id");
    if (!id || !isHex(*id, 32)) return fault;
    Profile profile{*id, textIn(*json, "name"), textIn(*json, "mail"), {}, {}};
    const bool unnamed = profile.id == kGuest || !profile.name || profile.name->empty();
    if (unnamed) profile.name.reset();
    if (profile.name && whyNoName(*profile.name)) return fault;
    const text::Json* created = json->find("created_at");
    if (created != nullptr && created->whole() != nullptr) profile.createdAt = *created->whole();
    const text::Json* roles = json->find("roles");
    if (roles == nullptr || roles->items() == nullptr) return fault;
    for (const text::Json& role : *roles->items()) {
        const std::string* known = role.string();
        if (known == nullptr || std::find(allRoles().begin(), allRoles().end(), *known) == allRoles().end())
            return fault;
        profile.roles.push_back(*known);
    }
    return profile;
}

// The attempts of an archive, laid beside those that are here until all are known to be good.
class Arrivals {
public:
    Arrivals(Records& records, const ArchiveReader& archive, std::string person)
        : m_records(records),
          m_archive(archive),
          m_person(std::move(person)),
          m_staged(records.places().data + "/.incoming") {}
    ~Arrivals() {
        std::error_code ignored;
        fs::remove_all(m_staged, ignored);
    }
    Arrivals(const Arrivals&) = delete;
    Arrivals& operator=(const Arrivals&) = delete;

    std::optional<std::string> stage() {
        std::error_code error;
        fs::remove_all(m_staged, error);
        fs::create_directories(m_staged, error);
        if (error) return m_staged + ": the folder cannot be made: " + error.message();
        for (const AttemptRow& row : m_records.attempts({})) m_here.emplace(row.attemptId, row);
        for (const ArchiveMember& member : m_archive.members()) {
            if (member.name.rfind("attempts/", 0) != 0) continue;
            if (auto fault = stageOne(member)) return fault;
        }
        return std::nullopt;
    }
    // Gives each its place; the first sentence of trouble. What was done stays and is passed over the next
    // time.
    std::optional<std::string> settleIn(const Judge& judge) {
        for (const auto& [staged, attempt] : m_fresh) {
            const std::string path = placeFor(attempt);
            if (std::rename(staged.c_str(), path.c_str()) != 0)
                return path + ": cannot be put in place: " + reasonOf(errno);
        }
        if (auto fault = syncFolder(m_records.places().attempts)) return fault;
        for (const auto& [path, attempt] : m_placed) {
            const auto scored = judge ? judge(*attempt) : std::nullopt;
            if (auto fault = m_records.enter(path, *attempt, scored ? &*scored : nullptr)) return fault;
        }
        return std::nullopt;
    }
    [[nodiscard]] std::size_t fresh() const { return m_fresh.size(); }
    [[nodiscard]] std::size_t known() const { return m_known; }

private:
    std::optional<std::string> stageOne(const ArchiveMember& member) {
        const std::string staged = m_staged + "/" + std::to_string(m_fresh.size()) + ".attempt";
        if (auto fault = m_archive.copyTo(member, staged)) return fault;
        auto read = record::readAttempt(staged);
        if (const auto* fault = std::get_if<record::FileFault>(&read))
            return member.name + ": " + fault->message;
        auto& attempt = std::get<record::Attempt>(read);
        if (personOf(attempt.header.pseudonym) != m_person)
            return member.name + ": is another person's attempt; nothing was changed";
        const auto here = m_here.find(attempt.header.attemptId);
        if (here == m_here.end()) {
            AttemptRow row;
            row.fileHash = member.hash;
            m_here.emplace(attempt.header.attemptId, row);
            m_fresh.emplace_back(staged, std::move(attempt));
            return std::nullopt;
        }
        if (here->second.fileHash != member.hash)
            return member.name +
                   ": differs from the attempt of the same number that is here; nothing was changed";
        ++m_known;
        return std::nullopt;
    }
    // Under the name that it would have been recorded with, or its whole number where that is taken.
    std::string placeFor(const record::Attempt& attempt) {
        const std::string& folder = m_records.places().attempts;
        std::string path = newAttemptPath(folder, attempt.header);
        if (::access(path.c_str(), F_OK) == 0) path = folder + "/" + attempt.header.attemptId + ".attempt";
        m_placed.emplace_back(path, &attempt);
        return path;
    }

    Records& m_records;
    const ArchiveReader& m_archive;
    std::string m_person;
    std::string m_staged;
    std::map<std::string, AttemptRow> m_here;                      // by attempt id
    std::vector<std::pair<std::string, record::Attempt>> m_fresh;  // staged path, content
    std::vector<std::pair<std::string, const record::Attempt*>> m_placed;
    std::size_t m_known = 0;
};

}  // namespace

std::variant<Imported, std::string> importPerson(Records& records, People& people, const Actor& actor,
                                                 const std::string& file, const Judge& judge) {
    if (auto fault = people.whyNot(Act::importPerson, actor, "")) return *fault;
    const auto opened = ArchiveReader::open(file, "person");
    if (const auto* fault = std::get_if<std::string>(&opened)) return *fault;
    const auto& archive = std::get<ArchiveReader>(opened);
    const auto read = readProfile(archive, file);
    if (const auto* fault = std::get_if<std::string>(&read)) return *fault;
    const auto& profile = std::get<Profile>(read);
    const auto row = records.person(profile.id);
    if (row && row->erasedAt) return file + ": this person was erased here; nothing was changed";
    Arrivals arrivals(records, archive, profile.id);
    if (auto fault = arrivals.stage()) return *fault;
    Imported imported;
    imported.person = profile.id;
    imported.name = profile.name.value_or("");
    imported.fresh = profile.id != kGuest && (!row || !row->createdAt);
    if (auto fault =
            people.admit(actor, {profile.id, profile.name, profile.mail, profile.roles, profile.createdAt},
                         imported.notes))
        return *fault;
    if (auto fault = arrivals.settleIn(judge)) return *fault;
    imported.attempts = arrivals.fresh();
    imported.known = arrivals.known();
    return imported;
}

}  // namespace store
