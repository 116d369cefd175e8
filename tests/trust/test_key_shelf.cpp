#include "trust/key_shelf.hpp"

#include <filesystem>

#include "support/academy.hpp"
#include "support/catch.hpp"
#include "support/file_bytes.hpp"
#include "trust/shelf_bench.hpp"

using namespace trust;
using test_support::bytesOf;
using test_support::keyFromByte;
using test_support::personNumber;
using test_support::writeBytes;
using trust_tests::both;
using trust_tests::codeOf;
using trust_tests::kExaminer;
using trust_tests::kFirst;
using trust_tests::kOffice;
using trust_tests::kSecond;
using trust_tests::Office;
using trust_tests::wantedAcademy;
namespace fs = std::filesystem;

namespace {

void makeAcademy(Office& office) { REQUIRE(codeOf(office.shelf().makeAcademy(wantedAcademy())).empty()); }

KeyId certifiedExaminer(Office& office, const std::string& label = "E-03") {
    KeyShelf shelf = office.shelf();
    REQUIRE(codeOf(shelf.makeKey(KeyRole::examiner, personNumber(3), label, kExaminer)).empty());
    const auto certificate = shelf.certify(label, 365, both());
    REQUIRE(codeOf(certificate).empty());
    return std::get<KeyCertificate>(certificate).id();
}

// A file signed by the key.
SignedFile opening(const crypto::SigningKey& key) {
    SignedFile file{FileKind::paper, {{"a", "b"}}, {}};
    sign(file, key, Purpose::open, "2026-06-02T00:00:00Z", "x");
    return file;
}

}  // namespace

TEST_CASE("an academy is made of two halves that together make its root") {
    Office office;
    makeAcademy(office);
    const auto opened = office.shelf().open();
    REQUIRE(std::holds_alternative<KeyShelf::Opened>(opened));
    const auto& here = std::get<KeyShelf::Opened>(opened);
    CHECK(here.book.root().academy == "Test Academy");
    CHECK(here.book.root().specimen);
    CHECK(here.notes.empty());
    CHECK(here.book.revocations()->counter == 1);
    CHECK(here.seen == 1);
    CHECK(here.revocationFile == bytesOf(office / "revoked.list"));
    REQUIRE(here.book.certificates().size() == 1);
    CHECK(here.book.certificates()[0].role == KeyRole::sealing);
    CHECK(here.book.certificates()[0].until == "2036-06-01T10:00:00Z");
    CHECK(here.certificateFiles.size() == 1);

    const auto sealing = office.shelf().unlockSealing(kOffice);
    REQUIRE(std::holds_alternative<crypto::SealKey>(sealing));
    const std::string sealed = crypto::seal("a submission", *here.book.certificates()[0].seal);
    CHECK(std::get<crypto::SealKey>(sealing).open(sealed) == "a submission");
    for (const auto& entry : fs::directory_iterator(office.keys)) {
        INFO(entry.path());
        CHECK((entry.status().permissions() & fs::perms(077)) == fs::perms::none);
    }
}

TEST_CASE("an academy is not made without a name, with poor or equal passphrases, or twice") {
    Office office;
    const auto made = [&](auto change) {
        KeyShelf::NewAcademy wanted = wantedAcademy();
        change(wanted);
        return codeOf(office.shelf().makeAcademy(wanted));
    };
    CHECK(made([](auto& w) { w.name = ""; }) == "academy-name");
    CHECK(made([](auto& w) { w.name = std::string(101, 'x'); }) == "academy-name");
    CHECK(made([](auto& w) { w.first = "fourteen chars"; }) == "passphrase-short");
    CHECK(made([](auto& w) { w.second = "aaaaaaaabbbbbbbbcccc"; }) == "passphrase-short");
    CHECK(made([](auto& w) { w.sealing = std::string(1001, 'x'); }) == "passphrase-short");
    CHECK(made([](auto& w) { w.second = w.first; }) == "passphrases-same");
    CHECK(made([](auto& w) { w.sealing = w.second; }) == "passphrases-same");
    CHECK(made([](auto& w) { w.sealing = w.first; }) == "passphrases-same");
    CHECK(made([](auto& w) { w.specimen = false; }) == "cost-quick");
    CHECK_FALSE(fs::exists(office / "root.pub"));
    makeAcademy(office);
    CHECK(made([](auto&) {}) == "shelf-there");
    // Not even where only halves of a root are left, which nobody could make again.
    fs::remove(office / "root.pub");
    const std::string half = bytesOf(office / "root-a.key");
    CHECK(made([](auto&) {}) == "shelf-there");
    CHECK(bytesOf(office / "root-a.key") == half);
    Office slash;
    slash.keys += "/";
    CHECK(codeOf(slash.shelf().import("nothing")) == "import-kind");  // leaves an empty folder with a lock
    CHECK(codeOf(slash.shelf().makeAcademy(wantedAcademy())).empty());
    CHECK(codeOf(slash.shelf().open()).empty());
}

TEST_CASE("a key is made by its holder, certified by the two, and then signs") {
    Office office;
    makeAcademy(office);
    KeyShelf shelf = office.shelf();
    REQUIRE(codeOf(shelf.makeKey(KeyRole::examiner, personNumber(3), "E-03", kExaminer)).empty());
    REQUIRE(shelf.keys().size() == 2);
    CHECK(shelf.keys()[0].label == "E-03");
    CHECK_FALSE(shelf.keys()[0].certificate);
    CHECK(std::get<KeyRequest>(shelf.request("E-03")).holder == personNumber(3));
    const auto certificate = shelf.certify("E-03", 30, both());
    REQUIRE(std::holds_alternative<KeyCertificate>(certificate));
    CHECK(std::get<KeyCertificate>(certificate).from == "2026-06-01T10:00:00Z");
    CHECK(std::get<KeyCertificate>(certificate).until == "2026-07-01T10:00:00Z");
    CHECK(shelf.keys()[0].certificate == std::get<KeyCertificate>(certificate));
    CHECK(shelf.keys()[0].id == std::get<KeyCertificate>(certificate).id());

    const auto key = shelf.unlock("E-03", kExaminer);
    REQUIRE(std::holds_alternative<crypto::SigningKey>(key));
    const auto opened = shelf.open();
    const auto& book = std::get<KeyShelf::Opened>(opened).book;
    const SignedFile file = opening(std::get<crypto::SigningKey>(key));
    CHECK(codeOf(book.signer(file, 0, Purpose::open)).empty());
    CHECK(codeOf(shelf.certify("E-03", 30, both())) == "key-twice");
    CHECK(codeOf(shelf.certify("E-03", 0, both())) == "key-days");
    CHECK(codeOf(shelf.certify("E-03", 3661, both())) == "key-days");
    CHECK(codeOf(shelf.certify("E-04", 30, both())) == "key-missing");
    CHECK(codeOf(shelf.certify("../E", 30, both())) == "key-label");
}

TEST_CASE("keys that cannot be are not made") {
    Office office;
    CHECK(codeOf(office.shelf().makeKey(KeyRole::examiner, personNumber(3), "E-03", kExaminer)) ==
          "root-missing");
    makeAcademy(office);
    KeyShelf shelf = office.shelf();
    const auto make = [&](KeyRole role, const std::string& holder, const std::string& label,
                          const std::optional<std::string>& passphrase) {
        return codeOf(shelf.makeKey(role, holder, label, passphrase));
    };
    CHECK(make(KeyRole::examiner, personNumber(3), "E 03", kExaminer) == "key-label");
    CHECK(make(KeyRole::examiner, personNumber(3), "", kExaminer) == "key-label");
    CHECK(make(KeyRole::examiner, personNumber(3), "root-a", kExaminer) == "key-label");
    CHECK(make(KeyRole::examiner, personNumber(3), "sealing", kExaminer) == "key-label");
    CHECK(make(KeyRole::examiner, "Examiner 1", "E-03", kExaminer) == "key-holder");
    CHECK(make(KeyRole::sealing, "office", "S-01", kExaminer) == "key-holder");
    CHECK(make(KeyRole::examiner, personNumber(3), "E-03", std::nullopt) == "passphrase-short");
    CHECK(make(KeyRole::examiner, personNumber(3), "E-03", kExaminer).empty());
    CHECK(make(KeyRole::author, personNumber(2), "E-03", kExaminer) == "key-there");
}

TEST_CASE("a key whose request is gone can still be certified") {
    Office office;
    makeAcademy(office);
    KeyShelf shelf = office.shelf();
    REQUIRE(codeOf(shelf.makeKey(KeyRole::examiner, personNumber(3), "E-03", kExaminer)).empty());
    const auto before = shelf.request("E-03");
    fs::remove(office / "E-03.request");
    CHECK(std::get<KeyRequest>(shelf.request("E-03")) == std::get<KeyRequest>(before));
    CHECK(codeOf(shelf.request("sealing")) == "key-missing");
    CHECK(codeOf(shelf.request("root-a")) == "key-missing");
    CHECK(codeOf(shelf.certify("E-03", 30, both())).empty());
}

TEST_CASE("the root needs both, each by the own passphrase") {
    Office office;
    makeAcademy(office);
    KeyShelf shelf = office.shelf();
    REQUIRE(codeOf(shelf.makeKey(KeyRole::examiner, personNumber(3), "E-03", kExaminer)).empty());
    CHECK(codeOf(shelf.certify("E-03", 30, {kSecond, kFirst})) == "passphrase-wrong");
    office.now += 10;
    CHECK(codeOf(shelf.certify("E-03", 30, {kFirst, kFirst})) == "passphrase-wrong");
    office.now += 10;
    CHECK(codeOf(shelf.certify("E-03", 30, {kFirst, ""})) == "passphrase-wrong");
    office.now += 10;
    // A half of another academy, under the same passphrase.
    Office other;
    makeAcademy(other);
    const std::string mine = bytesOf(office / "root-b.key");
    writeBytes(office / "root-b.key", bytesOf(other / "root-b.key"));
    CHECK(codeOf(shelf.certify("E-03", 30, both())) == "root-halves");
    writeBytes(office / "root-b.key", mine);
    CHECK(codeOf(shelf.certify("E-03", 30, both())).empty());
    fs::remove(office / "root-a.key");
    CHECK(codeOf(shelf.revoke(shelf.keys()[0].id, "2026-06-01T10:00:00Z", "lost", both())) == "key-missing");
}

TEST_CASE("a revoked key is believed no more, and the list is not forgotten") {
    Office office;
    makeAcademy(office);
    const KeyId id = certifiedExaminer(office);
    KeyShelf shelf = office.shelf();
    const std::string before = bytesOf(office / "revoked.list");
    CHECK(codeOf(shelf.revoke(id, "yesterday", "lost", both())) == "revoke-words");
    CHECK(codeOf(shelf.revoke(id, "2026-06-01T10:00:00Z", "", both())) == "revoke-words");
    CHECK(codeOf(shelf.revoke(personNumber(9), "2026-06-01T10:00:00Z", "lost", both())) == "key-unknown");
    CHECK(codeOf(shelf.revoke(id, "2026-06-01T10:00:00Z", "lost", {kFirst, "x"})) == "passphrase-wrong");
    office.now += 10;
    CHECK(codeOf(shelf.revoke(id, "2026-06-01T10:00:00Z", "lost", both())).empty());
    CHECK(codeOf(shelf.revoke(id, "2026-06-01T10:00:00Z", "lost", both())) == "key-revoked");
    const auto opened = shelf.open();
    const auto& here = std::get<KeyShelf::Opened>(opened);
    CHECK(here.book.revocations()->counter == 2);
    CHECK(here.seen == 2);
    const auto key = shelf.unlock("E-03", kExaminer);
    CHECK(codeOf(here.book.signer(opening(std::get<crypto::SigningKey>(key)), 0, Purpose::open)) ==
          "signature-revoked");
    // The older list put back, or the list taken away, opens nothing.
    const std::string newest = bytesOf(office / "revoked.list");
    writeBytes(office / "revoked.list", before);
    CHECK(codeOf(shelf.open()) == "revocations-old");
    CHECK(codeOf(shelf.import(before)) == "revocations-old");
    fs::remove(office / "revoked.list");
    CHECK(codeOf(shelf.open()) == "revocations-missing");
    CHECK(codeOf(shelf.import(newest)).empty());
    CHECK(codeOf(shelf.open()).empty());
}

TEST_CASE("wrong passphrases wait longer and longer, across restarts and clocks") {
    Office office;
    makeAcademy(office);
    certifiedExaminer(office);
    const auto tryWrong = [&] { return codeOf(office.shelf().unlock("E-03", "not the passphrase")); };
    const auto tryRight = [&] { return codeOf(office.shelf().unlock("E-03", kExaminer)); };
    std::int64_t wait = 1;
    for (int wrong = 1; wrong <= 12; ++wrong) {
        INFO(wrong);
        wait = wrong >= 10 ? 900 : std::int64_t{1} << (wrong - 1);
        CHECK(tryWrong() == "passphrase-wrong");
        // At once, and until the last second, not even the right one is tried; each time a new shelf, as
        // after a restart.
        CHECK(tryRight() == "passphrase-wait");
        office.now += wait - 1;
        CHECK(tryRight() == "passphrase-wait");
        office.now += 1;
    }
    CHECK(tryWrong() == "passphrase-wrong");
    office.now += 600;
    CHECK(tryRight() == "passphrase-wait");
    office.now -= 86400;  // the clock set back: all of the wait again
    CHECK(tryRight() == "passphrase-wait");
    office.now += 899;
    CHECK(tryRight() == "passphrase-wait");
    office.now += 1;
    CHECK(tryRight().empty());
    CHECK(tryRight().empty());
    CHECK(tryWrong() == "passphrase-wrong");
    office.now += 1;  // the count began anew
    CHECK(tryRight().empty());
}

TEST_CASE("a count of tries that is damaged is a full one") {
    Office office;
    makeAcademy(office);
    certifiedExaminer(office);
    for (const char* bytes : {"", "{}", R"({"wrong":-1,"last":0,"until":0})", R"({"wrong":1})"}) {
        INFO(bytes);
        writeBytes(office / "E-03.tries", bytes);
        CHECK(codeOf(office.shelf().unlock("E-03", kExaminer)) == "passphrase-wait");
        office.now += 899;
        CHECK(codeOf(office.shelf().unlock("E-03", kExaminer)) == "passphrase-wait");
        office.now += 1;
        CHECK(codeOf(office.shelf().unlock("E-03", kExaminer)).empty());
    }
    fs::create_directory(office / "E-03.tries");
    CHECK(codeOf(office.shelf().unlock("E-03", kExaminer)) == "passphrase-tries");
}

TEST_CASE("the right passphrase of another time is told by a sentence how long to wait") {
    Office office;
    makeAcademy(office);
    certifiedExaminer(office);
    for (int wrong = 0; wrong < 10; ++wrong) {
        (void)office.shelf().unlock("E-03", "not the passphrase");
        office.now += wrong < 9 ? 900 : 0;
    }
    const auto answer = office.shelf().unlock("E-03", kExaminer);
    CHECK(std::get<Reason>(answer).text.find("15 minutes") != std::string::npos);
}

TEST_CASE("a station's key has no passphrase, and its file no other reader") {
    Office office;
    makeAcademy(office);
    KeyShelf shelf = office.shelf();
    REQUIRE(codeOf(shelf.makeKey(KeyRole::station, "station-03", "station-03", std::nullopt)).empty());
    const auto key = shelf.unlock("station-03", std::nullopt);
    REQUIRE(std::holds_alternative<crypto::SigningKey>(key));
    CHECK(idOf(std::get<crypto::SigningKey>(key).publicKey()) == shelf.keys()[1].id);
    fs::permissions(office / "station-03.key", fs::perms::group_read, fs::perm_options::add);
    CHECK(codeOf(shelf.unlock("station-03", std::nullopt)) == "key-mode");
}

TEST_CASE("halves and the sealing key sign nothing, and what is damaged is told") {
    Office office;
    makeAcademy(office);
    certifiedExaminer(office);
    KeyShelf shelf = office.shelf();
    CHECK(codeOf(shelf.unlock("root-a", kFirst)) == "key-role");
    CHECK(codeOf(shelf.unlock("sealing", kOffice)) == "key-role");
    CHECK(codeOf(shelf.unlock("E-09", kExaminer)) == "key-missing");
    CHECK(codeOf(shelf.unlock("../E-03", kExaminer)) == "key-label");
    CHECK(codeOf(shelf.unlockSealing("wrong passphrase of it")) == "passphrase-wrong");
    // Another key's public half, or one that is no key at all.
    REQUIRE(codeOf(shelf.makeKey(KeyRole::examiner, personNumber(4), "E-04", kExaminer)).empty());
    std::string text = bytesOf(office / "E-03.key");
    const std::string mine = std::get<KeyFile>(readKeyFile(text)).label;
    REQUIRE(mine == "E-03");
    const auto hexOf = [](const crypto::PublicKey& key) {
        return crypto::hex(std::span<const std::byte>(key.bytes));
    };
    const std::string own = hexOf(std::get<KeyFile>(readKeyFile(text)).key);
    text.replace(text.find(own), 64, hexOf(keyFromByte(9).publicKey()));
    writeBytes(office / "E-03.key", text);
    CHECK(codeOf(shelf.unlock("E-03", kExaminer)) == "key-file");
    writeBytes(office / "E-03.key", "{}");
    CHECK(codeOf(shelf.unlock("E-03", kExaminer)) == "key-file");
    writeBytes(office / "root.pub", "{}");
    CHECK(codeOf(shelf.open()) == "root-form");
    CHECK(shelf.keys().size() == 2);  // E-04 and sealing, by their own files
}

TEST_CASE("what comes from elsewhere is taken when it is of this academy") {
    Office office;
    makeAcademy(office);
    const KeyId id = certifiedExaminer(office);
    Office station;  // another machine
    KeyShelf there = station.shelf();
    CHECK(codeOf(there.open()) == "root-missing");
    CHECK(codeOf(there.import(bytesOf(office / id + ".cert"))) == "root-missing");
    CHECK(codeOf(there.import(bytesOf(office / "root.pub"))).empty());
    CHECK(codeOf(there.import(bytesOf(office / "root.pub"))).empty());
    CHECK(codeOf(there.import(bytesOf(office / (id + ".cert")))).empty());
    CHECK(codeOf(there.import(bytesOf(office / "revoked.list"))).empty());
    const auto opened = there.open();
    CHECK(std::get<KeyShelf::Opened>(opened).book.find(id) != nullptr);
    CHECK(std::get<KeyShelf::Opened>(opened).seen == 1);

    // A request goes the other way.
    REQUIRE(codeOf(there.makeKey(KeyRole::station, "station-03", "station-03", std::nullopt)).empty());
    KeyShelf home = office.shelf();
    CHECK(codeOf(home.import(bytesOf(station / "station-03.request"))).empty());
    CHECK(codeOf(home.import(bytesOf(station / "station-03.request"))).empty());
    const auto certificate = home.certify("station-03", 30, both());
    REQUIRE(codeOf(certificate).empty());
    CHECK(codeOf(there.import(bytesOf(office / (std::get<KeyCertificate>(certificate).id() + ".cert"))))
              .empty());
    CHECK(there.keys()[0].certificate == std::get<KeyCertificate>(certificate));
    CHECK(codeOf(home.import(writeKeyRequest(
              {"station-03", KeyRole::station, "station-03", keyFromByte(9).publicKey()}))) == "key-there");

    Office foreign;
    makeAcademy(foreign);
    CHECK(codeOf(home.import(bytesOf(foreign / "root.pub"))) == "root-other");
    const KeyId other = certifiedExaminer(foreign);
    CHECK(codeOf(home.import(bytesOf(foreign / (other + ".cert")))) == "key-root");
    CHECK(codeOf(home.import(bytesOf(foreign / "revoked.list"))) == "revocations-root");
    CHECK(codeOf(home.import("")) == "import-kind");
    CHECK(codeOf(home.import("stipple key")) == "file-kind");
    CHECK(codeOf(home.import(bytesOf(SignedFile{FileKind::dayLog, {}, {}}))) == "import-kind");
}

TEST_CASE("a bad certificate in the folder is told and left out") {
    Office office;
    makeAcademy(office);
    const KeyId id = certifiedExaminer(office);
    std::string bytes = bytesOf(office / (id + ".cert"));
    bytes[bytes.size() - 1] = static_cast<char>(bytes.back() ^ 1);
    writeBytes(office / (id + ".cert"), bytes);
    writeBytes(office / "x.cert", "nothing");
    const auto opened = office.shelf().open();
    const auto& here = std::get<KeyShelf::Opened>(opened);
    REQUIRE(here.notes.size() == 2);
    CHECK(here.notes[0].code == "key-signature");
    CHECK(here.notes[0].text.starts_with(id + ".cert"));
    CHECK(here.notes[1].code == "file-kind");
    CHECK(here.book.find(id) == nullptr);
    writeBytes(office / "seen.json", "[]");
    CHECK(codeOf(office.shelf().open()) == "shelf-read");
    fs::remove(office / "seen.json");
    fs::remove(office / "revoked.list");
    const auto without = office.shelf().open();
    CHECK(std::get<KeyShelf::Opened>(without).revocationFile.empty());
}

TEST_CASE("a passphrase is changed by whoever has the old one") {
    Office office;
    makeAcademy(office);
    certifiedExaminer(office);
    KeyShelf shelf = office.shelf();
    const std::string fresh = "another passphrase of hers";
    CHECK(codeOf(shelf.changePassphrase("E-03", "not the passphrase", fresh)) == "passphrase-wrong");
    office.now += 1;
    CHECK(codeOf(shelf.changePassphrase("E-03", kExaminer, "short")) == "passphrase-short");
    CHECK(codeOf(shelf.changePassphrase("E-03", kExaminer, fresh)).empty());
    CHECK(codeOf(shelf.unlock("E-03", fresh)).empty());
    CHECK(codeOf(shelf.unlock("E-03", kExaminer)) == "passphrase-wrong");
    CHECK(codeOf(shelf.changePassphrase("root-b", kSecond, fresh)).empty());
    REQUIRE(codeOf(shelf.makeKey(KeyRole::station, "station-03", "station-03", std::nullopt)).empty());
    CHECK(codeOf(shelf.certify("station-03", 30, {kFirst, fresh})).empty());
    CHECK(codeOf(shelf.changePassphrase("station-03", "", fresh)) == "key-role");
    CHECK(codeOf(shelf.changePassphrase("E-09", "", fresh)) == "key-missing");
    CHECK(codeOf(office.shelf({kQuickCost, kRootCost}).changePassphrase("sealing", kOffice, fresh)).empty());
    CHECK(codeOf(shelf.unlockSealing(fresh)).empty());
}

TEST_CASE("a shelf that cannot be written says so") {
    Office office;
    writeBytes(office.keys, "a file stands there");
    CHECK(codeOf(office.shelf().makeAcademy(wantedAcademy())) == "shelf-there");
    office.keys += "/below";
    CHECK(codeOf(office.shelf().makeAcademy(wantedAcademy())) == "shelf-write");
    CHECK(codeOf(office.shelf().import(writeRoot({"A", keyFromByte(1).publicKey(), false}))) ==
          "shelf-write");
}

TEST_CASE("people's keys and roots cost what docs/security.md says") {
    CHECK(kPersonCost.passes == 3);
    CHECK(kPersonCost.kibibytes == 262144);
    CHECK(kRootCost.passes == 4);
    CHECK(kRootCost.kibibytes == 1048576);
    Office office;
    makeAcademy(office);
    const auto read = readKeyFile(bytesOf(office / "root-a.key"));
    CHECK(std::get<KeyFile>(read).wrapped->cost.kibibytes == kQuickCost.kibibytes);
}
