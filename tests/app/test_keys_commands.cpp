// An academy's keys, from its root to a revoked one, through the real program.
#include <fstream>
#include <string>

#include "app/commands.hpp"

namespace fs = std::filesystem;

using commands::Bench;
using commands::lines;
using commands::member;
using commands::parse;
using commands::slurp;

namespace {

const std::string kRoot = " --first-file first.txt --second-file second.txt";
const std::string kAcademy =
    "keys new-academy --name 'Test Academy' --specimen --cost quick --sealing-file office.txt" + kRoot;

void write(const Bench& bench, const std::string& name, const std::string& text) {
    std::ofstream(bench.at(name), std::ios::binary) << text;
}

std::string must(const Bench& bench, const std::string& arguments) {
    const auto outcome = bench.run(arguments);
    INFO(arguments << ": " << outcome.err);
    REQUIRE(outcome.exit == 0);
    return outcome.out;
}

// Refused, in one sentence that holds the words.
void refused(const Bench& bench, const std::string& arguments, const std::string& words) {
    const auto outcome = bench.run(arguments);
    INFO(arguments << ": " << outcome.err);
    CHECK(outcome.exit == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.rfind("stipple: ", 0) == 0);
    CHECK(lines(outcome.err) == 1);
    CHECK(outcome.err.find(words) != std::string::npos);
}

void writePassphrases(const Bench& bench) {
    write(bench, "first.txt", "the director's passphrase\n");
    write(bench, "second.txt", "the auditor's passphrase\n");
    write(bench, "office.txt", "the office's passphrase\n");
    write(bench, "e03.txt", "an examiner's passphrase\n");
    write(bench, "new.txt", "another passphrase of hers\n");
    write(bench, "short.txt", "short\n");
}

// An academy, Examiner1 with a key E-03 that is certified.
void makeAcademy(const Bench& bench) {
    writePassphrases(bench);
    must(bench, kAcademy);
    must(bench, "people add Examiner1 --role examiner");
    must(bench, "keys new examiner --holder Examiner1 --label E-03 --passphrase-file e03.txt --cost quick");
    must(bench, "keys certify E-03 --days 365" + kRoot);
}

std::string idOfKey(const Bench& bench, const std::string& label) {
    const auto list = parse(must(bench, "keys list --json"));
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
    for (const char* command : {"keys", "keys new-academy", "keys new", "keys certify", "keys revoke",
                                "keys import", "keys list", "keys show", "keys passphrase"}) {
        const auto help = bench.run(std::string(command) + " --help");
        INFO(command);
        CHECK(help.exit == 0);
        CHECK(help.out.find("Example: stipple") != std::string::npos);
    }
    writePassphrases(bench);
    refused(bench, "keys", "subcommand");
    refused(bench, "keys list", "[root-missing]");
    refused(bench, "keys new-academy --name A --specimen --sealing-file office.txt", "--first-file");
    refused(bench, "keys new-academy --name A --specimen --cost quick --sealing-file nothing.txt" + kRoot,
            "nothing.txt");
    refused(
        bench,
        "keys new-academy --name A --specimen --cost quick --sealing-file office.txt --first-file first.txt "
        "--second-file first.txt",
        "[passphrases-same]");
    refused(bench, "keys new-academy --name A --specimen --cost quick --sealing-file short.txt" + kRoot,
            "[passphrase-short]");
    refused(bench, "keys new-academy --name A --cost quick --sealing-file office.txt" + kRoot,
            "[cost-quick]");
    must(bench, kAcademy);
    refused(bench, kAcademy, "[shelf-there]");
    must(bench, "people add Trainee1");
    must(bench, "people add Examiner1 --role examiner");
    refused(bench, "keys new director --holder Examiner1 --label D-01 --passphrase-file e03.txt", "director");
    refused(bench, "keys new sealing --label S-01", "sealing");
    refused(bench, "keys new examiner --holder Nobody --label E-03 --passphrase-file e03.txt", "Nobody");
    refused(bench, "keys new examiner --holder Trainee1 --label E-03 --passphrase-file e03.txt", "role");
    refused(bench, "keys new certifier --holder Examiner1 --label K-01 --passphrase-file e03.txt", "role");
    refused(bench, "keys new examiner --holder Examiner1 --label E-03", "--passphrase-file");
    refused(bench, "keys new examiner --holder Examiner1 --label 'E 03' --passphrase-file e03.txt",
            "[key-label]");
    refused(bench, "keys new station --label station-03 --passphrase-file e03.txt", "no passphrase");
    refused(bench, "keys certify E-03 --days 30" + kRoot, "[key-missing]");
    refused(bench, "keys revoke E-03 --reason lost" + kRoot, "E-03");
    refused(bench, "keys import nothing.cert", "nothing.cert");
    refused(bench, "keys import first.txt", "[import-kind]");
    refused(bench, "keys show first.txt", "[import-kind]");
}

TEST_CASE("an academy, a key, its certificate and its end") {
    const Bench bench;
    writePassphrases(bench);
    const std::string made = must(bench, kAcademy);
    CHECK(made.find("SPECIMEN") != std::string::npos);
    CHECK(made.find("Fingerprint") != std::string::npos);
    must(bench, "people add Examiner1 --role examiner");
    const auto key = parse(must(
        bench,
        "keys new examiner --holder Examiner1 --label E-03 --passphrase-file e03.txt --cost quick --json"));
    CHECK(*member(key, "role").string() == "examiner");
    auto list = parse(must(bench, "keys list --json"));
    CHECK(*member(member(list, "root"), "academy").string() == "Test Academy");
    CHECK(*member(member(list, "root"), "specimen").boolean());
    CHECK(made.find(*member(member(list, "root"), "fingerprint").string()) != std::string::npos);
    CHECK(member(list, "not_certified").items()->size() == 1);
    CHECK(member(list, "keys").items()->size() == 1);  // the sealing key
    const auto certificate = parse(must(bench, "keys certify E-03 --days 365 --json" + kRoot));
    CHECK(member(certificate, "id").dump() == member(key, "id").dump());
    CHECK(must(bench, "keys list").find("E-03  examiner") != std::string::npos);

    const std::string id = *member(key, "id").string();
    const std::string file = "home/data/exam/keys/" + id + ".cert";
    CHECK(must(bench, "keys show " + file).find("signed by the academy here") != std::string::npos);
    must(bench, "keys revoke " + id.substr(0, 8) + " --reason 'the stick was lost'" + kRoot);
    list = parse(must(bench, "keys list --json"));
    CHECK(*member(member(list, "revocations"), "counter").whole() == 2);
    CHECK(must(bench, "keys list").find("REVOKED") != std::string::npos);
    const auto shown = bench.run("keys show " + file + " --json");
    CHECK(shown.exit == 1);
    CHECK(*member(member(parse(shown.out), "reason"), "code").string() == "signature-revoked");
    refused(bench, "keys revoke E-03 --reason again" + kRoot, "[key-revoked]");
}

TEST_CASE("a wrong passphrase waits, and one that was changed is the new one") {
    const Bench bench;
    makeAcademy(bench);
    must(bench, "keys passphrase E-03 --passphrase-file e03.txt --new-passphrase-file new.txt --cost quick");
    refused(bench,
            "keys passphrase E-03 --passphrase-file e03.txt --new-passphrase-file new.txt --cost quick",
            "[passphrase-wrong]");
    // A second is soon over, so the count is what a test of commands can look at.
    const auto tries = parse(slurp(bench.at("home/data/exam/keys/E-03.tries")));
    CHECK(*member(tries, "wrong").whole() == 1);
    CHECK(*member(tries, "until").whole() == *member(tries, "last").whole() + 1);
    write(bench, "home/data/exam/keys/E-03.tries", R"({"wrong":10,"last":4000000000,"until":4000000900})");
    refused(bench,
            "keys passphrase E-03 --passphrase-file new.txt --new-passphrase-file e03.txt --cost quick",
            "15 minutes");
}

TEST_CASE("keys travel as files to another machine and back") {
    const Bench office;
    makeAcademy(office);
    const Bench station;
    const fs::path keys = office.at("home/data/exam/keys");
    const auto carry = [](const Bench& to, const fs::path& file) {
        return must(to, "keys import '" + file.string() + "'");
    };
    carry(station, keys / "root.pub");
    carry(station, keys / "revoked.list");
    carry(station, keys / (idOfKey(office, "E-03") + ".cert"));
    must(station, "keys new station --label station-03 --cost quick");
    carry(office, station.at("home/data/exam/keys/station-03.request"));
    must(office, "keys certify station-03 --days 30" + kRoot);
    carry(station, keys / (idOfKey(office, "station-03") + ".cert"));
    const auto list = parse(must(station, "keys list --json"));
    CHECK(member(list, "keys").items()->size() == 2);
    CHECK(member(list, "not_certified").items()->empty());
    CHECK(must(station, "keys list").find("station-03  station") != std::string::npos);

    const Bench other;
    makeAcademy(other);
    refused(other, "keys import '" + (keys / "root.pub").string() + "'", "[root-other]");
    refused(other, "keys import '" + (keys / "revoked.list").string() + "'", "[revocations-root]");
    const auto foreign =
        other.run("keys show '" + (keys / (idOfKey(office, "E-03") + ".cert")).string() + "' --json");
    CHECK(foreign.exit == 1);
    CHECK(*member(member(parse(foreign.out), "reason"), "code").string() == "key-root");
}

TEST_CASE("every act upon keys is in the event log, with numbers and no names") {
    const Bench bench;
    makeAcademy(bench);
    must(bench, "keys passphrase E-03 --passphrase-file e03.txt --new-passphrase-file new.txt --cost quick");
    must(bench, "keys import home/data/exam/keys/root.pub");
    must(bench, "keys revoke E-03 --reason lost" + kRoot);
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
    write(bench, "admin.txt", "the admin's own passphrase\n");
    write(bench, "examiner.txt", "an examiner's other passphrase\n");
    must(bench, "people add Office --role admin --passphrase-file admin.txt");
    const std::string admin = " --by Office --by-passphrase-file admin.txt";
    must(bench, "people add Examiner1 --role examiner --passphrase-file examiner.txt" + admin);
    refused(bench, kAcademy, "keep keys");
    const std::string examiner = " --by Examiner1 --by-passphrase-file examiner.txt";
    refused(bench, kAcademy + examiner, "keep keys");
    must(bench, kAcademy + admin);
    const std::string make =
        "keys new examiner --holder Examiner1 --label E-03 --passphrase-file e03.txt --cost quick";
    refused(bench, make, "make a key");
    must(bench, make + examiner);
    refused(bench, "keys new station --label station-03" + examiner, "keep keys");
    refused(bench, "keys certify E-03 --days 30" + kRoot + examiner, "keep keys");
    must(bench, "keys certify E-03 --days 30" + kRoot + admin);
    refused(bench, "keys revoke E-03 --reason lost" + kRoot + examiner, "keep keys");
    refused(bench, "keys import home/data/exam/keys/root.pub" + examiner, "keep keys");
}
