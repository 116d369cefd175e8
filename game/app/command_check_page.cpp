// The checking page with the academy in it: its root, its certifiers' keys, what was revoked.
#include "app/certificate_commands.hpp"
#include "app/exam_room.hpp"
#include "app/exit_code.hpp"
#include "app/keys_room.hpp"
#include "credential/status_list.hpp"
#include "record/store/durable_file.hpp"
#include "record/store/ids.hpp"
#include "record/store/log_file.hpp"

namespace app {

namespace {

using trust::Reason;

constexpr std::size_t kMostBytes = 16U << 20U;
constexpr std::string_view kPlace = "<script type=\"application/json\" id=\"trust\">null</script>";

// RFC 4648, section 4.
std::string base64(std::string_view bytes) {
    static constexpr std::string_view kLetters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = group * 256U + (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            text += i + k <= bytes.size() ? kLetters[(group >> (18U - 6U * k)) & 63U] : '=';
    }
    return text;
}

// A list that the academy's certifier signed, or a sentence.
std::variant<std::string, Reason> listFor(const trust::KeyBook& book, const std::string& path) {
    const ExamFile file = readExamFile(path, kMostBytes);
    if (!file.fault.empty()) return Reason{"status-form", file.fault + "."};
    const auto parsed = trust::parseSignedFile(file.bytes);
    if (const auto* reason = std::get_if<Reason>(&parsed)) return *reason;
    const auto list = credential::readStatus(std::get<trust::SignedFile>(parsed), book, 0);
    if (const auto* reason = std::get_if<Reason>(&list)) return *reason;
    return file.bytes;
}

std::variant<std::string, Reason> trustOf(const trust::KeyShelf::Opened& keys, const std::string& status) {
    auto certificates = text::Json::array();
    for (const std::string& bytes : keys.certificateFiles) {
        const auto file = trust::parseSignedFile(bytes);
        const auto key = trust::readCertificate(std::get<trust::SignedFile>(file));
        const auto* read = std::get_if<trust::KeyCertificate>(&key);
        if (read != nullptr && read->role == trust::KeyRole::certifier) certificates.push(base64(bytes));
    }
    auto json = text::Json::object();
    json.set("root", base64(trust::writeRoot(keys.book.root()))).set("keys", std::move(certificates));
    if (!keys.revocationFile.empty()) json.set("revoked", base64(keys.revocationFile));
    if (!status.empty()) {
        const auto list = listFor(keys.book, status);
        if (const auto* reason = std::get_if<Reason>(&list)) return *reason;
        json.set("status", base64(std::get<std::string>(list)));
    }
    return json.dump();
}

}  // namespace

int writeCheckPage(const CommandLine& line, const CertificateOptions& options) {
    const auto opened = openDesk(line.levelsFolder);
    if (const auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    const auto& desk = std::get<Desk>(opened);
    auto page = readFile(desk.installation.checkPage);
    const std::size_t place = page ? page->find(kPlace) : std::string::npos;
    if (place == std::string::npos)
        return refuse("cannot read " + desk.installation.checkPage + ": build or install Stipple again");
    const trust::KeyShelf shelf(keysFolder(desk, options.keys), [] {
        return store::millisecondsOf(store::wallClockNow()).value_or(0) / 1000;
    });
    const auto keys = shelf.open();
    if (const auto* reason = std::get_if<Reason>(&keys)) return refuse(sentenceOf(*reason));
    const auto& here = std::get<trust::KeyShelf::Opened>(keys);
    const auto trusted = trustOf(here, options.status);
    if (const auto* reason = std::get_if<Reason>(&trusted)) return refuse(sentenceOf(*reason));
    page->replace(place + kPlace.find("null"), 4, std::get<std::string>(trusted));
    if (auto fault = store::replaceFile(options.out, *page)) return refuse(*fault);
    print("Checking page of " + here.book.root().academy + ", fingerprint " +
          trust::fingerprint(here.book.root().key) + ": " + options.out +
          (options.status.empty() ? "\nWithout --status it cannot say what was revoked." : ""));
    return kGood;
}

}  // namespace app
