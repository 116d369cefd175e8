// An exam paper from its description to its author's signature, through the real program.
#include <string>

#include "app/academy.hpp"

using commands::addKey;
using commands::Bench;
using commands::foundAcademy;
using commands::member;
using commands::slurp;

namespace {

const std::string kSpec = STIPPLE_SOURCE_DIR "/assets/exam/specimen.yaml";
const std::string kAuthor = "exam author " + kSpec + " --out try.draft --release-file release.txt";
const std::string kSign = "exam sign try.draft --out try.paper --by A-01 --passphrase-file a01.txt";

void makeAcademy(const Bench& bench) {
    foundAcademy(bench);
    bench.write("a01.txt", "an author's passphrase\n");
    bench.write("release.txt", "the words of the exam day\n");
    bench.write("short.txt", "short\n");
    bench.must("people add Author1 --role examiner");
    addKey(bench, "author", "Author1", "A-01", "a01.txt");
}

}  // namespace

TEST_CASE("the commands about papers teach by an example and tell wrong use") {
    const Bench bench;
    bench.teaches({"exam", "exam author", "exam check", "exam sign"});
    bench.write("release.txt", "the words of the exam day\n");
    bench.refused("exam author nothing.yaml --out x --release-file release.txt", "nothing.yaml");
    bench.refused(kAuthor, "[root-missing]");
    bench.refused("exam author " + kSpec + " --out x", "--release-file");
    bench.refused("exam sign nothing --out x --by A-01 --passphrase-file release.txt", "nothing");
}

TEST_CASE("a paper is checked, written and signed") {
    const Bench bench;
    makeAcademy(bench);
    CHECK(bench.must("exam check " + kSpec) == "1 of 1 files are clean\n");
    const auto draft = bench.told(kAuthor);
    CHECK(*member(draft, "id").string() == "SMP-TRY");
    CHECK(*member(draft, "signed").boolean() == false);
    CHECK(member(draft, "stations").items()->size() == 3);
    bench.refused(kAuthor, "try.draft");  // there already

    bench.must("exam check try.draft", 1);
    const auto unsignedDraft = bench.run("exam check try.draft --json");
    CHECK(unsignedDraft.out.find("signature-missing") != std::string::npos);

    bench.refused(kSign + " --release-file a01.txt", "[release-wrong]", 1);
    const std::string page = bench.must(kSign + " --release-file release.txt");
    CHECK(page.find("second-pass-exam") != std::string::npos);
    CHECK(page.find("SPECIMEN") != std::string::npos);
    bench.refused("exam sign try.paper --out again.paper --by A-01 --passphrase-file a01.txt",
                  "[paper-signed]", 1);
    const auto checked = bench.told("exam check try.paper");
    CHECK(*member(checked, "ok").boolean());

    std::string changed = slurp(bench.at("try.paper"));
    changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
    bench.write("changed.paper", changed);
    const auto outcome = bench.run("exam check changed.paper --json");
    CHECK(outcome.exit == 1);
    CHECK(outcome.out.find("signature-wrong") != std::string::npos);
}

TEST_CASE("what a paper's author gets wrong is told and nothing is written") {
    const Bench bench;
    makeAcademy(bench);
    bench.refused("exam author " + kSpec + " --out x --release-file short.txt", "[passphrase-short]");
    std::string spec = slurp(kSpec);
    spec.replace(spec.find("specimen: true"), 14, "specimen: false");
    bench.write("real.yaml", spec);
    bench.refused("exam author real.yaml --out x --release-file release.txt", "[paper-specimen]");
    spec.replace(spec.find("[second-pass, even-out]"), 23, "[second-pass, round-scars]");
    bench.write("unlike.yaml", spec);
    const auto unlike = bench.run("exam author unlike.yaml --out x --release-file release.txt");
    CHECK(unlike.exit == 2);
    CHECK(unlike.err.find("unlike.yaml:") != std::string::npos);
    const auto checked = bench.run("exam check unlike.yaml --json");
    CHECK(checked.exit == 1);
    CHECK(checked.out.find("forms-not-alike") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(bench.at("x")));
}
