#include "app/verify_room.hpp"

#include <filesystem>

#include "app/build_info.hpp"
#include "app/exam_room.hpp"
#include "app/records_desk.hpp"
#include "crypto/passphrase.hpp"
#include "record/store/ids.hpp"
#include "record/store/log_file.hpp"
#include "trust/key_shelf.hpp"

namespace app {

namespace {

constexpr std::size_t kMostKeyBytes = 64U << 10U;

std::int64_t secondsNow() { return store::millisecondsOf(store::wallClockNow()).value_or(0) / 1000; }

}  // namespace

std::variant<exam::VerifyWith, trust::Reason> verifyWith(const std::string& keysFolder) {
    exam::VerifyWith with;
    with.now = store::wallClockNow();
    with.build = buildText();
    std::error_code error;
    if (!std::filesystem::exists(keysFolder + "/root.pub", error)) return with;
    auto opened = trust::KeyShelf(keysFolder, secondsNow).open();
    if (auto* reason = std::get_if<trust::Reason>(&opened)) return std::move(*reason);
    auto& keys = std::get<trust::KeyShelf::Opened>(opened);
    with.root = keys.book.root();
    with.certificates = std::move(keys.certificateFiles);
    if (!keys.revocationFile.empty()) with.revocations = std::move(keys.revocationFile);
    with.seenRevocations = keys.seen;
    return with;
}

std::variant<crypto::SealKey, trust::Reason> sealingKeyOf(const std::string& keyFile,
                                                          const std::string& passphraseFile) {
    const ExamFile file = readExamFile(keyFile, kMostKeyBytes);
    if (!file.fault.empty()) return trust::Reason{"sealing-file", file.fault};
    const auto read = trust::readKeyFile(file.bytes);
    const auto* key = std::get_if<trust::KeyFile>(&read);
    if (key == nullptr || key->role != "sealing" || !key->wrapped)
        return trust::Reason{
            "sealing-file",
            keyFile + ": is not the academy's sealing key; give sealing.key from its office."};
    std::string passphrase;
    if (passphraseFile.empty())
        return trust::Reason{
            "sealing-file",
            "The sealing key has a passphrase; give a file with it in its first line by --passphrase-file."};
    if (auto fault = readPassphrase(passphraseFile, passphrase)) return trust::Reason{"sealing-file", *fault};
    auto seed = crypto::unwrap(*key->wrapped, passphrase);
    crypto::wipe(passphrase);
    if (!seed || seed->size() != 32)
        return trust::Reason{"passphrase-wrong", "That is not the sealing key's passphrase."};
    return crypto::SealKey::fromSeed(seed->bytes());
}

}  // namespace app
