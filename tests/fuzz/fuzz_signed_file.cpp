// A signed file must be read or refused whatever it holds; what is read must be written back byte for byte,
// and no key may be believed that the root did not certify. Random bytes rarely become the body of a right
// file, so an input whose first byte is odd is a body: of a certificate, a list of revoked keys, a root, a
// private key or a request, as its next bits say.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "trust/key_book.hpp"
#include "trust/key_file.hpp"
#include "trust/readable_code.hpp"
#include "trust/signed_file.hpp"

namespace {

using trust::FileKind;
using trust::Purpose;
using trust::Reason;
using trust::SignedFile;

const crypto::SigningKey& root() {
    static const crypto::SigningKey key = [] {
        const std::string seed(32, '\x01');
        return crypto::SigningKey::fromSeed(std::as_bytes(std::span(seed)));
    }();
    return key;
}

trust::KeyBook emptyBook() { return trust::KeyBook({"Academy", root().publicKey(), true}); }

void must(bool condition) {
    if (!condition) std::abort();
}

// A refusal has a code and says why.
template <typename T>
const T* readOrRefused(const std::variant<T, Reason>& answer) {
    if (const auto* reason = std::get_if<Reason>(&answer))
        must(!reason->code.empty() && !reason->text.empty());
    return std::get_if<T>(&answer);
}

void takeFile(std::string_view bytes) {
    const auto parsed = trust::parseSignedFile(bytes);
    const SignedFile* file = readOrRefused(parsed);
    if (file == nullptr) return;
    must(trust::bytesOf(*file) == bytes);
    for (std::size_t i = 0; i <= file->signatures.size(); ++i) must(bytes.starts_with(file->covered(i)));
    trust::KeyBook book = emptyBook();
    (void)book.add(*file);
    (void)book.addRevocations(*file, 0);
    for (std::size_t i = 0; i <= file->signatures.size(); ++i) {
        const auto signer = book.signer(*file, i, Purpose::paper);
        must(readOrRefused(signer) == nullptr || !book.certificates().empty());
    }
}

void takeCertificate(std::string_view body) {
    SignedFile file{FileKind::keyCertificate, {{"certificate.json", std::string(body)}}, {}};
    trust::sign(file, root(), Purpose::key, "2026-01-01T00:00:00Z", "x");
    const auto read = trust::readCertificate(file);
    const auto* certificate = readOrRefused(read);
    trust::KeyBook book = emptyBook();
    must(book.add(file).has_value() == (certificate == nullptr));
    if (certificate == nullptr) return;
    const auto again =
        trust::readCertificate(trust::certificateFile(*certificate, root(), certificate->from));
    must(std::get<trust::KeyCertificate>(again) == *certificate);
}

void takeRevocations(std::string_view body) {
    SignedFile file{FileKind::revocationList, {{"revoked.json", std::string(body)}}, {}};
    trust::sign(file, root(), Purpose::revoke, "2026-01-01T00:00:00Z", "x");
    const auto read = trust::readRevocations(file);
    const auto* list = readOrRefused(read);
    if (list == nullptr) return;
    const auto again = trust::readRevocations(trust::revocationFile(*list, root()));
    must(std::get<trust::RevocationList>(again) == *list);
}

void takePlain(std::string_view bytes) {
    if (const auto read = trust::readRoot(bytes); const auto* academy = readOrRefused(read))
        must(std::get<trust::AcademyRoot>(trust::readRoot(trust::writeRoot(*academy))) == *academy);
    if (const auto read = trust::readKeyRequest(bytes); const auto* request = readOrRefused(read))
        must(std::get<trust::KeyRequest>(trust::readKeyRequest(trust::writeKeyRequest(*request))) ==
             *request);
    if (const auto read = trust::readKeyFile(bytes); const auto* key = readOrRefused(read)) {
        const std::string written = trust::writeKeyFile(*key);
        must(trust::writeKeyFile(std::get<trust::KeyFile>(trust::readKeyFile(written))) == written);
    }
    if (const auto code = trust::typedCode(bytes)) must(trust::typedCode(*code) == code);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    if (size == 0 || (data[0] & 1U) == 0) {
        takeFile(input);
        takePlain(input);
        return 0;
    }
    const std::string_view body = input.substr(1);
    if ((data[0] & 6U) == 0)
        takeCertificate(body);
    else if ((data[0] & 6U) == 2)
        takeRevocations(body);
    else
        takePlain(body);
    return 0;
}
