// An exam paper from its description to its author's signature, through the real program.
#include <fstream>
#include <string>

#include "app/commands.hpp"

using commands::Bench;
using commands::lines;
using commands::member;
using commands::parse;
using commands::slurp;

namespace {

const std::string kSpec = STIPPLE_SOURCE_DIR "/assets/exam/specimen.yaml";
const std::string kRoot = " --first-file first.txt --second-file second.txt";
const std::string kAuthor = "exam author " + kSpec + " --out try.draft --release-file release.txt";
const std::string kSign = "exam sign try.draft --out try.paper --by A-01 --passphrase-file a01.txt";

void write(const Bench& bench, const std::string& name, const std::string& text) {
    std::ofstream(bench.at(name), std::ios::binary) << text;
}

std::string must(const Bench& bench, const std::string& arguments) {
    const auto outcome = bench.run(arguments);
    INFO(arguments << ": " << outcome.err);
    REQUIRE(outcome.exit == 0);
    return outcome.out;
}

void refused(const Bench& bench, const std::string& arguments, int exit, const std::string& words) {
    const auto outcome = bench.run(arguments);
    INFO(arguments << ": " << outcome.err);
    CHECK(outcome.exit == exit);
    CHECK(outcome.err.find(words) != std::string::npos);
}

void makeAcademy(const Bench& bench) {
    write(bench, "first.txt", "the director's passphrase\n");
    write(bench, "second.txt", "the auditor's passphrase\n");
    write(bench, "office.txt", "the office's passphrase\n");
    write(bench, "a01.txt", "an author's passphrase\n");
    write(bench, "release.txt", "the words of the exam day\n");
    write(bench, "short.txt", "short\n");
    must(bench,
         "keys new-academy --name 'Test Academy' --specimen --cost quick --sealing-file office.txt" + kRoot);
    must(bench, "people add Author1 --role examiner");
    must(bench, "keys new author --holder Author1 --label A-01 --passphrase-file a01.txt --cost quick");
    must(bench, "keys certify A-01 --days 365" + kRoot);
}

}  // namespace

TEST_CASE("the commands about papers teach by an example and tell wrong use") {
    const Bench bench;
    for (const char* command : {"exam", "exam author", "exam check", "exam sign"}) {
        const std::string help = must(bench, std::string(command) + " --help");
        INFO(command);
        CHECK(help.find("Example: stipple ") != std::string::npos);
    }
    write(bench, "release.txt", "the words of the exam day\n");
    refused(bench, "exam author nothing.yaml --out x --release-file release.txt", 2, "nothing.yaml");
    refused(bench, kAuthor, 2, "[root-missing]");
    refused(bench, "exam author " + kSpec + " --out x", 2, "--release-file");
    refused(bench, "exam sign nothing --out x --by A-01 --passphrase-file release.txt", 2, "nothing");
}

TEST_CASE("a paper is checked, written and signed") {
    const Bench bench;
    makeAcademy(bench);
    CHECK(must(bench, "exam check " + kSpec) == "1 of 1 files are clean\n");
    const auto draft = parse(must(bench, kAuthor + " --json"));
    CHECK(*member(draft, "id").string() == "SMP-TRY");
    CHECK(*member(draft, "signed").boolean() == false);
    CHECK(member(draft, "stations").items()->size() == 3);
    refused(bench, kAuthor, 2, "try.draft");  // there already

    refused(bench, "exam check try.draft", 1, "");
    const auto unsignedDraft = bench.run("exam check try.draft --json");
    CHECK(unsignedDraft.out.find("signature-missing") != std::string::npos);

    refused(bench, kSign + " --release-file a01.txt", 1, "[release-wrong]");
    const std::string page = must(bench, kSign + " --release-file release.txt");
    CHECK(page.find("second-pass-exam") != std::string::npos);
    CHECK(page.find("SPECIMEN") != std::string::npos);
    refused(bench, "exam sign try.paper --out again.paper --by A-01 --passphrase-file a01.txt", 1,
            "[paper-signed]");
    const auto checked = parse(must(bench, "exam check try.paper --json"));
    CHECK(*member(checked, "ok").boolean());

    std::string changed = slurp(bench.at("try.paper"));
    changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
    write(bench, "changed.paper", changed);
    const auto outcome = bench.run("exam check changed.paper --json");
    CHECK(outcome.exit == 1);
    CHECK(outcome.out.find("signature-wrong") != std::string::npos);
}

TEST_CASE("what a paper's author gets wrong is told and nothing is written") {
    const Bench bench;
    makeAcademy(bench);
    refused(bench, "exam author " + kSpec + " --out x --release-file short.txt", 2, "[passphrase-short]");
    std::string spec = slurp(kSpec);
    spec.replace(spec.find("specimen: true"), 14, "specimen: false");
    write(bench, "real.yaml", spec);
    refused(bench, "exam author real.yaml --out x --release-file release.txt", 2, "[paper-specimen]");
    spec.replace(spec.find("[second-pass, even-out]"), 23, "[second-pass, round-scars]");
    write(bench, "unlike.yaml", spec);
    refused(bench, "exam author unlike.yaml --out x --release-file release.txt", 2, "unlike.yaml:");
    const auto checked = bench.run("exam check unlike.yaml --json");
    CHECK(checked.exit == 1);
    CHECK(checked.out.find("forms-not-alike") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(bench.at("x")));
}
