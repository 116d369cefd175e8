#include <functional>

#include "ensembles/ensemble_json.hpp"
#include "exam/paper_kit.hpp"

namespace {

using namespace exam::testing;
using exam::openHidden;
using exam::openPublic;
using exam::readPaper;
using test_support::Academy;

exam::PaperFile parsed() { return good(exam::parsePaper(somePaper())); }

// The paper after somebody with the author's key has changed it.
std::string signedAgain(const std::function<void(exam::PaperFile&)>& change) {
    exam::PaperFile paper = parsed();
    const std::string body = exam::writeBody(paper.body);
    change(paper);
    paper.file.signatures.clear();
    if (exam::writeBody(paper.body) != body) paper.file.parts.front().bytes = exam::writeBody(paper.body);
    signByAuthor(paper.file);
    return trust::bytesOf(paper.file);
}

std::string tableOf(const scoring::Ensemble& ensemble) { return ensembles::writeEnsemble(ensemble, {}); }

}  // namespace

TEST_CASE("a paper reads back as its author wrote it") {
    const exam::PaperDraft draft = someDraft();
    const exam::Paper paper = good(readPaper(somePaper(), Academy{}.book()));
    CHECK(paper.id == "SMP-T");
    CHECK(paper.title == "Paper for tests");
    CHECK(paper.edition == 3);
    CHECK(paper.specimen);
    CHECK(paper.hash == crypto::hex(crypto::blake2b(somePaper())));
    REQUIRE(paper.stations.size() == 2);
    CHECK(paper.stations[0].minutes == 2.0);
    CHECK(paper.stations[1].title == "Passes");
    CHECK(paper.stations[1].minutes == 5.5);
    CHECK(paper.stations[1].forms.size() == 2);
    CHECK(paper.rules.inputs == draft.rules.inputs);
    CHECK(paper.rules.breakMinutes == 2);
    CHECK(paper.rules.extraTimePercents == std::vector{25, 50});
    CHECK(paper.rules.minPenRate == 60.0);
    CHECK(paper.rules.resumeAloneSeconds == 60.0);
    CHECK(paper.rules.interruptionsBeforeDecision == 2);
}

TEST_CASE("the public part opens with the release passphrase and holds the public levels") {
    const exam::PaperDraft draft = someDraft();
    const exam::Paper paper = good(readPaper(somePaper(), Academy{}.book()));
    const exam::PublicPart part = good(openPublic(somePaper(), kRelease));
    REQUIRE(part.stations.size() == 2);
    CHECK(part.seed[0] == std::byte{0x17});
    CHECK(part.stations[1][1].hash == paper.stations[1].forms[1]);
    CHECK(part.stations[1][1].hidden == draft.stations[1].forms[1].hash);
    CHECK(part.stations[1][1].level.bytes == exam::publicLevel(draft.stations[1].forms[1], 5.5).bytes);
    CHECK(part.stations[1][1].level.limits.minutes == 5.5);
    CHECK(part.stations[1][1].level.earlier.dots == draft.stations[1].forms[1].earlier.dots);

    const std::string bytes = good(exam::publicBytesOf(somePaper(), kRelease));
    CHECK(good(exam::readPublic(bytes, paper)).stations[0][0].hash == part.stations[0][0].hash);
    CHECK(codeOf(exam::readPublic(bytes + "x", paper)) == "paper-public-hash");
    for (const auto& station : draft.stations) {
        for (const auto& form : station.forms) CHECK(bytes.find(form.bytes) == std::string::npos);
    }
    CHECK(bytes.find("borderline") == std::string::npos);
}

TEST_CASE("the hidden part opens with the academy's key alone and holds all that a verdict needs") {
    const exam::PaperDraft draft = someDraft();
    const auto references = referencesFor(draft);
    const exam::HiddenPart part = good(openHidden(somePaper(), sealKey()));
    REQUIRE(part.stations.size() == 2);
    CHECK(part.nearCutSems == 1.5);
    for (std::size_t s = 0; s < 2; ++s) {
        const exam::DraftStation& station = draft.stations[s];
        REQUIRE(part.stations[s].forms.size() == station.forms.size());
        for (std::size_t f = 0; f < station.forms.size(); ++f) {
            CHECK(part.stations[s].forms[f].level.hash == station.forms[f].hash);
            CHECK(part.stations[s].forms[f].level.files.size() == station.forms[f].files.size());
            CHECK(tableOf(part.stations[s].forms[f].ensemble) == tableOf(references[s][f]));
        }
    }
    CHECK(part.stations[0].cuts.spacing == 60000);
    CHECK(part.stations[0].cuts.depth == 61500);
    CHECK_FALSE(part.stations[0].cuts.hairline);
    CHECK(part.stations[0].cuts.standardError == 4.25);
    CHECK(part.stations[1].cuts.method == "borderline regression");
    REQUIRE(part.stations[1].critical.size() == 2);
    CHECK(part.stations[1].critical[1].id == "dots:blown_out");
    CHECK(part.stations[1].critical[1].limit == 0.125);
    CHECK(somePaper().find("borderline") == std::string::npos);
}

TEST_CASE("every way not to open a paper has its code") {
    const trust::KeyBook book = Academy{}.book();
    CHECK(codeOf(openPublic(somePaper(), "another passphrase, long")) == "release-wrong");
    CHECK(codeOf(openHidden(somePaper(), sealKey(8))) == "hidden-key");
    CHECK(codeOf(readPaper("no paper", book)) == "file-kind");
    CHECK(codeOf(exam::readUnsigned(trust::bytesOf(Academy{}.certified(Academy{}.certificates()[0])))) ==
          "paper-form");

    const auto openAll = [](const std::string& bytes) {
        return codeOf(openPublic(bytes, kRelease)) + "|" + codeOf(openHidden(bytes, sealKey()));
    };
    const std::string zeros(64, '0');
    CHECK(openAll(signedAgain([](exam::PaperFile&) {})) == "|");
    CHECK(openAll(signedAgain([&](exam::PaperFile& p) { p.body.paper.publicHash = zeros; })) ==
          "paper-public-hash|");
    CHECK(openAll(signedAgain([&](exam::PaperFile& p) { p.body.paper.hiddenHash = zeros; })) ==
          "|paper-hidden-hash");
    CHECK(openAll(signedAgain([&](exam::PaperFile& p) { p.body.paper.seedCommitment = zeros; })) ==
          "paper-seed|");
    CHECK(openAll(signedAgain([&](exam::PaperFile& p) { p.body.paper.stations[1].forms[0] = zeros; })) ==
          "paper-level|paper-level");
    CHECK(openAll(signedAgain([&](exam::PaperFile& p) { p.body.paper.stations.pop_back(); })) ==
          "paper-level|paper-level");
    CHECK(openAll(signedAgain([&](exam::PaperFile& p) { p.file.parts.pop_back(); })) ==
          "paper-form|paper-form");
    CHECK(openAll(signedAgain([&](exam::PaperFile& p) { p.file.parts[1].bytes.back() ^= 1; })) ==
          "paper-public-hash|");
    CHECK(openAll(signedAgain([&](exam::PaperFile& p) { p.file.parts[2].bytes.back() ^= 1; })) ==
          "|hidden-key");
}

TEST_CASE("a reference of another version of the score is told") {
    const exam::PaperDraft draft = someDraft();
    auto references = referencesFor(draft);
    references[1][0].scoringVersion += 1;
    CHECK(codeOf(openHidden(trust::bytesOf(fileOf(draft, references)), sealKey())) == "paper-ensemble");
}

TEST_CASE("only an author's signature makes a paper") {
    const Academy academy;
    const auto by = [&](const crypto::SigningKey& key, trust::Purpose purpose) {
        exam::PaperFile paper = parsed();
        paper.file.signatures.clear();
        trust::sign(paper.file, key, purpose, test_support::kNow, "Test.");
        return codeOf(readPaper(trust::bytesOf(paper.file), academy.book()));
    };
    CHECK(by(academy.author, trust::Purpose::paper).empty());
    CHECK(by(academy.examiner, trust::Purpose::paper) == "signature-role");
    CHECK(by(academy.author, trust::Purpose::open) == "signature-purpose");
    exam::PaperFile draft = parsed();
    draft.file.signatures.clear();
    CHECK(codeOf(readPaper(trust::bytesOf(draft.file), academy.book())) == "signature-missing");
    CHECK(good(exam::readUnsigned(trust::bytesOf(draft.file))).id == "SMP-T");

    exam::PaperFile real = parsed();
    real.body.paper.specimen = false;
    real.body.paper.rules.inputs = {record::InputKind::pen};
    real.file.parts.front().bytes = exam::writeBody(real.body);
    real.file.signatures.clear();
    signByAuthor(real.file);
    CHECK(codeOf(readPaper(trust::bytesOf(real.file), academy.book())) == "paper-specimen");
    trust::KeyBook other({"Test Academy", academy.root.publicKey(), false});
    for (const auto& one : academy.certificates()) REQUIRE_FALSE(other.add(academy.certified(one)));
    CHECK(good(readPaper(trust::bytesOf(real.file), other)).id == "SMP-T");
}

TEST_CASE("only a specimen takes other inputs than a pen") {
    exam::PaperBody body = parsed().body;
    CHECK(exam::readBody(exam::writeBody(body)));
    body.paper.specimen = false;
    CHECK_FALSE(exam::readBody(exam::writeBody(body)));
    body.paper.rules.inputs = {record::InputKind::pen};
    CHECK(exam::readBody(exam::writeBody(body)));
    body.paper.rules.inputs = {};
    body.paper.specimen = true;
    CHECK_FALSE(exam::readBody(exam::writeBody(body)));
}

TEST_CASE("no single changed byte of a paper is believed") {
    const trust::KeyBook book = Academy{}.book();
    for (std::size_t i = 0; i < somePaper().size(); i += 31) {
        std::string bytes = somePaper();
        bytes[i] = static_cast<char>(bytes[i] ^ 0x10);
        INFO("byte " << i);
        CHECK_FALSE(codeOf(readPaper(bytes, book)).empty());
    }
}
