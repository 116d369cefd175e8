// Looking at keys; nothing is written.
#include "app/keys_room.hpp"
#include "app/keys_text.hpp"
#include "disk/durable_file.hpp"

namespace app {

namespace {

using Fault = std::optional<std::string>;
using trust::KeyShelf;
using trust::Reason;

constexpr std::size_t kMostBytes = 4U << 20U;

std::string lineOf(const trust::KeyCertificate& key, const trust::KeyBook& book, bool lies) {
    const trust::RevokedKey* revoked = book.revoked(key.id());
    std::string line = key.label + "  " + trust::name(key.role) + "  " + trust::shortId(key.id()) + "  ";
    line += revoked == nullptr ? "until " + key.until : "REVOKED since " + revoked->since;
    return line + (lies ? "  private key here" : "");
}

bool liesHere(const std::vector<KeyShelf::Lying>& lying, const trust::KeyId& id) {
    for (const KeyShelf::Lying& one : lying) {
        if (one.id == id) return true;
    }
    return false;
}

text::Json jsonOfAll(const KeyShelf::Opened& opened, const std::vector<KeyShelf::Lying>& lying) {
    text::Json certified = text::Json::array();
    for (const trust::KeyCertificate& key : opened.book.certificates()) {
        const trust::RevokedKey* revoked = opened.book.revoked(key.id());
        certified.push(
            jsonOf(key)
                .set("private_here", liesHere(lying, key.id()))
                .set("revoked_since", revoked == nullptr ? text::Json() : text::Json(revoked->since)));
    }
    text::Json waiting = text::Json::array();
    for (const KeyShelf::Lying& one : lying) {
        if (!one.certificate)
            waiting.push(text::Json::object()
                             .set("label", one.label)
                             .set("role", trust::name(one.role))
                             .set("holder", one.holder)
                             .set("id", one.id));
    }
    text::Json notes = text::Json::array();
    for (const Reason& note : opened.notes) notes.push(jsonOf(note));
    const auto& list = opened.book.revocations();
    return text::Json::object()
        .set("root", jsonOf(opened.book.root()))
        .set("keys", std::move(certified))
        .set("not_certified", std::move(waiting))
        .set("revocations", list ? jsonOf(*list) : text::Json())
        .set("notes", std::move(notes));
}

void printAll(const KeyShelf::Opened& opened, const std::vector<KeyShelf::Lying>& lying) {
    const trust::AcademyRoot& root = opened.book.root();
    print(root.academy + (root.specimen ? "  SPECIMEN" : "") + "  " + trust::fingerprint(root.key));
    for (const trust::KeyCertificate& key : opened.book.certificates())
        print(lineOf(key, opened.book, liesHere(lying, key.id())));
    for (const KeyShelf::Lying& one : lying) {
        if (!one.certificate)
            print(one.label + "  " + trust::name(one.role) + "  " + trust::shortId(one.id) +
                  "  not certified  private key here");
    }
    if (const auto& list = opened.book.revocations())
        print("List of revoked keys: number " + std::to_string(list->counter) + " of " + list->at);
    for (const Reason& note : opened.notes) remark(sentenceOf(note));
}

// What is told of a file; `believed` is absent where that is no question.
struct Told {
    std::string kind;
    text::Json content;
    std::optional<Reason> unbelieved;
    bool judged = false;
};

// Whether the academy here stands behind the file.
template <typename Add>
void judge(Told& told, const KeyShelf& shelf, Add add) {
    told.judged = true;
    auto opened = shelf.open();
    if (const auto* reason = std::get_if<Reason>(&opened))
        told.unbelieved = *reason;
    else
        told.unbelieved = add(std::get<KeyShelf::Opened>(opened));
}

std::variant<Told, Reason> tellSigned(std::string_view bytes, const KeyShelf& shelf) {
    const auto parsed = trust::parseSignedFile(bytes);
    if (const auto* reason = std::get_if<Reason>(&parsed)) return *reason;
    const auto& file = std::get<trust::SignedFile>(parsed);
    if (file.kind == trust::FileKind::keyCertificate) {
        const auto read = trust::readCertificate(file);
        if (const auto* reason = std::get_if<Reason>(&read)) return *reason;
        Told told{"key", jsonOf(std::get<trust::KeyCertificate>(read)), {}, false};
        judge(told, shelf, [&](KeyShelf::Opened& opened) -> std::optional<Reason> {
            if (auto fault = opened.book.add(file)) return fault;
            const trust::KeyId id = std::get<trust::KeyCertificate>(read).id();
            const trust::RevokedKey* gone = opened.book.revoked(id);
            if (gone == nullptr) return std::nullopt;
            return Reason{"signature-revoked", "The key is revoked since " + gone->since + "."};
        });
        return told;
    }
    if (file.kind == trust::FileKind::revocationList) {
        const auto read = trust::readRevocations(file);
        if (const auto* reason = std::get_if<Reason>(&read)) return *reason;
        Told told{"revocations", jsonOf(std::get<trust::RevocationList>(read)), {}, false};
        judge(told, shelf,
              [&](KeyShelf::Opened& opened) { return opened.book.addRevocations(file, opened.seen); });
        return told;
    }
    return Reason{"import-kind", std::string("A file of the kind '") + name(file.kind) +
                                     "' is no file of keys; 'stipple verify' looks at it."};
}

std::variant<Told, Reason> tellFile(std::string_view bytes, const KeyShelf& shelf) {
    if (bytes.starts_with("stipple ")) return tellSigned(bytes, shelf);
    const auto root = trust::readRoot(bytes);
    if (const auto* academy = std::get_if<trust::AcademyRoot>(&root))
        return Told{"root", jsonOf(*academy), {}, false};
    const auto request = trust::readKeyRequest(bytes);
    if (const auto* asked = std::get_if<trust::KeyRequest>(&request))
        return Told{"request", jsonOf(*asked), {}, false};
    const auto key = trust::readKeyFile(bytes);
    if (const auto* file = std::get_if<trust::KeyFile>(&key)) {
        text::Json content = text::Json::object()
                                 .set("label", file->label)
                                 .set("role", file->role)
                                 .set("holder", file->holder)
                                 .set("id", trust::idOf(file->key))
                                 .set("passphrase", file->wrapped.has_value());
        if (file->wrapped)
            content.set("passes", file->wrapped->cost.passes).set("kibibytes", file->wrapped->cost.kibibytes);
        return Told{"private key", std::move(content), {}, false};
    }
    return Reason{"import-kind", "The file is no root, certificate, list of revoked keys, request or key."};
}

}  // namespace

int listKeys(const CommandLine& line, const KeysOptions& options) {
    auto desk = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&desk)) return refuse(*fault);
    const KeyShelf shelf = keyShelf(std::get<Desk>(desk), options);
    const auto opened = shelf.open();
    if (const auto* reason = std::get_if<Reason>(&opened)) return refuse(sentenceOf(*reason));
    const auto& here = std::get<KeyShelf::Opened>(opened);
    if (options.json)
        print(jsonOfAll(here, shelf.keys()).dump(2));
    else
        printAll(here, shelf.keys());
    return kGood;
}

int showKeyFile(const CommandLine& line, const KeysOptions& options) {
    auto desk = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&desk)) return refuse(*fault);
    const std::string& file = options.files.front();
    const auto read = disk::readSmallFile(file, kMostBytes);
    if (const auto* unreadable = std::get_if<disk::Unreadable>(&read)) return refuse(unreadable->reason);
    const auto* bytes = std::get_if<std::string>(&read);
    if (bytes == nullptr) return refuse(file + ": there is no such file");
    const auto answer = tellFile(*bytes, keyShelf(std::get<Desk>(desk), options));
    if (const auto* reason = std::get_if<Reason>(&answer)) return refuse(file + ": " + sentenceOf(*reason));
    const Told& told = std::get<Told>(answer);
    if (options.json) {
        print(text::Json::object()
                  .set("kind", told.kind)
                  .set("content", told.content)
                  .set("believed", told.judged ? text::Json(!told.unbelieved) : text::Json())
                  .set("reason", told.unbelieved ? jsonOf(*told.unbelieved) : text::Json())
                  .dump(2));
    } else {
        print(told.kind);
        for (const auto& [name, value] : *told.content.members())
            print("  " + name + ": " + (value.string() != nullptr ? *value.string() : value.dump()));
        if (told.judged) print(told.unbelieved ? "not believed" : "signed by the academy here");
        if (told.unbelieved) remark(sentenceOf(*told.unbelieved));
    }
    return told.unbelieved ? kNo : kGood;
}

}  // namespace app
