// An academy's keys, from its root to a revoked one, through the real program.
#include <string>

#include "app/academy.hpp"

namespace fs = std::filesystem;

using commands::addKey;
using commands::Bench;
using commands::kNewAcademy;
using commands::kRoot;
using commands::member;
using commands::parse;
using commands::slurp;
using commands::writeRootPassphrases;

namespace {

void writePassphrases(const Bench& bench) {
    writeRootPassphrases(bench);
    bench.write("e03.txt", "an examiner's passphrase\n");
    bench.write("new.txt", "another passphrase of hers\n");
    bench.write("short.txt", "short\n");
}

// An academy, Examiner1 with a key E-03 that is certified.
void makeAcademy(const Bench& bench) {
    writePassphrases(bench);
    bench.must(kNewAcademy);
    bench.must("people add Examiner1 --role examiner");
    addKey(bench, "examiner", "Examiner1", "E-03", "e03.txt");
}

std::string idOfKey(const Bench& bench, const std::string& label) {
    const auto list = bench.told("keys list");
    for (const auto& key : *member(list, "keys").items()) {
        if (*member(key, "label").string() == label) return *member(key, "id").string();
    }
    return {};
}

std::size_t countOf(const std::string& text, const std::string& word) {
    std::size_t count = 0;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("the commands about keys teach by an example and tell wrong use") {
    const Bench bench;
    bench.teaches({"keys", "keys new-academy", "keys new", "keys certify", "keys revoke", "keys import",
                   "keys list", "keys show", "keys passphrase"});
    writePassphrases(bench);
    bench.refused("keys", "subcommand");
    bench.refused("keys list", "[root-missing]");
    bench.refused("keys new-academy --name A --specimen --sealing-file office.txt", "--first-file");
    bench.refused("keys new-academy --name A --specimen --cost quick --sealing-file nothing.txt" + kRoot,
                  "nothing.txt");
    bench.refused(
        "keys new-academy --name A --specimen --cost quick --sealing-file office.txt --first-file first.txt "
        "--second-file first.txt",
        "[passphrases-same]");
    bench.refused("keys new-academy --name A --specimen --cost quick --sealing-file short.txt" + kRoot,
                  "[passphrase-short]");
    bench.refused("keys new-academy --name A --cost quick --sealing-file office.txt" + kRoot, "[cost-quick]");
    bench.must(kNewAcademy);
    bench.refused(kNewAcademy, "[shelf-there]");
    bench.must("people add Trainee1");
    bench.must("people add Examiner1 --role examiner");
    bench.refused("keys new director --holder Examiner1 --label D-01 --passphrase-file e03.txt", "director");
    bench.refused("keys new sealing --label S-01", "sealing");
    bench.refused("keys new examiner --holder Nobody --label E-03 --passphrase-file e03.txt", "Nobody");
    bench.refused("keys new examiner --holder Trainee1 --label E-03 --passphrase-file e03.txt", "role");
    bench.refused("keys new certifier --holder Examiner1 --label K-01 --passphrase-file e03.txt", "role");
    bench.refused("keys new examiner --holder Examiner1 --label E-03", "--passphrase-file");
    bench.refused("keys new examiner --holder Examiner1 --label 'E 03' --passphrase-file e03.txt",
                  "[key-label]");
    bench.refused("keys new station --label station-03 --passphrase-file e03.txt", "no passphrase");
    bench.refused("keys certify E-03 --days 30" + kRoot, "[key-missing]");
    bench.refused("keys revoke E-03 --reason lost" + kRoot, "E-03");
    bench.refused("keys import nothing.cert", "nothing.cert");
    bench.refused("keys import first.txt", "[import-kind]");
    bench.refused("keys show first.txt", "[import-kind]");
}

TEST_CASE("an academy, a key, its certificate and its end") {
    const Bench bench;
    writePassphrases(bench);
    const std::string made = bench.must(kNewAcademy);
    CHECK(made.find("SPECIMEN") != std::string::npos);
    CHECK(made.find("Fingerprint") != std::string::npos);
    bench.must("people add Examiner1 --role examiner");
    const auto key = bench.told(
        "keys new examiner --holder Examiner1 --label E-03 --passphrase-file e03.txt --cost quick");
    CHECK(*member(key, "role").string() == "examiner");
    auto list = bench.told("keys list");
    CHECK(*member(member(list, "root"), "academy").string() == "Test Academy");
    CHECK(*member(member(list, "root"), "specimen").boolean());
    CHECK(made.find(*member(member(list, "root"), "fingerprint").string()) != std::string::npos);
    CHECK(member(list, "not_certified").items()->size() == 1);
    CHECK(member(list, "keys").items()->size() == 1);  // the sealing key
    const auto certificate = parse(bench.must("keys certify E-03 --days 365 --json" + kRoot));
    CHECK(member(certificate, "id").dump() == member(key, "id").dump());
    CHECK(bench.must("keys list").find("E-03  examiner") != std::string::npos);

    const std::string id = *member(key, "id").string();
    const std::string file = "home/data/exam/keys/" + id + ".cert";
    CHECK(bench.must("keys show " + file).find("signed by the academy here") != std::string::npos);
    bench.must("keys revoke " + id.substr(0, 8) + " --reason 'the stick was lost'" + kRoot);
    list = bench.told("keys list");
    CHECK(*member(member(list, "revocations"), "counter").whole() == 2);
    CHECK(bench.must("keys list").find("REVOKED") != std::string::npos);
    const auto shown = bench.run("keys show " + file + " --json");
    CHECK(shown.exit == 1);
    CHECK(*member(member(parse(shown.out), "reason"), "code").string() == "signature-revoked");
    bench.refused("keys revoke E-03 --reason again" + kRoot, "[key-revoked]");
}

TEST_CASE("a wrong passphrase waits, and one that was changed is the new one") {
    const Bench bench;
    makeAcademy(bench);
    bench.must("keys passphrase E-03 --passphrase-file e03.txt --new-passphrase-file new.txt --cost quick");
    bench.refused("keys passphrase E-03 --passphrase-file e03.txt --new-passphrase-file new.txt --cost quick",
                  "[passphrase-wrong]");
    // A second is soon over, so the count is what a test of commands can look at.
    const auto tries = parse(slurp(bench.at("home/data/exam/keys/E-03.tries")));
    CHECK(*member(tries, "wrong").whole() == 1);
    CHECK(*member(tries, "until").whole() == *member(tries, "last").whole() + 1);
    bench.write("home/data/exam/keys/E-03.tries", R"({"wrong":10,"last":4000000000,"until":4000000900})");
    bench.refused("keys passphrase E-03 --passphrase-file new.txt --new-passphrase-file e03.txt --cost quick",
                  "15 minutes");
}

TEST_CASE("keys travel as files to another machine and back") {
    const Bench office;
    makeAcademy(office);
    const Bench station;
    const fs::path keys = office.at("home/data/exam/keys");
    const auto carry = [](const Bench& to, const fs::path& file) {
        return to.must("keys import '" + file.string() + "'");
    };
    carry(station, keys / "root.pub");
    carry(station, keys / "revoked.list");
    carry(station, keys / (idOfKey(office, "E-03") + ".cert"));
    station.must("keys new station --label station-03 --cost quick");
    carry(office, station.at("home/data/exam/keys/station-03.request"));
    office.must("keys certify station-03 --days 30" + kRoot);
    carry(station, keys / (idOfKey(office, "station-03") + ".cert"));
    const auto list = station.told("keys list");
    CHECK(member(list, "keys").items()->size() == 2);
    CHECK(member(list, "not_certified").items()->empty());
    CHECK(station.must("keys list").find("station-03  station") != std::string::npos);

    const Bench other;
    makeAcademy(other);
    other.refused("keys import '" + (keys / "root.pub").string() + "'", "[root-other]");
    other.refused("keys import '" + (keys / "revoked.list").string() + "'", "[revocations-root]");
    const auto foreign =
        other.run("keys show '" + (keys / (idOfKey(office, "E-03") + ".cert")).string() + "' --json");
    CHECK(foreign.exit == 1);
    CHECK(*member(member(parse(foreign.out), "reason"), "code").string() == "key-root");
}

TEST_CASE("every act upon keys is in the event log, with numbers and no names") {
    const Bench bench;
    makeAcademy(bench);
    bench.must("keys passphrase E-03 --passphrase-file e03.txt --new-passphrase-file new.txt --cost quick");
    bench.must("keys import home/data/exam/keys/root.pub");
    bench.must("keys revoke E-03 --reason lost" + kRoot);
    const std::string log = slurp(bench.at("home/data/events.log"));
    for (const char* action : {"academy_made", "key_made", "key_certified", "key_passphrase_changed",
                               "key_imported", "key_revoked"}) {
        INFO(action);
        CHECK(countOf(log, std::string("\"") + action + "\"") == 1);
    }
    CHECK(countOf(log, idOfKey(bench, "E-03")) == 3);
    CHECK(countOf(log, "Examiner1") == 0);
    CHECK(countOf(log, "passphrase of") == 0);
    CHECK(countOf(log, "'s passphrase") == 0);
}

TEST_CASE("once there is an admin with a passphrase, keys are theirs to keep and one's own to make") {
    const Bench bench;
    writePassphrases(bench);
    bench.write("admin.txt", "the admin's own passphrase\n");
    bench.write("examiner.txt", "an examiner's other passphrase\n");
    bench.must("people add Office --role admin --passphrase-file admin.txt");
    const std::string admin = " --by Office --by-passphrase-file admin.txt";
    bench.must("people add Examiner1 --role examiner --passphrase-file examiner.txt" + admin);
    bench.refused(kNewAcademy, "keep keys");
    const std::string examiner = " --by Examiner1 --by-passphrase-file examiner.txt";
    bench.refused(kNewAcademy + examiner, "keep keys");
    bench.must(kNewAcademy + admin);
    const std::string make =
        "keys new examiner --holder Examiner1 --label E-03 --passphrase-file e03.txt --cost quick";
    bench.refused(make, "make a key");
    bench.must(make + examiner);
    bench.refused("keys new station --label station-03" + examiner, "keep keys");
    bench.refused("keys certify E-03 --days 30" + kRoot + examiner, "keep keys");
    bench.must("keys certify E-03 --days 30" + kRoot + admin);
    bench.refused("keys revoke E-03 --reason lost" + kRoot + examiner, "keep keys");
    bench.refused("keys import home/data/exam/keys/root.pub" + examiner, "keep keys");
}
