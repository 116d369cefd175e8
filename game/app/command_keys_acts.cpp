// Acts upon keys: each is allowed, done, written down in the event log, and told.
#include <algorithm>

#include "app/duties.hpp"
#include "app/keys_room.hpp"
#include "app/keys_text.hpp"
#include "disk/durable_file.hpp"

namespace app {

namespace {

using Fault = std::optional<std::string>;
using trust::KeyShelf;
using trust::Reason;

constexpr std::size_t kMostBytes = 4U << 20U;

Fault sentence(const KeyShelf::Fault& fault) {
    return fault ? std::optional(sentenceOf(*fault)) : std::nullopt;
}

// Whoever holds a personal key is a person here with the role that it takes.
Fault whyNoHolder(const store::Person& person, trust::KeyRole role) {
    if (person.row.erasedAt) return "the holder was erased; name somebody else";
    const auto wanted = rolesFor(role);
    const bool holds = std::any_of(wanted.begin(), wanted.end(), [&](const std::string& one) {
        return std::find(person.row.roles.begin(), person.row.roles.end(), one) != person.row.roles.end();
    });
    if (holds) return std::nullopt;
    return person.name + " has not the role that a key of an " + trust::name(role) +
           " takes (see: stipple people role)";
}

text::Json detailsOf(const trust::KeyId& id, const std::string& label, const std::string& role) {
    return text::Json::object().set("key", id).set("label", label).set("role", role);
}

bool isPersonal(trust::KeyRole role) { return role != trust::KeyRole::station; }

// Both passphrases of the root, or a sentence.
struct RootFiles {
    FilePassphrase first, second;
    explicit RootFiles(const KeysOptions& options)
        : first(options.firstFile, "--first-file"), second(options.secondFile, "--second-file") {}
    [[nodiscard]] Fault fault() const { return first.fault() ? first.fault() : second.fault(); }
    [[nodiscard]] KeyShelf::RootPassphrases both() const { return {first.text(), second.text()}; }
};

// Whose a new key is: of a station no person's.
struct Holder {
    std::string id;
    std::string person;
};
std::variant<Holder, std::string> holderFor(const Room& room, trust::KeyRole role,
                                            const KeysOptions& options) {
    if (!isPersonal(role)) {
        if (!options.passphraseFile.empty())
            return std::string("a station's key has no passphrase: leave --passphrase-file out");
        return Holder{options.holder.empty() ? options.label : options.holder, {}};
    }
    const auto found = room.people.find(options.holder);
    if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
    const auto& person = std::get<store::Person>(found);
    if (auto fault = whyNoHolder(person, role)) return *fault;
    return Holder{person.row.id, person.row.id};
}

Fault makePersonal(KeyShelf& shelf, trust::KeyRole role, const Holder& whose, const KeysOptions& options) {
    const FilePassphrase passphrase(options.passphraseFile, "--passphrase-file");
    if (passphrase.fault()) return passphrase.fault();
    return sentence(shelf.makeKey(role, whose.id, options.label, passphrase.text()));
}

// The request is for a person who is here and may hold such a key, or for a station.
Fault whyNoRequest(const Room& room, const trust::KeyRequest& request) {
    if (!isPersonal(request.role)) return std::nullopt;
    const auto found = room.people.find(request.holder);
    if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
    return whyNoHolder(std::get<store::Person>(found), request.role);
}

}  // namespace

int makeAcademy(const CommandLine& line, const KeysOptions& options) {
    return inRoom(line, options.by, [&](Room& room) -> Fault {
        if (auto fault = room.people.whyNot(store::Act::keepKeys, room.actor, "")) return fault;
        const RootFiles root(options);
        if (auto fault = root.fault()) return fault;
        const FilePassphrase sealing(options.sealingFile, "--sealing-file");
        if (sealing.fault()) return sealing.fault();
        KeyShelf shelf = keyShelf(room.desk, options);
        const KeyShelf::RootPassphrases both = root.both();
        if (auto fault = sentence(
                shelf.makeAcademy({options.name, both.first, both.second, sealing.text(), options.specimen})))
            return fault;
        const auto opened = shelf.open();
        if (const auto* reason = std::get_if<Reason>(&opened)) return sentenceOf(*reason);
        const trust::AcademyRoot& made = std::get<KeyShelf::Opened>(opened).book.root();
        auto details = text::Json::object().set("key", trust::idOf(made.key)).set("specimen", made.specimen);
        if (auto fault = room.people.note(room.actor, "academy_made", {}, "", std::move(details)))
            return fault;
        print(options.json
                  ? jsonOf(made).dump(2)
                  : "Made the academy " + made.academy + (made.specimen ? " (SPECIMEN)" : "") + " in " +
                        shelf.folder() + "\nFingerprint of its root: " + trust::fingerprint(made.key) +
                        "\nHang it on the wall; give root.pub to whoever is to check what you sign.");
        return std::nullopt;
    });
}

int makeKey(const CommandLine& line, const KeysOptions& options) {
    return inRoom(line, options.by, [&](Room& room) -> Fault {
        const auto role = trust::keyRoleOf(options.role);
        if (!role || *role == trust::KeyRole::sealing)
            return "'" + options.role +
                   "' is no role of a key; there are: author, examiner, certifier, station";
        const auto found = holderFor(room, *role, options);
        if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
        const auto& whose = std::get<Holder>(found);
        const auto act = isPersonal(*role) ? store::Act::makeKey : store::Act::keepKeys;
        if (auto fault = room.people.whyNot(act, room.actor, whose.person)) return fault;
        KeyShelf shelf = keyShelf(room.desk, options);
        if (auto fault = isPersonal(*role) ? makePersonal(shelf, *role, whose, options)
                                           : sentence(shelf.makeKey(*role, whose.id, options.label, {})))
            return fault;
        const auto request = shelf.request(options.label);
        if (const auto* reason = std::get_if<Reason>(&request)) return sentenceOf(*reason);
        const auto& made = std::get<trust::KeyRequest>(request);
        const std::string id = trust::idOf(made.key);
        if (auto fault = room.people.note(room.actor, "key_made", whose.person, "",
                                          detailsOf(id, made.label, options.role)))
            return fault;
        print(options.json ? jsonOf(made).dump(2)
                           : "Made the key " + made.label + " (" + trust::shortId(id) +
                                 "), not certified yet: compare these digits where it is certified");
        return std::nullopt;
    });
}

int certifyKey(const CommandLine& line, const KeysOptions& options) {
    return inRoom(line, options.by, [&](Room& room) -> Fault {
        if (auto fault = room.people.whyNot(store::Act::keepKeys, room.actor, "")) return fault;
        KeyShelf shelf = keyShelf(room.desk, options);
        const auto request = shelf.request(options.label);
        if (const auto* reason = std::get_if<Reason>(&request)) return sentenceOf(*reason);
        const auto& asked = std::get<trust::KeyRequest>(request);
        if (auto fault = whyNoRequest(room, asked)) return fault;
        const RootFiles root(options);
        if (auto fault = root.fault()) return fault;
        const auto certified = shelf.certify(options.label, options.days, root.both());
        if (const auto* reason = std::get_if<Reason>(&certified)) return sentenceOf(*reason);
        const auto& certificate = std::get<trust::KeyCertificate>(certified);
        auto details = detailsOf(certificate.id(), certificate.label, trust::name(certificate.role));
        details.set("until", certificate.until);
        const std::string subject = isPersonal(certificate.role) ? certificate.holder : "";
        if (auto fault = room.people.note(room.actor, "key_certified", subject, "", std::move(details)))
            return fault;
        print(options.json ? jsonOf(certificate).dump(2)
                           : "Certified " + certificate.label + " (" + trust::shortId(certificate.id()) +
                                 ") as " + trust::name(certificate.role) + " until " + certificate.until);
        return std::nullopt;
    });
}

int revokeKey(const CommandLine& line, const KeysOptions& options) {
    return inRoom(line, options.by, [&](Room& room) -> Fault {
        if (auto fault = room.people.whyNot(store::Act::keepKeys, room.actor, "")) return fault;
        KeyShelf shelf = keyShelf(room.desk, options);
        const auto opened = shelf.open();
        if (const auto* reason = std::get_if<Reason>(&opened)) return sentenceOf(*reason);
        const auto found = findKey(std::get<KeyShelf::Opened>(opened).book, options.which);
        if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
        const auto& key = std::get<trust::KeyCertificate>(found);
        const RootFiles root(options);
        if (auto fault = root.fault()) return fault;
        const std::string since =
            options.since.empty() ? room.records.now().substr(0, 19) + "Z" : options.since;
        if (auto fault = sentence(shelf.revoke(key.id(), since, options.reason, root.both()))) return fault;
        const std::string subject = isPersonal(key.role) && !key.seal ? key.holder : "";
        if (auto fault = room.people.note(room.actor, "key_revoked", subject, options.reason,
                                          detailsOf(key.id(), key.label, trust::name(key.role))))
            return fault;
        print(options.json ? jsonOf(key).dump(2)
                           : "Revoked " + key.label + " (" + trust::shortId(key.id()) + ") since " + since +
                                 "; bring revoked.list to every machine and to whoever checks what you sign");
        return std::nullopt;
    });
}

int importKeys(const CommandLine& line, const KeysOptions& options) {
    return inRoom(line, options.by, [&](Room& room) -> Fault {
        if (auto fault = room.people.whyNot(store::Act::keepKeys, room.actor, "")) return fault;
        KeyShelf shelf = keyShelf(room.desk, options);
        for (const std::string& file : options.files) {
            const auto read = disk::readSmallFile(file, kMostBytes);
            if (const auto* unreadable = std::get_if<disk::Unreadable>(&read)) return unreadable->reason;
            const auto* bytes = std::get_if<std::string>(&read);
            if (bytes == nullptr) return file + ": there is no such file";
            if (auto fault = shelf.import(*bytes)) return file + ": " + sentenceOf(*fault);
            auto details = text::Json::object().set("file", crypto::hex(crypto::blake2b(*bytes)));
            if (auto fault = room.people.note(room.actor, "key_imported", {}, "", std::move(details)))
                return fault;
            if (!options.json) print("Took " + file);
        }
        if (options.json)
            print(text::Json::object().set("taken", static_cast<std::int64_t>(options.files.size())).dump(2));
        return std::nullopt;
    });
}

int changeKeyPassphrase(const CommandLine& line, const KeysOptions& options) {
    return inRoom(line, options.by, [&](Room& room) -> Fault {
        KeyShelf shelf = keyShelf(room.desk, options);
        const FilePassphrase old(options.passphraseFile, "--passphrase-file");
        if (old.fault()) return old.fault();
        const FilePassphrase fresh(options.newPassphraseFile, "--new-passphrase-file");
        if (fresh.fault()) return fresh.fault();
        // Whoever has the old passphrase may: no other permission is asked.
        if (auto fault = sentence(shelf.changePassphrase(options.label, old.text(), fresh.text())))
            return fault;
        auto details = text::Json::object().set("label", options.label);
        if (auto fault = room.people.note(room.actor, "key_passphrase_changed", {}, "", std::move(details)))
            return fault;
        print(options.json ? text::Json::object().set("label", options.label).dump(2)
                           : options.label + " has a new passphrase; copies of its file keep the old one");
        return std::nullopt;
    });
}

}  // namespace app
