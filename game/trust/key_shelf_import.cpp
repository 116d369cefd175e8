#include <filesystem>

#include "trust/key_shelf.hpp"
#include "trust/shelf_names.hpp"

namespace trust {

KeyShelf::Fault KeyShelf::import(std::string_view bytes) {
    std::error_code fault;
    std::filesystem::create_directories(m_folder, fault);
    if (fault)
        return Reason{"shelf-write", m_folder + ": the folder cannot be made: " + fault.message() + "."};
    const ShelfLock lock(m_folder);
    if (bytes.starts_with("stipple ")) return importSigned(bytes);
    const auto read = readRoot(bytes);
    const auto* other = std::get_if<AcademyRoot>(&read);
    if (other == nullptr) return importRequest(bytes);
    const auto known = root();
    if (const auto* mine = std::get_if<AcademyRoot>(&known)) {
        if (*mine == *other) return std::nullopt;
        return Reason{"root-other", "The root is of " + other->academy + ", but the keys here are of " +
                                        mine->academy +
                                        "; another academy belongs into another folder (--keys DIR)."};
    }
    if (std::get<Reason>(known).code != "root-missing") return std::get<Reason>(known);
    return write(kRootFile, bytes);
}

KeyShelf::Fault KeyShelf::importSigned(std::string_view bytes) {
    const auto parsed = parseSignedFile(bytes);
    if (const auto* reason = std::get_if<Reason>(&parsed)) return *reason;
    const auto& file = std::get<SignedFile>(parsed);
    const auto academy = root();
    if (const auto* reason = std::get_if<Reason>(&academy)) return *reason;
    if (file.kind == FileKind::revocationList) {
        // Judged by the root and the counter alone, so that a newer list may mend a shelf whose own is gone.
        const auto seen = seenRevocations();
        if (const auto* reason = std::get_if<Reason>(&seen)) return *reason;
        KeyBook book(std::get<AcademyRoot>(academy));
        if (auto fault = book.addRevocations(file, std::get<std::int64_t>(seen))) return fault;
        return writeRevocations(file, book.revocations()->counter);
    }
    if (file.kind != FileKind::keyCertificate)
        return Reason{"import-kind", std::string("A file of the kind '") + name(file.kind) +
                                         "' is nothing for the folder of keys."};
    const auto opened = open();
    if (const auto* reason = std::get_if<Reason>(&opened)) return *reason;
    KeyBook book = std::get<Opened>(opened).book;
    if (auto fault = book.add(file)) return fault;
    return write(std::get<KeyCertificate>(readCertificate(file)).id() + kCertificateEnding, bytes);
}

KeyShelf::Fault KeyShelf::importRequest(std::string_view bytes) {
    const auto request = readKeyRequest(bytes);
    const auto* asked = std::get_if<KeyRequest>(&request);
    if (asked == nullptr)
        return Reason{"import-kind",
                      "The file is no root, no certificate, no list of revoked keys and no request."};
    const std::string name = asked->label + kRequestEnding;
    const auto there = read(name);
    if (const auto* known = std::get_if<std::string>(&there)) {
        if (*known == bytes) return std::nullopt;
        return Reason{"key-there", "There is another request of " + asked->label + " here already."};
    }
    return write(name, bytes);
}

}  // namespace trust
